"""Expressions of an article in; which of them each is counted from, link by link, and what rests on each, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.model.event import Event
from timeline.model.text import Span
from timeline.model.timex import Anchor, TemporalExpression


def anchor_of(expression: TemporalExpression, others: Iterable[TemporalExpression]) -> TemporalExpression | None:
    """The expression that one was counted from; None where that is the day of publication, or nothing.

    Of several that say the same it is the nearest before, as reading goes on from what was said last.
    """
    origin = expression.derivation
    if origin.anchor is not Anchor.REFERENCE:
        return None
    named = [
        each
        for each in others
        if each.article == expression.article
        and each.span != expression.span
        and (each.text, each.range) == (origin.anchor_text, origin.anchor_range)
    ]
    before = [each for each in named if each.span.start < expression.span.start]
    return before[-1] if before else next(iter(named), None)


def chain(expression: TemporalExpression, others: Sequence[TemporalExpression]) -> tuple[TemporalExpression, ...]:
    """The expression, what it was counted from, what that was counted from, and so on; none of them twice."""
    links: list[TemporalExpression] = []
    link: TemporalExpression | None = expression
    while link is not None and all(link.span != each.span for each in links):
        links.append(link)
        link = anchor_of(link, others)
    return tuple(links)


def followers(expression: TemporalExpression, others: Sequence[TemporalExpression]) -> Iterator[TemporalExpression]:
    """What was counted from the expression itself, in order of text."""
    for each in others:
        origin = anchor_of(each, others)
        if origin is not None and (origin.article, origin.span) == (expression.article, expression.span):
            yield each


def resting_on(
    expression: TemporalExpression, others: Sequence[TemporalExpression], events: Iterable[Event]
) -> tuple[Event, ...]:
    """The events dated by the expression or by anything that was counted from it, however far."""
    reached, waiting = {expression.span}, [expression]
    while waiting:
        for each in followers(waiting.pop(), others):
            if each.span not in reached:
                reached.add(each.span)
                waiting.append(each)
    return tuple(event for event in events if _is_dated_by(event, expression.article, reached))


def _is_dated_by(event: Event, article: str, spans: set[Span]) -> bool:
    said = event.dating.expression
    return said is not None and said.article == article and said.span in spans
