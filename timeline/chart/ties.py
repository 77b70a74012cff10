"""Events at their pixels in; the lines that tie an event's actors together out, never over an actor who took no part.

A tie is seen in the lanes of those who took part and in the gutters between lanes; where it passes the lane of
anybody else it runs behind it. An arrowhead stands before everyone who was acted upon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.chart.lanes import GUTTER, Lane, Placed
from timeline.model import Role

ARROW = 10.0
"""Pixels from the middle of a mark to the arrowhead before it."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrowhead: pixels, and whether it points down."""

    x: float
    y: float
    down: bool


def tie_pieces(placed: Placed, lanes: Sequence[Lane]) -> Iterator[tuple[float, float]]:
    """Top and bottom of every piece of the event's tie that is seen."""
    ordered = sorted(placed.rows)
    for above, below in pairwise(ordered):
        yield from behind(placed.rows[above], placed.rows[below], above, below, lanes)


def behind(top: float, bottom: float, above: int, below: int, lanes: Sequence[Lane]) -> Iterator[tuple[float, float]]:
    """A line from one lane to another, without what lies behind the lanes between them."""
    start = top
    for passed in lanes[above + 1 : below]:
        yield start, passed.top
        start = passed.bottom
    yield start, bottom


def leader_pieces(placed: Placed, lanes: Sequence[Lane]) -> Iterator[tuple[float, float]]:
    """The way from the top of the lanes down to the event's first mark."""
    first = min(placed.rows)
    start = -GUTTER
    for passed in lanes[:first]:
        yield start, passed.top
        start = passed.bottom
    yield start, placed.rows[first]


def arrows(placed: Placed, lanes: Sequence[Lane]) -> Iterator[Arrow]:
    """An arrowhead before every target, on the side where the nearest source is."""
    place = {actor: at for at, lane in enumerate(lanes) for actor in lane.actors}
    sources = {place[each.actor] for each in placed.event.actors if each.role is Role.SOURCE and each.actor in place}
    targets = {place[each.actor] for each in placed.event.actors if each.role is Role.TARGET and each.actor in place}
    for target in sorted(targets - sources):
        if sources:
            nearest = min(sources, key=lambda source: abs(source - target))
            down = nearest < target
            yield Arrow(placed.tie, placed.rows[target] + (-ARROW if down else ARROW), down)
