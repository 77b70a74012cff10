"""A Sheet in; its captions and the places to catch them by, out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.chart.colour import ACCENT, QUIET, fade
from timeline.chart.figure import Marks, Piece, note, unseen
from timeline.chart.hover import TEMPLATE, escape
from timeline.chart.labels import DATE_SIZE, LINE_HEIGHT, TITLE_SIZE, Label, measure
from timeline.chart.sheet import Sheet


def flags(sheet: Sheet) -> Iterator[tuple[Label, float, float]]:
    """Every caption with its left edge and its top, in pixels of the chart."""
    for label, left, top in zip(sheet.layout.labels, sheet.layout.lefts, sheet.layout.tops, strict=True):
        yield label, left, sheet.top + top


def words(sheet: Sheet) -> list[Piece]:
    """The captions themselves; the date in second-rank ink above the title."""
    notes = []
    for label, left, top in flags(sheet):
        lines = (
            [f"<span style='color:{QUIET};font-size:{DATE_SIZE}px'>{escape(label.date)}</span>"] if label.date else []
        )
        text = "<br>".join([*lines, *map(escape, label.lines)])
        chosen = {"bgcolor": fade(ACCENT, 0.28)} if label.key == sheet.view.selected else {}
        notes.append(note(text, left / sheet.width, top, size=TITLE_SIZE, **chosen))
    return notes


def handles(sheet: Sheet) -> Piece:
    """Unseen marks over the captions, so that they can be pointed at and clicked like the events they name."""
    marks = Marks()
    for label, left, top in flags(sheet):
        data = [label.key, sheet.say(sheet.flagged[label.key].event)]
        lines = [label.date, *label.lines] if label.date else label.lines
        for line, text in enumerate(lines):
            y = top + (line + 0.6) * LINE_HEIGHT
            for at in range(9, max(10, int(measure(text, DATE_SIZE))), 22):
                marks.add((left + at) / sheet.width, y, data, unseen(16))
    return marks.trace("labels", TEMPLATE, edge_width=0)
