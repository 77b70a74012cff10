"""A text as it was pasted in; the same text out as its writer meant it, with the way back to every character.

Whatever reads words reads them here: one blank between words, one blank line between paragraphs, no line end inside
one, nothing that cannot be seen, no pictures among the words. So a text says the same however it is wrapped.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import pairwise
from typing import TypeVar

from timeline.layout.wrapping import Wrapping
from timeline.model import Mention, Note, Span, TemporalExpression
from timeline.model.frozen import changed

_Words = TypeVar("_Words", TemporalExpression, Mention, Note)

PARAGRAPH_END = "\n\n"
_UNSEEN = "\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphen, zero-width characters, marks of direction (Unicode Standard, chapter 23)."""
_SPACES = "\t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_PICTURES = "\u20e3\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f"
"""Emoji, dingbats and what they are put together with: they adorn words, and are none."""
_PICTURE = re.compile(f"[{_PICTURES}]")
_CLOSES = frozenset(".,;:!?…)]”’\"'")
_UNUSUAL = re.compile(f"[{_SPACES}{_UNSEEN}{_PICTURES}][ {_SPACES}{_UNSEEN}{_PICTURES}]*")
_RUN = re.compile(f"[ {_SPACES}{_UNSEEN}{_PICTURES}]{{2,}}|[{_SPACES}{_UNSEEN}{_PICTURES}]")
_SEEN = re.compile(f"[^{_UNSEEN}]")
_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_OF_PARAGRAPH = "\u2029"
_COLUMN = "  "
_GAP = re.compile(f"\t|[ {_SPACES}]{{2}}")
_SOFT_HYPHEN = "\xad"
_INSIDE_FIGURES = re.compile(
    r"(?<![\d/])\d{1,2} / \d{1,2} / \d{4}(?!\d)"
    r"|(?<![\d:.])\d{1,2}[:.] \d\d(?= ?[apAP](?:\b|\.? ?[mM]\b))"
    r"|[$£€]\d{1,3}\. \d{1,3}(?= [a-z])"
)
"""A day, an hour and a sum in figures whose marks stand apart, as in texts that were once split into words."""
_NOTE_MARK = re.compile(
    r"(?<=[a-z]{4}[.!?])\d{1,3}(?= +[A-Z“\"‘]| *$)"
    r"|(?<=[)”\"’][.,])\d{1,3}(?= +[A-Z“\"‘]| *$)"
    r"|(?<=[ (](?:19|20)\d\d\.)\d{1,2}(?= +[A-Z“\"‘]| *$)"
    r"|(?<=[.!?,;:)”\"’])[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}"
    r"|(?<=\S)\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed)\]",
    re.MULTILINE,
)
"""What leads to a note at the foot: "adopted it.2 A year later", "was shot.[6] She fled"; no words of the text."""
_MARK_APART = re.compile(r"[:./] \d")
_BEFORE_MARK = 4
"""What each of them holds so many characters behind its first at most, which is looked for in a tenth of the time."""


@dataclass(frozen=True, slots=True)
class Plain:
    """``text`` is ``written`` in plain order; ``written_span`` leads back."""

    text: str
    written: str
    _starts: Sequence[int] = (0,)
    """Where in ``text`` each stretch begins that stands in ``written`` as it is."""
    _written_starts: Sequence[int] = (0,)

    def written_span(self, span: Span) -> Span:
        """Where in ``written`` the characters stand that ``span`` covers in ``text``."""
        if self.text is self.written:
            return span
        start = self._written_at(span.start)
        return Span(start, max(self._written_at(span.end - 1) + 1, start) if span.end > span.start else start)

    def as_written(self, words: _Words) -> _Words:
        """The words with their span and their exact slice of ``written``."""
        span = self.written_span(words.span)
        return changed(words, span=span, text=span.of(self.written))

    def plain_span(self, span: Span) -> Span:
        """Where in ``text`` the characters stand that ``span`` covers in ``written``."""
        if self.text is self.written:
            return span
        return Span(self._plain_at(span.start), self._plain_at(span.end))

    def _written_at(self, offset: int) -> int:
        at = max(bisect_right(self._starts, offset) - 1, 0)
        latest = self._written_starts[at + 1] - 1 if at + 1 < len(self._starts) else len(self.written)
        return min(self._written_starts[at] + offset - self._starts[at], latest)

    def _plain_at(self, offset: int) -> int:
        at = max(bisect_right(self._written_starts, offset) - 1, 0)
        latest = self._starts[at + 1] if at + 1 < len(self._starts) else len(self.text)
        return min(max(self._starts[at] + offset - self._written_starts[at], 0), latest)


