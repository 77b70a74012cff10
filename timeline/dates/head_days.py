"""A text whose lines are told apart in, the days at the heads of a month's entries out: "October", "4 Rebels come"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from timeline.dates.grammar import Found, Grammar
from timeline.dates.language import DAY_AT_A_HEAD
from timeline.layout import Layout, Lead
from timeline.model import Span

_MARKS = " .:)–—-"
"""What stands between the day and what was then."""


def days_at_heads(text: str, layout: Layout, grammar: Grammar, taken: Set[int]) -> Iterator[tuple[Span, Found]]:
    """Each such day as the grammar reads it, unless a phrase ``taken`` already begins there."""
    for line in layout.lines:
        if line.lead is not Lead.DAY or line.head is None or line.head.start in taken:
            continue
        for start, end, found in grammar.read_as(DAY_AT_A_HEAD, line.head.of(text).rstrip(_MARKS)):
            yield Span(line.head.start + start, line.head.start + end), found
