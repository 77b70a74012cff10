"""A library that may only be read, as on a disk mounted for reading, is opened and read; a change is refused."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline.model import Article
from timeline.store import Library, StoreError
from timeline.store.database import FILE_NAME

ARTICLE = Article(id="a", text="Words.")
NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that somebody who is not root can reach."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


@contextmanager
def nobody() -> Iterator[None]:
    """As a user without rights: root may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def make(folder: Path) -> None:
    """A library with one article that everybody may read and nobody may write."""
    library = Library.open(folder)
    library.save(ARTICLE)
    library.close()
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)


def test_it_is_read_and_a_change_is_refused(folder: Path) -> None:
    make(folder)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    with nobody():
        library = Library.open(folder)
        assert not library.is_writable
        assert library.load(ARTICLE.digest) == ARTICLE
        assert [each.id for each in library.find("words")] == ["a"]
        with pytest.raises(StoreError, match="may not be written to") as refused:
            library.save(Article(id="b", text="More."))
        assert str(folder / FILE_NAME) in str(refused.value)
        with pytest.raises(StoreError, match="may not be written to"):
            library.delete(ARTICLE.digest)
        library.close()
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_the_same_file_is_written_where_it_may_be(folder: Path) -> None:
    make(folder)
    folder.chmod(0o755)
    for file in folder.iterdir():
        file.chmod(0o644)
    library = Library.open(folder)
    assert library.is_writable
    library.save(Article(id="b", text="More."))
    library.close()


def test_one_of_an_older_form_is_told(folder: Path) -> None:
    make(folder)
    folder.chmod(0o755)
    (folder / FILE_NAME).chmod(0o644)
    with sqlite3.connect(folder / FILE_NAME) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    connection.close()
    (folder / FILE_NAME).chmod(0o444)
    folder.chmod(0o555)
    with nobody(), pytest.raises(StoreError, match="cannot be brought up to date"):
        Library.open(folder)


def test_a_folder_without_a_library_that_may_not_be_written(folder: Path) -> None:
    folder.chmod(0o555)
    with nobody(), pytest.raises(StoreError, match="name another folder"):
        Library.open(folder)
