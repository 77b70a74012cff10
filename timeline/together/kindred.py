"""The stem of a word in; what other words it may name the same happening with, out.

How to add one: a row of ``data/en/kindred_words.csv`` is words that one happening may be named by, under how sure that
is: ``news`` for words that news uses side by side, ``synonym`` and ``near`` for what WordNet says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from timeline.facts import word_lists, word_table
from timeline.together.words import stem

JOINT: Final = "_"
"""What joins the words of a phrase: ``take_office``."""
_NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Kin:
    """What a trigger is kin to: numbers of rows, and kinds of happening.

    ``reporting`` only tells that something was said; ``voicing`` that somebody says what they think of something, or
    does what takes no more than their word: what another says or does so is another happening. ``phase`` tells that
    something begins, goes on or ends, not what.
    """

    news: frozenset[int]
    synonyms: frozenset[int]
    near: frozenset[int]
    kinds: frozenset[str]
    reporting: bool
    voicing: bool
    phase: bool

    def is_shared(self, other: Kin) -> bool:
        """Whether the two may name one happening, be it only that they are of one kind."""
        pairs = ((self.news, other.news), (self.synonyms, other.synonyms), (self.near, other.near))
        return bool(self.kinds & other.kinds) or any(mine & theirs for mine, theirs in pairs)


@cache
def kin(stems: frozenset[str]) -> Kin:
    """What the words of a trigger are kin to, all together."""
    rows = _rows()
    return Kin(
        news=_joined(rows["news"], stems),
        synonyms=_joined(rows["synonym"], stems),
        near=_joined(rows["near"], stems),
        kinds=frozenset(kind for each in stems for kind in _kinds().get(each, ())),
        reporting=bool(stems & _reporting()),
        voicing=bool(stems & _voicing()),
        phase=bool(stems & phase_stems()),
    )


def _joined(rows: dict[str, frozenset[int]], stems: Iterable[str]) -> frozenset[int]:
    return frozenset().union(*(rows.get(each, _NOTHING) for each in stems))


@cache
def _rows() -> dict[str, dict[str, frozenset[int]]]:
    found: dict[str, dict[str, set[int]]] = {way: defaultdict(set) for way in ("news", "synonym", "near")}
    for number, row in enumerate(word_table("kindred_words")):
        for word in row["words"].split():
            found[row["kin"]][_stem(word)].add(number)
    return {way: {each: frozenset(numbers) for each, numbers in by.items()} for way, by in found.items()}


def _stem(word: str) -> str:
    """The stem of a word; of a phrase those of its words, joined as they are."""
    return JOINT.join(map(stem, word.split(JOINT)))


@cache
def phrases() -> frozenset[str]:
    """The stems of all phrases of the table."""
    return frozenset(each for by in _rows().values() for each in by if JOINT in each)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = defaultdict(set)
    for name in ("event-nouns", "event-verbs"):
        for kind, words in word_lists(name)["kinds"].items():
            for word in words:
                kinds[stem(word)].add(kind)
    return {each: frozenset(found) for each, found in kinds.items()}


@cache
def _reporting() -> frozenset[str]:
    return frozenset(map(stem, word_lists("event-verbs")["reporting"]))


@cache
def saying_stems() -> frozenset[str]:
    """The stems of words that tell that somebody said something and never that it came about: "say", not "declare"."""
    return _reporting() - frozenset(map(stem, word_lists("event-verbs")["carriers"]))


@cache
def _voicing() -> frozenset[str]:
    told = word_lists("together")
    return _reporting() | frozenset(map(stem, (*told["voicing"], *told["own_acts"])))


@cache
def phase_stems() -> frozenset[str]:
    """The stems of words that tell that something begins, goes on or ends."""
    return frozenset(map(stem, (*word_lists("event-verbs")["aspectual"], *word_lists("together")["phases"])))
