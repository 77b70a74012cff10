"""A line of text in, the calendar days written in it out, strictly: the forms that stamp articles, and no others.

To add a form, add a row to ``FORMS`` with an example. What could be two days ("03/04/2023") is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from timeline.articles.errors import NotADate
from timeline.model import Span

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _shortened(names: tuple[str, ...], also: str = "") -> str:
    words = (f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in names)
    return f"(?:{'|'.join(words)}{also})\\.?"


MONTH = _shortened(MONTHS, "|Sept")
WEEKDAY = _shortened(WEEKDAYS, "|Tues|Weds|Thur|Thurs")
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[1-9]\d{3})"


@dataclass(frozen=True, slots=True)
class DayForm:
    """One way of writing a day: its pattern's groups are read by ``read``, which is None where they name no day."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], date | None]
    example: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day and where it is written."""

    day: date
    span: Span


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numbers(match: re.Match[str]) -> date | None:
    return calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))


def _words(match: re.Match[str]) -> date | None:
    return calendar_day(int(match["year"]), month_number(match["month"]), int(match["day"]))


def _either_way(match: re.Match[str]) -> date | None:
    """Day first or month first, where only one of the two is a day or both are the same."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    readings = {found for found in (calendar_day(year, second, first), calendar_day(year, first, second)) if found}
    return readings.pop() if len(readings) == 1 else None


def month_number(name: str) -> int:
    """1 to 12, from a month's number, its name, or three letters or more of it."""
    if name.isdigit():
        return int(name)
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3].lower() == name[:3].lower())


def _form(name: str, pattern: str, read: Callable[[re.Match[str]], date | None], example: str) -> DayForm:
    return DayForm(name, re.compile(rf"(?<![\w.,/-]){pattern}(?![\d/-]|\.\d)", re.IGNORECASE), read, example)


FORMS = (
    _form("ISO 8601", rf"{_YEAR}(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?=\D|$)", _numbers, "2023-09-12"),
    _form("day month year", rf"{_NUMBER}(?: of)?[ -]?(?P<month>{MONTH}),?[ -]?{_YEAR}", _words, "12 Sep 2023"),
    _form("month day year", rf"(?P<month>{MONTH}) ?{_NUMBER}(?:, ?| ){_YEAR}", _words, "September 12, 2023"),
    _form("day.month.year", rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}", _numbers, "12.09.2023"),
    _form("slashes", rf"(?P<first>\d\d?)(?P<sep>[/-])(?P<second>\d\d?)(?P=sep){_YEAR}", _either_way, "24/09/2023"),
)
"""Full days only: a month or a year alone is no day of publication. With dots the day stands first everywhere; with
slashes or hyphens it depends on the country."""


def find_days(line: str, *, day_first: bool = False) -> Iterator[Stamp]:
    """Every full day written in ``line``, in the order of ``FORMS``.

    With slashes or hyphens, ``day_first`` reads what could be two days; without it that is none.
    """
    for form in FORMS:
        for match in form.pattern.finditer(line):
            if day := form.read(match) or (_day_first(match) if day_first and form.read is _either_way else None):
                yield Stamp(day, Span(*match.span()))


def is_day_first(text: str) -> bool:
    """Whether the text's own dates in figures prove that it writes the day first, and none proves the opposite."""
    pattern = next(form.pattern for form in FORMS if form.read is _either_way)
    written = [(int(match["first"]), int(match["second"])) for match in pattern.finditer(text)]
    return any(first > _MONTHS for first, _ in written) and all(second <= _MONTHS for _, second in written)


_MONTHS = 12


def _day_first(match: re.Match[str]) -> date | None:
    return calendar_day(int(match["year"]), int(match["second"]), int(match["first"]))


_YEARLESS = re.compile(
    rf"(?<![\w.,/-])(?:(?P<month>{MONTH}) ?{_NUMBER}|(?P<day_first>\d\d?)(?:st|nd|rd|th)? (?P<month_last>{MONTH}))"
    r"(?![\d/-]|\.\d|\w|,? ?[12]\d{3})",
    re.IGNORECASE,
)


def find_days_of_the_year(line: str) -> Iterator[tuple[int, int, Span]]:
    """Every month and day that ``line`` writes without a year: month, day, where."""
    for match in _YEARLESS.finditer(line):
        yield (
            month_number(match["month"] or match["month_last"]),
            int(match["day"] or match["day_first"]),
            Span(*match.span()),
        )


def parse_day(words: str) -> date:
    """The day that ``words`` name, alone or with a weekday or a time of day: "2023-09-12T16:14Z" is 12 September 2023.

    The day is taken as written, never shifted by a time zone. Raises NotADate for anything else.
    """
    text = words.strip()
    for stamp in find_days(text):
        before, after = text[: stamp.span.start], text[stamp.span.end :]
        if strip_before(before) == strip_after(after) == "" and weekday_agrees(before, stamp.day):
            return stamp.day
    raise NotADate(words)


_ZONE = r"(?-i:Z|UTC|GMT|[A-Z]{1,3}[SD]?T\b)?(?:[+-]\d\d?(?::?\d\d)?)?"
_CLOCK = (
    r"(?:(?:at )?\d\d?(?:[:.h]\d\d){1,2}(?:\.\d+)?"
    r"|\d{4}(?= ?(?:hrs|(?-i:GMT|UTC|[A-Z]{1,3}[SD]T)))"
    r"|\d\d?(?= ?[ap]\.?m))"
)
_TIME = rf"{_CLOCK}(?: ?hrs)?(?: ?[ap]\.?m\b\.?)?(?: ?{_ZONE})?"
_BEFORE = re.compile(rf"(?:{_TIME},?\s*)?(?:\(?\b{WEEKDAY},?\s*(?:the\s+)?)?$", re.IGNORECASE)
_AFTER = re.compile(rf"^(?:T|,?\s*(?:at\s+|-\s+|–\s+)?)?{_TIME}", re.IGNORECASE)


def strip_before(words: str) -> str:
    """What stands before a day, without the weekday and time that belong to it."""
    return words[: found.start()].rstrip() if (found := _BEFORE.search(words)) else words.rstrip()


def strip_after(words: str) -> str:
    """What stands after a day, without the time that belongs to it."""
    return words[found.end() :].lstrip() if (found := _AFTER.match(words)) else words.lstrip()


def weekday_agrees(words: str, day: date) -> bool:
    """Whether a weekday at the end of ``words``, if there is one, is that of ``day``."""
    said = re.search(rf"\b({WEEKDAY}),?\s*(?:the\s+)?$", words, re.IGNORECASE)
    return said is None or WEEKDAYS[day.weekday()][:3].lower() == said[1][:3].lower()
