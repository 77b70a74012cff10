"""The part of the page that answers to the reader: filters, chart, the event with its article, the list of events.

It is one fragment, so a filter or a click reruns it alone.
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline.catalogue import counted, worded
from timeline.chart import View as ChartView
from timeline.chart import draw_score, draw_spine
from timeline.chart.score import FOLLOW
from timeline.chart.sent import unchecked
from timeline.model import Article, Timeline, corrected
from timeline.model.filters import EventFilter, Survey, offered, survey
from timeline.page import choices, detail, library, reading
from timeline.page.cast import show_cast
from timeline.page.corrections import show_history, show_unsaved
from timeline.page.download import show_downloads
from timeline.page.drops import name_drops
from timeline.page.hiding import say_hidden
from timeline.page.listing import show_list, show_notes
from timeline.page.navigation import remember
from timeline.page.overview import show_overview
from timeline.page.review import show_review
from timeline.page.screen import BESIDE, USUAL, beside, is_laid_out_otherwise, is_upright, watch_width, width_said
from timeline.page.source import key_of
from timeline.page.view import PageView
from timeline.wording.dates import say_count

HEAD_START = 0.25
"""Seconds in which a browser new to the page hears of the chart alone.

Else it would fetch and mount some forty scripts of other elements first, and only then begin with the chart's own,
which takes it most of a second: chart and whole page stood 0.3 s later (measured with ``benchmarks.page``).
"""
LEAD = 0.03
"""Seconds in which a browser hears of the chart alone whenever it is drawn anew: what it hears within 0.01 s, Streamlit
lays out together, and the filters would be before the chart is."""
_STARTED = "started"
_CORRECTED, _WHOLE = "corrected_timeline", "survey_of_whole_time"
NARROW = 350
"""Pixels across of a phone, near enough for the dates under the strip."""
CONFIG = {"displaylogo": False, "displayModeBar": False}
"""What plotly may do of itself: the page's own scripts zoom, pan and save a picture."""


@st.fragment
def show_workbench(extracted: Timeline, article: Article, locale: str) -> None:
    """Everything that depends on the filters and corrections; the chart is sent first, what stands above it after.

    What is done here may put another article on the page, or the same with another day of publication.
    """
    if reading.on_the_page() not in (article, None) or is_laid_out_otherwise():
        st.rerun()
    timeline = corrected_of(extracted, article)
    above = held("above")
    if timeline.events:
        _show_timeline(timeline, article, locale, above)
    else:
        with above:
            show_unsaved()
            remember(choices.name_alone(reading.link(article)))
            if extracted.events:
                st.info(
                    worded("You have taken out every event that was found here: “Undo” brings the last one back."),
                    icon=":material/search:",
                )
            else:
                _say_nothing_found(timeline)
            with st.container(horizontal=True, key="tools"):
                show_history(article)
        detail.show_detail(timeline, timeline, article, None, locale)
        show_notes(timeline)
        name_drops()


def _show_timeline(timeline: Timeline, article: Article, locale: str, above: DeltaGenerator) -> None:
    width = width_said()
    choices.take_in_presses(timeline)
    view = choices.read_view()
    found = survey(timeline, view.ask)
    whole = _of_whole_time(timeline, view.ask, found)
    shown = replace(timeline, events=found.events)
    try:
        side, strip, meta = _show_both(shown, timeline, whole, view, article, locale, width)
    except Exception:
        # What it fails on may be what the reader did last.
        with above, st.container(horizontal=True, key="tools"):
            show_history(article)
        raise
    leave_a_start()
    with above:
        show_unsaved()
        choices.show_choices(timeline, found, narrow=width < BESIDE)
        remember(choices.write_link(view, timeline, reading.link(article)))
        _show_tools(timeline, shown, found, article, width)
    with strip:
        show_overview(
            timeline,
            whole.events,
            shown,
            view,
            locale,
            NARROW if is_upright(width) else width,
            meta,
            follow,
            detail.close,
        )
    with side:
        show_review(timeline, shown, article, locale)
        show_cast(timeline, article)
        show_list(shown, locale)
        show_notes(timeline)
    watch_width(width)


def _of_whole_time(timeline: Timeline, ask: EventFilter, found: Survey) -> Survey:
    """What would pass without the period; kept, as a reader who looks closer asks it again and again."""
    whole = replace(ask, begin=None, end=None)
    kept = st.session_state.get(_WHOLE)
    if ask == whole or kept is None or kept[0] is not timeline or kept[1] != whole:
        kept = st.session_state[_WHOLE] = (timeline, whole, found if ask == whole else survey(timeline, whole))
    passing: Survey = kept[2]
    return passing


def held(key: str, kind: str = "") -> DeltaGenerator:
    """A place for what comes after the chart, which keeps its room: Streamlit draws none that is empty."""
    place = st.container(key=key)
    place.html(f"<span class='tl-hold {kind}'></span>")
    return place


def leave_a_start() -> None:
    """See `HEAD_START` and `LEAD`."""
    is_first = _STARTED not in st.session_state
    st.session_state[_STARTED] = True
    time.sleep(HEAD_START if is_first else LEAD)


