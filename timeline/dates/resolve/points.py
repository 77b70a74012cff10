"""Words of one point in, its days out: the door to dateparser, and the only importer of it.

dateparser dates every point: absolute days, months and years by ``absolute``, distances and weekdays by ``relative``.
What it cannot say is listed in ``WORKAROUNDS``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.dates.place import TimePlace, half_of, holding, month_of, quarter_of, season_of, year_of
from timeline.dates.reading import Calendar
from timeline.dates.resolve.names import MONTHS, WEEKDAYS
from timeline.dates.units import Season, Unit

if TYPE_CHECKING:
    from dateparser.date import DateDataParser


@lru_cache(maxsize=32_768)
def absolute(phrase: str, pattern: str) -> date | None:
    """A date said in full, through dateparser: "8 September 2023" as "%d %B %Y"."""
    found = _parser(datetime(2000, 1, 1), "absolute-time").get_date_data(phrase, date_formats=[pattern])
    return found.date_obj.date() if found.date_obj and found.locale is None else None


def relative(phrase: str, base: date) -> date | None:
    """A distance or a weekday counted from ``base``, through dateparser: "4 months ago", "friday".

    None where it lies beyond the calendar.
    """
    if phrase in WEEKDAYS or _DAYS.search(phrase):
        away = _away(phrase, base.weekday() if phrase in WEEKDAYS else 0)
        there = base.toordinal() + away.days if away is not None else 0
        return date.fromordinal(there) if 0 < there <= date.max.toordinal() else None
    months = _months_away(phrase) if _MONTHS.search(phrase) else None
    return _counted(phrase, base) if months is None else _months_on(base, months)


_DAYS = re.compile(r"(?:day|week)(?: ago)?$")
_MONTHS = re.compile(r"(?:month|year|decade)(?: ago)?$")
_A_MONDAY = date(2001, 1, 1)


@lru_cache(maxsize=4_096)
def _away(phrase: str, weekday: int) -> timedelta | None:
    """How far: a weekday from every Monday alike, days and weeks from every day, so that dateparser is asked once."""
    base = _A_MONDAY + timedelta(weekday)
    found = _counted(phrase, base)
    return found - base if found else None


@lru_cache(maxsize=4_096)
def _months_away(phrase: str) -> int | None:
    """Months, years and decades are as many months from every day: dateparser is asked once, and not for each day.

    None where that leads beyond the calendar, as it may not from another day.
    """
    found = _counted(phrase, _A_MONDAY)
    return (found.year - _A_MONDAY.year) * 12 + found.month - _A_MONDAY.month if found else None


def _months_on(base: date, months: int) -> date | None:
    """The day so many months on; the last of its month where that is shorter, as dateparser has it."""
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(base.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=32_768)
def _counted(phrase: str, base: date) -> date | None:
    parser = "absolute-time" if phrase in WEEKDAYS else "relative-time"
    found = _parser(datetime(base.year, base.month, base.day), parser).get_date_data(phrase)
    return found.date_obj.date() if found.date_obj else None


def _parser(base: datetime, parser: str) -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": base,
        "TIMEZONE": "UTC",
        "PARSERS": [parser],
        "PREFER_DATES_FROM": "current_period",
    }
    return DateDataParser(languages=["en"], settings=settings)


WORKAROUNDS: Mapping[str, tuple[str, str]] = {
    "the 1990s": ("1990-01-01", "decades are counted out: place.decade_of"),
    "the 8th": ("2023-09-08", "a day alone is put into the month of its anchor: calendar"),
    "q3 2022": ("2022-07-01", "quarters are three of its months: place.quarter_of"),
    "the second half of 2021": ("2021-07-01", "halves are six of its months: place.half_of"),
    "the summer of 2019": ("2019-06-01", "seasons are three of its months: place.season_of"),
    "the 19th century": ("1800-01-01", "centuries are counted out: place.century_of"),
    "june 12-14": ("2023-06-12", "both ends are read by rules of their own: rules.pairs"),
    "9/11": ("2001-09-11", "named times are data: named_times"),
    "easter 2016": ("2016-03-27", "named times are data: named_times"),
    "ad 79": ("0079-01-01", "a year of an era is asked for in four figures: in_year"),
    "august last year": ("2022-08-01", "parts are looked for inside the larger time: resolve._part"),
    "last august": ("2023-08-01", "the year of a bare month is chosen by us: nearest"),
    "early 2020": ("2020-01-01", "edges are a mod on the time they are of: resolve._edge"),
    "last weekend": ("2023-09-09", "a weekend is the end of a week moved by weeks: _IN_UNITS_OF"),
    "3 nights ago": ("2023-09-09", "nights are counted as days: _IN_UNITS_OF"),
    "in 3 quarters": ("2024-06-12", "quarters, seasons and halves are counted as months: _IN_UNITS_OF"),
    "1 millennium ago": ("1023-09-12", "millennia are counted as years: _IN_UNITS_OF"),
    "half a year ago": ("2023-03-12", "a fraction is counted in the next finer unit: shifts"),
    "the following day": ("2023-09-13", "its distance is asked for instead: shifts"),
    "since 2014": ("2014-01-01", "the word before a time says how it dates, and is not asked for"),
}
"""What dateparser 1.5 is silent about or has wrong: the phrase, the day it begins on seen from 12 September 2023, and
where that is worked around. A test asks dateparser each of them again, and fails when a later version knows."""


@lru_cache(maxsize=32_768)
def on(year: int, month: int | None = None, day: int | None = None) -> TimePlace | None:
    """A day, month or year of our era.

    A month means the same in every year, and the number of a day in every month that has it: dateparser is asked for
    each of them once.
    """
    if not 1 <= year <= 9999:
        return None
    if month is None:
        return year_of(year) if absolute(_A_LEAP_YEAR, "%Y") else None
    named = absolute(f"{MONTHS[month - 1]} {_A_LEAP_YEAR}", "%B %Y")
    if named is None or day is None:
        return month_of(year, month) if named else None
    numbered = absolute(f"{day} {MONTHS[0]} {_A_LEAP_YEAR}", "%d %B %Y")
    if numbered is None or numbered.day > monthrange(year, named.month)[1]:
        return None
    return holding(date(year, named.month, numbered.day), Unit.DAY)


_A_LEAP_YEAR = "2000"
"""A year that has all days, as its first month has."""


def shifted(base: date, unit: Unit | Season, count: int) -> date | None:
    """``base`` moved by ``count`` units, backwards where negative."""
    each, unit = _IN_UNITS_OF.get(unit, (1, unit))
    distance = abs(count) * each
    if distance == 0:
        return base
    if distance > 100_000:
        return None
    return relative(f"{distance} {unit} ago" if count < 0 else f"in {distance} {unit}", base)


_IN_UNITS_OF: dict[Unit | Season, tuple[int, Unit | Season]] = {
    Unit.QUARTER: (3, Unit.MONTH),
    Unit.SEASON: (3, Unit.MONTH),
    Unit.HALF: (6, Unit.MONTH),
    Unit.WEEKEND: (1, Unit.WEEK),
    Unit.NIGHT: (1, Unit.DAY),
    Unit.MILLENNIUM: (1000, Unit.YEAR),
}


def in_year(reading: Calendar, year: int) -> TimePlace | None:
    """What the reading names besides its year, in that year."""
    if not 1 <= year <= 9999:
        return None
    if reading.month is not None or not (reading.quarter or reading.half or reading.season):
        return on(year, reading.month, reading.day)
    if reading.quarter:
        return quarter_of(year, reading.quarter)
    if reading.half:
        return half_of(year, reading.half)
    assert reading.season
    return season_of(year, reading.season)
