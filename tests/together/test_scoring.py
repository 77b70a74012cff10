"""Two tellings of which a veto holds in, how likely they are one out: never, or only not of themselves."""

from __future__ import annotations

from datetime import date

import pytest

from tests.together.reports import article, read
from timeline.together.clusters import NEVER, groups
from timeline.together.corpus import Corpus
from timeline.together.features import TellingPair
from timeline.together.scoring import JOINED, likelihood
from timeline.together.telling import tellings


def likely(first: str, second: str, printed: date = date(2024, 12, 2)) -> float:
    parts = read(article("a", first), article("b", second, printed))
    corpus = Corpus([each for part in parts for each in part.articles])
    one, other = (next(tellings(part, corpus)) for part in parts)
    return likelihood(TellingPair(one, other, 1.0))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Colombia attacked Chile.", "Colombia attacked Peru."),
        ("Norland is to buy the mines of Lumo.", "Norland praised the miners of Lumo."),
        ("Norland held a vote.", "Norland held a vote on 8 December 2024."),
    ],
    ids=["to somebody else", "another thing to come", "told before it was"],
)
def test_what_speaks_of_the_two_alone_may_be_outweighed(first: str, second: str) -> None:
    assert likely(first, second, date(2024, 12, 9)) == 0.0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norland held a vote on 3 March 2021.", "Norland held a vote on 5 December 2022."),
        ("Norland held a vote on 2 December 2024.", "Norland held a vote on 4 December 2024."),
    ],
    ids=["far apart", "each its own news"],
)
def test_what_the_days_forbid_nothing_outweighs(first: str, second: str) -> None:
    assert likely(first, second, date(2024, 12, 4)) == NEVER


def test_groups_that_are_likely_are_one_though_two_of_them_are_not() -> None:
    across = [(one, other, 0.9) for one in (0, 1, 2) for other in (3, 4, 5)]
    sure = [(0, 1, 0.95), (0, 2, 0.95), (1, 2, 0.95), (3, 4, 0.95), (3, 5, 0.95), (4, 5, 0.95)]
    for unlikely, count in ((0.0, 1), (NEVER, 2)):
        pairs = [*sure, *((one, other, unlikely if (one, other) == (0, 3) else each) for one, other, each in across)]
        assert len(groups(6, pairs, JOINED).members) == count
