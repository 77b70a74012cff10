"""Pairs with how likely each is one happening in; groups of tellings out (average linkage over what was compared)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

NEVER = float("-inf")
"""Likelihood of a pair that must not be joined, in whatever company."""
_SEVERAL = 3
"""Tellings of a group that one more may join for less: with as many, some pairs were hardly ever compared, or by words
that say little, and the mean over all of them is low though some are nearly sure."""
_FOR_LESS = 0.84
"""What part of the threshold that is."""


@dataclass(slots=True)
class Groups:
    """``members`` of each group by its number; ``links`` holds for each the sum of likelihoods to every other."""

    members: dict[int, list[int]]
    links: dict[int, dict[int, float]]
    likely: list[tuple[float, int, int]] = field(default_factory=list)

    def average(self, some: int, other: int) -> float:
        """The mean likelihood over all pairs of the two groups; what was not compared counts as 0."""
        return self.links[some].get(other, 0.0) / (len(self.members[some]) * len(self.members[other]))

    def join(self, some: int, other: int) -> int:
        """The number of the group that the two become: that of the one with more links, whose work is spared."""
        if len(self.links[some]) < len(self.links[other]):
            some, other = other, some
        self.links[some].pop(other, None)
        for third, sum_ in self.links.pop(other).items():
            if third != some:
                del self.links[third][other]
                total = self.links[some].get(third, 0.0) + sum_
                self.links[some][third] = self.links[third][some] = total
        self.members[some] += self.members.pop(other)
        return some


def groups(
    count: int, pairs: Iterable[tuple[int, int, float]], threshold: float, same: Iterable[tuple[int, int]] = ()
) -> Groups:
    """The tellings 0 to ``count`` - 1 in groups whose mean likelihood is at least ``threshold``.

    The likeliest groups are joined first, until none are likely enough; a telling by itself joins several for a little
    less. ``same`` are joined before, whatever is said against it. The time grows with the number of pairs and a little
    more.
    """
    found = Groups({number: [number] for number in range(count)}, {number: {} for number in range(count)})
    for one, other, likely in pairs:
        found.links[one][other] = found.links[other][one] = likely
    _join_same(found, same)
    for one, links in found.links.items():
        for other in links:
            if one < other:
                _offer(found, one, other, threshold)
    heapify(found.likely)
    while found.likely:
        likely, one, other = heappop(found.likely)
        if _is_still_offered(found, one, other, -likely, threshold):
            joined = found.join(one, other)
            for third in found.links[joined]:
                _offer(found, joined, third, threshold)
    return found


def _is_still_offered(found: Groups, one: int, other: int, likely: float, threshold: float) -> bool:
    """Whether neither group has been joined to another since, and the two are as likely one as they were."""
    there = one in found.members and other in found.members
    return there and likely == _likely_enough(found, one, other, threshold)


def _offer(found: Groups, one: int, other: int, threshold: float) -> None:
    average = _likely_enough(found, one, other, threshold)
    if average is not None:
        heappush(found.likely, (-average, min(one, other), max(one, other)))


def _likely_enough(found: Groups, one: int, other: int, threshold: float) -> float | None:
    """The mean likelihood of the two groups where they may be joined as they are now."""
    average = found.average(one, other)
    fewer, more = sorted((len(found.members[one]), len(found.members[other])))
    least = threshold * _FOR_LESS if fewer == 1 and more >= _SEVERAL else threshold
    return average if average >= least else None


def _join_same(found: Groups, same: Iterable[tuple[int, int]]) -> None:
    at: dict[int, int] = {}
    for one, other in same:
        first, second = _group(at, one), _group(at, other)
        if first != second:
            links = found.links[first].pop(second, None)
            if links is not None:
                found.links[second].pop(first, None)
            joined = found.join(first, second)
            at[second if joined == first else first] = joined


def _group(at: dict[int, int], number: int) -> int:
    while number in at:
        number = at[number]
    return number
