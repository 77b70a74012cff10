"""Two tellings in; whether they tell of what is done once and not again, out.

The next night's shelling kills others than this night's: two articles that give another day and another number tell of
two. A treaty is ratified once; whoever gives another day and another number is wrong about both. How to add one: a row
of ``ONCE`` is a name, the test, and pairs of sentences of which it is so and is not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from timeline.facts import word_lists
from timeline.model import ActorKind
from timeline.together.features import kinship
from timeline.together.telling import Telling
from timeline.together.words import stem

_OF_ONE_MEANING: Final = ("same", "news", "synonym")


@dataclass(frozen=True, slots=True)
class OnceRow:
    """``accepts`` and ``refuses`` are pairs of sentences, each of which tells of one event."""

    name: str
    holds: Callable[[Telling, Telling], bool]
    accepts: tuple[tuple[str, str], ...]
    refuses: tuple[tuple[str, str], ...]


def are_once(one: Telling, other: Telling) -> bool:
    """Whether the two tell of what is done once, in words of one meaning, and not each with a name of its own."""
    if kinship(one, other) not in _OF_ONE_MEANING or (_names_besides(one, other) and _names_besides(other, one)):
        return False
    return any(row.holds(one, other) for row in ONCE)


def _names_besides(one: Telling, other: Telling) -> bool:
    """Whether the first names somebody or something that the sentence of the other does not."""
    return not one.names <= other.sentence.keys()


def _is_deed_done_once(one: Telling, other: Telling) -> bool:
    return bool(one.trigger & _deeds() and other.trigger & _deeds())


def _is_end_of_one_person(one: Telling, other: Telling) -> bool:
    both = one.victim is other.victim is ActorKind.PERSON and one.targets & other.targets
    return bool(both and one.trigger & _ends() and other.trigger & _ends())


@cache
def _deeds() -> frozenset[str]:
    return frozenset(map(stem, word_lists("together")["done_once"]))


@cache
def _ends() -> frozenset[str]:
    return frozenset(map(stem, word_lists("together")["ends_of_a_life"]))


ONCE: Final = (
    OnceRow(
        "a deed done once",
        _is_deed_done_once,
        accepts=(
            (
                "Kasavia's parliament ratified the treaty by 182 votes.",
                "The parliament of Kasavia ratified the treaty with 138 votes.",
            ),
            ("A ferry with 26 people sank off Lumo.", "The ferry sank off Lumo with 18 people."),
        ),
        refuses=(
            ("Norland fired 26 drones at Lumo.", "Norland fired 31 drones at Lumo."),
            (
                "The ministers met in Lumo for two hours.",
                "The ministers met in Lumo for five hours.",
            ),
        ),
    ),
    OnceRow(
        "the end of one person",
        _is_end_of_one_person,
        accepts=(
            (
                "Gunmen killed the minister Ruben Tolma and three aides in Lumo.",
                "The minister Ruben Tolma was murdered with five aides in Lumo.",
            ),
        ),
        refuses=(("Gunmen killed 26 soldiers in Lumo.", "Gunmen killed 18 soldiers in Lumo."),),
    ),
)
