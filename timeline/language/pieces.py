"""A text and its paragraphs in; the pieces that the model is to read one by one out."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_LONGEST_PIECE = 20_000
_LONGEST_SENTENCE = 2_000
"""Characters; the longest sentences of treaties and novels have fewer."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+|[\r\n]+")
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?:[ /-][A-Z.'’-]+)*(?:,? [A-Z\d][\w.,'’ ]{0,50}?)?\s*(?:\([^()\n]{1,40}\))?\s*(?:--|[-–—_])\s+"
)
_NAMES = [*calendar.month_name[1:], *calendar.day_name, *calendar.month_abbr[1:], "Sept"]
_QUALIFIERS = [
    "early",
    "mid",
    "late",
    "spring",
    "summer",
    "autumn",
    "winter",
    "to",
    "and",
    "BCE",
    "BC",
    "AD",
    "CE",
    "c.",
]
_MARK = re.compile(r"[ \t]*[•·▪►]\s*")
_BULLET = r"[ \t•·*▪►–—-]*"
_NUMBER = r"\d[\d.,/’']*(?:st|nd|rd|th|s)?"
_WORD = rf"(?:{_NUMBER}|(?:{'|'.join(_NAMES)})\.?|(?i:{'|'.join(map(re.escape, _QUALIFIERS))})|[,–-])"
_ENTRY = re.compile(rf"{_BULLET}{_WORD}(?:[ ,-]*{_WORD}){{0,7}}\s*(?::|[–—-](?=\s))\s+")
_CLOCK = re.compile(
    rf"{_BULLET}\d{{1,2}}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|h|GMT|BST|UTC|CES?T|E[DS]?T))*\s*(?:[:.–—-]\s+|\s(?=[A-Z\"“‘]))"
)


def pieces(text: str, layout: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Each paragraph as the model should see it: of the same length, its line ends as spaces.

    A dateline ("VIENNA, July 14 (Agency) -") and the date at the head of an entry ("3 March 1878: ...") are pieces of
    their own, so that the model does not take them for words of the sentence behind.
    """
    for start, end in layout:
        edges = [start, *_head(text, start, end), end]
        for begin, stop in pairwise(edges):
            yield from _plain(text, begin, stop)


def _head(text: str, start: int, end: int) -> list[int]:
    """Where the mark of a list, the dateline or the date that heads a paragraph ends; empty where it has none."""
    mark = _MARK.match(text, start, end)
    edges = [mark.end()] if mark and mark.end() < end else []
    for pattern in (_DATELINE, _CLOCK, _ENTRY):
        found = pattern.match(text, start, end)
        if found and found.end() < end and (pattern is not _ENTRY or any(each.isdigit() for each in found[0])):
            return [*edges, found.end()]
    return edges


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
