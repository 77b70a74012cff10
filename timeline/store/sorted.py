"""The folder of a batch that is done in; its events found and counted as a library's are, nothing written, out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import Any, Final, Self

from sqlalchemy import Engine, bindparam, text
from sqlalchemy.orm import Session

from timeline.catalogue import worded
from timeline.store import finding
from timeline.store.duck import connect_over, say_unread
from timeline.store.errors import StoreError
from timeline.store.finding import EventCounts, FoundEvent
from timeline.store.query import FOUND, Query, having_words

Row = dict[str, Any]
OVER_SETTING: Final = "TIMELINE_OVER"
"""Environment variable that names a folder of such tables, which the page then shows beside the library."""
_MOST_FOUND: Final = 8
"""Expressions whose events are remembered: eight bytes an event each."""


class Tables:
    """The tables of a batch, which can only be read. Safe to share between threads.

    ``digest`` of a `FoundEvent` is the id of its article here. Words are looked for in an event's title, its clause
    and the names of who took part, as in a library, in a table of words that the batch has sorted. For words side by
    side the words of every event are read, once for what was asked last.
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine, self.folder = engine, folder
        self._words: dict[str, str] = {}
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
                session.info[FOUND] = {asked.words: self._found(session, asked.words)}
            yield session, asked

    def _found(self, session: Session, words: str) -> str:
        """The table, in memory, of the events that hold the words."""
        with self._lock:
            name = self._words.pop(words, None)
            if name is None:
                name = f"found_{token_hex(8)}"
                _keep_found(session, words, name)
            self._words[words] = name
            for old in list(self._words)[:-_MOST_FOUND]:
                session.execute(text(f"DROP TABLE {self._words.pop(old)}"))
        return name


def _keep_found(session: Session, words: str, name: str) -> None:
    """Makes the table of the events that hold the words; DuckDB takes no parameters where it makes a table."""
    asked = having_words(session, words)
    drawn = asked.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
    session.connection().exec_driver_sql(f"CREATE TABLE {name} AS {drawn}")


def _rows(session: Session, query: str, wanted: Collection[object]) -> tuple[Row, ...]:
    if not wanted:
        return ()
    asked = text(query).bindparams(bindparam("wanted", list(wanted), expanding=True))
    return tuple(dict(row) for row in session.execute(asked).mappings())
