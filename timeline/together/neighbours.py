"""Articles in; for each the few that may be of the same story, out, in time that grows with their number.

Articles are found by the words that tell most of each: only those that share one are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import nlargest
from typing import Final

from timeline.together.corpus import Weights, likeness

_TELLING_WORDS: Final = 60
"""Words of an article by which it is found: those of the headline and the first paragraphs, usually."""
_COMMON: Final = 120
"""Articles that may share a word before it finds nobody any more: a story that so many tell has rarer words."""
_ALIKE: Final = 0.1
"""Likeness below which two articles are not of one story: of the pairs of ECB+ that tell the same, one in fifty."""
_NEAREST: Final = 40
"""Articles that each is compared with at most."""


def neighbours(articles: Mapping[str, Weights]) -> dict[tuple[str, str], float]:
    """Pairs of article ids, each once, with how alike they are."""
    found: dict[tuple[str, str], float] = {}
    for id, others in _sharing(articles).items():
        alike = ((likeness(articles[id], articles[other]), other) for other in others)
        for likely, other in nlargest(_NEAREST, (each for each in alike if each[0] >= _ALIKE)):
            found[min(id, other), max(id, other)] = likely
    return found


def _sharing(articles: Mapping[str, Weights]) -> dict[str, list[str]]:
    """For each article those that share most of its telling words."""
    holders: dict[str, list[str]] = defaultdict(list)
    telling = {id: nlargest(_TELLING_WORDS, weights, key=weights.__getitem__) for id, weights in articles.items()}
    for id, stems in telling.items():
        for stem in stems:
            holders[stem].append(id)
    return {id: _most_shared(id, stems, holders) for id, stems in telling.items()}


def _most_shared(id: str, stems: list[str], holders: dict[str, list[str]]) -> list[str]:
    shared: dict[str, int] = defaultdict(int)
    for stem in stems:
        if len(holders[stem]) <= _COMMON:
            for other in holders[stem]:
                shared[other] += 1
    shared.pop(id, None)
    return nlargest(3 * _NEAREST, shared, key=shared.__getitem__)
