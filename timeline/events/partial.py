"""A time of which the words name only a part in ("late 2023"); the days of that part out.

How much of a time is early or late is a convention, not a fact: a quarter of a year, a third of anything else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from timeline.model import DateRange, Granularity, Qualifier, TemporalExpression, days_on

_PARTIAL: Final = frozenset({"START", "MID", "END"})
"""TIMEX3's ``mod`` for "early", "mid" and "late"."""

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
    edges = _EDGES.get(said.granularity)
    if said.begin is None or said.end is None or expression.mod not in _PARTIAL or edges is None:
        return said
    last, first = edges(said.begin, said.end)
    if not said.begin <= last < first <= said.end:
        return said
    if expression.mod == "MID":
        return replace(said, begin=days_on(last, 1), end=days_on(first, -1))
    return replace(said, begin=first) if expression.mod == "END" else replace(said, end=last)


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
