"""Dates in words: honest, short where asked, in the reader's order."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import DateRange, Granularity, Qualifier
from timeline.wording.dates import is_period, reader_locale, say_range

G = Granularity


def days(begin: str | None, end: str | None, granularity: Granularity, qualifier: Qualifier | None = None) -> DateRange:
    """A range from ISO days."""
    ends = [date.fromisoformat(each) if each else None for each in (begin, end)]
    return DateRange(ends[0], ends[1], granularity, qualifier, qualifier)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (days("2023-09-12", "2023-09-12", G.DAY), "12 September 2023"),
        (days("2022-08-01", "2022-08-31", G.MONTH), "August 2022"),
        (days("1972-01-01", "1972-12-31", G.YEAR), "1972"),
        (days("1895-01-01", "1945-12-31", G.YEAR), "1895–1945"),
        (days("2023-06-12", "2023-09-12", G.VAGUE), "about June 2023 – September 2023"),
        (days("2023-03-01", "2023-05-31", G.SEASON), "spring 2023"),
        (days("2022-12-01", "2023-02-28", G.SEASON), "winter 2022–23"),
        (days("2022-07-01", "2022-09-30", G.QUARTER), "third quarter of 2022"),
        (days("2021-07-01", "2021-12-31", G.HALF), "second half of 2021"),
        (days("1990-01-01", "1999-12-31", G.DECADE), "the 1990s"),
        (days("1800-01-01", "1899-12-31", G.CENTURY), "19th century"),
        (days("2014-01-01", None, G.YEAR), "since 2014"),
        (days(None, "2019-05-31", G.MONTH), "until May 2019"),
        (days("2023-09-11", "2023-09-17", G.WEEK), "week of 11 September 2023"),
        (days("2023-06-12", "2023-06-14", G.DAY), "12 June 2023 – 14 June 2023"),
        (days("2020-01-01", "2020-04-30", G.YEAR), "January 2020 – April 2020"),
        (days("1972-01-01", "1972-12-31", G.YEAR, Qualifier.APPROXIMATE), "c. 1972"),
    ],
    ids=str,
)
def test_a_date_is_said_as_precisely_as_it_is_known(when: DateRange, said: str) -> None:
    assert say_range(when) == said


@pytest.mark.parametrize(
    ("browser", "said"),
    [
        ("en-US", "September 12, 2023"),
        ("en-GB", "12 September 2023"),
        ("de-DE", "12 September 2023"),
        ("ja", "12 September 2023"),
        (None, "12 September 2023"),
        ("no such tongue", "12 September 2023"),
    ],
)
def test_the_order_is_the_readers(browser: str | None, said: str) -> None:
    assert say_range(DateRange.day(date(2023, 9, 12)), reader_locale(browser)) == said


@pytest.mark.parametrize("browser", ["ja-JP", "ko-KR", "fr-FR", "pt-BR", "zh-Hant-TW", "ar-EG"])
def test_the_words_are_english_everywhere(browser: str) -> None:
    """In which order, Unicode's CLDR decides: it learns of more places with every release."""
    said = say_range(DateRange.day(date(2023, 9, 12)), reader_locale(browser))
    assert sorted(said.replace(",", "").split()) == ["12", "2023", "September"]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        (days("1895-01-01", "1945-12-31", G.YEAR), True),
        (days("2014-01-01", None, G.YEAR), True),
        (days("1972-01-01", "1972-12-31", G.YEAR), False),
        (days("2022-08-01", "2022-08-31", G.MONTH), False),
        (days("2023-06-12", "2023-09-12", G.VAGUE), False),
    ],
    ids=str,
)
def test_a_time_with_two_ends_is_a_period(when: DateRange, period: bool) -> None:
    assert is_period(when) is period
