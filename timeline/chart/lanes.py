"""Events and the width they have in; who gets a lane, and where across it each event lies, out.

An event lies where its date puts it and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from timeline.catalogue import worded
from timeline.chart.axis import Axis, days_of
from timeline.chart.labels import GAP
from timeline.model import Actor, Event

MOST_LANES = 10
OTHERS = "others"
"""The lane of all actors who have none of their own."""
NOBODY = "nobody"
"""The lane of events that name no actor."""

TRACK = 16.0
"""Pixels from one row of marks to the next inside a lane, where neither has captions."""
MARK = 8.0
"""Pixels from the top of a row to the middle of its marks."""
BAR_ROOM = 13.0
"""Pixels that a bar takes under its caption."""
PADDING = 10.0
GUTTER = 7.0
"""Pixels between lanes, where a tie that passes an actor by can be seen."""
DOT = 12.0
SHORTEST_BAR = 8.0
CLEARANCE = 4.0
OPEN = 60.0
"""Pixels of a bar of which only one end is known."""
APART = 11.0
"""Pixels between two ties that pass the same lane, where bars are long enough."""
ASIDE = (0.0, 3.0, -3.0)
"""Pixels from the middle of a day's mark at which its tie may leave it, so that ties of one day are told apart."""


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
class PlacedEvent:
    """An event on the chart, in pixels: its extent, its tie, and its height in each of its lanes, by place of lane.

    ``at`` is where its date stands: the day's own place, or for what takes longer the place where it begins.
    """

    event: Event
    at: float
    left: float
    right: float
    tie: float
    rows: dict[int, float]

    @property
    def is_day(self) -> bool:
        """Whether its day is known: then it is a point, else a bar."""
        return self.event.range is not None and self.event.range.is_day

    @property
    def is_short(self) -> bool:
        """Whether its mark leaves room for a caption beside it; else the caption stands above."""
        return self.right - self.at <= GAP - 3


def choose_lanes(
    events: Sequence[Event],
    names: dict[str, str],
    most: int = MOST_LANES,
    unnamed: Collection[str] = (),
) -> list[tuple[str, tuple[str, ...]]]:
    """Lane ids with their actors, top first: the most frequent, set so that few ties pass an actor by.

    ``names`` are those who may have a lane: a place where something happened does not act. Those who are ``unnamed``
    have one only where there is room beside all who have a name.
    """
    casts = Counter(event.actor_ids for event in events)
    counts = Counter[str]()
    for cast, times in casts.items():
        for actor in cast & names.keys():
            counts[actor] += times
    ranked = sorted(counts, key=lambda actor: (actor in unnamed, -counts[actor], names.get(actor, actor)))
    own, rest = (ranked, []) if len(ranked) <= most else (ranked[: most - 1], ranked[most - 1 :])
    lanes: list[tuple[str, tuple[str, ...]]] = [(actor, (actor,)) for actor in _untangle(own, casts)]
    if rest:
        lanes.append((OTHERS, tuple(rest)))
    if any(not cast & names.keys() for cast in casts):
        lanes.append((NOBODY, ()))
    return lanes


def in_order_of(
    lanes: list[tuple[str, tuple[str, ...]]],
    whole: Sequence[Event],
    names: dict[str, str],
    unnamed: Collection[str] = (),
) -> list[tuple[str, tuple[str, ...]]]:
    """The lanes in the order that they have for the events of the whole time, so that they keep it in every part."""
    dated = [event for event in whole if event.range]
    place = {id: at for at, (id, _) in enumerate(choose_lanes(dated, names, unnamed=unnamed))} if dated else {}
    last = {OTHERS: len(place) + 1, NOBODY: len(place) + 2}
    return sorted(lanes, key=lambda lane: last.get(lane[0], place.get(lane[0], len(place))))


def gathered(lanes: list[tuple[str, tuple[str, ...]]], groups: Sequence[Actor]) -> list[tuple[str, tuple[str, ...]]]:
    """The lanes with one for each group, where the first of its members stood, in the place of the members' own."""
    home = {member: group.id for group in groups for member in group.members}
    made: dict[str, tuple[str, ...]] = {}
    for id, actors in lanes:
        for actor in actors or (NOBODY,):
            lane = home.get(actor, id)
            made[lane] = made.get(lane, ()) + (() if actor == NOBODY and not actors else (actor,))
    return list(made.items())


