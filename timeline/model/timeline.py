"""The chronology of one article, or of many merged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from timeline.model.actor import Actor
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.text import Span
from timeline.model.timex import TemporalExpression


@dataclass(frozen=True, slots=True)
class Note:
    """A span that was not dated, and why: shown, never dropped."""

    article: str
    span: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order of time, with all they rest on.

    ``expressions`` are in order of text, ``events`` in order of time (undated last). Nothing is changed in place:
    filtering and merging return a new Timeline.
    """

    articles: tuple[Article, ...] = ()
    expressions: tuple[TemporalExpression, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    notes: tuple[Note, ...] = ()

    def where(self, keep: Callable[[Event], bool]) -> Timeline:
        """The same timeline with only the events that ``keep`` says yes to; all else stays."""
        return replace(self, events=tuple(event for event in self.events if keep(event)))

    def article(self, id: str) -> Article:
        """The article of that id. Raises KeyError where there is none."""
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)


def in_order_of_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """Earliest first, undated last; of the same date, in the order told."""
    return tuple(sorted(events, key=_order))


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """One timeline of many; actors of the same id become one with all their mentions."""
    parts = tuple(timelines)
    actors: dict[str, Actor] = {}
    for actor in (actor for part in parts for actor in part.actors):
        known = actors.get(actor.id)
        actors[actor.id] = replace(known, mentions=known.mentions + actor.mentions) if known else actor
    return Timeline(
        articles=tuple(article for part in parts for article in part.articles),
        expressions=tuple(expression for part in parts for expression in part.expressions),
        actors=tuple(actors.values()),
        events=in_order_of_time(event for part in parts for event in part.events),
        notes=tuple(note for part in parts for note in part.notes),
    )


def _order(event: Event) -> tuple[date, date, int, int]:
    if event.range is None:
        return date.max, date.max, 0, event.trigger.start
    return *event.range.sort_key(), event.trigger.start
