"""Events and the width they have in; who gets a lane, and where in it each event lies, out.

No two events that share a lane touch, and no two ties that pass the same lane stand on one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.chart.axis import Axis, days_of
from timeline.model import Event

MOST_LANES = 10
OTHERS = "others"
"""The lane of all actors who have none of their own."""
NOBODY = "nobody"
"""The lane of events that name no actor."""

TRACK = 19.0
"""Pixels from one row of marks to the next inside a lane."""
PADDING = 16.0
GUTTER = 7.0
"""Pixels between lanes, where a tie that passes an actor by can be seen."""
DOT = 13.0
SHORTEST_BAR = 18.0
CLEARANCE = 4.0
APART = 11.0
"""Pixels between two ties that pass the same lane."""
FURTHEST = 22.0
"""Pixels that a day's mark may be moved for the sake of its neighbours."""


@dataclass(frozen=True, slots=True)
class Lane:
    """An actor's band: pixels below the top of the chart, and the actors it stands for."""

    id: str
    name: str
    actors: tuple[str, ...]
    top: float
    bottom: float
    count: int

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Placed:
    """An event on the chart, in pixels: its extent, its tie, and its height in each of its lanes, by place of lane."""

    event: Event
    left: float
    right: float
    tie: float
    rows: dict[int, float]


def choose_lanes(
    events: Sequence[Event], names: dict[str, str], most: int = MOST_LANES
) -> list[tuple[str, tuple[str, ...]]]:
    """Lane ids with their actors, top first: the most frequent, set so that few ties pass an actor by.

    ``names`` are those who may have a lane: a place where something happened does not act.
    """
    counts = Counter(actor for event in events for actor in event.actor_ids if actor in names)
    ranked = sorted(counts, key=lambda actor: (-counts[actor], names.get(actor, actor)))
    own, rest = (ranked, []) if len(ranked) <= most else (ranked[: most - 1], ranked[most - 1 :])
    lanes: list[tuple[str, tuple[str, ...]]] = [(actor, (actor,)) for actor in _untangle(own, events)]
    if rest:
        lanes.append((OTHERS, tuple(rest)))
    if any(not event.actor_ids & names.keys() for event in events):
        lanes.append((NOBODY, ()))
    return lanes


def lanes_of(event: Event, places: dict[str, int]) -> list[int]:
    """The lanes that an event lies in, top first; ``places`` maps actors to lanes, NOBODY to the last."""
    return sorted({places[each.actor] for each in event.actors if each.actor in places}) or [places[NOBODY]]


def lay_down(events: Sequence[Event], axis: Axis, width: float, places: dict[str, int]) -> list[Placed]:
    """Every event where its date puts it, whatever lies there already."""
    placed = []
    for event in events:
        left, right = _extent(event, axis, width)
        placed.append(Placed(event, left, right, (left + right) / 2, dict.fromkeys(lanes_of(event, places), 0.0)))
    return placed


def settle(placed: Sequence[Placed], width: float) -> list[Placed]:
    """The same, moved aside and into rows until no marks touch; rows are numbered from 0 and not yet pixels."""
    ties: dict[int, list[float]] = {}
    tracks: dict[int, list[list[tuple[float, float]]]] = {}
    settled = []
    for each in placed:
        tie = _find_tie(each, ties, width)
        is_day = each.event.range is not None and each.event.range.is_day
        left, right = (tie - DOT / 2, tie + DOT / 2) if is_day else (each.left, each.right)
        rows = {lane: float(_find_track(tracks.setdefault(lane, []), left, right)) for lane in each.rows}
        settled.append(Placed(each.event, left, right, tie, rows))
    return settled


def depth_of(placed: Sequence[Placed]) -> int:
    """Rows that the fullest lane needs."""
    return 1 + int(max((row for each in placed for row in each.rows.values()), default=0))


