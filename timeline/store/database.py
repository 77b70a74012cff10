"""A file in; an engine on the library in it, its tables up to date, out. All that is SQLite's own is here."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from filelock import FileLock
from sqlalchemy import URL, Connection, Engine, create_engine, event

from timeline.catalogue import worded
from timeline.store.errors import StoreError
from timeline.store.private import OWNERS_FILE

FILE_NAME = "library.sqlite3"
_PATIENCE = 10.0
"""Seconds that one session waits for another's writing to end; a write takes milliseconds."""
_MIGRATIONS = Path(__file__).parent / "migrations"


def connect(file: Path) -> Engine:
    """An engine on the SQLite file, which is made at the first use. Its folder must be there."""
    engine = create_engine(URL.create("sqlite", database=str(file)), connect_args={"timeout": _PATIENCE})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def connect_reading(file: Path) -> Engine:
    """An engine on a file that cannot be written: all can be read, and a write is refused as one to a file not ours.

    SQLite needs to write beside the file even to read it, unless its log lies there already or nobody can change it.
    Raises StoreError where the tables have another form than this version's, for they cannot be brought up to date.
    """
    log = file.with_name(f"{file.name}-wal")
    query = {"mode": "ro", "uri": "true"} | ({} if log.exists() else {"immutable": "1"})
    engine = create_engine(URL.create("sqlite", database=file.absolute().as_uri(), query=query))
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        _check_form(engine, file)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _check_form(engine: Engine, file: Path) -> None:
    with engine.connect() as connection:
        found, head = _revision(connection), _script().get_current_head()
    if found != head:
        raise StoreError(
            worded(
                "The library {file} has the form {found}, and this version of Timeline needs {head}: "
                "it may not be written to, so it cannot be brought up to date. Copy it to where it may, or install the "
                "version that made it.",
                file=file,
                found=found or worded("of no version"),
                head=head,
            )
        )


def upgrade(engine: Engine) -> None:
    """Brings the file and its tables to the form of this version, one process at a time.

    SQLite waits for nobody while a file's journal changes to write-ahead, so two that make one library need a lock
    outside it. Raises StoreError where a newer version made the tables, OSError where the lock is not to be had.
    """
    with FileLock(f"{engine.url.database}.lock", timeout=_PATIENCE, mode=OWNERS_FILE):
        _log_ahead(engine)
        migrate(engine)


def _log_ahead(engine: Engine) -> None:
    """Readers and one writer do not wait for each other from here on; the file remembers it."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA journal_mode = WAL").close()


def empty_log(engine: Engine) -> None:
    """Moves what the write-ahead log holds into the file, and nothing stays of it in the log.

    Where another reads at this moment the log is emptied at the next call, or when the last who has it open closes it.
    """
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def migrate(engine: Engine) -> None:
    """Brings the tables of either database to the form of this version.

    Raises StoreError where a newer version made them.
    """
    head = _script().get_current_head()
    with engine.connect() as connection:
        if _revision(connection) == head:
            return
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        found = _revision(connection)
        if found is not None and found not in steps():
            raise StoreError(
                worded(
                    "The library {database} was made by a newer version of Timeline (its form is {found}, "
                    "this version knows {head}): install that version.",
                    database=engine.url.database,
                    found=found,
                    head=head,
                )
            )
        command.upgrade(migration_config(connection), "head")


def migration_config(connection: Connection) -> Config:
    """What Alembic needs to work on the library over this connection, inside its transaction."""
    config = _config()
    config.attributes["connection"] = connection
    return config


def steps() -> tuple[str, ...]:
    """The names of the forms that the tables have had, the first first."""
    return tuple(step.revision for step in _script().walk_revisions())[::-1]


def _prepare(connection: Any, _record: Any) -> None:
    """Transactions begin where we say; deletes cascade, and leave no text behind; case is not that of ASCII alone.

    Whether SQLite overwrites what is deleted depends on how it was built, unless it is told.
    """
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.create_function("lower", 1, _lower, deterministic=True)


def _begin(connection: Connection) -> None:
    """One who will write takes the lock at once: a reader that turns writer cannot wait for another, only fail."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _lower(text: str | None) -> str | None:
    """SQLite's own knows the letters of ASCII only."""
    return text.lower() if text is not None else None


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


@cache
def _script() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
