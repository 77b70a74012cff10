"""How a date came about, said in the reader's style of dates and with the article's own capitals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests import stories
from timeline.dates import tag_text
from timeline.model import Dating, Event, Relation
from timeline.wording.whys import say_value, say_why

TEXT = "A party lost power on December 3. In March 2022, and two months later, talks were held. It fell yesterday."
PUBLISHED = date(2024, 12, 20)


def event_of(words: str, why: str = "Its clause says so: {explanation}") -> Event:
    said = next(each for each in tag_text(TEXT, PUBLISHED).expressions if each.text == words)
    told = stories.strait().events[0]
    return replace(told, dating=Dating(said, Relation.ON, why.format(explanation=said.explanation)))


@pytest.mark.parametrize(
    ("words", "locale", "said"),
    [
        ("December 3", "en_001", "'December 3' counted from 20 December 2024 is 3 December 2024"),
        ("December 3", "en_US", "'December 3' counted from December 20, 2024 is December 3, 2024"),
        ("December 3", "iso", "'December 3' counted from 2024-12-20 is 2024-12-03"),
        ("yesterday", "en_US", "'yesterday' counted from December 20, 2024 is December 19, 2024"),
        ("two months later", "iso", "'two months later' counted from 'March 2022' is 2022-05"),
        ("March 2022", "iso", "the words say it: 2022-03"),
    ],
)
def test_days_are_written_as_the_reader_has_them(words: str, locale: str, said: str) -> None:
    assert say_why(event_of(words), locale) == f"Its clause says so: {said}"


def test_what_was_said_of_it_by_hand_or_otherwise_stays() -> None:
    event = event_of("December 3", "set by you to 4 May 2022")
    assert say_why(event, "iso") == "set by you to 4 May 2022"
    other = event_of("December 3")
    said = other.dating.expression
    assert said
    kept = replace(other.dating, expression=replace(said, explanation="told otherwise"), explanation="told otherwise")
    assert say_why(replace(other, dating=kept), "iso") == "told otherwise"
    assert say_why(replace(other, dating=Dating(explanation="no words")), "iso") == "no words"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2024-08-05", "August 5, 2024"),
        ("2024-08-05T10:00", "August 5, 2024"),
        ("2024-12", "December 2024"),
        ("2024-02", "February 2024"),
        ("9999-12", "December 9999"),
        ("2024", "2024"),
        ("202", "the 2020s"),
        ("2024-SU", "summer 2024"),
        ("2024-Q3", "quarter 3 of 2024"),
        ("BC0044", "44 BC"),
        ("P5Y", "P5Y"),
    ],
)
def test_only_days_and_months_have_a_style(value: str, said: str) -> None:
    assert say_value(value, "en_US") == said


def test_a_season_of_a_table_read_back_is_no_month() -> None:
    assert say_value("1895-21", "en-US") == "1895-21"
