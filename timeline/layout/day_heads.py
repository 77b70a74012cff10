"""The lines of a text in, the heads of those that begin with the day of a month named alone above them out.

"October" over "4 Rebels take the port." and "10-12 Talks are held." is a list of that month's days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.layout.heads import Head, bullet_of
from timeline.layout.kinds import Lead
from timeline.layout.times import Time
from timeline.layout.words import LineWords

_DAYS = range(1, 32)
_LEAST = 2
"""Lines below one month that show that it is a list of days; a month may then have one alone."""
_HEAD = re.compile(r"(\d{1,2})([a-z]{2})?(?:[ ]?[-–—/][ ]?(\d{1,2})([a-z]{2})?)?(?:[ ]?([:.)–—-])[ ]+|[ ]+)")
_OPENING = '"“‘'
_NUMBERING = frozenset(".)")
_WORD = re.compile(r"[^\W\d_]+")


class DayHead(NamedTuple):
    """The day that a line begins with, the mark behind it, and how far that reaches, bullet left out."""

    day: int
    mark: str
    length: int


def day_heads(lines: Sequence[str], times: Iterable[Time | None], known: LineWords) -> Mapping[int, Head]:
    """The head of each line, by its number, that is one of a list of days; ``times`` are what whole lines name."""
    blocks = [block for block in _blocks(lines, times, known) if _is_list(block)]
    shown = any(len(block) >= _LEAST for block in blocks)
    return {at: Head(each.length, Lead.DAY) for block in blocks for at, each in block if shown}


def _blocks(
    lines: Sequence[str], times: Iterable[Time | None], known: LineWords
) -> Iterator[list[tuple[int, DayHead]]]:
    """The lines with a day at their head, below each month that stands alone."""
    block: list[tuple[int, DayHead]] | None = None
    for at, time in enumerate(times):
        if time is not None and (time.is_period or time.is_day):
            if block:
                yield block
            block = [] if time.is_period and time.months == 1 else None
        elif block is not None and (head := _day_head(lines[at], known)):
            block.append((at, head))
    if block:
        yield block


def _day_head(line: str, known: LineWords) -> DayHead | None:
    words = line[bullet_of(line) :]
    found = _HEAD.match(words)
    if found is None or not {found[2] or "th", found[4] or "th"} <= known.ordinals:
        return None
    first, last = int(found[1]), int(found[3] or 0)
    if not _are_days(first, last) or not _tells_something(words[found.end() :], known):
        return None
    return DayHead(first, found[5] or "", found.end())


def _are_days(first: int, last: int) -> bool:
    """Whether it is a day of a month, and the last, if there is one, a later day."""
    return first in _DAYS and (not last or (first < last and last in _DAYS))


def _tells_something(behind: str, known: LineWords) -> bool:
    """Whether a sentence begins behind the day, which no word of time does."""
    word = _WORD.match(behind)
    opens = behind[:1].isupper() or behind[:1] in _OPENING
    return opens and not (word and _is_of_time(word[0], known))


def _is_of_time(word: str, known: LineWords) -> bool:
    """Whether the number belongs to what follows it: "4 May"."""
    return word.lower() in known.months


def _is_list(block: Sequence[tuple[int, DayHead]]) -> bool:
    """Whether the days run one way, and are no mere numbering: "1. Rebels", "2. The port", "3. Trade"."""
    days = [each.day for _, each in block]
    numbered = {each.mark for _, each in block} <= _NUMBERING and days == list(range(1, len(days) + 1))
    steps = [following - day for day, following in pairwise(days)]
    return not numbered and (all(step >= 0 for step in steps) or all(step <= 0 for step in steps))
