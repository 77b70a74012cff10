"""The people of a text in; those whom the text says to be one, under another name, made one, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.actors.actor_words import actor_words

if TYPE_CHECKING:
    from timeline.actors.people import Person


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name by which somebody goes as well, and whom the text says it of."""

    name: str
    bearer: Person = field(repr=False)


def other_names(text: str, people: Iterable[Person]) -> list[OtherName]:
    """What is told behind the places of each name: ``Juan Holt, a/k/a "El Bravo"``."""
    found = []
    for person in people:
        for place in person.places:
            told = actor_words().also_called.match(text, place.span.end)
            if told is not None:
                found.append(OtherName(told["name"].rstrip(",."), person))
    return found


def made_one(text: str, people: list[Person]) -> list[Person]:
    """All but those who are only another under a further name, with whom they share their places from now on."""
    named: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        named[person.name].append(person)
    gone: set[int] = set()
    for other in other_names(text, people):
        other.bearer.also.append(other.name)
        for twin in named.get(other.name, ()):
            if twin is not other.bearer and id(twin) not in gone:
                other.bearer.places += twin.places
                gone.add(id(twin))
        other.bearer.places.sort(key=lambda place: place.span)
    return [person for person in people if id(person) not in gone]
