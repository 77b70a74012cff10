"""What the reader has chosen to see, and the same as the query of a link: a view in, a query out, and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from timeline.chart import Scale
from timeline.model import Certainty, Modality, PloverType, Timeline
from timeline.model.filters import ActorMatch, EventFilter

Choice = TypeVar("Choice", bound=StrEnum)
NO_TYPE = "none"
"""How a link says: events of no type."""
FIRST_SIGHT = EventFilter(certainty=frozenset({Certainty.EXPLICIT}), brief=True)
"""What a newcomer sees: events whose own clause says when; of those assumed, once asked for, the clear deeds."""
CARRIED_OVER = replace(FIRST_SIGHT, certainty=frozenset({Certainty.EXPLICIT, Certainty.INFERRED}))
"""What a newcomer sees where next to nothing states its date: a chronicle, say, under dates on lines of their own."""
FEW, SHARE = 3, 10
"""Next to nothing is stated where it is fewer events than FEW, or than a SHARE-th of those inferred."""
ALL_DATES = "all"
"""Every event, whatever is known of its date, background too."""
SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class PageView:
    """The filter, the selected event's id and the scale of time."""

    ask: EventFilter = FIRST_SIGHT
    event: str | None = None
    scale: Scale = Scale.BROKEN


def first_sight(timeline: Timeline) -> EventFilter:
    """What a newcomer sees of it: what states its date; where that is next to nothing, what is inferred too."""
    found = Counter(event.certainty for event in timeline.events if event.range)
    stated, inferred = found[Certainty.EXPLICIT], found[Certainty.INFERRED]
    return CARRIED_OVER if stated < inferred and stated < max(FEW, inferred / SHARE) else FIRST_SIGHT


def to_query(view: PageView, timeline: Timeline) -> dict[str, list[str]]:
    """Only what differs from first sight, actors by id, in an order that is always the same."""
    ask = view.ask
    known = {actor.id for actor in timeline.actors}
    query: dict[str, Sequence[str]] = {
        "actor": sorted(ask.actors & known),
        "match": [ask.match] if ask.match is not ActorMatch.ANY else [],
        "from": [ask.begin.isoformat()] if ask.begin else [],
        "to": [ask.end.isoformat()] if ask.end else [],
        "kind": sorted(kind or NO_TYPE for kind in ask.types),
        "dates": _dates(ask, first_sight(timeline)),
        "background": [] if ask.brief or not ask.certainty else [SHOWN],
        "happened": sorted(ask.modality),
        "words": [ask.words] if ask.words else [],
        "scale": [view.scale] if view.scale is not Scale.BROKEN else [],
        "event": [view.event] if view.event else [],
    }
    return {name: [*map(str, values)] for name, values in query.items() if values}


def from_query(query: Mapping[str, Sequence[str]], timeline: Timeline) -> PageView:
    """The view a link asks for; what it names that this timeline has not is passed over."""
    actors = {name.casefold(): actor.id for actor in timeline.actors for name in (actor.name, actor.id)}
    dates = query.get("dates", ())
    ask = EventFilter(
        actors=frozenset(actors[name.casefold()] for name in query.get("actor", ()) if name.casefold() in actors),
        match=next(iter(_members(ActorMatch, query.get("match", ()))), ActorMatch.ANY),
        begin=_day(query.get("from", ())),
        end=_day(query.get("to", ())),
        types=_members(PloverType, query.get("kind", ())) | ({None} if NO_TYPE in query.get("kind", ()) else set()),
        certainty=frozenset() if ALL_DATES in dates else _members(Certainty, dates) or first_sight(timeline).certainty,
        modality=_members(Modality, query.get("happened", ())),
        words=" ".join(query.get("words", ()))[:200],
        brief=ALL_DATES not in dates and SHOWN not in query.get("background", ()),
    )
    event = next((id for id in query.get("event", ()) if any(each.id == id for each in timeline.events)), None)
    return PageView(_in_order(ask), event, next(iter(_members(Scale, query.get("scale", ()))), Scale.BROKEN))


def _dates(ask: EventFilter, at_first: EventFilter) -> list[str]:
    if ask.certainty == at_first.certainty:
        return []
    return sorted(ask.certainty or (Certainty if ask.brief else ())) or [ALL_DATES]


def _members(kind: type[Choice], words: Iterable[str]) -> frozenset[Choice]:
    return frozenset(member for member in kind if member in words)


def _day(words: Sequence[str]) -> date | None:
    try:
        return date.fromisoformat(words[0]) if words else None
    except ValueError:
        return None


def _in_order(ask: EventFilter) -> EventFilter:
    """A period that ends before it begins is one the wrong way round."""
    if ask.begin and ask.end and ask.begin > ask.end:
        return replace(ask, begin=ask.end, end=ask.begin)
    return ask