def _show_both(
    shown: Timeline, timeline: Timeline, whole: Survey, view: PageView, article: Article, locale: str, width: int
) -> tuple[DeltaGenerator, DeltaGenerator, dict[str, Any]]:
    """The chart, and where it is open, the article: beside it where there is room, else over the foot of the page.

    The chart stays the same element either way: only its width changes. What is given back is the place for the panels
    under it, which the article stands beside too, so that it is whole however far the page is scrolled; that for the
    strip above it; and what the chart says of itself.
    """
    opened = detail.is_open()
    aside = opened and width >= BESIDE
    with st.container(key="stage"):
        side = st.container(key="side")
        with side, st.container(key="chartside"):
            strip = held("strip", "" if is_upright(width) else "tl-wide")
            meta = show_events(timeline, shown, whole, view, locale, beside(width) if aside else width)
        if opened:
            with st.container(key="reading" if aside else "sheet"):
                detail.show_detail(shown, timeline, article, view.event, locale)
    return side, strip, meta


def corrected_of(extracted: Timeline, article: Article) -> Timeline:
    """The timeline with the reader's corrections; the same object until one is made, so that what hangs on it stays."""
    done = library.history(article).done
    kept = st.session_state.get(_CORRECTED)
    if kept is None or kept[0] is not extracted or kept[1] != done:
        kept = st.session_state[_CORRECTED] = (extracted, done, corrected.apply(extracted, done))
    timeline: Timeline = kept[2]
    return timeline


def _show_tools(timeline: Timeline, shown: Timeline, found: Survey, article: Article, width: int) -> None:
    """How many events there are; undo, the article, downloads."""
    past = library.history(article)
    with st.container(horizontal=True, vertical_alignment="center", key="tools"):
        _say_count(timeline, shown, width, hint=not past.done and not past.undone)
        choices.offer_background(found)
        show_history(article)
        reads = worded("Close the article") if detail.is_open() else worded("Read the article")
        st.button(reads, key="open_article", on_click=detail.close if detail.is_open() else detail.open_article)
        show_downloads(shown, article)


def _say_count(timeline: Timeline, shown: Timeline, width: int, *, hint: bool) -> None:
    """How many of how many; with a hint what to do with them, which who has changed some knows, and needs the row."""
    undated = sum(event.range is None for event in shown.events)
    ask = choices.read_view().ask
    words = say_share(len(shown.events), offered(timeline, ask)) + say_lead(shown, ask)
    if undated:
        words += worded(", {undated} without a date: see the table", undated=undated)
    words += (carried_over := choices.say_carried_over(timeline))
    if hint and shown.events and width >= USUAL and not carried_over:
        words += worded(". Point at one for its sentence, click it to read on; wheel or drag to look closer.")
    st.caption(words, width="content" if is_upright(width) else "stretch")


def show_events(
    timeline: Timeline, shown: Timeline, whole: Survey, view: PageView, locale: str, width: int
) -> dict[str, Any]:
    """The chart and what it says of itself, or what to do where nothing is left for it."""
    if any(event.range for event in shown.events):
        return _show_chart(shown, whole, view, locale, width)
    if any(event.range for event in whole.events):
        st.info(worded("No event lies in this period."), icon=":material/search:")
        st.button(worded("Show the whole time"), key="whole_time", on_click=choices.set_period, args=(None, None))
        return _show_chart(shown, whole, view, locale, width)
    if shown.events:
        st.info(worded("None of these events has a date. They are in the table below."), icon=":material/search:")
    else:
        say_hidden(timeline, view.ask)
    return {}


def say_share(shown: int, every: int) -> str:
    """``13 of 15 events``."""
    return counted("{shown} of {number} event", "{shown} of {number} events", every, shown=shown)


def say_lead(shown: Timeline, ask: EventFilter) -> str:
    """That the news itself is among the events shown, to follow on their share, where its date is not one asked for."""
    if not ask.certainty or not any(event.lead and event.certainty not in ask.certainty for event in shown.events):
        return ""
    others = sum(event.certainty in ask.certainty for event in shown.events)
    if not others:
        return worded(" (the news itself, which is always shown)")
    return worded(" ({others} and the news itself, which is always shown)", others=others)


def _say_nothing_found(timeline: Timeline) -> None:
    notes = len(timeline.notes)
    seen = counted(
        " {number} expression of time was seen but could not be dated.",
        " {number} expressions of time were seen but could not be dated.",
        notes,
    )
    more = seen if notes else ""
    st.info(
        worded(
            "No event with a date was found in this text.{more} Check the publication date, or paste "
            "an article that says when things happened: “on 3 March 2022”, “last week”. Or mark words "
            "below to add an event by hand.",
            more=more,
        ),
        icon=":material/search:",
    )


def _show_chart(shown: Timeline, whole: Survey, view: PageView, locale: str, width: int) -> dict[str, Any]:
    look = ChartView(width, locale, view.event, view.scale, begin=view.ask.begin, end=view.ask.end)
    figure = draw_spine(shown, look) if is_upright(width) else draw_score(shown, look, whole.events)
    meta: dict[str, Any] = figure["layout"]["meta"][0]
    st.plotly_chart(
        unchecked(figure, scripted=_STARTED in st.session_state),
        theme=None,
        config=CONFIG,
        key=f"of-{key_of(shown.articles[0])}-chart" if len(shown.articles) == 1 else None,
        alt=worded(
            "Timeline of {say_count}. The table below the chart holds the same events.",
            say_count=say_count(shown.events),
        ),
    )
    return meta


def follow(data: list[Any]) -> None:
    """Select the event a mark stands for, follow the actor of a lane, or look closer at the period of a cluster."""
    if data[0]:
        st.session_state[choices.EVENT] = str(data[0])
    elif data[2:3] == [FOLLOW]:
        choices.follow_actor(str(data[3]))
    elif len(data) == 4:
        choices.set_period(date.fromisoformat(data[2]), date.fromisoformat(data[3]))
