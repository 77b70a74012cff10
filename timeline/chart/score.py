"""A Timeline in; the score out: a lane for every actor, events tied across the lanes of those who took part, dated
titles above, empty times cut out. For screens wider than a hand.
"""

from __future__ import annotations

from timeline.chart import flags, ruler
from timeline.chart.colour import ACCENT, BAND, COLOUR, QUIET, fade
from timeline.chart.figure import Lines, Look, Marks, Piece, assemble, box, note, quiet, unseen
from timeline.chart.hover import TEMPLATE, cut, escape, say_cluster
from timeline.chart.lanes import DOT
from timeline.chart.legend import ROW as LEGEND_ROW
from timeline.chart.legend import Entry, set_legend
from timeline.chart.marks import bar, look_of
from timeline.chart.sheet import LEFT_MARGIN, RIGHT_MARGIN, Sheet, View, work_out
from timeline.chart.ties import arrows, tie_pieces
from timeline.model import Modality, Timeline

MOST_FADES = 90
"""Bars that fade, each a trace of its own; of more, all are drawn in a few traces and do not fade."""


def draw_score(timeline: Timeline, view: View) -> Piece:
    """The figure as one dict. Events without a date are left to the list beside it."""
    sheet = work_out(timeline, view)
    legend = set_legend([each.event for each in sheet.flagged.values()], bool(sheet.clusters), sheet.width)
    height = sheet.bottom + ruler.HEIGHT + LEGEND_ROW * (1 + max((entry.row for entry in legend), default=0))
    data = [*ruler.grid(sheet), *flags.stems(sheet), *_ties(sheet), *_bars(sheet), _arrowheads(sheet)]
    data += [_halo(sheet), _events(sheet), _clusters(sheet), flags.handles(sheet), _legend_marks(legend, sheet)]
    notes = [*_lane_names(sheet), *flags.words(sheet), *ruler.dates(sheet)]
    notes += _legend_words(legend, sheet)
    margin = {"l": LEFT_MARGIN, "r": RIGHT_MARGIN, "t": 28, "b": 6}
    return assemble(data, [*_bands(sheet), *ruler.cuts(sheet)], notes, height, margin, _meta(sheet))


def _bands(sheet: Sheet) -> list[Piece]:
    return [box(0, 1, sheet.top + lane.top, sheet.top + lane.bottom, BAND, xref="paper") for lane in sheet.lanes]


def _lane_names(sheet: Sheet) -> list[Piece]:
    at = {"xref": "paper", "xanchor": "right", "yanchor": "middle", "xshift": -8}
    return [
        note(f"<b>{escape(cut(lane.name, 18))}</b> {quiet(str(lane.count))}", 0, sheet.top + lane.middle, **at)
        for lane in sheet.lanes
    ]


def _ties(sheet: Sheet) -> list[Piece]:
    sure, unsure, chosen = Lines(), Lines(), Lines()
    for placed in sheet.placed:
        event = placed.event
        settled = event.modality is Modality.ACTUAL and event.range is not None and event.range.is_day
        lines = chosen if event.id == sheet.view.selected else sure if settled else unsure
        x = placed.tie / sheet.width
        for start, end in tie_pieces(placed, sheet.lanes):
            lines.add([(x, sheet.top + start), (x, sheet.top + end)])
    return [sure.trace(QUIET, 2), unsure.trace(QUIET, 1.5, "3px,2px"), chosen.trace(ACCENT, 3)]


def _bars(sheet: Sheet) -> list[Piece]:
    bars = [
        (placed.event, placed.left / sheet.width, placed.right / sheet.width, sheet.top + row)
        for placed in sheet.placed
        if placed.event.range and not placed.event.range.is_day
        for row in placed.rows.values()
    ]
    return [bar(*each, fades=len(bars) <= MOST_FADES) for each in bars]


