"""Events at their pixels in; the lines that tie an event's actors together out, never over an actor who took no part.

A tie is seen in the lanes of those who took part and in the gutters between lanes; where it passes the lane of
anybody else and where a caption stands it runs behind. An arrowhead stands before everyone who was acted upon.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.chart.lanes import Lane, PlacedEvent
from timeline.model import Role

ARROW = 10.0
"""Pixels from the middle of a mark to the arrowhead before it."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrowhead: pixels, and whether it points down."""

    x: float
    y: float
    down: bool


Box = tuple[float, float, float, float]
"""Left, right, top and bottom of a caption, in pixels."""


def tie_pieces(placed: PlacedEvent, lanes: Sequence[Lane], words: Sequence[Box] = ()) -> Iterator[tuple[float, float]]:
    """Top and bottom of every piece of the event's tie that is seen; ``words`` are boxes that it runs behind."""
    ordered = sorted(placed.rows)
    hidden = [(top, bottom) for left, right, top, bottom in words if left - 2 < placed.tie < right + 2]
    for above, below in pairwise(ordered):
        passed = [(lane.top, lane.bottom) for lane in lanes[above + 1 : below]]
        yield from behind(placed.rows[above], placed.rows[below], [*passed, *hidden])


def behind(top: float, bottom: float, before: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """What is seen of a line down where ``before`` it lie things from one height to another."""
    start = top
    for begin, end in sorted(before):
        if begin >= bottom:
            break
        if begin > start:
            yield start, begin
        start = max(start, end)
    if start < bottom:
        yield start, bottom


def arrows(placed: PlacedEvent, lanes: Sequence[Lane]) -> Iterator[Arrow]:
    """An arrowhead before every target, on the side where the nearest source is."""
    place = {actor: at for at, lane in enumerate(lanes) for actor in lane.actors}
    sources = {place[each.actor] for each in placed.event.actors if each.role is Role.SOURCE and each.actor in place}
    targets = {place[each.actor] for each in placed.event.actors if each.role is Role.TARGET and each.actor in place}
    for target in sorted(targets - sources):
        if sources:
            nearest = min(sources, key=lambda source: abs(source - target))
            down = nearest < target
            yield Arrow(placed.tie, placed.rows[target] + (-ARROW if down else ARROW), down)
