"""Many events in their lanes in; those that stand alone, and groups of those that would touch, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import sqrt

from timeline.chart.colour import Quad, quad_of
from timeline.chart.lanes import DOT, Placed
from timeline.model import Event

WIDTH = 26.0
"""Pixels of time that one group stands for."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events of one lane drawn as one: where, in pixels, and how many there are of each kind."""

    events: tuple[Event, ...]
    lane: int
    x: float
    y: float = 0.0

    @property
    def size(self) -> float:
        """Pixels across: the area grows with the number."""
        return min(WIDTH - 2, DOT + 2.2 * sqrt(len(self.events)))

    @property
    def period(self) -> tuple[str, str]:
        """The first and the last day that may be meant, as ISO 8601."""
        ranges = [event.range for event in self.events if event.range]
        first = min(when.begin or when.end or date.max for when in ranges)
        last = max(when.end or when.begin or date.min for when in ranges)
        return first.isoformat(), last.isoformat()

    @property
    def quad(self) -> Quad:
        """The kind that most of them are."""
        kinds = Counter(quad_of(event.type) for event in self.events)
        return max(kinds, key=lambda quad: kinds[quad])


def gather(placed: Sequence[Placed], width: float) -> tuple[list[Placed], list[Cluster]]:
    """Group what falls into the same stretch of the same lane; an event alone in all its lanes stays as it is."""
    cells: dict[tuple[int, int], list[Placed]] = {}
    for each in placed:
        for lane in each.rows:
            cells.setdefault((lane, _cell(each)), []).append(each)
    alone = {each.event.id for each in placed if all(len(cells[lane, _cell(each)]) == 1 for lane in each.rows)}
    clusters = [
        _cluster(lane, [each for each in members if each.event.id not in alone], width)
        for (lane, _), members in cells.items()
        if any(each.event.id not in alone for each in members)
    ]
    singles = [replace(each, rows=dict.fromkeys(each.rows, 0.0)) for each in placed if each.event.id in alone]
    return singles, clusters


def _cell(placed: Placed) -> int:
    return int((placed.left + placed.right) / 2 // WIDTH)


def _cluster(lane: int, members: Sequence[Placed], width: float) -> Cluster:
    middle = (_cell(members[0]) + 0.5) * WIDTH
    return Cluster(_events(members), lane, min(max(middle, WIDTH / 2), width - WIDTH / 2))


def _events(members: Iterable[Placed]) -> tuple[Event, ...]:
    return tuple(each.event for each in members)
