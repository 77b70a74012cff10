"""What resolving works with: the anchor chosen for a reading, and the place found with the moves made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.catalogue import marked, worded
from timeline.dates.place import TimePlace
from timeline.dates.reading import Calendar, Reading
from timeline.dates.resolve.names import MONTHS, WEEKDAYS
from timeline.dates.units import DayPart, Season
from timeline.model import Anchor
from timeline.wording.numbers import nth


class Pointing(StrEnum):
    """Which of the days that bear a name is meant, seen from the anchor."""

    NEAREST = "nearest"
    """The nearest; one ahead counts as a little further."""
    PAST = "past"
    """The last that has begun."""
    RECENT = "recent"
    """The last, or one shortly ahead: what is told as past may be what was arranged."""
    SINCE = "since"
    """The last that had begun when the anchor ended."""
    FUTURE = "future"
    """The next, or one just over."""
    NEXT = "next"
    """The next that is not over."""
    STORY = "story"
    """The next, unless a step back is much shorter: a story goes on."""
    CLOSE = "close"
    """The nearest on either side."""
    LAST = "last"
    """The last that is over: the words say so."""
    THIS = "this"
    """That of the anchor's own year."""
    AFTER = "after"
    """The next that begins after the anchor."""
    BEFORE = "before"
    """The last that ends before the anchor."""


POINTED: Mapping[int, Pointing] = {
    -1: Pointing.LAST,
    0: Pointing.THIS,
    1: Pointing.AFTER,
    2: Pointing.AFTER,
    -2: Pointing.BEFORE,
}
"""The ways that words point themselves: "last August", "the following March"."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reading is counted from, and which way a bare one points; ``by`` is the name of the row that chose it."""

    kind: Anchor
    place: TimePlace | None
    text: str = ""
    way: Pointing = Pointing.NEAREST
    by: str = ""

    @property
    def day(self) -> date | None:
        """The first day of the anchor."""
        return self.place.begin if self.place else None

    @property
    def end(self) -> date | None:
        """The last day of the anchor."""
        return self.place.end if self.place else None


NOTHING = Choice(Anchor.NONE, None)


@dataclass(frozen=True, slots=True)
class Placed:
    """A place, the anchor that it rests on and the moves made."""

    place: TimePlace
    choice: Choice = NOTHING
    steps: tuple[str, ...] = ()


Choose = Callable[[Reading], Choice]


def counted(reading: Reading, choice: Choice, place: TimePlace) -> str:
    """One move, in words: the phrase, what it was counted from, where it leads."""
    return f"{reading.words or naming(reading)}|{choice.text}|{place.value}"


def ordinal(number: int | None) -> str:
    """ "second", "last", "21st"."""
    words = {1: marked("first"), 2: marked("second"), 3: marked("third"), 4: marked("fourth"), -1: marked("last")}
    if number is None or number in words:
        return worded(words.get(number or 0, ""))
    return nth(number)


def naming(reading: Reading) -> str:
    """What a reading is called in a step of the explanation."""
    return (_naming_of_calendar(reading) if isinstance(reading, Calendar) else None) or reading.words


def _naming_of_calendar(reading: Calendar) -> str | None:
    """By the first that it has of month, weekday, share of a year, season, part of a day and hour; None without any."""
    if reading.month:
        return (f"{reading.day} " if reading.day else "") + worded(MONTHS[reading.month - 1].capitalize())
    if reading.weekday is not None:
        return worded(WEEKDAYS[reading.weekday].capitalize())
    if reading.quarter:
        return worded("the {nth} quarter", nth=ordinal(reading.quarter))
    if reading.half:
        return worded("the {nth} half", nth=ordinal(reading.half))
    if reading.season:
        return worded(_SEASON_NAMES[reading.season])
    if reading.part:
        return _part_name(reading.part)
    return f"{reading.hour:02}:{reading.minute or 0:02}" if reading.hour is not None else None


_SEASON_NAMES = {Season.SPRING: "spring", Season.SUMMER: "summer", Season.AUTUMN: "autumn", Season.WINTER: "winter"}


def _part_name(part: DayPart) -> str:
    return {
        DayPart.MORNING: worded("the morning"),
        DayPart.AFTERNOON: worded("the afternoon"),
        DayPart.EVENING: worded("the evening"),
        DayPart.NIGHT: worded("the night"),
    }.get(part, "part")
