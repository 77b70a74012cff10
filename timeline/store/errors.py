"""What a database says when it fails, in; a sentence a reader can act on, out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from timeline.store.folder import DATA_FOLDER_SETTING

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
_NO_WAY_KNOWN = f"the database refused: try again, or {_ELSEWHERE}"


class StoreError(Exception):
    """The library could not be read or written; the message says where, why, and what to do."""


@contextmanager
def telling(place: str) -> Iterator[None]:
    """Turns what the database or the file system raises into a StoreError about ``place``."""
    try:
        yield
    except TimeoutError as error:
        raise StoreError(f"The library {place} cannot be used; {_WAIT}.") from error
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise StoreError(f"The library {place} cannot be used ({why}): free or repair it, or {_ELSEWHERE}.") from error
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"The library {place} cannot be used; {_way_out(error)}.") from error


def _way_out(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return _WAYS_OUT.get(code & 0xFF, _NO_WAY_KNOWN) if isinstance(code, int) else _NO_WAY_KNOWN
