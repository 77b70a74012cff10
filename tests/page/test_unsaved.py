"""What a person did and the library could not take stays on the page until it is stored or they drop it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.page.conftest import OpenPage, press, shown, words
from tests.page.test_corrections import edit, field, label_of
from tests.page.test_sources import TEXT, paste
from timeline.page import access, library, source
from timeline.store import Library, StoreError
from timeline.store import database as store_database
from timeline.store.database import FILE_NAME

Cure = Callable[[], None]
NOT_STORED = "Not stored yet"


@pytest.fixture(params=["full", "locked"])
def ill(request: pytest.FixtureRequest, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cure]:
    """A library that can be read and not written, until it is cured."""
    monkeypatch.setattr(store_database, "_PATIENCE", 0.05)
    Library.open(shelf).close()
    if request.param == "locked":
        other = sqlite3.connect(shelf / FILE_NAME, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        yield lambda: other.execute("ROLLBACK").close()
        other.close()
        return
    with monkeypatch.context() as full:
        full.setattr(Library, "_writing", _full)
        yield full.undo


def _full(_: Library) -> None:
    raise StoreError("The library cannot be used; the disk is full: make room and try again.")


def retitle(page: AppTest, title: str) -> AppTest:
    edit(page)
    field(page, "Title").set_value(title)
    return press(page, "Save")


def test_a_correction_stays_though_reading_works(ill: Cure, open_page: OpenPage) -> None:
    page = retitle(open_page(event="e5"), "Rockets fell into the sea")
    for _ in range(3):
        page.run()
        assert "Rockets fell into the sea" in label_of(page, "e5")
        assert f"{NOT_STORED}: 1 change." in words(page)
    assert "disk is full" in words(page) or "another program is writing" in words(page)
    assert "Missiles fell" in label_of(open_page(), "e5")
    ill()
    press(page, "Try to store it")
    assert NOT_STORED not in words(page)
    assert "Rockets fell into the sea" in label_of(page, "e5")
    assert "Rockets fell into the sea" in label_of(open_page(), "e5")


def test_undo_and_redo_work_on_what_is_not_stored(ill: Cure, open_page: OpenPage) -> None:
    page = retitle(open_page(event="e5"), "Rockets fell into the sea")
    press(page, "Undo")
    assert "Missiles fell" in label_of(page, "e5")
    press(page, "Redo")
    retitle(page, "Rockets fell")
    assert f"{NOT_STORED}: 4 changes." in words(page)
    ill()
    press(page, "Try to store it")
    later = open_page()
    assert "Rockets fell" in label_of(later, "e5")
    press(later, "Undo")
    assert "Rockets fell into the sea" in label_of(later, "e5")


def test_a_pasted_text_stays_and_is_nobody_elses(ill: Cure, open_page: OpenPage) -> None:
    page, other = open_page(), open_page()
    paste(page, TEXT, "2022-09-14")
    assert len(shown(page)) == 2
    digest = page.query_params["article"]
    page.selectbox(key="sample_choice").set_value("crowd-60").run()
    assert f"{NOT_STORED}: 1 text." in words(page)
    other.run()
    assert NOT_STORED not in words(other)
    assert not [each for each in other.selectbox if each.key == "saved_choice"]
    assert "This link is to an article that is not on this computer." in words(open_page("", article=digest))
    page.selectbox(key="saved_choice").select_index(0).run()
    assert len(shown(page)) == 2
    ill()
    press(page, "Try to store it")
    assert NOT_STORED not in words(page)
    assert len(shown(open_page("", article=digest))) == 2


def test_it_is_stored_unasked_after_a_while(ill: Cure, page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    paste(page, TEXT, "2022-09-14")
    ill()
    page.run()
    assert NOT_STORED in words(page)
    monkeypatch.setattr(library, "STORE_AGAIN_AFTER", 0.0)
    page.run()
    assert NOT_STORED not in words(page)


def test_what_was_done_after_waits_for_what_was_done_before(ill: Cure, open_page: OpenPage) -> None:
    page = retitle(open_page(event="e5"), "Rockets fell into the sea")
    ill()
    retitle(page, "Rockets fell")
    assert f"{NOT_STORED}: 2 changes." in words(page)
    press(page, "Try to store it")
    assert "Rockets fell" in label_of(open_page(), "e5")


@pytest.mark.usefixtures("ill")
def test_it_can_be_dropped(open_page: OpenPage) -> None:
    page = retitle(open_page(event="e5"), "Rockets fell into the sea")
    press(page, "Drop it for good")
    assert NOT_STORED not in words(page)
    assert "Missiles fell" in label_of(page, "e5")


def test_the_file_brings_it_all_back(ill: Cure, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = retitle(open_page(event="e5"), "Rockets fell into the sea")
    paste(page, TEXT, "2022-09-14")
    with monkeypatch.context() as patched:
        patched.setattr(library.st, "session_state", page.session_state)
        data = library.pending_file()
    assert [json.loads(line)["id"] for line in data.splitlines()][:1] == ["story"]
    ill()
    later = open_page("crowd-60")
    later.file_uploader(key="file").set_value(("not-stored.jsonl", data.encode(), "text/plain")).run()
    assert "2 articles were read" in words(later)
    assert "Rockets fell into the sea" in label_of(later, "e5")
    assert len(later.selectbox(key="saved_choice").options) == 1
    later.file_uploader(key="file").set_value(("again.jsonl", data.encode(), "text/plain")).run()
    assert "Changed by you: 1" in [each.proto.popover.label for each in later.get("popover")]


@pytest.mark.usefixtures("shelf")
def test_an_article_that_cannot_be_removed_stays(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    paste(page, TEXT, "2022-09-14")
    with monkeypatch.context() as full:
        full.setattr(Library, "_writing", _full)
        press(page, "Remove it")
        assert "disk is full" in words(page)
        assert len(shown(page)) == 2
    press(page, "Remove it")
    assert len(shown(page)) == 13


def test_the_page_says_who_shares_the_library(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "for one person" in words(page)
    monkeypatch.setenv(access.ACCESS_SETTING, "shared")
    assert "Everybody who reaches this page shares one library" in words(page.run())
    monkeypatch.setattr(source.library, "may_only_be_read", lambda: True)
    assert "The library may only be read" in words(page.run())
