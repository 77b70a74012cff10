"""The selected event beside the article it comes from; buttons to the ones before and after."""

from __future__ import annotations

import html

import streamlit as st

from timeline.chart.colour import COLOUR, quad_of
from timeline.chart.hover import say_actors, say_changes, say_date
from timeline.model import Article, Event, Timeline
from timeline.page import choices
from timeline.page.article import show_article
from timeline.page.corrections import show_adder, show_editor


def show_detail(shown: Timeline, whole: Timeline, article: Article, id: str | None, locale: str) -> None:
    """Left the event, right the article with its sentence marked."""
    event = next((each for each in whole.events if each.id == id), None)
    left, right = st.columns([2, 3], gap="medium")
    with left:
        _show_steps(shown, id)
        if event:
            _show_event(event, whole, locale)
            show_editor(whole, event, locale)
        else:
            st.caption("Choose an event on the timeline, or a marked sentence in the article.")
    with right:
        show_article(whole, article, event)
        show_adder(whole, article)


def neighbours(events: tuple[Event, ...], id: str | None) -> tuple[str | None, str | None]:
    """The events before and after one, in order of time; with none chosen, the last and the first."""
    ids = [event.id for event in events]
    if id not in ids:
        return (ids[-1], ids[0]) if ids else (None, None)
    at = ids.index(id)
    return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)


def _show_steps(shown: Timeline, id: str | None) -> None:
    before, after = neighbours(shown.events, id)
    with st.container(horizontal=True):
        st.button("Previous", key="previous", on_click=_select, args=(before,), disabled=before is None, shortcut="P")
        st.button("Next", key="next", on_click=_select, args=(after,), disabled=after is None, shortcut="N")
        if id:
            st.button("Close", key="close", on_click=_select, args=(None,), type="tertiary")


def _select(id: str | None) -> None:
    st.session_state[choices.EVENT] = id


def _show_event(event: Event, timeline: Timeline, locale: str) -> None:
    """The event in words, all of them escaped."""
    names = {actor.id: actor.name for actor in timeline.actors}
    sentence = event.sentence.of(timeline.article(event.article).text)
    quad = quad_of(event.type)
    rows = [
        ("When", say_date(event, locale)),
        ("How dated", event.dating.explanation),
        ("Who", say_actors(event, names)),
        ("Said by", ", ".join(names.get(id, id) for id in event.reported_by)),
        ("By you", say_changes(event)),
        ("Kind", f"{event.type.capitalize()} · {quad.lower()}" if event.type else ""),
    ]
    cells = "".join(f"<dt>{name}</dt><dd>{html.escape(value)}</dd>" for name, value in rows if value)
    st.html(
        f"<div class='tl-event' style='border-left:4px solid {COLOUR[quad]}'>"
        f"<h3>{html.escape(event.title)}</h3><dl>{cells}</dl>"
        f"<blockquote>{html.escape(sentence)}</blockquote></div>"
    )
