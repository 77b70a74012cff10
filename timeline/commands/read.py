"""``timeline read``: the articles of every input as they were read, printed as data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice
from typing import Any

import click

from timeline.catalogue import marked
from timeline.commands.report import OK, SOME_UNREAD, Report, count_inputs, day
from timeline.model import Article


@click.command("read")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--published", metavar="YYYY-MM-DD", callback=day, help=marked("Day of publication, whatever the input says.")
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["json", "jsonl"]),
    default="json",
    show_default=True,
    help=marked("json: one object, or an array where there are several articles; jsonl: one object a line."),
)
@click.option("--json", "as_json", is_flag=True, help=marked("The same as --format json."))
@click.pass_context
def read_command(
    ctx: click.Context, inputs: tuple[str, ...], published: date | None, format_name: str, as_json: bool
) -> None:
    """Print the articles of each INPUT as read: a link, a file or folder, or - for standard input.

    Each is printed with its title, the day it was published and where that was found. Articles in other languages than
    English are printed too. Exit code 0: every input was read; 1: some could not be; 2: wrong usage.
    """
    report = Report(count_inputs(inputs), any_language=True)
    try:
        for piece in _pieces(map(record, report.readable(inputs, published)), "json" if as_json else format_name):
            click.echo(piece, nl=False)
    finally:
        report.close()
    ctx.exit(SOME_UNREAD if report.failures else OK)


def record(article: Article) -> dict[str, Any]:
    """An article as plain data; ``published_from`` is ``option``, ``metadata``, ``text``, or null without a day."""
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "published_from": article.published_from,
        "source": article.source,
        "language": article.language,
        "text": article.text,
    }


def _pieces(records: Iterable[dict[str, Any]], format_name: str) -> Iterator[str]:
    """The records as text, each as soon as it is there."""
    if format_name == "jsonl":
        for each in records:
            yield json.dumps(each, ensure_ascii=False) + "\n"
        return
    waiting = iter(records)
    first = list(islice(waiting, 2))
    if len(first) == 1:
        yield json.dumps(first[0], ensure_ascii=False, indent=2) + "\n"
    elif first:
        yield "["
        for number, each in enumerate(chain(first, waiting)):
            yield (",\n" if number else "\n") + json.dumps(each, ensure_ascii=False)
        yield "\n]\n"
