"""The times of one verb in; those that are the two ends of one stretch made one out.

"Lived there from 1968, when tanks came, until 1989": the ends stand too far apart for one expression.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from timeline.catalogue import worded
from timeline.events.event_words import event_words
from timeline.events.marks import Mark
from timeline.language import Doc
from timeline.model import DateRange, Granularity, Relation, days_on

_NEAR = 20


def _beginning(doc: Doc, marks: list[Mark]) -> Mark | None:
    return next((mark for mark in marks if mark.relation is Relation.ON and _begins(doc, mark)), None)


def _end(doc: Doc, marks: list[Mark], first: Mark) -> Mark | None:
    return next((mark for mark in marks if mark.span.start > first.span.end and _ends(doc, mark)), None)


def stretched(doc: Doc, marks: list[Mark]) -> list[Mark]:
    """The marks with two ends of one stretch as one, and a beginning whose end has no date left open."""
    marks = days_on_end(doc, marks)
    first = _beginning(doc, marks)
    if first is None or first.said.begin is None:
        return marks
    last = _end(doc, marks, first)
    if last is None:
        return [_opened(mark) if mark is first and _goes_on(doc, first) else mark for mark in marks]
    if last.said.end is None or last.said.end <= first.said.begin:
        return marks
    return [_as_one(first, last) if mark is first else mark for mark in marks if mark is not last]


def at_its_end(mark: Mark) -> Mark:
    """A stretch as the year, month or day that it ends with: "from 2006 until May 2014, when she left"."""
    return mark if mark.last is None else replace(mark, relation=Relation.ON, range=mark.last)


def days_on_end(doc: Doc, marks: list[Mark]) -> list[Mark]:
    """The marks with two days on end that nothing but an "and" parts as one: "a strike on Sunday and Monday"."""
    for first, last in pairwise(marks):
        between = doc.text[first.span.end : last.span.start]
        if (
            first.relation is last.relation is Relation.ON
            and event_words().joined_days.fullmatch(between)
            and _is_next_day(first, last)
        ):
            return [_as_one(first, last) if mark is first else mark for mark in marks if mark is not last]
    return marks


def _is_next_day(first: Mark, last: Mark) -> bool:
    one, other = first.said, last.said
    if one.end is None or one.granularity is not Granularity.DAY or other.granularity is not Granularity.DAY:
        return False
    return one.begin == one.end and other.begin == other.end == days_on(one.end, 1)


def _as_one(first: Mark, last: Mark) -> Mark:
    granularity = max(first.said.granularity, last.said.granularity, key=lambda each: each.coarseness)
    whole = DateRange(first.said.begin, last.said.end, granularity, first.said.begin_qualifier, last.said.end_qualifier)
    how = worded(
        "from the first ({explanation}) to “{text}” ({explanation_2})",
        explanation=first.explanation,
        text=last.text,
        explanation_2=last.explanation,
    )
    return replace(first, relation=Relation.DURING, said=whole, range=whole, explanation=how, last=last.said)


def _before(doc: Doc, mark: Mark) -> str:
    return doc.text[max(0, mark.span.start - _NEAR) : mark.span.start]


def _begins(doc: Doc, mark: Mark) -> bool:
    return event_words().begins_a_stretch.search(_before(doc, mark)) is not None


def _ends(doc: Doc, mark: Mark) -> bool:
    return mark.relation is Relation.UNTIL or (
        mark.relation is Relation.ON and bool(event_words().ends_a_stretch.search(_before(doc, mark)))
    )


def _goes_on(doc: Doc, mark: Mark) -> bool:
    return event_words().to_an_end.match(doc.text, mark.span.end) is not None


def _opened(mark: Mark) -> Mark:
    """ "Ruled from 1967 until his death": since then, up to a day that is not told."""
    return replace(mark, range=DateRange(mark.said.begin, None, mark.said.granularity, mark.said.begin_qualifier))
