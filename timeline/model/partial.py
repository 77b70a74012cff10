"""A time of which the words name only a part in ("late 2023"); the days of that part out.

How much of a time is early or late is a convention, not a fact: a quarter of a year, a third of anything else. So an
event keeps the whole time as its range, and the part is what is drawn and said of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from timeline.model.event import Event
from timeline.model.time import DateRange, Granularity, Qualifier, days_on
from timeline.model.timeline import Timeline
from timeline.model.timex import TemporalExpression, TimexMod

PARTIAL: Final = frozenset({TimexMod.START, TimexMod.MID, TimexMod.END})
"""TIMEX3's ``mod`` for "early", "mid" and "late"."""

_SEEN_FROM_NOW: Final = re.compile(r"\b(?:earlier|later)\b", re.IGNORECASE)
"""TIMEX3 has the same ``mod`` for "earlier this year", which may be any day of it before now."""

Edges = tuple[date, date]


def _of_days(number: int) -> Callable[[date, date], Edges]:
    return lambda begin, end: (days_on(begin, number - 1), days_on(end, 1 - number))


def _of_decade(begin: date, end: date) -> Edges:
    return date(begin.year + 2, 12, 31), date(end.year - 2, 1, 1)


_EDGES: Final = {
    Granularity.MONTH: _of_days(10),
    Granularity.QUARTER: _of_days(30),
    Granularity.YEAR: lambda begin, end: (date(begin.year, 3, 31), date(end.year, 10, 1)),
    Granularity.DECADE: _of_decade,
}
"""The last day of the early and the first day of the late part of a whole unit."""


def narrowed(expression: TemporalExpression) -> DateRange:
    """Its range, cut to the early, middle or late part that the words name."""
    said = expression.range
    assert said is not None
    edges = None if _SEEN_FROM_NOW.search(expression.text) else _EDGES.get(said.granularity)
    if said.begin is None or said.end is None or expression.mod not in PARTIAL or edges is None:
        return said
    last, first = edges(said.begin, said.end)
    if not said.begin <= last < first <= said.end:
        return said
    if expression.mod == TimexMod.MID:
        return replace(said, begin=days_on(last, 1), end=days_on(first, -1))
    return replace(said, begin=first) if expression.mod == TimexMod.END else replace(said, end=last)


def so_far(expression: TemporalExpression, now: date | None) -> DateRange:
    """Its range, cut at the day on which it is said where its words put it before that: "earlier this year"."""
    said = expression.range
    assert said is not None
    seen = expression.mod == TimexMod.START and _SEEN_FROM_NOW.search(expression.text) is not None
    if not seen or now is None or said.begin is None or said.end is None or not said.begin < now < said.end:
        return said
    return DateRange(said.begin, now, Granularity.VAGUE, said.begin_qualifier)


def within(expression: TemporalExpression) -> DateRange:
    """The days that something may lie on that the words put into a part of a time: nobody knows where the part ends."""
    said, part = expression.range, narrowed(expression)
    assert said is not None
    if part == said:
        return said
    rough = Qualifier.APPROXIMATE
    begins = said.begin_qualifier if part.begin == said.begin else rough
    ends = said.end_qualifier if part.end == said.end else rough
    return DateRange(part.begin, part.end, Granularity.VAGUE, begins, ends)


def meant(event: Event) -> DateRange | None:
    """The days that an event is drawn on: its range, or the part of it that the article names."""
    words = event.dating.expression
    if words is None or words.mod not in PARTIAL or words.range is None or event.range != words.range:
        return event.range
    return within(words)


def as_drawn(event: Event) -> Event:
    """The same event on the days that are meant."""
    when = meant(event)
    return event if when is event.range or when == event.range else replace(event, range=when)


def as_meant(timeline: Timeline) -> Timeline:
    """The same timeline for whoever draws it, each event on the days that are meant."""
    return replace(timeline, events=tuple(map(as_drawn, timeline.events)))
