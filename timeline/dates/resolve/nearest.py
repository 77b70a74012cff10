"""Which of the places that a bare piece may mean: the nearest, the last, the next, as the anchor points."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from timeline.dates.place import TimePlace, holding, month_of
from timeline.dates.reading import Calendar
from timeline.dates.resolve.choice import POINTED, Choice, Pointing
from timeline.dates.resolve.names import WEEKDAYS
from timeline.dates.resolve.points import in_year, relative, shifted
from timeline.dates.units import FINENESS, Season, Unit
from timeline.model import days_on

LATE_IN_YEAR = 10
"""From this month on a spring or summer without a year is the next."""

WINTER_ENDS = 2
"""The last month of the winter that began the year before."""

HALF_A_YEAR = 6
"""Up to this month the winter before lies nearer than the next, for what does not move a story on."""

BACKWARD = 2.5
"""A story goes on: a step back must be this many times shorter than the step forward to be taken."""

FORWARD = 1.2
"""News tells more of what was: the nearest date ahead counts as this many times as far."""

MONTHS_TO_A_WEEKDAY = 2
"""Months within which a weekday with the number of its day is looked for; further off nobody leaves out the month."""

RECENT = 45
"""Days by which a bare date may lie on the other side of what the tense says and still be meant.

A day that is told as past may be one arranged ("had set 10 November as the deadline"); a month may not.
"""


def about(reading: Calendar, base: date, choice: Choice) -> TimePlace | None:
    """A month, day, season or quarter in the year that is meant."""
    candidates = _in_years_about(reading, base)
    way = choice.way if reading.direction is None else POINTED[reading.direction]
    if way in (Pointing.STORY, Pointing.CLOSE) and reading.season:
        is_on = (
            reading.words[:1].islower() and choice.place is not None and choice.place.fineness <= FINENESS[Unit.MONTH]
        )
        ends = WINTER_ENDS if way is Pointing.STORY else HALF_A_YEAR
        return in_year(reading, _year_of_season(reading.season, base, is_on=is_on, ends=ends))
    best = pick(candidates, choice.place, way)
    return in_year(reading, int(best.value[:4])) if best else None


def day_of_month(number: int, choice: Choice, weekday: int | None = None) -> TimePlace | None:
    """ "the 29th" of the month told of or of one beside it; "Friday the 26th" of the nearest in which it is one."""
    assert choice.day
    reach = 1 if weekday is None else MONTHS_TO_A_WEEKDAY
    months = (shifted(choice.day.replace(day=1), Unit.MONTH, step) for step in range(-reach, reach + 1))
    days = [
        holding(date(month.year, month.month, number), Unit.DAY)
        for month in months
        if month and number <= monthrange(month.year, month.month)[1]
    ]
    named = [day for day in days if weekday is None or (day.begin and day.begin.weekday() == weekday)]
    return pick(named, choice.place, choice.way)


def _year_of_season(season: Season, base: date, *, is_on: bool, ends: int) -> int:
    """A story's season is of the year it tells of; told of its autumn, the next spring is of the year after.

    Told of a day or month up to that in which it ``ends``, "winter" is the one that ``is_on``; one with a capital is
    part of a name, which has its year from what it names.
    """
    if is_on and season == Season.WINTER and base.month <= ends:
        return base.year - 1
    return base.year + 1 if base.month >= LATE_IN_YEAR and season in (Season.SPRING, Season.SUMMER) else base.year


def _unchecked(reading: Calendar, year: int) -> TimePlace | None:
    try:
        if reading.month and reading.day:
            return holding(date(year, reading.month, reading.day), Unit.DAY)
        if reading.month:
            return month_of(year, reading.month)
        return in_year(reading, year)
    except ValueError:
        return None


def pick(candidates: list[TimePlace], anchor: TimePlace | None, way: Pointing) -> TimePlace | None:
    """The candidate that ``way`` points at, seen from the anchor and all the days it covers.

    None that the calendar holds only in part, at either end of its years.
    """
    candidates = [place for place in candidates if place.begin and place.end]
    assert anchor
    assert anchor.begin
    assert anchor.end
    first, last = anchor.begin, anchor.end
    if way is Pointing.THIS:
        return _of_this_year(candidates, first)
    keeps = _KEEPS.get(way)
    seen_from = last if way in (Pointing.SINCE, Pointing.AFTER) else first
    if way is Pointing.PAST and anchor.unit == Unit.MONTH:
        seen_from = last
    kept = candidates if keeps is None else [place for place in candidates if keeps(place, seen_from)]
    return min(kept, key=lambda place: _distance(place, first, last, way), default=None)


def _in_years_about(reading: Calendar, base: date) -> list[TimePlace]:
    """What it means in each of the years about ``base``: on its weekday, where there is such a year."""
    years = range(max(base.year - 2, 1), min(base.year + 1, 9999) + 1)
    found = [place for year in years if (place := _unchecked(reading, year)) and place.begin and place.end]
    if reading.months:
        found = [replace(each, end=shifted(each.end, Unit.MONTH, reading.months)) for each in found if each.end]
    if reading.weekday is None:
        return found
    return [each for each in found if each.begin and each.begin.weekday() == reading.weekday] or found


def _of_this_year(candidates: list[TimePlace], first: date) -> TimePlace | None:
    if candidates and candidates[0].value.endswith(Season.WINTER):
        return _winter_at(first, candidates)
    return next((place for place in candidates if place.value[:4] == f"{first.year:04}"), None)


def _distance(place: TimePlace, first: date, last: date, way: Pointing) -> float:
    """Days between a place and those from ``first`` to ``last``, longer against the way that is looked."""
    assert place.begin
    assert place.end
    if place.end < first:
        return (first - place.end).days * (BACKWARD if way is Pointing.STORY else 1)
    return max((place.begin - last).days, 0) * (FORWARD if way is Pointing.NEAREST else 1)


def _winter_at(day: date, candidates: list[TimePlace]) -> TimePlace | None:
    """ "this winter" is the one that began before the turn of the year, until summer comes."""
    began = day.year if day.month > _SPRING_ENDS else day.year - 1
    return next((place for place in candidates if place.value[:4] == f"{began:04}"), None)


_SPRING_ENDS = 5


def _ends_before(place: TimePlace, base: date) -> bool:
    return place.end is not None and place.end < base


def _begins_by(place: TimePlace, latest: date) -> bool:
    return place.begin is not None and place.begin <= latest


def _may_be_over(place: TimePlace) -> bool:
    """Whether what is still to come may be of one just over: a day, or the quarter that is to be reported on."""
    return place.unit in (Unit.DAY, Unit.QUARTER)


_KEEPS: dict[Pointing, Callable[[TimePlace, date], bool]] = {
    Pointing.PAST: _begins_by,
    Pointing.RECENT: lambda place, base: _begins_by(place, days_on(base, RECENT) if place.unit == Unit.DAY else base),
    Pointing.SINCE: _begins_by,
    Pointing.LAST: _ends_before,
    Pointing.BEFORE: _ends_before,
    Pointing.FUTURE: lambda place, base: (
        not _ends_before(place, days_on(base, -RECENT) if _may_be_over(place) else base)
    ),
    Pointing.NEXT: lambda place, base: not _ends_before(place, base),
    Pointing.AFTER: lambda place, base: not _begins_by(place, base),
}
"""Which candidates a way of pointing admits; the nearest of them is meant."""


def weekday(number: int, direction: int | None, base: date, way: Pointing) -> TimePlace | None:
    """The day of that name that is meant, seen from ``base``."""
    name = WEEKDAYS[number]
    bare = {Pointing.FUTURE: 6, Pointing.NEXT: 6, Pointing.STORY: 6}.get(way, 0)
    gone_by = direction == 0 and way is Pointing.PAST
    forward = bare if direction is None or gone_by else {0: 6, 1: 7, 2: 7, 3: 14}.get(direction, 0)
    back = {-1: 1, -2: 1, -3: 8}
    start = days_on(base, -back[direction] if direction in back else forward)
    found = relative(name, start)
    if found is not None and direction == 1 and _is_of_these_days(found, base):
        found = days_on(found, _WEEK)
    return holding(found, Unit.DAY) if found else None


_WEEK = 7
_THESE_DAYS = 2


def _is_of_these_days(day: date, base: date) -> bool:
    """ "Next Wednesday", said on a Tuesday, is of the week to come: the day at hand is called "tomorrow"."""
    return 0 < (day - base).days <= _THESE_DAYS and day.isocalendar()[:2] == base.isocalendar()[:2]
