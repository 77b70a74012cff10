"""A list of ``data/`` by name in, its words out: what the other modules of the room decide by."""

from __future__ import annotations

from functools import cache
from typing import Any

from timeline import facts


@cache
def words(*path: str) -> frozenset[str]:
    """A list of ``data/en/actor_words.toml``. Raises KeyError where there is none of that name."""
    found: Any = facts.word_lists("actor_words")
    for name in path:
        found = found[name]
    return frozenset(found)


@cache
def organs() -> dict[str, str]:
    """A noun for what acts for a state to its sector."""
    return {word: sector for sector, nouns in facts.word_lists("organs")["organs"].items() for word in nouns}


@cache
def groups() -> dict[str, str]:
    """A noun for what acts apart from the state to its sector."""
    return {word: sector for sector, nouns in facts.word_lists("organs")["groups"].items() for word in nouns}


@cache
def rising() -> frozenset[str]:
    """Words before the noun for an organ that say that it is of those who rise against the state."""
    return frozenset(facts.word_lists("organs")["rising"]["words"])


@cache
def private_people() -> frozenset[str]:
    """Nouns in the plural for people who act for no state, be they from one: "migrants", "students"."""
    found = facts.word_lists("organs")
    unnamed = (word for sector in _PRIVATE for word in found["unnamed"][sector])
    return frozenset((*unnamed, *found["counted"]["CVL"]))


_PRIVATE = ("CVL", "REF", "LAB", "EDU", "MED", "CRM")