def stack(
    lanes: Sequence[tuple[str, tuple[str, ...]]],
    placed: Sequence[Placed],
    names: dict[str, str],
    counts: Counter[str],
) -> tuple[list[Lane], list[Placed]]:
    """Lanes as high as their fullest moment needs, and the events at their pixels in them."""
    depth = [1] * len(lanes)
    for each in placed:
        for lane, row in each.rows.items():
            depth[lane] = max(depth[lane], int(row) + 1)
    bands, top = [], 0.0
    for (id, actors), rows in zip(lanes, depth, strict=True):
        bottom = top + PADDING + TRACK * rows
        name = {OTHERS: f"{len(actors)} others", NOBODY: "no actor named"}.get(id, names.get(id, id))
        count = sum(counts[actor] for actor in actors or (id,))
        bands.append(Lane(id, name, actors, top, bottom, count))
        top = bottom + GUTTER
    settled = [
        replace(each, rows={lane: _pixels(bands[lane], row, depth[lane]) for lane, row in each.rows.items()})
        for each in placed
    ]
    return bands, settled


def _pixels(band: Lane, row: float, depth: int) -> float:
    return band.middle + (row - (depth - 1) / 2) * TRACK


def _extent(event: Event, axis: Axis, width: float) -> tuple[float, float]:
    assert event.range is not None
    begin, end = days_of(event.range)
    left, right = axis.place(begin) * width, axis.place(end) * width
    is_day = event.range.is_day
    if event.range.begin is None:
        left = max(0.0, left - 60)
    elif event.range.end is None:
        right = min(width, right + 60)
    shortest = DOT if is_day else SHORTEST_BAR
    if is_day or right - left < shortest:
        middle = min(max((left + right) / 2, shortest / 2), width - shortest / 2)
        return middle - shortest / 2, middle + shortest / 2
    return left, right


def _find_tie(placed: Placed, ties: dict[int, list[float]], width: float) -> float:
    """Where the event's tie stands: as near to its middle as leaves room to the ties beside it."""
    left, right = placed.left, placed.right
    lanes = range(min(placed.rows), max(placed.rows) + 1)
    is_day = placed.event.range is not None and placed.event.range.is_day
    middle = (left + right) / 2
    reach = FURTHEST if is_day else max(0.0, (right - left) / 2 - 3)
    tries = [middle]
    step = APART / 2
    while len(tries) < 80 and (shift := step * ((len(tries) + 1) // 2)) <= reach:
        tries.append(middle + (shift if len(tries) % 2 else -shift))
    inside = [place for place in tries if DOT / 2 <= place <= width - DOT / 2] or [middle]

    def room(place: float) -> float:
        return min((abs(place - other) for lane in lanes for other in ties.get(lane, ())), default=APART)

    best = next((place for place in inside if room(place) >= APART), None)
    chosen = best if best is not None else max(inside, key=room)
    for lane in lanes:
        ties.setdefault(lane, []).append(chosen)
    return chosen


def _find_track(tracks: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """The first row of the lane in which the mark touches no other."""
    for row, taken in enumerate(tracks):
        if all(right + CLEARANCE <= begin or end + CLEARANCE <= left for begin, end in taken):
            taken.append((left, right))
            return row
    tracks.append([(left, right)])
    return len(tracks) - 1


def _untangle(actors: list[str], events: Sequence[Event]) -> list[str]:
    """Swap neighbours while that makes fewer ties pass an actor by."""
    known = frozenset(actors)
    casts = Counter(event.actor_ids for event in events if len(event.actors) > 1)
    groups: Counter[frozenset[str]] = Counter()
    for cast, times in casts.items():
        if len(cast & known) > 1:
            groups[cast & known] += times
    order = list(actors)
    best = _passed_by(order, groups)
    improved = best > 0
    while improved:
        improved = False
        for here, there in [*pairwise(range(len(order))), *zip(range(len(order)), range(2, len(order)), strict=False)]:
            order[here], order[there] = order[there], order[here]
            score = _passed_by(order, groups)
            if score < best:
                best, improved = score, True
            else:
                order[here], order[there] = order[there], order[here]
    return order


def _passed_by(order: Sequence[str], groups: Counter[frozenset[str]]) -> int:
    place = {actor: at for at, actor in enumerate(order)}
    total = 0
    for group, times in groups.items():
        at = [place[actor] for actor in group]
        total += times * (max(at) - min(at) + 1 - len(at))
    return total
