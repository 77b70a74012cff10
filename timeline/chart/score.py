"""A Timeline in; the score out: a lane for every actor, events tied across the lanes of those who took part, dated
titles beside their marks, empty times cut out. For screens wider than a hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.catalogue import counted, worded
from timeline.chart import flags, ruler
from timeline.chart.bars import BAR_HEIGHT, Bars, Box
from timeline.chart.clusters import places_of
from timeline.chart.colour import ACCENT, BAND, COLOUR, QUIET, fade
from timeline.chart.figure import Lines, Look, Marks, Piece, areas, assemble, note, quiet, texts, unseen
from timeline.chart.hover import TEMPLATE, escape, say_cluster
from timeline.chart.labels import measure
from timeline.chart.lanes import DOT
from timeline.chart.legend import legend_height, legend_signs, legend_words, say_lent, set_legend
from timeline.chart.marks import look_of
from timeline.chart.sheet import LEFT_MARGIN, RIGHT_MARGIN, Sheet, View, work_out
from timeline.chart.ticks import find_ticks
from timeline.chart.ties import arrows, tie_pieces
from timeline.model import Event, Modality, Timeline
from timeline.model.partial import as_meant
from timeline.wording.events import cut

NAME_SIZE, SMALL_NAME_SIZE = 13, 12
BOLD = 1.04
FOLLOW = "actor"
"""What the third datum of a lane's name says; the fourth is the actor's id."""


def draw_score(timeline: Timeline, view: View, whole: Sequence[Event] = ()) -> Piece:
    """The figure as one dict. Events without a date are left to the list beside it.

    ``whole`` are the events of the whole time, of which a part is drawn: lanes stand in the order they have there.
    """
    sheet = work_out(as_meant(timeline), view, whole)
    events = [each.event for each in sheet.flagged.values()]
    lent = say_lent(events, {label.key: label.date for label in sheet.layout.labels})
    heads, grouped = _arrowheads(sheet), bool(sheet.clusters)
    room = sheet.width + sheet.room
    legend = set_legend(events, room, view.letters, lent, grouped=grouped, aimed=bool(heads["x"]))
    under = sheet.bottom + ruler.HEIGHT
    data = [*ruler.grid(sheet), *_ties(sheet), *_bars(sheet), heads]
    data += [*_halo(sheet), _events(sheet), _clusters(sheet), flags.handles(sheet), _lane_handles(sheet)]
    data = [trace for trace in data if trace["x"]]
    timed = [*flags.words(sheet), *ruler.dates(sheet)]
    data.append(texts(timed, sheet.width, "words"))
    meta = _meta(sheet) | {"key": len(data)}
    data += legend_signs(legend, under, sheet.width)
    data.append(texts([*_lane_names(sheet), *legend_words(legend, under, sheet.width)], sheet.width, "signs"))
    margin = {"l": 4, "r": RIGHT_MARGIN, "t": 4, "b": 6}
    shapes, height = [*_bands(sheet), *ruler.cuts(sheet)], under + legend_height(legend)
    beyond = (LEFT_MARGIN - 4) / sheet.width, sheet.room / sheet.width
    return assemble(data, shapes, timed, height, margin, meta, beyond)


def _bands(sheet: Sheet) -> list[Piece]:
    end = 1 + sheet.room / sheet.width
    return areas([(0, end, sheet.top + lane.top, sheet.top + lane.bottom) for lane in sheet.lanes], BAND)


def _lane_names(sheet: Sheet) -> list[Piece]:
    """A name too long for one line of its margin stands on two of a smaller size, no higher than the lowest lane."""
    at = {"xanchor": "right", "yanchor": "middle", "xshift": -8}
    said = []
    for lane in sheet.lanes:
        lines = name_lines(lane.name, sheet.view.letters)
        bold = "<br>".join(f"<b>\u2068{escape(line)}\u2069</b>" for line in lines)
        size = NAME_SIZE if len(lines) == 1 else SMALL_NAME_SIZE
        said.append(note(f"{bold} {quiet(str(lane.count))}", 0, sheet.top + lane.middle, size=size, **at))
    return said


def _lane_handles(sheet: Sheet) -> Piece:
    """Unseen marks over the names, so that an actor can be followed by clicking."""
    marks, groups = Marks(), {actor.id for actor in sheet.timeline.actors if actor.members}
    for lane in sheet.lanes:
        if len(lane.actors) == 1 or lane.id in groups:
            said = f"<b>{escape(cut(lane.name, 80))}</b> <br>{counted('{number} event', '{number} events', lane.count)}"
            data = ["", said, FOLLOW, lane.id]
            for aside in range(14, LEFT_MARGIN - 10, 24):
                marks.add(-aside / sheet.width, sheet.top + lane.middle, data, unseen(24))
    return marks.trace("lanes", TEMPLATE, edge_width=0)


_PARTS = re.compile(r"[^\s.]*(?:\.+(?=\w\w)|[\s.]+|$)")
"""The parts of a name between which a line may end: words, and what stands between the dots of a host."""


def name_lines(name: str, letters: float = 1.0) -> list[str]:
    """A lane's name as its margin holds it: on one line, else on two, an ellipsis where that does not do either."""
    whole = " ".join(cut(name, 80).split())
    parts = [part for part in _PARTS.findall(whole) if part]
    if len(parts) < 2 or _room(whole, NAME_SIZE, letters) >= 0:
        return [_fit(whole, NAME_SIZE, letters)]
    heads = ("".join(parts[:at]).rstrip() for at in range(len(parts) - 1, 0, -1))
    first = next((head for head in heads if _room(head, SMALL_NAME_SIZE, letters) >= 0), "")
    if not first:
        return [_fit(whole, NAME_SIZE, letters)]
    return [first, _fit(whole.removeprefix(first).lstrip(), SMALL_NAME_SIZE, letters)]


