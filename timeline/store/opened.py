"""A folder or an address in; an open database of the library, whose reading and writing tell what is wrong, out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Engine
from sqlalchemy.orm import Session

from timeline.store import postgres
from timeline.store.database import FILE_NAME, connect, connect_reading, empty_log, migrate, upgrade
from timeline.store.errors import telling
from timeline.store.folder import data_folder
from timeline.store.indexing import fill, forget_words
from timeline.store.private import make_private, may_only_be_read


class Opened:
    """A database of the library. Safe to share between threads; each call is one transaction."""

    def __init__(self, engine: Engine, *, file: Path | None = None) -> None:
        """On a database whose tables are up to date; `open` is the usual way.

        ``file`` is named in messages, and begun anew where it is moved away; None for one that may only be read.
        """
        self._engine = engine
        self._is_file = engine.dialect.name == "sqlite"
        self._place = _place(engine.url) if file is None else str(file)
        self._file = file
        self._has_old_words = False

    @classmethod
    def open(cls, folder: Path | None = None) -> Self:
        """The library in ``folder``, made or brought up to date where needed.

        Where it is None, the database that ``TIMELINE_DATABASE`` names, else the user's data folder.

        One that is there and may not be written, as on a disk that is mounted for reading, is opened for reading.
        Raises StoreError where the folder cannot be written, or the file is damaged or of a newer version.
        """
        if folder is None and (url := postgres.database()):
            return cls.open_at(url)
        file = (folder or data_folder()) / FILE_NAME
        with telling(str(file)):
            if may_only_be_read(file):
                return cls(connect_reading(file))
            make_private(file)
            engine = connect(file)
            try:
                upgrade(engine)
                fill(engine)
            except BaseException:
                engine.dispose()
                raise
        return cls(engine, file=file)

    @classmethod
    def open_at(cls, url: URL) -> Self:
        """The library in a PostgreSQL database, as `postgres.address` gives it, brought up to date where needed.

        Raises StoreError where the server or the database is not there, refuses, or holds a newer version's tables.
        """
        engine = postgres.connect(url)
        try:
            with telling(_place(url)):
                migrate(engine)
                fill(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    @property
    def is_writable(self) -> bool:
        """Whether it was opened for writing too."""
        return self._file is not None or not self._is_file

    @property
    def place(self) -> str:
        """Where it is, as messages call it: its file, or its address without the password."""
        return self._place

    def close(self) -> None:
        """Gives back the connections; the library may be used again after."""
        if self._has_old_words:
            self._forget_for_good()
        self._engine.dispose()

    def _forget_for_good(self) -> None:
        """No file holds what was deleted, be it in an index or in SQLite's log.

        A PostgreSQL server overwrites what is deleted when it next vacuums its tables.
        """
        if not self._is_file:
            return
        with self._writing() as session:
            forget_words(session)
        with telling(self._place):
            empty_log(self._engine)
        self._has_old_words = False

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with telling(self._place):
            self._restore()
            with Session(self._engine) as session:
                yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        engine = self._engine.execution_options(writing=True)
        with telling(self._place):
            self._restore()
            with Session(engine, expire_on_commit=False) as session, session.begin():
                yield session

    def _restore(self) -> None:
        """Begins the file anew where somebody moved it away: else what is saved would go where nobody finds it."""
        if self._file is not None and not self._file.exists():
            self._engine.dispose()
            make_private(self._file)
            upgrade(self._engine)


def _place(url: URL) -> str:
    """What messages call the library: its file, or its address without the password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database).removeprefix("file://")
    return url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)
