"""Arguments, messages and exit codes of the ``timeline`` command; no logic."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click
from tqdm import tqdm

from timeline import __version__
from timeline.articles import ReadError, check_published, count_articles, parse_day, read_path, read_stream, read_text
from timeline.exports import EXPORTS, Export, ExportError
from timeline.model import Article, Certainty, Event, TemporalExpression, Timeline, to_edtf
from timeline.settings import BAR_FROM, LINES_FROM, NAMED_AT_MOST, SECONDS_BETWEEN_LINES
from timeline.writing import Names, WriteError, identity, make_folder, opened, telling_standard_output

if TYPE_CHECKING:
    from timeline.parallel import Failure

OK, SOME_UNREAD, WRONG_USAGE = 0, 1, 2
_STANDARD_INPUT = 0
"""Its descriptor."""


def _day(_ctx: click.Context, _param: click.Parameter, words: str | None) -> date | None:
    """The day of publication that ``words`` name; wrong usage where they name none, or one to come."""
    if words is None:
        return None
    try:
        day = parse_day(words)
        check_published(day, date.today())
    except ReadError as error:
        raise click.BadParameter(str(error)) from error
    return day


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from timeline.language import model_name  # spaCy takes a second to import

        name = model_name()
        click.echo(f"timeline {__version__}, language model {name} {version(name)}")
        ctx.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and the language model in use, and exit.",
)
def cli() -> None:
    """Dated events from English news articles about world affairs."""


@cli.command("extract")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--published",
    metavar="YYYY-MM-DD",
    callback=_day,
    help="Day of publication, from which 'yesterday' is counted. Without it the input's own metadata and first lines "
    "are asked.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(EXPORTS)),
    default="json",
    show_default=True,
    help="What to write. json: one object, or an array where there are several articles; jsonl: one object a line.",
)
@click.option(
    "--events",
    type=click.Choice(["dated", "all"]),
    default="dated",
    show_default=True,
    help="dated: events whose date is stated or carried over; all: also those assumed on the day of publication.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="File to write instead of standard output; for timeml of several articles, a folder.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes to use. Without it, one, or one a core where the input is long enough for that to pay.",
)
@click.pass_context
def extract_command(
    ctx: click.Context,
    inputs: tuple[str, ...],
    published: date | None,
    format_name: str,
    events: str,
    output: Path | None,
    jobs: int | None,
) -> None:
    """Print the timeline of each INPUT: a text file, a .jsonl of articles, or - for standard input.

    Results go to standard output, messages to standard error. Exit code 0: every input was read; 1: some could not be,
    the others are done; 2: wrong usage.
    """
    export = EXPORTS[format_name]
    from timeline.parallel import extract_each  # spaCy takes a second to import, and wrong usage needs none

    total = _count(inputs)
    _check_output(output, export, total)
    _refuse_inputs(output, export, inputs)
    report = Report(total)
    articles = report.readable(inputs, published)
    timelines = report.successful(extract_each(articles, jobs))
    if events == "dated":
        timelines = (timeline.where(_is_dated) for timeline in timelines)
    try:
        _write(timelines, export, output)
    except (ExportError, WriteError) as cause:
        raise click.ClickException(str(cause)) from cause
    finally:
        report.close()
    ctx.exit(SOME_UNREAD if report.failures else OK)


@cli.command("explain")
@click.argument("phrase")
@click.option(
    "--published", metavar="YYYY-MM-DD", callback=_day, help="Day of publication, from which 'yesterday' is counted."
)
def explain_command(phrase: str, published: date | None) -> None:
    """Say what the expressions of time in PHRASE mean, and how that was worked out."""
    from timeline.pipeline import extract

    try:
        article = read_text(phrase, published)
    except ReadError as error:
        raise click.UsageError(str(error)) from error
    if published is None:
        article = replace(article, published=None, published_from=None, published_span=None)
    timeline = extract(article)
    for expression in timeline.expressions:
        click.echo("\n".join(_explained(expression)))
    for note in timeline.notes:
        click.echo(f"{note.text}: not dated; {note.reason}")
    if not timeline.expressions and not timeline.notes:
        click.echo(f"No expression of time is found in {phrase!r}.", err=True)


def main() -> None:
    """The command as installed: like ``cli``, but even output that is lost or a fault of the program is one line."""
    try:
        with telling_standard_output():
            cli()
    except WriteError as cause:
        click.echo(f"Error: {cause}", err=True)
        sys.exit(SOME_UNREAD)
    except Exception as cause:
        click.echo(f"Error: a fault of timeline itself ({type(cause).__name__}: {cause}). Please report it.", err=True)
        sys.exit(SOME_UNREAD)


class Report:
    """What is said on standard error while articles go through, and how many of them failed."""

    def __init__(self, total: int) -> None:
        self.failures = 0
        self._undated: dict[str, list[str]] = {}
        heard = sys.stderr is not None
        watched = heard and sys.stderr.isatty()
        self._bar: tqdm[None] = tqdm(
            total=total,
            unit=" articles",
            file=sys.stderr,
            disable=not heard or total < (BAR_FROM if watched else LINES_FROM),
            mininterval=0.1 if watched else SECONDS_BETWEEN_LINES,
        )

    def say(self, message: str) -> None:
        """One line, above the bar where there is one."""
        self._bar.clear()
        click.echo(message, err=True)

    def fail(self, message: str) -> None:
        """One input, or article of one, that came to nothing."""
        self.failures += 1
        self.say(f"Error: {message}")
        self._bar.update()

    def readable(self, inputs: Iterable[str], published: date | None) -> Iterator[Article]:
        """The articles of every input in order; those that cannot be read are named and passed over."""
        for name in inputs:
            for each in _read(name, published):
                if isinstance(each, ReadError):
                    self.fail(str(each))
                else:
                    yield self._with_usable_date(each)
            self._name_undated()

    def successful(self, results: Iterable[Timeline | Failure]) -> Iterator[Timeline]:
        """The timelines; articles on which the program failed are named and passed over."""
        for result in results:
            if isinstance(result, Timeline):
                self._bar.update()
                yield result
            else:
                self.fail(f"{result.article.id}: a fault of timeline itself ({result.reason}). Please report it.")

    def close(self) -> None:
        """No more is said."""
        self._bar.close()

    def _with_usable_date(self, article: Article) -> Article:
        if article.published is not None:
            try:
                check_published(article.published, date.today())
            except ReadError as error:
                self.say(f"Warning: {article.id}: {error} It is not used.")
                article = replace(article, published=None, published_from=None, published_span=None)
        if article.published is None:
            self._undated.setdefault(article.source, []).append(article.id)
        return article

    def _name_undated(self) -> None:
        for source, ids in self._undated.items():
            named = ", ".join(ids[:NAMED_AT_MOST]) + (
                f" and {len(ids) - NAMED_AT_MOST} more" if len(ids) > NAMED_AT_MOST else ""
            )
            self.say(
                f"Warning: {_shown(source)}: no publication date found ({named}). "
                "Words such as 'yesterday' stay undated; give the day with --published YYYY-MM-DD."
            )
        self._undated.clear()


def _explained(expression: TemporalExpression) -> Iterator[str]:
    derivation = expression.derivation
    when = expression.range
    yield expression.text
    yield (
        f"  TIMEX3       {expression.type} {expression.value or 'without value'}" + f" {expression.mod or ''}".rstrip()
    )
    yield f"  place        {to_edtf(when) + ' in EDTF' if when else 'none in time'}"
    yield f"  rule         {derivation.rule}"
    yield f"  counted from {derivation.anchor_text or derivation.anchor}"
    yield f"  explanation  {expression.explanation or 'none'}"


def _read(name: str, published: date | None) -> Iterator[Article | ReadError]:
    return read_stream(sys.stdin.buffer, name, published) if name == "-" else read_path(name, published)


def _count(inputs: Iterable[str]) -> int:
    return sum(1 if name == "-" else count_articles(name) for name in inputs)


def _shown(source: str) -> str:
    return "standard input" if source == "-" else source


def _is_dated(event: Event) -> bool:
    return event.certainty is not Certainty.ASSUMED


def _check_output(output: Path | None, export: Export, articles: int) -> None:
    if export.single and articles > 1 and (output is None or (output.exists() and not output.is_dir())):
        raise click.UsageError(f"{export.label} holds one article a file. Name a folder with --output FOLDER.")
    if output is None:
        return
    if output.is_dir() and not export.single:
        raise click.UsageError(f"--output {output} is a folder. Give the name of a file.")
    if not output.absolute().parent.is_dir():
        raise click.UsageError(f"--output {output}: there is no folder {output.parent}. Make it first.")


def _refuse_inputs(output: Path | None, export: Export, inputs: Iterable[str]) -> None:
    """Wrong usage where what is written could take the place of what is read."""
    if output is None:
        return
    read = {identity(_STANDARD_INPUT if name == "-" else name): name for name in inputs}
    written = [file for file in output.iterdir() if file.suffix == export.extension] if output.is_dir() else [output]
    for file in written:
        found = identity(file)
        if found and found in read:
            raise click.UsageError(f"--output {output}: {file} is read as {_shown(read[found])}. Name another.")


def _write(timelines: Iterator[Timeline], export: Export, output: Path | None) -> None:
    if export.single:
        first, second = next(timelines, None), next(timelines, None)
        timelines = chain((each for each in (first, second) if each), timelines)
        if output and (second or output.is_dir()):
            _write_folder(timelines, export, output)
            return
    _write_file(export.pieces(timelines), output)


def _write_file(pieces: Iterator[str | bytes], output: Path | None) -> None:
    """The pieces, text as UTF-8; where there are none, no file is made."""
    first = next(pieces, None)
    if first is None:
        return
    with opened(output) if output else nullcontext(sys.stdout.buffer) as out:
        if isinstance(first, bytes) and out.isatty():
            raise click.UsageError("This format is not for a terminal. Name a file with --output FILE.")
        for piece in chain([first], pieces):
            out.write(piece.encode() if isinstance(piece, str) else piece)
            out.flush()


def _write_folder(timelines: Iterable[Timeline], export: Export, folder: Path) -> None:
    """Each article in a file named by its id."""
    make_folder(folder)
    names = Names(export.extension)
    for timeline in timelines:
        _write_file(export.pieces([timeline]), folder / names.give(timeline.articles[0].id))
