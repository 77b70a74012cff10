"""The first and the last day there is are days like others: whoever types one still sees the chart, and its exports."""

from __future__ import annotations

from datetime import date

import pytest

from tests.stories import SOURCE, Told, crowd, tell
from timeline.chart import Scale, View, draw_score, draw_spine
from timeline.chart.axis import Axis, fit
from timeline.chart.overview import look_over
from timeline.chart.sheet import axis_of
from timeline.exports import EXPORTS
from timeline.model import DateRange, Granularity, Timeline

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
RANGES = {
    "the last day": DateRange.day(LAST),
    "the first day": DateRange.day(FIRST),
    "the last year": DateRange(date(9999, 1, 1), LAST, Granularity.YEAR),
    "the first year": DateRange(FIRST, date(1, 12, 31), Granularity.YEAR),
    "the last century": DateRange(date(9900, 1, 1), LAST, Granularity.CENTURY),
    "all there is": DateRange(FIRST, LAST, Granularity.DAY),
    "since the last day": DateRange(LAST, None, Granularity.DAY),
    "until the first day": DateRange(None, FIRST, Granularity.DAY),
}


def story(*ranges: DateRange, published: date = date(2023, 9, 12)) -> Timeline:
    told = [
        Told(f"Norland signed {number} times.", "", each, f"Signing {number}", "signed", {"Norland": SOURCE})
        for number, each in enumerate(ranges)
    ]
    return tell(*told, published=published)


def within(axis: Axis) -> bool:
    return all(1 <= day <= LAST.toordinal() + 1 for day, _ in axis.knots)


@pytest.mark.parametrize("scale", list(Scale))
@pytest.mark.parametrize("name", RANGES)
def test_charts_and_strip_are_drawn(name: str, scale: Scale) -> None:
    for timeline in (story(RANGES[name]), story(RANGES[name], DateRange.day(date(2022, 3, 3)))):
        view = View(1000, scale=scale)
        assert draw_score(timeline, view)["data"]
        assert draw_spine(timeline, View(0, scale=scale))["data"]
        axis = axis_of(timeline, view)
        assert within(axis)
        look_over(timeline, "en_001", axis, 1000, None)


@pytest.mark.parametrize("name", RANGES)
def test_a_period_of_it_is_drawn(name: str) -> None:
    timeline = story(*RANGES.values())
    for begin, end in ((FIRST, FIRST), (LAST, LAST), (FIRST, LAST), (None, FIRST), (LAST, None)):
        assert within(fit([RANGES[name]], begin=begin, end=end))
        assert draw_score(timeline, View(1000, begin=begin, end=end))["layout"]
        assert draw_spine(timeline, View(0, begin=begin, end=end))["layout"]


def test_so_is_a_crowd_there() -> None:
    many = crowd(200)
    assert draw_spine(story(*[DateRange.day(LAST)] * 200), View(0))["data"]
    assert draw_score(story(*[DateRange.day(LAST)] * 200), View(1000))["data"]
    assert draw_score(many, View(1000))["data"]


@pytest.mark.parametrize("export", [name for name, each in EXPORTS.items() if not each.drawn])
@pytest.mark.parametrize("name", RANGES)
def test_every_export_holds_it(name: str, export: str) -> None:
    assert EXPORTS[export].write(story(RANGES[name]))
