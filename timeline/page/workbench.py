"""The part of the page that answers to the reader: filters, chart, the event with its article, the list of events.

It is one fragment, so a filter or a click reruns it alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from timeline.chart import View as ChartView
from timeline.chart import draw_score, draw_spine
from timeline.chart.axis import Axis, Stretch
from timeline.model import Article, Certainty, Timeline, corrected
from timeline.model.filters import Survey, survey
from timeline.page import choices, library, reading
from timeline.page.corrections import show_history
from timeline.page.detail import show_detail
from timeline.page.download import show_downloads
from timeline.page.listing import show_list, show_notes
from timeline.page.screen import PHONE, watch_width
from timeline.page.view import View

CHART = "chart"
CONFIG = {
    "displaylogo": False,
    "modeBarButtonsToRemove": ["lasso2d", "zoom2d", "pan2d", "zoomIn2d", "zoomOut2d", "autoScale2d", "resetScale2d"],
    "toImageButtonOptions": {"format": "svg", "filename": "timeline"},
}


@st.fragment
def show_workbench(extracted: Timeline, article: Article, locale: str) -> None:
    """Everything that depends on the filters and corrections."""
    width = watch_width()
    timeline = corrected.apply(extracted, library.history(article).done)
    view = choices.read_view()
    found = survey(timeline, view.ask)
    choices.show_choices(timeline, found)
    choices.write_link(view, timeline, reading.link(article))
    shown = replace(timeline, events=found.events)
    with st.container(horizontal=True, vertical_alignment="center", key="tools"):
        _say_count(timeline, shown)
        show_downloads(shown)
    show_history(article)
    if found.events:
        _show_chart(shown, view, locale, width)
    elif timeline.events:
        _say_none_left(found)
    show_detail(shown, timeline, article, view.event, locale)
    show_list(shown, locale)
    show_notes(timeline)


def _say_count(timeline: Timeline, shown: Timeline) -> None:
    undated = sum(event.range is None for event in shown.events)
    words = f"{len(shown.events)} of {len(timeline.events)} events"
    if undated:
        words += f", {undated} without a date: see the list"
    st.caption(f"{words}. Point at one for its sentence, click it to read on, take the box tool to mark a period.")


def _show_chart(shown: Timeline, view: View, locale: str, width: int) -> None:
    look = ChartView(width, locale, view.event, view.scale)
    figure = draw_spine(shown, look) if width == PHONE else draw_score(shown, look)
    st.session_state["axis"] = figure["layout"]["meta"].get("axis")
    st.plotly_chart(
        figure,
        key=CHART,
        on_select=_picked,
        selection_mode=("points", "box"),
        config=CONFIG,
        alt=f"Timeline of {len(shown.events)} events. The list below the chart holds the same events.",
    )


def _picked() -> None:
    """A mark was clicked or a period drawn."""
    selection = st.session_state[CHART]["selection"]
    if boxes := selection.get("box"):
        _draw_period(boxes[0])
    elif points := selection["points"]:
        follow(points[0].get("customdata") or [""])


def follow(data: list[Any]) -> None:
    """Select the event a mark stands for, or look closer at the period of a cluster."""
    if data[0]:
        st.session_state[choices.EVENT] = str(data[0])
    elif len(data) == 4:
        choices.set_period(date.fromisoformat(data[2]), date.fromisoformat(data[3]))


def _draw_period(box: dict[str, Any]) -> None:
    if knots := st.session_state.get("axis"):
        axis = axis_of(knots)
        first, last = sorted(axis.day_at(place) for place in box["x"])
        choices.set_period(date.fromordinal(max(first, 1)), date.fromordinal(max(last, 1)))


def axis_of(knots: list[list[float]]) -> Axis:
    """The axis of a figure, from what its ``meta`` says of it."""
    pairs = zip(knots[::2], knots[1::2], strict=True)
    return Axis.of(Stretch(begin, end, left, right) for (begin, left), (end, right) in pairs)


def _say_none_left(found: Survey) -> None:
    """Nothing passes: say what would."""
    other = found.certainty[Certainty.INFERRED] + found.certainty[Certainty.ASSUMED]
    if other:
        st.info(f"No event here states its own date. {other} have a date that is inferred or assumed.", icon="🔎")
        st.button("Show inferred and assumed dates", on_click=choices.widen)
        return
    st.info("No event passes these filters.", icon="🔎")
    st.button("Clear the filters", key="clear_all", on_click=choices.clear)
