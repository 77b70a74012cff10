"""Days as articles are stamped with, read strictly."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import NotADate, parse_day
from timeline.articles.days import find_days, find_days_of_the_year
from timeline.articles.head_words import head_words

SAME_DAY = [
    "2023-09-12",
    "2023-9-12",
    "2023/09/12",
    "2023.09.12",
    " 2023-09-12 ",
    "2023-09-12T16:14:00Z",
    "2023-09-12T23:59:59.999-11:00",
    "2023-09-12 16:14:03",
    "12 September 2023",
    "12 Sep 2023 04:14PM",
    "12-Sep-2023",
    "12th of September 2023",
    "12th September, 2023",
    "September 12, 2023",
    "SEPTEMBER 12, 2023",
    "Sept. 12, 2023, 4:14 p.m. ET",
    "Sep 12 2023",
    "September 12th, 2023 at 16:14",
    "Tuesday, September 12, 2023",
    "Tue 12 Sep 2023 16.14 BST",
    "Tuesday the 12th of September 2023",
    "3:12 PM EDT, Tue September 12, 2023",
    "12.09.2023",
]

NO_DAY = {
    "two days": ["03/04/2023", "3-4-2023"],
    "no such day": ["2023-02-31", "2023-13-01", "31/13/2023", "September 31, 2023", "0 May 2023", "2023-00-10"],
    "no full day": ["2023", "2023-09", "September 2023", "12 September", "yesterday", "Tuesday"],
    "the wrong weekday": ["Monday, September 12, 2023", "Fri 12 Sep 2023"],
    "more than a day": ["12 September 2023 to 14 September 2023", "since 12 September 2023", "12 September 2023, Rome"],
    "figures run together": ["20230912", "12092023", "2023-09-123", "1999.1.1.1"],
    "other words": ["", "soon", "12 septembre 2023", "<b>2023-09-12</b>"],
}


@pytest.mark.parametrize("words", SAME_DAY)
def test_reads_the_twelfth_of_september(words: str) -> None:
    assert parse_day(words) == date(2023, 9, 12)


@pytest.mark.parametrize("words", [pytest.param(w, id=f"{why}-{w}") for why, many in NO_DAY.items() for w in many])
def test_refuses_by_name_and_with_advice(words: str) -> None:
    with pytest.raises(NotADate, match="YYYY-MM-DD") as caught:
        parse_day(words)
    assert repr(words) in str(caught.value)


@pytest.mark.parametrize("words", ["24/09/2023", "09/24/2023", "24-09-2023"])
def test_slashes_are_read_where_only_one_order_is_a_day(words: str) -> None:
    assert parse_day(words) == date(2023, 9, 24)


def test_the_day_is_the_one_written_whatever_the_zone() -> None:
    assert parse_day("2023-09-12T23:30:00-05:00") == date(2023, 9, 12)


@pytest.mark.parametrize("form", head_words().forms, ids=lambda form: form.name)
def test_each_form_reads_its_example_and_no_other_does(form: object) -> None:
    readers = [each.name for each in head_words().forms if each.pattern.fullmatch(form.example)]  # type: ignore[attr-defined]
    assert readers == [form.name]  # type: ignore[attr-defined]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_in_every_unmistakable_form(day: date) -> None:
    for written in (
        day.isoformat(),
        f"{day:%d %B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%a %d %b} {day.year}",
    ):
        assert parse_day(written) == day


@given(st.text())
def test_any_words_are_a_day_or_not_a_date(words: str) -> None:
    with suppress(NotADate):
        assert isinstance(parse_day(words), date)


@pytest.mark.parametrize(
    "line", ["Sept. 12", "12 September", "the 12th Sep and", "September 12th, they", "Sep 12, 20 were"]
)
def test_a_day_of_the_year_lacks_only_its_year(line: str) -> None:
    assert [(month, day) for month, day, _ in find_days_of_the_year(line)] == [(9, 12)]
    assert not list(find_days(line))


@pytest.mark.parametrize(
    "line", ["Sept. 12, 2023", "12 September 2023", "September 2023", "Sept. 12-14", "September 125"]
)
def test_a_day_with_its_year_is_not_one_of_the_year(line: str) -> None:
    assert not list(find_days_of_the_year(line))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("03/04/2025", "write 2025-04-03 if day 3 of the month is meant, else 2025-03-04"),
        (" 5-6-2024 ", "write 2024-06-05 if day 5 of the month is meant, else 2024-05-06"),
    ],
)
def test_figures_that_may_be_two_days_are_refused_with_both(words: str, said: str) -> None:
    with pytest.raises(NotADate, match=said):
        parse_day(words)
