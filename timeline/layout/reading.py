"""A text in, its Layout out: each line sketched, judged by the table of rows, and counted into its section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.layout.heads import Head
from timeline.layout.kinds import Kind, Layout, Line
from timeline.layout.quotes import quotes_of
from timeline.layout.rows import ROWS, Row
from timeline.layout.sheet import Sheet, Sight, Sketch, bare
from timeline.layout.words import words_of
from timeline.model import Span

_LINE_END = re.compile(r"\n\s*")


def lay_out(text: str, paragraphs: Sequence[Span] | None = None, language: str = "en") -> Layout:
    """What every line of ``text`` is. ``paragraphs``, which cover it, are its lines where it is wrapped.

    The lines cover the text from end to end, blank lines being part of the line above. Raises FileNotFoundError for a
    language whose words nobody has written down.
    """
    spans = list(_lines(text)) if paragraphs is None else list(paragraphs)
    known = words_of(language)
    stripped = [bare(span.of(text)) for span in spans]
    sketches = [Sketch(words, known) for _, words in stripped]
    filled = [at for at, each in enumerate(sketches) if each.words]
    sheet = Sheet([sketches[at] for at in filled])
    rows = dict(zip(filled, (_judged(Sight(sheet, at)) for at in range(len(filled))), strict=True))
    lines = _in_sections(
        _line(span, span.start + stripped[at][0], sketches[at], rows.get(at)) for at, span in enumerate(spans)
    )
    return Layout(tuple(lines), quotes_of(text, spans, known))


def _lines(text: str) -> Iterator[Span]:
    starts = [0, *(match.end() for match in _LINE_END.finditer(text) if 0 < match.end() < len(text))]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        if start < end:
            yield Span(start, end)


def _judged(sight: Sight) -> Row:
    return next(row for row in ROWS if row.takes(sight))


def _line(span: Span, start: int, drawn: Sketch, row: Row | None) -> Line:
    words = Span(start, start + len(drawn.words))
    if row is None:
        return Line(span, Span(span.start, span.start), Kind.FURNITURE, "no words", Span(span.start, span.start))
    head = drawn.head or (drawn.year_head if row.kind is Kind.ENTRY else None)
    head = head if row.kind not in _WITHOUT_HEAD else None
    told = _told(words, drawn, head)
    return Line(
        span,
        words,
        row.kind,
        row.name,
        told,
        Span(start + drawn.bullet, told.start) if head else None,
        head.lead if head else None,
        Span(told.end, words.end) if told.end < words.end else None,
    )


_WITHOUT_HEAD = frozenset({Kind.FURNITURE, Kind.STAMP, Kind.CREDIT, Kind.BYLINE})


def _told(words: Span, drawn: Sketch, head: Head | None) -> Span:
    start = words.start + drawn.bullet + (head.length if head else 0)
    return Span(start, max(start, words.start + drawn.credit))


def _in_sections(lines: Iterator[Line]) -> Iterator[Line]:
    """A heading opens a section, unless another stands right above it."""
    section, above = 0, False
    for line in lines:
        section += line.is_title and not above
        above = line.is_title
        yield Line(line.span, line.words, line.kind, line.row, line.told, line.head, line.lead, line.credit, section)
