"""Titles and the places they point to in; lines of text, rows and places where no label touches another, out.

Labels stand in rows above the chart, each on a stem at its left edge that runs down to its event. A stem may pass
a row only left of the labels that begin later in it, so no stem crosses a word.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, product
from math import ceil

CHARACTERS = 25
"""Characters of a line of a title."""
LINES = 3
BETWEEN = 12.0
"""Pixels between one label's end and the next one's stem."""
STEMS_APART = 9.0
DATE_SIZE = 11.5
TITLE_SIZE = 12.5
LINE_HEIGHT = 16.5
MOST_ROWS = 7

_NARROW = frozenset("iljtfrI.,;:'’|!()[] ")
_WIDE = frozenset("MWmw@%&—")


@dataclass(frozen=True, slots=True)
class Label:
    """One label to be set: which event, its date line, its title's lines, the pixel it points to."""

    key: str
    date: str
    lines: tuple[str, ...]
    wanted: float
    width: float
    """Pixels it takes, measured on the generous side."""

    @classmethod
    def of(cls, key: str, date: str, title: str, wanted: float, lines: int = LINES, letters: float = 1.0) -> Label:
        """A label of a title, wrapped and measured."""
        wrapped = wrap_title(title, lines=lines)
        widest = max([measure(date, DATE_SIZE), *(measure(line, TITLE_SIZE) for line in wrapped)])
        return cls(key, date, wrapped, wanted, widest * letters + 8)

    @property
    def height(self) -> float:
        """Pixels it takes, with the room above it."""
        return LINE_HEIGHT * (1 + len(self.lines)) + 8


@dataclass(frozen=True, slots=True)
class Layout:
    """Row (0 lowest), left edge and height of the top in pixels of every label, in their order from left to right."""

    labels: tuple[Label, ...]
    rows: tuple[int, ...]
    lefts: tuple[float, ...]
    rises: tuple[float, ...]
    height: float
    moved: float = 0.0
    """Pixels that the label moved furthest stands away from its event."""


def measure(text: str, size: float) -> float:
    """Pixels that a line takes in Source Sans at a size, a little more than less."""
    return size * sum(map(_em, text))


def wrap_title(title: str, characters: int = CHARACTERS, lines: int = LINES) -> tuple[str, ...]:
    """The title on a few lines, an ellipsis where it does not fit."""
    flat = " ".join(title[:400].split())
    wrapped = textwrap.wrap(flat, characters, break_long_words=True) or ["untitled"]
    if len(wrapped) > lines:
        wrapped = [*wrapped[: lines - 1], _ended(wrapped[lines - 1], characters)]
    return tuple(wrapped)


def set_labels(labels: Sequence[Label], width: float, aside: float = 0.0) -> Layout | None:
    """The layout that moves labels least for the rows it takes; None where not even MOST_ROWS suffice.

    Labels stand between ``-aside`` and ``width``.
    """
    ordered = sorted(labels, key=lambda label: label.wanted)
    if not ordered:
        return Layout((), (), (), (), 0.0)
    best: tuple[float, Layout] | None = None
    for depth, apart in product(_depths(ordered, width + aside), (True, False)):
        if best and depth * min(label.height for label in ordered) >= best[0]:
            break
        rows = _staircase(ordered, depth) if apart else _stairs(len(ordered), depth)
        lefts = _spread(ordered, rows, width, aside)
        if lefts is None:
            continue
        moved = max(abs(left - label.wanted) for left, label in zip(lefts, ordered, strict=True))
        layout = replace(_stack(ordered, _sink(ordered, rows, lefts), lefts), moved=moved)
        cost = layout.height + max(0.0, moved - 60)
        if best is None or cost < best[0]:
            best = cost, layout
    return best[1] if best else None


def _depths(labels: Sequence[Label], room: float) -> range:
    """How many rows to try: as few as could hold all labels, to MOST_ROWS."""
    return range(max(1, ceil(sum(label.width for label in labels) / room)), MOST_ROWS + 1)


def _staircase(labels: Sequence[Label], depth: int) -> list[int]:
    """Rows going down from left to right inside every crowd; a label on its own stands lowest."""
    rows: list[int] = []
    crowd: list[Label] = []
    for label in labels:
        if crowd and label.wanted > crowd[-1].wanted + crowd[-1].width + BETWEEN:
            rows += _stairs(len(crowd), depth)
            crowd = []
        crowd.append(label)
    return rows + _stairs(len(crowd), depth)


def _stairs(count: int, depth: int) -> list[int]:
    steps = min(depth, count)
    return [steps - 1 - place % steps for place in range(count)]


def _sink(labels: Sequence[Label], rows: Sequence[int], lefts: Sequence[float]) -> list[int]:
    """The same places with every label as low as it can stand, so that stems are short."""
    sunk = list(rows)
    for at in reversed(range(len(labels))):
        for row in range(sunk[at]):
            if all(_clear(labels, lefts, sunk, at, row, other) for other in range(len(labels)) if other != at):
                sunk[at] = row
                break
    used = sorted(set(sunk))
    return [used.index(row) for row in sunk]


def _clear(labels: Sequence[Label], lefts: Sequence[float], rows: Sequence[int], at: int, row: int, other: int) -> bool:
    """Whether a label put on another row keeps its distance from one other."""
    before, after = (at, other) if at < other else (other, at)
    row_before, row_after = (row, rows[other]) if at < other else (rows[other], row)
    needed = labels[before].width + BETWEEN if row_after >= row_before else STEMS_APART
    return lefts[after] - lefts[before] >= needed - 0.01


def _stack(labels: Sequence[Label], rows: Sequence[int], lefts: Sequence[float]) -> Layout:
    """Rows as high as their highest label."""
    heights = [0.0] * (max(rows) + 1)
    for label, row in zip(labels, rows, strict=True):
        heights[row] = max(heights[row], label.height)
    tops = list(accumulate(heights))
    return Layout(tuple(labels), tuple(rows), tuple(lefts), tuple(tops[row] for row in rows), tops[-1])


def _spread(labels: Sequence[Label], rows: Sequence[int], width: float, aside: float) -> list[float] | None:
    """Left edges between the leftmost and the rightmost packing that keep all distances, or None."""
    count, widths = len(labels), [label.width for label in labels]

    def distance(before: int, after: int) -> float:
        return widths[before] + BETWEEN if rows[after] >= rows[before] else STEMS_APART

    early, late = [0.0] * count, [0.0] * count
    for at in range(count):
        limits = [early[other] + distance(other, at) for other in range(at)]
        early[at] = max([min(labels[at].wanted, width - widths[at]), -aside, *limits])
    for at in reversed(range(count)):
        limits = [late[other] - distance(at, other) for other in range(at + 1, count)]
        late[at] = min([max(labels[at].wanted, -aside), width - widths[at], *limits])
    too_wide = max(left + room for left, room in zip(early, widths, strict=True)) > width + 0.5
    if late[0] < -aside:
        return None if too_wide else early
    return late if too_wide else [(first + last) / 2 for first, last in zip(early, late, strict=True)]


@lru_cache(maxsize=4096)
def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if unicodedata.category(character) in ("Mn", "Cf"):
        return 0.0
    if character in _NARROW:
        return 0.31
    if character in _WIDE:
        return 0.86
    return 0.62 if character.isupper() else 0.53


def _ended(line: str, characters: int) -> str:
    return f"{line[: characters - 1].rstrip()}…"
