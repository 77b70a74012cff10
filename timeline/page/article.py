"""The article as read, with its events' sentences to click and the chosen event's words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import streamlit as st

from timeline.model import Article, Event, Span, Timeline
from timeline.page import choices
from timeline.page.anchors import looked_at
from timeline.page.corrections import EDITOR, MARKED
from timeline.page.screen import is_narrow
from timeline.page.web import markup, web

_KEY, _CUT = "article_panel", "article_pieces"
_PAGE = """<div class="tl-article" tabindex="0" role="region" aria-label="[Article]"></div>
<div class="tl-key"></div>"""
_panel = st.components.v2.component(
    "timeline_article", html=markup(_PAGE), css=web("article.css"), js=web("article.js"), isolate_styles=False
)


def show_article(timeline: Timeline, article: Article, selected: Event | None) -> None:
    """The article; a click on a sentence selects its event, words marked in it can become one."""
    data = {
        "pieces": _pieces(article, timeline, selected),
        "selected": selected.id if selected else "",
        "article": article.id,
        "narrow": is_narrow(),
        "editing": bool(selected and st.session_state.get(EDITOR)),
    }
    _panel(key=_KEY, data=data, on_picked_change=_picked, on_marked_change=_marked)


def _pieces(article: Article, timeline: Timeline, selected: Event | None) -> list[dict[str, Any]]:
    """The pieces of the run before, where neither the timeline nor the selection has changed: a filter cuts nothing."""
    looked = looked_at(article)
    key = (id(timeline), article.digest, selected, looked)
    if _CUT not in st.session_state or st.session_state[_CUT][0] != key:
        st.session_state[_CUT] = (key, timeline, cut_pieces(article, timeline, selected, looked))
    pieces: list[dict[str, Any]] = st.session_state[_CUT][2]
    return pieces


def cut_pieces(
    article: Article, timeline: Timeline, selected: Event | None, looked: Span | None = None
) -> list[dict[str, Any]]:
    """The text in pieces that look alike: what each is to the selected event, and whose event it tells.

    ``looked`` are words that the reader looks at beside, since the event's date was counted from them.

    The text goes to the browser as text and is never read as HTML there.
    """
    events = [event for event in timeline.events if event.article == article.id]
    marks = _marks_in(article, timeline, selected, looked)
    told = sorted((event.sentence, event.id) for event in events)
    edges = sorted({0, len(article.text), *(edge for span, _ in (*told, *marks) for edge in span)})
    pieces: list[dict[str, Any]] = []
    seen: set[str] = set()
    for start, end, telling in _with_tellers(edges, events):
        piece: dict[str, Any] = {"text": article.text[start:end]}
        if kinds := [kind for span, kind in marks if span.start <= start and end <= span.end]:
            piece["kind"] = " ".join(dict.fromkeys(kinds))
        if event := _event_at(start, end, telling, selected):
            piece |= {"event": event, "first": event not in seen}
            seen.add(event)
        pieces.append(piece)
    return pieces


def _with_tellers(edges: Iterable[int], events: list[Event]) -> Iterator[tuple[int, int, list[Event]]]:
    """Each stretch between two edges with the events whose sentences reach over it."""
    waiting, telling = sorted(events, key=lambda event: event.sentence, reverse=True), []
    for start, end in pairwise(edges):
        while waiting and waiting[-1].sentence.start <= start:
            telling.append(waiting.pop())
        telling = [event for event in telling if event.sentence.end >= end]
        yield start, end, telling


def _event_at(start: int, end: int, telling: Sequence[Event], selected: Event | None) -> str | None:
    """The event told here: where a sentence tells several, the one whose clause is tightest, the selected one last."""
    if not telling:
        return None
    others = [event for event in telling if selected is None or event.id != selected.id] or telling

    def looseness(event: Event) -> tuple[bool, int]:
        inside = event.clause.start <= start and end <= event.clause.end
        return not inside, event.clause.end - event.clause.start

    return min(others, key=looseness).id


def _marks_in(
    article: Article, timeline: Timeline, selected: Event | None, looked: Span | None
) -> list[tuple[Span, str]]:
    """Spans of the article to mark, with what they are: the selected event's, and the words that are looked at."""
    marks = list(_marks(timeline, selected)) if selected and selected.article == article.id else []
    if looked and looked.end <= len(article.text):
        marks.append((looked, "anchor"))
    return marks


def _marks(timeline: Timeline, selected: Event) -> Iterable[tuple[Span, str]]:
    """Spans of the selected event, with what they are to it."""
    for span in (selected.sentence, *selected.retold):
        yield span, "sentence"
    yield selected.trigger, "trigger"
    if expression := selected.dating.expression:
        yield expression.span, "expression"
    taking_part = selected.actor_ids
    for actor in timeline.actors:
        if actor.id in taking_part:
            for mention in actor.mentions:
                if mention.article == selected.article and selected.sentence.covers(mention.span):
                    yield mention.span, "actor"


def _marked() -> None:
    """Words were marked, or a mark was let go."""
    st.session_state[MARKED] = st.session_state[_KEY].get("marked")


def _picked() -> None:
    """A sentence was clicked: its event is selected on the timeline."""
    if id := st.session_state[_KEY].get("picked"):
        st.session_state[choices.EVENT] = id
