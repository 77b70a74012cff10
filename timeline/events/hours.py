"""An hour that names no day in; whether the day last told of is surely its day out."""

from __future__ import annotations

from datetime import date

from timeline.events.event_words import event_words
from timeline.events.marks import Mark
from timeline.language import Doc, Token, parse
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled
from timeline.layout import Kind
from timeline.model import Anchor, Relation, Span


def is_hour(mark: Mark) -> bool:
    """Whether an expression only names an hour, of the day last told of."""
    return mark.expression is not None and mark.expression.derivation.rule in event_words().rules_of_hours


def is_of_a_day_counted_off(mark: Mark, token: Token) -> bool:
    """Whether other words say on which day it was: "saw it at 6 a.m. ten days before the raid"."""
    if mark.relation is not Relation.ON or not is_hour(mark):
        return False
    links = (
        child for child in token.children if is_spelled(child, tongue().before_or_after) and not parse.is_subject(child)
    )
    return any(parse.has(link, parse.is_adverbial_noun) for link in links)


def far_from_their_day(doc: Doc, marks: list[Mark]) -> set[Span]:
    """The hours whose day was told neither in their paragraph nor in the sentence before, or nowhere at all.

    What heads an entry or a section holds for all that stands below; an hour holds for the next as far as its own day
    is sure.
    """
    far: set[Span] = set()
    told: dict[date | None, Mark] = {}
    heading: set[date | None] = set()
    for mark in marks:
        day, last = mark.said.begin, told.get(mark.said.begin)
        counted = is_hour(mark) and mark.expression.derivation.anchor in (Anchor.REFERENCE, Anchor.PUBLICATION)
        if counted and day not in heading and (last is None or not _is_near(doc, last, mark)):
            far.add(mark.span)
            continue
        told[day] = mark
        line = doc.layout.line_at(mark.span.start)
        if line is None or line.kind is not Kind.PROSE:
            heading.add(day)
    return far


def _is_near(doc: Doc, other: Mark, mark: Mark) -> bool:
    sentence = mark.head.sent
    before = doc.tokens[sentence.start - 1].sent if sentence.start else sentence
    near = other.head.i >= before.start
    return near or doc.paragraph_at(other.span.start) == doc.paragraph_at(mark.span.start)
