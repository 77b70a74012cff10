"""What times are counted in, the seasons and the parts of a day, as TIMEX3 and the rules of a language name them."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """A unit of time, or what stands for one: a part of a day, something vague, a time that nobody counts."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    NIGHT = "night"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    VAGUE = "vague"
    TIME = "time"


class Season(StrEnum):
    """A season, which may be counted as well: "two summers"."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


class DayPart(StrEnum):
    """A part of a day, as TIMEX3 writes it behind a "T"."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"


UNITS: tuple[Unit, ...] = tuple(unit for unit in Unit if unit not in (Unit.NIGHT, Unit.TIME))
"""The units of points in time, finest first."""
FINENESS: dict[Unit, int] = {unit: rank for rank, unit in enumerate(UNITS)} | {Unit.NIGHT: UNITS.index(Unit.DAY)}
"""0 for a second, rising."""
