"""Where nothing is left to be drawn: the page says why, works, and offers nothing that needs a chart."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

EMPTY = "from=1700-01-01&to=1700-02-01"


@pytest.mark.parametrize("width", [1400, 420])
def test_a_period_without_an_event_is_left_by_one_press(reader: Reader, width: int) -> None:
    page = reader.page
    page.set_viewport_size({"width": width, "height": 860})
    page.goto(f"{reader.address}/?sample=story&{EMPTY}")
    expect(page.get_by_test_id("stAlert")).to_have_count(1)
    expect(page.get_by_test_id("stAlert")).to_contain_text("No event lies in this period.")
    page.wait_for_selector("[data-step]", state="attached")
    reader.settle()
    assert page.get_by_text("Error").count() == 0
    assert page.locator(".js-plotly-plot").get_by_text("published").count() == 0
    page.get_by_role("button", name="Show the whole time").last.click()
    reader.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].events.length === 13")


def test_without_a_chart_nothing_of_it_can_be_pressed(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{reader.address}/?sample=story&words=no-such-words")
    expect(page.get_by_test_id("stAlert")).to_contain_text("leaves no event; without it there are 13.")
    page.locator(".tl-track").wait_for()
    reader.settle()
    assert [each.inner_text() for each in page.locator(".tl-tools button:visible").all()] == []
    page.get_by_role("button", name="Show without this filter (13)").click()
    reader.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].events.length === 13")
    expect(page.get_by_role("button", name="Save the chart as a picture")).to_be_visible()


def test_a_period_beside_other_filters_can_be_let_go_of(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{reader.address}/?sample=story&words=no-such-words&{EMPTY}")
    page.locator(".tl-clear").wait_for()
    reader.settle()
    clear, track = page.locator(".tl-clear").bounding_box(), page.locator(".tl-track").bounding_box()
    assert clear
    assert track
    assert clear["x"] + clear["width"] <= track["x"]
    page.locator(".tl-clear").click()
    reader.until("!location.search.includes('from=')")


def test_without_a_date_no_room_is_kept_for_a_strip_and_words_and_button_stand_apart(reader: Reader) -> None:
    page = reader.open().page
    reader.paste("Norland met Sudria yesterday. The day before, Sudria shelled Kaldra.")
    alert = page.get_by_test_id("stAlert")
    expect(alert).to_contain_text("No event here has a date")
    reader.settle()
    tools, said = page.locator(".st-key-tools").bounding_box(), alert.bounding_box()
    button = page.get_by_role("button", name="in the table").bounding_box()
    assert tools
    assert said
    assert button
    assert said["y"] - tools["y"] - tools["height"] < 50
    assert button["y"] - said["y"] - said["height"] >= 8
