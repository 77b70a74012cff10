"""What a language's articles say of themselves in their head: how days are written there, and what stands beside them.

The folder of a language gives it (``timeline/languages/en/head_words.py``); no reader knows the words themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from timeline.facts import LANGUAGE

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """One way of writing a full day, with an example.

    Its pattern has the groups ``year``, ``month`` and ``day``, or ``first`` and ``second`` for what may be either.
    """

    name: str
    pattern: Pattern
    example: str


@dataclass(frozen=True, kw_only=True)
class DayWords:
    """Days, and what belongs to them."""

    months: tuple[str, ...]
    """The names of the twelve months; no two begin with the same three letters."""
    weekdays: tuple[str, ...]
    """The names of the days from Monday on; no two begin with the same three letters."""
    forms: tuple[WrittenDay, ...]
    """The ways of writing a full day."""
    yearless: Pattern
    """A day without its year: the groups ``month`` and ``day``, or ``day_first`` and ``month_last``."""
    before_a_day: Pattern
    """A weekday or time of day at the end of what stands before a day."""
    after_a_day: Pattern
    """A time of day at the start of what stands behind a day."""
    weekday_before: Pattern
    """A weekday at the end of what stands before a day, as the first group."""
    named_day: Pattern
    """A weekday, as the group ``weekday``, with a word behind it."""
    month_of_a_year: Pattern
    """A month with its year: the groups ``month`` and ``year``."""
    on_a_day: Pattern
    """The day, as the group ``weekday``, on which something was, without its date."""
    range: Pattern
    """A stretch of days that ends in a year, the month in the middle or in front."""
    since: Pattern
    """A year that the text is later than, as the first group."""
    goes_on: Pattern
    """What stands behind the first of two days of a stretch."""
    went_on: Pattern
    """What stands before the second."""
    half_days: tuple[str, ...]
    """What ends an hour with a stop that ends no sentence."""


@dataclass(frozen=True, kw_only=True)
class HeadWords(DayWords):
    """All of it."""

    published: tuple[Pattern, Pattern]
    """A label of the day of publication: with a colon, and without one."""
    updated: tuple[Pattern, Pattern]
    """The same, of the day of an update."""
    date_label: frozenset[str]
    """The label that only says that it is a day."""
    on: str
    """Leads to a day."""
    by: str
    """Leads to a writer's name, with the blank behind it."""
    whose_hours: Pattern
    """What is said behind a day of the hours below it: "All times local"."""
    page_changed: re.Pattern[str]
    """What opens a line that says when the page was last changed, up to the day."""
    trailer: Pattern
    """What may follow a day in its line: the writer, an update, the time that reading takes."""
    card: Pattern
    """A line of those that sum up an event."""
    names: Pattern
    """Names alone, or nothing."""
    unfinished: Pattern
    """The end of a line that goes on below."""
    byline: Pattern
    """Who wrote it, alone in what stands before a day."""
    copyright: Pattern
    """A notice of copyright with its ``year``."""
    wire_code: Pattern
    """The code of a wire agency, with ``month``, ``day`` and a ``year`` of two figures."""
    address: Pattern
    """A web address with a day in its path: ``date``, and in it ``year``, ``month`` and ``day``."""
    numbered: Pattern
    """The title of what comes out in numbers, with its number."""
    distributed: Pattern
    """To whom a document goes."""
    kind_of_text: Pattern
    """What kind of text it is."""
    made: Pattern
    """That it was written or put together on a day."""
    state: Pattern
    """That it tells how things stood on a day."""
    issue: Pattern
    """A word of what comes out by the week."""
    commonest: frozenset[str]
    """Common words of what is written in the language that other languages do not use."""


@cache
def head_words(code: str = LANGUAGE) -> HeadWords:
    """Those of the language of that code. Raises ModuleNotFoundError where its folder has none."""
    found: HeadWords = import_module(f"timeline.languages.{code}.head_words").HEAD_WORDS
    return found
