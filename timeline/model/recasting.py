"""Who the actors of an article are, as a person knows better: corrections of actors, and what each makes of a cast."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from timeline.catalogue import worded
from timeline.model.actor import Actor, ActorChange, ActorKind, Mention
from timeline.model.event import Event, Participation


@dataclass(frozen=True, slots=True)
class Rename:
    """The actor is better called this."""

    actor: Actor
    name: str


@dataclass(frozen=True, slots=True)
class Unite:
    """These are one actor: the first stays."""

    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """Where the article says these ``words``, another actor is meant, who is called ``name``."""

    actor: Actor
    words: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Hide:
    """Nobody of interest: the actor takes part in nothing that is shown. The events stay."""

    actor: Actor


@dataclass(frozen=True, slots=True)
class Group:
    """These are looked at together, under one name; each stays who they are."""

    name: str
    members: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Reveal:
    """Somebody who was hidden is shown again, in all that they take part in."""

    actor: Actor


Recasting = Rename | Unite | Split | Hide | Group | Reveal


def actor_ref(actor: Actor) -> Actor:
    """The actor as a correction names them: without the places where the article does."""
    return replace(actor, mentions=())


def named_id(name: str) -> str:
    """The id of an actor, or a group, that a person names."""
    words = "-".join("".join(each if each.isalnum() else " " for each in name.casefold()).split())
    return words or "named-" + sha256(name.encode("utf-8", "replace")).hexdigest()[:12]


def group_id(name: str) -> str:
    """The id of a group that a person names so."""
    return f"group-{named_id(name)}"


def describe_recasting(made: Recasting) -> str:
    """One plain line for a list of what was changed."""
    match made:
        case Rename(actor, name):
            return worded("{actor} renamed “{name}”", actor=actor.name, name=name)
        case Unite(actors):
            return worded("{others} taken for {actor}", others=_names(actors[1:]), actor=actors[0].name)
        case Split(actor, words, name):
            said = ", ".join(f"“{each}”" for each in words)
            return worded("{words} told apart from {actor} as “{name}”", words=said, actor=actor.name, name=name)
        case Hide(actor):
            return worded("{actor} hidden", actor=actor.name)
        case Reveal(actor):
            return worded("{actor} shown again", actor=actor.name)
        case Group(name, members):
            return worded("{members} grouped as “{name}”", members=_names(members), name=name)


def _names(actors: Sequence[Actor]) -> str:
    return ", ".join(each.name for each in actors)


def still_hidden(made: Iterable[object]) -> tuple[Hide, ...]:
    """Of corrections in the order they were made, those by which actors are hidden to this day."""
    hidden: dict[str, Hide] = {}
    for each in made:
        if isinstance(each, Hide):
            hidden[each.actor.id] = each
        elif isinstance(each, Reveal):
            hidden.pop(each.actor.id, None)
    return tuple(hidden.values())


class CastInHand:
    """The actors, and the events they take part in, while they are being corrected."""

    def __init__(self, actors: Mapping[str, Actor], events: Mapping[int, Event]) -> None:
        self.actors = dict(actors)
        self.events = dict(events)

    def make(self, made: Recasting) -> None:
        """Make one correction; where an actor it names is not there any more, nothing is changed for them."""
        match made:
            case Rename(actor, name):
                self._change(actor.id, lambda known: _changed(known, ActorChange.RENAMED, name=name))
            case Unite(actors):
                self._unite([each.id for each in actors if each.id in self.actors])
            case Split(actor, words, name) if actor.id in self.actors:
                self._split(self.actors[actor.id], frozenset(map(_plain, words)), name)
            case Hide(actor):
                self._put_in_place({actor.id: None})
                self.actors.pop(actor.id, None)
            case Group(name, members):
                self._group(name, tuple(each.id for each in members if each.id in self.actors))

    def _change(self, id: str, change: Callable[[Actor], Actor]) -> None:
        if id in self.actors:
            self.actors[id] = change(self.actors[id])

    def _unite(self, ids: list[str]) -> None:
        if len(ids) < 2:
            return
        first, *others = ids
        mentions = tuple(mention for id in ids for mention in self.actors[id].mentions)
        members = tuple(dict.fromkeys(member for id in ids for member in self.actors[id].members))
        self._change(first, lambda known: _changed(known, ActorChange.MERGED, mentions=mentions, members=members))
        self._put_in_place(dict.fromkeys(others, first))
        for id in others:
            del self.actors[id]

    def _split(self, actor: Actor, words: frozenset[str], name: str) -> None:
        gone = tuple(each for each in actor.mentions if _plain(each.text) in words)
        kept = tuple(each for each in actor.mentions if _plain(each.text) not in words)
        if not gone:
            return
        id = named_id(name)
        if id == actor.id or (id in self.actors and ActorChange.SPLIT not in self.actors[id].corrected):
            id = f"{id}-2"
        known = self.actors.get(id) or replace(actor, id=id, name=name, mentions=(), members=())
        self.actors[id] = _changed(known, ActorChange.SPLIT, mentions=(*known.mentions, *gone))
        self.actors[actor.id] = replace(actor, mentions=kept)
        for at, event in self.events.items():
            if actor.id in event.actor_ids:
                self.events[at] = _told_apart(event, actor.id, id, gone, kept)

    def _group(self, name: str, members: tuple[str, ...]) -> None:
        if not members:
            return
        id = group_id(name)
        held = {id: actor for id, actor in self.actors.items() if id in members}
        country = {actor.country for actor in held.values()}
        group = Actor(
            id,
            name,
            ActorKind.ORGANISATION,
            country.pop() if len(country) == 1 else None,
            members=members,
            corrected=frozenset({ActorChange.GROUPED}),
        )
        self.actors[id] = group

    def _put_in_place(self, others: Mapping[str, str | None]) -> None:
        """Put some actor, or nobody, in the place of others, in events and in groups."""
        for at, event in self.events.items():
            if not others.keys().isdisjoint((*event.actor_ids, *event.reported_by)):
                self.events[at] = _replaced(event, others)
        for id, actor in self.actors.items():
            if not others.keys().isdisjoint(actor.members):
                self.actors[id] = replace(actor, members=_ids(actor.members, others))


def _changed(actor: Actor, change: ActorChange, **fields: object) -> Actor:
    return replace(actor, corrected=actor.corrected | {change}, **fields)  # type: ignore[arg-type]


def _ids(ids: Iterable[str], others: Mapping[str, str | None]) -> tuple[str, ...]:
    placed = (others.get(id, id) for id in ids)
    return tuple(dict.fromkeys(id for id in placed if id is not None))


def _replaced(event: Event, others: Mapping[str, str | None]) -> Event:
    placed = ((others.get(each.actor, each.actor), each.role) for each in event.actors)
    actors = tuple(dict.fromkeys(Participation(id, role) for id, role in placed if id is not None))
    return replace(event, actors=actors, reported_by=_ids(event.reported_by, others))


def _told_apart(event: Event, old: str, new: str, gone: tuple[Mention, ...], kept: tuple[Mention, ...]) -> Event:
    """The event with the new actor where its clause, or else its sentence, names them and not the old one."""
    for span in (event.clause, event.sentence):
        said = [_within(each, event, span) for each in (gone, kept)]
        if said[0] and not said[1]:
            return _replaced(event, {old: new})
        if said[0] and said[1]:
            roles = [each.role for each in event.actors if each.actor == old]
            return replace(event, actors=(*event.actors, *(Participation(new, role) for role in roles)))
        if said[1]:
            return event
    return event


def _within(mentions: tuple[Mention, ...], event: Event, span: tuple[int, int]) -> bool:
    start, end = span
    return any(each.article == event.article and start <= each.span.start < end for each in mentions)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
