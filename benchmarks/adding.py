"""What adding articles to a library costs beside the language model: ``python -m benchmarks.adding PATH...``.

Prints for each part the seconds of processor time, and what part they are of the model's own in its ordinary use on the
same texts (`benchmarks.yardstick`): taking the articles in (reading the file, storing, indexing words and copies),
extraction, handing timelines from the process that reads to the one that writes, and writing them. All is done by one
process, so that each part is seen.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import click

from benchmarks import corpora
from benchmarks.yardstick import model_alone, texts_of
from timeline import extract_many
from timeline.edition import edition
from timeline.parallel import pack, unpack
from timeline.settings import ARTICLES_AT_ONCE
from timeline.store import Library, Outcome

_WARM = 3
_AT_ONCE = 20
"""Timelines written in one transaction, as ``timeline add`` does."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--articles", default=300, show_default=True, help="Articles of them that are added.")
def main(paths: tuple[Path, ...], articles: int) -> None:
    """Print a line a part."""
    given = [marked.article for marked in islice((each for path in paths for each in corpora.read(path)), articles)]
    list(extract_many(given[:_WARM]))
    texts = texts_of(given)
    list(model_alone(texts[:_WARM]))
    model = _timed(lambda: sum(1 for _ in model_alone(texts)))
    with tempfile.TemporaryDirectory() as folder:
        shelf = Library.open(Path(folder) / "library.sqlite")
        timelines = list(extract_many(given))
        parts: dict[str, Callable[[], object]] = {
            "taken in": lambda: _take(shelf, given),
            "extracted": lambda: sum(1 for _ in extract_many(given)),
            "handed over": lambda: [unpack(pack(some)) for some in _batches(timelines, ARTICLES_AT_ONCE)],
            "written": lambda: _keep(shelf, timelines),
        }
        seconds = {part: _timed(work) for part, work in parts.items()}
        shelf.close()
    click.echo(f"{'language model':16} {model:7.2f} s")
    for part, taken in (*seconds.items(), ("all", sum(seconds.values()))):
        click.echo(f"{part:16} {taken:7.2f} s {taken / model:6.2f}")


def _take(shelf: Library, given: list) -> None:  # type: ignore[type-arg]
    number = shelf.begin_import()
    for article in given:
        shelf.take(number, article.id, article, Outcome.ADDED)
    shelf.end_import(number)


def _keep(shelf: Library, timelines: list) -> None:  # type: ignore[type-arg]
    for some in _batches(timelines, _AT_ONCE):
        shelf.keep_all(some, version=edition())


def _batches(timelines: list, many: int) -> list[list]:  # type: ignore[type-arg]
    return [timelines[at : at + many] for at in range(0, len(timelines), many)]


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
