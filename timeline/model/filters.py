"""A timeline and a question in; the events that answer it, and how many each further choice would leave, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import chain

from timeline.model.deeds import background
from timeline.model.event import Certainty, Event, Modality, PloverType, Role
from timeline.model.timeline import Timeline


class ActorMatch(StrEnum):
    """How the chosen actors must take part."""

    ANY = "any"
    """At least one of them does, in whatever role."""
    ALL = "all"
    """Every one of them does, in whatever role."""
    SOURCE = "source"
    """At least one of them acts."""
    TARGET = "target"
    """At least one of them is acted upon."""


@dataclass(frozen=True, slots=True)
class EventFilter:
    """What an event must be to be shown; an empty choice asks for nothing.

    ``types`` may hold None for events of no PLOVER type. ``begin`` and ``end`` are inclusive; an event stays where
    some day that may be meant lies between them, so one without a date goes. ``words`` must all occur in the title
    or the sentence, whatever their case. ``brief`` leaves out what is only background (see `deeds`).
    """

    actors: frozenset[str] = frozenset()
    match: ActorMatch = ActorMatch.ANY
    begin: date | None = None
    end: date | None = None
    types: frozenset[PloverType | None] = frozenset()
    certainty: frozenset[Certainty] = frozenset()
    modality: frozenset[Modality] = frozenset()
    words: str = ""
    brief: bool = False

    @property
    def is_open(self) -> bool:
        """Whether every event passes."""
        return self == EventFilter(match=self.match)


@dataclass(frozen=True, slots=True)
class Survey:
    """The events that pass, and beside every choice how many it would leave with the other filters as they are.

    ``background`` is how many are background of those that pass, or would whatever is known of their dates.
    """

    events: tuple[Event, ...]
    actors: Counter[str] = field(default_factory=Counter)
    types: Counter[PloverType | None] = field(default_factory=Counter)
    certainty: Counter[Certainty] = field(default_factory=Counter)
    modality: Counter[Modality] = field(default_factory=Counter)
    background: int = 0


_ROLES = {ActorMatch.SOURCE: Role.SOURCE, ActorMatch.TARGET: Role.TARGET}
_ACTOR, _PERIOD, _TYPE, _CERTAINTY, _MODALITY, _WORDS, _BRIEF = (1 << place for place in range(7))
"""One bit for each filter that an event fails."""


def filtered(timeline: Timeline, ask: EventFilter) -> Timeline:
    """The same timeline with only the events that pass."""
    return replace(timeline, events=survey(timeline, ask).events)


def offered(timeline: Timeline, ask: EventFilter) -> int:
    """How many events the filters choose from: all of them, without the background that ``ask`` leaves out."""
    return len(timeline.events) - (len(background(timeline)) if ask.brief else 0)


def survey(timeline: Timeline, ask: EventFilter) -> Survey:
    """Filter once, counting all choices on the way."""
    groups, aside = _groups(timeline), background(timeline)
    tests = list(_tests(ask, timeline))
    casts = [_actors(event, ask.match, groups) for event in timeline.events]
    missed = [
        sum(bit for bit, passes in tests if not passes(event, cast))
        for event, cast in zip(timeline.events, casts, strict=True)
    ]
    behind = 0
    if aside:
        for at, event in enumerate(timeline.events):
            if event.id in aside:
                behind += not missed[at] & ~_CERTAINTY
                missed[at] |= _BRIEF if ask.brief else 0
    found = Survey(tuple(event for event, bits in zip(timeline.events, missed, strict=True) if not bits))
    _count_choices(timeline, missed, found)
    # Where all chosen actors must take part, a further one can only narrow what is left.
    forgiven = 0 if ask.match is ActorMatch.ALL else _ACTOR
    left = (cast for cast, bits in zip(casts, missed, strict=True) if not bits & ~forgiven)
    found.actors.update(chain.from_iterable(left))
    return replace(found, background=behind)


def _tests(ask: EventFilter, timeline: Timeline) -> Iterator[tuple[int, Callable[[Event, set[str]], bool]]]:
    """Of what is asked, its bit and whether an event with its actors passes."""
    if ask.actors:
        yield _ACTOR, lambda _, cast: _takes_part(cast, ask.actors, ask.match)
    if ask.begin or ask.end:
        yield _PERIOD, lambda event, _: _within(event, ask.begin, ask.end)
    if ask.types:
        yield _TYPE, lambda event, _: event.type in ask.types
    if ask.certainty:
        yield _CERTAINTY, lambda event, _: event.certainty in ask.certainty or event.lead
    if ask.modality:
        yield _MODALITY, lambda event, _: event.modality in ask.modality
    if words := tuple(ask.words.casefold().split()):
        texts = {article.id: article.text for article in timeline.articles}
        yield _WORDS, lambda event, _: _says(event, words, texts)


def _takes_part(present: set[str], wanted: frozenset[str], match: ActorMatch) -> bool:
    return wanted <= present if match is ActorMatch.ALL else not wanted.isdisjoint(present)


def _groups(timeline: Timeline) -> dict[str, set[str]]:
    """The groups that each actor is a member of."""
    groups: dict[str, set[str]] = {}
    for actor in timeline.actors:
        for member in actor.members:
            groups.setdefault(member, set()).add(actor.id)
    return groups


def _actors(event: Event, match: ActorMatch, groups: dict[str, set[str]]) -> set[str]:
    """The actors who take part in the way that ``match`` asks for, and the groups of which a member does."""
    role = _ROLES.get(match)
    present = {each.actor for each in event.actors if role is None or each.role is role}
    return present.union(*(groups[each] for each in present if each in groups)) if groups else present


def _within(event: Event, begin: date | None, end: date | None) -> bool:
    when = event.range
    if when is None:
        return False
    return (end is None or (when.begin or date.min) <= end) and (begin is None or begin <= (when.end or date.max))


def _says(event: Event, words: tuple[str, ...], texts: dict[str, str]) -> bool:
    said = f"{event.title}\n{event.sentence.of(texts.get(event.article, ''))}".casefold()
    return all(word in said for word in words)


def _count_choices(timeline: Timeline, missed: Sequence[int], found: Survey) -> None:
    """Add each event to every choice that it fails nothing but the choice's own filter for; those alike at once."""
    alike = Counter(
        (bits, event.type, event.certainty, event.modality) for event, bits in zip(timeline.events, missed, strict=True)
    )
    for (bits, kind, certainty, modality), number in alike.items():
        if not bits & ~_TYPE:
            found.types[kind] += number
        if not bits & ~_CERTAINTY:
            found.certainty[certainty] += number
        if not bits & ~_MODALITY:
            found.modality[modality] += number
