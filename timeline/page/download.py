"""Taking it along: the events shown, in every format there is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from unicodedata import normalize
from urllib.parse import urlencode

import streamlit as st

from timeline.catalogue import worded
from timeline.exports import EXPORTS, Export, ExportError
from timeline.exports.picture import why_undrawn
from timeline.model import Article, DateRange, Timeline
from timeline.page import choices, library
from timeline.store import PROJECT_SUFFIX, Held, Project, write_project
from timeline.wording.dates import ISO, say_count, say_range

_FAILED, _STYLE = "pictures_failed", "date_style"
_STYLES = ("en_001", "en_US", ISO)
_FOR_PEOPLE = ("docx", "md", "png", "svg", "html", "ics")
"""What most people take along, before what other programs read."""
_SHOWN_DAY = DateRange.day(date(2023, 9, 12))
"""By which the styles are told apart."""


def show_downloads(shown: Timeline, article: Article) -> None:
    """A menu of formats; a file is made only once its format is chosen."""
    with st.popover(worded("Download"), key="downloads", on_change="rerun") as menu:
        if not menu.open:
            return
        _offer_project(shown, article)
        st.caption(worded("{say_count}, with the filters as they are.", say_count=say_count(shown.events)))
        st.selectbox(
            worded("Dates in files for people"),
            [choices.locale(), *(each for each in _STYLES if each != choices.locale())],
            key=_STYLE,
            format_func=lambda each: say_range(_SHOWN_DAY, each),
        )
        for name in _FOR_PEOPLE:
            _offer_export(name, shown)
        st.caption(worded("For other programs:"))
        for name in (each for each in EXPORTS if each not in _FOR_PEOPLE):
            _offer_export(name, shown)


def _offer_export(name: str, shown: Timeline) -> None:
    export = EXPORTS[name]
    if export.drawn:
        _offer_picture(name, export, shown)
    else:
        _offer(name, export, shown, partial(export.file, shown, style()))


def _offer_project(shown: Timeline, article: Article) -> None:
    st.download_button(
        worded("Project file"),
        partial(_project, Held(article, library.history(article)), urlencode(choices.address(), doseq=True)),
        file_name=f"{file_name(shown)}{PROJECT_SUFFIX}",
        mime="application/json",
        key="download-project",
        on_click="ignore",
        type="primary",
        width="stretch",
        help=worded(
            "The article, your corrections and this view, to go on with on any computer: drop the file on the page."
        ),
    )


def _project(held: Held, view: str) -> bytes:
    return write_project(Project((held,), view)).encode()


def _offer(name: str, export: Export, shown: Timeline, data: Callable[[], bytes]) -> None:
    st.download_button(
        worded(export.label),
        data,
        file_name=f"{file_name(shown)}{export.extension}",
        mime=export.media_type,
        key=f"download-{name}",
        on_click="ignore",
        width="stretch",
    )


def _offer_picture(name: str, export: Export, shown: Timeline) -> None:
    """One press draws it and saves it; where no picture can be drawn, or the last one could not, why stands below."""
    failed: dict[str, str] = st.session_state.setdefault(_FAILED, {})
    if reason := why_undrawn(name):
        st.button(worded(export.label), key=f"download-{name}", disabled=True, width="stretch")
        st.text(reason)
        return
    _offer(name, export, shown, partial(_drawn, name, partial(export.file, shown, style()), failed))
    if name in failed:
        st.text(failed[name])


def _drawn(name: str, draw: Callable[[], bytes], failed: dict[str, str]) -> bytes:
    """The picture. Raises ExportError where there is none; why is kept in ``failed`` until one is drawn."""
    failed.pop(name, None)
    try:
        return draw()
    except ExportError as error:
        failed[name] = str(error)
        raise


def style() -> str:
    """How the reader wants days to be written."""
    return st.session_state.get(_STYLE) or choices.locale()


def file_name(timeline: Timeline) -> str:
    """What a file of it is called, without its ending: the article's title and day, in small letters and digits."""
    if len(timeline.articles) != 1:
        return "timeline"
    (article,) = timeline.articles
    plain = normalize("NFKD", article.title or article.id).encode("ascii", "ignore").decode().lower()
    words = "-".join("".join(letter if letter.isalnum() else " " for letter in plain).split())[:60].strip("-")
    day = article.published.isoformat() if article.published else ""
    return "-".join(filter(None, (words, day))) or "timeline"
