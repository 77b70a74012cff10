"""Timeline and article together, pasting, bad input, corrections, small screens and keyboards."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, WebSocket

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def test_clicking_an_event_marks_its_sentence(reader: Reader) -> None:
    reader.open().click("e12")
    page = reader.page
    assert "24 August 2023 · exact day" in page.locator(".tl-event").inner_text()
    marked = "".join(page.locator(".tl-article .sentence").all_text_contents())
    assert marked == "Sudria banned fish from Norland on 24 August 2023."
    assert page.locator(".tl-article .expression").all_text_contents() == ["24 August 2023"]
    assert page.locator(".tl-article .trigger").all_text_contents() == ["banned"]
    assert page.locator(".tl-article .actor").all_text_contents() == ["Sudria", "Norland"]


def test_the_article_stays_beside_the_chart(reader: Reader) -> None:
    page = reader.open().page
    reader.click("e12")
    page.mouse.move(500, 600)
    page.mouse.wheel(0, 350)
    page.wait_for_timeout(300)
    chart, article = (page.locator(name).bounding_box() for name in (".js-plotly-plot", ".tl-article"))
    assert chart
    assert article
    assert chart["x"] + chart["width"] <= article["x"]
    assert article["y"] >= 0
    assert article["y"] + 150 <= page.viewport_size["height"]
    marked = page.locator(".tl-article .sentence").first.bounding_box()
    assert marked
    assert article["y"] <= marked["y"] <= article["y"] + article["height"]
    page.get_by_role("button", name="Close", exact=True).click()
    reader.settle()
    assert page.locator(".tl-article").count() == 0


def test_clicking_a_sentence_finds_its_event(reader: Reader) -> None:
    reader.open().read("e5")
    assert reader.meta["selected"] == "e5"


def test_next_and_previous_by_keyboard(reader: Reader) -> None:
    reader.open("?sample=story&event=e5")
    reader.page.locator("body").press("n")
    reader.settle()
    after = reader.meta["selected"]
    reader.page.locator("body").press("p")
    reader.settle()
    assert (after, reader.meta["selected"]) == ("e6", "e5")


def test_pasted_text_draws_its_events_without_a_reload(reader: Reader) -> None:
    reader.open().page.evaluate("window.stayed = true")
    reader.paste("On Monday Russia shelled Kharkiv. In March 2022 Turkey hosted talks.", "2022-09-14")
    reader.page.wait_for_function("document.querySelector('.js-plotly-plot').layout.meta[0].published === '2022-09-14'")
    assert reader.page.evaluate("window.stayed")
    assert len(reader.shown) == 2
    assert "as given by you" in reader.page.locator(".st-key-publication").inner_text()


def test_publication_date_found_in_the_text_can_be_changed(reader: Reader) -> None:
    reader.open().paste("Published: 12 Sep 2023\n\nOn Monday Russia shelled Kharkiv, officials there said.")
    words = reader.page.locator(".st-key-publication")
    assert "12 September 2023, found in the article" in words.inner_text()
    reader.page.get_by_role("button", name="Change date").click()
    reader.page.get_by_label("Published on").fill("2022-09-12")
    reader.page.get_by_role("button", name="Count from this day").click()
    reader.settle()
    assert "12 September 2022, as given by you" in words.inner_text()


def test_bad_input_is_told_and_stays_in_the_box(reader: Reader) -> None:
    reader.open().paste("On Monday Russia shelled Kharkiv.", "the day after")
    assert "is not a date that names one day" in reader.page.locator(".st-key-trouble").inner_text()
    assert reader.page.get_by_label("Article text").input_value() == "On Monday Russia shelled Kharkiv."
    assert len(reader.shown) == 13


def test_a_paste_of_five_megabytes_is_refused(reader: Reader) -> None:
    reader.open()
    reader.page.evaluate(
        """() => {
          const box = document.querySelector("textarea")
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, "word ".repeat(1e6))
          box.dispatchEvent(new Event("input", { bubbles: true }))
        }"""
    )
    reader.page.get_by_role("button", name="Draw timeline").click()
    reader.page.wait_for_selector(".st-key-trouble", timeout=60_000)
    assert "too long" in reader.page.locator(".st-key-trouble").inner_text()


def test_correcting_undoing_and_a_reload(reader: Reader) -> None:
    reader.open("?sample=story&event=e7")
    page = reader.page
    page.get_by_text("Correct this event").click()
    reader.settle()
    page.get_by_label("Title").fill("Spending to double, they say")
    page.get_by_role("button", name="Save", exact=True).click()
    reader.sees(".tl-event h3", "Spending to double, they say")
    page.reload()
    reader.sees(".tl-event dt", "By you")
    page.get_by_role("button", name="Undo").click()
    reader.sees(".tl-event h3", "Norland's arms spending to double")
    assert page.locator(".tl-event h3").inner_text() == "Norland's arms spending to double"


def test_marked_words_become_an_event(reader: Reader) -> None:
    page = reader.open().page
    page.get_by_role("button", name="Read the article").click()
    sentence = page.locator(".tl-article [data-event=e9]").first
    sentence.scroll_into_view_if_needed()
    line = sentence.evaluate("each => { const box = each.getClientRects()[0]; return [box.x, box.y, box.width] }")
    page.mouse.move(line[0] + 2, line[1] + 8)
    page.mouse.down()
    page.mouse.move(line[0] + line[2] - 3, line[1] + 8, steps=8)
    page.mouse.up()
    page.wait_for_selector(".st-key-adder")
    reader.settle()
    page.get_by_label("Title").fill("Bases opened")
    page.get_by_label("Date", exact=True).fill("2023-04")
    page.get_by_role("button", name="Add event").click()
    reader.settle()
    assert "By you" in page.locator(".tl-event").inner_text()
    assert len(reader.shown) == 14
    page.get_by_role("button", name="Undo").click()
    reader.settle()
    assert len(reader.shown) == 13


def test_downloads_follow_the_filter(reader: Reader) -> None:
    page = reader.open("?sample=story&actor=estmark").page
    page.get_by_role("button", name="Download", exact=True).click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    rows = waiting.value.path().read_text(encoding="utf-8-sig").strip().splitlines()
    assert len(rows) == 2


def test_one_press_draws_a_picture_and_saves_it(reader: Reader) -> None:
    page = reader.open("?sample=story&actor=estmark").page
    page.get_by_role("button", name="Download", exact=True).click()
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("button", name="SVG picture", exact=True).click()
    assert "Westmark, Norland and" in waiting.value.path().read_text(encoding="utf-8")


def test_the_table_holds_the_same_events(reader: Reader) -> None:
    page = reader.open().page
    page.get_by_text("13 events as a table").click()
    reader.settle()
    grid = page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    assert grid.locator("[role=grid]").get_attribute("aria-rowcount") == "14"


def test_a_width_that_is_known_draws_the_chart_once(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 420, "height": 800})
    assert [charts_sent(context, address) for _ in range(2)] == [2, 1]
    context.close()


def charts_sent(context: BrowserContext, address: str) -> int:
    """How often the browser was told of a chart on one visit."""
    sent: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: sent.append(frame if isinstance(frame, bytes) else frame.encode()))

    page = context.new_page()
    page.on("websocket", listen)
    reader = Reader(page, address).open()
    page.wait_for_function("document.querySelector('.js-plotly-plot')?.layout.meta[0].form === 'spine'")
    reader.settle()
    page.close()
    return sum(b'"customdata"' in frame for frame in sent)


def test_a_phone_gets_the_upright_chart(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 420, "height": 800})
    reader.open()
    reader.page.wait_for_function("document.querySelector('.js-plotly-plot')?.layout.meta[0].form === 'spine'")
    reader.settle()
    assert len(reader.shown) == 13
    assert reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert "Missiles fell into Norland's waters" in reader.point_at("e5")
    reader.click("e6", "labels")
    sheet = reader.page.locator(".st-key-sheet").bounding_box()
    assert sheet
    assert 200 < sheet["y"] < 700
    assert abs(sheet["y"] + sheet["height"] - 800) < 30
    reader.read("e13")
    reader.page.wait_for_timeout(900)
    mark = next(each for each in reader.marks() if each["event"] == "e13")
    assert 50 < mark["y"] < sheet["y"]


def test_the_event_is_read_beside_the_queue_of_what_is_doubtful(reader: Reader) -> None:
    page = reader.open("?sample=story&dates=all&event=e5").page
    page.get_by_text("Review what is doubtful").click()
    reader.settle()
    page.locator("[data-testid=stMain]").evaluate("each => each.scrollTo(0, each.scrollHeight)")
    page.wait_for_timeout(500)
    queue, title = (page.locator(each).bounding_box() for each in (".st-key-review_keys", ".tl-event h3"))
    assert queue
    assert title
    assert queue["x"] + queue["width"] <= title["x"]
    assert title["y"] >= 0
