"""A short run of the fuzzers, and the growth of every regular expression in the program."""

from __future__ import annotations

from datetime import date

import pytest

from tests.fuzz.adversaries import shapes
from tests.fuzz.expressions import Expression, every_expression, unmeasured
from tests.fuzz.growth import grown
from tests.fuzz.texts import MAKERS, read_one, text_of
from timeline import extract, read

SHORT = 100
"""Characters of the shortest text here; ``python -m tests.fuzz.growth`` takes four times as long ones."""
BACKTRACKING = (r"(?:a+)+$", r"\s+$", r"(\w+\s?)*:", r"\d+(?:,\d+)*,?\d*x")


@pytest.mark.parametrize("kind", MAKERS)
def test_made_up_texts_are_read(kind: str) -> None:
    for number in range(400):
        read_one(text_of(kind, 7, number), number, whole=number % 20 == 0)


@pytest.mark.parametrize("pattern", BACKTRACKING)
def test_what_backtracks_is_told(pattern: str) -> None:
    assert list(grown([Expression("re", pattern, 0, "here", ("search",))], SHORT))


def test_no_expression_of_the_program_grows_faster_than_its_text() -> None:
    found = every_expression()
    assert len(found) > 300
    assert len(unmeasured(found)) <= UNREACHED, unmeasured(found)
    assert all(len(shapes(each.pattern, each.flags)) >= 75 for each in found[:50])
    assert not list(map(str, grown(found, SHORT)))


UNREACHED = 4
"""Calls whose expression is made of the text or of another: names to be matched literally, a join, a look-up."""

HEADLINES = (
    "How to make peace",
    "To help Ukraine",
    "How to make peace\n\nThe war ended on Monday.",
    "To say to go to win",
)


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_that_opens_with_an_infinitive_is_read(headline: str) -> None:
    assert extract(read(headline, published="2022-03-04")).events


@pytest.mark.parametrize("day", ["0001-01-01", "0001-12-31", "9999-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text",
    [
        "It fell before the first century.",
        "On Friday it fell, a week after it began.",
        "It fell last year.",
        "In recent weeks it fell, on a Sunday in the past few days.",
        "It will fall in the coming weeks, next weekend, within days.",
        "Two days later it fell, three weeks earlier it rose.",
    ],
)
def test_the_ends_of_the_calendar(text: str, day: str) -> None:
    assert extract(read(text, published=date.fromisoformat(day))).events


def test_a_row_of_years_is_read_at_once() -> None:
    row = ",".join(str(year) for year in range(1900, 2023))
    assert extract(read(f"{row}\n\nTalks opened on 3 May 2020.", published="2022-03-04")).events
