"""A library that cannot be used says where, why and what to do, and works again once that is done."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from filelock import FileLock
from sqlalchemy import Pool, event

from timeline.model import Article, Timeline
from timeline.model.correction import Retitle, refer
from timeline.store import DATA_FOLDER_SETTING, Library, StoreError
from timeline.store import database as store_database
from timeline.store.database import FILE_NAME
from timeline.store.errors import telling

ARTICLE = Article(id="a", text="Words.")
as_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")


def test_a_file_that_is_no_library(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"This is a letter, not a database. " * 200)
    with pytest.raises(StoreError, match=r"not a library: move it away.*" + DATA_FOLDER_SETTING) as caught:
        Library.open(tmp_path)
    assert str(tmp_path) in str(caught.value)
    assert (tmp_path / FILE_NAME).read_bytes().startswith(b"This is a letter")


def _damaged_behind(tmp_path: Path, *, what_it_keeps: bool) -> None:
    """Overwrites the file behind its first two pages, or behind all that a library has that keeps nothing."""
    library = Library.open(tmp_path)
    file = tmp_path / FILE_NAME
    intact = 8192
    if what_it_keeps:
        library.close()
        intact = file.stat().st_size
    for number in range(200):
        library.save(Article(id=str(number), text=f"{number} " * 500))
    library.close()
    whole = file.read_bytes()
    file.write_bytes(whole[:intact] + b"\xa5" * (len(whole) - intact))


def test_a_file_whose_articles_are_damaged(tmp_path: Path) -> None:
    _damaged_behind(tmp_path, what_it_keeps=True)
    damaged = Library.open(tmp_path)
    with pytest.raises(StoreError, match="damaged"):
        damaged.find()
    damaged.close()


def test_a_file_whose_tables_are_damaged(tmp_path: Path) -> None:
    _damaged_behind(tmp_path, what_it_keeps=False)
    with pytest.raises(StoreError, match=r"damaged: put a copy.*" + DATA_FOLDER_SETTING):
        Library.open(tmp_path)


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=DATA_FOLDER_SETTING):
        Library.open(tmp_path / "file" / "folder")
    with pytest.raises(StoreError, match=DATA_FOLDER_SETTING):
        Library.open(tmp_path / "file")


def test_a_library_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(StoreError, match="cannot be opened"):
        Library.open(tmp_path)


@as_root
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(StoreError, match=DATA_FOLDER_SETTING):
        Library.open(folder)


def test_a_library_that_may_not_be_written_can_be_read(tmp_path: Path, timeline: Timeline) -> None:
    library = Library.open(tmp_path)
    (article,) = timeline.articles
    history = library.record(article, Retitle(refer(timeline, "e1"), "Mine"))
    event.listen(library._engine, "begin", lambda connection: connection.exec_driver_sql("PRAGMA query_only = ON"))
    with pytest.raises(StoreError, match="may not be written to"):
        library.save(ARTICLE)
    with pytest.raises(StoreError, match="may not be written to"):
        library.undo(article.digest)
    assert library.load(article.digest) == article
    assert library.history(article.digest) == history
    library.close()


def test_a_full_disk_loses_nothing_and_works_again_with_room(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.save(ARTICLE)
    limit = [20]
    event.listen(
        library._engine, "begin", lambda connection: connection.exec_driver_sql(f"PRAGMA max_page_count = {limit[0]}")
    )
    big = Article(id="big", text="word " * 100_000)
    with pytest.raises(StoreError, match="disk is full: make room"):
        library.save(big)
    assert library.load(big.digest) is None
    assert library.load(ARTICLE.digest) == ARTICLE
    limit[0] = 100_000
    library.save(big)
    assert library.load(big.digest) == big
    library.close()


@pytest.mark.parametrize(("free", "said"), [(4_096, "disk is full: make room"), (10**9, "disk does not answer")])
def test_a_disk_without_room_for_what_sqlite_shares(
    free: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = sqlite3.OperationalError("disk I/O error")
    fault.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    monkeypatch.setattr("timeline.store.errors.shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    with pytest.raises(StoreError, match=said) as caught, telling(str(tmp_path / FILE_NAME)):
        raise fault
    assert not caught.value.may_pass


def test_what_may_pass_is_told_from_what_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_database, "_PATIENCE", 0.1)
    library = Library.open(tmp_path)
    other = sqlite3.connect(tmp_path / FILE_NAME)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught:
        library.save(ARTICLE)
    assert caught.value.may_pass
    other.rollback()
    other.close()
    library.close()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / FILE_NAME).write_bytes(b"This is a letter, not a database. " * 200)
    with pytest.raises(StoreError) as caught:
        Library.open(tmp_path / "other")
    assert not caught.value.may_pass


def test_another_program_that_keeps_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_database, "_PATIENCE", 0.05)
    library = Library.open(tmp_path)
    library.save(ARTICLE)
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another program is writing"):
        library.save(Article(id="b", text="More."))
    assert library.load(ARTICLE.digest) == ARTICLE
    other.execute("ROLLBACK")
    other.close()
    library.save(Article(id="b", text="More."))
    library.close()


def test_another_program_that_is_long_making_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_database, "_PATIENCE", 0.05)
    with FileLock(tmp_path / f"{FILE_NAME}.lock"), pytest.raises(StoreError, match="another program is writing"):
        Library.open(tmp_path)
    Library.open(tmp_path).close()


def test_a_library_that_cannot_be_opened_keeps_no_connection(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"This is a letter, not a database. " * 200)
    opened: list[object] = []
    closed: list[object] = []

    def open_one(connection: object, _record: object) -> None:
        opened.append(connection)

    def close_one(connection: object, _record: object) -> None:
        closed.append(connection)

    event.listen(Pool, "connect", open_one)
    event.listen(Pool, "close", close_one)
    try:
        with pytest.raises(StoreError):
            Library.open(tmp_path)
    finally:
        event.remove(Pool, "connect", open_one)
        event.remove(Pool, "close", close_one)
    assert opened
    assert closed == opened


def test_every_message_ends_in_advice_and_keeps_its_cause(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database, but long enough to look like one" * 50)
    with pytest.raises(StoreError) as caught:
        Library.open(tmp_path)
    assert isinstance(caught.value.__cause__, Exception)
    assert str(caught.value).endswith(".")


def test_a_library_moved_away_is_begun_anew(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    library = Library.open(folder)
    library.save(ARTICLE)
    (folder).rename(tmp_path / "moved")
    assert library.load(ARTICLE.digest) is None
    other = Article(id="b", text="More.")
    library.save(other)
    again, moved = Library.open(folder), Library.open(tmp_path / "moved")
    assert (again.load(other.digest), again.load(ARTICLE.digest)) == (other, None)
    assert (moved.load(other.digest), moved.load(ARTICLE.digest)) == (None, ARTICLE)
    for each in (library, again, moved):
        each.close()
