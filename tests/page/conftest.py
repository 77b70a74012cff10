"""The page driven without a browser, with a library of its own."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from timeline.page import library as library_panel

STORY_APP = str(Path(__file__).parents[1] / "story_app.py")
OpenPage = Callable[..., AppTest]
_ESCAPED = re.compile(r"\\([^\w\s])")
"""A sign that Markdown shows as it is."""


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder for what the page saves; its library is closed after the test."""
    monkeypatch.setenv("TIMELINE_DATA_DIR", str(tmp_path))
    yield tmp_path
    library_panel._open.clear()


@pytest.fixture(autouse=True)
def main_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page puts in the place of the main module goes with the test: processes begun later look there."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture
def open_page() -> OpenPage:
    """Somebody who opens the page by a link."""

    def go(sample: str = "story", **query: str | list[str]) -> AppTest:
        page = AppTest.from_file(STORY_APP, default_timeout=60)
        for name, value in ({"sample": sample} | query).items():
            page.query_params[name] = value
        page.run()
        assert not page.exception
        return page

    return go


@pytest.fixture
def page(open_page: OpenPage) -> AppTest:
    """The page with a story of fifteen events, thirteen of which state their date."""
    return open_page()


def figure(page: AppTest) -> dict[str, Any]:
    """The figure on the page."""
    return dict(json.loads(page.get("plotly_chart")[0].proto.spec))


def shown(page: AppTest) -> list[str]:
    """The ids of the events on the chart."""
    return list(figure(page)["layout"]["meta"][0]["events"])


def words(page: AppTest) -> str:
    """Everything the page says in plain elements."""
    parts = [*page.text, *page.info, *page.error, *page.warning, *page.caption, *page.markdown]
    shown = (_ESCAPED.sub(r"\1", str(part.value)) for part in parts)
    return "\n".join(shown) + "\n".join(html_of(page))


def html_of(page: AppTest) -> list[str]:
    """The pieces of HTML on the page."""
    return [str(element.proto.body) for element in page.get("html")]


def press(page: AppTest, label: str) -> AppTest:
    """Press the button of that label."""
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception
    return page
