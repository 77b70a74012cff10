"""A Sheet in; its labels, the stems that join them to their events and the places to catch them by, out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.chart.colour import ACCENT, LINE, QUIET, fade
from timeline.chart.figure import Lines, Marks, Piece, note, unseen
from timeline.chart.hover import TEMPLATE, escape
from timeline.chart.labels import DATE_SIZE, LINE_HEIGHT, TITLE_SIZE, Label, measure
from timeline.chart.sheet import ELBOW, Sheet
from timeline.chart.ties import leader_pieces


def flags(sheet: Sheet) -> Iterator[tuple[Label, float, float]]:
    """Every label with its left edge and its top, in pixels of the chart."""
    lowest = sheet.top - ELBOW
    for label, left, rise in zip(sheet.layout.labels, sheet.layout.lefts, sheet.layout.rises, strict=True):
        yield label, left, lowest - rise


def stems(sheet: Sheet) -> list[Piece]:
    """From the label down, aside in the elbow, and on to the event behind the lanes of those who took no part."""
    plain, chosen = Lines(), Lines()
    drawn = {each.event.id for each in sheet.placed}
    for label, left, top in flags(sheet):
        placed = sheet.flagged[label.key]
        lines = chosen if label.key == sheet.view.selected else plain
        x, foot = placed.stem / sheet.width, left / sheet.width
        lines.add([(foot, top + 2), (foot, sheet.top - ELBOW + 4), (x, sheet.top - 6), (x, sheet.top - 1)])
        if label.key in drawn:
            for start, end in leader_pieces(placed, sheet.lanes):
                lines.add([(x, sheet.top + max(start, -1)), (x, sheet.top + end)])
    return [plain.trace(fade(LINE, 0.75), 1), chosen.trace(ACCENT, 2)]


def words(sheet: Sheet) -> list[Piece]:
    """The labels themselves; the date in second-rank ink above the title."""
    notes = []
    for label, left, top in flags(sheet):
        title = "<br>".join(escape(line) for line in label.lines)
        date_line = f"<span style='color:{QUIET};font-size:{DATE_SIZE}px'>{escape(label.date)}</span>"
        chosen = {"bgcolor": fade(ACCENT, 0.28)} if label.key == sheet.view.selected else {}
        notes.append(note(f"{date_line}<br>{title}", left / sheet.width, top, xshift=3, size=TITLE_SIZE, **chosen))
    return notes


def handles(sheet: Sheet) -> Piece:
    """Unseen marks over the labels, so that they can be pointed at and clicked like the events they name."""
    marks = Marks()
    for label, left, top in flags(sheet):
        data = [label.key, sheet.say(sheet.flagged[label.key].event)]
        for line, text in enumerate((label.date, *label.lines)):
            y = top + (line + 0.6) * LINE_HEIGHT
            for at in range(9, max(10, int(measure(text, DATE_SIZE))), 22):
                x = (left + at) / sheet.width
                marks.add(x, y, data, unseen(16))
    return marks.trace("labels", TEMPLATE, edge_width=0)
