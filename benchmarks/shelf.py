"""How a large library answers: ``python -m benchmarks.shelf`` fills one with made articles and prints the seconds.

``--articles`` is how many; ``--database`` the address of an empty PostgreSQL database to fill in place of a file.
Each article has ten events of the makers of `benchmarks.together`, and a text of some three hundred words.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import click
from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from benchmarks.together import made
from timeline.model import Actor, ActorKind, Event, Participation, PloverType, Role, Timeline
from timeline.store import Library, Query
from timeline.store.indexing import add_words, outlet
from timeline.store.postgres import address
from timeline.store.schema import (
    ARTICLE_WORDS,
    EVENT_WORDS,
    ActorRow,
    AppearanceRow,
    ArticleRow,
    Base,
    EventRow,
    ParticipationRow,
    ShingleRow,
)
from timeline.store.words import FORM
from timeline.together.copies import kept, shingles

WORDS = tuple(
    f"{a}{b}{c}" for a in ("bor", "kal", "min", "ros", "tel") for b in "aeiou" for c in ("d", "n", "rt", "st")
)
ACTORS = tuple(Actor(f"actor-{number}", f"Actor {number}", ActorKind.ORGANISATION) for number in range(200))


AT_ONCE = 500
"""Articles written in one transaction."""


def filled(library: Library, articles: int) -> None:
    """The library with so many articles and their events, written to its tables as saving them one by one would.

    Saved one by one they are compared with all that tell the same story, which takes a tenth of a second each.
    """
    chance = Random(2)
    dressed = [_dressed(timeline, number, chance) for number, timeline in enumerate(made(10 * articles))]
    with library._writing() as session:
        actors = [{"id": _number(each.id), "key": each.id, "name": each.name, "kind": each.kind} for each in ACTORS]
        session.execute(insert(ActorRow), actors)
    for begin in range(0, articles, AT_ONCE):
        with library._writing() as session:
            _pour(session, list(enumerate(dressed[begin : begin + AT_ONCE], begin + 1)))
    with library._writing() as session:
        _count_on(session)


def _pour(session: Session, timelines: list[tuple[int, Timeline]]) -> None:
    """Rows of all tables that are asked, for these timelines and the ids of their articles."""
    first = (timelines[0][0] - 1) * 10 + 1
    events = [(id, event) for id, timeline in timelines for event in timeline.events]
    numbered = list(enumerate(events, first))
    _write(session, ArticleRow, [_article_row(id, timeline) for id, timeline in timelines])
    _write(session, EventRow, [_event_row(number, id, event) for number, (id, event) in numbered])
    _write(session, AppearanceRow, [
        {"actor_id": _number(actor.id), "article_id": id} for id, timeline in timelines for actor in timeline.actors
    ])  # fmt: skip
    took_part = ((number, each.actor) for number, (_, event) in numbered for each in event.actors)
    _write(session, ParticipationRow, [{"actor_id": _number(actor), "event_id": number} for number, actor in took_part])
    _write(session, ShingleRow, [
        {"hash": each, "article_id": id} for id, timeline in timelines for each in kept(shingles(_text(timeline)))
    ])  # fmt: skip
    add_words(session, ARTICLE_WORDS, {id: f"{_text(timeline)}\n{_source(timeline)}" for id, timeline in timelines})
    add_words(session, EVENT_WORDS, {number: event.title for number, (_, event) in numbered})


def _write(session: Session, table: type[Base], rows: list[dict[str, Any]]) -> None:
    """A thousand rows a statement: PostgreSQL's driver sends those of a statement with many values one by one."""
    for begin in range(0, len(rows), 1000):
        session.execute(insert(table).values(rows[begin : begin + 1000]))


def _article_row(id: int, timeline: Timeline) -> dict[str, Any]:
    (article,) = timeline.articles
    said = {"name": article.id, "title": article.title, "text": article.text, "source": article.source}
    found = {"digest": article.digest, "published": article.published, "published_from": article.published_from}
    return (
        {"id": id, "language": "en", "outlet": outlet(article.source), "copy_group": id, "indexed": FORM} | said | found
    )


def _event_row(number: int, article: int, event: Event) -> dict[str, Any]:
    dates = {"begin": event.range.begin if event.range else None, "end": event.range.end if event.range else None}
    kinds = {"type": event.type, "certainty": event.certainty, "modality": event.modality}
    return {"id": number, "article_id": article, "name": event.id, "title": event.title} | dates | kinds


def _text(timeline: Timeline) -> str:
    return timeline.articles[0].text


def _source(timeline: Timeline) -> str:
    return timeline.articles[0].source


def _number(actor: str) -> int:
    return int(actor.rsplit("-", 1)[1]) + 1


def _count_on(session: Session) -> None:
    """PostgreSQL goes on counting after the ids that were given by hand, and knows how much there is of what."""
    if session.get_bind().dialect.name == "postgresql":
        for name in ("articles", "events", "actors"):
            session.execute(
                text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), (SELECT max(id) FROM {name}))")
            )
        session.execute(text("ANALYZE"))


def _dressed(timeline: Timeline, number: int, chance: Random) -> Timeline:
    (article,) = timeline.articles
    text = f"{article.text} {' '.join(chance.choices(WORDS, k=200))}"
    cast = chance.sample(ACTORS, 4)
    kinds = tuple(PloverType)
    events = tuple(
        replace(
            event,
            type=chance.choice(kinds),
            actors=tuple(Participation(each.id, Role.PARTICIPANT) for each in chance.sample(cast, 2)),
        )
        for event in timeline.events
    )
    source = f"https://outlet{number % 40}.example/{number}"
    return Timeline((replace(article, text=text, source=source),), actors=tuple(cast), events=events)


ASKED: dict[str, Callable[[Library], object]] = {
    "list": lambda library: library.find(),
    "search": lambda library: library.find("borad kalen"),
    "search for a phrase": lambda library: library.find('"borad kalen"'),
    "search of events": lambda library: library.events("seized the port"),
    "by actor": lambda library: library.find(Query(actor="actor-7")),
    "by outlet": lambda library: library.find(Query(outlet="outlet7.example")),
    "by kind": lambda library: library.find(Query(kind="FIGHT")),
    "by period": lambda library: library.find(Query(begin=date(2001, 1, 1), end=date(2001, 6, 1))),
    "without date": lambda library: library.find(Query(undated=True)),
    "copies": lambda library: library.find(Query(copies=True)),
    "failed": lambda library: library.find(Query(failed=True)),
    "all counts": lambda library: library.counts(),
    "counts of a search": lambda library: library.counts("borad"),
}
"""What is asked of the library, by name."""


@click.command()
@click.option("--articles", default=10_000, show_default=True)
@click.option("--database", default="", help="The address of an empty PostgreSQL database.")
def main(articles: int, database: str) -> None:
    """Print the seconds that filling, opening and asking take; of asking, the median of five."""
    with tempfile.TemporaryDirectory() as folder:

        def opened() -> Library:
            return Library.open_at(address(database)) if database else Library.open(Path(folder))

        library = opened()
        click.echo(f"filled: {_seconds(lambda: filled(library, articles)):.1f}")
        library.close()
        click.echo(f"opened: {_seconds(lambda: opened().find(limit=1)):.3f}")
        library = opened()
        for name, ask in ASKED.items():
            click.echo(f"{name}: {sorted(_seconds(lambda ask=ask: ask(library)) for _ in range(5))[2]:.3f}")  # type: ignore[misc]
        library.close()


def _seconds(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
