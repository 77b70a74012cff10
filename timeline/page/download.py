"""Taking it along: the events shown, in every format there is."""

from __future__ import annotations

from functools import partial

import streamlit as st

from timeline.exports import EXPORTS, Export
from timeline.model import Timeline


def show_downloads(shown: Timeline) -> None:
    """A menu of formats; a file is made only once its format is chosen."""
    with st.popover("Download", icon="⬇️", key="downloads", on_change="rerun") as menu:
        if not menu.open:
            return
        st.caption(f"The {len(shown.events)} events shown, with the filters as they are.")
        for name, export in EXPORTS.items():
            st.download_button(
                export.label,
                partial(_file, export, shown),
                file_name=f"{_file_name(shown)}{export.extension}",
                mime=export.media_type,
                key=f"download-{name}",
                on_click="ignore",
                width="stretch",
            )


def _file(export: Export, shown: Timeline) -> bytes:
    made = export.write(shown)
    return made.encode() if isinstance(made, str) else made


def _file_name(shown: Timeline) -> str:
    """Letters and digits of the article's id."""
    id = shown.articles[0].id if len(shown.articles) == 1 else "timeline"
    kept = "".join(character if character.isalnum() and character.isascii() else "-" for character in id)
    return kept.strip("-")[:60] or "timeline"
