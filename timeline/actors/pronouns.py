"""English pronouns by whom they may stand for, and the nouns that bear on it."""

from __future__ import annotations

from functools import cache
from typing import Final

from timeline import facts
from timeline.model import ActorKind

Ids = tuple[str, ...]
"""Of actors of a cast."""
SENTENCES_BACK: Final = 3
"""How far back a name may lie for a pronoun to mean it likely."""
PERSONAL: Final = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
NEUTER: Final = frozenset({"it", "its", "itself"})
PLURAL: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST: Final = frozenset({"i", "we", "us", "me", "my", "our", "ours", "mine", "ourselves", "myself"})
OURS: Final = frozenset({"we", "us", "our", "ours", "ourselves"})
PLACE: Final = frozenset({"there", "here"})
PRONOUNS: Final = PERSONAL | NEUTER | PLURAL | FIRST | PLACE
"""What may stand for somebody named before, in small letters."""
BODIES: Final = frozenset({ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})
FITTING: Final = (
    dict.fromkeys(PERSONAL, frozenset({ActorKind.PERSON}))
    | dict.fromkeys(PLACE, frozenset({ActorKind.COUNTRY, ActorKind.PLACE}))
    | dict.fromkeys(NEUTER | PLURAL, BODIES)
)
"""The kinds of actor that a pronoun may stand for."""


@cache
def land() -> frozenset[str]:
    """What a country owns and its forces do not: "its coast" at which foreign ships pass is not theirs."""
    return frozenset(facts.word_lists("anaphors")["possessions"]["land"])


@cache
def places() -> frozenset[str]:
    """Where one may be "there": towns, regions, buildings."""
    found = facts.word_lists("actor_words")
    return frozenset((*found["place_nouns"], *found["buildings"]))
