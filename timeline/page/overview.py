"""The strip above the chart, the whole time in small, and what the chart answers to beside clicks.

A window on the strip chooses a period. The same scripts move that window by wheel, drag, pinch and keys on the chart,
show what a mark says, make every mark a button, and say aloud what a filter has left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from timeline.catalogue import counted, worded
from timeline.chart.axis import fit
from timeline.chart.overview import Overview, look_over
from timeline.chart.sheet import View as ChartView
from timeline.chart.sheet import axis_of
from timeline.exports.picture import head_of
from timeline.model import DateRange, Event, Timeline
from timeline.model.filters import offered
from timeline.model.partial import meant
from timeline.page import choices
from timeline.page.download import file_name, style
from timeline.page.drops import name_drops
from timeline.page.view import PageView
from timeline.page.web import markup, web
from timeline.wording.dates import say_when
from timeline.wording.events import LONGEST, cut

_KEY, _WHOLE = "overview", "overview_whole"
_PAGE = """<div class="tl-over" role="group" aria-label="[Overview of the whole time: drag to choose a period]">
<div class="tl-tools">
<button class="tl-farther" type="button" aria-label="[Look at more time]" title="[Look at more time (-)]">−</button>
<button class="tl-closer" type="button" aria-label="[Look closer]" title="[Look closer (+)]">+</button>
<button class="tl-camera" type="button" aria-label="[Save the chart as a picture]"
title="[Save the chart as a picture]">
<svg viewBox="0 0 20 20" width="15" height="15" aria-hidden="true"><path fill="currentColor" d="M7 3 5.6 5H3a1 1 0 0 0-1
1v10a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1V6a1 1 0 0 0-1-1h-2.600L13 3zm3 4.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7z"/>
</svg></button>
<button class="tl-clear" type="button" aria-label="[Show the whole time]" title="[Show the whole time (0)]">×
</button></div>
<div class="tl-time"><div class="tl-track"><div class="tl-bars"></div><div class="tl-window"></div>
<div class="tl-handle" role="slider" tabindex="0" aria-label="[Period begins]"></div>
<div class="tl-handle" role="slider" tabindex="0" aria-label="[Period ends]"></div></div>
<div class="tl-dates" aria-hidden="true"></div></div>
<div class="tl-voice" role="status"></div></div><div class="tl-card" role="tooltip"></div>"""
_SCRIPTS = (
    "card.js",
    "marks.js",
    "counts.js",
    "gestures.js",
    "picture.js",
    "time.js",
    "follow.js",
    "overview.js",
    "drop.js",
    "lists.js",
    "draft.js",
    "bench.js",
)
_strip = st.components.v2.component(
    "timeline_overview",
    html=markup(_PAGE),
    css=web("overview.css", "card.css"),
    js=web(*_SCRIPTS),
    isolate_styles=False,
)


def show_overview(
    timeline: Timeline,
    whole: tuple[Event, ...],
    shown: Timeline,
    view: PageView,
    locale: str,
    width: int,
    meta: dict[str, Any],
    on_picked: Callable[[list[Any]], None],
    on_closed: Callable[[], None],
    density: Mapping[DateRange, int] | None = None,
) -> None:
    """All events of the timeline, those shown in colour, and the period that is chosen.

    ``whole`` are the events that pass all filters but the period: on their axis the strip lies, as the chart does
    where no period is chosen. ``meta`` is what the chart says of itself; empty where there is none. ``density`` is how
    many events lie in each range of days, where the timeline holds only some of them: the dates below it are then its
    own, and not the chart's.
    """
    found = _whole(timeline, whole, view, locale, width, density)
    if not found.bars:
        name_drops()
        return
    begin, end = view.ask.begin, view.ask.end
    axis = meta.get("axis")
    data: dict[str, Any] = {
        "bins": found.bins,
        "bars": found.counted(shown.events),
        "knots": found.knots,
        "cuts": found.cuts,
        "chart": axis,
        "ticks": dates_below(found, meta, counts_all=density is not None),
        "drawn": bool(meta),
        "edges": meta.get("edges") or [0, 0],
        "begin": begin.toordinal() if begin else None,
        "end": end.toordinal() if end else None,
        "locale": locale.replace("_", "-"),
        "said": worded(
            "{number} of {sum} events shown", number=len(shown.events), sum=sum((number for _, number in found.bars))
        )
        if density
        else counted(
            "{shown} of {number} event shown",
            "{shown} of {number} events shown",
            offered(timeline, view.ask),
            shown=len(shown.events),
        ),
        "opened": _opened(timeline, view.event, locale),
        "open": bool(st.session_state.get(choices.EVENT) or st.session_state.get("article_open")),
        "file": file_name(timeline),
        "head": head_of(timeline, style()),
    }
    _strip(
        key=_KEY,
        data=data,
        on_period_change=_chosen,
        on_picked_change=lambda: on_picked(st.session_state[_KEY].get("picked") or [""]),
        on_closed_change=on_closed,
    )


def _opened(timeline: Timeline, id: str | None, locale: str) -> tuple[str, str] | None:
    """The event whose panel is open, and what is said aloud of it: its title and its date."""
    event = next((each for each in timeline.events if each.id == id), None)
    return (event.id, f"{cut(event.title, LONGEST)}, {say_when(event, locale)}") if event else None


def dates_below(found: Overview, meta: Mapping[str, Any], *, counts_all: bool) -> list[Any]:
    """The dates below the strip: the chart's, whose axis it shares; its own where it counts more than is drawn."""
    return found.ticks if counts_all else meta.get("ticks") or found.ticks


def _whole(
    timeline: Timeline,
    whole: tuple[Event, ...],
    view: PageView,
    locale: str,
    width: int,
    density: Mapping[DateRange, int] | None,
) -> Overview:
    """Worked out anew only for another timeline, another width or other filters than the period."""
    ask = replace(view.ask, begin=None, end=None)
    key = (id(timeline), ask, view.scale, locale, width)
    kept = st.session_state.get(_WHOLE)
    if kept is None or kept[0] != key:
        on = replace(timeline, events=whole) if any(event.range for event in whole) else timeline
        drawn = [when for event in timeline.events if (when := meant(event))]
        axis = (
            fit([*density, *drawn], scale=view.scale)
            if density
            else axis_of(on, ChartView(width, locale, scale=view.scale))
        )
        kept = st.session_state[_WHOLE] = (key, look_over(timeline, locale, axis, width, density), timeline)
    found: Overview = kept[1]
    return found


def _chosen() -> None:
    """The window was let go."""
    if words := st.session_state[_KEY].get("period"):
        begin, end = (date.fromisoformat(each) if each else None for each in words)
        choices.set_period(begin, end)
