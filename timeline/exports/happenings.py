"""Happenings in, the JSON contract of ``timeline together`` out: one object a happening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.exports.json import range_record, words_record
from timeline.model import Article, Event
from timeline.together import Happening
from timeline.wording.sources import say_sources


def records(happenings: Iterable[Happening], articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
    """Each happening as plain data; spans count the text of the article that the telling is of."""
    known = {article.id: article for article in articles}
    return (_record(each, known) for each in happenings)


def _record(happening: Happening, articles: Mapping[str, Article]) -> dict[str, Any]:
    return {
        "id": happening.id,
        "title": happening.title,
        **range_record(happening.range),
        "certainty": happening.certainty,
        "sources": happening.sources,
        "sources_said": say_sources(happening.printed),
        "tellings": [
            {**_telling(event, articles[event.article]), "named": event.id in happening.named}
            for event in happening.tellings
        ],
        "maybe": list(happening.maybe),
        "because": list(happening.because),
        "disagreements": [
            {"kind": each.kind, "text": each.text, "articles": list(each.articles)} for each in happening.disagreements
        ],
    }


def _telling(event: Event, article: Article) -> dict[str, Any]:
    return {
        "article": event.article,
        "event": event.id,
        "title": event.title,
        "trigger": words_record(event.trigger, article),
        **range_record(event.range),
        "certainty": event.certainty,
        "modality": event.modality,
    }
