"""Words in, how far they do nothing but name a time out: a year, a day, a clock time, with what belongs to them.

Nothing is dated here: that "31 February" is no day is for the tagger to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from timeline.layout.words import LineWords

_TOKEN = re.compile(r"\d+|[ap]\.m\b\.?|[^\W\d_]+|\s+|.", re.DOTALL | re.IGNORECASE)
_MARKS = frozenset(",./-–—:()'’`")
_YEARS = range(1000, 2200)
_LONGEST = 60
"""Characters that a time at the head of a line has at most."""


@dataclass(frozen=True, slots=True)
class Time:
    """Words that name a time: how many characters, and what they hold."""

    length: int
    years: int = 0
    months: int = 0
    figures: int = 0
    clocks: int = 0

    @property
    def is_period(self) -> bool:
        """A year or a month of one, no day: "2021", "March 2022", "2014-2016"."""
        return bool(self.years or self.months) and self.figures == self.clocks == 0

    @property
    def is_month(self) -> bool:
        """A month of a year: "March 2022", "Jul/Aug 2024"."""
        return self.is_period and self.years == 1 and self.months > 0

    @property
    def is_day(self) -> bool:
        """A day of a month, or figures that may be one."""
        return self.figures > 0 and (self.months > 0 or self.years > 0 or self.figures > 2)


def whole_time(words: str, known: LineWords) -> Time | None:
    """What ``words`` name where they are a time and nothing else."""
    found = leading_time(words, known) if len(words) <= _LONGEST else None
    return found if found and found.length == len(words) else None


def leading_time(words: str, known: LineWords) -> Time | None:
    """The longest time at the very start of ``words``, None where there is none. White space after it is left out."""
    first = _TOKEN.match(words)
    if first is None or not _is_of_time(first[0], known):
        return None
    tokens = list(takewhile(lambda token: _is_of_time(token, known), _tokens(words[:_LONGEST], known)))
    _drop_loose_ends(tokens, known)
    counted = _counted(tokens, known)
    named = counted.years or counted.months or counted.figures or any(t.lower() in known.weekdays for t in tokens)
    return counted if named else None


def _counted(tokens: list[str], known: LineWords) -> Time:
    """How many words there are of each kind."""
    return Time(
        sum(map(len, tokens)),
        years=sum(map(_is_year, tokens)),
        months=sum(token.lower() in known.months for token in tokens),
        figures=sum(token[0].isdecimal() and not _is_year(token) for token in tokens),
        clocks=sum(before[0].isdecimal() and mark == ":" for before, mark in pairwise(tokens)),
    )


def _drop_loose_ends(tokens: list[str], known: LineWords) -> None:
    """Takes marks and joints off the end, which join the time to what follows it."""
    while tokens and not tokens[-1][:1].isalnum() and tokens[-1] not in ")'’`":
        tokens.pop()
    while tokens and tokens[-1].lower() in known.joints_of_time:
        tokens.pop()
        while tokens and not tokens[-1][:1].isalnum():
            tokens.pop()


def without_times(words: str, known: LineWords) -> Iterator[str]:
    """The words of a line that name no time, each looked for when it is asked for."""
    return (token for token in _tokens(words, known) if token[0].isalpha() and not _is_of_time(token, known))


def _tokens(words: str, known: LineWords) -> Iterator[str]:
    """Numbers, words, blanks and marks; "3rd" is one."""
    held = ""
    for match in _TOKEN.finditer(words):
        token = match[0]
        if held and token.lower() in known.ordinals:
            yield held + token
            held = ""
            continue
        if held:
            yield held
        held = token if token.isdecimal() else ""
        if not held:
            yield token
    if held:
        yield held


def _is_of_time(token: str, known: LineWords) -> bool:
    small = token.lower()
    if token.isspace() or token in _MARKS or token[0].isdecimal():
        return True
    if small.replace(".", "") in known.clock or small in known.joints_of_time or small in known.parts_of_time:
        return True
    return small in known.weekdays or (small in known.months and (token[0].isupper() or small != "may"))


def _is_year(token: str) -> bool:
    figures = token.rstrip("s")
    return len(figures) == 4 and figures.isdecimal() and int(figures) in _YEARS
