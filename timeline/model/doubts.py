"""A timeline in; the events that want looking at, each with the reasons, out.

To add a reason, add a row to DOUBTS: its words, and what it is true of.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.catalogue import marked, worded
from timeline.model.deeds import opens_with_pronoun
from timeline.model.event import Certainty, Change, Event
from timeline.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to look at an event: how it is said, and which events have it, given the dates in their clauses."""

    words: str
    of: Callable[[Event, int], bool]


def _undoubted_date(event: Event) -> bool:
    return Change.DATE in event.corrected or Change.ADDED in event.corrected


DOUBTS = (
    Doubt(marked("date inferred"), lambda event, _: event.certainty is Certainty.INFERRED),
    Doubt(marked("date assumed"), lambda event, _: event.certainty is Certainty.ASSUMED),
    Doubt(marked("year from context"), lambda event, _: event.dating.lends_year and not _undoubted_date(event)),
    Doubt(marked("two dates in its clause"), lambda event, dates: dates > 1 and not _undoubted_date(event)),
    Doubt(
        marked("nobody found for a pronoun"),
        lambda event, _: opens_with_pronoun(event) and Change.TITLE not in event.corrected,
    ),
)


def doubts(timeline: Timeline) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """Every event that nobody has reviewed and that has a reason to be, in order of time."""
    dated: dict[str, list[int]] = {}
    for each in sorted(timeline.expressions, key=lambda each: each.span.start):
        if each.range is not None:
            dated.setdefault(each.article, []).append(each.span.start)
    for event in timeline.events:
        if event.remark.reviewed:
            continue
        starts = dated.get(event.article, [])
        count = bisect_right(starts, event.clause.end - 1) - bisect_left(starts, event.clause.start)
        if reasons := tuple(worded(doubt.words) for doubt in DOUBTS if doubt.of(event, count)):
            yield event, reasons
