"""The whole of extraction against the language model alone: ``python -m benchmarks.extract PATH...``.

Prints seconds of processor time and words a second on the same texts in one run: of the model in its ordinary use
(`benchmarks.yardstick`), of our reading with it, which lays out and mends as well, and of the whole; with what part
they are of the first, and the whole also of the second. Then, where asked for, the start: one short article from
nothing; the memory in use as the texts go by again and again; and single long articles, made by repeating the texts,
in processes of their own, since the peak of memory is a process's.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path

import click

from benchmarks import corpora
from benchmarks.yardstick import model_alone, ordinary, texts_of
from timeline import extract_many
from timeline.language import model_name, read_many
from timeline.model import Article

LONG = (10_000, 40_000, 160_000)
"""Words: the longest report, a short book, the most that is read (`LONGEST_TEXT`)."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--rounds", default=3, show_default=True, help="Rounds of each; the fastest counts.")
@click.option("--start", is_flag=True, help="Also time the command on one short article, start included.")
@click.option("--long", is_flag=True, help="Only single articles of --words, made by repeating the given ones.")
@click.option("--words", multiple=True, default=LONG, show_default=True, help="Words of the articles of --long.")
@click.option("--memory", default=0, show_default=True, help="Also extract this many articles, watching the memory.")
def main(paths: tuple[Path, ...], rounds: int, memory: int, words: tuple[int, ...], *, start: bool, long: bool) -> None:
    """Print how much extraction adds to the language model's own time."""
    articles = [marked.article for path in paths for marked in corpora.read(path)]
    if long:
        _print_long(articles, words)
    else:
        _print_many(articles, rounds, memory, start=start)


def _print_many(articles: list[Article], rounds: int, memory: int, *, start: bool) -> None:
    words = sum(len(article.text.split()) for article in articles)
    texts = texts_of(articles)
    _exhaust(extract_many(articles[:3]))
    _exhaust(model_alone(texts[:3]))
    model = read = whole = float("inf")
    for _ in range(rounds):
        model = min(model, _timed(lambda: model_alone(texts)))
        read = min(read, _timed(lambda: read_many(articles)))
        whole = min(whole, _timed(lambda: extract_many(articles)))
    click.echo(f"{words:,} words, {model_name()}")
    click.echo(f"language model alone {model:7.2f} s  {words / model:9,.0f} words/s")
    click.echo(f"read with it by us   {read:7.2f} s  {words / read:9,.0f} words/s  ratio {read / model:.2f}")
    click.echo(
        f"whole extraction     {whole:7.2f} s  {words / whole:9,.0f} words/s  ratio {whole / model:.2f}"
        f"  ({whole / read:.2f} of our reading)"
    )
    if start:
        click.echo(f"one article, from the start {_started():6.2f} s")
    for done in range(0, memory, max(memory // 10, 1)):
        _exhaust(extract_many(islice(cycle(articles), max(memory // 10, 1))))
        click.echo(f"{done + memory // 10:7} articles, {_resident():7.0f} MB")


def _print_long(articles: list[Article], sizes: Iterable[int]) -> None:
    click.echo("     words  language model    whole  ratio  peak memory")
    for size in sizes:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            words, model, whole, peak = pool.submit(_one_long, _repeated(articles, size)).result()
        click.echo(f"{words:10,} {model:13.2f} s {whole:6.2f} s {whole / model:6.2f} {peak:9,.0f} MB")


def _one_long(article: Article) -> tuple[int, float, float, float]:
    """Words, processor seconds of the model and of the whole, and the most memory that the whole took in MB."""
    _exhaust(extract_many([replace(article, text=article.text[:2_000])]))
    whole = _timed(lambda: extract_many([article]))
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    ordinary()
    model = _timed(lambda: model_alone(texts_of([article])))
    return len(article.text.split()), model, whole, peak


def _repeated(articles: list[Article], words: int) -> Article:
    """One article of about so many words (never half a paragraph), dated as the first."""
    lines = cycle(line for article in articles for line in article.text.splitlines() if line.strip())
    taken, count = [], 0
    while count < words:
        taken.append(next(lines))
        count += len(taken[-1].split())
    return replace(articles[0], id="long", text="\n\n".join(taken))


def _timed(work: Callable[[], Iterable[object]]) -> float:
    begin = time.process_time()
    _exhaust(work())
    return time.process_time() - begin


def _started() -> float:
    """Processor seconds of the whole command on one article, the fastest of three."""
    command = [sys.executable, "-m", "timeline", "extract", "-", "--published", "2023-09-12"]
    best = float("inf")
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, input="Talks began on Monday.", text=True, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return best


def _exhaust(items: Iterable[object]) -> None:
    deque(items, maxlen=0)


def _resident() -> float:
    """Memory in use by this process in MB, as Linux tells it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
