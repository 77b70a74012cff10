"""A Timeline and how the reader looks at it in; everything placed, nothing drawn yet, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from timeline.chart import lanes as laying
from timeline.chart.axis import Axis, Scale, fit
from timeline.chart.bars import BAR_HEIGHT
from timeline.chart.captions import MOST, Room, choose
from timeline.chart.clusters import Cluster, gather
from timeline.chart.hover import say_event
from timeline.chart.labels import GAP, Label, LabelLayout, widen
from timeline.chart.lanes import MARK, NOBODY, Lane, PlacedEvent, choose_lanes, gathered, in_order_of, lay_down
from timeline.chart.ranking import rank
from timeline.chart.rows import Rows, acting_lane, find_rows, set_groups
from timeline.chart.ties import Box
from timeline.model import ActorKind, Event, Timeline
from timeline.model.partial import meant
from timeline.wording.dates import WORLD_ENGLISH

LEFT_MARGIN = 142
"""Pixels for the names of lanes."""
RIGHT_MARGIN = 14
WIDEST_ROOM = 190.0
"""Pixels right of the last day, at most, for the captions of what happened last."""
LANES_HIGH = 480.0
"""Pixels that six lanes may take for the sake of captions: what a window of 900 pixels has for them."""
LANES_LOW = 440.0
"""The same on a chart narrower than WIDE: such windows are lower too, and titles above it take two lines."""
WIDE = 900
TOP = 20.0
"""Pixels above the lanes, for the day of publication."""
MOST_SINGLE = 120
"""Events drawn one by one; of more, those that would touch are drawn as one."""
OWN_MARKS = 16
"""Of so many, the most telling that keep a mark and a caption of their own."""
DEEPEST_LANE = 6
"""Rows in a lane from which events that touch are drawn as one."""


@dataclass(frozen=True, slots=True)
class View:
    """How the reader looks: pixels across, locale of dates, the selected event's id, the scale of time.

    ``letters`` is how wide its letters are, 1 for the page's own; who knows not which font there will be gives more.
    ``begin`` and ``end`` are the first and the last day to be seen, None for that of the first and the last event.
    """

    width: int = 1100
    locale: str = WORLD_ENGLISH
    selected: str | None = None
    scale: Scale = Scale.BROKEN
    letters: float = 1.0
    begin: date | None = None
    end: date | None = None


ANY_FONT = 1.18
"""Letters of the widest font that may stand in for the page's own."""


@dataclass(slots=True)
class Sheet:
    """What has been worked out before anything is drawn; pixels count down from the top of the lanes.

    ``placed`` are the events drawn one by one, ``clusters`` those drawn together; ``flagged`` are all by their ids.
    ``room`` is what captions take right of the last day, ``width`` what is left for time.
    """

    timeline: Timeline
    view: View
    axis: Axis
    width: float
    room: float
    lanes: list[Lane]
    placed: list[PlacedEvent]
    clusters: list[Cluster]
    flagged: dict[str, PlacedEvent]
    layout: LabelLayout
    names: dict[str, str]
    _said: dict[str, str] = field(default_factory=dict)

    @property
    def top(self) -> float:
        """Pixels from the top of the chart to the lanes."""
        return TOP

    @property
    def bottom(self) -> float:
        """Pixels from the top of the chart to the lower end of the lanes."""
        return self.top + (self.lanes[-1].bottom if self.lanes else 40)

    @property
    def published(self) -> date | None:
        """The day all articles of the timeline were published, if it is one and is to be seen."""
        day = day_of(self.timeline)
        return day if day and self.axis.holds(day.toordinal() + 0.5) else None

    @property
    def boxes(self) -> list[Box]:
        """Where captions stand, in pixels from the top of the lanes."""
        edges = zip(self.layout.labels, self.layout.lefts, self.layout.tops, strict=True)
        return [(left, left + label.width, top, top + label.height) for label, left, top in edges]

    @property
    def bars(self) -> list[Box]:
        """Where bars lie, in pixels from the top of the lanes. Plotly draws lines over them that are to pass behind."""
        half = BAR_HEIGHT / 2
        return [
            (placed.left, placed.right, row - half, row + half)
            for placed in self.placed
            if not placed.is_day
            for row in placed.rows.values()
        ]

    def say(self, event: Event) -> str:
        """What the mark of an event says when pointed at; its caption says the same."""
        if (said := self._said.get(event.id)) is None:
            article = self.timeline.article(event.article)
            said = self._said[event.id] = say_event(event, article, self.names, self.view.locale)
        return said


