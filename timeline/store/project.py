"""Articles, what was done to them and how they are looked at, in; one file that holds all of it, out, and back.

The file is JSON that only `read_project` needs to understand: nothing in it names a path or runs, and all text stays
text. It is read whole and checked before anything is done with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from timeline.catalogue import worded
from timeline.model import Article, PublishedFrom, Span
from timeline.model.correction import Correction, Give, History, Move, refs_of
from timeline.model.outlets import LONGEST_OUTLET
from timeline.settings import ARTICLES_IN_PROJECT, LARGEST_PROJECT, LONGEST_NAME, LONGEST_TEXT, STEPS_IN_PROJECT
from timeline.store.library import Library
from timeline.store.payload import pack, unpack

FORMAT = "timeline project"
VERSION = 1
SUFFIX = ".timeline.json"
LONGEST_REASON = 160
"""Characters of what is said to be wrong with a file."""
_START = 400
"""Bytes at the start of a file that tell whether it is a project."""


class ProjectError(ValueError):
    """A project file that cannot be opened. As a string it is for the person who gave it."""


@dataclass(frozen=True, slots=True)
class Held:
    """An article and its history of corrections, notes among them."""

    article: Article
    history: History = field(default_factory=History)


@dataclass(frozen=True, slots=True)
class Project:
    """Articles, that on the page first, and the query of the address that shows the view; empty for first sight."""

    held: tuple[Held, ...]
    view: str = ""


def write_project(project: Project) -> str:
    """The file; the same project gives the same file."""
    record = {
        "format": FORMAT,
        "version": VERSION,
        "view": project.view,
        "articles": [_record(each) for each in project.held],
    }
    return json.dumps(record, indent=1) + "\n"


def is_project(data: bytes) -> bool:
    """Whether a file says that it is a project, be it whole or not."""
    start = data[:_START]
    return start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and f'"{FORMAT}"'.encode() in start


def read_project(data: bytes) -> Project:
    """The project in the bytes of a file. Raises ProjectError where any part of it is not as it should be."""
    if len(data) > LARGEST_PROJECT:
        raise ProjectError(
            worded(
                "The project file is larger than {number} MB, the most that is opened, so nothing of it was: save "
                "one with fewer articles.",
                number=LARGEST_PROJECT // 1000000,
            )
        )
    record = _loaded(data)
    version = record.get("version")
    if record.get("format") != FORMAT or isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ProjectError(_stranger())
    if version > VERSION:
        raise ProjectError(
            worded(
                "The project file was written by a newer version of Timeline (its form is {version}, this one "
                "reads up to {version_2}), so nothing of it was opened: install the newer version first.",
                version=version,
                version_2=VERSION,
            )
        )
    try:
        return _project(record)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise ProjectError(
            worded(
                "The project file is damaged ({reason}), so nothing of it was opened: ask for it again.",
                reason=_reason(error),
            )
        ) from error


def bring_in(held: Held, library: Library) -> Article:
    """Save an article with its history; where it is corrected in the library already, what is new comes after that.

    The article as the library knows it. Raises StoreError.
    """
    brought = held.history
    article = replace(held.article, printed_by=library.recognise(held.article).article.printed_by)
    library.save(article)
    known = library.history(article.digest).done
    undone = () if known else brought.undone
    for step in (*(step for step in brought.done if step not in known), *reversed(undone)):
        library.record(article, step)
    for _ in undone:
        library.undo(article.digest)
    return article


def _loaded(data: bytes) -> Mapping[str, Any]:
    try:
        record = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ProjectError(
            worded(
                "The project file is damaged ({reason}), so nothing of it was opened: ask for it again.",
                reason=worded("it breaks off or is no longer JSON"),
            )
        ) from error
    if not isinstance(record, dict):
        raise ProjectError(_stranger())
    return record


def _stranger() -> str:
    return worded("This is not a project file of Timeline, so nothing of it was opened: choose another one.")


def one_line(reason: str) -> str:
    """What is wrong with a file, to stand within a sentence: it may quote what the file holds, however long."""
    flat = " ".join(reason.split()).rstrip(".")
    return flat if len(flat) <= LONGEST_REASON else f"{flat[: LONGEST_REASON - 1].rstrip()}…"


def _reason(error: Exception) -> str:
    return one_line(worded("{error} is missing", error=error) if isinstance(error, KeyError) else str(error))


def _project(record: Mapping[str, Any]) -> Project:
    records = record["articles"]
    if not isinstance(records, list) or not records or len(records) > ARTICLES_IN_PROJECT:
        raise ValueError(
            worded("it must hold 1 to {articles_in_project} articles", articles_in_project=ARTICLES_IN_PROJECT)
        )
    return Project(tuple(_held(each) for each in records), _words(record.get("view", ""), 4 * LONGEST_NAME))


def _record(held: Held) -> dict[str, Any]:
    article = held.article
    span = article.published_span
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "published_from": article.published_from,
        "published_span": list(span) if span else None,
        "source": article.source,
        "language": article.language,
        **({"printed_by": article.printed_by} if article.printed_by else {}),
        "text": article.text,
        "done": [pack(each) for each in held.history.done],
        "undone": [pack(each) for each in held.history.undone],
    }


def _held(record: Mapping[str, Any]) -> Held:
    text = _words(record["text"], LONGEST_TEXT)
    if not text.strip():
        raise ValueError(worded("an article is empty"))
    day, found, span = record.get("published"), record.get("published_from"), record.get("published_span")
    article = Article(
        id=_words(record["id"], LONGEST_NAME),
        text=text,
        title=_words(record.get("title", ""), LONGEST_NAME),
        published=date.fromisoformat(day) if day is not None else None,
        published_from=PublishedFrom(found) if found is not None else None,
        published_span=_span(span, text) if span is not None else None,
        source=_words(record.get("source", ""), LONGEST_NAME),
        language=_words(record.get("language", "en"), 20),
        printed_by=_words(record.get("printed_by", ""), LONGEST_OUTLET),
    )
    return Held(article, History(_steps(record.get("done", []), article), _steps(record.get("undone", []), article)))


def _steps(payloads: Any, article: Article) -> tuple[Correction, ...]:
    if not isinstance(payloads, list) or len(payloads) > STEPS_IN_PROJECT:
        raise ValueError(
            worded("an article may have up to {steps_in_project} corrections", steps_in_project=STEPS_IN_PROJECT)
        )
    return tuple(_of_article(map(unpack, payloads), article))


def _of_article(steps: Iterable[Correction], article: Article) -> Iterable[Correction]:
    """Corrections of events that lie in the article's text."""
    for step in steps:
        _check(_spans_in(step, article.digest), article)
        yield step


def _spans_in(step: Correction, digest: str) -> Iterable[Span]:
    """The spans of the text with that digest that a correction names."""
    if isinstance(step, Move) and step.digest == digest:
        yield from (each.expression.span for each in step.moved)
    if isinstance(step, Give) and step.digest == digest:
        yield from (span for event in step.events for span in (event.sentence, event.clause, event.trigger))
        yield from (each.span for each in step.expressions)
    for ref in refs_of(step):
        if ref.digest == digest:
            yield from (ref.event.sentence, ref.event.trigger, ref.event.clause, *ref.event.retold)


def _check(ends: Iterable[Span], article: Article) -> None:
    if not all(0 <= start <= end <= len(article.text) for start, end in ends):
        raise ValueError(worded("a correction speaks of words that the article does not have"))


def _span(ends: Any, text: str) -> Span:
    start, end = (int(each) for each in ends)
    if not 0 <= start <= end <= len(text):
        raise ValueError(worded("a place in the text lies outside of it"))
    return Span(start, end)


def _words(given: Any, most: int) -> str:
    if not isinstance(given, str) or len(given) > most:
        raise ValueError(worded("a text of up to {most:,} characters was looked for", most=most))
    return given
