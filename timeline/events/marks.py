"""A time of the text as an event may take it, and what the event's own time is by how it lies to that."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from timeline.language import Doc, Token
from timeline.model import (
    Anchor,
    DateRange,
    Granularity,
    Relation,
    Span,
    TemporalExpression,
    days_on,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """An expression as an event may take it: where it stands, when it is, and how the event lies to it.

    ``said`` is the range the words name, ``range`` what an event dated by them may cover; they differ where
    ``relation`` is not "on" ("after Friday" leaves its end open). ``ahead``: it was still to come at publication;
    ``last``: when a stretch ends, where both its ends are told.
    """

    expression: TemporalExpression
    span: Span
    text: str
    explanation: str
    head: Token
    relation: Relation
    said: DateRange
    range: DateRange
    ahead: bool = False
    last: DateRange | None = None

    @property
    def above(self) -> Token:
        """What the head of its words hangs on."""
        return self.head.head

    def is_before(self, word: Token) -> bool:
        """Whether it stands before the word."""
        return self.head.i < word.i

    @property
    def is_just_over(self) -> bool:
        """Whether it is a day counted from publication that was not to come then: "on Monday"."""
        return self.said.is_day and not self.ahead and self.expression.derivation.anchor is Anchor.PUBLICATION

    def is_behind(self, word: Token) -> bool:
        """Whether it stands behind the word."""
        return self.head.i > word.i


def related(said: DateRange, relation: Relation, published: date | None) -> DateRange:
    """The days an event may lie on that stands in ``relation`` to a named range.

    What came after something in the past came, at the latest, on the day it was published.
    """
    lies = _LYING.get(relation)
    return (lies(said, published) if lies is not None else None) or said


def _since(said: DateRange, _: date | None) -> DateRange | None:
    return DateRange(said.begin, None, said.granularity, said.begin_qualifier) if said.begin and said.end else None


def _until(said: DateRange, _: date | None) -> DateRange | None:
    return DateRange(None, said.end, said.granularity, None, said.end_qualifier) if said.begin and said.end else None


def _before(said: DateRange, _: date | None) -> DateRange | None:
    if not said.begin or said.begin <= date.min:
        return None
    return DateRange(None, days_on(said.begin, -1), said.granularity)


def _after(said: DateRange, published: date | None) -> DateRange | None:
    if not said.end or said.end >= date.max:
        return None
    later = days_on(said.end, 1)
    return DateRange(later, published if published and published >= later else None, Granularity.VAGUE)


_LYING: dict[Relation, Callable[[DateRange, date | None], DateRange | None]] = {
    Relation.SINCE: _since,
    Relation.UNTIL: _until,
    Relation.BY: _until,
    Relation.BEFORE: _before,
    Relation.AFTER: _after,
}
"""Where an event lies that is no further told than by its relation; None of what has no day to count from."""


def words_before(doc: Doc, span: Span) -> list[str]:
    """The words and signs, in small letters, that stand shortly before a span, in order."""
    return re.findall(r"[A-Za-z]+|[^\sA-Za-z]", doc.text[max(0, span.start - 40) : span.start].lower())
