"""A timeline in; its payload and the rows by which its events and actors are found, out, and the timeline again."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from timeline.model import Actor, Article, Event, Timeline
from timeline.model.corrected import apply
from timeline.model.correction import Correction
from timeline.store.articles import clean
from timeline.store.indexing import add_words
from timeline.store.payload import pack_timeline, unpack_timeline
from timeline.store.schema import (
    EVENT_WORDS,
    ActorRow,
    AppearanceRow,
    ArticleRow,
    EventRow,
    ExtractionRow,
    ParticipationRow,
)


def keep(session: Session, row: ArticleRow, timeline: Timeline, version: str, done: Iterable[Correction]) -> None:
    """What was extracted from the article, in the place of what was; found as it stands corrected."""
    row.failure = None
    payload = zlib.compress(json.dumps(pack_timeline(timeline)).encode())
    session.merge(ExtractionRow(article_id=row.id, version=version, payload=payload))
    index_events(session, row, apply(timeline, done))


def load(session: Session, row: ArticleRow, article: Article) -> Timeline | None:
    """What was extracted, without corrections; None where nothing was, or by a version whose form is not known here."""
    extraction = session.get(ExtractionRow, row.id)
    if extraction is None:
        return None
    try:
        found = unpack_timeline(json.loads(zlib.decompress(extraction.payload)))
    except (ValueError, zlib.error):
        return None
    return replace(found, articles=(article,))


def index_events(session: Session, row: ArticleRow, timeline: Timeline) -> None:
    """The rows by which the events and actors of the article are found, in the place of those that are there."""
    session.execute(delete(EventRow).where(EventRow.article_id == row.id))
    session.execute(delete(AppearanceRow).where(AppearanceRow.article_id == row.id))
    actors = _numbers(session, timeline.actors)
    names = {actor.id: actor.name for actor in timeline.actors}
    if actors:
        session.execute(
            insert(AppearanceRow), [{"actor_id": each, "article_id": row.id} for each in sorted(set(actors.values()))]
        )
    if not timeline.events:
        return
    written = insert(EventRow).returning(EventRow.id, sort_by_parameter_order=True)
    ids = session.scalars(written, [_row(row, event) for event in timeline.events]).all()
    told = list(zip(ids, timeline.events, strict=True))
    took_part = [
        {"actor_id": actor, "event_id": id}
        for id, event in told
        for actor in sorted({actors[each] for each in event.actor_ids if each in actors})
    ]
    if took_part:
        session.execute(insert(ParticipationRow), took_part)
    add_words(session, EVENT_WORDS, {id: _words(row, event, names) for id, event in told})


def _row(row: ArticleRow, event: Event) -> dict[str, Any]:
    return {
        "article_id": row.id,
        "name": event.id,
        "title": clean(event.title),
        "begin": event.range.begin if event.range else None,
        "end": event.range.end if event.range else None,
        "type": event.type,
        "certainty": event.certainty,
        "modality": event.modality,
    }


def _words(row: ArticleRow, event: Event, names: dict[str, str]) -> str:
    """What an event is found by: its title, its clause, and who took part."""
    who = " ".join(sorted(names[each] for each in event.actor_ids if each in names))
    return f"{event.title}\n{row.text[event.clause.start : event.clause.end]}\n{who}"


def _numbers(session: Session, actors: Iterable[Actor]) -> dict[str, int]:
    """Each actor's row, made where there is none."""
    wanted = {actor.id: actor for actor in actors}
    known = select(ActorRow).where(ActorRow.key.in_({each[:255] for each in wanted}))
    rows = {row.key: row for row in session.scalars(known)}
    for id, actor in wanted.items():
        if id[:255] not in rows:
            rows[id[:255]] = ActorRow(key=id[:255], name=clean(actor.name), kind=actor.kind)
            session.add(rows[id[:255]])
    session.flush()
    return {id: rows[id[:255]].id for id in wanted}
