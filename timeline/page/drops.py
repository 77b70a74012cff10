"""Pages without a chart in; a file dropped anywhere on them taken for one dropped on its place, which is named, out."""

from __future__ import annotations

import streamlit as st

from timeline.page.web import web

_name = st.components.v2.component(
    "timeline_drops",
    html="<div class='tl-drops'></div>",
    js=web("drop.js", "lists.js", "draft.js", "drops.js"),
    isolate_styles=False,
)


def name_drops() -> None:
    """Streamlit says that such a place is nothing, and yet names it; and beside it the browser shows what is dropped.

    Where there is a chart, its scripts mend both, as they do a list that went away because the page moved by itself.
    """
    _name(key="drops", height=1)
