"""The address of a PostgreSQL database in; an engine on the library in it, its tables up to date, out.

All that is PostgreSQL's own is here; the tables and the way to them are those of the SQLite file.
"""

from __future__ import annotations

import logging
import os
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DisconnectionError

from timeline.catalogue import worded
from timeline.store.errors import DATABASE_SETTING, StoreError

_SCHEME = "postgresql"
_DRIVER = f"{_SCHEME}+pg8000"
_PATIENCE = 10
"""Seconds that one session waits for another's writing to end; a write takes milliseconds."""
_SILENCE = 3 * _PATIENCE
"""Seconds after which a server that says nothing is given up."""
_LOGGED_AS = "library"
_WRITERS = 0x71E11E
"""The number of the lock that writers take: any, so long as no other program takes it in the same database."""


def database() -> URL | None:
    """The database that a setting names, None where none is. Raises StoreError where it is not PostgreSQL's."""
    named = os.environ.get(DATABASE_SETTING, "").strip()
    return address(named) if named else None


def address(named: str) -> URL:
    """The address as the driver takes it. Raises StoreError, which does not repeat it: it may hold a password."""
    try:
        url = make_url(named)
    except (ArgumentError, ValueError) as error:
        raise StoreError(_not_one()) from error
    if url.get_backend_name() not in (_SCHEME, "postgres") or not url.database:
        raise StoreError(_not_one())
    return url.set(drivername=_DRIVER)


def connect(url: URL) -> Engine:
    """An engine on the database, which must be there. A connection that the server has ended is made anew."""
    engine = create_engine(url, connect_args={"timeout": _SILENCE}, pool_logging_name=_LOGGED_AS)
    # It would log a traceback for each connection that is already gone when it is closed.
    logging.getLogger(f"sqlalchemy.pool.impl.QueuePool.{_LOGGED_AS}").setLevel(logging.CRITICAL)
    event.listen(engine, "checkout", _try_out)
    event.listen(engine, "begin", _begin)
    return engine


def _try_out(connection: Any, _record: Any, _proxy: Any) -> None:
    """Raises DisconnectionError, at which the pool makes another, where the server has ended this connection.

    The pool's own trial knows the driver's errors only, and the driver lets those of the socket through.
    """
    try:
        connection.cursor().execute("SELECT 1")
        connection.rollback()
    except Exception as error:
        raise DisconnectionError from error


def _begin(connection: Connection) -> None:
    """One who writes waits for the one before: the place of a correction is counted from those that are there."""
    if connection.get_execution_options().get("writing", False):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")


def _not_one() -> str:
    return worded(
        "What {database_setting} holds is not the address of a PostgreSQL database: give it as "
        "postgresql://name:password@host/database, or leave it empty to keep the library in a "
        "file.",
        database_setting=DATABASE_SETTING,
    )
