"""Lengths of time are told in words, never as the code that TIMEX3 has for them."""

from __future__ import annotations

import pytest

from timeline import read
from timeline.dates_alone import extract_dates
from timeline.wording.derivations import say_length


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("PXD", "some days, how many is not said"),
        ("PXM", "some months, how many is not said"),
        ("PTXM", "some minutes, how many is not said"),
        ("PXDE", "some decades, how many is not said"),
        ("P1Y6M", "1 year and 6 months"),
        ("PT2H10M", "2 hours and 10 minutes"),
        ("P1CE", "1 century"),
    ],
)
def test_a_length_is_told_in_words(value: str, said: str) -> None:
    assert say_length(value) == said


@pytest.mark.parametrize("value", ["PXX", "P3SU", "P2.5Y", "XXXX-10", "XXXX-WXX-1", "2025-03", "P", ""])
def test_what_has_no_words_is_not_told_by_its_code(value: str) -> None:
    assert say_length(value) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They talked for three days.", "a length of time (3 days)"),
        ("They talked for a while.", "a length of time"),
        ("They talk every two weeks.", "a time that comes again and again (every 2 weeks)"),
        ("They talk every October.", "a time that comes again and again"),
    ],
)
def test_an_explanation_holds_no_code(text: str, said: str) -> None:
    assert [each.explanation for each in extract_dates(read(text, published="2025-03-28")).expressions] == [said]
