"""A stretch whose length nobody told has no end on a timeline; every other keeps what its words say."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract, read
from timeline.dates_alone import extract_dates
from timeline.model import Modality
from timeline.wording.dates import say_when

PUBLISHED = "2025-03-28"


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("The panel will travel to Juba in the coming days.", date(2025, 3, 28), None),
        ("The army will vote in the coming weeks.", date(2025, 3, 28), None),
        ("Riots broke out on 13 May 2024. Kenya sent troops in the months that followed.", date(2024, 5, 13), None),
        ("Riots broke out on 13 May 2024. In the following weeks, Kenya sent troops.", date(2024, 5, 13), None),
        ("The panel travelled to Juba over the past two months.", date(2025, 1, 28), date(2025, 3, 28)),
        ("The panel will travel to Juba in the next two weeks.", date(2025, 3, 28), date(2025, 4, 11)),
        ("The panel will travel to Juba next month.", date(2025, 4, 1), date(2025, 4, 30)),
        ("The panel will travel to Juba this week.", date(2025, 3, 24), date(2025, 3, 30)),
    ],
)
def test_an_end_that_is_not_told_is_left_open(text: str, begin: date, end: date | None) -> None:
    event = next(each for each in reversed(extract(read(text, published=PUBLISHED)).events) if each.range)
    assert event.range is not None
    assert (event.range.begin, event.range.end) == (begin, end)
    assert event.dating.expression is not None
    assert event.dating.expression.range == event.range


def test_what_reaches_up_to_a_day_keeps_that_end() -> None:
    event = next(iter(extract(read("Kenya has sent troops in recent weeks.", published=PUBLISHED)).events))
    assert event.range is not None
    assert event.range.end == date(2025, 3, 28)


def test_what_is_to_come_stays_planned() -> None:
    event = next(iter(extract(read("The panel travels to Juba in the coming days.", published=PUBLISHED)).events))
    assert event.modality is Modality.PLANNED
    assert event.range is not None
    assert event.range.end is None


def test_a_reader_is_told_the_words_and_no_code() -> None:
    event = next(iter(extract(read("The panel will travel to Juba in the coming days.", published=PUBLISHED)).events))
    assert say_when(event) == "“the coming days”, from 28 March 2025 on"
    assert "some days, how many is not said" in event.dating.explanation
    assert "PX" not in event.dating.explanation


def test_times_read_alone_have_no_such_end_either() -> None:
    told = extract_dates(read("The panel will travel to Juba in the coming days.", published=PUBLISHED))
    assert [each.range.end for each in told.expressions if each.range] == [None]
