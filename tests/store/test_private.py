"""What a reader keeps is the reader's alone, and what they delete is gone."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from timeline.model import Article
from timeline.store import Library, StoreError
from timeline.store.database import FILE_NAME

SECRET = "The envoy left by the garden door. "
ARTICLE = Article(id="a", text=SECRET * 2_000, title="A door, " + SECRET)
OTHER = Article(id="b", text="Another text. " * 500)

on_posix = pytest.mark.skipif(os.name != "posix", reason="only POSIX systems have rights of this kind")


@pytest.fixture(params=[0o000, 0o022, 0o002], ids="umask {:03o}".format)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def held(folder: Path) -> bytes:
    """Everything that lies in the folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def check(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} >= {FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}.lock"}
    assert {path.name: rights(path) for path in folder.iterdir()} == {path.name: 0o600 for path in folder.iterdir()}


@on_posix
@pytest.mark.usefixtures("umask")
class TestRights:
    def test_a_new_library_is_its_owners_alone(self, tmp_path: Path) -> None:
        library = Library.open(tmp_path / "not" / "there yet")
        library.save(ARTICLE)
        check(tmp_path / "not" / "there yet")
        assert rights(tmp_path / "not" / "there yet") == 0o700
        library.close()

    def test_one_made_for_all_to_read_is_taken_back(self, tmp_path: Path) -> None:
        folder = tmp_path / "open"
        folder.mkdir(mode=0o777)
        first = Library.open(folder)
        first.save(ARTICLE)
        for path in (folder, *folder.iterdir()):
            path.chmod(rights(path) | 0o055)
        second = Library.open(folder)
        assert second.load(ARTICLE.digest) == ARTICLE
        assert {rights(path) & 0o077 for path in (folder, *folder.iterdir())} == {0}
        first.close()
        second.close()

    def test_a_folder_with_other_files_keeps_its_rights(self, tmp_path: Path) -> None:
        folder = tmp_path / "shared"
        folder.mkdir()
        folder.chmod(0o755)
        (folder / "minutes.txt").write_text("ours")
        (folder / "minutes.txt").chmod(0o644)
        library = Library.open(folder)
        assert (rights(folder), rights(folder / "minutes.txt")) == (0o755, 0o644)
        assert rights(folder / FILE_NAME) == 0o600
        library.close()

    def test_a_library_begun_anew_is_as_private(self, tmp_path: Path) -> None:
        folder = tmp_path / "data"
        library = Library.open(folder)
        library.save(ARTICLE)
        folder.rename(tmp_path / "moved")
        library.save(OTHER)
        assert rights(folder) == 0o700
        check(folder)
        library.close()


@on_posix
def test_no_right_is_given_that_was_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / FILE_NAME).touch()
    folder.chmod(0o555)
    if os.geteuid() == 0:
        Library.open(folder).close()
    else:
        with pytest.raises(StoreError):
            Library.open(folder)
    assert rights(folder) == 0o500
    folder.chmod(0o700)


class TestDeleted:
    def test_no_file_holds_what_was_deleted(self, tmp_path: Path) -> None:
        library = Library.open(tmp_path)
        library.save(OTHER)
        library.save(ARTICLE)
        assert SECRET.encode() in held(tmp_path)
        assert library.delete(ARTICLE.digest)
        assert SECRET.encode() not in held(tmp_path)
        assert library.load(OTHER.digest) == OTHER
        library.close()
        assert SECRET.encode() not in held(tmp_path)

    def test_a_text_read_at_that_moment_is_gone_with_the_next_closing(self, tmp_path: Path) -> None:
        library = Library.open(tmp_path)
        library.save(ARTICLE)
        reader = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (1,)
        event.listen(library._engine, "checkout", lambda driver, *_: driver.execute("PRAGMA busy_timeout = 10"))
        assert library.delete(ARTICLE.digest)
        assert library.load(ARTICLE.digest) is None
        reader.close()
        library.close()
        assert SECRET.encode() not in held(tmp_path)

    def test_a_title_that_was_renewed_is_gone_with_the_closing(self, tmp_path: Path) -> None:
        library = Library.open(tmp_path)
        article = replace(OTHER, title="Old: " + SECRET)
        library.save(article)
        library.save(replace(article, title="New"))
        library.close()
        assert SECRET.encode() not in held(tmp_path)

    def test_no_connection_leaves_it_to_how_sqlite_was_built(self, tmp_path: Path) -> None:
        library = Library.open(tmp_path)
        with library._engine.connect() as one, library._engine.connect() as other:
            told = [each.exec_driver_sql("PRAGMA secure_delete").scalar() for each in (one, other)]
        assert told == [1, 1]
        library.close()
