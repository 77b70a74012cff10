"""A DateRange in; the words a reader takes it for, never finer than what was said, out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from timeline.model import Certainty, DateRange, Event, Granularity, Modality
from timeline.model.partial import PARTIAL, meant

WORLD_ENGLISH = "en_001"
"""English with the day before the month, as CLDR writes it for most of the world."""

ISO = "iso"
"""In the place of a locale: days and months as ISO 8601 has them (2023-09-12, 2023-09)."""

PRECISION = {
    Granularity.DAY: "exact day",
    Granularity.WEEK: "week known, day not stated",
    Granularity.MONTH: "month known, day not stated",
    Granularity.SEASON: "season known, no more",
    Granularity.QUARTER: "quarter known, no more",
    Granularity.HALF: "half year known, no more",
    Granularity.YEAR: "year known, no more",
    Granularity.DECADE: "decade known, no more",
    Granularity.CENTURY: "century known, no more",
    Granularity.VAGUE: "vague wording, dates approximate",
}
CERTAINTY = {
    Certainty.EXPLICIT: "stated",
    Certainty.INFERRED: "inferred",
    Certainty.ASSUMED: "assumed",
}
MODALITY = {
    Modality.ACTUAL: "happened",
    Modality.PLANNED: "planned",
    Modality.HYPOTHETICAL: "hypothetical",
    Modality.DENIED: "denied",
}

YEAR_FROM_CONTEXT = "year from context"
"""Said of a date whose words name a day or a month, and whose year is that of what they were counted from."""

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")


_LONGEST = {
    Granularity.DAY: 1,
    Granularity.WEEK: 7,
    Granularity.MONTH: 31,
    Granularity.SEASON: 92,
    Granularity.QUARTER: 92,
    Granularity.HALF: 184,
    Granularity.YEAR: 366,
    Granularity.DECADE: 3653,
    Granularity.CENTURY: 36525,
}
"""Days of the longest unit of each granularity."""


def is_period(when: DateRange) -> bool:
    """Whether a time with two named ends is meant ("1895 to 1945"), not some moment within one unit."""
    if when.begin is None or when.end is None:
        return True
    return when.granularity in _LONGEST and (when.end - when.begin).days + 1 > _LONGEST[when.granularity]


def reader_locale(name: str | None) -> str:
    """English as it is written where the reader is: ``de-DE`` gives ``en_DE``, an unknown place world English."""
    if not name:
        return WORLD_ENGLISH
    try:
        territory = Locale.parse(name, sep="-").territory
        return str(Locale.parse(f"en_{territory}")) if territory else WORLD_ENGLISH
    except (ValueError, UnknownLocaleError):
        return WORLD_ENGLISH


def say_count(events: Sequence[Event]) -> str:
    """``1 event``, ``28 events``."""
    return f"{len(events)} event{'' if len(events) == 1 else 's'}"


def say_when(event: Event, locale: str = WORLD_ENGLISH, *, short: bool = False) -> str:
    """The date of an event; a vague one in the article's own words, where it has them."""
    when, words = meant(event), event.dating.expression
    if when is None:
        return "no date"
    if words is None:
        return say_range(when, locale, short=short)
    told, is_part = f"“{' '.join(words.text.split())}”", words.mod in PARTIAL
    if when.begin is None or when.end is None:
        return f"{_opening(when)} {told}" if is_part else say_range(when, locale, short=short)
    if when.granularity is not Granularity.VAGUE:
        return say_range(when, locale, short=short)
    if short:
        return told
    return f"{told}, {say_range(when, locale)}" if is_part else say_range(when, locale)


def _opening(when: DateRange) -> str:
    """What stands before the known end of a time that is open at the other."""
    return "since" if when.begin else "until"


