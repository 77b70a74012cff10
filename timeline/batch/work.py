"""A task in, its part out: what a worker does. Done twice, it leaves the same.

An article that cannot be read, or on which the program fails, is a row of the part that says why.
"""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
from pyarrow import parquet

from timeline.articles import ReadError, check_published
from timeline.articles.text import read_text
from timeline.batch import schema
from timeline.batch.errors import OtherVersionError
from timeline.batch.folder import Folder
from timeline.batch.plan import DATED, DATES, Wanted
from timeline.batch.whole import write_table
from timeline.catalogue import worded
from timeline.dates_alone import extract_dates_of_each
from timeline.edition import edition
from timeline.exports.json import record
from timeline.faults import Failure
from timeline.model import Article, PublishedFrom, Timeline

_DAYS = ("begin", "end", "published")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TaskOutcome:
    """What came of a task: its articles, how many of them failed, and how many events or expressions there are.

    ``seconds`` of the clock that a worker was at it; 0 where it was there already.
    """

    task: str
    articles: int
    failures: int
    found: int
    seconds: float = 0.0


def run(path: str, task: str, wanted: Wanted) -> TaskOutcome:
    """Make the part of a task, where there is none yet.

    Raises WriteError where it cannot be written, OSError where the task cannot be read, OtherVersionError where this
    is another version of the program than the one that planned it.
    """
    began = time.perf_counter()
    check_version(wanted)
    folder = Folder(Path(path))
    if not folder.part(task).exists():
        write(folder, task, rows(given(folder, task), wanted))
        _give_back()
    return replace(outcome(folder, task), seconds=time.perf_counter() - began)


def _give_back() -> None:
    """Return to the system what the C library keeps of free memory: a quarter of a worker's, task after task."""
    trim = getattr(_C, "malloc_trim", None)  # of glibc alone
    if trim is not None:
        trim(0)


_C: Final = ctypes.CDLL(None) if os.name == "posix" else None


def alone(path: str, task: str, number: int, wanted: Wanted) -> Row:
    """The row of one article of a task, by its place in it."""
    check_version(wanted)
    return next(rows(given(Folder(Path(path)), task)[number : number + 1], wanted))


def check_version(wanted: Wanted) -> None:
    """Raises OtherVersionError where this process runs another version than the one that planned the batch."""
    if edition() != wanted.version:
        raise OtherVersionError(edition())


def given(folder: Folder, task: str) -> list[Row]:
    """The articles of a task as they were given."""
    found: list[Row] = parquet.read_table(folder.task(task)).to_pylist()
    return found


def write(folder: Folder, task: str, made: Iterable[Row]) -> None:
    """The part of a task, whole or not at all. Raises WriteError."""
    kept = list(made)
    counts = {
        _FAILURES: str(sum(each["failure"] is not None for each in kept)),
        _FOUND: str(sum(len(each["events"]) + len(each["expressions"]) for each in kept)),
    }
    write_table(folder.part(task), pa.Table.from_pylist(kept, schema.PART.with_metadata(counts)))


def outcome(folder: Folder, task: str) -> TaskOutcome:
    """What a part says came of its task."""
    held = parquet.read_metadata(folder.part(task))
    return TaskOutcome(task, held.num_rows, int(held.metadata[_FAILURES.encode()]), int(held.metadata[_FOUND.encode()]))


_FAILURES, _FOUND = "timeline.failures", "timeline.found"
"""Of the metadata of a part."""


def rows(taken: Iterable[Row], wanted: Wanted) -> Iterator[Row]:
    """A row of the part for each article, in order."""
    read = [_read(each, wanted) for each in taken]
    made = _made([each for each, _ in read if isinstance(each, Article)], wanted)
    for each, remark in read:
        yield each if isinstance(each, dict) else next(made) | {"remark": remark}


def _read(row: Row, wanted: Wanted) -> tuple[Article | Row, str]:
    """The article, and what was not used of what was given; or the row of one that cannot be read."""
    try:
        article = read_text(
            row["text"],
            row["published"] or None,
            id=row["id"],
            title=row["title"],
            source=row["source"],
            published_from=PublishedFrom.METADATA,
        )
    except ReadError as error:
        return failed(row, "unreadable", str(error)), ""
    if article.published is not None:
        try:
            check_published(article.published, date.fromisoformat(wanted.today))
        except ReadError as error:
            return replace(article, published=None, published_from=None, published_span=None), worded(
                "{error} It is not used.", error=error
            )
    return article, ""


def failed(row: Row, kind: str, reason: str) -> Row:
    """The row of an article that came to nothing."""
    named = {"article": row["id"], "title": row["title"], "source": row["source"]}
    return _empty() | named | {"failure": {"kind": kind, "reason": reason}}


def _empty() -> Row:
    return {name: [] if name in ("actors", "events", "expressions") else None for name in schema.PART.names}


def _made(articles: list[Article], wanted: Wanted) -> Iterator[Row]:
    for result in _extracted(articles, wanted):
        if isinstance(result, Timeline):
            told = result.where(lambda event: event.is_shown_first) if wanted.events == DATED else result
            yield _row(told, wanted)
        else:
            article = result.article
            row = {"id": article.id, "title": article.title, "source": article.source}
            yield failed(
                row, "fault", worded("A fault of timeline itself ({reason}). Please report it.", reason=result.reason)
            )


def _extracted(articles: list[Article], wanted: Wanted) -> Iterator[Timeline | Failure]:
    if wanted.only == DATES:
        return extract_dates_of_each(articles)
    from timeline.parallel import extract_each  # dates alone need no language model

    few = (articles[at : at + _AT_ONCE] for at in range(0, len(articles), _AT_ONCE))
    return (each for some in few for each in extract_each(some, jobs=0))


_AT_ONCE: Final = 8
"""Articles whose sentences are held together: 70 MB less than the 32 of the command line, and no slower."""


def _row(timeline: Timeline, wanted: Wanted) -> Row:
    told = record(timeline, timeline.articles[0])
    expressions = enumerate(told["expressions"]) if wanted.only == DATES else ()
    return _empty() | {
        **_dated({name: told[name] for name, _ in schema.ARTICLE if name in told}),
        "article": told["id"],
        "actors": [{name: each[name] for name, _ in schema.ACTOR} for each in told["actors"]],
        "events": [_dated({**each, "event": each["id"]}) for each in told["events"]],
        "expressions": [_dated({**each, "position": position}) for position, each in expressions],
    }


def _dated(told: Row) -> Row:
    """The same with days for the words that name them."""
    return told | {name: date.fromisoformat(told[name]) for name in _DAYS if told.get(name)}