def _arrowheads(sheet: Sheet) -> Piece:
    marks = Marks()
    for placed in sheet.placed:
        colour = ACCENT if placed.event.id == sheet.view.selected else QUIET
        for arrow in arrows(placed, sheet.lanes):
            symbol = "triangle-down" if arrow.down else "triangle-up"
            marks.add(arrow.x / sheet.width, sheet.top + arrow.y, [], Look(symbol, colour, colour, 9))
    return marks.trace("acted upon", edge_width=0)


def _halo(sheet: Sheet) -> Piece:
    """A ring around the selected event in each of its lanes."""
    marks = Marks()
    selected = [each for each in sheet.placed if each.event.id == sheet.view.selected]
    points = [(each.tie, row) for each in selected for row in each.rows.values()]
    points += [(each.x, each.y) for each in sheet.clusters if sheet.view.selected in {e.id for e in each.events}]
    for x, y in points:
        marks.add(x / sheet.width, sheet.top + y, [], Look("circle", fade(ACCENT, 0.35), ACCENT, 25))
    return marks.trace("selected", edge_width=2)


def _events(sheet: Sheet) -> Piece:
    """The marks that can be pointed at; along a bar several that are not seen."""
    marks = Marks()
    for placed in sheet.placed:
        data = [placed.event.id, sheet.say(placed.event)]
        is_day = placed.event.range is not None and placed.event.range.is_day
        for row in placed.rows.values():
            if is_day:
                marks.add(placed.tie / sheet.width, sheet.top + row, data, look_of(placed.event, DOT))
                continue
            for x in _handles(placed.left, placed.right, placed.tie):
                marks.add(x / sheet.width, sheet.top + row, data, unseen(18))
    return marks.trace("events", TEMPLATE)


def _handles(left: float, right: float, tie: float) -> list[float]:
    """Where a bar can be caught: on its tie first, then every thirty pixels, twenty times at most."""
    step = max(30.0, (right - left) / 20)
    count = int((right - left) // step)
    return [tie, *(left + step * (place + 0.5) for place in range(count))]


def _clusters(sheet: Sheet) -> Piece:
    """Groups of events; a click on one looks closer, so each carries the period it stands for."""
    marks = Marks()
    for cluster in sheet.clusters:
        colour = COLOUR[cluster.quad]
        if len(cluster.events) == 1:
            event = cluster.events[0]
            data = [event.id, sheet.say(event)]
        else:
            data = ["", say_cluster(cluster.events, sheet.view.locale), *cluster.period]
        look = Look("circle", colour, colour, cluster.size)
        marks.add(cluster.x / sheet.width, sheet.top + cluster.y, data, look)
    counts = [f"<b>{len(each.events)}</b>" if len(each.events) > 1 else "" for each in sheet.clusters]
    written = {"mode": "markers+text", "text": counts, "textfont": {"size": 10, "color": "#FFFFFF"}}
    return marks.trace("clusters", TEMPLATE, edge_width=0) | written


def _legend_marks(legend: list[Entry], sheet: Sheet) -> Piece:
    marks = Marks()
    for entry in legend:
        look = Look(entry.symbol, entry.colour, entry.colour, 10)
        marks.add((entry.left + 5) / sheet.width, _legend_middle(sheet, entry), [], look)
    return marks.trace("legend", edge_width=1.5)


def _legend_words(legend: list[Entry], sheet: Sheet) -> list[Piece]:
    at = {"size": 12, "yanchor": "middle", "xshift": 14}
    return [note(quiet(entry.text), entry.left / sheet.width, _legend_middle(sheet, entry), **at) for entry in legend]


def _legend_middle(sheet: Sheet, entry: Entry) -> float:
    return sheet.bottom + ruler.HEIGHT + LEGEND_ROW * (entry.row + 0.5)


def _meta(sheet: Sheet) -> Piece:
    """What a test, or the page, may want to know of the chart."""
    return {
        "form": "score",
        "events": list(sheet.flagged),
        "clusters": len(sheet.clusters),
        "lanes": [lane.id for lane in sheet.lanes],
        "selected": sheet.view.selected,
        "published": sheet.published.isoformat() if sheet.published else None,
        "axis": [list(knot) for knot in sheet.axis.knots],
        "labels": [label.key for label in sheet.layout.labels],
    }
