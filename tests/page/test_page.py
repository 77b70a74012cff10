"""The page's logic, driven without a browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

STORY_APP = str(Path(__file__).parents[1] / "story_app.py")


def figure(page: AppTest) -> dict[str, Any]:
    """The figure on the page."""
    return json.loads(page.get("plotly_chart")[0].proto.spec)


def shown(page: AppTest) -> list[str]:
    """The ids of the events on the chart."""
    return figure(page)["layout"]["meta"]["events"]


@pytest.fixture
def page() -> AppTest:
    """The page with a story of fifteen events, thirteen of which state their date."""
    opened = AppTest.from_file(STORY_APP, default_timeout=30)
    opened.query_params["sample"] = "story"
    opened.run()
    assert not opened.exception
    return opened


def test_opens_with_a_sample_on_the_timeline(page: AppTest) -> None:
    assert len(shown(page)) == 13


def test_actor_choice_leaves_only_its_events(page: AppTest) -> None:
    page.multiselect(key="actors").set_value(["estmark"]).run()
    assert shown(page) == ["e11"]


def test_counts_stand_beside_the_actors(page: AppTest) -> None:
    assert "Norland (9)" in page.multiselect(key="actors").options
