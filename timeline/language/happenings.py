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
    describes = (parse.is_modifier_or_owner(time) or parse.is_count(time)) and time.i < thing.i
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


def is_feast(noun: Token) -> bool:
    """Whether a noun is for what is held on one day of every year: "the holiday of 9 January"."""
    return noun.lower_ in _FEASTS


def is_within_a_day(later: Token) -> bool:
    """Whether "later" is "hours later", which is of the day told of, for all that is said."""
    return any(map(is_less_than_a_day, later.children))


def is_less_than_a_day(length: Token) -> bool:
    """Whether a word measures a time in what makes no day: "within [hours]"."""
    return length.lower_ in _WITHIN_A_DAY


def is_at_once(verb: Token) -> bool:
    """Whether a clause is told as done right upon what was told before: "police immediately seized him"."""
    adverbs = [child for child in verb.children if parse.is_adverbial(child)]
    return any(child.lower_ in _AT_ONCE or is_within_a_day(child) for child in adverbs)


_AT_ONCE = word_group("at_once")
_FEASTS = word_group("feasts")
_WITHIN_A_DAY = word_group("within_a_day")
