"""A Sheet in; what tells the time on it out: dates and their lines, what was cut out, the day of publication."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.catalogue import worded
from timeline.chart.colour import GRID, LINE, QUIET, fade
from timeline.chart.figure import Lines, Piece, areas, note, quiet
from timeline.chart.labels import measure
from timeline.chart.sheet import RIGHT_MARGIN, Sheet
from timeline.chart.ticks import find_ticks, say_gap
from timeline.chart.ties import Box, behind
from timeline.model import DateRange
from timeline.wording.dates import say_range

HEIGHT = 56.0
"""Pixels under the lanes for dates and the lengths of cuts."""


def grid(sheet: Sheet) -> list[Piece]:
    """A line at every date written, and a dotted one at the day of publication, both behind bars."""
    lines, published, bars = Lines(), Lines(), sheet.bars
    for tick in find_ticks(sheet.axis, sheet.width, sheet.view.locale):
        _add_down(lines, sheet, tick.place, 0, bars)
    if day := sheet.published:
        place = sheet.axis.place(day.toordinal() + 0.5)
        _add_down(published, sheet, place, -3, [*bars, *sheet.boxes])
    return [lines.trace(GRID, 1), published.trace(QUIET, 1.5, "2px,3px")]


def _add_down(lines: Lines, sheet: Sheet, place: float, top: float, before: Iterable[Box]) -> None:
    """A line from so far below the top of the lanes to their end, behind what lies ``before`` it."""
    x = place * sheet.width
    passed = [(high, low) for left, right, high, low in before if left - 2 < x < right + 2]
    for start, end in behind(top, sheet.bottom - sheet.top + 4, passed):
        lines.add([(place, sheet.top + start), (place, sheet.top + end)])


def cuts(sheet: Sheet) -> list[Piece]:
    """A band over every time that was left out."""
    return areas([(cut.left, cut.right, sheet.top, sheet.bottom) for cut in sheet.axis.cuts], fade(LINE, 0.16))


def dates(sheet: Sheet) -> list[Piece]:
    """The dates under the lanes, and above them the day of publication; under every cut, how long it is."""
    below = sheet.bottom + 6
    notes = []
    for tick in find_ticks(sheet.axis, sheet.width, sheet.view.locale):
        half = max(measure(line, 12.5) for line in tick.lines) / 2
        over = max(0.0, half - (1 - tick.place) * sheet.width - sheet.room - RIGHT_MARGIN)
        at = {"xanchor": "center", "align": "center", "xshift": -over}
        notes.append(note(quiet(tick.text), tick.place, below, size=12, **at))
    for cut in sheet.axis.cuts:
        text = quiet(say_gap(cut.end - cut.begin))
        notes.append(note(text, (cut.left + cut.right) / 2, below + 33, xanchor="center", size=11))
    if day := sheet.published:
        place = sheet.axis.place(day.toordinal() + 0.5)
        side = {"xanchor": "right", "xshift": 4} if place > 0.5 else {"xanchor": "left", "xshift": -4}
        text = worded("published {day}", day=say_range(DateRange.day(day), sheet.view.locale, short=True))
        notes.append(note(quiet(text), place, sheet.top - 10, size=11, yanchor="middle", **side))
    return notes
