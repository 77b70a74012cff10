"""Figures whose day and month may be exchanged: the page says how it read them, and what to write for the other."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.page.conftest import OpenPage, press
from tests.page.test_moving import choose
from timeline.page.typed import say_order

TEXT = "Norland met Sudria last Wednesday. The following day Sudria shelled Kaldra. Two days later Norland sent ships."


@pytest.mark.parametrize(
    ("words", "day", "said"),
    [
        ("03/04/2025", date(2025, 3, 4), "read as 4 March 2025. If 3 April 2025 is meant, write 2025-04-03."),
        (" 03.04.2025 ", date(2025, 4, 3), "read as 3 April 2025. If 4 March 2025 is meant, write 2025-03-04."),
        ("3-4-25", date(2025, 3, 4), "read as 4 March 2025. If 3 April 2025 is meant, write 2025-04-03."),
    ],
)
def test_what_may_be_read_in_two_ways_is_said(words: str, day: date, said: str) -> None:
    assert say_order(words, day, "en_001") == f"“{words.strip()}” was {said}"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("17/11/2025", date(2025, 11, 17)),
        ("11/17/2025", date(2025, 11, 17)),
        ("04/04/2025", date(2025, 4, 4)),
        ("2025-03-04", date(2025, 3, 4)),
        ("4 March 2025", date(2025, 3, 4)),
        ("03/04/2025", date(2024, 1, 1)),
        ("03/04/2025", None),
        ("", date(2025, 3, 4)),
    ],
)
def test_what_can_be_read_in_one_way_is_not(words: str, day: date | None) -> None:
    assert say_order(words, day, "en_001") == ""


def opened(open_page: OpenPage, published: str) -> AppTest:
    page = open_page()
    page.text_area(key="text").set_value(TEXT)
    page.text_input(key="published").set_value(published)
    return press(page, "Draw timeline")


def notes(page: AppTest) -> list[str]:
    return [each.value for each in page.info if "was read as" in each.value]


def test_the_day_of_publication_is_said(open_page: OpenPage) -> None:
    page = opened(open_page, "03.04.2025")
    assert len(notes(page)) == 1
    assert "write 2025-03-04" in notes(page)[0]
    page.text_input(key="published").set_value("17/11/2025")
    assert notes(press(page, "Draw timeline")) == []
    page.text_input(key="republished").set_value("05.06.2025")
    assert "write 2025-05-06" in notes(press(page, "Count from this day"))[0]


def test_a_corrected_date_is_said(open_page: OpenPage) -> None:
    page = choose(opened(open_page, "2025-11-17"), "shelled")
    page.session_state["editor"] = True
    page.run()
    field = next(each for each in page.text_input if str(each.key).startswith("date-"))
    field.set_value("03/04/2025")
    assert "write 2025-04-03" in notes(press(page, "Save"))[0]
    assert notes(choose(page, "ships")) == []


def test_a_moved_time_is_said(open_page: OpenPage) -> None:
    page = choose(opened(open_page, "2025-11-17"), "shelled")
    page.button(key="anchor-1").click().run()
    field = next(each for each in page.text_input if str(each.key).startswith("moved-"))
    field.set_value("03/04/2025")
    assert "write 2025-04-03" in notes(press(page, "Move"))[0]