def work_out(timeline: Timeline, view: View, whole: Sequence[Event] = ()) -> Sheet:
    """Place everything. Events without a date are left to the list beside the chart.

    Done twice where few events have captions that need less room beyond the last day than they may have: time has the
    rest.
    """
    across = float(view.width - LEFT_MARGIN - RIGHT_MARGIN)
    room = min(WIDEST_ROOM, across / 4)
    sheet = _work_out(timeline, view, whole, across, room)
    spare = sheet.room - _overhang(sheet)
    few = len(sheet.flagged) <= MOST_SINGLE
    return _work_out(timeline, view, whole, across, room - spare) if few and spare > 12 else sheet


def axis_of(timeline: Timeline, view: View) -> Axis:
    """The axis on which the dated events of a timeline lie, and the day of publication."""
    published = day_of(timeline)
    ranges = [when for event in timeline.events if (when := meant(event))]
    return fit(ranges, [published.toordinal()] if published else (), view.scale, view.begin, view.end)


def day_of(timeline: Timeline) -> date | None:
    """The day all articles were published, if it is one."""
    days = {article.published for article in timeline.articles}
    return next(iter(days)) if len(days) == 1 else None


def _work_out(timeline: Timeline, view: View, whole: Sequence[Event], across: float, room: float) -> Sheet:
    events = [event for event in timeline.events if event.range]
    width = across - room
    names = {actor.id: actor.name for actor in timeline.actors}
    axis = axis_of(timeline, view)
    bands = _bands(timeline, events, whole)
    places = _lanes_of_actors(bands)
    roughly = lay_down(events, axis, width, places, day_of(timeline))
    by_id = _by_event(roughly)
    telling = [by_id[event.id] for event in _told_once(rank(events, view.selected))[: MOST * 2]]
    placed, clusters = _gathered(roughly, telling, len(bands))
    sources = {each.event.id: acting_lane(each, places) for each in placed}
    shelves = set_groups(clusters, len(bands))

    def rows_of(captions: Mapping[str, Label]) -> Rows:
        return find_rows(placed, shelves, captions, sources)

    space = _space(view, width + room)
    alone = _by_event(placed)
    captions = choose([each for each in telling if each.event.id in alone], space, rows_of)
    rows = rows_of(captions)
    counts = _counts(timeline, events, places)
    lanes = laying.stack(bands, [shelf.height for shelf in rows.shelves], names, counts)
    placed = [_at_rows(each, rows, lanes, captions) for each in laying.tie(placed)]
    clusters = [replace(each, y=_group_y(each, rows, lanes)) for each in clusters]
    flagged = by_id | _by_event(placed)
    layout = _laid_out(captions, placed, rows, lanes, space)
    return Sheet(timeline, view, axis, width, room, lanes, placed, clusters, flagged, layout, names)


def _lanes_of_actors(bands: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, int]:
    """The number, from the top, of the lane in which each actor is drawn."""
    return {actor: at for at, (id, actors) in enumerate(bands) for actor in actors or (id,)}


def _by_event(placed: Iterable[PlacedEvent]) -> dict[str, PlacedEvent]:
    return {each.event.id: each for each in placed}


def _space(view: View, across: float) -> Room:
    """What captions may take, so many pixels ``across``."""
    return Room(across, LANES_HIGH if view.width >= WIDE else LANES_LOW, view.locale, view.letters)


