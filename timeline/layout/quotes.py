"""Lines in, what stands inside quotation marks out; a quotation that is not closed ends with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.layout.words import LineWords
from timeline.model import Span


def quotes_of(text: str, lines: Sequence[Span], words: LineWords) -> tuple[Span, ...]:
    """Every stretch from an opening mark to its closing one, both included; those inside another are part of it."""
    found: list[Span] = []
    used = [(*marks, _either(*marks)) for marks in words.quotation_marks if marks[0] in text]
    for line in lines if used else ():
        opened = (marks for marks in used if text.find(marks[0], line.start, line.end) >= 0)
        inside = sorted(span for marks in opened for span in _between(text, line, *marks))
        for span in inside:
            if found and span.start < found[-1].end:
                found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
            else:
                found.append(span)
    return tuple(found)


def _between(text: str, line: Span, opening: str, closing: str, either: re.Pattern[str]) -> Iterator[Span]:
    depth, start = 0, line.start
    for mark in either.finditer(text, line.start, line.end):
        opens = mark[0] == opening and not (depth and opening == closing)
        if opens:
            start = start if depth else mark.start()
        elif depth == 1:
            yield Span(start, mark.end())
        depth = depth + 1 if opens else max(depth - 1, 0)
    if depth:
        yield Span(start, line.end)


@cache
def _either(opening: str, closing: str) -> re.Pattern[str]:
    return re.compile(f"{re.escape(opening)}|{re.escape(closing)}")
