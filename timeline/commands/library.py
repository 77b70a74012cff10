"""``timeline add``, ``list``, ``show``, ``remove``, ``restore`` and ``export``: the library from the command line.

It is the one that the page shows. ``--json`` prints one object a line instead of words.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.catalogue import counted, marked, worded
from timeline.commands.output import check_output, is_dated, write
from timeline.commands.patience import patiently
from timeline.commands.read import record
from timeline.commands.report import OK, SOME_UNREAD, Report, count_inputs, day
from timeline.edition import edition
from timeline.exports import EXPORTS, ExportError
from timeline.model import Article, Timeline
from timeline.model.corrected import apply
from timeline.writing import WriteError

if TYPE_CHECKING:
    from timeline.parallel import Failure
    from timeline.store import Library, Query, Saved

_AT_ONCE = 500
"""Rows asked of the library at a time."""
_KEPT_AT_ONCE = 20
"""Articles whose events are written in one transaction: of so many, it costs little beside reading them."""
_SHORT = 12
"""Characters of a digest that are shown; the fewest that name an article are half as many."""
_TITLE = 80
_LONGEST_OUTCOME = len("reprint")

as_json = click.option("--json", "as_json", is_flag=True, help=marked("One JSON object a line."))


@contextmanager
def library() -> Iterator[Library]:
    """The library; what it cannot do ends the command with a sentence."""
    from timeline.store import Library, StoreError  # SQLAlchemy takes a while to import, and help needs none

    try:
        shelf = Library.open()
        try:
            yield shelf
        finally:
            shelf.close()
    except StoreError as cause:
        raise click.ClickException(str(cause)) from cause


@click.command("add")
@click.argument("inputs", nargs=-1, required=True, metavar="LINK|FILE|FEED...")
@click.option(
    "--published", metavar="YYYY-MM-DD", callback=day, help=marked("Day of publication, whatever the input says.")
)
@click.option(
    "--events/--no-events",
    "with_events",
    default=True,
    show_default=True,
    help=marked("Also extract their events, so that they are found by who took part, by kind and by date."),
)
@as_json
@click.pass_context
def add_command(
    ctx: click.Context, inputs: tuple[str, ...], published: date | None, with_events: bool, as_json: bool
) -> None:
    """Keep the articles of each input in the library; one that it holds already is not kept twice.

    What came of each input is kept too. An article is stored before it is said to be; where the command is broken off
    before its events are, give the same inputs again.
    """
    report, kept = Report(count_inputs(inputs)), dict[str, None]()
    try:
        with library() as shelf:
            number = patiently(shelf.begin_import)
            for article in report.readable(
                inputs, published, lambda error: patiently(lambda: shelf.refuse(number, error.where, str(error)))
            ):
                kept[keep(shelf, article, as_json, number)] = None
                report.done()
            if with_events:
                extract_stale(shelf, kept.keys(), report)
            patiently(lambda: shelf.end_import(number))
    except click.ClickException as error:
        if not kept:
            raise
        so_far = counted(
            "1 article was kept before that. Give the same again then: nothing is kept twice.",
            "{number} articles were kept before that. Give the same again then: nothing is kept twice.",
            len(kept),
        )
        raise click.ClickException(f"{error.message} {so_far}") from error
    finally:
        report.close()
    ctx.exit(SOME_UNREAD if report.failures else OK)


@click.command("list")
@click.option("--removed", is_flag=True, help=marked("What was removed and can be restored."))
@as_json
def list_command(removed: bool, as_json: bool) -> None:
    """Print what the library holds, the last changed first."""
    with library() as shelf:
        none = worded("Nothing was removed.") if removed else worded("No article is kept here yet.")
        print_articles(_held(shelf, removed), as_json, none)


@click.command("show")
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...")
@as_json
@click.pass_context
def show_command(ctx: click.Context, names: tuple[str, ...], as_json: bool) -> None:
    """Print each ARTICLE, named by its id, its source or the beginning of its digest."""

    def show(shelf: Library, saved: Saved) -> None:
        if article := shelf.load(saved.digest):
            if as_json:
                echo({"digest": article.digest, **record(article)})
            else:
                click.echo(f"{_line(saved)}\n\n{article.text}\n")

    ctx.exit(_of_each(names, show))


@click.command("remove")
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--for-good", is_flag=True, help=marked("Leave nothing of it that could be restored."))
@as_json
@click.pass_context
def remove_command(ctx: click.Context, names: tuple[str, ...], for_good: bool, as_json: bool) -> None:
    """Take each ARTICLE out of the library; timeline restore brings it back with its corrections."""

    def remove(shelf: Library, saved: Saved) -> None:
        if for_good:
            shelf.delete(saved.digest)
        else:
            shelf.remove([saved.digest])
        _say_moved("removed", saved, as_json)
        if not for_good and not as_json:
            click.echo(worded("Bring it back: timeline restore {digest}", digest=saved.digest[:_SHORT]), err=True)

    ctx.exit(_of_each(names, remove))


@click.command("restore")
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...")
@as_json
@click.pass_context
def restore_command(ctx: click.Context, names: tuple[str, ...], as_json: bool) -> None:
    """Bring back each ARTICLE that was removed, as it was."""

    def restore(shelf: Library, saved: Saved) -> None:
        shelf.restore([saved.digest])
        _say_moved("restored", saved, as_json)

    ctx.exit(_of_each(names, restore, removed=True))


def _say_moved(outcome: str, saved: Saved, as_json: bool) -> None:
    if as_json:
        echo({"outcome": outcome, **_row(saved)})
    else:
        click.echo(f"{outcome}  {_line(saved)}")


@click.command("export")
@click.argument("names", nargs=-1, metavar="[ARTICLE...]")
@click.option("--format", "format_name", type=click.Choice(list(EXPORTS)), default="json", show_default=True)
@click.option("--json", "as_json", is_flag=True, help=marked("The same as --format json."))
@click.option(
    "--events", type=click.Choice(["dated", "all"]), default="dated", show_default=True, help=marked("As for extract.")
)
@click.option(
    "--output", type=click.Path(path_type=Path), help=marked("A file, or a folder for timeml of several articles.")
)
@click.pass_context
def export_command(
    ctx: click.Context, names: tuple[str, ...], format_name: str, as_json: bool, events: str, output: Path | None
) -> None:
    """Print the timelines of each ARTICLE, of all without one, with the corrections made to them."""
    export = EXPORTS["json" if as_json else format_name]
    with library() as shelf:
        chosen, missing = _chosen(shelf, names) if names else (list(every(shelf)), 0)
        check_output(output, export, len(chosen))
        report = Report(len(chosen))
        timelines = _timelines(shelf, chosen, report)
        if events == "dated":
            timelines = (timeline.where(is_dated) for timeline in timelines)
        try:
            write(timelines, export, output)
        except (ExportError, WriteError) as cause:
            raise click.ClickException(str(cause)) from cause
        finally:
            report.close()
    ctx.exit(SOME_UNREAD if missing or report.failures else OK)


COMMANDS = (add_command, list_command, show_command, remove_command, restore_command, export_command)


def keep(shelf: Library, article: Article, as_json: bool, import_: int | None = None) -> str:
    """Store the article, then say so: what is said to be kept is kept. One that is known loses nothing by it.

    Its digest. ``import_`` is the number of the import in which the outcome is noted.
    """
    given = article.source or article.id
    found = patiently(lambda: shelf.recognise(article))
    if import_ is not None:
        patiently(lambda: shelf.take(import_, given, found.article, found.outcome))
    elif found.article != patiently(lambda: shelf.load(found.article.digest)):
        patiently(lambda: shelf.save(found.article))
    _say_kept(found.article, found.outcome, as_json)
    return found.article.digest


def _say_kept(article: Article, outcome: str, as_json: bool) -> None:
    if as_json:
        found = {key: value for key, value in record(article).items() if key != "text"}
        echo({"outcome": outcome, "digest": article.digest, **found})
        return
    published = article.published.isoformat() if article.published else worded("no day")
    title = article.title or article.text.strip().splitlines()[0]
    click.echo(f"{outcome:{_LONGEST_OUTCOME}}  {article.digest[:_SHORT]}  {published:10}  {title[:_TITLE]}")


def extract_stale(shelf: Library, digests: Collection[str], report: Report) -> None:
    """Extract and keep the events of those of the articles whose events this version has not extracted yet."""
    wanted = [digest for digest in patiently(lambda: shelf.stale(edition())) if digest in digests]
    if not wanted:
        return
    from timeline.parallel import extract_each  # spaCy takes a second to import, and articles that are known need none

    found: list[Timeline] = []
    for result in extract_each(article for digest in wanted if (article := patiently(partial(shelf.load, digest)))):
        if isinstance(result, Timeline):
            found.append(result)
            if len(found) == _KEPT_AT_ONCE:
                patiently(lambda: shelf.keep_all(found, version=edition()))
                found.clear()
        else:
            _keep_failure(shelf, result)
            report.fail(
                worded(
                    "{id}: a fault of timeline itself ({reason}). Please report it.",
                    id=result.article.id,
                    reason=result.reason,
                )
            )
    patiently(lambda: shelf.keep_all(found, version=edition()))


def _keep_failure(shelf: Library, failure: Failure) -> None:
    patiently(lambda: shelf.keep_failure(failure.article.digest, failure.reason))


def every(shelf: Library, query: Query | str = "") -> Iterator[Saved]:
    """Every article of the library that the query finds."""
    offset = 0
    while rows := shelf.find(query, limit=_AT_ONCE, offset=offset):
        yield from rows
        offset += len(rows)


def _timelines(shelf: Library, chosen: Iterable[Saved], report: Report) -> Iterator[Timeline]:
    from timeline.parallel import extract_each  # spaCy takes a second to import, and wrong usage needs none

    articles = (article for saved in chosen if (article := shelf.load(saved.digest)))
    for timeline in report.successful(extract_each(articles)):
        yield apply(timeline, shelf.history(timeline.articles[0].digest).done)


def _of_each(names: Iterable[str], act: Callable[[Library, Saved], None], *, removed: bool = False) -> int:
    with library() as shelf:
        chosen, missing = _chosen(shelf, names, removed=removed)
        for saved in chosen:
            act(shelf, saved)
    return SOME_UNREAD if missing else OK


def _held(shelf: Library, removed: bool) -> Iterator[Saved]:
    from timeline.store import Query

    return every(shelf, Query(removed=removed))


def _chosen(shelf: Library, names: Iterable[str], *, removed: bool = False) -> tuple[list[Saved], int]:
    """The articles that are named, and how many names are none's or several's, each told on a line of its own."""
    held, missing = list(_held(shelf, removed)), 0
    chosen: list[Saved] = []
    for name in names:
        found = [each for each in held if _is_called(each, name)]
        if len(found) == 1:
            chosen += found
            continue
        missing += 1
        why = (
            worded("{number} articles are called so; give the digest of one", number=len(found))
            if found
            else worded("no article is called so")
        )
        click.echo(
            worded(
                "Error: {name}: {why}. {list} shows them.",
                name=name,
                why=why,
                list=f"timeline list{' --removed' * removed}",
            ),
            err=True,
        )
    return chosen, missing


def _is_called(saved: Saved, name: str) -> bool:
    return name in (saved.id, saved.source) or (len(name) >= _SHORT // 2 and saved.digest.startswith(name.lower()))


def print_articles(rows: Iterable[Saved], as_json: bool, none: str) -> None:
    """A line each. ``none`` is what people are told where there are none; programs get nothing."""
    found = False
    for saved in rows:
        found = True
        if as_json:
            echo(_row(saved))
        else:
            click.echo(_line(saved))
    if not found and not as_json:
        click.echo(none, err=True)


def _line(saved: Saved) -> str:
    published = saved.published.isoformat() if saved.published else worded("no day")
    title = saved.title or saved.id
    return f"{saved.digest[:_SHORT]}  {published:10}  {title[:_TITLE]}" + (f"  {saved.source}" if saved.source else "")


def _row(saved: Saved) -> dict[str, Any]:
    return {
        "digest": saved.digest,
        "id": saved.id,
        "title": saved.title,
        "published": saved.published.isoformat() if saved.published else None,
        "source": saved.source,
        "corrections": saved.corrections,
        "outlet": saved.outlet,
        "copies": saved.copies,
    }


def echo(words: dict[str, Any]) -> None:
    """One object, a line of JSON."""
    click.echo(json.dumps(words, ensure_ascii=False))
