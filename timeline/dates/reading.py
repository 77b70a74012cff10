"""What a phrase says, before any anchor: plain data that the grammar yields and ``resolve`` dates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.dates.named_times import NamedTime
from timeline.dates.units import DayPart, Season, Unit
from timeline.model import TimexMod, TimexQuant, VagueTime

ROUND = {Unit.DECADE: 10, Unit.CENTURY: 100}
"""Years of units that measure round distances: "two decades ago" is about twenty years ago, not a whole decade."""


class Origin(StrEnum):
    """What a phrase is counted from."""

    SPEECH = "speech"
    """The day of speaking: "ago", "last year", "today"."""
    TEXT = "text"
    """The time last mentioned: "later", "that year", "the following day"."""
    EITHER = "either"
    """Whichever rules where the phrase stands: a bare "August"."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: ``value`` None is "several". ``upper`` is the other end of "two to three".

    ``mod`` is TIMEX3's: APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS.
    """

    value: float | None
    upper: float | None = None
    mod: TimexMod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """``words`` are the words read."""

    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar(Reading):
    """Fields of the calendar as far as they are named; what is None is nobody's guess.

    ``direction`` is -1, 0 or 1 for last, this and next ("next Friday"), None where bare. ``century`` is the number of
    hundreds (19 for the twentieth century), ``decade`` the first three digits of the year, or its last two where
    ``century_open`` ("the nineties"). ``part`` is TIMEX3's part of day (MO, AF, EV, NI). ``weekday`` counts from
    Monday, 0. ``hour`` may be 24. ``period`` asks for the quarter spoken of, in the year named ("the 1988
    quarter"). ``months`` is how many more it goes on ("from October to March": 5), ``nights`` how many nights a part
    of day goes on into the next day ("the night of 3 to 4 May": 1). ``origin`` is the text where the words point back
    ("that September").
    """

    year: int | None = None
    era: str | None = None
    century: int | None = None
    decade: int | None = None
    century_open: bool = False
    half: int | None = None
    quarter: int | None = None
    season: Season | None = None
    month: int | None = None
    months: int = 0
    week: int | None = None
    weekend: bool = False
    weekday: int | None = None
    day: int | None = None
    part: DayPart | None = None
    nights: int = 0
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    fiscal: bool = False
    period: bool = False
    direction: int | None = None
    origin: Origin = Origin.EITHER
    mod: TimexMod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift(Reading):
    """``count`` units away from the origin, backwards where ``step`` is -1; step 0 is the unit that holds it.

    ``whole`` is true where the unit itself is meant ("last week", "the following year"), false where it measures a
    distance ("three weeks ago"). ``of`` is the point counted from, where the phrase names it; ``fine`` where the
    result is as fine as that point ("five years ago today").
    """

    unit: Unit
    step: int
    origin: Origin
    count: Quantity = Quantity(1)
    whole: bool = True
    of: Reading | None = None
    fine: bool = False
    mod: TimexMod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf(Reading):
    """A smaller calendar piece of a larger point: "August of last year", "Monday morning"."""

    inner: Calendar
    of: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge(Reading):
    """The start, middle or end of a point, in TIMEX3's ``mod``: START, MID, END (APPROX, BEFORE, AFTER too)."""

    mod: TimexMod
    of: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Nth(Reading):
    """The n-th unit of a point, -1 the last: "the first week of June"; ``count`` units of them.

    ``weekday`` counts only the days of that name: "the second Sunday of October".
    """

    number: int
    unit: Unit
    of: Reading
    count: int = 1
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Definite(Reading):
    """A unit with nothing but an article: "the year", "the week"; ``entire`` where it is said to be whole."""

    unit: Unit
    entire: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible(Reading):
    """A date in form and none in fact: "31 February 2021", "the 32nd of May". No shorter reading may stand for it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two expressions that share words: "22-25 April 1951" is the 22nd and the 25th of April 1951."""

    first: Reading
    last: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Reading):
    """A length of time; ``lies`` is -1 before and 1 after the anchor ("the past two months"), None where nowhere.

    ``rest`` is a smaller length said with it ("two hours and ten minutes"). ``of`` is the point that the words give to
    place it by: with its end where ``lies`` is -1 ("the last three months of 2022", "the three months to May 31"),
    from its beginning where 1 ("the first ten days of March").
    """

    unit: Unit | Season
    count: Quantity = Quantity(1)
    lies: int | None = None
    origin: Origin = Origin.SPEECH
    rest: Amount | None = None
    of: Reading | None = None


class Often(StrEnum):
    """What a frequency counts, as TIMEX3 writes it."""

    TIMES = "X"
    HOURS = "H"
    DAYS = "D"
    WEEKS = "W"
    MONTHS = "M"


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often in each of its times something recurs: "twice a week", "five days a week"; written as in TIMEX3."""

    count: int
    of: Often = Often.TIMES

    def __str__(self) -> str:
        """ "2X", "5D"."""
        return f"{self.count}{self.of}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat(Reading):
    """A recurring time, its TIMEX3 ``value`` ready: "every Monday" is XXXX-WXX-1."""

    value: str
    quant: TimexQuant | None = None
    freq: Frequency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedReading(Reading):
    """A day or period with a name; ``year`` where the phrase gives one."""

    time: NamedTime
    year: int | None = None
    direction: int | None = None
    of: Reading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague(Reading):
    """What lies in no known time; ``reach`` is how far it may stretch ("recent months")."""

    ref: VagueTime
    reach: Amount | None = None
    origin: Origin = Origin.SPEECH
