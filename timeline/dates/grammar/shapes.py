"""Times written in figures: a token such as "16:30" or "2023-09-12" in, its categories and values out.

What any language may write is here; each adds what only it writes ("1990s", "3rd", "9 a.m.").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.dates.reading import Calendar

Read = Callable[[str], Any]
"""A token in, what it is worth out; None where it is not of that category."""

_INTEGER = re.compile(r"\d+$")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?$")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t(\d\d):(\d\d)(?::(\d\d))?(z|[+-]\d\d:?\d\d)?)?$")
YEARS = range(1000, 2200)
"""Four figures in this range may be a year; others are a number until words say otherwise."""

DISTANT_YEARS = range(2200, 10_000)
"""Four figures in this range are a year only after a day and its month."""

_SMALL = {"day": range(1, 32), "month number": range(1, 13), "hour": range(25), "small number": range(100)}


@dataclass(frozen=True)
class Shapes:
    """What a language writes in figures.

    ``pattern`` is one alternation of everything in figures that stands for a time or a number as a whole, whole numbers
    last; ``opens`` what any of it may open with; ``readers`` say what a token is worth in each category;
    ``samples`` are tokens in which every combination of categories is found; ``clitics`` what is cut off a word's end;
    ``spaced`` what a text holds wherever a blank stands inside such a token.
    """

    pattern: str
    opens: str
    readers: Mapping[str, Read]
    samples: tuple[str, ...]
    clitics: str = ""
    spaced: tuple[str, ...] = ()

    def categories_of(self, token: str) -> set[str]:
        """What a token in figures may stand for; empty for any other token."""
        if _INTEGER.match(token):
            return _integer_categories(token)
        return set() if token.isalpha() else {name for name, read in self.readers.items() if read(token) is not None}

    def value_of(self, category: str, token: str) -> Any:
        """What the token is worth as that. Raises KeyError where there is no such category."""
        if _INTEGER.match(token):
            return int(token)
        return self.readers[category](token)


def _integer_categories(token: str) -> set[str]:
    number, found = int(token) if len(token) < 10 else -1, {"number"}
    if len(token) <= 2:
        found |= {name for name, span in _SMALL.items() if number in span}
        if len(token) == 2:
            found.add("two digits")
            if number < 60:
                found.add("minute")
    elif len(token) == 3 and token[0] != "0":
        found.add("three digits")
    elif len(token) == 4:
        found |= _of_four_figures(token, number)
        if token[0] == "0":
            found.discard("number")
    return found


def _of_four_figures(token: str, number: int) -> set[str]:
    found = set()
    if number in YEARS:
        found.add("year number")
    elif number in DISTANT_YEARS:
        found.add("distant year")
    if int(token[:2]) < 25 and int(token[2:]) < 60:
        found.add("military time")
    return found


def read_clock(token: str) -> Calendar | None:
    """An hour and a minute, perhaps a second, none beyond its end."""
    match = _CLOCK.match(token)
    if not match or int(match[1]) > 24 or int(match[2]) > 59 or int(match[3] or 0) > 59:
        return None
    return Calendar(hour=int(match[1]), minute=int(match[2]), second=int(match[3]) if match[3] else None)


def read_iso(token: str) -> Calendar | None:
    """A date in the order year, month, day, perhaps with a time (ISO 8601)."""
    match = _ISO.match(token)
    if not match or not 1 <= int(match[2]) <= 12:
        return None
    hour, minute, second = (int(match[group]) if match[group] else None for group in (4, 5, 6))
    return Calendar(
        year=int(match[1]),
        month=int(match[2]),
        day=int(match[3]),
        hour=hour,
        minute=minute,
        second=second,
        zone=match[7],
    )


PLAIN = Shapes(
    r"(?<![\w.,/:])\d{4}[-/]\d{1,2}[-/]\d{1,2}(?![\w/])|\b\d{1,2}[:]\d\d(?::\d\d)?(?!\d|\w*:)|\d+",
    r"\d",
    {"clock": read_clock, "iso date": read_iso},
    (
        *map(str, range(2301)),
        *(f"{number:02}" for number in range(100)),
        *("9999", "10000", "0630", "0799", "123456", "2023-09-12", "16:30", "16:30:05"),
    ),
)
"""Whole numbers, ISO dates and clocks: all that a language needs which writes nothing of its own."""
