"""``timeline together``: what the articles of every input tell, each happening once with all its tellings, as data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import click

from timeline.catalogue import marked
from timeline.commands.output import is_dated
from timeline.commands.report import OK, SOME_UNREAD, Report, count_inputs, day


@click.command("together")
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
    help=marked("json: an array of happenings; jsonl: one happening a line."),
)
@click.option("--json", "as_json", is_flag=True, help=marked("The same as --format json."))
@click.option(
    "--events",
    type=click.Choice(["dated", "all"]),
    default="dated",
    show_default=True,
    help=marked(
        "dated: events whose date is stated or carried over; all: also those assumed on the day of publication."
    ),
)
@click.option("--jobs", type=click.IntRange(min=1), help=marked("Processes to use, as for extract."))
@click.pass_context
def together_command(
    ctx: click.Context,
    inputs: tuple[str, ...],
    published: date | None,
    format_name: str,
    as_json: bool,
    events: str,
    jobs: int | None,
) -> None:
    """Print what the articles of each INPUT tell together: each happening once, in order of time.

    INPUT is a link, a file or folder, or - for standard input. A happening has its tellings, the number of independent
    sources, and what they disagree on. Exit code 0: every input was read; 1: some could not be; 2: wrong usage.
    """
    from timeline.exports.happenings import records
    from timeline.parallel import extract_each  # spaCy takes a second to import, and wrong usage needs none
    from timeline.together import together
    from timeline.together.naming import distinct

    report = Report(count_inputs(inputs))
    try:
        timelines = list(report.successful(extract_each(distinct(report.readable(inputs, published)), jobs)))
        kept = [timeline.where(is_dated) for timeline in timelines] if events == "dated" else timelines
        articles = [article for timeline in kept for article in timeline.articles]
        for piece in _pieces(
            list(records(together(kept, with_named=events == "all"), articles)), "json" if as_json else format_name
        ):
            click.echo(piece, nl=False)
    finally:
        report.close()
    ctx.exit(SOME_UNREAD if report.failures else OK)


def _pieces(records: Sequence[dict[str, Any]], format_name: str) -> Iterator[str]:
    if format_name == "json":
        lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in records)
        yield f"[\n{lines}\n]\n" if lines else "[]\n"
    else:
        yield from (json.dumps(each, ensure_ascii=False) + "\n" for each in records)
