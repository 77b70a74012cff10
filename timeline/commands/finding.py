"""``timeline find``: the articles or events of the library that hold words and meet choices, or how many there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from timeline.articles import ReadError, parse_day
from timeline.commands.library import as_json, echo, every, library, print_articles
from timeline.model import PloverType

if TYPE_CHECKING:
    from timeline.store import Choice, Counts, FoundEvent

_FEW = 10
"""Choices of a kind that are printed in words."""


def _day(_ctx: click.Context, _param: click.Parameter, words: str | None) -> date | None:
    try:
        return None if words is None else parse_day(words)
    except ReadError as error:
        raise click.BadParameter(str(error)) from error


@click.command("find")
@click.argument("words", nargs=-1)
@click.option("--actor", default="", metavar="ID", help="Who is named, by the id that --counts prints: UKR.")
@click.option("--outlet", default="", metavar="HOST", help="The host of the link it came by; - for what came by none.")
@click.option("--kind", default="", type=click.Choice(["", *PloverType]), metavar="TYPE", help="A PLOVER type: FIGHT.")
@click.option("--from", "begin", metavar="YYYY-MM-DD", callback=_day, help="Published on that day or later.")
@click.option("--to", "end", metavar="YYYY-MM-DD", callback=_day, help="Published on that day or before.")
@click.option("--collection", default="", metavar="NAME", help="In this collection.")
@click.option("--undated", is_flag=True, help="Without a day of publication.")
@click.option("--copies", is_flag=True, help="Printed by another article too.")
@click.option("--failed", is_flag=True, help="Whose events could not be extracted.")
@click.option("--events", "of_events", is_flag=True, help="Print events; --from, --to and --undated mean their dates.")
@click.option("--counts", "of_counts", is_flag=True, help="Print how many there are, and how many each choice leaves.")
@as_json
def find_command(words: tuple[str, ...], of_events: bool, of_counts: bool, as_json: bool, **chosen: Any) -> None:
    """Print the articles whose title, text or source hold all WORDS, and that meet every choice.

    A word stands for all that begin with it, '"words in quotes"' for themselves side by side; -word must not be there
    (write it after --), and of two words with OR between them one is enough.
    """
    from timeline.store import Query

    query = Query(" ".join(words), **chosen)
    if query == Query() and not (of_counts or of_events):
        raise click.UsageError("Give words or a choice. timeline list prints every article.")
    with library() as shelf:
        if of_counts:
            _print_counts(shelf.counts(query), as_json)
        elif of_events:
            _print_events(shelf.events(query, limit=shelf.count_events(query)), as_json)
        else:
            print_articles(every(shelf, query), as_json)


def _print_counts(counts: Counts, as_json: bool) -> None:
    if as_json:
        echo({each.name: _counted(getattr(counts, each.name)) for each in fields(counts)})
        return
    for each in fields(counts):
        found = getattr(counts, each.name)
        click.echo(f"{each.name}: {found if isinstance(found, int) else _in_words(found)}")


def _counted(found: int | tuple[Choice, ...]) -> Any:
    if isinstance(found, int):
        return found
    return [{"value": each.value, "label": each.label, "articles": each.articles} for each in found]


def _in_words(choices: tuple[Choice, ...]) -> str:
    shown = [
        f"{each.label} ({each.value}) {each.articles}" if each.label != each.value else f"{each.value} {each.articles}"
        for each in choices[:_FEW]
    ]
    more = [f"{len(choices) - _FEW} more"] if len(choices) > _FEW else []
    return ", ".join([*shown, *more]) or "none"


def _print_events(events: Iterable[FoundEvent], as_json: bool) -> None:
    for each in events:
        if as_json:
            record = {field.name: getattr(each, field.name) for field in fields(each)}
            echo({key: value.isoformat() if isinstance(value, date) else value for key, value in record.items()})
            continue
        click.echo(f"{_when(each):23}  {each.title}  ({each.article or each.source})")


def _when(event: FoundEvent) -> str:
    if event.begin is None and event.end is None:
        return "no date"
    begin, end = (each.isoformat() if each else ".." for each in (event.begin, event.end))
    return begin if begin == end else f"{begin}/{end}"


COMMANDS = (find_command,)
