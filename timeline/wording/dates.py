"""A DateRange in; the words a reader takes it for, never finer than what was said, out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Hashable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from timeline.catalogue import ENGLISH, counted, language, marked, spoken, worded
from timeline.model import Certainty, DateRange, Event, Granularity, Modality
from timeline.model.partial import PARTIAL, meant
from timeline.wording.numbers import nth

WORLD_ENGLISH = "en_001"
"""English with the day before the month, as CLDR writes it for most of the world."""

ISO = "iso"
"""In the place of a locale: days and months as ISO 8601 has them (2023-09-12, 2023-09)."""

PRECISION = {
    Granularity.DAY: marked("exact day"),
    Granularity.WEEK: marked("week known, day not stated"),
    Granularity.MONTH: marked("month known, day not stated"),
    Granularity.SEASON: marked("season known, no more"),
    Granularity.QUARTER: marked("quarter known, no more"),
    Granularity.HALF: marked("half year known, no more"),
    Granularity.YEAR: marked("year known, no more"),
    Granularity.DECADE: marked("decade known, no more"),
    Granularity.CENTURY: marked("century known, no more"),
    Granularity.VAGUE: marked("vague wording, dates approximate"),
}
CERTAINTY = {
    Certainty.EXPLICIT: marked("stated"),
    Certainty.INFERRED: marked("inferred"),
    Certainty.ASSUMED: marked("assumed"),
}
MODALITY = {
    Modality.ACTUAL: marked("happened"),
    Modality.PLANNED: marked("planned"),
    Modality.HYPOTHETICAL: marked("hypothetical"),
    Modality.DENIED: marked("denied"),
}

YEAR_FROM_CONTEXT = marked("year from context")
"""Said of a date whose words name a day or a month, and whose year is that of what they were counted from."""

_SEASONS = {
    3: marked("spring {year}"),
    6: marked("summer {year}"),
    9: marked("autumn {year}"),
    12: marked("winter {year}"),
}
_QUARTERS = (
    marked("first quarter of {year}"),
    marked("second quarter of {year}"),
    marked("third quarter of {year}"),
    marked("fourth quarter of {year}"),
)
_HALVES = (marked("first half of {year}"), marked("second half of {year}"))


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
    """The language spoken as it is written where the reader is: ``de-DE`` gives ``en_DE``, an unknown place ``en_001``.

    A language that is not English is written as anywhere where nothing is known of the place.
    """
    anywhere = WORLD_ENGLISH if language() == ENGLISH else _known(language())
    try:
        territory = Locale.parse(name, sep="-").territory if name else None
        return str(Locale.parse(f"{language()}_{territory}")) if territory else anywhere
    except (ValueError, UnknownLocaleError):
        return anywhere


def _known(code: str) -> str:
    """That language where CLDR knows it; else the days and months are those of English."""
    try:
        return str(Locale.parse(code))
    except (ValueError, UnknownLocaleError):
        return WORLD_ENGLISH


def say_count(events: Sequence[Event]) -> str:
    """``1 event``, ``28 events``."""
    return counted("{number} event", "{number} events", len(events))


def say_when(event: Event, locale: str = WORLD_ENGLISH, *, short: bool = False) -> str:
    """The date of an event; a vague one in the article's own words, where it has them."""
    when, words = meant(event), event.dating.expression
    if when is None:
        return worded("no date")
    if words is None:
        return say_range(when, locale, short=short)
    told, is_part = f"“{' '.join(words.text.split())}”", words.mod in PARTIAL
    if when.begin is None or when.end is None:
        if words.range == when and when.begin and when.granularity is Granularity.VAGUE:
            first = say_range(DateRange.day(when.begin), locale)
            return told if short else worded("{told}, from {day} on", told=told, day=first)
        return _open(when, told) if is_part else say_range(when, locale, short=short)
    if when.granularity is not Granularity.VAGUE:
        return say_range(when, locale, short=short)
    if short:
        return told
    return f"{told}, {say_range(when, locale)}" if is_part else say_range(when, locale)


def _open(when: DateRange, known: str) -> str:
    """A time that is open at one end, in the words of the other."""
    return worded("since {when}", when=known) if when.begin else worded("until {when}", when=known)


def say_range(when: DateRange, locale: str = WORLD_ENGLISH, *, short: bool = False) -> str:
    """``August 2022``, ``1895–1945``, ``since 2014``, ``spring 2023``, ``the 1990s``; short months on request."""
    return _range(when, locale, short, spoken())


@lru_cache(maxsize=20_000)
def _range(when: DateRange, locale: str, short: bool, _spoken: Hashable) -> str:
    if when.begin is None or when.end is None:
        known = when.begin or when.end
        assert known is not None
        return _open(when, _unit(known, when.granularity, locale, short))
    said = _closed(when.begin, when.end, when.granularity, locale, short)
    if when.granularity is Granularity.VAGUE:
        return worded("about {when}", when=said)
    circa = when.begin_qualifier and when.begin_qualifier == when.end_qualifier
    return worded("c. {when}", when=said) if circa else said


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
        return worded("week of {day}", day=_day(begin, locale, short))
    if begin.day != 1 or not _ends_a_month(end):
        return None
    if months == 1:
        return _month(begin, locale, short)
    return _part_of_year(begin, end, months, fineness, short) if months < 12 else _years(begin, months, fineness, short)


def _part_of_year(begin: date, end: date, months: int, fineness: Granularity, short: bool) -> str | None:
    if months == 3 and fineness is Granularity.SEASON and begin.month in _SEASONS:
        year = str(end.year) if begin.year == end.year else f"{begin.year}–{end.year % 100:02d}"
        return worded(_SEASONS[begin.month], year=year)
    if months == 3 and fineness is Granularity.QUARTER and begin.month % 3 == 1:
        return _quarter(begin, short=short)
    if months == 6 and fineness is Granularity.HALF and begin.month in (1, 7):
        return worded(_HALVES[begin.month // 6], year=begin.year)
    return None


def _quarter(begin: date, *, short: bool) -> str:
    if short:
        return worded("Q{quarter} {year}", quarter=begin.month // 3 + 1, year=begin.year)
    return worded(_QUARTERS[begin.month // 3], year=begin.year)


def _years(begin: date, months: int, fineness: Granularity, short: bool) -> str | None:
    if begin.month != 1:
        return None
    if months == 12:
        return str(begin.year)
    if months == 120 and begin.year % 10 == 0 and fineness is Granularity.DECADE:
        return worded("{decade}s", decade=begin.year) if short else worded("the {decade}s", decade=begin.year)
    if months == 1200 and fineness is Granularity.CENTURY:
        return worded("{nth} century", nth=nth(begin.year // 100 + 1))
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
