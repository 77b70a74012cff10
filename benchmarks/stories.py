"""Six stories of world affairs, five articles each: ``python -m benchmarks.stories`` prints what is joined and found.

``python -m benchmarks.stories tests/together/fresh`` does so for others that were written after the rules. The
stories lie in ``tests/together/gold``: every happening that an article tells is marked, the same label is the same
happening, and each row under ``planted`` changes one article so that it disagrees with another. Pairs of mentions in
different articles are counted: those that are one, and those that are said to be.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import click

from timeline.model import Article, Event, PublishedFrom, Span, Timeline
from timeline.pipeline import extract
from timeline.together import Happening, together

FOLDER = Path(__file__).parents[1] / "tests" / "together" / "gold"
_MARK = re.compile(r"\{([^{}|]+)(?:\|([^{}]+))?\}")


@dataclass(frozen=True)
class Mention:
    """A word that names a happening; ``label`` is that of the happening, of its own where it is told once."""

    article: str
    span: Span
    label: str


@dataclass(frozen=True)
class Told:
    """An article without its marks, and what they mark."""

    article: Article
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Planted:
    """A disagreement: in ``article``, ``instead`` stands for ``says``, which concerns the happening ``about``."""

    kind: str
    article: str
    about: str
    says: str
    instead: str


@dataclass(frozen=True)
class Story:
    """Articles with their marks still in, and what is planted in them."""

    name: str
    articles: tuple[dict[str, Any], ...]
    planted: tuple[Planted, ...]

    def told(self, planted: Planted | None = None) -> list[Told]:
        """The articles, one of them changed where something is planted."""
        return [_told(row, planted) for row in self.articles]


def stories(folder: Path = FOLDER) -> list[Story]:
    """All stories, in order of their names."""
    return [_story(path) for path in sorted(folder.glob("*.toml"))]


def _story(path: Path) -> Story:
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    return Story(path.stem, tuple(found["articles"]), tuple(Planted(**row) for row in found.get("planted", ())))


def _told(row: dict[str, Any], planted: Planted | None) -> Told:
    marked = str(row["text"]).strip()
    if planted is not None and planted.article == row["id"]:
        if marked.count(planted.says) != 1:
            raise ValueError(f"{row['id']} does not say once: {planted.says}")
        marked = marked.replace(planted.says, planted.instead)
    text, mentions = "", []
    at = 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        mentions.append(Mention(row["id"], span, match[2] or f"{row['id']}:{span.start}"))
        text += match[1]
        at = match.end()
    article = Article(row["id"], text + marked[at:], published=row["published"], published_from=PublishedFrom.METADATA)
    return Told(article, tuple(mentions))


@cache
def _extracted(article: Article) -> Timeline:
    return extract(article)


def happenings(told: Iterable[Told]) -> tuple[Happening, ...]:
    """What the articles tell together."""
    return together(_extracted(each.article) for each in told)


def mention_of(event: Event, mentions: Iterable[Mention]) -> Mention | None:
    """The mark at the word that names an event."""
    return next(
        (each for each in mentions if each.article == event.article and each.span.overlaps(event.trigger)), None
    )


def pairs(story: Story) -> Counter[str]:
    """Pairs of mentions in different articles: how many ``gold``, ``found``, and ``right`` there are."""
    told = story.told()
    marks = [mention for each in told for mention in each.mentions]
    gold = {(a.article, a.span, b.article, b.span) for a, b in _across(marks) if a.label == b.label}
    found: set[tuple[str, Span, str, Span]] = set()
    for each in happenings(told):
        mine = {mention for event in each.tellings if (mention := mention_of(event, marks))}
        found |= {(a.article, a.span, b.article, b.span) for a, b in _across(mine)}
    return Counter(gold=len(gold), found=len(found), right=len(gold & found))


def _across(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    ordered = sorted(mentions, key=lambda each: (each.article, each.span))
    return ((a, b) for a, b in combinations(ordered, 2) if a.article != b.article)


def is_found(story: Story, planted: Planted) -> bool:
    """Whether the happening that a changed article tells otherwise says that its sources disagree, and on what."""
    told = story.told(planted)
    marks = [mention for each in told for mention in each.mentions]
    for each in happenings(told):
        at = [mention for event in each.tellings if (mention := mention_of(event, marks))]
        if any(mention.label == planted.about for mention in at):
            for found in each.disagreements:
                if found.kind == planted.kind and planted.article in found.articles:
                    return True
    return False


def errors(story: Story) -> Iterator[str]:
    """Every pair that is joined wrongly, and every one that is not joined."""
    told = story.told()
    marks = [mention for each in told for mention in each.mentions]
    texts = {each.article.id: each.article.text for each in told}
    at: dict[Mention, int] = {}
    for number, each in enumerate(happenings(told)):
        for event in each.tellings:
            if mention := mention_of(event, marks):
                at.setdefault(mention, number)
    for a, b in _across(marks):
        joined = a in at and at.get(a) == at.get(b)
        if joined != (a.label == b.label):
            lost = " (not extracted)" if a not in at or b not in at else ""
            words = " / ".join(f"{each.article} {_around(each, texts)}" for each in (a, b))
            yield f"{'joined' if joined else 'apart'}{lost}: {words}"


def _around(mention: Mention, texts: dict[str, str]) -> str:
    text, (start, end) = texts[mention.article], mention.span
    return f"...{text[max(start - 30, 0) : start]}[{text[start:end]}]{text[end : end + 30]}...".replace("\n", " ")


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path), default=FOLDER)
@click.option("--errors", "show", is_flag=True, help="Print every pair and every planted disagreement that is missed.")
def main(folder: Path, show: bool) -> None:
    """Print precision and recall of pairs, the disagreements found of those planted, and those told where none is."""
    every: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    unfounded = 0
    click.echo(f"{'story':14}{'pairs':>7}{'P':>7}{'R':>7}{'F1':>7}   planted, found")
    for story in stories(folder):
        counted = pairs(story)
        hits = [each for each in story.planted if is_found(story, each)]
        planted.update(each.kind for each in story.planted)
        planted.update(f"{each.kind} found" for each in hits)
        every.update(counted)
        unfounded += sum(len(each.disagreements) for each in happenings(story.told()))
        click.echo(_row(story.name, counted) + f"{len(story.planted):10}{len(hits):7}")
        for line in _missed(story, hits) if show else ():
            click.echo(f"    {line}")
    kinds = sorted(kind for kind in planted if " " not in kind)
    total, found = sum(planted[kind] for kind in kinds), sum(planted[f"{kind} found"] for kind in kinds)
    click.echo(_row("all", every) + f"{total:10}{found:7}")
    click.echo("; ".join(f"{kind}: {planted[f'{kind} found']} of {planted[kind]}" for kind in kinds))
    click.echo(f"told where nothing is planted: {unfounded}")


def _missed(story: Story, hits: Sequence[Planted]) -> Iterator[str]:
    yield from errors(story)
    yield from (f"not found: {each.kind} {each.about} {each.instead}" for each in story.planted if each not in hits)


def _row(name: str, counted: Counter[str]) -> str:
    precision = counted["right"] / max(counted["found"], 1)
    recall = counted["right"] / max(counted["gold"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{name:14}{counted['gold']:7}{100 * precision:7.1f}{100 * recall:7.1f}{100 * f1:7.1f}"


if __name__ == "__main__":
    main()
