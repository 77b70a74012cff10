"""A word of a heading in, whether it only names what is told below it out."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.language import Doc, Token, parse
from timeline.layout import Kind, Line
from timeline.model import Granularity, TemporalExpression


class Naming:
    """The headings of a document without a verb: they tell nothing that the text below does not.

    A headline without one does ("Blast at a station on Tuesday") where it names a day, or stands alone.
    """

    def __init__(self, doc: Doc, expressions: Iterable[TemporalExpression]) -> None:
        """``expressions`` are those of the document."""
        days = {doc.layout.index_at(each.span.start) for each in expressions if _is_day(each)}
        lines = doc.layout.lines
        self._doc = doc
        self._naming = {
            at
            for at, line in enumerate(lines)
            if line.is_title and not _has_verb(doc, line) and not (_may_tell(line, at, len(lines)) or at in days)
        }

    def holds(self, token: Token) -> bool:
        """Whether ``token`` stands in such a heading."""
        return self._doc.layout.index_at(token.idx) in self._naming


def _may_tell(line: Line, at: int, count: int) -> bool:
    return line.kind is Kind.HEADLINE and at + 1 == count


def _is_day(expression: TemporalExpression) -> bool:
    return expression.range is not None and expression.range.granularity is Granularity.DAY


def _has_verb(doc: Doc, line: Line) -> bool:
    return any(parse.is_verb(word) for word in doc.tokens_in(line.words))
