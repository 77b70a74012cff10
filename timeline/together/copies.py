"""Articles in; groups of copies out: one agency text printed by four papers is a group, and one source.

A text is known by its shingles (runs of three words). One in sixteen is kept in an index, by its hash, so that a copy
is found without comparing everything with everything; what shares one is then compared by all of them.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final
from zlib import crc32

from timeline.model import Article

_HASHES: Final = "I"
"""The type of an array that holds hashes, four bytes each: a set of them takes twenty times as much."""
_WORD = re.compile(r"\w+")
_WORDS: Final = 3
_ONE_IN: Final = 16
"""Shingles of which one is kept. A text of a hundred words is found in spite of it, but for one in five hundred."""
_CONTAINED: Final = 0.6
"""Part of the shorter text's shingles that the other holds from which they are copies: a text whose every eighth word
was changed still holds so much, while two articles that tell one story share one shingle in twenty."""
_FEWEST: Final = 12
"""Shingles below which nothing is called a copy: a headline can be printed by two."""
_COMMON: Final = 50
"""Articles that may share a shingle before it finds no more: what so many hold is the page's furniture."""


def shingles(text: str) -> frozenset[int]:
    """The hashes of all runs of three words, letter case and punctuation left out."""
    words = [match[0].lower() for match in _WORD.finditer(text)]
    return frozenset(
        crc32(" ".join(words[at : at + _WORDS]).encode("utf-8", "replace")) for at in range(len(words) - _WORDS + 1)
    )


def kept(found: Iterable[int]) -> frozenset[int]:
    """Those that an index keeps: the same of any text, wherever they stand in it."""
    return frozenset(each for each in found if each % _ONE_IN == 0)


def are_copies(some: frozenset[int], other: frozenset[int]) -> bool:
    """Whether the shingles of one text are for the most part held by the other's."""
    fewer = min(len(some), len(other))
    return fewer >= _FEWEST and len(some & other) >= _CONTAINED * fewer


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Each article's id to that of its group: the first of its articles in the order given."""
    found: dict[str, array[int]] = {}
    shelf: dict[int, list[str]] = defaultdict(list)
    group: dict[str, str] = {}
    for article in articles:
        if article.id in group:
            continue
        mine = shingles(article.text)
        group[article.id] = _group_of(mine, found, shelf, group) or article.id
        found[article.id] = array(_HASHES, mine)
        for each in kept(mine):
            shelf[each].append(article.id)
    return group


def _group_of(
    mine: frozenset[int],
    found: Mapping[str, array[int]],
    shelf: Mapping[int, list[str]],
    group: Mapping[str, str],
) -> str | None:
    sharing = (shelf.get(each, ()) for each in sorted(kept(mine)))
    others = dict.fromkeys(other for ids in sharing if len(ids) <= _COMMON for other in ids)
    return next((group[other] for other in others if are_copies(mine, frozenset(found[other]))), None)
