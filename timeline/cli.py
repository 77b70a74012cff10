"""Arguments, messages and exit codes of the ``timeline`` command; no logic."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import __version__
from timeline.articles import ReadError, read_text
from timeline.catalogue import marked, worded
from timeline.commands.batch import batch_command
from timeline.commands.finding import COMMANDS as FINDING
from timeline.commands.library import COMMANDS as LIBRARY
from timeline.commands.library import as_json, echo
from timeline.commands.opening import open_command
from timeline.commands.output import check_output, is_dated, refuse_inputs, write
from timeline.commands.read import read_command
from timeline.commands.report import OK, SOME_UNREAD, Report, count_inputs, day
from timeline.commands.together import together_command
from timeline.commands.told import ToldGroup
from timeline.commands.watch import watch_command
from timeline.exports import EXPORTS, ExportError
from timeline.faults import Failure
from timeline.model import Article, TemporalExpression, Timeline, to_edtf
from timeline.writing import WriteError, telling_standard_output

if TYPE_CHECKING:
    from timeline.pipeline import Explained


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from timeline.language import model_name  # spaCy takes a second to import

        name = model_name()
        click.echo(
            worded(
                "timeline {version}, language model {name} {model}",
                version=__version__,
                name=name,
                model=version(name),
            )
        )
        ctx.exit()


@click.group(cls=ToldGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help=marked("Show the version and the language model in use, and exit."),
)
def cli() -> None:
    """Dated events from English news articles about world affairs."""


@cli.command("extract")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--published",
    metavar="YYYY-MM-DD",
    callback=day,
    help=marked(
        "Day of publication, from which 'yesterday' is counted. Without it the input's own "
        "metadata and first lines are asked."
    ),
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(EXPORTS)),
    default="json",
    show_default=True,
    help=marked(
        "What to write. json: one object, or an array where there are several articles; jsonl: one object a line."
    ),
)
@click.option("--json", "as_json", is_flag=True, help=marked("The same as --format json."))
@click.option(
    "--events",
    type=click.Choice(["dated", "all"]),
    default="dated",
    show_default=True,
    help=marked(
        "dated: events whose date is stated or carried over, and the news itself; all: also those on no stated day."
    ),
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help=marked("File to write instead of standard output; for timeml of several articles, a folder."),
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help=marked("Processes to use. Without it, one, or one a core where the input is long enough for that to pay."),
)
@click.option(
    "--only",
    type=click.Choice(["dates"]),
    help=marked("Only expressions of time, by the words alone: no language model."),
)
@click.pass_context
def extract_command(
    ctx: click.Context,
    inputs: tuple[str, ...],
    published: date | None,
    format_name: str,
    as_json: bool,
    events: str,
    output: Path | None,
    jobs: int | None,
    only: str | None,
) -> None:
    """Print the timeline of each INPUT: a link, a file or folder of articles, or - for standard input.

    Results go to standard output, messages to standard error. Exit code 0: every input was read; 1: some could not be,
    the others are done; 2: wrong usage.
    """
    format_name = "json" if as_json else format_name
    export = EXPORTS[format_name]
    _check_only(only, format_name, jobs)
    total = count_inputs(inputs)
    check_output(output, export, total)
    refuse_inputs(output, export, inputs)
    report = Report(total)
    articles = report.readable(inputs, published)
    articles = articles if only else report.with_events(articles)
    timelines = report.successful(_extracted(articles, jobs, only))
    if events == "dated":
        timelines = (timeline.where(is_dated) for timeline in timelines)
    try:
        write(timelines, export, output)
    except (ExportError, WriteError) as cause:
        raise click.ClickException(str(cause)) from cause
    finally:
        report.close()
    ctx.exit(SOME_UNREAD if report.failures else OK)


_WITH_TIMES = ("json", "jsonl", "timeml")
"""Formats that tell expressions of time; the others tell events."""


def _check_only(only: str | None, format_name: str, jobs: int | None) -> None:
    if only and format_name not in _WITH_TIMES:
        raise click.UsageError(
            worded("--only {only} finds no events. Choose --format {those}.", only=only, those=", ".join(_WITH_TIMES))
        )
    if only and jobs:
        raise click.UsageError(worded("--only {only} is done by one process. Use timeline batch for more.", only=only))


def _extracted(articles: Iterator[Article], jobs: int | None, only: str | None) -> Iterator[Timeline | Failure]:
    if only:
        from timeline.dates_alone import extract_dates_of_each

        return extract_dates_of_each(articles)
    from timeline.parallel import extract_each  # spaCy takes a second to import, and wrong usage needs none

    return extract_each(articles, jobs)


@cli.command("explain")
@click.argument("phrase")
@click.option(
    "--published",
    metavar="YYYY-MM-DD",
    callback=day,
    help=marked("Day of publication, from which 'yesterday' is counted."),
)
@as_json
def explain_command(phrase: str, published: date | None, as_json: bool) -> None:
    """Say what the expressions of time in PHRASE mean, and how that was worked out."""
    from timeline.pipeline import explain

    try:
        article = read_text(phrase, published)
    except ReadError as error:
        raise click.UsageError(str(error)) from error
    if published is None:
        article = replace(article, published=None, published_from=None, published_span=None)
    found = explain(article)
    if as_json:
        _tell(found)
        return
    for expression, why in found.expressions:
        click.echo("\n".join(_explained(expression, why)))
    for note in found.notes:
        click.echo(worded("{text}: not dated; {reason}", text=note.text, reason=note.reason))
    for note in found.refused:
        click.echo(worded("{text}: no time; {reason}", text=note.text, reason=note.reason))
    if not any(found):
        click.echo(worded("No expression of time is found in {phrase!r}.", phrase=phrase), err=True)


for command in (open_command, read_command, *LIBRARY, *FINDING, watch_command):
    cli.add_command(command)
cli.add_command(together_command)
cli.add_command(batch_command)


def main() -> None:
    """The command as installed: like ``cli``, but even output that is lost or a fault of the program is one line."""
    try:
        with telling_standard_output():
            cli()
    except WriteError as cause:
        click.echo(worded("Error: {cause}", cause=cause), err=True)
        sys.exit(SOME_UNREAD)
    except Exception as cause:
        click.echo(
            worded(
                "Error: a fault of timeline itself ({name}: {cause}). Please report it.",
                name=type(cause).__name__,
                cause=cause,
            ),
            err=True,
        )
        sys.exit(SOME_UNREAD)


def _tell(found: Explained) -> None:
    """An object for each expression of time, and for what is none."""
    for each, why in found.expressions:
        days = {"begin": each.range.begin, "end": each.range.end} if each.range else {"begin": None, "end": None}
        told = {name: day.isoformat() if day else None for name, day in days.items()}
        named = {"text": each.text, "type": each.type, "value": each.value, "mod": each.mod}
        reasons = {"rule": each.derivation.rule, "explanation": each.explanation, "reason": why}
        echo({"outcome": "dated", **named, **told, "edtf": to_edtf(each.range) if each.range else None, **reasons})
    for outcome, notes in (("not dated", found.notes), ("no time", found.refused)):
        for note in notes:
            echo({"outcome": outcome, "text": note.text, "reason": note.reason})


def _explained(expression: TemporalExpression, why: str | None) -> Iterator[str]:
    derivation = expression.derivation
    when = expression.range
    yield expression.text
    value = f"{expression.type} {expression.value or worded('without value')} {expression.mod or ''}".rstrip()
    place = worded("{edtf} in EDTF", edtf=to_edtf(when)) if when else worded("none in time")
    rows = (
        ("TIMEX3", value),
        (worded("place"), place),
        (worded("rule"), derivation.rule),
        (worded("counted from"), derivation.anchor_text or worded(derivation.anchor)),
        (worded("because"), worded(derivation.because)),
        (worded("explanation"), expression.explanation or worded("none")),
        (worded("dates"), worded("nothing: {why}", why=worded(why)) if why else ""),
    )
    yield from (f"  {name:<12} {said}" for name, said in rows if said)
