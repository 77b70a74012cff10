"""The chain of times behind a date on the page: looked up, changed, moved along, undone."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.page.conftest import OpenPage, html_of, press, shown, words

TEXT = "Norland met Sudria last Wednesday. The following day Sudria shelled Kaldra. Two days later Norland sent ships."


@pytest.fixture
def page(open_page: OpenPage) -> AppTest:
    """The page with a pasted article, its second event chosen."""
    page = open_page()
    page.text_area(key="text").set_value(TEXT)
    page.text_input(key="published").set_value("2023-09-12")
    press(page, "Draw timeline")
    return choose(page, "shelled")


def choose(page: AppTest, verb: str) -> AppTest:
    ids = shown(page)
    for id in ids:
        page.session_state["event"] = id
        page.run()
        if any(f"{verb}" in each and "tl-event" in each for each in html_of(page)):
            return page
    raise AssertionError(f"no event has {verb}: {ids}")


def event_said(page: AppTest) -> str:
    return next(each for each in html_of(page) if "tl-event" in each)


def links(page: AppTest) -> list[Any]:
    return [each for each in page.button if str(each.key).startswith("anchor-")]


def test_the_chain_is_shown_to_its_end(page: AppTest) -> None:
    said = [each.label for each in links(page)]
    assert "The following day" in said[0]
    assert "last Wednesday" in said[1]
    assert "6 September 2023" in said[1]
    assert "published 12 September 2023" in said[2]


def test_a_link_is_changed_and_the_rest_moves_along(page: AppTest) -> None:
    links(page)[1].click().run()
    assert "3 events dated by these words, or counted from them, will move along." in words(page)
    field = next(each for each in page.text_input if str(each.key).startswith("moved-"))
    field.set_value("30 August 2023")
    press(page, "Move")
    assert "31 August 2023" in event_said(page)
    assert "from 7 September 2023, since “last Wednesday” was set to 30 August 2023" in event_said(page)
    choose(page, "ships")
    assert "2 September 2023" in event_said(page)
    press(page, "Undo")
    assert "9 September 2023" in event_said(page)
    choose(page, "shelled")
    assert "7 September 2023" in event_said(page)


@pytest.mark.parametrize(
    ("query", "more"),
    [("", "(2 events more)"), ("shelled", "(2 events more, 1 of them not shown now)")],
    ids=["all are shown", "one is shown"],
)
def test_how_many_move_tells_those_not_shown_apart(page: AppTest, query: str, more: str) -> None:
    choose(page, "met")
    page.session_state["editor"] = True
    page.session_state["words"] = query
    page.run()
    box = next(each for each in page.checkbox if str(each.key).startswith("along-"))
    assert more in box.label
    links(page)[0].click().run()
    assert ("not shown now" in words(page)) is bool(query)


@pytest.mark.parametrize(("along", "now"), [(True, "11 September 2023"), (False, "9 September 2023")])
def test_the_form_of_an_event_moves_what_rests_on_its_words_unless_told_not_to(
    page: AppTest, along: bool, now: str
) -> None:
    page.session_state["editor"] = True
    page.run()
    box = next(each for each in page.checkbox if str(each.key).startswith("along-"))
    assert "“The following day”" in box.label
    box.set_value(along)
    next(each for each in page.text_input if each.label == "Date").set_value("9 September 2023")
    press(page, "Save")
    assert "9 September 2023" in event_said(page)
    choose(page, "ships")
    assert now in event_said(page)


def test_what_is_no_date_is_told_and_moves_nothing(page: AppTest) -> None:
    links(page)[1].click().run()
    next(each for each in page.text_input if str(each.key).startswith("moved-")).set_value("some day")
    press(page, "Move")
    assert "“some day” is not understood as one date" in words(page)
    assert "7 September 2023" in event_said(page)


def test_the_day_of_publication_is_a_link_too(page: AppTest) -> None:
    links(page)[2].click().run()
    page.text_input(key="moved_publication").set_value("2023-09-19")
    press(page, "Count from that day")
    choose(page, "shelled")
    assert "14 September 2023" in event_said(page)
