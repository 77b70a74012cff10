"""Candidates in; the dates of those that stand below a heading which is a time and nothing else out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.catalogue import worded
from timeline.events.candidate import Candidate
from timeline.events.dated import Dated, Dates
from timeline.language import Doc, Token
from timeline.layout import Kind, Line
from timeline.model import Certainty, Relation, TemporalExpression

_EDGES = " \t:|()[]*#_-–—"


def fill_sections(
    doc: Doc,
    candidates: list[Candidate],
    expressions: tuple[TemporalExpression, ...],
    dates: Dates,
    tells: Callable[[Token], bool],
) -> Iterator[tuple[int, Dated]]:
    """Date what ``tells`` below "15 April 2023", "April" or "2023" alone in a line, up to the next heading."""
    governing = _governing(doc, expressions)
    for each in candidates if any(governing) else ():
        heading = governing[doc.layout.index_at(each.token.idx)]
        range = heading.range if heading is not None else None
        if heading is not None and range is not None and each.token.i not in dates and tells(each.token):
            how = worded(
                "Told under the heading “{text}”; {explanation}", text=heading.text, explanation=heading.explanation
            )
            yield each.token.i, Dated(range, Certainty.INFERRED, Relation.ON, heading, how)


def _governing(doc: Doc, expressions: tuple[TemporalExpression, ...]) -> list[TemporalExpression | None]:
    """The time that heads each line's section, None where that is headed by something else or nothing."""
    starts = {each.span.start: each for each in expressions}
    found: list[TemporalExpression | None] = []
    current: TemporalExpression | None = None
    for line in doc.layout.lines:
        if line.is_title:
            current = _time_alone(doc, line, starts) if line.kind is Kind.HEADING else None
        found.append(current if not line.is_title and line.tells else None)
    return found


def _time_alone(doc: Doc, line: Line, starts: dict[int, TemporalExpression]) -> TemporalExpression | None:
    words = line.words.of(doc.text)
    begin = line.words.start + len(words) - len(words.lstrip(_EDGES))
    expression = starts.get(begin)
    if expression is None or expression.range is None or expression.range.begin is None:
        return None
    return expression if expression.span.of(doc.text) == words.strip(_EDGES) else None
