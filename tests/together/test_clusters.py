"""Pairs with how likely each is one happening in, groups of tellings out."""

from __future__ import annotations

from itertools import combinations

from timeline.together.clusters import NEVER, groups

THRESHOLD = 0.4


def grouped(*surely: tuple[int, ...], likely: float, between: list[tuple[int, int]]) -> set[frozenset[int]]:
    """Groups that are all but sure, and so likely a link between two of them; what is not linked was not compared."""
    pairs = [(*pair, 0.95) for each in surely for pair in combinations(each, 2)]
    pairs += [(*pair, likely) for pair in between]
    found = groups(sum(map(len, surely)), pairs, THRESHOLD)
    return {frozenset(each) for each in found.members.values()}


def test_one_more_telling_joins_several_for_less() -> None:
    assert grouped((0, 1, 2), (3,), likely=0.54, between=[(0, 3), (1, 3)]) == {frozenset({0, 1, 2, 3})}


def test_what_is_less_likely_still_does_not() -> None:
    assert len(grouped((0, 1, 2), (3,), likely=0.45, between=[(0, 3), (1, 3)])) == 2


def test_one_more_telling_of_two_must_be_as_likely_as_any() -> None:
    assert len(grouped((0, 1), (2,), likely=0.72, between=[(0, 2)])) == 2
    assert len(grouped((0, 1), (2,), likely=0.82, between=[(0, 2)])) == 1


def test_two_groups_of_several_must_be_as_likely_as_any() -> None:
    across = [(one, other) for one in (0, 1, 2) for other in (3, 4, 5)]
    assert len(grouped((0, 1, 2), (3, 4, 5), likely=0.37, between=across)) == 2
    assert len(grouped((0, 1, 2), (3, 4, 5), likely=0.42, between=across)) == 1


def test_what_must_not_be_joined_is_not() -> None:
    assert len(grouped((0, 1, 2), (3,), likely=NEVER, between=[(0, 3)])) == 2
