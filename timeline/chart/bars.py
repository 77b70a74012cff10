"""What is known of a time that is no day, as bars; few traces for however many of them, out.

An end that fades is drawn in steps laid over each other: plotly leaves a gradient where it was when the chart takes
another width, and a bar would then be as faint as its ends. All steps of all bars are one trace, as each takes plotly
some three milliseconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.chart.colour import COLOUR, fade, quad_of
from timeline.chart.figure import SILENT, Lines, Piece
from timeline.model import Certainty, Event, Granularity, Modality
from timeline.wording.dates import is_period

BAR_HEIGHT = 12.0
STEPS = 7
"""Of which a fading end is made: on a bar of a hundred pixels, each as wide as four."""
EDGE_WIDTH = 1.4
DASHES = "4px,3px"

Shades = Sequence[tuple[float, float]]
"""Places along a bar, 0 to 1, and how much of its colour is seen there, rising to its middle and falling from there."""
FADED: Shades = ((0.0, 0.12), (0.25, 1.0), (0.75, 1.0), (1.0, 0.12))
"""How it runs if the moment lies somewhere inside the bar."""
EVEN: Shades = ((0.0, 1.0), (1.0, 1.0))
STRENGTH = {Certainty.EXPLICIT: 0.85, Certainty.INFERRED: 0.3, Certainty.ASSUMED: 0.0}


@dataclass(frozen=True, slots=True)
class Box:
    """Where a bar lies: 0 to 1 across and pixels down; time runs to the right, or down if upright."""

    left: float
    right: float
    top: float
    bottom: float
    upright: bool = False

    def part(self, begin: float, end: float) -> Box:
        """From one share of its time to another."""
        if self.upright:
            high = self.bottom - self.top
            return Box(self.left, self.right, self.top + begin * high, self.top + end * high, True)
        wide = self.right - self.left
        return Box(self.left + begin * wide, self.left + end * wide, self.top, self.bottom)

    @property
    def corners(self) -> list[tuple[float, float]]:
        """All four, and the first again."""
        left, right, top, bottom = self.left, self.right, self.top, self.bottom
        return [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]


@dataclass(slots=True)
class Bars:
    """Bars that are to be drawn; those that look alike share their traces."""

    filled: list[tuple[int, str, Box]] = field(default_factory=list)
    edged: defaultdict[tuple[str, str], Lines] = field(default_factory=lambda: defaultdict(Lines))

    def add(self, event: Event, box: Box) -> None:
        """The bar of an event, as long as what is known.

        Sharp ends where the article gives both; ends that fade where the moment lies somewhere inside; dashed where it
        is vague or has not happened; filled lightly where the date is inferred and not at all where it is assumed.
        """
        colour = COLOUR[quad_of(event.type)]
        unsure = event.modality is not Modality.ACTUAL or event.range is None or is_vague(event)
        self.fill(box, colour, shades_of(event))
        if unsure or event.certainty is not Certainty.EXPLICIT:
            self.edge(box, colour, DASHES if unsure else "solid")

    def fill(self, box: Box, colour: str, shades: Shades) -> None:
        """A filling without an edge."""
        for step, (begin, end, share) in enumerate(steps(shades)):
            self.filled.append((step, fade(colour, round(share, 3)), box.part(begin, end)))

    def edge(self, box: Box, colour: str, dash: str) -> None:
        """An edge without a filling."""
        self.edged[fade(colour, 0.9), dash].add(box.corners)

    @property
    def traces(self) -> list[Piece]:
        """All of them; they answer to nothing."""
        edged = [
            lines.trace(colour, EDGE_WIDTH, dash) | {"fill": "none"} for (colour, dash), lines in self.edged.items()
        ]
        return [*([self._fillings] if self.filled else []), *edged]

    @property
    def _fillings(self) -> Piece:
        """The widest steps first, so that the narrower ones lie over them. Plotly draws them behind all lines."""
        ordered = sorted(self.filled, key=lambda each: each[0])
        boxes = [box for _, _, box in ordered]
        trace: Piece = {
            "type": "bar",
            "orientation": "h",
            "base": [round(box.left, 5) for box in boxes],
            "x": [round(box.right - box.left, 5) for box in boxes],
            "y": [round(-(box.top + box.bottom) / 2, 2) for box in boxes],
            "width": [round(box.bottom - box.top, 2) for box in boxes],
            "marker": {"color": [colour for _, colour, _ in ordered], "line": {"width": 0}},
        }
        return trace | SILENT


def shades_of(event: Event) -> Shades:
    """How the filling of an event's bar runs from begin to end."""
    strength = STRENGTH[event.certainty] * (1 if event.modality is Modality.ACTUAL else 0.4)
    when = event.range
    if when is None or is_period(when):
        first, last = bool(when and when.begin), bool(when and when.end)
        return ((0.0, strength * first), (0.5, strength), (1.0, strength * last))
    if is_vague(event):
        return ((0.0, 0.0), (0.5, strength * 0.75), (1.0, 0.0))
    return scaled(FADED, strength)


def scaled(shades: Shades, strength: float) -> Shades:
    """The same, seen so strongly."""
    return tuple((place, share * strength) for place, share in shades)


def is_vague(event: Event) -> bool:
    """Whether no calendar tells when it was ("in recent months")."""
    return event.range is not None and event.range.granularity is Granularity.VAGUE


def steps(shades: Shades) -> Iterator[tuple[float, float, float]]:
    """Parts of a bar from the widest to the narrowest, with how much colour each adds to those under it."""
    low, high = min(share for _, share in shades), max(share for _, share in shades)
    levels = [low + (high - low) * step / (STEPS - 1) for step in range(STEPS)] if high > low else [high]
    under = 0.0
    for before, level in pairwise([low, *levels]):
        begin, end = _reach(shades, (before + level) / 2)
        if level > under:
            yield begin, end, 1 - (1 - level) / (1 - under)
        under = level


def _reach(shades: Shades, level: float) -> tuple[float, float]:
    """From where to where the shade is at least so strong."""
    return _climb(shades, level), 1 - _climb([(1 - place, share) for place, share in reversed(shades)], level)


def _climb(shades: Shades, level: float) -> float:
    """Where the shade first is so strong."""
    for (place, share), (further, stronger) in pairwise(shades):
        if share >= level:
            return place
        if stronger >= level:
            return place + (further - place) * (level - share) / (stronger - share)
    return shades[-1][0]
