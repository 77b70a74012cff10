"""The sorted tables of a batch in; their events asked, counted and the newest of them drawn, nothing written, out."""

from __future__ import annotations

import html
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from timeline.batch.told import newest_told
from timeline.catalogue import counted, worded
from timeline.chart.score import FOLLOW
from timeline.model import Certainty, Event, PloverType, Timeline
from timeline.model.edtf import from_edtf
from timeline.model.filters import EventFilter, survey
from timeline.model.time import DateRange
from timeline.page import choices, detail
from timeline.page.choices import EARLIEST, LATEST, say_kind
from timeline.page.counted import choose_one, take_in_one
from timeline.page.listing import show_list
from timeline.page.overview import show_overview
from timeline.page.plain import LONGEST_SAID, plain
from timeline.page.screen import is_upright, watch_width, width_said
from timeline.page.view import PageView
from timeline.page.workbench import NARROW, follow, held, show_events
from timeline.store import EventChoice, EventCounts, Query, StoreError, Tables
from timeline.store.sorted import OVER_SETTING
from timeline.wording.dates import say_when
from timeline.wording.whys import say_why

MOST = 500
"""Events that are drawn at once: more are a smear on any screen, and slow."""
_WORDS, _ACTOR, _KIND = "over_words", "over_actor", "over_kind"
_ADDRESS = {_WORDS: "words", _ACTOR: "actor", _KIND: "kind"}
_REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked and what came of it: all counts, the newest events, and how many begin in each month."""

    query: Query
    counts: EventCounts
    drawn: Timeline
    density: Mapping[DateRange, int]


def show_over() -> None:
    """The page. It needs the setting `OVER_SETTING`."""
    folder = Path(os.environ[OVER_SETTING])
    st.html(f"<h2 class='tl-title'>{html.escape(worded('Batch'))}</h2>")
    try:
        changed = (folder / "batch.json").stat().st_mtime if (folder / "batch.json").exists() else 0.0
        tables = _open(str(folder), changed)
        _restore()
        _show(tables, changed, choices.locale())
    except StoreError as error:
        st.warning(worded("The tables cannot be read."), icon=":material/warning:")
        st.text(str(error))


@st.cache_resource(show_spinner=False, max_entries=4, on_release=Tables.close)
def _open(folder: str, changed: float) -> Tables:
    """``changed`` is when the batch was done: one done anew is another."""
    del changed
    return Tables.open(Path(folder))


@st.cache_resource(show_spinner=worded("Counting …"), max_entries=_REMEMBERED)
def _answer(_tables: Tables, _query: Query, key: str) -> Answer:
    """``key`` says which tables are asked what."""
    del key
    counts = _tables.event_counts(_query)
    months = ((from_edtf(each.value), each.events) for each in counts.months)
    density = {when: number for when, number in months if when}
    return Answer(_query, counts, newest_told(_tables, _query, MOST), density)


def _restore() -> None:
    """Set the widgets as the address asks, at first and after a step back or forward."""
    choices.restore(Timeline(), None)
    if _WORDS not in st.session_state or choices.stepped():
        st.session_state[choices.EVENT] = st.query_params.get("event")
        for key, name in _ADDRESS.items():
            st.session_state[key] = st.query_params.get(name, "")[:200] or None
        st.session_state[_WORDS] = st.session_state[_WORDS] or ""
        if st.session_state[_KIND] not in set(PloverType):
            st.session_state[_KIND] = None


@st.fragment
def _show(tables: Tables, changed: float, locale: str) -> None:
    for key in (*_ADDRESS, "begin", "end", "scale"):
        st.session_state[key] = st.session_state[key]
    take_in_one(_ACTOR, _KIND)
    try:
        answer = _ask(tables, changed)
    except StoreError as error:
        st.warning(worded("The tables cannot answer."), icon=":material/warning:")
        st.text(str(error))
        return
    width, view = width_said(), _view()
    _show_filters(answer.counts)
    _say_count(answer)
    _show_drawn(answer, view, locale, width)
    _write_address(view)
    show_list(answer.drawn, locale)
    st.caption(
        worded(
            "These tables may only be read: nothing can be changed here. They are in {folder}.",
            folder=plain(str(tables.folder), LONGEST_SAID),
        )
    )
    watch_width(width)


def _ask(tables: Tables, changed: float) -> Answer:
    state = st.session_state
    begin, end = state.get("begin"), state.get("end")
    if begin and end and begin > end:
        begin, end = end, begin
    query = Query(
        words=(state[_WORDS] or "").strip(),
        actor=state[_ACTOR] or "",
        kind=state[_KIND] or "",
        begin=begin,
        end=end,
    )
    return _answer(tables, query, f"{tables.folder} {changed} {query}")


def _view() -> PageView:
    """Every event is wanted, whatever is known of its date: the period has been asked of the tables already."""
    seen = choices.read_view()
    ask = EventFilter(begin=seen.ask.begin, end=seen.ask.end, certainty=frozenset(Certainty))
    return replace(seen, ask=ask)


def _show_filters(counts: EventCounts) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key="over_filters"):
        st.text_input(
            worded("Find"), key=_WORDS, placeholder=worded("words of what happened, or who took part"), max_chars=200
        )
        _select(
            worded("Actor"),
            _ACTOR,
            [(each.value, each.label, each.events) for each in counts.actors],
            worded("All actors"),
        )
        _select(worded("Kind of event"), _KIND, [_kind(each) for each in counts.kinds], worded("All kinds"))
        first, last = st.columns(2)
        first.date_input(worded("From"), key="begin", min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")
        last.date_input(worded("To"), key="end", min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")


def _kind(choice: EventChoice) -> tuple[str, str, int]:
    return choice.value, say_kind(PloverType(choice.value)), choice.events


def _select(label: str, key: str, found: Sequence[tuple[str, str, int]], placeholder: str) -> None:
    """A choice of one with counts; one that is asked for stays, though nothing else leaves it any more."""
    names = {value: name for value, name, _ in found}
    counts = {value: number for value, _, number in found}
    choose_one(
        label,
        key,
        list(names),
        lambda value: names.get(value, value),
        lambda value: f"{counts.get(value, 0):,}",
        placeholder,
    )


def _say_count(answer: Answer) -> None:
    every, drawn = answer.counts.events, len(answer.drawn.events)
    if not every:
        st.info(worded("No event answers."), icon=":material/search:")
        return
    if drawn == every:
        st.caption(counted("{number:,} event.", "{number:,} events.", every))
        return
    undated = (
        worded(", {undated:,} of the whole begin on no known day", undated=answer.counts.undated)
        if answer.counts.undated
        else ""
    )
    st.caption(
        worded(
            "{every:,} events{undated}. The newest {drawn} are drawn; the strip counts all by the "
            "month in which they begin: choose a period on it to see others.",
            every=every,
            undated=undated,
            drawn=drawn,
        )
    )


def _show_drawn(answer: Answer, view: PageView, locale: str, width: int) -> None:
    drawn = answer.drawn
    found = survey(drawn, view.ask)
    shown = replace(drawn, events=found.events)
    with st.container(key="stage"), st.container(key="chartside"):
        strip = held("strip", "" if is_upright(width) else "tl-wide")
        meta = show_events(drawn, shown, survey(drawn, replace(view.ask, begin=None, end=None)), view, locale, width)
    with strip:
        across = NARROW if is_upright(width) else width
        show_overview(drawn, drawn.events, shown, view, locale, across, meta, _follow, detail.close, answer.density)
    chosen = next((each for each in drawn.events if each.id == view.event), None)
    if chosen:
        with st.container(key="sheet"):
            _show_card(chosen, drawn, locale)


def _follow(data: list[Any]) -> None:
    """As on the other timelines; the actor of a lane is asked of the tables."""
    if data[2:3] == [FOLLOW]:
        asked = str(data[3])
        st.session_state[_ACTOR] = None if st.session_state[_ACTOR] == asked else asked
    else:
        follow(data)


def _show_card(event: Event, drawn: Timeline, locale: str) -> None:
    article = drawn.article(event.article)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(event.title)
        st.button(worded("Close"), key="close_card", on_click=detail.close, type="tertiary")
    st.text(f"{say_when(event, locale)}. {say_why(event, locale)}")
    st.text(f"“{' '.join(event.sentence.of(article.text).split())}”")
    published = f", {article.published.isoformat()}" if article.published else ""
    st.text(f"{article.title or article.id}{published}. {article.source}")


def _write_address(view: PageView) -> None:
    asked: dict[str, object] = {name: st.session_state[key] for key, name in _ADDRESS.items()}
    asked |= {"from": _iso(view.ask.begin), "to": _iso(view.ask.end), "event": view.event}
    query = {name: [str(value)] for name, value in asked.items() if value}
    if choices.address() != query:
        st.query_params.from_dict(query)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
