"""What a person did that could not be stored yet, in; the same stored as soon as it can be, or in a file, out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Self

from timeline.model import Article
from timeline.model.correction import Correction, History
from timeline.store.errors import StoreError
from timeline.store.library import Library
from timeline.store.payload import pack, unpack


class Turn(Enum):
    """What can be done to an article beside correcting it."""

    SAVE = "save"
    UNDO = "undo"
    REDO = "redo"


Step = Correction | Turn


@dataclass(frozen=True, slots=True)
class Pending:
    """An article with what was done to it and is not stored: ``steps`` in order, and the ``history`` they make."""

    article: Article
    history: History
    steps: tuple[Step, ...] = ()

    def then(self, step: Step, article: Article | None = None) -> Self:
        """With one more thing done, to the article as it is known now."""
        return replace(
            self, article=article or self.article, history=_after(self.history, step), steps=(*self.steps, step)
        )

    def store(self, library: Library) -> tuple[Self | None, str]:
        """Stores as much as can be: what is left, None where nothing is, and why."""
        left = self.steps
        try:
            while left:
                store_step(library, self.article, left[0])
                left = left[1:]
        except StoreError as error:
            return replace(self, steps=left), str(error)
        return None, ""


def store_step(library: Library, article: Article, step: Step) -> History:
    """Does it in the library; the history after it. Raises StoreError."""
    if step is Turn.SAVE:
        library.save(article)
        return library.history(article.digest)
    if step is Turn.UNDO:
        return library.undo(article.digest)
    if step is Turn.REDO:
        return library.redo(article.digest)
    return library.record(article, step)


def to_file(pending: Iterable[Pending]) -> str:
    """One article a line with all its corrections in force: a file that the page and the command line read."""
    return "".join(f"{json.dumps(_record(each))}\n" for each in pending)


def corrections_in(data: bytes) -> dict[str, tuple[Correction, ...]]:
    """The corrections that such a file holds, by the digest of their article; what is none is passed over."""
    found: dict[str, tuple[Correction, ...]] = {}
    for line in data.splitlines():
        record = _loaded(line)
        payloads, text = record.get("corrections"), record.get("text")
        if isinstance(payloads, list) and isinstance(text, str):
            printed_by = record.get("printed_by")
            of_print = Article(id="", text=text, printed_by=printed_by if isinstance(printed_by, str) else "")
            found[of_print.digest] = tuple(_unpacked(payloads))
    return found


def _after(history: History, step: Step) -> History:
    if step is Turn.SAVE:
        return history
    if step is Turn.UNDO:
        return history.undo()
    if step is Turn.REDO:
        return history.redo()
    return history.record(step)


def _record(pending: Pending) -> Mapping[str, Any]:
    article = pending.article
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "url": article.source,
        "printed_by": article.printed_by,
        "text": article.text,
        "corrections": [pack(each) for each in pending.history.done],
    }


def _loaded(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def _unpacked(payloads: Iterable[Any]) -> Iterable[Correction]:
    for payload in payloads:
        try:
            yield unpack(payload)
        except (ValueError, AttributeError):
            continue
