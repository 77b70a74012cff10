"""The selected event with the article it comes from; buttons to the ones before and after."""

from __future__ import annotations

import html

import streamlit as st

from timeline.catalogue import worded
from timeline.chart.colour import COLOUR, quad_of
from timeline.model import Article, Event, Timeline
from timeline.model.correction import say_remark
from timeline.page import choices
from timeline.page.anchors import show_chain
from timeline.page.article import show_article
from timeline.page.corrections import show_adder, show_editor
from timeline.page.review import show_remark
from timeline.wording.events import say_actors, say_changes, say_dating
from timeline.wording.whys import say_why

_OPEN = "article_open"


def is_open() -> bool:
    """Whether the article is to be seen: it is with every event that is selected."""
    return bool(st.session_state.get(choices.EVENT) or st.session_state.get(_OPEN))


def open_article() -> None:
    """Show the article."""
    st.session_state[_OPEN] = True


def close() -> None:
    """Put the article away; no event is chosen any more."""
    st.session_state[choices.EVENT] = None
    st.session_state[_OPEN] = False


def show_detail(shown: Timeline, whole: Timeline, article: Article, id: str | None, locale: str) -> None:
    """The event, and under it the article with its sentence marked."""
    event = next((each for each in whole.events if each.id == id), None)
    if whole.events:
        _show_steps(shown, id)
    if event:
        _show_event(event, whole, locale)
        show_chain(event, whole, shown, article, locale)
    else:
        st.caption(
            worded("Mark words of the article to add an event of your own; an underlined sentence tells one already.")
        )
    show_adder(whole, article)
    show_article(whole, article, event)
    if event:
        show_editor(whole, shown, event, locale)
        show_remark(whole, event, article)


def neighbours(events: tuple[Event, ...], id: str | None) -> tuple[str | None, str | None]:
    """The events before and after one, in order of time; with none chosen, the last and the first."""
    ids = [event.id for event in events]
    if id not in ids:
        return (ids[-1], ids[0]) if ids else (None, None)
    at = ids.index(id)
    return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)


def _show_steps(shown: Timeline, id: str | None) -> None:
    before, after = neighbours(shown.events, id)
    ids = [event.id for event in shown.events]
    with st.container(horizontal=True, vertical_alignment="center", key="steps"):
        st.button(
            worded("Previous"), key="previous", on_click=_select, args=(before,), disabled=before is None, shortcut="P"
        )
        st.button(worded("Next"), key="next", on_click=_select, args=(after,), disabled=after is None, shortcut="N")
        place = worded("{at} of {all}", at=ids.index(id) + 1, all=len(ids)) if id in ids else ""
        st.caption(place or (worded("not among the events shown") if id else ""), width="stretch")
        st.button(
            worded("Close"),
            key="close",
            on_click=close,
            type="tertiary",
            icon=":material/close:",
            help=worded("Close the article"),
        )


def _select(id: str | None) -> None:
    st.session_state[choices.EVENT] = id


def _show_event(event: Event, timeline: Timeline, locale: str) -> None:
    """The event in words, all of them escaped; its sentence is the one marked in the article."""
    names = {actor.id: actor.name for actor in timeline.actors}
    quad = quad_of(event.type)
    rows = [
        (worded("When"), say_dating(event, locale)),
        (worded("How dated"), say_why(event, locale)),
        (worded("Who"), say_actors(event, names)),
        (worded("Said by"), ", ".join(names.get(id, id) for id in event.reported_by)),
        (worded("By you"), say_changes(event)),
        (worded("Remarked"), say_remark(event.remark)),
        (worded("Kind"), f"{worded(event.type.capitalize())} · {worded(quad).lower()}" if event.type else ""),
    ]
    cells = "".join(f"<dt>{name}</dt><dd>{html.escape(value)}</dd>" for name, value in rows if value)
    st.html(
        f"<div class='tl-event' style='border-left:4px solid {COLOUR[quad]}'>"
        f"<h3>{html.escape(event.title)}</h3><dl>{cells}</dl></div>"
    )