def _fit(words: str, size: float, letters: float) -> str:
    """As much of them as a line of the margin holds."""
    short = words
    while _room(short, size, letters) < 0:
        short = cut(short.rstrip("…"), len(short.rstrip("…")) - 1)
    return short


def _room(words: str, size: float, letters: float) -> float:
    """Pixels that a line leaves of the margin, beside the number of events; bold letters are a little wider."""
    return LEFT_MARGIN - 34 - measure(words, size * BOLD) * letters


def _ties(sheet: Sheet) -> list[Piece]:
    sure, unsure, chosen = Lines(), Lines(), Lines()
    before = [*sheet.boxes, *sheet.bars]
    for placed in sheet.placed:
        event = placed.event
        settled = event.modality is Modality.ACTUAL and event.range is not None and event.range.is_day
        lines = chosen if event.id == sheet.view.selected else sure if settled else unsure
        x = placed.tie / sheet.width
        for start, end in tie_pieces(placed, sheet.lanes, before):
            lines.add([(x, sheet.top + start), (x, sheet.top + end)])
    return [sure.trace(QUIET, 2), unsure.trace(QUIET, 1.5, "3px,2px"), chosen.trace(ACCENT, 3)]


def _bars(sheet: Sheet) -> list[Piece]:
    bars, half = Bars(), BAR_HEIGHT / 2
    for placed in sheet.placed:
        left, right = placed.left / sheet.width, placed.right / sheet.width
        for middle in [] if placed.is_day else [sheet.top + row for row in placed.rows.values()]:
            bars.add(placed.event, Box(left, right, middle - half, middle + half))
    return bars.traces


def _arrowheads(sheet: Sheet) -> Piece:
    marks = Marks()
    for placed in sheet.placed:
        colour = ACCENT if placed.event.id == sheet.view.selected else QUIET
        for arrow in arrows(placed, sheet.lanes):
            symbol = "triangle-down" if arrow.down else "triangle-up"
            marks.add(arrow.x / sheet.width, sheet.top + arrow.y, [], Look(symbol, colour, colour, 9))
    return marks.trace(worded("acted upon"), edge_width=0)


def _halo(sheet: Sheet) -> list[Piece]:
    """A ring or a frame around the selected event in each of its lanes."""
    marks, frames = Marks(), Lines()
    look = Look("circle", fade(ACCENT, 0.35), ACCENT, 21)
    for each in sheet.placed:
        if each.event.id == sheet.view.selected:
            for row in each.rows.values():
                if each.is_day:
                    marks.add(each.at / sheet.width, sheet.top + row, [], look)
                else:
                    frames.add(_frame(sheet, each.left - 3, each.right + 3, sheet.top + row))
    for group in sheet.clusters:
        if sheet.view.selected in {event.id for event in group.events}:
            marks.add(group.x / sheet.width, sheet.top + group.y, [], look)
    return [frames.trace(ACCENT, 2.5), marks.trace("selected", edge_width=2)]


def _frame(sheet: Sheet, left: float, right: float, middle: float) -> list[tuple[float, float]]:
    top, bottom = middle - BAR_HEIGHT / 2 - 3, middle + BAR_HEIGHT / 2 + 3
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return [(x / sheet.width, y) for x, y in corners]


def _events(sheet: Sheet) -> Piece:
    """The marks that can be pointed at; along a bar several that are not seen."""
    marks = Marks()
    for placed in sheet.placed:
        data = [placed.event.id, sheet.say(placed.event)]
        for row in placed.rows.values():
            if placed.is_day:
                marks.add(placed.at / sheet.width, sheet.top + row, data, look_of(placed.event, DOT))
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
    counts = [str(len(each.events)) if len(each.events) > 1 else "" for each in sheet.clusters]
    written = {
        "uid": "clusters",
        "mode": "markers+text",
        "text": counts,
        "textfont": {"size": 10, "color": "#FFFFFF", "weight": 700},
    }
    return marks.trace("clusters", TEMPLATE, edge_width=0) | written


def _meta(sheet: Sheet) -> Piece:
    """What a test, or the page, may want to know of the chart.

    ``edges`` are the shares of its width before the first and after the last day, ``ticks`` the dates written,
    ``feet`` the heights at which lanes end; traces from ``key`` on tell no time: the key to the signs, names of lanes.
    For ``groups`` see `places_of`; ``count`` is of all events, those without a date too.
    """
    return {
        "form": "score",
        "events": list(sheet.flagged),
        "groups": places_of([(each.events, each.period) for each in sheet.clusters], sheet.timeline.events),
        "count": len(sheet.timeline.events),
        "clusters": len(sheet.clusters),
        "lanes": [lane.id for lane in sheet.lanes],
        "feet": [round(-sheet.top - lane.bottom, 1) for lane in sheet.lanes],
        "selected": sheet.view.selected,
        "published": sheet.published.isoformat() if sheet.published else None,
        "axis": [list(knot) for knot in sheet.axis.knots],
        "labels": [label.key for label in sheet.layout.labels],
        "edges": [LEFT_MARGIN / sheet.view.width, (RIGHT_MARGIN + sheet.room) / sheet.view.width],
        "ticks": [
            [round(tick.place, 5), tick.lines, tick.major]
            for tick in find_ticks(sheet.axis, sheet.width, sheet.view.locale)
        ],
    }
