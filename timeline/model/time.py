"""A place in time, as precise as it was said and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Granularity(StrEnum):
    """How fine a date was said, finest first."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"

    @property
    def coarseness(self) -> int:
        """0 for a day, rising to the vaguest: for comparing and sorting."""
        return _ORDER[self]


_ORDER = {granularity: rank for rank, granularity in enumerate(Granularity)}


class Qualifier(StrEnum):
    """What EDTF says of a doubtful date: ``~`` approximate, ``?`` uncertain, ``%`` both."""

    APPROXIMATE = "~"
    UNCERTAIN = "?"
    BOTH = "%"


@dataclass(frozen=True, slots=True)
class DateRange:
    """Every day that may be meant, both ends inclusive; None leaves that end open ("since 2014").

    ``granularity`` is what the words name, not the length: "1895 to 1945" is said in years.
    A qualifier belongs to one end each, as in EDTF level 2.

    Raises ValueError where begin is after end or both are None.
    """

    begin: date | None
    end: date | None
    granularity: Granularity
    begin_qualifier: Qualifier | None = None
    end_qualifier: Qualifier | None = None

    def __post_init__(self) -> None:
        if self.begin is None and self.end is None:
            raise ValueError("a date range needs at least one end")
        if self.begin is not None and self.end is not None and self.begin > self.end:
            raise ValueError(f"a date range cannot begin ({self.begin}) after its end ({self.end})")

    @classmethod
    def day(cls, day: date) -> DateRange:
        """The one day."""
        return cls(day, day, Granularity.DAY)

    @property
    def is_day(self) -> bool:
        """Whether exactly one calendar day is meant."""
        return self.begin is not None and self.begin == self.end

    def overlaps(self, other: DateRange) -> bool:
        """Whether some day may belong to both."""
        return (self.begin or date.min) <= (other.end or date.max) and (other.begin or date.min) <= (
            self.end or date.max
        )

    def covers(self, other: DateRange) -> bool:
        """Whether no day of ``other`` lies outside."""
        return (self.begin or date.min) <= (other.begin or date.min) and (other.end or date.max) <= (
            self.end or date.max
        )

    def sort_key(self) -> tuple[date, date, int]:
        """Earliest first; of those that begin together the shorter, then the finer, first."""
        begin = self.begin or self.end or date.max
        return begin, self.end or date.max, self.granularity.coarseness


def days_on(day: date, number: int) -> date:
    """The day ``number`` days later, earlier where it is negative; held at the first and the last day there is."""
    ahead = min(max(number, date.min.toordinal() - day.toordinal()), date.max.toordinal() - day.toordinal())
    return day + timedelta(ahead)
