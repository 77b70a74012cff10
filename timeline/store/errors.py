"""What a database says when it fails, in; a sentence a reader can act on, out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import Timeout
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from timeline.store.folder import DATA_FOLDER_SETTING

DATABASE_SETTING = "TIMELINE_DATABASE"
"""Environment variable with the address of a PostgreSQL database that holds the library, in place of a file."""
_ELSEWHERE = f"name another folder in {DATA_FOLDER_SETTING}"
_WAIT = "another program is writing to it: close that program or try again"
_WAYS_OUT = {
    sqlite3.SQLITE_FULL: "the disk is full: make room and try again",
    sqlite3.SQLITE_READONLY: f"it may not be written to: change its permissions, or {_ELSEWHERE}",
    sqlite3.SQLITE_PERM: f"it may not be written to: change its permissions, or {_ELSEWHERE}",
    sqlite3.SQLITE_CANTOPEN: f"it cannot be opened: check that its folder can be written to, or {_ELSEWHERE}",
    sqlite3.SQLITE_CORRUPT: f"the file is damaged: put a copy of it back or move it away, or {_ELSEWHERE}",
    sqlite3.SQLITE_NOTADB: f"the file is not a library: move it away, or {_ELSEWHERE}",
    sqlite3.SQLITE_BUSY: _WAIT,
    sqlite3.SQLITE_LOCKED: _WAIT,
    sqlite3.SQLITE_IOERR: f"the disk does not answer: check that it is connected, or {_ELSEWHERE}",
}
"""By SQLite's primary result code (sqlite.org/rescode.html)."""
_SERVERS_WAYS_OUT = {
    "28": f"the server refuses the name or password: correct them in {DATABASE_SETTING}",
    "3D": f"the server has no such database: make it, or correct {DATABASE_SETTING}",
    "42501": f"this name may not do that there: grant it the right, or give another in {DATABASE_SETTING}",
    "25006": "the server takes no changes at present: try again, or ask who runs it",
    "53100": "the server's disk is full: make room and try again",
    "53": "the server is too busy: try again",
    "55P03": _WAIT,
    "40": _WAIT,
    "57": "the server is shutting down or starting: try again in a moment",
}
"""By PostgreSQL's error code, else by the class that its first two characters name (its manual's appendix A)."""
_NO_SERVER = f"the server does not answer: check that it runs and can be reached, or correct {DATABASE_SETTING}"
_SERVER_REFUSED = "the server refused: try again, or ask who runs it"
_NO_WAY_KNOWN = f"the database refused: try again, or {_ELSEWHERE}"


class StoreError(Exception):
    """The library could not be read or written; the message says where, why, and what to do."""


@contextmanager
def telling(place: str) -> Iterator[None]:
    """Turns what the database or the file system raises into a StoreError about ``place``."""
    try:
        yield
    except Timeout as error:
        raise StoreError(f"The library {place} cannot be used; {_WAIT}.") from error
    except (ConnectionError, TimeoutError) as error:
        raise StoreError(f"The library {place} cannot be used; {_NO_SERVER}.") from error
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise StoreError(f"The library {place} cannot be used ({why}): free or repair it, or {_ELSEWHERE}.") from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"The library {place} cannot be used; {_way_out(error)}.") from error


def _way_out(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(error, DBAPIError) and not isinstance(cause, sqlite3.Error):
        return _servers_way_out(cause)
    code = getattr(cause, "sqlite_errorcode", None)
    return _WAYS_OUT.get(code & 0xFF, _NO_WAY_KNOWN) if isinstance(code, int) else _NO_WAY_KNOWN


def _servers_way_out(cause: BaseException | None) -> str:
    """pg8000 gives what the server says as a dict, in which ``C`` is the code; without one, no server spoke.

    Where the server hangs up as it refuses, the driver's failed farewell covers what the server said.
    """
    while cause is not None:
        said = cause.args[0] if cause.args else None
        if isinstance(said, dict):
            code = str(said.get("C", ""))
            return _SERVERS_WAYS_OUT.get(code) or _SERVERS_WAYS_OUT.get(code[:2]) or _SERVER_REFUSED
        cause = cause.__context__
    return _NO_SERVER
