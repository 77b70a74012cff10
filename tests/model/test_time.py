"""Ranges of days: what they hold, what they refuse, how they are put in order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import DateRange, Granularity

DAYS = st.dates()
G = Granularity


def between(begin: date | None, end: date | None, granularity: Granularity = G.DAY) -> DateRange:
    return DateRange(begin, end, granularity)


@pytest.mark.parametrize(
    ("begin", "end"),
    [(None, None), (date(2020, 1, 2), date(2020, 1, 1))],
    ids=["no end at all", "ends before it begins"],
)
def test_what_is_no_range_is_refused(begin: date | None, end: date | None) -> None:
    with pytest.raises(ValueError, match="range"):
        between(begin, end)


def test_granularities_rise_from_day_to_vague() -> None:
    assert [each.coarseness for each in Granularity] == list(range(len(Granularity)))
    assert G.DAY.coarseness < G.WEEK.coarseness < G.MONTH.coarseness < G.YEAR.coarseness < G.VAGUE.coarseness


@pytest.mark.parametrize(
    ("when", "is_day"),
    [
        (DateRange.day(date(2020, 2, 29)), True),
        (between(date(2020, 1, 1), date(2020, 1, 2)), False),
        (between(date(2020, 1, 1), None), False),
        (between(None, date(2020, 1, 1)), False),
    ],
    ids=["a day", "two days", "since", "until"],
)
def test_a_day_is_one_day(when: DateRange, is_day: bool) -> None:
    assert when.is_day is is_day


@given(DAYS, DAYS, DAYS, DAYS)
def test_two_ranges_overlap_where_some_day_is_in_both(a: date, b: date, c: date, d: date) -> None:
    one, two = between(min(a, b), max(a, b)), between(min(c, d), max(c, d))
    assert one.overlaps(two) is two.overlaps(one) is (max(min(a, b), min(c, d)) <= min(max(a, b), max(c, d)))
    assert one.overlaps(one)


@given(DAYS, DAYS)
def test_an_open_end_reaches_every_day_beyond(a: date, b: date) -> None:
    assert between(a, None).overlaps(DateRange.day(b)) is (b >= a)
    assert between(None, a).overlaps(DateRange.day(b)) is (b <= a)


def test_order_is_earliest_then_shortest_then_finest() -> None:
    first, last = date(2020, 1, 1), date(2020, 12, 31)
    in_order = [
        between(None, date(2019, 5, 1), G.YEAR),
        between(first, first),
        between(first, date(2020, 1, 31), G.MONTH),
        between(first, last, G.DAY),
        between(first, last, G.YEAR),
        between(first, None, G.YEAR),
        between(date(2020, 1, 2), date(2020, 1, 2)),
    ]
    shuffled = in_order[::-1]
    assert sorted(shuffled, key=DateRange.sort_key) == in_order
