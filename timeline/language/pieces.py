"""A text and its layout in; the pieces that the model is to read one by one out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.verbs import verbs
from timeline.layout import Kind, Layout, Line

_LONGEST_PIECE = 20_000
_LONGEST_SENTENCE = 2_000
"""Characters; the longest sentences of treaties and novels have fewer."""
_LABEL = re.compile(r"([A-Z][a-z]{1,20}(?: [a-z]{1,20}){1,4}):\s{1,4}(?=[A-Z\"“])")
"""Words of one sentence's beginning, and what stands behind them."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+|[\r\n]+")


def pieces(text: str, layout: Layout) -> Iterator[str]:
    """Each line as the model should see it: of the same length, its line ends as spaces.

    A dateline ("VIENNA, July 14 (Agency) -") and the date at the head of an entry ("3 March 1878: ...") are pieces of
    their own, so that the model does not take them for words of the sentence behind. So is a label of several words
    ("Entry into force: The treaty ..."). What tells nothing, the page's
    furniture and credits, is blank to it.
    """
    for line in layout.lines:
        edges = sorted({line.span.start, *_parts(line), *_label(text, line), line.span.end})
        for begin, stop in pairwise(edges):
            read = line.tells or line.kind is Kind.DATELINE
            if read and (line.credit is None or begin < line.credit.start):
                yield from _plain(text, begin, stop)
            else:
                yield " " * (stop - begin)


def _parts(line: Line) -> Iterator[int]:
    """Where the mark of a list, the head and the words of a line end, if it has more than these."""
    if line.told.start < line.told.end and line.words.start < line.told.start:
        yield line.told.start
        if line.head and line.words.start < line.head.start:
            yield line.head.start
    if line.credit and line.words.start < line.credit.start:
        yield line.credit.start


def _label(text: str, line: Line) -> Iterator[int]:
    """Where the words end that only say what a paragraph is about: "Signature and ratification: The king signed"."""
    found = _LABEL.match(text, line.told.start, line.told.end) if line.tells else None
    if found is not None and not _finite().intersection(found[1].lower().split()):
        yield found.end()


@cache
def _finite() -> frozenset[str]:
    """Forms of verbs that tell who says what stands behind a colon, and of helpers."""
    said = verbs("saying") | verbs("reporting")
    return frozenset({*map(past, said), *(f"{verb}s" for verb in said), *said, *word_group("finite_helpers")})


def _plain(text: str, start: int, end: int) -> Iterator[str]:
    for begin, stop in pairwise([start, *_cuts(text, start, end), end]):
        piece = text[begin:stop]
        yield "".join(" " if character in "\r\n\t\f\v" else character for character in piece)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where a text too long for one piece is cut, and a run of words without an end that no sentence has.

    Such a run is cut behind a comma or a space: the tree of a sentence of 3,000 words is as deep as it is long.
    """
    at = ended = start
    for match in _SENTENCE_END.finditer(text, start, end):
        while match.end() - ended > _LONGEST_SENTENCE:
            at = ended = _break(text, ended)
            yield at
        ended = match.end()
        if ended - at > _LONGEST_PIECE and ended < end:
            at = ended
            yield at
    while end - ended > _LONGEST_SENTENCE:
        ended = _break(text, ended)
        yield ended


def _break(text: str, start: int) -> int:
    latest = start + _LONGEST_SENTENCE
    for mark in (", ", " "):
        found = text.rfind(mark, start + 1, latest)
        if found > start:
            return found + len(mark)
    return latest
