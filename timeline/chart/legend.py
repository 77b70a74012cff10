"""The events shown in; a key to their colours and shapes, as rows of entries that fit the width, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.chart.colour import COLOUR, QUIET
from timeline.chart.labels import measure
from timeline.chart.marks import SYMBOL, quads_in
from timeline.model import Certainty, Event, Modality

ROW = 20.0
_SIZE = 12
_BETWEEN = 30.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One sign and what it means; place and row are filled in by ``set_legend``."""

    symbol: str
    colour: str
    text: str
    left: float = 0.0
    row: int = 0


def set_legend(events: Sequence[Event], grouped: bool, width: float) -> list[Entry]:
    """Entries for what occurs, left to right, row by row."""
    left, row, placed = 0.0, 0, []
    for entry in _entries(tuple(events), grouped):
        room = measure(entry.text, _SIZE) + _BETWEEN
        if left and left + room > width:
            left, row = 0.0, row + 1
        placed.append(Entry(entry.symbol, entry.colour, entry.text, left, row))
        left += room
    return placed


def _entries(events: tuple[Event, ...], grouped: bool) -> Iterator[Entry]:
    for quad in quads_in(events):
        yield Entry("circle", COLOUR[quad], quad)
    if grouped:
        yield Entry("circle", QUIET, "number: events drawn as one")
    ranged = [event for event in events if event.range and not event.range.is_day]
    if ranged:
        yield Entry("line-ew", QUIET, "bar: some time within; sharp ends: all of it")
    certainties = {event.certainty for event in events}
    if Certainty.INFERRED in certainties:
        yield Entry("circle-open-dot", QUIET, "inferred date")
    if Certainty.ASSUMED in certainties:
        yield Entry("circle-open", QUIET, "assumed: publication day")
    for modality in Modality:
        if modality is not Modality.ACTUAL and any(event.modality is modality for event in events):
            yield Entry(SYMBOL[modality], QUIET, modality)
    if any(len(event.actors) > 1 for event in events):
        yield Entry("triangle-down", QUIET, "acted upon")
