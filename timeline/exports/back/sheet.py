"""Sentences that an export quotes, with where they stood, in; one text of them, and where each stands there, out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from timeline.catalogue import worded
from timeline.model import Span
from timeline.settings import LONGEST_TEXT

_NEXT = 3
"""Characters that part two sentences of one paragraph at most."""


class QuotedText:
    """A text of what is quoted, in the order in which it stood, and the way from the old offsets to its own."""

    def __init__(self, quoted: Iterable[Mapping[str, Any]]) -> None:
        """Raises ValueError where two quotes of one place differ, or one is not as long as its place."""
        self._runs: list[tuple[int, int]] = []
        self._texts: list[str] = []
        for start, end, words in sorted({_place(each) for each in quoted}):
            self._add(start, end, words)
        self._starts = [start for start, _ in self._runs]
        self._offsets: list[int] = []
        parts, length = [], 0
        for number, (start, _) in enumerate(self._runs):
            gap = "" if not number else " " if start - self._runs[number - 1][1] <= _NEXT else "\n\n"
            self._offsets.append(length + len(gap))
            parts += [gap, self._texts[number]]
            length += len(gap) + len(self._texts[number])
        self.text = "".join(parts)

    def _add(self, start: int, end: int, words: str) -> None:
        if not self._runs or start >= self._runs[-1][1]:
            self._runs.append((start, end))
            self._texts.append(words)
            return
        first, last = self._runs[-1]
        known = self._texts[-1]
        shared = min(end, last) - start
        if known[start - first : start - first + shared] != words[:shared]:
            raise ValueError(worded("two of its quotes of one place differ"))
        if end > last:
            self._runs[-1] = (first, end)
            self._texts[-1] = known + words[shared:]

    def holds(self, record: Mapping[str, Any]) -> bool:
        """Whether the words are among what is quoted."""
        start, end, words = _place(record)
        at = bisect_right(self._starts, start) - 1
        if at < 0 or end > self._runs[at][1]:
            return False
        begin = start - self._starts[at]
        return self._texts[at][begin : begin + end - start] == words

    def span(self, record: Mapping[str, Any]) -> Span:
        """Where the words stand now. Raises ValueError where they are not among what is quoted."""
        if not self.holds(record):
            raise ValueError(worded("it speaks of words that its sentences do not have"))
        start, end, _ = _place(record)
        at = bisect_right(self._starts, start) - 1
        moved = self._offsets[at] - self._starts[at]
        return Span(start + moved, end + moved)


def _place(record: Mapping[str, Any]) -> tuple[int, int, str]:
    start, end = record["span"]
    words = record["text"]
    whole = all(isinstance(each, int) and not isinstance(each, bool) for each in (start, end))
    if not whole or not isinstance(words, str) or not 0 <= start <= end <= LONGEST_TEXT:
        raise ValueError(worded("a place in the text is none"))
    if end - start != len(words):
        raise ValueError(worded("a quote is not as long as its place in the text"))
    return start, end, words
