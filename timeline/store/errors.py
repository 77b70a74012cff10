"""What a database says when it fails, in; a sentence a reader can act on, out."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import Timeout
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from timeline.catalogue import marked, worded
from timeline.store.folder import DATA_FOLDER_SETTING

DATABASE_SETTING = "TIMELINE_DATABASE"
"""Environment variable with the address of a PostgreSQL database that holds the library, in place of a file."""
_ELSEWHERE = marked("name another folder in {folder}")
_WAIT = marked("another program is writing to it: close that program or try again")
_WAYS_OUT = {
    sqlite3.SQLITE_FULL: marked("the disk is full: make room and try again"),
    sqlite3.SQLITE_READONLY: marked("it may not be written to: change its permissions, or {elsewhere}"),
    sqlite3.SQLITE_PERM: marked("it may not be written to: change its permissions, or {elsewhere}"),
    sqlite3.SQLITE_CANTOPEN: marked("it cannot be opened: check that its folder can be written to, or {elsewhere}"),
    sqlite3.SQLITE_CORRUPT: marked("the file is damaged: put a copy of it back or move it away, or {elsewhere}"),
    sqlite3.SQLITE_NOTADB: marked("the file is not a library: move it away, or {elsewhere}"),
    sqlite3.SQLITE_BUSY: _WAIT,
    sqlite3.SQLITE_LOCKED: _WAIT,
    sqlite3.SQLITE_IOERR: marked("the disk does not answer: check that it is connected, or {elsewhere}"),
}
"""By SQLite's primary result code (sqlite.org/rescode.html)."""
_SERVERS_WAYS_OUT = {
    "28": marked("the server refuses the name or password: correct them in {setting}"),
    "3D": marked("the server has no such database: make it, or correct {setting}"),
    "42501": marked("this name may not do that there: grant it the right, or give another in {setting}"),
    "25006": marked("the server takes no changes at present: try again, or ask who runs it"),
    "53100": marked("the server's disk is full: make room and try again"),
    "53": marked("the server is too busy: try again"),
    "55P03": _WAIT,
    "40": _WAIT,
    "57": marked("the server is shutting down or starting: try again in a moment"),
}
"""By PostgreSQL's error code, else by the class that its first two characters name (its manual's appendix A)."""
_ROOM = 100_000
"""Bytes that SQLite needs beside a file to share its log among processes, and some."""
_NO_SERVER = marked("the server does not answer: check that it runs and can be reached, or correct {setting}")
_PASSING = frozenset({_WAIT, _NO_SERVER, *(_SERVERS_WAYS_OUT[code] for code in ("25006", "53", "57"))})
"""What may be over when it is tried again."""
_SERVER_REFUSED = marked("the server refused: try again, or ask who runs it")
_NO_WAY_KNOWN = marked("the database refused: try again, or {elsewhere}")


class StoreError(Exception):
    """The library could not be read or written; the message says where, why, and what to do.

    ``may_pass``: the same may be done when it is tried again, without anybody doing anything.
    """

    def __init__(self, message: str, *, may_pass: bool = False) -> None:
        super().__init__(message)
        self.may_pass = may_pass


@contextmanager
def telling(place: str) -> Iterator[None]:
    """Turns what the database or the file system raises into a StoreError about ``place``."""
    try:
        yield
    except Timeout as error:
        raise StoreError(
            worded("The library {place} cannot be used; {wait}.", place=place, wait=worded(_WAIT)), may_pass=True
        ) from error
    except (ConnectionError, TimeoutError) as error:
        raise StoreError(
            worded(
                "The library {place} cannot be used; {no_server}.",
                place=place,
                no_server=worded(_NO_SERVER, setting=DATABASE_SETTING),
            ),
            may_pass=True,
        ) from error
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise StoreError(
            worded(
                "The library {place} cannot be used ({why}): free or repair it, or {elsewhere}.",
                place=place,
                why=why,
                elsewhere=worded(_ELSEWHERE, folder=DATA_FOLDER_SETTING),
            )
        ) from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        way_out = _way_out(error, place)
        raise StoreError(
            worded("The library {place} cannot be used; {way_out}.", place=place, way_out=_said(way_out)),
            may_pass=way_out in _PASSING,
        ) from error


def _said(way_out: str) -> str:
    return worded(way_out, elsewhere=worded(_ELSEWHERE, folder=DATA_FOLDER_SETTING), setting=DATABASE_SETTING)


def _way_out(error: Exception, place: str) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(error, DBAPIError) and not isinstance(cause, sqlite3.Error):
        return _servers_way_out(cause)
    code = getattr(cause, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if primary == sqlite3.SQLITE_IOERR and _is_full(place):
        primary = sqlite3.SQLITE_FULL
    return _WAYS_OUT.get(primary, _NO_WAY_KNOWN) if primary is not None else _NO_WAY_KNOWN


def _is_full(place: str) -> bool:
    """Whether the file's disk has no room: SQLite says so of what it writes, and not of the memory that it shares."""
    try:
        return shutil.disk_usage(Path(place).parent).free < _ROOM
    except OSError:
        return False


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
