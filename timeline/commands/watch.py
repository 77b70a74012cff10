"""``timeline watch``: new articles of feeds into the library, for as long as it runs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import click

from timeline.articles import ReadError
from timeline.catalogue import marked, worded
from timeline.commands.library import as_json, every, extract_stale, keep, library
from timeline.commands.report import OK, SOME_UNREAD, Report
from timeline.model import Article
from timeline.readers import Inputs, is_link
from timeline.readers.door import PUBLIC, Door
from timeline.settings import FEED_MINUTES, WHOLE_ENTRY

DOOR: Door = PUBLIC
"""Where links may lead."""


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
    report, known = Report(0), set[str]()
    try:
        look(feeds, known, report, as_json)
        while times is None or (times := times - 1):
            time.sleep(minutes * 60)
            look(feeds, known, report, as_json)
    except KeyboardInterrupt:
        report.say(worded("Stopped."))
    finally:
        report.close()
    ctx.exit(SOME_UNREAD if report.failures else OK)


def look(feeds: tuple[str, ...], known: set[str], report: Report, as_json: bool) -> None:
    """One look at each feed for links that are not ``known``; what cannot be had is told, and tried again next time.

    The events of what is new are extracted once all of it is kept.
    """
    kept: dict[str, None] = {}
    with library() as shelf, Inputs(door=DOOR) as inputs:
        known |= {saved.source for saved in every(shelf)}
        for feed in feeds:
            for found in new_in(inputs, feed, known):
                if isinstance(found, ReadError):
                    report.fail(str(found))
                else:
                    kept[keep(shelf, report.usable(found), as_json)] = None
        extract_stale(shelf, kept.keys(), report)


def new_in(inputs: Inputs, feed: str, known: set[str]) -> Iterator[Article | ReadError]:
    """The articles of a feed whose links are not ``known``, whole where they can be had."""
    for entry in inputs.read(feed, polite=True, follow=False):
        link = entry.source if isinstance(entry, Article) else entry.where
        if not is_link(link) or link == feed:
            yield entry
        elif link not in known:
            found = _whole(inputs, link, entry)
            if isinstance(found, Article):
                known.add(link)
            yield found


def _whole(inputs: Inputs, link: str, entry: Article | ReadError) -> Article | ReadError:
    if isinstance(entry, Article) and len(entry.text.split()) >= WHOLE_ENTRY:
        return entry
    found = next(inputs.read(link, polite=True))
    if isinstance(entry, ReadError):
        return found
    if isinstance(found, ReadError):
        return entry if entry.text != entry.title else found
    stated: date | None = found.published or entry.published
    return replace(found, published=stated, published_from=found.published_from or entry.published_from)
