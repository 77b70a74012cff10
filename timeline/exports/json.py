"""A Timeline in, the JSON contract out: one object an article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Set
from datetime import date
from typing import Any

from timeline.model import Actor, Article, DateRange, Event, Span, TemporalExpression, Timeline, to_edtf
from timeline.wording.events import year_is_lent

SCHEMA = 1
"""Raised only when a field changes its meaning; fields may be added without."""


def record(timeline: Timeline, article: Article) -> dict[str, Any]:
    """One article of the timeline as plain data, fields as the contract names them."""
    expressions = [expression for expression in timeline.expressions if expression.article == article.id]
    index = {expression.span: position for position, expression in enumerate(expressions)}
    told = [event for event in timeline.events if event.article == article.id]
    named = {id for event in told for id in (*event.actor_ids, *event.reported_by)}
    return {
        "schema": SCHEMA,
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "language": article.language,
        "published": _day(article.published),
        "published_from": article.published_from,
        "expressions": [*map(_expression, expressions)],
        "actors": [found for actor in timeline.actors if (found := _actor(actor, article, named))],
        "events": [_event(event, article, index) for event in told],
        "notes": [
            {**words_record(note.span, article), "reason": note.reason}
            for note in timeline.notes
            if note.article == article.id
        ],
    }


def records(timeline: Timeline) -> Iterator[dict[str, Any]]:
    """Every article of the timeline, in the order read."""
    return (record(timeline, article) for article in timeline.articles)


def dumps(timeline: Timeline) -> str:
    """One object where the timeline holds one article, else an array with an article a line."""
    return "".join(stream([timeline]))


def stream(timelines: Iterable[Timeline]) -> Iterator[str]:
    """The same of many timelines, piece by piece; nothing where there is no article."""
    found = (each for timeline in timelines for each in records(timeline))
    first = next(found, None)
    second = next(found, None)
    if first is None:
        return
    if second is None:
        yield json.dumps(first, ensure_ascii=False, indent=2) + "\n"
        return
    yield f"[\n{_line(first)},\n{_line(second)}"
    for each in found:
        yield f",\n{_line(each)}"
    yield "\n]\n"


def dump_lines(timeline: Timeline) -> str:
    """One object a line (JSON Lines), in the order read."""
    return "".join(stream_lines([timeline]))


def stream_lines(timelines: Iterable[Timeline]) -> Iterator[str]:
    """The same of many timelines, a line at a time."""
    return (_line(each) + "\n" for timeline in timelines for each in records(timeline))


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)


def _expression(expression: TemporalExpression) -> dict[str, Any]:
    return {
        "span": list(expression.span),
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "quant": expression.quant,
        "freq": expression.freq,
        **range_record(expression.range),
        "anchor": expression.derivation.anchor,
        "rule": expression.derivation.rule,
        "explanation": expression.explanation,
    }


def _actor(actor: Actor, article: Article, named: Set[str]) -> dict[str, Any] | None:
    """An actor that the article mentions or that an event of it names: one put there by hand may have no mention."""
    mentions = [mention for mention in actor.mentions if mention.article == article.id]
    if not mentions and actor.id not in named and named.isdisjoint(actor.members):
        return None
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "mentions": [{"span": list(mention.span), "text": mention.text} for mention in mentions],
        "members": list(actor.members),
        "corrected": sorted(actor.corrected),
    }


def _event(event: Event, article: Article, index: dict[Span, int]) -> dict[str, Any]:
    expression = event.dating.expression
    return {
        "id": event.id,
        "title": event.title,
        **range_record(event.range),
        "certainty": event.certainty,
        "modality": event.modality,
        "type": event.type,
        "trigger": words_record(event.trigger, article),
        "clause": words_record(event.clause, article),
        "sentence": words_record(event.sentence, article),
        "retold": [words_record(span, article) for span in event.retold],
        "expression": index.get(expression.span) if expression else None,
        "relation": event.dating.relation,
        "way": event.dating.way,
        "explanation": event.dating.explanation,
        "actors": [{"id": each.actor, "role": each.role} for each in event.actors],
        "reported_by": list(event.reported_by),
        "corrected": sorted(event.corrected),
        "lead": event.lead,
        "year": _year(event),
        "moved": _moved(event),
        "remark": {
            "reviewed": event.remark.reviewed,
            "starred": event.remark.starred,
            "tags": list(event.remark.tags),
            "note": event.remark.note,
        },
    }


def _year(event: Event) -> str | None:
    """Where the year is from: the words of its date, or what stands around them; None where no words date it."""
    if event.dating.expression is None or event.range is None:
        return None
    return "context" if year_is_lent(event) else "words"


def _moved(event: Event) -> dict[str, Any] | None:
    """What the date moved along with: the words that a person set, when they now are, and what the date was before."""
    carried = event.dating.carried
    if carried is None:
        return None
    return {"because": carried.because, "when": range_record(carried.when), "before": range_record(carried.before)}


def words_record(span: Span, article: Article) -> dict[str, Any]:
    """Where words of the article stand, and what they are."""
    return {"span": list(span), "text": span.of(article.text)}


def range_record(when: DateRange | None) -> dict[str, Any]:
    """A date with its ends, how fine it is, and in EDTF; all null where there is none."""
    if when is None:
        return {"begin": None, "end": None, "granularity": None, "edtf": None}
    return {
        "begin": _day(when.begin),
        "end": _day(when.end),
        "granularity": when.granularity,
        "edtf": to_edtf(when),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
