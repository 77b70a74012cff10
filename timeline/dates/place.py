"""A point in time as TIMEX3 writes it, with the days it covers: the arithmetic of units."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from timeline.dates.units import FINENESS, UNITS, Season, Unit
from timeline.model import DateRange, Granularity, days_on

SEASONS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
"""First month of the meteorological seasons of the north; a winter belongs to the year of its December."""

_GRANULARITY: dict[Unit, Granularity] = {
    **dict.fromkeys(UNITS[:5], Granularity.DAY),
    Unit.WEEKEND: Granularity.WEEK,
    Unit.WEEK: Granularity.WEEK,
    Unit.FORTNIGHT: Granularity.WEEK,
    Unit.MONTH: Granularity.MONTH,
    Unit.SEASON: Granularity.SEASON,
    Unit.QUARTER: Granularity.QUARTER,
    Unit.HALF: Granularity.HALF,
    Unit.YEAR: Granularity.YEAR,
    Unit.DECADE: Granularity.DECADE,
    Unit.CENTURY: Granularity.CENTURY,
    Unit.MILLENNIUM: Granularity.CENTURY,
    Unit.VAGUE: Granularity.VAGUE,
}


@dataclass(frozen=True, slots=True)
class TimePlace:
    """``value`` is TIMEX3's, ``unit`` what the words name; days are None for what this calendar cannot write (BC)."""

    value: str
    unit: Unit
    begin: date | None = None
    end: date | None = None

    @property
    def range(self) -> DateRange | None:
        """The days it covers, as precise as it was said."""
        if self.begin is None or self.end is None:
            return None
        return DateRange(self.begin, self.end, _GRANULARITY[self.unit])

    @property
    def fineness(self) -> int:
        """Rank of the unit, finest first."""
        return FINENESS[self.unit]


def stands_on(place: TimePlace, month: int, day: int) -> bool:
    """Whether it is that day of the calendar, in whatever year."""
    return place.unit == Unit.DAY and place.begin is not None and (place.begin.month, place.begin.day) == (month, day)


@lru_cache(maxsize=32_768)
def holding(day: date, unit: Unit) -> TimePlace:
    """The unit of the calendar that holds the day. Weeks begin on Monday, as in ISO 8601."""
    return _HOLDING.get(unit, _the_day)(day)


@lru_cache(maxsize=8_192)
def month_of(year: int, month: int) -> TimePlace:
    """A month of the calendar."""
    last = monthrange(year, month)[1]
    return TimePlace(f"{year:04}-{month:02}", Unit.MONTH, date(year, month, 1), date(year, month, last))


def season_of(year: int, season: Season) -> TimePlace:
    """The three months of a season; the winter of a year begins in its December."""
    first = date(year, SEASONS[season], 1)
    last_month = (SEASONS[season] + 2 - 1) % 12 + 1
    last_year = year + (1 if season == Season.WINTER else 0)
    last = date(last_year, last_month, monthrange(last_year, last_month)[1]) if last_year <= 9999 else date.max
    return TimePlace(f"{year:04}-{season}", Unit.SEASON, first, last)


def months_of(year: int, first: int, count: int, value: str, unit: Unit) -> TimePlace:
    """``count`` months of a year from ``first`` on."""
    last = first + count - 1
    return TimePlace(value, unit, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def quarter_of(year: int, number: int) -> TimePlace:
    """A quarter of the calendar year."""
    return months_of(year, 3 * number - 2, 3, f"{year:04}-Q{number}", Unit.QUARTER)


def half_of(year: int, number: int) -> TimePlace:
    """A half of the calendar year."""
    return months_of(year, 6 * number - 5, 6, f"{year:04}-H{number}", Unit.HALF)


def year_of(year: int) -> TimePlace:
    """A year of the calendar."""
    return TimePlace(f"{year:04}", Unit.YEAR, date(year, 1, 1), date(year, 12, 31))


def decade_of(tens: int) -> TimePlace:
    """Ten years by the first three figures of their number."""
    first = max(tens * 10, 1)
    return TimePlace(f"{tens:03}", Unit.DECADE, date(first, 1, 1), date(tens * 10 + 9, 12, 31))


def century_of(hundreds: int) -> TimePlace:
    """A hundred years by the first two figures of their number: 19 is the twentieth century, 1900 to 1999."""
    first = max(hundreds * 100, 1)
    return TimePlace(f"{hundreds:02}", Unit.CENTURY, date(first, 1, 1), date(hundreds * 100 + 99, 12, 31))


def _the_day(day: date) -> TimePlace:
    return TimePlace(day.isoformat(), Unit.DAY, day, day)


def _week(day: date) -> TimePlace:
    year, week, weekday = day.isocalendar()
    first = day - timedelta(weekday - 1) if day.toordinal() >= weekday else day
    last = first + timedelta(6) if first.toordinal() <= date.max.toordinal() - 6 else date.max
    return TimePlace(f"{year:04}-W{week:02}", Unit.WEEK, first, last)


def _weekend(day: date) -> TimePlace:
    week = _week(day)
    assert week.begin
    assert week.end
    return TimePlace(f"{week.value}-WE", Unit.WEEKEND, max(days_on(week.end, -1), week.begin), week.end)


def _season(day: date) -> TimePlace:
    winter_began = day.year if day.month == 12 else day.year - 1
    if day.month in (12, 1, 2) and winter_began >= 1:
        return season_of(winter_began, Season.WINTER)
    name = {0: Season.WINTER, 1: Season.SPRING, 2: Season.SUMMER, 3: Season.AUTUMN}[day.month % 12 // 3]
    return season_of(day.year, name)


_HOLDING: dict[str, Callable[[date], TimePlace]] = {
    Unit.DAY: _the_day,
    Unit.NIGHT: lambda day: TimePlace(f"{day.isoformat()}TNI", Unit.DAYPART, day, day),
    Unit.WEEK: _week,
    Unit.FORTNIGHT: _week,
    Unit.WEEKEND: _weekend,
    Unit.MONTH: lambda day: month_of(day.year, day.month),
    Unit.SEASON: _season,
    Unit.QUARTER: lambda day: quarter_of(day.year, (day.month + 2) // 3),
    Unit.HALF: lambda day: half_of(day.year, 1 if day.month < 7 else 2),
    Unit.YEAR: lambda day: year_of(day.year),
    Unit.DECADE: lambda day: decade_of(day.year // 10),
    Unit.CENTURY: lambda day: century_of(day.year // 100),
    Unit.MILLENNIUM: lambda day: TimePlace(
        f"{day.year // 1000}",
        Unit.MILLENNIUM,
        date(max(day.year // 1000 * 1000, 1), 1, 1),
        date(day.year // 1000 * 1000 + 999, 12, 31),
    ),
}
