"""Happenings of several articles in; one timeline to draw, an event for each, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from timeline.catalogue import worded
from timeline.model import (
    Actor,
    ActorKind,
    Certainty,
    DateRange,
    Event,
    Granularity,
    Participation,
    Role,
    Timeline,
    merge,
)
from timeline.model.deeds import background
from timeline.model.timeline import in_order_of_time
from timeline.together.disagreements import Differing
from timeline.together.happening import Happening

MOST = 500
"""Happenings that are drawn at once: more are a smear on any screen, and slow."""
_SUREST = list(Certainty)


def as_timeline(happenings: Iterable[Happening], timelines: Iterable[Timeline]) -> Timeline:
    """An event for each happening, under its id: how many sources it has stands behind its title.

    Where sources name days that exclude each other, its date is all that lies between them.
    """
    merged = merge(timelines)
    events = in_order_of_time(_event(each) for each in happenings)
    return replace(merged, expressions=(), notes=(), events=events)


def foremost(happenings: Sequence[Happening], most: int = MOST) -> tuple[Happening, ...]:
    """At most so many: those that most independent sources tell and that are dated best, in the order given."""
    if len(happenings) <= most:
        return tuple(happenings)
    ranked = sorted(happenings, key=lambda each: (-each.sources, _SUREST.index(each.certainty), -len(each.tellings)))
    kept = {each.id for each in ranked[:most]}
    return tuple(each for each in happenings if each.id in kept)


def by_outlet(drawn: Timeline, happenings: Iterable[Happening], outlets: Mapping[str, str]) -> Timeline:
    """The same events, told by outlets in the place of the actors; ``outlets`` names that of each article by its id.

    An outlet stands as the doer of what somebody with a name did: a clear deed is one whoever tells it.
    """
    tellers = {each.id: dict.fromkeys(outlets[event.article] for event in each.tellings) for each in happenings}
    named = dict.fromkeys(name for names in tellers.values() for name in names)
    actors = tuple(Actor(name, name, ActorKind.ORGANISATION) for name in named)
    aside = background(drawn)
    roles = {event.id: Role.PARTICIPANT if event.id in aside else Role.SOURCE for event in drawn.events}
    events = (
        replace(event, actors=tuple(Participation(name, roles[event.id]) for name in tellers[event.id]))
        for event in drawn.events
        if event.id in tellers
    )
    return replace(drawn, actors=actors, events=tuple(events))


def claimed(happening: Happening) -> DateRange | None:
    """From the first to the last day that sources name who exclude each other; the happening's own date otherwise."""
    differing = {id for each in happening.disagreements if each.kind is Differing.DATE for id in each.articles}
    said = [each.range for each in happening.tellings if each.article in differing and each.range is not None]
    begins, ends = [each.begin for each in said if each.begin], [each.end for each in said if each.end]
    if not begins or not ends:
        return happening.range
    return _between(min(begins), max(ends), said)


def _between(begin: date, end: date, said: Sequence[DateRange]) -> DateRange:
    coarsest: Granularity = max((each.granularity for each in said), key=lambda each: each.coarseness)
    return DateRange(begin, end, coarsest)


def _event(happening: Happening) -> Event:
    """The telling that gave the happening its title, as the whole of it."""
    best = next((each for each in happening.tellings if each.title == happening.title), happening.tellings[0])
    taking_part = {part.actor: part for each in reversed((best, *happening.tellings)) for part in each.actors}
    title = (
        f"{happening.title} · {worded('{number} sources', number=happening.sources)}"
        if happening.sources > 1
        else happening.title
    )
    return replace(
        best,
        id=happening.id,
        title=title,
        range=claimed(happening),
        certainty=happening.certainty,
        actors=tuple(taking_part.values()),
        lead=any(each.lead for each in happening.tellings),
    )
