"""A language's nouns of what happens, all of them or of one kind, as its data names them."""

from __future__ import annotations

from functools import cache

from timeline.facts import word_lists
from timeline.language.groups import word_group

LASTING = word_group("lasting")
"""The nouns of what goes by the year that it is of long after that: "the law of 1951"."""


@cache
def happenings() -> frozenset[str]:
    """The nouns of whatever happens, in small letters: "raid", "vote", "treaty"."""
    return frozenset(noun for nouns in word_lists("event-nouns")["kinds"].values() for noun in nouns)


@cache
def pacts() -> frozenset[str]:
    """The nouns of what parties agree on: "ceasefire", "treaty"."""
    return frozenset(word_lists("event-nouns")["kinds"]["agreement"])


@cache
def harmful() -> frozenset[str]:
    """The nouns of what may harm somebody by itself: "raid", "crash", "war"."""
    kinds = word_lists("event-nouns")["kinds"]
    return frozenset(noun for kind in ("violence", "accident", "disaster", "war") for noun in kinds.get(kind, ()))