@lru_cache(maxsize=20_000)
def say_range(when: DateRange, locale: str = WORLD_ENGLISH, *, short: bool = False) -> str:
    """``August 2022``, ``1895–1945``, ``since 2014``, ``spring 2023``, ``the 1990s``; short months on request."""
    circa = "c. " if when.begin_qualifier and when.begin_qualifier == when.end_qualifier else ""
    if when.begin is None or when.end is None:
        known = when.begin or when.end
        assert known is not None
        return f"{_opening(when)} {_unit(known, when.granularity, locale, short)}"
    roughly = "about " if when.granularity is Granularity.VAGUE else circa
    return roughly + _closed(when.begin, when.end, when.granularity, locale, short)


def _closed(begin: date, end: date, fineness: Granularity, locale: str, short: bool) -> str:
    if begin == end:
        return _day(begin, locale, short)
    if whole := _whole(begin, end, fineness, locale, short):
        return whole
    first, last = (_unit(day, _unit_of(begin, end, fineness), locale, short) for day in (begin, end))
    if first == last:
        return first
    return f"{first}–{last}" if first.isdigit() and last.isdigit() else f"{first} – {last}"


def _whole(begin: date, end: date, fineness: Granularity, locale: str, short: bool) -> str | None:
    """The name of exactly one calendar unit, or None."""
    months = (end.year - begin.year) * 12 + end.month - begin.month + 1
    if fineness is Granularity.WEEK and end - begin == timedelta(days=6):
        return f"week of {_day(begin, locale, short)}"
    if begin.day != 1 or not _ends_a_month(end):
        return None
    if months == 1:
        return _month(begin, locale, short)
    if months == 3 and fineness is Granularity.SEASON and begin.month in _SEASONS:
        year = str(end.year) if begin.year == end.year else f"{begin.year}–{end.year % 100:02d}"
        return f"{_SEASONS[begin.month]} {year}"
    if months == 3 and fineness is Granularity.QUARTER and begin.month % 3 == 1:
        return (
            f"Q{begin.month // 3 + 1} {begin.year}"
            if short
            else f"{_ORDINALS[begin.month // 3]} quarter of {begin.year}"
        )
    if months == 6 and fineness is Granularity.HALF and begin.month in (1, 7):
        return f"{_ORDINALS[begin.month // 6]} half of {begin.year}"
    if months == 12 and begin.month == 1:
        return str(begin.year)
    if months == 120 and begin.month == 1 and begin.year % 10 == 0 and fineness is Granularity.DECADE:
        return f"{begin.year}s" if short else f"the {begin.year}s"
    if months == 1200 and begin.month == 1 and fineness is Granularity.CENTURY:
        return f"{_nth(begin.year // 100 + 1)} century"
    return None


def _ends_a_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _unit_of(begin: date, end: date, fineness: Granularity) -> Granularity:
    """The coarsest unit that names both ends of a range without moving either."""
    on_months = begin.day == 1 and _ends_a_month(end)
    if on_months and begin.month == 1 and end.month == 12:
        return Granularity.YEAR
    if on_months or fineness.coarseness >= Granularity.MONTH.coarseness:
        return Granularity.MONTH
    return Granularity.DAY


def _unit(day: date, fineness: Granularity, locale: str, short: bool) -> str:
    if fineness.coarseness <= Granularity.WEEK.coarseness:
        return _day(day, locale, short)
    if fineness.coarseness < Granularity.YEAR.coarseness:
        return _month(day, locale, short)
    return _month(day, locale, short) if fineness is Granularity.VAGUE else str(day.year)


def _day(day: date, locale: str, short: bool) -> str:
    if locale == ISO:
        return day.isoformat()
    return format_date(day, "medium" if short else "long", locale=locale)


def _month(day: date, locale: str, short: bool) -> str:
    if locale == ISO:
        return day.isoformat()[:7]
    return _format("yMMM" if short else "yMMMM", day, locale)


@lru_cache(maxsize=20_000)
def _format(skeleton: str, day: date, locale: str) -> str:
    return format_skeleton(skeleton, day, locale=locale)


def _nth(number: int) -> str:
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
