"""Articles in, those that read otherwise once they are rewrapped out: ``python -m tests.fuzz.rewrap PATH...``.

Each is wrapped at every width with every kind of blank in turn. Where the plain text is that of the article all that is
read from it is the same; of the others the expressions and their values are compared, in ``--events`` the events too.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from benchmarks import corpora
from timeline import extract
from timeline.dates import tag_text
from timeline.layout import plain
from timeline.model import Article

WIDTHS = range(40, 101)
_WORD = re.compile(r"[^\W\d_]{6,}")


def _sown(between: str, share: float) -> Callable[[str, random.Random], str]:
    """Every so many words with something unseen inside."""

    def sow(text: str, chance: random.Random) -> str:
        return _WORD.sub(lambda word: word[0][:3] + between + word[0][3:] if chance.random() < share else word[0], text)

    return sow


def _spaced(blank: str, share: float) -> Callable[[str, random.Random], str]:
    return lambda text, chance: re.sub(" ", lambda _: blank if chance.random() < share else " ", text)


def _ended(end: str) -> Callable[[str, random.Random], str]:
    return lambda text, _: text.replace("\n", end)


BLANKS: dict[str, Callable[[str, random.Random], str]] = {
    "line feeds": _ended("\n"),
    "carriage returns": _ended("\r\n"),
    "blanks at line ends": _ended(" \n"),
    "no-break spaces": _spaced("\xa0", 0.1),
    "thin spaces": _spaced("\u2009", 0.05),
    "soft hyphens": _sown("\xad", 0.1),
    "zero width": _sown("\u200b", 0.1),
}


@dataclass(frozen=True)
class Rewrapped:
    """An article wrapped anew: which, how, and the text."""

    article: Article
    width: int
    blanks: str
    text: str


def rewrapped(article: Article, width: int, blanks: str) -> Rewrapped:
    """Every line of the article wrapped to the width, with those blanks."""
    lines = "\n".join(textwrap.fill(line, width) for line in article.text.split("\n"))
    return Rewrapped(article, width, blanks, BLANKS[blanks](lines, random.Random(f"{article.id} {width}")))


def parted(article: Article) -> Article:
    """The article with a blank line between any two of its lines."""
    return Article(article.id, plain(article.text).text, article.published)


def all_of(articles: list[Article], widths: range) -> Iterator[Rewrapped]:
    """Each article at each width, the kinds of blanks in turn."""
    for number, article in enumerate(articles):
        for at, width in enumerate(widths):
            yield rewrapped(article, width, list(BLANKS)[(number + at) % len(BLANKS)])


def values(text: str, article: Article) -> list[tuple[str, str | None]]:
    """The expressions of a text with their values, their blanks plain."""
    return [(_bare(each.text), each.value) for each in tag_text(text, article.published).expressions]


def events(text: str, article: Article) -> list[tuple[str, str]]:
    """The events of a text with their days."""
    return [(_bare(each.title), str(each.range)) for each in extract(replace(article, text=text)).events]


def _bare(words: str) -> str:
    return " ".join(re.sub("[\xad\u200b]", "", words).split())


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--step", default=1, show_default=True, help="Only every so many widths from 40 to 100.")
@click.option("--as-written", is_flag=True, help="Keep the texts' own single line ends between lines that are wrapped.")
@click.option("--events", "whole", default=0, show_default=True, help="Compare the events of one rewrap in so many.")
@click.option("--show", is_flag=True, help="Show where each that differs does so first.")
def main(paths: tuple[Path, ...], step: int, whole: int, *, as_written: bool, show: bool) -> None:
    """Count the rewrapped articles that read otherwise."""
    told: Counter[str] = Counter()
    for path in paths:
        articles = [marked.article for marked in corpora.read(path)]
        for number, each in enumerate(all_of(articles if as_written else list(map(parted, articles)), WIDTHS[::step])):
            for what in _differences(each, events_too=bool(whole) and number % whole == 0):
                told[f"{path.stem}: {what}"] += 1
                if show and what == "plain text":
                    click.echo(f"{each.article.id} at {each.width}, {each.blanks}: {_first(each)}")
    for what, count in sorted(told.items()):
        click.echo(f"{count:6,} {what}")


def _differences(each: Rewrapped, *, events_too: bool) -> Iterator[str]:
    yield "rewraps"
    same = plain(each.text).text == plain(each.article.text).text
    if not same:
        yield "plain text"
        if values(each.text, each.article) != values(each.article.text, each.article):
            yield "expressions"
    if events_too:
        yield "rewraps whose events were compared"
        if events(each.text, each.article) != events(each.article.text, each.article):
            yield "events"


def _first(each: Rewrapped) -> str:
    """The words around the first difference."""
    here, there = plain(each.text).text, plain(each.article.text).text
    at = next((at for at, (one, two) in enumerate(zip(here, there, strict=False)) if one != two), len(there))
    return f"{here[max(at - 60, 0) : at + 40]!r}, not {there[max(at - 10, 0) : at + 40]!r}"


if __name__ == "__main__":
    main()
