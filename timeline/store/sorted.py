"""The folder of a batch that is done in; its events found and counted as a library's are, nothing written, out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import Any, Final, Self

import numpy as np
from sqlalchemy import Engine, bindparam, text
from sqlalchemy.orm import Session

from timeline.catalogue import worded
from timeline.store import finding
from timeline.store.duck import connect_over, say_unread
from timeline.store.errors import StoreError
from timeline.store.finding import EventCounts, FoundEvent
from timeline.store.postings import Marks, holding
from timeline.store.query import FOUND, FoundWords, Query

Row = dict[str, Any]
OVER_SETTING: Final = "TIMELINE_OVER"
"""Environment variable that names a folder of such tables, which the page then shows beside the library."""
_MOST_FOUND: Final = 8
"""Expressions of which it is remembered which events hold them, or do not: eight bytes for each of the fewer."""


class Tables:
    """The tables of a batch, which can only be read. Safe to share between threads.

    ``digest`` of a `FoundEvent` is the id of its article here. Words are looked for in an event's title, its clause
    and the names of who took part, as in a library, in a table of words that the batch has sorted (`postings`).
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine, self.folder = engine, folder
        self._words: dict[str, FoundWords | None] = {}
        self._lock = Lock()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The tables in the folder. Raises StoreError where they are not there or cannot be read."""
        return cls(connect_over(folder), folder)

    def close(self) -> None:
        """Gives back the connections."""
        self._engine.dispose()

    def events(
        self, query: Query | str = "", *, limit: int = 500, offset: int = 0, newest: bool = False
    ) -> tuple[FoundEvent, ...]:
        """The events that the query finds, in order of time, those without a date last; or the newest that are dated.

        Raises StoreError for what only a library knows, as all the others do: collections, copies, what failed.
        """
        with self._reading(query) as (session, asked):
            return finding.find_events(session, asked, limit, offset, newest=newest)

    def count_events(self, query: Query | str = "") -> int:
        """How many events the query finds."""
        with self._reading(query) as (session, asked):
            return finding.count_events(session, asked)

    def event_counts(self, query: Query | str = "") -> EventCounts:
        """How many events the query finds, and how many each choice beside it would leave."""
        with self._reading(query) as (session, asked):
            return finding.event_counts(session, asked)

    def newest(self, query: Query | str = "", limit: int = 500) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        """The newest dated events that the query finds, the last first, with every column; and their articles."""
        with self._reading(query) as (session, asked):
            numbers = finding.newest_ids(session, asked, limit)
            events = _rows(session, "SELECT * FROM told WHERE number IN :wanted ORDER BY number DESC", numbers)
            names = sorted({each["article"] for each in events})
            articles = _rows(session, "SELECT * FROM articles WHERE id IN :wanted", names)
        return events, articles

    def actors(self, keys: Collection[str]) -> tuple[Row, ...]:
        """What is known of the actors of these ids."""
        with self._reading("") as (session, _):
            return _rows(session, "SELECT * FROM actors WHERE id IN :wanted ORDER BY id", sorted(keys))

    @contextmanager
    def _reading(self, query: Query | str) -> Iterator[tuple[Session, Query]]:
        asked = Query(query) if isinstance(query, str) else query
        if asked.asks_of_library:
            raise StoreError(
                worded(
                    "{folder} holds the tables of a batch, which know of no collections, copies, removed or "
                    "failed articles: leave that out, or ask the library.",
                    folder=self.folder,
                )
            )
        with say_unread(self.folder), Session(self._engine) as session:
            if asked.words:
                found = self._found(session, asked.words)
                session.info[FOUND] = {asked.words: found}
                asked = asked if found else replace(asked, words="")
            yield session, asked

    def _found(self, session: Session, words: str) -> FoundWords | None:
        """The events that hold the words; None where all do."""
        with self._lock:
            found = self._words.pop(words) if words in self._words else _keep(session, words)
            self._words[words] = found
            for old in list(self._words)[:-_MOST_FOUND]:
                if left := self._words.pop(old):
                    session.execute(text(f"DROP TABLE {left.table}"))
        return found


def _keep(session: Session, words: str) -> FoundWords | None:
    """Puts the events that hold the words, or those that do not where they are fewer, into a table in memory."""
    connection: Any = session.connection().connection.dbapi_connection
    ((events,),) = connection.execute("SELECT count(*) FROM told").fetchall()
    held = holding(connection, events, words)
    if held.all():
        return None
    lacking = 2 * np.count_nonzero(held) > events
    name = f"found_{token_hex(8)}"
    _write(connection, name, ~held if lacking else held)
    return FoundWords(name, lacking=bool(lacking))


def _write(connection: Any, name: str, held: Marks) -> None:
    connection.register("held", {"rowid": np.flatnonzero(held)})
    try:
        connection.execute(f"CREATE TABLE {name} AS FROM held")
    finally:
        connection.unregister("held")


def _rows(session: Session, query: str, wanted: Collection[object]) -> tuple[Row, ...]:
    if not wanted:
        return ()
    asked = text(query).bindparams(bindparam("wanted", list(wanted), expanding=True))
    return tuple(dict(row) for row in session.execute(asked).mappings())
