"""What a hand does with the page: what is typed counts, what is shown is of one article, a link and a file arrive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Server
from tests.browser.late import LateLine
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

_WATCH = """() => {
  window.seen = []
  const look = () => {
    const chart = document.querySelector(".js-plotly-plot")
    const drawn = chart?.querySelector(".scatterlayer .points") && getComputedStyle(chart).visibility === "visible"
    const title = document.querySelector(".tl-title")?.textContent ?? ""
    const [meta] = drawn ? chart.layout.meta : []
    const now = [title.slice(0, 30), meta?.form ?? "", meta?.events[0] ?? ""]
    if (String(window.seen.at(-1)) !== String(now)) window.seen.push(now)
    requestAnimationFrame(look)
  }
  look()
}"""
"""Keep what is seen in each frame: the title, the form of the chart, and its first event."""
_GAP = """() => document.querySelector("[role=listbox]").getBoundingClientRect().top
  - document.querySelector(".st-key-actors input").getBoundingClientRect().top"""
"""How far a list is below its box."""
STORY = "Norland met Sudria last Wednesday. The following day Sudria shelled Kaldra. Two days later Norland sent ships."


def fill(page: Page) -> None:
    """Writes the story and its day into the box."""
    page.get_by_label("Article text").fill(STORY)
    page.get_by_label("Publication date").fill("2023-09-12")


def draw(reader: Reader) -> None:
    """Has the story drawn on a phone, until its title is there and the box is away."""
    page = reader.page
    page.get_by_role("button", name="Draw timeline").click()
    page.wait_for_function("document.querySelector('.tl-title')?.textContent.startsWith('Norland met')")
    reader.settle()
    page.get_by_label("Article text").wait_for(state="hidden")


def seen(page: Page) -> list[list[Any]]:
    return list(page.evaluate("window.seen"))


def test_a_date_that_is_typed_counts_however_it_is_left(reader: Reader) -> None:
    page = reader.open().page
    for year, leave in (("2020", "Tab"), ("2021", "Enter"), ("2022", "Escape"), ("2023", "outside")):
        if not page.get_by_role("spinbutton", name="year, From").is_visible():
            page.locator(".st-key-more button").first.click()
        page.get_by_role("spinbutton", name="year, From").click()
        page.keyboard.type(f"{year}0101", delay=40)
        if leave == "outside":
            page.mouse.click(700, 700)
        else:
            page.keyboard.press(leave)
        page.wait_for_url(f"**from={year}-01-01**", timeout=20_000)
        reader.settle()
        if leave == "Escape":
            assert page.get_by_test_id("stPopoverBody").count() == 0
        if leave == "Tab":
            assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Choose date"
    assert reader.shown == ["e7", "e9", "e8", "e10", "e11", "e12", "e13"]


def test_a_new_title_never_stands_over_the_old_chart(reader: Reader) -> None:
    page = reader.open().page
    page.evaluate(_WATCH)
    reader.paste(STORY, "2023-09-12")
    page.wait_for_function("window.seen.at(-1)[0].startsWith('Norland met') && window.seen.at(-1)[2]", timeout=60_000)
    first = {title: event for title, form, event in reversed(seen(page)) if event}
    assert len(first) == 2
    shown = {(title, event) for title, _, event in seen(page) if event}
    assert len(shown) == 2


def test_a_press_counts_while_other_numbers_are_on_their_way(reader: Reader) -> None:
    line = LateLine(reader.page)
    page = reader.open("?sample=story&dates=all").page
    line.keep()
    page.get_by_role("button", name="stated 13", exact=True).click()
    page.wait_for_timeout(1_000)
    page.get_by_label("Actor", exact=True).click()
    page.get_by_role("option", name="Sudria (6)").click()
    line.let_go()
    page.wait_for_url("**actor=sudria**")
    reader.settle()
    assert page.locator("[data-tag]").all_text_contents() == ["Sudria (1)"]
    assert len(reader.shown) == 1


def test_a_pill_that_is_pressed_meanwhile_counts(reader: Reader) -> None:
    line = LateLine(reader.page)
    page = reader.open("?sample=story&dates=all").page
    line.keep()
    page.get_by_label("Actor", exact=True).click()
    page.get_by_role("option", name="Sudria (6)").click()
    page.keyboard.press("Escape")
    page.wait_for_timeout(1_000)
    page.get_by_role("button", name="stated 13", exact=True).click()
    line.let_go()
    page.wait_for_url("**actor=sudria**")
    reader.settle()
    assert len(reader.shown) == 1
    assert page.get_by_role("button", name="stated 5", exact=True, pressed=False).count() == 1


def test_a_list_stays_beside_its_box_where_the_page_moves_by_itself(reader: Reader) -> None:
    page = reader.open().page
    page.get_by_label("Actor", exact=True).click()
    found = page.get_by_role("listbox")
    found.wait_for()
    page.wait_for_timeout(600)
    before = page.evaluate(_GAP)
    page.evaluate("document.querySelector('.stMain').scrollBy(0, 30)")
    page.wait_for_timeout(600)
    assert found.is_visible()
    assert abs(page.evaluate(_GAP) - before) <= 1
    page.mouse.move(700, 600)
    page.mouse.wheel(0, 90)
    found.wait_for(state="hidden")


def test_rows_of_the_table_are_chosen_by_keys(reader: Reader) -> None:
    page = reader.open().page
    page.get_by_text("13 events as a table").click()
    reader.settle()
    grid = page.locator("[data-testid=stDataFrame] canvas").first
    grid.scroll_into_view_if_needed()
    grid.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    page.wait_for_selector(".tl-event")
    assert "event=" in page.url


def test_a_phone_shows_the_upright_chart_at_once_and_what_was_linked(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 420, "height": 860}, has_touch=True, locale="en-GB")
    page = context.new_page()
    page.add_init_script(f"({_WATCH})()")
    reader = Reader(page, address).open("?sample=story&event=e12")
    reader.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].form === 'spine'")
    assert {form for _, form, _ in seen(page) if form} == {"spine"}
    page.wait_for_timeout(1500)
    sheet = page.locator(".st-key-sheet").bounding_box()
    mark = next(each for each in reader.marks() if each["event"] == "e12")
    assert sheet
    assert 50 < mark["y"] < sheet["y"]
    page.get_by_role("button", name="Close", exact=True).click()
    reader.settle()
    page.evaluate("document.querySelector('.stMain').scrollTo(0, 0)")
    place = page.get_by_text("Paste an article or choose one")
    box = place.bounding_box()
    assert box
    assert 0 < box["y"] < 200
    place.click()
    fill(page)
    draw(reader)
    reader.until("(y => 0 < y && y < 400)(document.querySelector('.tl-title').getBoundingClientRect().y)")
    context.close()


def test_a_link_of_a_chain_is_changed_where_the_article_shows_its_words(reader: Reader) -> None:
    page = reader.open().page
    reader.paste(STORY, "2023-09-12")
    page.wait_for_function("document.querySelector('.tl-title')?.textContent.startsWith('Norland met')")
    reader.settle()
    page.get_by_role("button", name="Read the article").click()
    page.locator(".tl-article [data-event]", has_text="Two days later").first.click()
    page.get_by_role("button", name="← “last Wednesday”").click()
    page.wait_for_selector(".tl-article .anchor")
    reader.settle()
    assert page.locator(".tl-article .anchor").inner_text() == "last Wednesday"
    page.get_by_role("textbox", name="“last Wednesday” means").fill("30 August 2023")
    page.get_by_role("button", name="Move", exact=True).click()
    page.wait_for_selector(".tl-event:has-text('2 September 2023')", timeout=60_000)
    reader.settle()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_selector(".tl-event:has-text('9 September 2023')")


def test_a_link_and_a_project_file_go_to_another_computer(reader: Reader, server: Server, tmp_path: Path) -> None:
    page = reader.open().page
    reader.paste(STORY, "2023-09-12")
    page.wait_for_function("document.querySelector('.tl-title')?.textContent.startsWith('Norland met')")
    reader.settle()
    link, ids = page.url.removeprefix(reader.address), reader.shown
    page.get_by_role("button", name="Download").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Project file").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert file.name == "norland-met-sudria-last-wednesday-the-following-day-sudria-s-2023-09-12.timeline.json"
    page.goto(f"{server.url}{link}")
    page.wait_for_selector("text=This link is to an article that is not on this computer.")
    assert page.locator(".js-plotly-plot").count() == 0
    page.locator(".st-key-asked_file input[type=file]").set_input_files(file)
    page.wait_for_selector(".js-plotly-plot .scatterlayer", timeout=60_000)
    reader.settle()
    assert reader.shown == ids


def test_many_are_accepted_at_once_by_keys(reader: Reader) -> None:
    page = reader.open("?sample=story&dates=all").page
    page.get_by_text("Review what is doubtful").click()
    reader.settle()
    waiting = page.get_by_text("to look at").inner_text()
    grid = page.locator("[data-testid=stDataFrame] canvas").first
    grid.scroll_into_view_if_needed()
    grid.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    reader.settle()
    page.get_by_role("button", name="Accept the 1 chosen").click()
    reader.settle()
    assert page.get_by_text("Changed by you: 1").count() == 1
    assert page.get_by_text("to look at").count() == 0 or page.get_by_text("to look at").inner_text() != waiting


def test_the_form_is_seen_whole_once_it_is_opened(reader: Reader) -> None:
    page = reader.open("?sample=story&dates=all").page
    page.get_by_text("Review what is doubtful").click()
    reader.settle()
    page.get_by_role("button", name="Fix").click()
    page.wait_for_selector(".st-key-editor [data-testid=stForm]")
    reader.settle()
    page.wait_for_timeout(1_000)
    box = page.locator(".st-key-editor [data-testid=stForm]").bounding_box()
    assert box
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 900


def test_what_is_changed_leaves_the_chart_where_it_was(reader: Reader) -> None:
    page = reader.open("?sample=story&dates=all").page
    chart = page.locator(".js-plotly-plot").first
    before = chart.bounding_box()
    page.get_by_text("Review what is doubtful").click()
    reader.settle()
    page.keyboard.press("d")
    reader.sees(".st-key-tools", "Changed by you: 1")
    page.evaluate("document.querySelector('.stMain').scrollTo(0, 0)")
    after = chart.bounding_box()
    assert before
    assert after
    assert after["y"] == before["y"]


def test_many_that_were_dropped_at_once_come_back_at_once(reader: Reader) -> None:
    page = reader.open("?sample=suez-canal&dates=all").page
    before = reader.shown
    page.get_by_text("Review what is doubtful").click()
    reader.settle()
    waiting = page.get_by_text("to look at").inner_text()
    many = int(waiting.split()[0])
    grid = page.locator("[data-testid=stDataFrame]").first
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    assert box
    page.mouse.click(box["x"] + 20, box["y"] + 18)
    page.get_by_role("button", name=f"Drop the {many} chosen").click()
    reader.sees(".stExpander", "Every event shown here has been reviewed")
    assert many > 1
    assert len(reader.shown) == len(before) - many
    page.get_by_role("button", name="Undo").click()
    reader.sees(".stExpander", waiting)
    assert reader.shown == before
    assert page.get_by_role("button", name="Drop the 0 chosen").is_disabled()
