"""``timeline watch``: new articles of feeds into the library, for as long as it runs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

import click

from timeline.articles import ReadError
from timeline.catalogue import marked, worded
from timeline.commands.library import as_json, every, extract_stale, keep, library
from timeline.commands.report import OK, SOME_UNREAD, Report
from timeline.model import Article
from timeline.readers import Inputs, is_link
from timeline.readers.door import PUBLIC, Door
from timeline.readers.errors import Unread
from timeline.settings import FEED_MINUTES, WHOLE_ENTRY

DOOR: Door = PUBLIC
"""Where links may lead."""


@dataclass(slots=True)
class Watched:
    """The ``links`` that are kept, and what was ``kept`` whose events are still to be extracted, by its digest."""

    links: set[str] = field(default_factory=set)
    kept: dict[str, None] = field(default_factory=dict)


@click.command("watch")
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option(
    "--every",
    "minutes",
    type=click.FloatRange(min=1),
    default=FEED_MINUTES,
    show_default=True,
    help=marked("Minutes between two looks."),
)
@click.option(
    "--times", type=click.IntRange(min=1), help=marked("How many looks to take. Without it, until it is stopped.")
)
@as_json
@click.pass_context
def watch_command(ctx: click.Context, feeds: tuple[str, ...], minutes: float, times: int | None, as_json: bool) -> None:
    """Keep the new articles of each FEED, a link, in the library, as far as their sites let programs have them."""
    for feed in feeds:
        if not is_link(feed):
            raise click.UsageError(worded("{feed} is not the link of a feed. Use timeline add for files.", feed=feed))
    report, found = Report(0), Watched()
    try:
        look(feeds, found, report, as_json)
        while times is None or (times := times - 1):
            time.sleep(minutes * 60)
            _look_again(feeds, found, report, as_json)
    except KeyboardInterrupt:
        report.say(worded("Stopped."))
    finally:
        report.close()
    ctx.exit(SOME_UNREAD if report.failures else OK)


def _look_again(feeds: tuple[str, ...], watched: Watched, report: Report, as_json: bool) -> None:
    """Another look: where the library cannot be used now, as it could be, that is told, and the next one is taken."""
    try:
        look(feeds, watched, report, as_json)
    except click.ClickException as error:
        report.fail(error.message)


def look(feeds: tuple[str, ...], watched: Watched, report: Report, as_json: bool) -> None:
    """One look at each feed for links that are not known; what cannot be had is told, and tried again next time.

    The events of what is new are extracted once all of it is kept, with those that an earlier look could not extract.
    """
    with library() as shelf, Inputs(door=DOOR) as inputs:
        watched.links |= {saved.source for saved in every(shelf)}
        for feed in feeds:
            for found in new_in(inputs, feed, watched.links):
                if isinstance(found, ReadError):
                    report.fail(str(found))
                else:
                    watched.kept[keep(shelf, report.usable(found), as_json)] = None
                    watched.links.add(found.source)
        extract_stale(shelf, watched.kept.keys(), report)
        watched.kept.clear()


def new_in(inputs: Inputs, feed: str, known: set[str]) -> Iterator[Article | ReadError]:
    """The articles of a feed whose links are not ``known``, whole where they can be had."""
    for entry in inputs.read(feed, polite=True, follow=False):
        link = entry.source if isinstance(entry, Article) else entry.where
        if not is_link(link) or link == feed:
            yield entry
        elif link not in known:
            yield _whole(inputs, link, entry)


def _whole(inputs: Inputs, link: str, entry: Article | ReadError) -> Article | ReadError:
    if isinstance(entry, Article) and len(entry.text.split()) >= WHOLE_ENTRY:
        return entry
    found = next(inputs.read(link, polite=True))
    if isinstance(entry, ReadError):
        return found
    if isinstance(found, ReadError):
        lasts = not (isinstance(found, Unread) and found.may_pass)
        return entry if lasts and entry.text != entry.title else found
    stated: date | None = found.published or entry.published
    return replace(found, published=stated, published_from=found.published_from or entry.published_from)
