"""A folder of sorted Parquet tables in; an engine that asks them as the library's own tables are asked, out.

DuckDB reads the files where they lie, under views that have the names and columns of `schema`; nothing is written.
All that is DuckDB's own is here. It comes with the extra ``[batch]``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from sqlalchemy import Engine, create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.exc import DBAPIError

from timeline.catalogue import worded
from timeline.store.errors import StoreError
from timeline.store.query import DUCKDB

_TABLES: Final = ("articles", "events", "participations", "actors")
_UNLISTED: Final = (
    "SELECT unnest(list_distinct(string_split(trim(words), ' '))) AS word, number FROM read_parquet($events)"
)
"""The words of each event, each once, where a batch of an earlier version has made no table of them."""
_HOST: Final = r"^https?://(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)"
_VIEWS: Final = {
    "articles": f"""
        SELECT article AS id, article AS digest, article AS name, title, source, language, published,
        nullif(regexp_extract(lower(source), '{_HOST}', 1), '') AS outlet,
        NULL::TIMESTAMP AS removed_at FROM read_parquet($articles)""",
    "events": """
        SELECT number AS id, article AS article_id, event AS name, title, begin, "end", type, certainty, modality
        FROM read_parquet($events)""",
    "event_words": "SELECT number AS rowid, words FROM read_parquet($events)",
    "event_word": "FROM read_parquet($words)",
    "told": "FROM read_parquet($events)",
    "participations": """
        SELECT actor AS actor_id, number AS event_id, role FROM read_parquet($participations)""",
    "actors": "SELECT actor AS id, actor AS key, name, kind, country, sector, events FROM read_parquet($actors)",
}
"""What the library's tables are called here; ``told`` are the events with all that is known of them."""


class Dialect(DefaultDialect):
    """DuckDB's SQL as far as it is asked for: that of the standard. Nothing is written, so nothing begins or ends."""

    name = DUCKDB
    driver = DUCKDB
    paramstyle = "qmark"
    default_paramstyle = "qmark"
    supports_statement_cache = True
    supports_native_boolean = True
    insert_returning = False

    @classmethod
    def import_dbapi(cls) -> ModuleType:
        """The driver."""
        import duckdb

        return duckdb

    def initialize(self, connection: Any) -> None:
        """There is nothing to find out about the server."""

    def do_rollback(self, dbapi_connection: Any) -> None:
        """There is nothing to take back."""

    def do_commit(self, dbapi_connection: Any) -> None:
        """There is nothing to keep."""


registry.register(DUCKDB, __name__, Dialect.__name__)


def connect_over(folder: Path) -> Engine:
    """An engine on the tables of a batch that is done.

    Raises StoreError where they are not there, are not those of a batch, or the extra is not installed.
    """
    if find_spec(DUCKDB) is None:
        raise StoreError(worded("Tables of a batch are read with DuckDB: install timeline with the extra [batch]."))
    import duckdb

    files = {name: sorted(map(str, (folder / name).glob("*.parquet"))) for name in _TABLES}
    if missing := [name for name, found in files.items() if not found]:
        raise StoreError(
            worded(
                "{folder} does not hold the tables of a batch ({those} missing): give the folder that "
                "`timeline batch IN OUT` has written, once it is done. One made with --only dates holds "
                "no events.",
                folder=folder,
                those=", ".join(missing),
            )
        )
    base = duckdb.connect()
    with say_unread(folder):
        base.execute("SET enable_progress_bar = false; SET parquet_metadata_cache = true")
        files["words"] = sorted(map(str, (folder / "words").glob("*.parquet")))
        views = _VIEWS if files["words"] else {**_VIEWS, "event_word": _UNLISTED}
        for name, query in views.items():
            base.execute(f"CREATE VIEW {name} AS {_named(query, files)}")
    return create_engine(f"{DUCKDB}://", creator=base.cursor)


@contextmanager
def say_unread(folder: Path) -> Iterator[None]:
    """Turns what DuckDB raises into a StoreError about the folder, and a number that no event has."""
    import duckdb

    try:
        yield
    except (duckdb.Error, DBAPIError, IndexError) as error:
        first = str(error.orig if isinstance(error, DBAPIError) else error).splitlines()[0]
        raise StoreError(
            worded(
                "The tables of {folder} cannot be read ({first}): make them with `timeline batch` of this "
                "version, or copy them anew where a file is damaged.",
                folder=folder,
                first=first,
            )
        ) from error


def _named(query: str, files: dict[str, list[str]]) -> str:
    """The query with the files in the place of each name: a view takes no parameters."""
    for name, found in files.items():
        query = query.replace(f"${name}", _listed(found))
    return query


def _listed(files: Sequence[str]) -> str:
    return "[" + ", ".join("'" + file.replace("'", "''") + "'" for file in files) + "]"