def plain(written: str, *, layout: bool = False) -> Plain:
    """The text in plain order: itself where nothing is to be done.

    With its ``layout`` it keeps what the head of an article shows by it: which lines stand right below each other, and
    gaps between columns, as two spaces.
    """
    gaps = list(_gaps(written))
    ends = _joints(written, gaps)
    if layout:
        gaps, ends = _laid_out(written, gaps, ends)
    parts: list[str] = []
    starts: list[int] = []
    written_starts: list[int] = []
    at = length = 0
    for (start, end, blank), joint in zip([*gaps, (len(written), len(written), "")], [*ends, ""], strict=True):
        if start > at or not starts:
            starts.append(length)
            written_starts.append(at)
        instead = blank if joint is None else joint
        parts += (written[at:start], instead)
        length += start - at + len(instead)
        at = end
    text = "".join(parts)
    return Plain(written, written) if text == written else Plain(text, written, starts, written_starts)


def _gaps(written: str) -> Iterator[tuple[int, int, str]]:
    """Every run of blanks that is more than one space, and what stands for it: a lone line end is still one.

    Of a single space only what stands inside figures: nothing. Likewise nothing of the marks of notes.
    """
    inside = [(at, at + 1, "") for each in _inside_figures(written) for at in _spaces(each)]
    notes = [(*each.span(), "") for each in _NOTE_MARK.finditer(written)]
    return merge(_runs(written), inside, notes) if inside or notes else _runs(written)


def _inside_figures(written: str) -> Iterator[re.Match[str]]:
    done = 0
    for mark in _MARK_APART.finditer(written):
        begins = range(max(mark.start() - _BEFORE_MARK, done), mark.start())
        if found := next(filter(None, (_INSIDE_FIGURES.match(written, begin) for begin in begins)), None):
            yield found
            done = found.end()


def _spaces(match: re.Match[str]) -> Iterator[int]:
    return (at for at in range(*match.span()) if match.string[at] == " ")


def _runs(written: str) -> Iterator[tuple[int, int, str]]:
    for match in (_RUN if "  " in written else _UNUSUAL).finditer(written):
        start, end = match.span()
        start -= start > 0 and written[start - 1] == " "
        inside = start > 0 and end < len(written)
        blank = _blank(written[start:end]) if inside else ""
        if blank and _PICTURE.search(written, start, end):
            blank = _beside_picture(blank, written[start:end], written[end])
        yield start, end, blank


def _beside_picture(blank: str, run: str, following: str) -> str:
    """A picture that opens a line marks it, as a dot does; before a mark that closes there is no blank."""
    if blank == " ":
        return "" if following in _CLOSES else blank
    return PARAGRAPH_END if _PICTURE.search(_LINE_END.split(run)[-1]) else blank


def _laid_out(
    written: str, gaps: list[tuple[int, int, str]], ends: list[str | None]
) -> tuple[list[tuple[int, int, str]], list[str | None]]:
    wide = [
        (start, end, _COLUMN if blank == " " and _GAP.search(written, start, end) else blank)
        for start, end, blank in gaps
    ]
    return wide, ["\n" if end == PARAGRAPH_END else end for end in ends]


def _blank(run: str) -> str:
    if not _SEEN.search(run):
        return ""
    ends = len(_LINE_END.findall(run)) + run.count(_OF_PARAGRAPH)
    return " " if ends == 0 else "\n" if ends == 1 else PARAGRAPH_END


def _joints(written: str, gaps: list[tuple[int, int, str]]) -> list[str | None]:
    """What each lone line end stands for; None for the other gaps."""
    found: list[str | None] = [None] * len(gaps)
    lone = [at for at, (_, _, blank) in enumerate(gaps) if blank == "\n"]
    if lone:
        wrapping = Wrapping(_blocks(written, gaps), sum(blank == "" for _, _, blank in gaps))
        for at, wraps in zip(lone, wrapping.joints(), strict=True):
            inside = gaps[at][0] and written[gaps[at][0]] == _SOFT_HYPHEN
            found[at] = PARAGRAPH_END if wraps is None else "" if inside else wraps
    return found


def _blocks(written: str, gaps: list[tuple[int, int, str]]) -> list[list[str]]:
    """The lines of each block between blank lines, their blanks plain."""
    edges = [0, *(edge for start, end, _ in gaps for edge in (start, end)), len(written)]
    parts = []
    for index, (start, end) in enumerate(pairwise(edges)):
        parts.append(gaps[index // 2][2] if index % 2 else written[start:end])
    return [block.strip("\n").split("\n") for block in "".join(parts).split(PARAGRAPH_END)]


def paragraphs(text: str) -> tuple[Span, ...]:
    """Where the paragraphs of a plain text lie, the blank line after each included."""
    starts = [0, *(match.end() for match in re.finditer(PARAGRAPH_END, text) if match.end() < len(text))]
    return tuple(Span(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end)
