"""A language's nouns of what happens, all of them or of one kind, as its data names them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.facts import word_lists
from timeline.language import parse
from timeline.language.groups import word_group

if TYPE_CHECKING:
    from timeline.language.tokens import Token

LASTING = word_group("lasting")
"""The nouns of what goes by the year that it is of long after that: "the law of 1951"."""


def goes_by_its_year(time: Token) -> bool:
    """ "A deal on the [2025] budget": a time that only says which one it is, unless that does what is told."""
    thing = time.head
    describes = (parse.is_modifier(time) or parse.is_count(time)) and time.i < thing.i
    return describes and thing.lemma_.lower() in LASTING and not parse.is_any_subject(thing)


def is_of_a_year(thing: Token) -> bool:
    """ "At the [2019] Lima show": a year behind an article says which one it is, and not when."""
    article = thing.left_edge
    year = article.doc[min(article.i + 1, thing.i)]
    return parse.is_determiner(article) and parse.is_count(year) and len(year) == _YEAR


_YEAR = 4


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
