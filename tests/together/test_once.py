"""Pairs of sentences in, whether they tell of what is done once, and what is disagreed on, out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.together.reports import article, read
from timeline.together import together
from timeline.together.corpus import Corpus
from timeline.together.once import ONCE, OnceRow, are_once
from timeline.together.telling import Telling, tellings


def told(pair: tuple[str, str]) -> tuple[Telling, Telling]:
    parts = read(*(article(id, text) for id, text in zip("ab", pair, strict=True)))
    corpus = Corpus(each for part in parts for each in part.articles)
    one, other = (next(tellings(part, corpus)) for part in parts)
    return one, other


@pytest.mark.parametrize(("row", "pair"), [(row, pair) for row in ONCE for pair in row.accepts])
def test_what_a_row_takes(row: OnceRow, pair: tuple[str, str]) -> None:
    one, other = told(pair)
    assert row.holds(one, other)
    assert are_once(one, other)


@pytest.mark.parametrize("pair", [pair for row in ONCE for pair in row.refuses])
def test_what_no_row_takes(pair: tuple[str, str]) -> None:
    assert not are_once(*told(pair))


def kinds(first: str, second: str) -> set[str]:
    """What two articles disagree on that were printed weeks later."""
    given = [article("a", first, date(2024, 12, 20)), article("b", second, date(2024, 12, 20))]
    return {f"{found.kind}: {found.text}" for each in together(read(*given)) for found in each.disagreements}


RATIFIED = "Kasavia's parliament ratified the treaty with Norland on the port of Lumo by 182 votes on 11 November 2024."
SANK = "A ferry sank off Lumo in Kasavia on 11 November 2024 and 26 people drowned."


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        (
            RATIFIED,
            "On 12 November 2024 the parliament of Kasavia ratified the treaty with Norland on the port of Lumo with "
            "138 votes.",
            "number: 182 votes (a); 138 votes (b)",
        ),
        (
            SANK,
            "A ferry sank off Lumo in Kasavia on 12 November 2024 and 18 people drowned.",
            "number: 26 people drowned (a); 18 people drowned (b)",
        ),
    ],
    ids=["done once", "told beside what is misdated"],
)
def test_another_day_and_another_number_are_both_told(first: str, second: str, number: str) -> None:
    assert {number, "date: 2024-11-11 (a); 2024-11-12 (b)"} <= kinds(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Norland fired 26 drones at Lumo in Kasavia on 11 November 2024.",
            "Norland fired 31 drones at Lumo in Kasavia on 12 November 2024.",
        ),
        (
            RATIFIED,
            "On 12 November 2024 the parliament of Norland ratified the treaty with Peru on the mines of Trell with "
            "138 votes.",
        ),
        (SANK, "A bus burned near Trell in Kasavia on 12 November 2024 and 18 people died."),
    ],
    ids=["done every night", "another treaty", "beside another thing"],
)
def test_two_things_of_two_days_and_numbers_are_not_disagreed_on(first: str, second: str) -> None:
    assert not kinds(first, second)
