"""Tellings in; the pairs of them that are worth comparing out, in time that grows with their number."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from timeline.together.features import kinship
from timeline.together.neighbours import neighbours
from timeline.together.telling import Telling

_OF_ONE_WORD: Final = 12
"""Tellings of one article that any other is compared with for sharing a word: those that share most of their clauses
where an article uses the word more often."""
_ALIKE: Final = {"same": 0.1, "news": 0.1, "synonym": 0.2, "near": 0.2, "kind": 0.2, "none": 0.1}
"""Likeness of their articles from which tellings are compared, by how the words hang together that name them. Below it
one pair in a thousand of ECB+ reaches a likelihood of 0.15. Where the words have nothing to do with each other, only
tellings are compared that state the same day and share a telling word of their clauses."""
_TELLING: Final = 5
"""Words of a clause that tell most, by which such tellings are found."""
_SHELVES: Final = 4096
"""Articles whose tellings stand ready to be found: all of the stories that are compared at a time, and many more."""


class LikelyPair(NamedTuple):
    """The numbers of two tellings, the lower first, and the likeness of their articles."""

    first: int
    second: int
    alike: float


class LikelyPairs:
    """Pairs to go through again and again, twenty bytes each: there are a dozen for every telling."""

    def __init__(self, pairs: Iterable[LikelyPair]) -> None:
        """Keep them, in their order."""
        self._numbers, self._alike = array("Q"), array("d")
        for first, second, alike in pairs:
            self._numbers.append(first << _HALF | second)
            self._alike.append(alike)

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[LikelyPair]:
        for both, alike in zip(self._numbers, self._alike, strict=True):
            yield LikelyPair(both >> _HALF, both & _LOWER, alike)


_HALF: Final = 32
_LOWER: Final = (1 << _HALF) - 1


def candidates(tellings: Sequence[Telling]) -> Iterator[LikelyPair]:
    """Each pair once: of one article or of two that are alike, and named by words that hang together."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        by_article[telling.article.id].append(number)
    keys = [array("q", map(hash, _keys(telling))) for telling in tellings]

    @lru_cache(_SHELVES)
    def shelf(id: str) -> Mapping[int, list[int]]:
        return _shelf(by_article[id], keys)

    for (one, other), alike in _linked(by_article, tellings):
        for number in by_article[one]:
            for second in _near(number, shelf(other), keys[number], tellings):
                if (one != other or number < second) and alike >= _ALIKE[kinship(tellings[number], tellings[second])]:
                    yield LikelyPair(min(number, second), max(number, second), alike)


def _linked(
    by_article: Mapping[str, Sequence[int]], tellings: Sequence[Telling]
) -> list[tuple[tuple[str, str], float]]:
    """Pairs of articles, in order, with how alike they are; each with itself is one of them."""
    linked = neighbours({id: tellings[numbers[0]].story for id, numbers in by_article.items()})
    return sorted({**linked, **{(id, id): 1.0 for id in by_article}}.items())


def _keys(telling: Telling) -> list[Hashable]:
    """By what a telling is found: its trigger and all that is kin to it; pairs of telling words; month with each."""
    kin, weights = telling.kin, telling.arguments
    named = [*telling.trigger, *kin.news, *kin.synonyms, *kin.near, *(("kind", kind) for kind in sorted(kin.kinds))]
    most = sorted(weights, key=lambda stem: (-weights[stem], stem))[:_TELLING]
    known = [*most, *sorted(telling.actors)]
    month = _month(telling)
    if month is not None:
        named += [(month, each) for each in known]
    return [*named, *combinations(sorted(most), 2)]


def _month(telling: Telling) -> date | None:
    """The first day of the month that the telling's stated date lies in, None where it is no one month."""
    when = telling.event.range
    if not telling.stated or when is None or when.begin is None or when.end is None:
        return None
    first = when.begin.replace(day=1)
    return first if when.end.replace(day=1) == first else None


def _shelf(numbers: Sequence[int], keys: Sequence[array[int]]) -> Mapping[int, list[int]]:
    shelf: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        for key in keys[number]:
            shelf[key].append(number)
    return shelf


def _near(number: int, shelf: Mapping[int, list[int]], keys: Iterable[int], tellings: Sequence[Telling]) -> list[int]:
    found: dict[int, None] = {}
    for key in keys:
        there = shelf.get(key, ())
        found.update(dict.fromkeys(there if len(there) <= _OF_ONE_WORD else _closest(number, there, tellings)))
    found.pop(number, None)
    return sorted(found)


def _closest(number: int, there: Sequence[int], tellings: Sequence[Telling]) -> list[int]:
    """Of many that share a word, those whose clauses share most; of very many, of those first told."""
    mine = tellings[number].arguments.keys()
    few = there[: 10 * _OF_ONE_WORD]
    return sorted(few, key=lambda other: -len(mine & tellings[other].arguments.keys()))[:_OF_ONE_WORD]
