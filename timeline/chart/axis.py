"""Days in; places from 0 to 1 out, with long empty times cut out and marked, so that a century and a month both fit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from timeline.model import DateRange, Granularity

SHORTEST_CUT = 60
"""Days: a shorter empty time is never cut out."""
EMPTY_SHARE = 0.16
"""An empty time is cut out where it takes at least this share of the stretch it lies in."""
MOST_CUTS = 8
CUT_WIDTH = 0.028
"""The share of the width that a cut takes."""
LEAST_FREED = 0.05
"""The share of the width that an empty time takes before it is cut out: what a cut itself takes would else be lost."""


EARLIEST, LATEST = date.min.toordinal(), date.max.toordinal() + 1
"""The ordinals between which all days that have a date lie: there is no axis beyond."""
DAYS_OF = {Granularity.MONTH: 30, Granularity.YEAR: 365, Granularity.DECADE: 3652}


class Scale(StrEnum):
    """How time becomes width."""

    BROKEN = "broken"
    TRUE = "true"


@dataclass(frozen=True, slots=True)
class Stretch:
    """An unbroken piece of time: ordinal days [begin, end], drawn from ``left`` to ``right``."""

    begin: float
    end: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Stretches in order of time; between two of them a cut."""

    stretches: tuple[Stretch, ...]
    knots: tuple[tuple[float, float], ...]
    """Day and place at every bend, rising."""

    @classmethod
    def of(cls, stretches: Iterable[Stretch]) -> Axis:
        """The axis of these stretches."""
        pieces = tuple(stretches)
        return cls(pieces, tuple(knot for each in pieces for knot in ((each.begin, each.left), (each.end, each.right))))

    def place(self, day: float) -> float:
        """Where an ordinal day lies, 0 to 1; a day outside is put on the edge."""
        knots = self.knots
        at = min(max(bisect_right(knots, (day, 2.0)) - 1, 0), len(knots) - 2)
        (begin, left), (end, right) = knots[at], knots[at + 1]
        share = min(max((day - begin) / (end - begin), 0.0), 1.0)
        return left + (right - left) * share

    def holds(self, day: float) -> bool:
        """Whether an ordinal day lies between its ends."""
        return self.knots[0][0] <= day <= self.knots[-1][0]

    def day_at(self, place: float) -> int:
        """The ordinal day that lies at a place."""
        knots = self.knots
        for (begin, left), (end, right) in pairwise(knots):
            if place <= right:
                return round(begin + (end - begin) * min(max((place - left) / (right - left), 0.0), 1.0))
        return round(knots[-1][0])

    @property
    def cuts(self) -> tuple[Stretch, ...]:
        """What was cut out: from the end of one stretch to the beginning of the next."""
        return tuple(
            Stretch(before.end, after.begin, before.right, after.left) for before, after in pairwise(self.stretches)
        )


def days_of(when: DateRange) -> tuple[int, int]:
    """First day and the day after the last, as ordinals; an open end lies at the known one."""
    begin = when.begin or when.end
    end = when.end or when.begin
    assert begin is not None
    assert end is not None
    return begin.toordinal(), end.toordinal() + 1


def fit(
    ranges: Iterable[DateRange],
    also: Iterable[int] = (),
    scale: Scale = Scale.BROKEN,
    begin: date | None = None,
    end: date | None = None,
) -> Axis:
    """An axis on which all the ranges lie; ``also`` are further ordinal days to be seen.

    Each stretch is as wide as it holds events, its length counting little, so that one crowded month keeps its
    room beside a century. With ``begin`` or ``end`` the axis begins or ends with that day, whatever lies beyond.
    """
    ranges = list(ranges)
    bends = {day for when in ranges for day in _bends(when)} | set(also)
    first = begin.toordinal() if begin else min(bends, default=0)
    last = end.toordinal() + 1 if end else max(bends, default=1)
    last = max(last, first + 1)
    days = sorted({min(max(day, first), last) for day in bends} | {first, last})
    begins = sorted(max(days_of(when)[0], first) for when in ranges)
    groups = _split(days, begins) if scale is Scale.BROKEN else [days]
    weights = [_weight(begins, group) for group in groups]
    stretches = list(_lay_out(groups, weights))
    if begin:
        stretches[0] = replace(stretches[0], begin=first)
    if end:
        stretches[-1] = replace(stretches[-1], end=last)
    return Axis.of(stretches)


def _bends(when: DateRange) -> tuple[int, ...]:
    """The days that must not fall into a cut: both ends, and for a period the whole unit at either end."""
    begin, end = days_of(when)
    unit = DAYS_OF.get(when.granularity, 1)
    return (begin, begin + unit, end - unit, end) if end - begin > 2 * unit else (begin, end)


def _split(days: Sequence[int], begins: Sequence[int]) -> list[Sequence[int]]:
    """Cut where that frees most width while it is worth it, at most MOST_CUTS times.

    The longest empty time is not the one to go by: it may lie among a few events of long ago, which have little room.
    """
    groups: list[Sequence[int]] = [days]
    while len(groups) <= MOST_CUTS:
        weights = [_weight(begins, group) for group in groups]
        (freed, at), place = max(
            (_widest_gap(group, weight / sum(weights)), place)
            for place, (group, weight) in enumerate(zip(groups, weights, strict=True))
        )
        if freed <= 0:
            break
        group = groups[place]
        groups[place : place + 1] = [group[: at + 1], group[at + 1 :]]
    return groups


def _widest_gap(group: Sequence[int], room: float) -> tuple[float, int]:
    """The share of the width that the widest empty time takes of the ``room`` of its stretch, and where it is; 0 where
    none is worth cutting."""
    if len(group) < 3:
        return 0, 0
    gap, at = max((after - before, at) for at, (before, after) in enumerate(pairwise(group)))
    share = gap / (group[-1] - group[0])
    worth = gap >= SHORTEST_CUT and share >= EMPTY_SHARE and share * room >= LEAST_FREED
    return (share * room, at) if worth else (0, 0)


def _weight(begins: Sequence[int], group: Sequence[int]) -> float:
    inside = bisect_right(begins, group[-1]) - bisect_right(begins, group[0] - 1)
    crowd: float = max(1.0, inside) ** 0.9
    return crowd + (0.4 if inside < 2 else 0.0)


def _lay_out(groups: Sequence[Sequence[int]], weights: Sequence[float]) -> Iterable[Stretch]:
    free = 1 - CUT_WIDTH * (len(groups) - 1)
    left = 0.0
    for group, weight in zip(groups, weights, strict=True):
        right = left + free * weight / sum(weights)
        length = group[-1] - group[0]
        margin = max(length * 0.05, 10 if length <= 2 else 1)
        yield Stretch(max(EARLIEST, group[0] - margin), min(group[-1] + margin, LATEST), left, min(right, 1.0))
        left = right + CUT_WIDTH
