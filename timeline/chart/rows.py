"""Marks, groups and captions of one chart in; the row of its lane that each stands in, and how high rows are, out.

A caption begins beside the mark it belongs to, in the same row; what would touch goes into a further row, and never
aside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from timeline.chart.clusters import Cluster
from timeline.chart.labels import GAP, Label
from timeline.chart.lanes import BAR_ROOM, CLEARANCE, GUTTER, PADDING, TRACK, PlacedEvent
from timeline.model import Role

AFTER = 10.0
"""Pixels between the end of a caption and what comes after it in its row."""


TOGETHER = 6
"""Lanes that are to be seen at once."""


@dataclass(slots=True)
class LaneRows:
    """The rows of one lane: what is taken of each, in pixels across, and how high each is."""

    taken: list[list[tuple[float, float]]] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)

    def free(self, left: float, right: float) -> int:
        """The first row in which nothing is touched; it may be one more than there are."""
        for row, taken in enumerate(self.taken):
            if all(right + CLEARANCE <= begin or end + CLEARANCE <= left for begin, end in taken):
                return row
        return len(self.taken)

    def put(self, row: int, left: float, right: float, height: float = TRACK) -> None:
        """Take a piece of a row."""
        if row == len(self.taken):
            self.taken.append([])
            self.heights.append(0.0)
        self.taken[row].append((left, right))
        self.heights[row] = max(self.heights[row], height)

    def copy(self) -> LaneRows:
        """The same, to be filled further."""
        return LaneRows([list(taken) for taken in self.taken], list(self.heights))

    @property
    def height(self) -> float:
        """Pixels of the whole lane."""
        return PADDING + (sum(self.heights) or TRACK)

    def room(self, row: int, left: float) -> float:
        """Pixels right of a place in a row until the next thing in it."""
        return min((begin for begin, _ in self.taken[row] if begin > left), default=inf) - AFTER - left

    def top(self, row: int) -> float:
        """Pixels from the top of the lane to the top of a row."""
        return PADDING / 2 + sum(self.heights[:row])


@dataclass(slots=True)
class Rows:
    """Where everything stands: rows of events by lane, and the lane in which an event has its caption."""

    shelves: list[LaneRows]
    of: dict[str, dict[int, int]] = field(default_factory=dict)
    captioned: dict[str, int] = field(default_factory=dict)

    @property
    def height(self) -> float:
        """Pixels of the highest TOGETHER lanes that follow each other, and the gutters between them."""
        heights = [shelf.height + GUTTER for shelf in self.shelves]
        return max((sum(heights[at : at + TOGETHER]) for at in range(max(1, len(heights) - TOGETHER + 1))), default=0.0)


def set_groups(groups: Sequence[Cluster], lanes: int) -> list[LaneRows]:
    """The rows of so many lanes with the groups in them, which are as wide as they are."""
    shelves = [LaneRows() for _ in range(lanes)]
    for group in groups:
        size = group.size
        shelves[group.lane].put(0, group.x - size / 2, group.x + size / 2, size + 2)
    return shelves


def find_rows(
    placed: Sequence[PlacedEvent],
    shelves: Sequence[LaneRows],
    captions: Mapping[str, Label],
    acting: Mapping[str, int],
) -> Rows:
    """Beside what is on the ``shelves``, which stay as they are, events in order of time, each with its caption if any.

    The caption stands in that of the event's lanes where it is highest, and of equal ones with the one who acts.
    """
    rows = Rows([shelf.copy() for shelf in shelves])
    for each in placed:
        _put(each, captions.get(each.event.id), rows, acting.get(each.event.id, -1))
    return rows


def _put(placed: PlacedEvent, caption: Label | None, rows: Rows, acting: int) -> None:
    left, right = placed.left, placed.right
    own: dict[int, int] = {}
    if caption:
        reach = max(right, placed.at + GAP + caption.width + AFTER)
        row, _, lane = min((rows.shelves[lane].free(left, reach), lane != acting, lane) for lane in placed.rows)
        rows.shelves[lane].put(row, left, reach, caption.height + (0.0 if placed.is_short else BAR_ROOM))
        own[lane] = row
        rows.captioned[placed.event.id] = lane
    for lane in placed.rows:
        if lane not in own:
            own[lane] = rows.shelves[lane].free(left, right)
            rows.shelves[lane].put(own[lane], left, right)
    rows.of[placed.event.id] = own


def acting_lane(placed: PlacedEvent, places: Mapping[str, int]) -> int:
    """The lane of the one who acts; else the first that the event lies in."""
    sources = [places[each.actor] for each in placed.event.actors if each.role is Role.SOURCE and each.actor in places]
    return min(sources, default=min(placed.rows))
