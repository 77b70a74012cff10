"""A Timeline and how the reader looks at it in; everything placed, nothing drawn yet, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.chart import labels as lettering
from timeline.chart.axis import Axis, Scale, fit
from timeline.chart.clusters import Cluster, gather
from timeline.chart.hover import cut, say_event
from timeline.chart.labels import Layout
from timeline.chart.lanes import NOBODY, Lane, Placed, choose_lanes, depth_of, lay_down, settle, stack
from timeline.chart.ranking import rank
from timeline.chart.wording import WORLD_ENGLISH, say_when
from timeline.model import ActorKind, Event, Modality, Timeline

LEFT_MARGIN = 142
"""Pixels for the names of lanes."""
RIGHT_MARGIN = 14
ASIDE = LEFT_MARGIN - 10.0
"""Pixels left of the lanes where labels may stand: there is nothing above the names."""
ELBOW = 30.0
"""Pixels between the lowest labels and the lanes, for stems to bend in."""
MOST_LABELS = 28
FEWEST_LABELS = 15
"""Labels that are set even where they must stand far from their events."""
FURTHEST_LABEL = 0.3
"""The share of the width that a label may stand from its event, else there are fewer labels."""
MOST_SINGLE = 120
"""Events drawn one by one; of more, those that would touch are drawn as one."""
DEEPEST_LANE = 9
"""Rows in a lane from which events that touch are drawn as one."""


@dataclass(frozen=True, slots=True)
class View:
    """How the reader looks: pixels across, locale of dates, the selected event's id, the scale of time.

    ``letters`` is how wide its letters are, 1 for the page's own; who knows not which font there will be gives more.
    """

    width: int = 1100
    locale: str = WORLD_ENGLISH
    selected: str | None = None
    scale: Scale = Scale.BROKEN
    letters: float = 1.0


ANY_FONT = 1.18
"""Letters of the widest font that may stand in for the page's own."""


@dataclass(slots=True)
class Sheet:
    """What has been worked out before anything is drawn; pixels count down from the top of the lanes.

    ``placed`` are the events drawn one by one, ``clusters`` those drawn together; ``flagged`` those with a label.
    """

    timeline: Timeline
    view: View
    axis: Axis
    width: float
    lanes: list[Lane]
    placed: list[Placed]
    clusters: list[Cluster]
    flagged: dict[str, Placed]
    layout: Layout
    names: dict[str, str]

    @property
    def top(self) -> float:
        """Pixels from the top of the chart to the lanes."""
        return self.layout.height + (ELBOW if self.layout.labels else 10)

    @property
    def bottom(self) -> float:
        """Pixels from the top of the chart to the lower end of the lanes."""
        return self.top + (self.lanes[-1].bottom if self.lanes else 40)

    @property
    def published(self) -> date | None:
        """The day all articles of the timeline were published, if it is one."""
        return _day_of(self.timeline)

    def say(self, event: Event) -> str:
        """What the mark of an event says when pointed at."""
        return say_event(event, self.timeline.article(event.article), self.names, self.view.locale)


def work_out(timeline: Timeline, view: View) -> Sheet:
    """Place everything. Events without a date are left to the list beside the chart."""
    events = [event for event in timeline.events if event.range]
    width = float(view.width - LEFT_MARGIN - RIGHT_MARGIN)
    names = {actor.id: actor.name for actor in timeline.actors}
    days = [article.published.toordinal() for article in timeline.articles if article.published]
    axis = fit([event.range for event in events if event.range], days if len(days) == 1 else (), view.scale)
    acting = {actor.id: actor.name for actor in timeline.actors if actor.kind is not ActorKind.PLACE}
    rows = choose_lanes(events, acting)
    places = {actor: at for at, (id, actors) in enumerate(rows) for actor in actors or (id,)}
    roughly = lay_down(events, axis, width, places, _day_of(timeline))
    clusters: list[Cluster] = []
    singles, placed = roughly, []
    if len(events) <= MOST_SINGLE:
        placed = settle(roughly)
    if len(events) > MOST_SINGLE or depth_of(placed) > DEEPEST_LANE:
        singles, clusters = gather(roughly)
        placed = settle(singles)
    flagged = {each.event.id: each for each in roughly}
    counts = Counter(actor for event in events for actor in event.actor_ids & places.keys() or {NOBODY})
    lanes, placed = stack(rows, placed, names, counts)
    flagged |= {each.event.id: each for each in placed}
    clusters = [replace(each, y=lanes[each.lane].middle) for each in clusters]
    layout = _letter(flagged, events, view, width)
    return Sheet(timeline, view, axis, width, lanes, placed, clusters, flagged, layout, names)


def _day_of(timeline: Timeline) -> date | None:
    """The day all articles were published, if it is one."""
    days = {article.published for article in timeline.articles}
    return next(iter(days)) if len(days) == 1 else None


def _letter(flagged: dict[str, Placed], events: Sequence[Event], view: View, width: float) -> Layout:
    """Labels for as many events as can have one, the most telling first."""
    telling = _told_once(rank(events, view.selected))
    most = min(len(telling), MOST_LABELS)
    lines = lettering.LINES if most <= FEWEST_LABELS else lettering.LINES - 1
    labels = [_label(flagged[event.id], view, lines) for event in telling[:most]]
    while most:
        layout = lettering.set_labels(labels[:most], width, ASIDE)
        if layout and (layout.moved <= FURTHEST_LABEL * width or most <= FEWEST_LABELS):
            return layout
        most -= max(1, most // 8)
    return Layout((), (), (), (), 0.0)


def _told_once(events: Sequence[Event]) -> list[Event]:
    """Without those that say the same of the same time as one before."""
    return list({(event.title, event.range): event for event in reversed(events)}.values())[::-1]


def _label(placed: Placed, view: View, lines: int) -> lettering.Label:
    event = placed.event
    when = say_when(event, view.locale, short=True)
    if event.modality is not Modality.ACTUAL:
        when = f"{when} · {event.modality}"
    if event.corrected:
        when = f"{when} · corrected"
    return lettering.Label.of(event.id, cut(when, 34), event.title, placed.at, lines, view.letters)