def lanes_of(event: Event, places: dict[str, int]) -> list[int]:
    """The lanes that an event lies in, top first; ``places`` maps actors to lanes, NOBODY to the last."""
    return sorted({places[each.actor] for each in event.actors if each.actor in places}) or [places[NOBODY]]


def lay_down(
    events: Sequence[Event], axis: Axis, width: float, places: dict[str, int], published: date | None = None
) -> list[PlacedEvent]:
    """Every event where its date puts it, whatever lies there already."""
    now = axis.place(published.toordinal() + 0.5) * width if published else width
    placed = []
    for event in events:
        at, left, right = _extent(event, axis, width, now)
        tie = (left + right) / 2
        placed.append(PlacedEvent(event, at, left, right, tie, dict.fromkeys(lanes_of(event, places), 0.0)))
    return placed


def tie(placed: Sequence[PlacedEvent]) -> list[PlacedEvent]:
    """The same, with their ties clear of each other as far as there is room."""
    ties: dict[int, list[float]] = {}
    return [replace(each, tie=_find_tie(each, ties)) for each in placed]


def stack(
    lanes: Sequence[tuple[str, tuple[str, ...]]], heights: Sequence[float], names: dict[str, str], counts: Counter[str]
) -> list[Lane]:
    """Lanes of these heights below each other."""
    bands, top = [], 0.0
    for (id, actors), height in zip(lanes, heights, strict=True):
        name = {OTHERS: worded("{number} others", number=len(actors)), NOBODY: worded("no actor named")}.get(
            id, names.get(id, id)
        )
        count = counts[id] if id in counts else sum(counts[actor] for actor in actors or (id,))
        bands.append(Lane(id, name, actors, top, top + height, count))
        top += height + GUTTER
    return bands


def _extent(event: Event, axis: Axis, width: float, now: float) -> tuple[float, float, float]:
    """Where the event's date stands, and from where to where its mark goes, the date's own stretch in its middle.

    What began before ``now``, the pixel of publication, and has no end is not drawn beyond it. What only ended reaches
    over all of its last day, be the axis of so few days that this is longer than such a bar.
    """
    assert event.range is not None
    begin, end = days_of(event.range)
    at = left = axis.place(begin) * width
    right = axis.place(end) * width
    if event.range.is_day:
        middle = (left + right) / 2
        return middle, middle - DOT / 2, middle + DOT / 2
    if event.range.begin is None:
        left = max(0.0, min(at, right - OPEN))
    elif event.range.end is None:
        right = min(width if left > now else max(now, right), left + OPEN)
    short = max(0.0, SHORTEST_BAR - (right - left)) / 2
    return at, left - short, right + short


def _find_tie(placed: PlacedEvent, ties: dict[int, list[float]]) -> float:
    """Where the event's tie stands: on its mark, where that leaves most room to the ties beside it."""
    lanes = range(min(placed.rows), max(placed.rows) + 1)
    tries = [placed.at + aside for aside in ASIDE] if placed.is_day else _along(placed)

    def room(place: float) -> float:
        return min((abs(place - other) for lane in lanes for other in ties.get(lane, ())), default=APART)

    chosen = next((place for place in tries if room(place) >= APART), None) or max(tries, key=room)
    for lane in lanes:
        ties.setdefault(lane, []).append(chosen)
    return chosen


def _along(placed: PlacedEvent) -> list[float]:
    """Places of a tie along a bar, its middle first, eighty at most."""
    middle, reach = (placed.left + placed.right) / 2, max(0.0, (placed.right - placed.left) / 2 - 3)
    steps = range(1, min(40, int(reach // (APART / 2))) + 1)
    return [middle, *(middle + side * step * APART / 2 for step in steps for side in (-1, 1))]


def _untangle(actors: list[str], casts: Mapping[frozenset[str], int]) -> list[str]:
    """Swap neighbours while that makes fewer ties pass an actor by."""
    known = frozenset(actors)
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
