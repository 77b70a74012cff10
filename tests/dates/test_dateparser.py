"""dateparser, the resolver: what it is asked it answers; what it cannot answer it is asked again in each version."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from dateparser.date import DateDataParser

from timeline.dates.resolve.points import WORKAROUNDS, absolute, on, relative, shifted

BASE = datetime(2023, 9, 12)


def asked(phrase: str) -> date | None:
    """What dateparser says by itself; a finer field than it names is the base's, and not said."""
    settings = {"RELATIVE_BASE": BASE, "TIMEZONE": "UTC", "PREFER_DATES_FROM": "current_period"}
    found = DateDataParser(languages=["en"], settings=settings).get_date_data(phrase)
    return found.date_obj.date() if found.date_obj else None


@pytest.mark.parametrize(
    ("phrase", "begins"),
    [
        pytest.param(phrase, begins, id=phrase, marks=pytest.mark.xfail(reason=f"worked around: {where}"))
        for phrase, (begins, where) in WORKAROUNDS.items()
    ],
)
def test_a_workaround_is_still_needed(phrase: str, begins: str) -> None:
    """Passing is news: dateparser knows it now, and the workaround named in the reason can go."""
    assert asked(phrase) == date.fromisoformat(begins)


def test_weekdays_prefer_the_past_a_week_too_far() -> None:
    """The day of publication is meant by its own weekday, so ``current_period`` is asked for and not ``past``."""
    settings = {"RELATIVE_BASE": BASE, "PREFER_DATES_FROM": "past"}
    found = DateDataParser(languages=["en"], settings=settings).get_date_data("tuesday")
    assert found.date_obj.date() == date(2023, 9, 5), "dateparser holds the day itself for past now: ask it so"
    assert relative("tuesday", BASE.date()) == BASE.date()


COUNTED = {
    ("day", -1): date(2023, 9, 11),
    ("day", 10): date(2023, 9, 22),
    ("week", -3): date(2023, 8, 22),
    ("fortnight", 2): date(2023, 10, 10),
    ("month", -7): date(2023, 2, 12),
    ("month", 6): date(2024, 3, 12),
    ("quarter", -1): date(2023, 6, 12),
    ("half", 1): date(2024, 3, 12),
    ("year", -100): date(1923, 9, 12),
    ("decade", -2): date(2003, 9, 12),
    ("century", -1): date(1923, 9, 12),
    ("millennium", -1): date(1023, 9, 12),
    ("night", -3): date(2023, 9, 9),
    ("weekend", 1): date(2023, 9, 19),
    ("year", 0): date(2023, 9, 12),
}


@pytest.mark.parametrize(("distance", "day"), COUNTED.items(), ids=lambda each: str(each))
def test_a_distance(distance: tuple[str, int], day: date) -> None:
    assert shifted(BASE.date(), *distance) == day


@pytest.mark.parametrize("distance", [("year", -3000), ("millennium", 9), ("day", 10**9), ("century", -21)])
def test_a_distance_beyond_the_calendar_is_none(distance: tuple[str, int]) -> None:
    assert shifted(BASE.date(), *distance) is None


@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_lies_as_far_from_one_monday_as_from_another(weekday: int) -> None:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for day in range(1, 29):
        base = date(2024, 2, day)
        found = relative(names[weekday], base)
        assert found is not None
        assert (base - found).days in range(7)
        assert found.weekday() == weekday


def test_days_that_there_are() -> None:
    assert absolute("8 september 2023", "%d %B %Y") == date(2023, 9, 8)
    assert absolute("31 february 2021", "%d %B %Y") is None
    assert on(2024, 2, 29) is not None
    assert on(2023, 2, 29) is None
    assert on(0) is None
    assert on(10_000) is None
