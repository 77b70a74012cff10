"""On a phone: wherever a row of the upright chart is pressed it opens, and nothing lies over the strip."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader
from tests.browser.test_chart import touched
from tests.browser.test_hand import draw, fill

pytestmark = pytest.mark.browser

_ROWS = """() => {
  const chart = document.querySelector(".js-plotly-plot")
  const { yaxis } = chart._fullLayout
  const top = chart.getBoundingClientRect().top + yaxis._offset
  return chart.layout.meta[0].rows.map(([from, to, opens]) => [top + yaxis.l2p(-from), top + yaxis.l2p(-to), opens])
}"""


def rows(reader: Reader) -> list[tuple[float, float, str]]:
    """Each row's top and bottom in the window, and the event that it tells."""
    return [(top, bottom, opens) for top, bottom, opens in reader.page.evaluate(_ROWS)]


@pytest.mark.parametrize("share", [0.04, 0.5, 0.96])
@pytest.mark.parametrize("x", [16, 150, 333])
def test_a_row_opens_wherever_it_is_touched(reader: Reader, x: float, share: float) -> None:
    page = reader.page
    page.set_viewport_size({"width": 420, "height": 860})
    reader.open("?sample=story")
    page.evaluate("document.querySelector('.stMain').scrollTo(0, 300)")
    page.wait_for_timeout(200)
    top, bottom, opens = next(each for each in rows(reader) if each[0] > 300)
    y = top + share * (bottom - top)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_selector(".tl-event")
    reader.settle()
    assert reader.meta["selected"] == opens


def test_what_stands_between_rows_opens_nothing(reader: Reader) -> None:
    page = reader.page
    page.set_viewport_size({"width": 420, "height": 860})
    reader.open("?sample=suez-canal")
    page.evaluate("document.querySelector('.stMain').scrollTo(0, 300)")
    page.wait_for_timeout(200)
    found = rows(reader)
    (bottom, top) = next((one[1], other[0]) for one, other in pairwise(found) if other[0] - one[1] > 20 < one[1])
    page.mouse.click(300, (bottom + top) / 2)
    page.wait_for_timeout(700)
    assert page.locator(".tl-event").count() == 0


def test_a_finger_that_scrolls_opens_nothing_and_the_next_tap_does(browser: Browser, address: str) -> None:
    reader = touched(browser, address, 420, 860).open()
    page = reader.page
    session = page.context.new_cdp_session(page)
    for kind, y in (("touchStart", 700), *(("touchMove", 700 - 20 * step) for step in range(1, 20)), ("touchEnd", 0)):
        points = [] if kind == "touchEnd" else [{"x": 200, "y": y, "id": 0}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.wait_for_timeout(16)
    page.wait_for_timeout(600)
    assert page.evaluate("document.querySelector('.stMain').scrollTop") > 100
    assert page.locator(".tl-event, .tl-card:popover-open").count() == 0
    top, bottom, opens = next(each for each in rows(reader) if 300 < each[0] < 700)
    page.touchscreen.tap(250, (top + bottom) / 2)
    page.wait_for_selector(".tl-event")
    reader.settle()
    assert reader.meta["selected"] == opens
    page.context.close()


def test_the_way_back_to_the_whole_time_lies_beside_the_strip(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 420, "height": 860})
    reader.open("?sample=story&from=2022-01-01&to=2022-12-31")
    clear, track = (reader.page.locator(each).bounding_box() for each in (".tl-clear", ".tl-track"))
    assert clear
    assert track
    assert track["x"] + track["width"] <= clear["x"]


def test_the_title_of_a_new_article_is_in_sight_though_the_page_was_scrolled(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 420, "height": 560}, has_touch=True, locale="en-GB")
    page = context.new_page()
    reader = Reader(page, address).open("?sample=story")
    page.get_by_text("Paste an article or choose one").click()
    fill(page)
    page.evaluate("document.querySelector('.stMain').scrollTop = 420")
    draw(reader)
    reader.until("(y => 0 <= y && y < 400)(document.querySelector('.tl-title').getBoundingClientRect().y)")
    context.close()
