"""A timeline in; its payload and the rows by which its events and actors are found, out, and the timeline again."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
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

_KEY = 255
"""Characters of an actor's id by which its row is found."""

Told = tuple[ArticleRow, Timeline]
"""An article, and what it tells as it stands corrected."""


def keep(session: Session, found: Sequence[tuple[ArticleRow, Timeline, Iterable[Correction]]], version: str) -> None:
    """What was extracted from each article, in the place of what was; found as it stands corrected."""
    made = [
        {
            "article_id": row.id,
            "version": version,
            "payload": zlib.compress(json.dumps(pack_timeline(timeline)).encode()),
        }
        for row, timeline, _ in found
    ]
    for row, _, _ in found:
        row.failure = None
    if made:
        session.execute(
            delete(ExtractionRow).where(ExtractionRow.article_id.in_([each["article_id"] for each in made]))
        )
        session.execute(insert(ExtractionRow.__table__), made)  # type: ignore[arg-type]
    index_events(session, [(row, apply(timeline, done)) for row, timeline, done in found])


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


def index_events(session: Session, told: Sequence[Told]) -> None:
    """The rows by which the events and actors of the articles are found, in the place of those that are there.

    All articles are written with a statement a table: asking the database costs more than what it then does.
    """
    articles = [row.id for row, _ in told]
    session.execute(delete(EventRow).where(EventRow.article_id.in_(articles)))
    session.execute(delete(AppearanceRow).where(AppearanceRow.article_id.in_(articles)))
    actors = _index_actors(session, told)
    events = [(row, event) for row, timeline in told for event in timeline.events]
    if not events:
        return
    _write(session, EventRow, [_row(row, event) for row, event in events])
    ids = session.scalars(select(EventRow.id).where(EventRow.article_id.in_(articles)).order_by(EventRow.id)).all()
    numbered = list(zip(ids, events, strict=True))
    _write(session, ParticipationRow, _taking_part(numbered, actors))
    names = {row.id: {actor.id: actor.name for actor in timeline.actors} for row, timeline in told}
    add_words(session, EVENT_WORDS, {id: _words(row, event, names[row.id]) for id, (row, event) in numbered})


def _index_actors(session: Session, told: Sequence[Told]) -> dict[str, int]:
    """The rows that say in which article each actor appears; the number of each actor's own row, by its id."""
    appearing = [(row.id, actor) for row, timeline in told for actor in timeline.actors]
    numbers = _numbers(session, [actor for _, actor in appearing])
    pairs = sorted({(row, numbers[actor.id]) for row, actor in appearing})
    _write(session, AppearanceRow, [{"article_id": row, "actor_id": actor} for row, actor in pairs])
    return numbers


def _taking_part(
    numbered: Iterable[tuple[int, tuple[ArticleRow, Event]]], actors: Mapping[str, int]
) -> list[dict[str, int]]:
    """A row for each actor of each event, by their numbers."""
    who = ((id, {actors[each] for each in event.actor_ids if each in actors}) for id, (_, event) in numbered)
    return [{"actor_id": actor, "event_id": id} for id, numbers in who for actor in sorted(numbers)]


def _write(
    session: Session,
    table: type[ActorRow | AppearanceRow | EventRow | ParticipationRow],
    rows: Sequence[Mapping[str, Any]],
) -> None:
    """The rows in this order, by one statement: one that gives back what it wrote would be one for each of them."""
    if rows:
        session.execute(insert(table.__table__), rows)  # type: ignore[arg-type]


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
    every = {actor.id: actor for actor in actors}
    wanted: dict[str, Actor] = {}
    for actor in every.values():
        wanted.setdefault(actor.id[:_KEY], actor)
    known = select(ActorRow.key, ActorRow.id).where(ActorRow.key.in_(wanted))
    rows = dict(session.execute(known).all())
    fresh = [(key, actor) for key, actor in wanted.items() if key not in rows]
    _write(session, ActorRow, [{"key": key, "name": clean(each.name), "kind": each.kind} for key, each in fresh])
    if fresh:
        rows |= dict(session.execute(known).all())
    return {id: rows[id[:_KEY]] for id in every}
