"""Many events in their lanes in; those that stand alone, and groups of those that would touch, out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from statistics import fmean

from timeline.chart.colour import Quad, quad_of
from timeline.chart.lanes import DOT, PlacedEvent
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
        if len(self.events) == 1:
            return quad_of(self.events[0].type)
        kinds = Counter(quad_of(event.type) for event in self.events)
        return max(kinds, key=lambda quad: kinds[quad])


def gather(placed: Sequence[PlacedEvent]) -> tuple[list[PlacedEvent], list[Cluster]]:
    """Group what would touch in the same lane; an event alone in all its lanes stays as it is.

    A group stands in the middle of its events, so that none that was before it in time comes to lie behind it.
    """
    lanes: defaultdict[int, list[PlacedEvent]] = defaultdict(list)
    for each in sorted(placed, key=_middle):
        for lane in each.rows:
            lanes[lane].append(each)
    groups = [(lane, group) for lane, members in sorted(lanes.items()) for group in _crowds(members)]
    crowded = {each.event.id for _, group in groups if len(group) > 1 for each in group}
    clusters = [
        Cluster(_events(members), lane, fmean(map(_middle, members)))
        for lane, group in groups
        if (members := [each for each in group if each.event.id in crowded])
    ]
    alone = [each for each in placed if each.event.id not in crowded]
    return alone, clusters


def places_of(groups: Sequence[tuple[Sequence[Event], tuple[str, str]]], events: Sequence[Event]) -> dict[str, int]:
    """By the first and the last day of each group, as its mark carries them: the place of its first event among all."""
    at = {event.id: place for place, event in enumerate(events)}
    found: dict[str, int] = {}
    for members, period in groups:
        if len(members) > 1:
            first, key = min(at[event.id] for event in members), " ".join(period)
            found[key] = min(first, found.get(key, first))
    return found


def _crowds(members: Sequence[PlacedEvent]) -> list[list[PlacedEvent]]:
    """The members of a lane, from left to right, in groups whose marks stand clear of each other."""
    groups: list[list[PlacedEvent]] = []
    centres: list[float] = []
    for each in members:
        groups.append([each])
        centres.append(_middle(each))
        while len(groups) > 1 and centres[-1] - centres[-2] < WIDTH:
            last, centre = groups.pop(), centres.pop()
            centres[-1] += (centre - centres[-1]) * len(last) / (len(last) + len(groups[-1]))
            groups[-1] += last
    return groups


def _middle(placed: PlacedEvent) -> float:
    return (placed.left + placed.right) / 2


def _events(members: Sequence[PlacedEvent]) -> tuple[Event, ...]:
    return tuple(each.event for each in members)
