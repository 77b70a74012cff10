"""``timeline find``: the articles or events that hold words and meet choices, or how many there are.

Of the library, or with ``--over`` of the tables that a batch has made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.articles import ReadError, parse_day
from timeline.catalogue import marked, worded
from timeline.commands.library import as_json, echo, every, library, print_articles
from timeline.model import PloverType

if TYPE_CHECKING:
    from timeline.store import ArticleChoice, Counts, EventChoice, EventCounts, FoundEvent, Library, Query, Tables

_FEW = 10
"""Choices of a kind that are printed in words."""


def _day(_ctx: click.Context, _param: click.Parameter, words: str | None) -> date | None:
    try:
        return None if words is None else parse_day(words)
    except ReadError as error:
        raise click.BadParameter(str(error)) from error


@click.command("find")
@click.argument("words", nargs=-1)
@click.option("--actor", default="", metavar="ID", help=marked("Who is named, by the id that --counts prints: UKR."))
@click.option(
    "--outlet", default="", metavar="HOST", help=marked("The host of the link it came by; - for what came by none.")
)
@click.option(
    "--kind", default="", type=click.Choice(["", *PloverType]), metavar="TYPE", help=marked("A PLOVER type: FIGHT.")
)
@click.option("--from", "begin", metavar="YYYY-MM-DD", callback=_day, help=marked("Published on that day or later."))
@click.option("--to", "end", metavar="YYYY-MM-DD", callback=_day, help=marked("Published on that day or before."))
@click.option("--collection", default="", metavar="NAME", help=marked("In this collection."))
@click.option("--undated", is_flag=True, help=marked("Without a day of publication."))
@click.option("--copies", is_flag=True, help=marked("Printed by another article too."))
@click.option("--failed", is_flag=True, help=marked("Whose events could not be extracted."))
@click.option(
    "--events", "of_events", is_flag=True, help=marked("Print events; --from, --to and --undated mean their dates.")
)
@click.option("--newest", type=click.IntRange(min=1), metavar="N", help=marked("Of events, the last N that begin."))
@click.option(
    "--over",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help=marked("Find events in the tables that timeline batch wrote there, in place of the library."),
)
@click.option(
    "--counts", "of_counts", is_flag=True, help=marked("Print how many there are, and how many each choice leaves.")
)
@as_json
def find_command(
    words: tuple[str, ...],
    of_events: bool,
    newest: int | None,
    over: Path | None,
    of_counts: bool,
    as_json: bool,
    **chosen: Any,
) -> None:
    """Print the articles whose title, text or source hold all WORDS, and that meet every choice.

    A word stands for all that begin with it, '"words in quotes"' for themselves side by side; -word must not be there
    (write it after --), and of two words with OR between them one is enough.
    """
    from timeline.store import Query

    query = Query(" ".join(words), **chosen)
    if over or of_events or newest is not None:
        with tables(over) if over else library() as told:
            if of_counts:
                _print_counts(told.event_counts(query), as_json)
            else:
                _print_events(_events(told, query, newest), as_json)
        return
    if query == Query() and not of_counts:
        raise click.UsageError(worded("Give words or a choice. timeline list prints every article."))
    with library() as shelf:
        if of_counts:
            _print_counts(shelf.counts(query), as_json)
        else:
            print_articles(every(shelf, query), as_json, worded("No article answers."))


@contextmanager
def tables(folder: Path) -> Iterator[Tables]:
    """The tables of a batch; what they cannot answer ends the command with a sentence."""
    from timeline.store import StoreError, Tables

    try:
        with closing(Tables.open(folder)) as found:
            yield found
    except StoreError as cause:
        raise click.ClickException(str(cause)) from cause


def _events(shelf: Library | Tables, query: Query, newest: int | None) -> Iterable[FoundEvent]:
    if newest is not None:
        return shelf.events(query, limit=newest, newest=True)
    return shelf.events(query, limit=shelf.count_events(query))


def _print_counts(counts: Counts | EventCounts, as_json: bool) -> None:
    if as_json:
        echo({each.name: _counted(getattr(counts, each.name)) for each in fields(counts)})
        return
    for each in fields(counts):
        found = getattr(counts, each.name)
        click.echo(f"{each.name}: {found if isinstance(found, int) else _in_words(found)}")


def _counted(found: int | tuple[ArticleChoice | EventChoice, ...]) -> Any:
    if isinstance(found, int):
        return found
    return [{each.name: getattr(choice, each.name) for each in fields(choice)} for choice in found]


def _in_words(choices: tuple[ArticleChoice | EventChoice, ...]) -> str:
    shown = [_choice_in_words(*(getattr(each, name.name) for name in fields(each))) for each in choices[:_FEW]]
    more = [worded("{number} more", number=len(choices) - _FEW)] if len(choices) > _FEW else []
    return ", ".join([*shown, *more]) or worded("none")


def _choice_in_words(value: str, label: str, number: int) -> str:
    return f"{label} ({value}) {number}" if label != value else f"{value} {number}"


def _print_events(events: Iterable[FoundEvent], as_json: bool) -> None:
    found = tuple(events)
    if not found and not as_json:
        click.echo(worded("No event answers."), err=True)
    for each in found:
        if as_json:
            record = {field.name: getattr(each, field.name) for field in fields(each)}
            echo({key: value.isoformat() if isinstance(value, date) else value for key, value in record.items()})
            continue
        click.echo(f"{_when(each):23}  {each.title}  ({each.article or each.source})")


def _when(event: FoundEvent) -> str:
    if event.begin is None and event.end is None:
        return worded("no date")
    begin, end = (each.isoformat() if each else ".." for each in (event.begin, event.end))
    return begin if begin == end else f"{begin}/{end}"


COMMANDS = (find_command,)
