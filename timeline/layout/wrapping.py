"""The lines of a text in; which line ends only wrap a paragraph, and what stands for them, out.

Whoever wraps a paragraph puts on a line what fits: the first word of the next line would not have. A heading, an entry
of a list or a paragraph's last line ends where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from timeline.layout.heads import bullet_of, head_of
from timeline.layout.kinds import Lead
from timeline.layout.parted import parts_words
from timeline.layout.times import leading_time, whole_time
from timeline.layout.words import words_of

_WIDTHS = range(24, 133)
"""Characters a line that people and programs wrap at; 132 is the wide terminal's."""
_RAGGED = range(40, 101)
_MOSTLY = 0.4
"""Share of line ends that a greedy wrap explains in a text of short paragraphs and headings, and share of those behind
which a word in small letters stands."""
_TERMINAL = tuple(".!?:;\"'”’)。！？।")
_FINISHED = (".", "!", "?", "。", "।", '"', "”", "'", "’", ")")
_ENDS_IN_HYPHEN = re.compile(r"[^\W_]-$|\w(?:--|—)$")

_STAMMER = re.compile(r"(?:^| )[^\W\d_]-$")
_DASHES = ("-", "–", "—")
""" "— The Ministry (@ministry) May 3, 2025": the day belongs to whose words they are."""

Joint = str | None


class Wrapping:
    """How a text is wrapped, told from the shape of all its lines."""

    def __init__(self, blocks: list[list[str]], unseen: int) -> None:
        """Look at them all.

        ``blocks`` are the lines between blank lines; ``unseen`` characters were taken out of them.
        """
        self._pairs = [pair for block in blocks for pair in pairwise(block)]
        self._below = [below for block in blocks for below in (*block[2:], "")[: len(block) - 1]]
        self._width = max((len(line) for block in blocks for line in block if " " in line), default=0)
        self._slack = 2 * -(-unseen // max(sum(map(len, blocks)), 1))
        self._is_prose = self._width in _RAGGED and all(block[-1].endswith(_FINISHED) for block in blocks if block[1:])
        self._is_greedy = self._told_by_width()
        self._is_ragged = not self._is_greedy and self._told_by_ends()

    def joints(self) -> Iterator[Joint]:
        """For each line end inside a block what stands for it in the paragraph; None where it ends a line."""
        for (line, following), below in zip(self._pairs, self._below, strict=True):
            yield self._joint(line, following) if self._wraps(line, following, below) else None

    def _wraps(self, line: str, following: str, below: str) -> bool:
        if not line or not following or _is_stamp(line) or _is_stamp(following):
            return False
        if _goes_on(line, following):
            return True
        if not self._may_be_wrapped(line, following):
            return False
        if _is_day(following) and not line.startswith(_DASHES):
            return bool(below) and self._is_full(following, below)
        return not (line.endswith(_FINISHED) and _is_entry(following))

    def _may_be_wrapped(self, line: str, following: str) -> bool:
        """Whether the lines are of any length, or this one as long as it can be before the next word."""
        return self._is_ragged or (self._is_greedy and self._is_full(line, following))

    def _is_full(self, line: str, following: str) -> bool:
        return len(line) + 1 + len(following.split(" ", 1)[0]) > self._width - self._slack

    def _told_by_width(self) -> bool:
        full = [following for line, following in self._pairs if self._is_full(line, following)]
        small = sum(map(_may_go_on, full))
        many = len(full) >= _MOSTLY * len(self._pairs) and small >= _MOSTLY * len(full)
        return bool(full) and self._width in _WIDTHS and (many or (len(full) == len(self._pairs) and self._is_prose))

    def _told_by_ends(self) -> bool:
        """Whether lines of about one width mostly end in the middle of a sentence, however far each was filled."""
        if len(self._pairs) < 2:
            return False
        unfinished = [following for line, following in self._pairs if not line.endswith(_TERMINAL)]
        small = sum(map(_may_go_on, unfinished))
        many = len(unfinished) > len(self._pairs) / 2 and small >= _MOSTLY * len(unfinished)
        return many and int(median(len(line) for line, _ in self._pairs)) in _RAGGED

    def _joint(self, line: str, following: str) -> str:
        """A blank, or nothing where a word was parted: at its hyphen, at a dash, or because no line could hold it."""
        if _ENDS_IN_HYPHEN.search(line) and following[0].isalnum():
            stammers = _STAMMER.search(line) is not None and line[-2:-1].lower() == following[0].lower()
            return " " if stammers or following.startswith(words_of().suspending) else ""
        if following.startswith("--") and following[2:3].isalnum():
            return ""
        parted = len(line.rsplit(" ", 1)[-1]) + len(following.split(" ", 1)[0])
        return "" if len(line) == self._width and parted > self._width else " "


def _may_go_on(line: str) -> bool:
    """Whether it begins as the middle of a sentence may: with a letter that is no capital."""
    return line[:1].isalpha() and line[0].lower() == line[0]


def _goes_on(line: str, following: str) -> bool:
    """Whether the next line goes on with what this one has not ended."""
    small = following[0].islower() and not line.endswith(_TERMINAL)
    return small or _is_unfinished(line) or parts_words(line, following)


def _is_unfinished(line: str) -> bool:
    """Whether its last word is one that others must follow: "the", "of", but not "May"."""
    before, _, last = line.rpartition(" ")
    return bool(before) and not last.istitle() and last.lower() in words_of().unfinished


def _is_entry(line: str) -> bool:
    """Whether it begins with a time and a mark behind it, as what was then begins: "April 8: Ships leave"."""
    words = line[bullet_of(line) :]
    head = head_of(words, words_of())
    time = leading_time(words, words_of()) if head is not None and head.lead is Lead.DATE else None
    return time is not None and (time.months > 0 or time.years > 0)


def _is_stamp(line: str) -> bool:
    """ "on May 3, 2021" alone below a headline: when the article came out."""
    first, _, rest = line.strip().partition(" ")
    time = whole_time(rest, words_of()) if first in words_of().joints_of_time else None
    return time is not None and time.is_day and time.years > 0


def _is_day(line: str) -> bool:
    """Whether it is a day and nothing else, as below a headline: "11, 2025" is but the end of one."""
    time = whole_time(line.strip(), words_of())
    return time is not None and time.is_day and (time.months > 0 or time.figures > 1)
