"""A Sheet in; what tells the time on it out: dates and their lines, what was cut out, the day of publication."""

from __future__ import annotations

from timeline.chart.colour import GRID, LINE, QUIET, fade
from timeline.chart.figure import Lines, Piece, areas, note, quiet
from timeline.chart.labels import measure
from timeline.chart.sheet import RIGHT_MARGIN, Sheet
from timeline.chart.ticks import find_ticks, say_gap
from timeline.chart.ties import behind
from timeline.model import DateRange
from timeline.wording.dates import say_range

HEIGHT = 56.0
"""Pixels under the lanes for dates and the lengths of cuts."""


def grid(sheet: Sheet) -> list[Piece]:
    """A line at every date written, and a dotted one at the day of publication, behind the captions."""
    lines, published = Lines(), Lines()
    for tick in find_ticks(sheet.axis, sheet.width, sheet.view.locale):
        lines.add([(tick.place, sheet.top), (tick.place, sheet.bottom + 4)])
    if day := sheet.published:
        place = sheet.axis.place(day.toordinal() + 0.5)
        x = place * sheet.width
        words = [(top, bottom) for left, right, top, bottom in sheet.boxes if left - 2 < x < right + 2]
        for start, end in behind(-3, sheet.bottom - sheet.top + 4, words):
            published.add([(place, sheet.top + start), (place, sheet.top + end)])
    return [lines.trace(GRID, 1), published.trace(QUIET, 1.5, "2px,3px")]


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
        text = f"published {say_range(DateRange.day(day), sheet.view.locale, short=True)}"
        notes.append(note(quiet(text), place, sheet.top - 10, size=11, yanchor="middle", **side))
    return notes
