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

import click

from benchmarks.together import made
from timeline.model import Actor, ActorKind, Participation, PloverType, Role, Timeline
from timeline.store import Library, Query
from timeline.store.postgres import address

WORDS = tuple(
    f"{a}{b}{c}" for a in ("bor", "kal", "min", "ros", "tel") for b in "aeiou" for c in ("d", "n", "rt", "st")
)
ACTORS = tuple(Actor(f"actor-{number}", f"Actor {number}", ActorKind.ORGANISATION) for number in range(200))


def filled(library: Library, articles: int) -> None:
    """The library with so many articles and their events."""
    chance = Random(2)
    for number, timeline in enumerate(made(10 * articles)):
        library.keep(_dressed(timeline, number, chance), version="made")


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
