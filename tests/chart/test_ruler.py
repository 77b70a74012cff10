"""The axis, the dates under it and the strip that shows the whole time."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import crowd, strait
from timeline.chart import Scale
from timeline.chart.axis import MOST_CUTS, SHORTEST_CUT, days_of, fit
from timeline.chart.overview import BINS, look_over
from timeline.chart.ticks import CLOSEST, find_ticks, say_gap
from timeline.model import DateRange, Granularity, Timeline

days = st.dates(date(1, 1, 2), date(9000, 1, 1))
periods = st.tuples(days, days).map(lambda ends: DateRange(min(ends), max(ends), Granularity.YEAR))
ranges = st.lists(periods | days.map(DateRange.day), min_size=1)


@given(ranges, st.sampled_from(Scale))
def test_time_never_runs_backwards(told: list[DateRange], scale: Scale) -> None:
    axis = fit(told, (), scale)
    places = [axis.place(day) for day in sorted({day for when in told for day in days_of(when)})]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)


@given(ranges)
def test_a_place_leads_back_to_its_day(told: list[DateRange]) -> None:
    axis = fit(told)
    for when in told:
        for day in days_of(when):
            length = axis.knots[-1][0] - axis.knots[0][0]
            assert abs(axis.day_at(axis.place(day)) - day) <= max(1, length * 1e-9)


@given(ranges, st.floats(200, 1600), st.sampled_from(["en_GB", "en_US", "en_001"]))
def test_dates_are_never_written_over_each_other(told: list[DateRange], width: float, locale: str) -> None:
    ticks = find_ticks(fit(told), width, locale)
    places = [tick.place * width for tick in ticks]
    assert all(after - before >= CLOSEST - 0.01 for before, after in pairwise(places))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.floats(200, 1600), st.sampled_from([0.0, 0.1]))
def test_the_first_date_says_its_year(day: date, width: float, edge: float) -> None:
    first = next(iter(find_ticks(fit([DateRange.day(day)]), width, "en_GB", edge=edge)))
    assert edge <= first.place <= 1 - edge
    assert first.lines[-1] in (f"{day.year - 1}", f"{day.year}", f"{day.year + 1}")


@pytest.mark.parametrize("width", [1100, 850, 640])
def test_a_year_whose_first_day_has_no_room_is_written_under_the_next(width: int) -> None:
    about = [DateRange.day(date(2021, 1, 6))]
    said = [tick.plain for tick in find_ticks(fit(about), width, "en_GB")]
    assert sum("2020" in each for each in said) == 1
    assert sum("2021" in each for each in said) == 1


def test_the_first_stretch_of_a_narrow_strip_has_a_date_though_its_first_is_too_near_to_the_edge() -> None:
    year = [DateRange(date(1998, 1, 1), date(1998, 12, 31), Granularity.YEAR)]
    month = [DateRange(date(2022, 10, 1), date(2022, 10, 31), Granularity.MONTH), DateRange.day(date(2022, 11, 3))]
    for told, said in ((year, "1999"), (month, "Nov 2022")):
        later = [DateRange.day(date(2025, 2, day)) for day in (8, 10, 12, 20)]
        first, *others = find_ticks(fit([*told, *later]), 353, "en_GB", 60, 30 / 353)
        assert first.plain == said
        assert any("2025" in each.plain for each in others)


@given(ranges)
def test_some_date_is_written(told: list[DateRange]) -> None:
    assert find_ticks(fit(told), 900, "en_GB")


def test_time_is_cut_where_that_gives_most_room_to_what_is_crowded() -> None:
    old = [DateRange.day(date(year, 6, 1)) for year in range(1900, 2000, 10)]
    lately = [DateRange.day(date(2025, month, day)) for month in (1, 9) for day in range(1, 15)]
    axis = fit([*old, *lately])
    spring, autumn = (axis.place(date(2025, month, 14).toordinal()) for month in (1, 9))
    assert any(spring <= cut.left and cut.right <= autumn for cut in axis.cuts)
    assert sum(each.right - each.left for each in axis.stretches if each.begin >= date(2024, 1, 1).toordinal()) > 0.4


def test_cuts_are_few_and_of_long_times() -> None:
    axis = fit([DateRange.day(date(2025, 1, day)) for day in range(1, 29)] + [DateRange.day(date(2024, 10, 20))])
    assert all(cut.end - cut.begin >= SHORTEST_CUT for cut in axis.cuts)
    assert len(axis.cuts) <= MOST_CUTS


def test_january_is_named_by_its_year() -> None:
    when = DateRange(date(2021, 10, 1), date(2022, 6, 30), Granularity.MONTH)
    texts = [tick.text for tick in find_ticks(fit([when], (), Scale.TRUE), 700, "en_GB")]
    assert "<b>2022</b>" in texts
    assert not any(text.startswith("Jan") for text in texts)


@pytest.mark.parametrize(("length", "said"), [(10, "10 d"), (61, "2 mo"), (730, "2 yr"), (49 * 365.25, "49 yr")])
def test_how_long_a_cut_is(length: float, said: str) -> None:
    assert say_gap(length) == said


def test_the_strip_counts_all_and_those_shown() -> None:
    story = strait()
    whole = look_over(story, "en_GB")
    counted = whole.counted([event for event in story.events if event.id in ("e11", "e12")])
    assert sum(count for _, count, _ in counted) == len(story.events)
    assert sum(seen for _, _, seen in counted) == 2
    assert all(0 <= at < BINS and seen <= count for at, count, seen in counted)


def test_the_strip_of_very_many_is_small() -> None:
    assert len(look_over(crowd(5000), "en_GB").bars) <= BINS


def test_the_strip_of_nothing_is_empty() -> None:
    assert look_over(Timeline(), "en_GB").bars == []


@given(ranges, days, days)
def test_an_axis_of_a_period_begins_and_ends_with_it(told: list[DateRange], one: date, other: date) -> None:
    begin, end = min(one, other), max(one, other)
    axis = fit(told, (), Scale.BROKEN, begin, end)
    assert axis.knots[0][0] == begin.toordinal()
    assert axis.knots[-1][0] == end.toordinal() + 1
    places = [axis.place(day) for day in sorted({day for when in told for day in days_of(when)})]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
