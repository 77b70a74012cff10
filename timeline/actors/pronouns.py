"""A pronoun in; the kinds of actor that it may stand for out, and the nouns that bear on whom it means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from timeline import facts
from timeline.language.tongue import tongue
from timeline.model import ActorKind

Ids = tuple[str, ...]
"""Of actors of a cast."""
SENTENCES_BACK: Final = 3
"""How far back a name may lie for a pronoun to mean it likely."""
BODIES: Final = frozenset({ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})


@cache
def fitting_kinds() -> Mapping[str, frozenset[ActorKind]]:
    """The kinds of actor that each pronoun of nobody who speaks may stand for."""
    small = tongue()
    return (
        dict.fromkeys(small.personal, frozenset({ActorKind.PERSON}))
        | dict.fromkeys(small.there, frozenset({ActorKind.COUNTRY, ActorKind.PLACE}))
        | dict.fromkeys(small.neuter | small.several, BODIES)
    )


@cache
def land() -> frozenset[str]:
    """What a country owns and its forces do not: "its coast" at which foreign ships pass is not theirs."""
    return frozenset(facts.word_lists("anaphors")["possessions"]["land"])


@cache
def places() -> frozenset[str]:
    """Where one may be "there": towns, regions, buildings."""
    found = facts.word_lists("actor_words")
    return frozenset((*found["place_nouns"], *found["buildings"]))
