"""Articles with timelines made by hand: ``python -m benchmarks.timelines PATH`` prints how much of them is found.

PATH holds ``articles.jsonl``, a line an article, and ``gold/ID.json`` for each: ``events`` that the article dates,
``inferred_events`` whose date a reader carries over, ``planned`` ones, ``never`` (traps: a word that must not stand on
a date with that beginning) and ``aliases`` of actors. An event is found where one that is dated lies on the same days
and is told in the same sentence or by the same word.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from timeline.model import Actor, Article, Certainty, DateRange, Event, PublishedFrom, Timeline
from timeline.pipeline import extract_many

SLACK: Final = {"vague": 45, "season": 21, "quarter": 7, "week": 3}
"""Days by which both ends may differ where the words name no exact ones."""
_OPENING: Final = 30
"""Characters by which a sentence is known."""

MEASURES: Final = {
    "found": ("found", "events"),
    "right": ("right", "stated"),
    "wrong as stated": ("wrong", "stated"),
    "carried over": ("carried", "to carry"),
    "actors": ("actors found", "actors"),
    "traps": ("fallen", "traps"),
}
"""What is printed, in percent of what; traps are counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event of a timeline made by hand; ``opening`` is how its sentence begins."""

    begin: date | None
    end: date | None
    slack: int
    trigger: str
    opening: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trap:
    """A word that must not be shown as stated on a date that begins so."""

    trigger: str
    begins: str


@dataclass(frozen=True, slots=True)
class Gold:
    """What somebody made of an article by hand."""

    article: Article
    stated: tuple[Told, ...]
    carried: tuple[Told, ...]
    planned: tuple[Told, ...]
    traps: tuple[Trap, ...]
    aliases: dict[str, frozenset[str]]

    @property
    def all(self) -> tuple[Told, ...]:
        """Whatever may be shown with a date."""
        return self.stated + self.carried + self.planned


def read(path: Path) -> list[Gold]:
    """Every article of the folder that has a timeline.

    Raises ValueError where there is none.
    """
    articles, folder = path / "articles.jsonl", path / "gold"
    lines = articles.read_text(encoding="utf-8").splitlines() if articles.is_file() else []
    rows = [json.loads(line) for line in lines if line.strip()]
    found = [
        _gold(row, json.loads(made.read_text(encoding="utf-8")))
        for row in rows
        if (made := folder / f"{row['id']}.json").is_file()
    ]
    if not found:
        raise ValueError(f"{path} holds no articles.jsonl with a gold/ID.json for any of its articles")
    return found


def _gold(row: dict[str, Any], made: dict[str, Any]) -> Gold:
    text, published = row["text"], row.get("published")
    article = Article(
        row["id"],
        text,
        title=row.get("title") or "",
        published=date.fromisoformat(published) if published else None,
        published_from=PublishedFrom.METADATA if published else None,
    )
    return Gold(
        article,
        *(
            tuple(_told(each, text) for each in made.get(group, ()))
            for group in ("events", "inferred_events", "planned")
        ),
        tuple(Trap(each["trigger"].lower(), each["begin_prefix"]) for each in made.get("never", ())),
        {name.lower(): frozenset(map(str.lower, others)) for name, others in made.get("aliases", {}).items()},
    )


def _told(each: dict[str, Any], text: str) -> Told:
    begin, end = (date.fromisoformat(each[edge]) if each.get(edge) else None for edge in ("begin", "end"))
    at = each["sentence_at"]
    opening = _plain(text[at : at + _OPENING + 10])[:_OPENING]
    actors = tuple(name.lower() for name in each.get("actors", ()))
    return Told(begin, end, SLACK.get(each["granularity"], 0), each["trigger"].lower(), opening, actors)


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def score(gold: Gold, found: Timeline) -> Counter[str]:
    """How many of each kind, as the parts of ``MEASURES`` name them."""
    dated = [event for event in found.events if event.certainty is not Certainty.ASSUMED]
    stated = [event for event in dated if event.certainty is Certainty.EXPLICIT]
    names = _names(found.actors)
    counts = Counter(events=len(gold.stated), stated=len(stated), traps=len(gold.traps))
    counts["to carry"] = len(gold.carried)
    counts["carried"] = sum(any(_is_same(told, event, gold.article) for event in dated) for told in gold.carried)
    counts["fallen"] = sum(any(_falls(trap, event, gold.article) for event in stated) for trap in gold.traps)
    for told in gold.stated:
        if hits := [event for event in dated if _is_same(told, event, gold.article)]:
            counts["found"] += 1
            counts["actors"] += len(told.actors)
            counts["actors found"] += max(_shared(told, event, names, gold.aliases) for event in hits)
    for event in stated:
        right = any(_is_same(told, event, gold.article) for told in gold.all)
        counts["right" if right else "wrong" if _is_misdated(event, gold) else "not told"] += 1
    return counts


def _is_same(told: Told, event: Event, article: Article) -> bool:
    sentence, trigger = _plain(event.sentence.of(article.text)), _plain(event.trigger.of(article.text))
    known = told.opening in sentence or told.trigger in f"{event.title.lower()} {trigger} {sentence}"
    return known and _is_near(told, event.range)


def _is_near(told: Told, when: DateRange | None) -> bool:
    begin, end = (when.begin, when.end) if when else (None, None)
    return all(_apart(*edges) <= told.slack for edges in ((told.begin, begin), (told.end, end)))


def _apart(one: date | None, other: date | None) -> float:
    if one is None or other is None:
        return 0 if one is other else float("inf")
    return abs((one - other).days)


def _is_misdated(event: Event, gold: Gold) -> bool:
    """Whether the gold tells the same of another time, or warns of this one; else it does not tell it at all."""
    sentence, trigger = _plain(event.sentence.of(gold.article.text)), _plain(event.trigger.of(gold.article.text))
    told = any(each.opening in sentence and each.trigger in trigger for each in gold.all)
    return told or any(_falls(trap, event, gold.article) for trap in gold.traps)


def _falls(trap: Trap, event: Event, article: Article) -> bool:
    begin = event.range.begin.isoformat() if event.range and event.range.begin else ""
    return begin.startswith(trap.begins) and trap.trigger in _plain(event.trigger.of(article.text))


def _names(actors: Iterable[Actor]) -> dict[str, set[str]]:
    return {each.id: {each.name.lower(), *(mention.text.lower() for mention in each.mentions)} for each in actors}


def _shared(told: Told, event: Event, names: dict[str, set[str]], aliases: dict[str, frozenset[str]]) -> int:
    """How many of the actors told of take part."""
    there = {name for id in event.actor_ids for name in names.get(id, ())}
    return sum(bool(there & {actor, *aliases.get(actor, ())}) for actor in told.actors)


def report(golds: list[Gold], timelines: Iterable[Timeline]) -> Iterator[str]:
    """A line an article, and one for all."""
    yield f"{'':24}" + "".join(f"{name:>17}" for name in MEASURES)
    total: Counter[str] = Counter()
    for gold, found in zip(golds, timelines, strict=True):
        counts = score(gold, found)
        total += counts
        yield row(gold.article.id, counts)
    yield row(f"all {len(golds)} articles", total)


def row(name: str, counts: Counter[str]) -> str:
    """One line of the table: percent and of how many; of traps how many."""
    return f"{name:24}" + "".join(f"{_said(measure, counts):>17}" for measure in MEASURES)


def _said(measure: str, counts: Counter[str]) -> str:
    part, whole = (counts[key] for key in MEASURES[measure])
    if measure == "traps":
        return f"{part} of {whole}"
    return f"{100 * part / whole:.1f} of {whole}" if whole else "-"


@click.command()
@click.argument("path", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(path: Path) -> None:
    """How much of the timelines made by hand under PATH is found, and how much of what is shown is right."""
    golds = read(path)
    for line in report(golds, extract_many(gold.article for gold in golds)):
        click.echo(line)


if __name__ == "__main__":
    main()
