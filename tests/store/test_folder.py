"""Where the library is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.model import Article
from timeline.store import DATA_FOLDER_SETTING, Library, data_folder


def test_a_setting_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_FOLDER_SETTING, str(tmp_path / "not" / "yet there"))
    library = Library.open()
    library.save(Article(id="a", text="Words."))
    library.close()
    assert (data_folder() / "library.sqlite3").is_file()
    assert data_folder() == tmp_path / "not" / "yet there"


@pytest.mark.parametrize("value", [None, ""], ids=["unset", "empty"])
def test_without_one_it_is_the_users_own(monkeypatch: pytest.MonkeyPatch, value: str | None, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv(DATA_FOLDER_SETTING, raising=False)
    if value is not None:
        monkeypatch.setenv(DATA_FOLDER_SETTING, value)
    assert data_folder().is_absolute()
    assert data_folder().name == "timeline"


def test_a_home_may_be_meant_by_its_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_FOLDER_SETTING, "~/articles")
    assert data_folder() == Path.home() / "articles"
