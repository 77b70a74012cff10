"""Sentences with their dates written into them: "[Monday|2024-03-04]" becomes an expression, the rest plain text.

"[two days|P2D]" and "[five years|]" are lengths, without a place in time.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.events import find_events
from timeline.language import read
from timeline.model import (
    Article,
    DateRange,
    Derivation,
    Event,
    Granularity,
    PublishedFrom,
    Span,
    TemporalExpression,
    TimexType,
)

PUBLISHED = date(2024, 3, 8)
"""A Friday."""
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def events_of(marked: str, published: date | None = PUBLISHED) -> list[Event]:
    """Every event of a marked text, assumed ones included, in order of text."""
    article, expressions = unmarked(marked, published)
    return sorted(find_events(read(article), expressions, ()), key=lambda event: event.trigger)


def shown(marked: str, published: date | None = PUBLISHED) -> dict[str, str]:
    """Trigger to "certainty dates" of each event that an analyst is shown: those that the text itself dates."""
    text = unmarked(marked, published)[0].text
    return {
        event.trigger.of(text): f"{event.certainty} {_days(event.range)}"
        for event in events_of(marked, published)
        if event.certainty != "assumed"
    }


def unmarked(marked: str, published: date | None = PUBLISHED) -> tuple[Article, tuple[TemporalExpression, ...]]:
    """The plain article and its expressions. ``[five years|]`` is one without a place in time."""
    text, expressions, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        when = _range(match[2]) if match[2][:1].isdigit() else None
        kind = TimexType.DATE if when else TimexType.DURATION
        expressions.append(
            TemporalExpression("a", span, match[1], kind, match[2] or "P1Y", Derivation("test"), range=when)
        )
        text += match[1]
        at = match.end()
    text += marked[at:]
    source = PublishedFrom.OPTION if published else None
    return Article("a", text, published=published, published_from=source), tuple(expressions)


def _range(value: str) -> DateRange:
    if len(value) == 10:
        return DateRange.day(date.fromisoformat(value))
    if len(value) == 7:
        first = date.fromisoformat(value + "-01")
        return DateRange(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), Granularity.MONTH)
    return DateRange(date(int(value), 1, 1), date(int(value), 12, 31), Granularity.YEAR)


def _days(when: DateRange | None) -> str:
    if when is None:
        return "undated"
    if when.is_day:
        return str(when.begin)
    return f"{when.begin or ''}..{when.end or ''}"
