"""A text in, its Layout out: each line sketched, judged by the table of rows, and counted into its section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from timeline.layout.heads import Head
from timeline.layout.kinds import Kind, Layout, Line
from timeline.layout.line_row import LineRow
from timeline.layout.quotes import quotes_of
from timeline.layout.rows import row_of
from timeline.layout.sheet import LineSheet, Sight, Sketch, bare
from timeline.layout.times import whole_time
from timeline.layout.words import LineWords, words_of
from timeline.model import Span

_LINE_END = re.compile(r"\n\s*")


def lay_out(text: str, paragraphs: Sequence[Span] | None = None, language: str = "en") -> Layout:
    """What every line of ``text`` is. ``paragraphs``, which cover it, are its lines where it is wrapped.

    A day on a line of its own stands apart from the paragraph that it seems wrapped into. The lines cover the text
    from end to end, blank lines being part of the line above. Raises FileNotFoundError for a language whose words
    nobody has written down.
    """
    known = words_of(language)
    spans = list(_lines(text) if paragraphs is None else _parted(text, paragraphs, known))
    stripped = [bare(span.of(text)) for span in spans]
    sketches = [Sketch(words, known) for _, words in stripped]
    filled = [at for at, each in enumerate(sketches) if each.words]
    sheet = LineSheet([sketches[at] for at in filled])
    rows: list[LineRow | None] = [None] * len(spans)
    for at, index in enumerate(filled):
        rows[index] = row_of(Sight(sheet, at))
    heads = {filled[at]: head for at, head in {**sheet.turns, **sheet.day_heads}.items()} if filled else {}
    sections = _sections([row is not None and row.kind.is_title for row in rows])
    lines = (
        _line(span, span.start + stripped[at][0], sketches[at], rows[at], section, heads.get(at))
        for (at, span), section in zip(enumerate(spans), sections, strict=True)
    )
    return Layout(tuple(lines), quotes_of(text, spans, known))


def _lines(text: str, within: Span | None = None) -> Iterator[Span]:
    first, last = within or (0, len(text))
    ends = (match.end() for match in _LINE_END.finditer(text, first, last))
    starts = [first, *(end for end in ends if first < end < last)]
    for start, end in zip(starts, [*starts[1:], last], strict=True):
        if start < end:
            yield Span(start, end)


def _parted(text: str, paragraphs: Sequence[Span], known: LineWords) -> Iterator[Span]:
    for paragraph in paragraphs:
        if "\n" not in paragraph.of(text).rstrip():
            yield paragraph
            continue
        starts = [paragraph.start]
        for above, line, below in _threes([Span(*each) for each in _lines(text, paragraph)]):
            if _stands_apart(above and above.of(text), line.of(text), below and below.of(text), known):
                starts += [line.start, line.end]
        edges = sorted({*starts, paragraph.end})
        yield from map(Span._make, pairwise(edges))


def _threes(lines: list[Span]) -> Iterator[tuple[Span | None, Span, Span | None]]:
    return zip([None, *lines[:-1]], lines, [*lines[1:], None], strict=True)


def _stands_apart(above: str | None, line: str, below: str | None, known: LineWords) -> bool:
    """Whether a line is a day and no sentence runs through it: the next begins anew, the last word above is a name."""
    time = whole_time(line.strip(), known)
    if time is None or not time.is_day or (below is not None and not below.lstrip()[:1].isupper()):
        return False
    return above is None or not (above.split() or [""])[-1][:1].islower()


def _line(span: Span, start: int, drawn: Sketch, row: LineRow | None, section: int, known: Head | None) -> Line:
    if row is None:
        nowhere = Span(span.start, span.start)
        return Line(span, nowhere, Kind.FURNITURE, "no words", nowhere, section=section)
    words = Span(start, start + len(drawn.words))
    if drawn.is_sentence:
        return Line(span, words, row.kind, row.name, words, section=section)
    head = known or drawn.head or (drawn.year_head if row.kind is Kind.ENTRY else None)
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
        section,
    )


_WITHOUT_HEAD = frozenset({Kind.FURNITURE, Kind.STAMP, Kind.CREDIT, Kind.BYLINE})


def _told(words: Span, drawn: Sketch, head: Head | None) -> Span:
    start = words.start + drawn.bullet + (head.length if head else 0)
    return Span(start, max(start, words.start + drawn.credit))


def _sections(titles: Sequence[bool]) -> Iterator[int]:
    """A heading opens a section, unless another stands right above it."""
    return accumulate(int(title and not above) for above, title in pairwise([False, *titles]))
