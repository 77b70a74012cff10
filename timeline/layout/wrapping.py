"""The lines of a text in; which line ends only wrap a paragraph, and what stands for them, out.

Whoever wraps a paragraph puts on a line what fits: the first word of the next line would not have. A heading, an entry
of a list or a paragraph's last line ends where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

_WIDTHS = range(24, 133)
"""Characters a line that people and programs wrap at; 132 is the wide terminal's."""
_RAGGED = range(40, 101)
_MOSTLY = 0.4
"""Share of line ends that a greedy wrap explains in a text of short paragraphs and headings, and share of those behind
which a word in small letters stands."""
_TERMINAL = tuple(".!?:;\"'”’)")
_FINISHED = (".", "!", "?", '"', "”", "'", "’", ")")
_ENDS_IN_HYPHEN = re.compile(r"(?:[^\W\d_]{2}|\d)-$|\w(?:--|—)$")
_SUSPENDED = ("and ", "or ", "to ")
""" "pre- and post-war": the hyphen waits for another word."""

Joint = str | None


class Wrapping:
    """How a text is wrapped, told from the shape of all its lines."""

    def __init__(self, blocks: list[list[str]], unseen: int) -> None:
        """Look at them all.

        ``blocks`` are the lines between blank lines; ``unseen`` characters were taken out of them.
        """
        self._pairs = [pair for block in blocks for pair in pairwise(block)]
        self._width = max((len(line) for block in blocks for line in block if " " in line), default=0)
        self._slack = 2 * -(-unseen // max(sum(map(len, blocks)), 1))
        self._is_prose = self._width in _RAGGED and all(block[-1].endswith(_FINISHED) for block in blocks if block[1:])
        self._is_greedy = self._told_by_width()
        self._is_ragged = not self._is_greedy and self._told_by_ends()

    def joints(self) -> Iterator[Joint]:
        """For each line end inside a block what stands for it in the paragraph; None where it ends a line."""
        for line, following in self._pairs:
            yield self._joint(line, following) if self._wraps(line, following) else None

    def _wraps(self, line: str, following: str) -> bool:
        if not line or not following:
            return False
        goes_on = following[0].islower() and not line.endswith(_TERMINAL)
        return goes_on or self._is_ragged or (self._is_greedy and self._is_full(line, following))

    def _is_full(self, line: str, following: str) -> bool:
        return len(line) + 1 + len(following.split(" ", 1)[0]) > self._width - self._slack

    def _told_by_width(self) -> bool:
        full = [following for line, following in self._pairs if self._is_full(line, following)]
        small = sum(following[:1].islower() for following in full)
        many = len(full) >= _MOSTLY * len(self._pairs) and small >= _MOSTLY * len(full)
        return bool(full) and self._width in _WIDTHS and (many or (len(full) == len(self._pairs) and self._is_prose))

    def _told_by_ends(self) -> bool:
        """Whether lines of about one width mostly end in the middle of a sentence, however far each was filled."""
        if len(self._pairs) < 2:
            return False
        unfinished = [following for line, following in self._pairs if not line.endswith(_TERMINAL)]
        small = sum(following[:1].islower() for following in unfinished)
        many = len(unfinished) > len(self._pairs) / 2 and small >= _MOSTLY * len(unfinished)
        return many and int(median(len(line) for line, _ in self._pairs)) in _RAGGED

    def _joint(self, line: str, following: str) -> str:
        """A blank, or nothing where a word was parted: at its hyphen, at a dash, or because no line could hold it."""
        if _ENDS_IN_HYPHEN.search(line) and following[0].isalnum():
            return " " if following.startswith(_SUSPENDED) else ""
        if following.startswith("--") and following[2:3].isalnum():
            return ""
        parted = len(line.rsplit(" ", 1)[-1]) + len(following.split(" ", 1)[0])
        return "" if len(line) == self._width and parted > self._width else " "
