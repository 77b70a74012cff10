"""Events at their places in; captions for as many as have room beside their marks, the most telling first, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.catalogue import worded
from timeline.chart.labels import GAP, Label, wrap_title
from timeline.chart.lanes import PlacedEvent
from timeline.chart.rows import Rows
from timeline.model import Event, Modality
from timeline.wording.events import cut, say_marks, say_short

MOST = 40
"""Captions of one chart."""
SPARE = 48.0
"""Pixels for captions where marks alone are higher than lanes are to be: a chart without any tells nothing."""
FEW = 8
"""Captions below which the most telling are not insisted on: where all of those lie on one day, there may be room for
hardly any of them, and for many others."""
ENOUGH = 0.9
"""The share of the most captions there can be, from which they are rather told at length."""


@dataclass(frozen=True, slots=True)
class Style:
    """How much a caption says: lines of the title, characters of a line, whether the date stands above."""

    lines: int
    characters: int
    dated: bool


STYLES = (Style(2, 26, True), Style(1, 32, True), Style(1, 30, False))
"""From what says most to what takes least room."""

Set = Callable[[Mapping[str, Label]], Rows]


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels that captions have: across to the end of the last one, and down for the lanes to be seen at once."""

    across: float
    down: float
    locale: str
    letters: float


def choose(telling: Sequence[PlacedEvent], room: Room, rows_of: Set) -> dict[str, Label]:
    """The captions to be set; ``rows_of`` tells what rows a choice of them makes."""
    bare = rows_of({}).height
    if bare > room.down:
        room = replace(room, down=bare + SPARE)
    tries = [_most(telling, style, room, rows_of) for style in STYLES]
    if max(map(len, tries), default=0) < FEW:
        tries = [_any(telling, style, room, rows_of) for style in STYLES]
    wanted = ENOUGH * max(map(len, tries), default=0)
    return next((each for each in tries if len(each) >= wanted), {})


def _most(telling: Sequence[PlacedEvent], style: Style, room: Room, rows_of: Set) -> dict[str, Label]:
    """As many of the most telling as leave the lanes as low as they are to be."""
    fitting = [label for each in telling if (label := label_of(each, style, room)) and _fits(label, room)][:MOST]
    few, many = 0, len(fitting)
    while few < many:
        half = (few + many + 1) // 2
        low = rows_of({label.key: label for label in fitting[:half]}).height <= room.down
        few, many = (half, many) if low else (few, half - 1)
    return {label.key: label for label in fitting[:few]}


def _any(telling: Sequence[PlacedEvent], style: Style, room: Room, rows_of: Set) -> dict[str, Label]:
    """Those that fit one after the other, whatever of the most telling does not."""
    kept: dict[str, Label] = {}
    for each in telling[:MOST]:
        label = label_of(each, style, room)
        if _fits(label, room) and rows_of(kept | {label.key: label}).height <= room.down:
            kept[label.key] = label
    return kept


def _fits(label: Label, room: Room) -> bool:
    return label.wanted + GAP + label.width <= room.across


def label_of(placed: PlacedEvent, style: Style, room: Room) -> Label:
    """The caption of an event in a style; what a person left on the event is told in all styles."""
    title = wrap_title(placed.event.title, style.characters, style.lines)
    when = [cut(_say_date(placed.event, room.locale), 34)] if style.dated else []
    above = " · ".join((*when, *say_marks(placed.event)))
    return Label.of(placed.event.id, above, title, placed.at, room.letters)


def _say_date(event: Event, locale: str) -> str:
    when = say_short(event, locale)
    return when if event.modality is Modality.ACTUAL else f"{when} · {worded(event.modality)}"
