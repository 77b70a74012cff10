"""A line of text in, the calendar days written in it out, strictly: the forms that stamp articles, and no others.

To add a form, add a row to the forms of ``timeline/languages/en/head_words.py`` with an example. What could be two days
("03/04/2023") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.articles.errors import EitherDay, NotADate
from timeline.articles.head_words import head_words
from timeline.model import Span


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


def _read(match: re.Match[str]) -> date | None:
    if _may_be_either(match.re):
        return _either_way(match)
    return calendar_day(int(match["year"]), month_number(match["month"]), int(match["day"]))


def _may_be_either(pattern: re.Pattern[str]) -> bool:
    return "first" in pattern.groupindex


def _either_way(match: re.Match[str]) -> date | None:
    """Day first or month first, where only one of the two is a day or both are the same."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    readings = {found for found in (calendar_day(year, second, first), calendar_day(year, first, second)) if found}
    return readings.pop() if len(readings) == 1 else None


def month_number(name: str) -> int:
    """1 to 12, from a month's number, its name, or three letters or more of it."""
    if name.isdigit():
        return int(name)
    return next(number for number, month in enumerate(head_words().months, 1) if month[:3].lower() == name[:3].lower())


def find_days(line: str, *, day_first: bool = False) -> Iterator[Stamp]:
    """Every full day written in ``line``, in the order of the forms.

    With slashes or hyphens, ``day_first`` reads what could be two days; without it that is none.
    """
    for form in head_words().forms:
        either = day_first and _may_be_either(form.pattern)
        for match in form.pattern.finditer(line):
            if day := _read(match) or (_day_first(match) if either else None):
                yield Stamp(day, Span(*match.span()))


def is_day_first(text: str) -> bool:
    """Whether the text's own dates in figures prove that it writes the day first, and none proves the opposite."""
    pattern = next(form.pattern for form in head_words().forms if _may_be_either(form.pattern))
    written = [(int(match["first"]), int(match["second"])) for match in pattern.finditer(text)]
    return any(first > _MONTHS for first, _ in written) and all(second <= _MONTHS for _, second in written)


_MONTHS = 12


def _day_first(match: re.Match[str]) -> date | None:
    return calendar_day(int(match["year"]), int(match["second"]), int(match["first"]))


def find_days_of_the_year(line: str) -> Iterator[tuple[int, int, Span]]:
    """Every month and day that ``line`` writes without a year: month, day, where."""
    for match in head_words().yearless.finditer(line):
        yield (
            month_number(match["month"] or match["month_last"]),
            int(match["day"] or match["day_first"]),
            Span(*match.span()),
        )


def parse_day(words: str) -> date:
    """The day that ``words`` name, alone or with a weekday or a time of day: "2023-09-12T16:14Z" is 12 September 2023.

    The day is taken as written, never shifted by a time zone. Raises NotADate for anything else, which
    says for "03/04/2025" how either day is written.
    """
    text = words.strip()
    for stamp in find_days(text):
        before, after = text[: stamp.span.start], text[stamp.span.end :]
        if strip_before(before) == strip_after(after) == "" and weekday_agrees(before, stamp.day):
            return stamp.day
    _refuse_either(text)
    raise NotADate(words)


def _refuse_either(text: str) -> None:
    """Raises EitherDay for figures whose day and month may be exchanged, as both make a day."""
    for form in head_words().forms:
        match = form.pattern.fullmatch(text) if _may_be_either(form.pattern) else None
        first = _day_first(match) if match else None
        second = calendar_day(first.year, first.day, first.month) if first else None
        if first and second and first != second:
            raise EitherDay(text, first, second)


def strip_before(words: str) -> str:
    """What stands before a day, without the weekday and time that belong to it."""
    return words[: found.start()].rstrip() if (found := head_words().before_a_day.search(words)) else words.rstrip()


def strip_after(words: str) -> str:
    """What stands after a day, without the time that belongs to it."""
    return words[found.end() :].lstrip() if (found := head_words().after_a_day.match(words)) else words.lstrip()


def weekday_agrees(words: str, day: date) -> bool:
    """Whether a weekday at the end of ``words``, if there is one, is that of ``day``."""
    said = head_words().weekday_before.search(words)
    return said is None or head_words().weekdays[day.weekday()][:3].lower() == said[1][:3].lower()
