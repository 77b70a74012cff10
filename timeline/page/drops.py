"""Pages without a chart in; their places to drop files, said to be what they are to those who listen, out."""

from __future__ import annotations

import streamlit as st

from timeline.page.web import web

_name = st.components.v2.component(
    "timeline_drops", html="<div class='tl-drops'></div>", js=web("drop.js", "drops.js"), isolate_styles=False
)


def name_drops() -> None:
    """Streamlit says that such a place is nothing, and names it. Where there is a chart, its scripts mend that."""
    _name(key="drops", height=1)
