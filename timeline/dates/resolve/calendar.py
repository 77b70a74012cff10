"""A calendar piece, with its year or without, to its place: "8 September 2023", "in August", "480 BC", "6 p.m."."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.place import TimePlace, century_of, decade_of, holding, quarter_of
from timeline.dates.reading import Calendar
from timeline.dates.resolve.choice import Choice, Choose, Placed, counted
from timeline.dates.resolve.nearest import about, day_of_month, weekday
from timeline.dates.resolve.points import in_year, on, shifted
from timeline.dates.units import Unit
from timeline.model import days_on


def of_calendar(reading: Calendar, choose: Choose) -> Placed | None:
    """The place of a calendar piece; where its year is not said, about the anchor."""
    if reading.era == "BC":
        return _before_christ(reading)
    if reading.period:
        return _spoken_of(reading, choose)
    if reading.year is not None:
        return _in_its_year(reading, reading.year)
    if reading.century is not None:
        return Placed(century_of(reading.century)) if reading.decade is None else None
    if reading.decade is not None and not reading.century_open:
        return Placed(decade_of(reading.decade))
    return _about(reading, choose(reading))


def _in_its_year(reading: Calendar, year: int) -> Placed | None:
    """A piece of a year that is said, several months long where so many are."""
    place = in_year(reading, year)
    if place and place.begin and reading.months:
        after = shifted(place.begin, Unit.MONTH, reading.months + 1)
        place = replace(place, end=days_on(after, -1) if after else place.end)
    return Placed(with_time(place, reading)) if place else None


def _about(reading: Calendar, choice: Choice) -> Placed | None:
    """A piece of a year that is not said, about the anchor, be that in a year before Christ."""
    if choice.place and choice.place.value.startswith("BC") and (reading.month or reading.season):
        year = int(choice.place.value[2:6]) if len(choice.place.value) >= 6 else 0
        return _in_a_year_before_christ(reading, year, choice) if year else None
    place = _bare(reading, choice) if choice.day is not None else None
    if place is None:
        return None
    return Placed(with_time(place, reading), choice, (counted(reading, choice, place),))


def _spoken_of(reading: Calendar, choose: Choose) -> Placed | None:
    """ "the 1988 period" is, where a quarter is spoken of, that quarter of 1988."""
    assert reading.year is not None
    choice = choose(reading)
    if choice.day is None:
        place = on(reading.year)
        return Placed(place) if place else None
    place = quarter_of(reading.year, (choice.day.month + 2) // 3)
    return Placed(place, choice, (counted(reading, choice, place),))


def _before_christ(reading: Calendar) -> Placed:
    if reading.century is not None:
        return Placed(TimePlace(f"BC{reading.century:02}", Unit.CENTURY))
    if reading.decade is not None:
        return Placed(TimePlace(f"BC{reading.decade:03}", Unit.DECADE))
    value, unit = f"BC{reading.year:04}", Unit.YEAR
    if reading.season:
        value, unit = f"{value}-{reading.season}", Unit.SEASON
    if reading.month:
        value, unit = f"{value}-{reading.month:02}", Unit.MONTH
    if reading.day:
        value, unit = f"{value}-{reading.day:02}", Unit.DAY
    return Placed(TimePlace(value, unit))


def _in_a_year_before_christ(reading: Calendar, year: int, choice: Choice) -> Placed:
    dated = _before_christ(replace(reading, year=year))
    return Placed(dated.place, choice, (counted(reading, choice, dated.place),))


def _bare(reading: Calendar, choice: Choice) -> TimePlace | None:
    """A calendar piece without its year, placed about the anchor."""
    base = choice.day
    assert base
    if reading.weekday is not None and reading.month is None and reading.day is None:
        return weekday(reading.weekday, reading.direction, base, choice.way)
    if reading.decade is not None:
        century = base.year // 100
        decade = century * 10 + reading.decade % 10
        return decade_of(decade if decade * 10 <= base.year else decade - 10)
    if reading.day is not None and reading.month is None:
        return day_of_month(reading.day, choice, reading.weekday)
    if reading.hour is not None or reading.part is not None:
        return holding(base, Unit.DAY)
    return about(reading, base, choice)


def with_time(place: TimePlace, reading: Calendar) -> TimePlace:
    """The time of day on that day; what is not a day stays as it is."""
    if place.unit != Unit.DAY:
        return place
    if reading.hour is not None:
        clock = f"T{reading.hour:02}" + (f":{reading.minute:02}" if reading.minute is not None else "")
        clock += f":{reading.second:02}" if reading.second is not None else ""
        return replace(place, value=place.value + clock, unit=Unit.MINUTE if reading.minute is not None else Unit.HOUR)
    if reading.part:
        end = days_on(place.end, reading.nights) if place.end else None
        return replace(place, value=f"{place.value}T{reading.part}", unit=Unit.DAYPART, end=end)
    return place