def _bands(timeline: Timeline, events: Sequence[Event], whole: Sequence[Event]) -> list[tuple[str, tuple[str, ...]]]:
    """The lanes from top to bottom, each with the actors that it gathers."""
    acting = {actor.id: actor.name for actor in timeline.actors if actor.kind is not ActorKind.PLACE}
    unnamed = {actor.id for actor in timeline.actors if actor.is_unnamed}
    lone = in_order_of(choose_lanes(events, acting, unnamed=unnamed), whole, acting, unnamed)
    return gathered(lone, [actor for actor in timeline.actors if actor.members])


def _counts(timeline: Timeline, events: Sequence[Event], places: Mapping[str, int]) -> Counter[str]:
    """How many events each lane has; of a group's, each once."""
    counts = Counter(actor for event in events for actor in event.actor_ids & places.keys() or {NOBODY})
    for group in timeline.actors:
        if group.members:
            counts[group.id] = sum(not event.actor_ids.isdisjoint(group.members) for event in events)
    return counts


def _gathered(
    roughly: list[PlacedEvent], telling: Sequence[PlacedEvent], lanes: int
) -> tuple[list[PlacedEvent], list[Cluster]]:
    """All as they are, or where they are too many, the most telling alone and the others that touch as one."""
    if len(roughly) <= MOST_SINGLE:
        rows = find_rows(roughly, set_groups((), lanes), {}, {})
        if all(len(shelf.taken) <= DEEPEST_LANE for shelf in rows.shelves):
            return roughly, []
    own = {each.event.id for each in telling[:OWN_MARKS]}
    alone, clusters = gather([each for each in roughly if each.event.id not in own])
    kept = own | {each.event.id for each in alone}
    return [each for each in roughly if each.event.id in kept], clusters


def _at_rows(placed: PlacedEvent, rows: Rows, lanes: Sequence[Lane], captions: Mapping[str, Label]) -> PlacedEvent:
    """The event at its pixels in each of its lanes; a bar lies under its caption."""
    own = {}
    for lane, row in rows.of[placed.event.id].items():
        under = 0.0
        if rows.captioned.get(placed.event.id) == lane and not placed.is_short:
            under = captions[placed.event.id].height - 1
        own[lane] = lanes[lane].top + rows.shelves[lane].top(row) + MARK + under
    return replace(placed, rows=own)


def _group_y(group: Cluster, rows: Rows, lanes: Sequence[Lane]) -> float:
    shelf = rows.shelves[group.lane]
    return lanes[group.lane].top + shelf.top(0) + shelf.heights[0] / 2


def _laid_out(
    captions: Mapping[str, Label], placed: Sequence[PlacedEvent], rows: Rows, lanes: Sequence[Lane], room: Room
) -> LabelLayout:
    """The captions at their pixels, each as wide as what is free right of it."""
    labels, lefts, tops = [], [], []
    for each in sorted((each for each in placed if each.event.id in captions), key=lambda each: each.at):
        lane, left = rows.captioned[each.event.id], each.at + GAP
        shelf, row = rows.shelves[lane], rows.of[each.event.id][lane]
        free = min(shelf.room(row, left), room.across - left)
        labels.append(widen(captions[each.event.id], each.event.title, free, room.letters))
        lefts.append(left)
        tops.append(lanes[lane].top + shelf.top(row))
    return LabelLayout(tuple(labels), tuple(lefts), tuple(tops))


def _overhang(sheet: Sheet) -> float:
    """Pixels by which captions reach beyond the last day."""
    ends = [left + label.width for label, left in zip(sheet.layout.labels, sheet.layout.lefts, strict=True)]
    return max(0.0, max(ends, default=0.0) - sheet.width)


def _told_once(events: Sequence[Event]) -> list[Event]:
    """Without those that say the same of the same time as one before."""
    return list({(event.title, event.range): event for event in reversed(events)}.values())[::-1]
