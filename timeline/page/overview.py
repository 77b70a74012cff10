"""The strip above the chart: the whole time in small, and a window on it that chooses a period."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from timeline.chart.overview import Overview, look_over
from timeline.model import Timeline
from timeline.page import choices
from timeline.page.view import View
from timeline.page.web import web

_KEY, _WHOLE = "overview", "overview_whole"
_PAGE = """<div class="tl-over" role="group" aria-label="Overview of the whole time: drag to choose a period">
<div class="tl-track"><div class="tl-bars"></div><div class="tl-window"></div>
<div class="tl-handle" role="slider" tabindex="0" aria-label="Period begins"></div>
<div class="tl-handle" role="slider" tabindex="0" aria-label="Period ends"></div>
<button class="tl-clear" type="button" aria-label="Show the whole time" title="Show the whole time">×</button></div>
<div class="tl-dates" aria-hidden="true"></div></div>"""
_strip = st.components.v2.component(
    "timeline_overview", html=_PAGE, css=web("overview.css"), js=web("overview.js"), isolate_styles=False
)


def show_overview(timeline: Timeline, shown: Timeline, view: View, locale: str, width: int) -> None:
    """All events of the timeline, those shown in colour, and the period that is chosen."""
    whole = _whole(timeline, view, locale, width)
    if not whole.bars:
        return
    begin, end = view.ask.begin, view.ask.end
    data: dict[str, Any] = {
        "bins": whole.bins,
        "bars": whole.counted(shown.events),
        "knots": whole.knots,
        "cuts": whole.cuts,
        "ticks": whole.ticks,
        "begin": begin.toordinal() if begin else None,
        "end": end.toordinal() if end else None,
        "locale": locale.replace("_", "-"),
    }
    _strip(key=_KEY, data=data, on_period_change=_chosen)


def _whole(timeline: Timeline, view: View, locale: str, width: int) -> Overview:
    """Worked out anew only for another timeline or another width: filters leave it as it is."""
    key = (id(timeline), view.scale, locale, width)
    kept = st.session_state.get(_WHOLE)
    if kept is None or kept[0] != key:
        kept = st.session_state[_WHOLE] = (key, look_over(timeline, locale, view.scale, width), timeline)
    found: Overview = kept[1]
    return found


def _chosen() -> None:
    """The window was let go."""
    if words := st.session_state[_KEY].get("period"):
        begin, end = (date.fromisoformat(each) if each else None for each in words)
        choices.set_period(begin, end)
