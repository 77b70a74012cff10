"""A library made by any version opens in this one, whole; one of a newer version is left alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from timeline.model import Article, Change, Timeline
from timeline.model.corrected import apply
from timeline.store import Library, StoreError
from timeline.store.database import FILE_NAME, connect, migration_config, steps, upgrade
from timeline.store.schema import Base

FIRST = "0001"
TEXT = "Chile signed a treaty with Peru in 1972."
REF = {
    "digest": Article(id="old", text=TEXT).digest,
    "trigger_text": "signed",
    "sentence_text": TEXT,
    "event": {
        "id": "e1",
        "article": "old",
        "title": "Chile signed a treaty",
        "trigger": [6, 12],
        "clause": [0, 40],
        "sentence": [0, 40],
        "certainty": "explicit",
    },
}
PAYLOADS = (
    {"kind": "Retitle", "event": REF, "title": "The treaty"},
    {
        "kind": "Redate",
        "event": REF,
        "range": {"begin": "1974-01-01", "end": "1974-12-31", "granularity": "year", "begin_qualifier": "~"},
        "words": "c. 1974",
        "since_forgotten": [1, 2, 3],
    },
    {"kind": "Delete", "event": REF},
)
"""As the first version wrote them, down to the fields that must be there; one field that no version knows."""


def migrate(file: Path, revision: str) -> None:
    engine = connect(file)
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        command.upgrade(migration_config(connection), revision)
    engine.dispose()


def fill_first(file: Path) -> None:
    """A library of the first version, written without any of our code for the tables."""
    import json

    migrate(file, FIRST)
    with sqlite3.connect(file) as database:
        database.execute(
            "INSERT INTO articles (id, digest, name, title, text, published, source, language, saved_at, changed_at) "
            "VALUES (7, ?, 'old', 'Old', ?, '1972-05-04', '', 'en', '2021-05-04 10:00:00', '2021-05-04 10:00:00')",
            (Article(id="old", text=TEXT).digest, TEXT),
        )
        database.executemany(
            "INSERT INTO corrections (article_id, position, payload, undone) VALUES (7, ?, ?, ?)",
            [(at, json.dumps(payload), at == 2) for at, payload in enumerate(PAYLOADS)],
        )
    database.close()


@pytest.mark.parametrize("revision", steps())
def test_every_step_from_the_first_leads_here(tmp_path: Path, revision: str) -> None:
    fill_first(tmp_path / FILE_NAME)
    migrate(tmp_path / FILE_NAME, revision)
    library = Library.open(tmp_path)
    (saved,) = library.find()
    assert (saved.id, saved.title, saved.published, saved.corrections) == ("old", "Old", date(1972, 5, 4), 2)
    article = library.load(saved.digest)
    assert article == Article(id="old", text=TEXT, title="Old", published=date(1972, 5, 4))
    history = library.history(saved.digest)
    assert (len(history.done), len(history.undone)) == (2, 1)
    (event,) = apply(Timeline((article,)), history.done).events
    assert (event.title, event.dating.explanation) == ("The treaty", "Set by hand: c. 1974")
    assert event.corrected == {Change.KEPT, Change.TITLE, Change.DATE}
    library.close()


def is_no_index_of_words(name: str | None, _kind: str, parents: Mapping[str, str | None]) -> bool:
    """Those tables are the databases' own kinds, and SQLite keeps more beside them."""
    return not str(parents.get("table_name") or name).startswith(("article_words", "event_words"))


def test_the_steps_and_the_schema_agree(tmp_path: Path) -> None:
    engine = connect(tmp_path / FILE_NAME)
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_server_default": True, "include_name": is_no_index_of_words}
        )
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        before = database.execute("PRAGMA schema_version").fetchone()
    Library.open(tmp_path).close()
    assert database.execute("PRAGMA schema_version").fetchone() == before
    database.close()


def test_a_library_of_a_newer_version_is_named_and_left_alone(tmp_path: Path) -> None:
    fill_first(tmp_path / FILE_NAME)
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer version .*9999"):
        Library.open(tmp_path)
    assert database.execute("SELECT count(*) FROM corrections").fetchone() == (3,)
    database.close()


def test_a_step_that_fails_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("CREATE TABLE corrections (mine TEXT)")
    with pytest.raises(StoreError):
        Library.open(tmp_path)
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert tables == [("corrections",)]
    database.close()


def test_a_correction_of_a_kind_unknown_here_is_told_and_kept(tmp_path: Path) -> None:
    fill_first(tmp_path / FILE_NAME)
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("""UPDATE corrections SET payload = '{"kind": "Foresee"}' WHERE position = 1""")
    library = Library.open(tmp_path)
    (saved,) = library.find()
    with pytest.raises(StoreError, match=r"Foresee.*newer"):
        library.history(saved.digest)
    assert library.load(saved.digest) is not None
    assert database.execute("SELECT count(*) FROM corrections").fetchone() == (3,)
    database.close()
    library.close()


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_the_tables_can_be_made_in_postgresql(table: Table) -> None:
    made = str(CreateTable(table).compile(dialect=postgresql.dialect()))
    assert made.strip().startswith(f"CREATE TABLE {table.name}")
