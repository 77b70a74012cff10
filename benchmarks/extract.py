"""The whole of extraction against the language model alone: ``python -m benchmarks.extract PATH...``.

Prints seconds and words a second of both on the same texts in one run, their ratio, and the memory in use as the
texts go by again and again.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path

import click

from benchmarks import corpora
from timeline import extract_many
from timeline.language import model_name, read_many


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--rounds", default=3, show_default=True, help="Rounds of each; the fastest counts.")
@click.option("--memory", default=0, show_default=True, help="Also extract this many articles, watching the memory.")
def main(paths: tuple[Path, ...], rounds: int, memory: int) -> None:
    """Print how much extraction adds to the language model's own time."""
    articles = [marked.article for path in paths for marked in corpora.read(path)]
    words = sum(len(article.text.split()) for article in articles)
    _exhaust(extract_many(articles[:3]))
    parse = whole = float("inf")
    for _ in range(rounds):
        parse = min(parse, _timed(lambda: read_many(articles)))
        whole = min(whole, _timed(lambda: extract_many(articles)))
    click.echo(f"{words:,} words, {model_name()}")
    click.echo(f"language model alone {parse:7.2f} s  {words / parse:9,.0f} words/s")
    click.echo(f"whole extraction     {whole:7.2f} s  {words / whole:9,.0f} words/s  ratio {whole / parse:.2f}")
    for done in range(0, memory, max(memory // 10, 1)):
        _exhaust(extract_many(islice(cycle(articles), max(memory // 10, 1))))
        click.echo(f"{done + memory // 10:7} articles, {_resident():7.0f} MB")


def _timed(work: Callable[[], Iterable[object]]) -> float:
    begin = time.perf_counter()
    _exhaust(work())
    return time.perf_counter() - begin


def _exhaust(items: Iterable[object]) -> None:
    deque(items, maxlen=0)


def _resident() -> float:
    """Memory in use by this process in MB, as Linux tells it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
