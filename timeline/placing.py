"""What was found in an article's plain text in, the same where it stands in the text as it was written out."""

from __future__ import annotations

from timeline.layout import Plain
from timeline.model import Actor, Event, Span, TemporalExpression, Timeline
from timeline.model.frozen import changed


def as_written(timeline: Timeline, text: Plain) -> Timeline:
    """The timeline of one article with every span an offset into its text as given, and every slice exactly that."""
    if text.text is text.written:
        return timeline
    expressions = {each.span: text.as_written(each) for each in timeline.expressions}
    return changed(
        timeline,
        expressions=tuple(expressions.values()),
        actors=tuple(_actor(each, text) for each in timeline.actors),
        events=tuple(_event(each, text, expressions) for each in timeline.events),
        notes=tuple(text.as_written(each) for each in timeline.notes),
    )


def _actor(actor: Actor, text: Plain) -> Actor:
    return changed(actor, mentions=tuple(text.as_written(each) for each in actor.mentions))


def _event(event: Event, text: Plain, expressions: dict[Span, TemporalExpression]) -> Event:
    said, counted = event.dating.expression, event.dating.counted_from
    dating = changed(
        event.dating,
        expression=expressions[said.span] if said else None,
        counted_from=text.written_span(counted) if counted else None,
    )
    return changed(
        event,
        trigger=text.written_span(event.trigger),
        clause=text.written_span(event.clause),
        sentence=text.written_span(event.sentence),
        dating=dating,
        retold=tuple(map(text.written_span, event.retold)),
    )
