"""Actors put right on the page: filter, lanes, words and the history follow; undo takes it back."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.page.conftest import figure, press, shown, words


@pytest.fixture
def panel(page: AppTest) -> AppTest:
    """The page with the panel of actors open."""
    page.session_state["cast_panel"] = True
    return page.run()


def options(page: AppTest, label: str = "Actor") -> list[str]:
    return list(next(each for each in page.multiselect if each.label == label).options)


def choose(page: AppTest, *ids: str) -> AppTest:
    page.multiselect(key="cast_chosen").set_value(list(ids)).run()
    assert not page.exception
    return page


def name(page: AppTest, said: str, key: str = "cast_name") -> None:
    page.text_input(key=key).set_value(said)


def lanes(page: AppTest) -> list[Any]:
    handles = figure(page)["layout"]["meta"][0]["caught"]["lanes"]
    return [data[3] for data in handles["customdata"]]


def test_an_actor_is_renamed(panel: AppTest) -> None:
    choose(panel, "sudria")
    name(panel, "Republic of Sudria", "cast_name-sudria")
    press(panel, "Rename")
    assert any(each.startswith("Republic of Sudria (") for each in options(panel))
    assert "Sudria renamed “Republic of Sudria”" in words(panel)
    press(panel, "Undo")
    assert any(each.startswith("Sudria (") for each in options(panel))


def test_two_are_taken_for_one(panel: AppTest) -> None:
    choose(panel, "norland", "sudria")
    press(panel, "Merge into Norland")
    assert not any(each.startswith("Sudria (") for each in options(panel))
    assert "sudria" not in lanes(panel)


def test_several_are_grouped_and_followed_together(panel: AppTest) -> None:
    choose(panel, "westmark", "estmark")
    name(panel, "Allies")
    press(panel, "Group")
    assert "group-allies" in lanes(panel)
    assert "westmark" not in lanes(panel)
    panel.multiselect(key="actors").set_value(["group-allies"]).run()
    together = shown(panel)
    panel.multiselect(key="actors").set_value(["westmark", "estmark"]).run()
    assert together == shown(panel)


def test_an_actor_is_hidden(panel: AppTest) -> None:
    before = shown(panel)
    choose(panel, "sudria")
    press(panel, "Hide")
    assert "sudria" not in lanes(panel)
    assert shown(panel) == before


def test_a_hidden_actor_is_shown_again_whatever_was_corrected_since(panel: AppTest) -> None:
    before = lanes(panel)
    choose(panel, "sudria")
    press(panel, "Hide")
    choose(panel, "norland")
    name(panel, "North Land", "cast_name-norland")
    press(panel, "Rename")
    press(panel, "Show Sudria again")
    assert lanes(panel) == before
    assert any(each.startswith("North Land (") for each in options(panel))
    assert "Sudria shown again" in words(panel)
    assert not [button for button in panel.button if button.label == "Show Sudria again"]


def test_nobody_is_offered_who_is_not_hidden(panel: AppTest) -> None:
    assert not [button for button in panel.button if button.label.endswith(" again")]


def test_what_is_missing_is_said_and_nothing_changed(panel: AppTest) -> None:
    choose(panel, "norland", "sudria")
    press(panel, "Group")
    assert "Nothing was saved yet: Type a name for the group." in words(panel)
    assert not [button for button in panel.button if button.label == "Undo"]
