"""The chart in a real window: seen at one look, whole when pointed at, moved by every means there is, and on paper."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

ZOOMED = "location.search.includes('from=') || location.search.includes('to=')"
SIZES = [(1400, 900), (1100, 800)]
_RECTS = """(selector) => Array.from(document.querySelectorAll(selector), (each) => {
  const { left, top, right, bottom } = each.getBoundingClientRect()
  return { left, top, right, bottom }
})"""
_AXIS = """() => {
  const { xaxis } = document.querySelector(".js-plotly-plot")._fullLayout
  const { left } = document.querySelector(".js-plotly-plot").getBoundingClientRect()
  return [left + xaxis._offset + xaxis.l2p(0), left + xaxis._offset + xaxis.l2p(1)]
}"""


def rect(reader: Reader, selector: str) -> dict[str, float]:
    """Where the first of the elements stands in the window."""
    return dict(reader.page.evaluate(_RECTS, selector)[0])


def window(reader: Reader) -> tuple[str, str]:
    """The first and the last day of the period, as the strip says them."""
    handles = reader.page.locator(".tl-handle")
    return tuple(str(handles.nth(side).get_attribute("aria-valuetext")) for side in (0, 1))  # type: ignore[return-value]


def to_chart(reader: Reader, share: float = 0.5) -> tuple[float, float]:
    """Put the pointer on the chart, so far along its time; where that is."""
    left, right = reader.page.evaluate(_AXIS)
    place = (left + (right - left) * share, rect(reader, ".js-plotly-plot")["top"] + 14)
    reader.page.mouse.move(*place)
    return place


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("sample", ["black-sea-grain", "suez-canal", "crowd-60", "crowd-500"])
def test_the_first_screen_shows_the_axis_and_six_lanes(reader: Reader, sample: str, width: int, height: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": height})
    reader.open(f"?sample={sample}")
    bands = reader.page.evaluate(
        """() => {
          const chart = document.querySelector(".js-plotly-plot")
          const { yaxis } = chart._fullLayout
          const top = chart.getBoundingClientRect().top + yaxis._offset
          return chart.layout.meta[0].feet.map((each) => top + yaxis.l2p(each))
        }"""
    )
    assert sum(bottom <= height for bottom in bands) >= min(6, len(bands))
    dates = rect(reader, ".tl-dates")
    assert 0 <= dates["top"] < dates["bottom"] <= height
    above = rect(reader, ".st-key-above")
    assert above["bottom"] - above["top"] <= 140


def test_the_axis_stays_in_sight(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1100, "height": 500})
    reader.open("?sample=suez-canal")
    to_chart(reader)
    reader.page.mouse.wheel(0, 400)
    reader.page.wait_for_timeout(400)
    assert rect(reader, ".js-plotly-plot")["top"] < 0
    assert 0 <= rect(reader, ".tl-dates")["top"] < 100


def test_on_a_phone_strip_and_dates_stay_in_sight_and_lie_under_nothing(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 420, "height": 860})
    reader.open("?sample=suez-canal")
    assert rect(reader, ".js-plotly-plot")["top"] < 600
    reader.page.evaluate("document.querySelector('.stMain').scrollTo(0, 900)")
    reader.page.wait_for_function("document.querySelector('.js-plotly-plot').getBoundingClientRect().top < 0")
    seen = """() => [".tl-track", ".tl-dates", ".tl-handle:last-of-type"].map((name) => {
      const { left, top, width, height } = document.querySelector(name).getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      return document.querySelector(".st-key-strip").contains(there)
    })"""
    assert reader.page.evaluate(seen) == [True, True, True]
    menu = rect(reader, "[data-testid=stMainMenu]")
    assert rect(reader, ".tl-track")["right"] <= menu["left"]


def test_the_name_stands_at_the_head_of_the_sidebar(reader: Reader) -> None:
    reader.open()
    assert rect(reader, ".stSidebar .tl-name")["top"] <= 40
    assert reader.page.title().startswith("Norland ruled the island of Merova from 1895 to 1945.")
    assert reader.page.title().endswith(" · Timeline")
    reader.page.locator(".stSidebar").hover()
    reader.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click(trial=True)


@pytest.mark.parametrize("sample", ["story", "crowd-60", "suez-canal"])
def test_strip_and_chart_have_the_same_edges_and_scale(reader: Reader, sample: str) -> None:
    reader.open(f"?sample={sample}")
    track = rect(reader, ".tl-track")
    left, right = reader.page.evaluate(_AXIS)
    assert abs(track["left"] - left) <= 2
    assert abs(track["right"] - right) <= 2
    grid = [place for place, *_ in reader.meta["ticks"]]
    written = reader.page.evaluate(_RECTS, ".tl-date")
    for place, date in zip(grid, written, strict=True):
        assert abs((date["left"] + date["right"]) / 2 - (left + (right - left) * place)) <= 3


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (900, 520), (420, 800)])
def test_what_a_mark_says_is_whole_at_any_scroll(reader: Reader, width: int, height: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": height})
    reader.open("?sample=suez-canal")
    looked = 0
    for share in (0, 0.5, 1):
        reader.page.evaluate(
            "(share) => { const m = document.querySelector('.stMain'); m.scrollTop = share * m.scrollHeight }", share
        )
        reader.page.wait_for_timeout(200)
        strip = rect(reader, ".st-key-strip")["bottom"]
        seen = [each for each in reader.marks() if strip < each["y"] < height - 4 and 0 < each["x"] < width]
        for mark in seen[:: max(1, len(seen) // 8)]:
            reader.page.mouse.move(mark["x"] - 60, mark["y"])
            reader.page.mouse.move(mark["x"], mark["y"], steps=2)
            if not reader.page.locator(".tl-card:popover-open").count():
                continue  # something lies over the chart there
            card = rect(reader, ".tl-card")
            assert card["left"] >= 0
            assert card["top"] >= 0
            assert card["right"] <= width
            assert card["bottom"] <= height
            looked += 1
    assert looked >= 8


def test_the_wheel_looks_closer_and_further_off_again(reader: Reader) -> None:
    reader.open()
    whole = window(reader)
    to_chart(reader, 0.7)
    reader.page.mouse.wheel(0, -300)
    reader.until(ZOOMED)
    closer = window(reader)
    assert closer != whole
    assert reader.page.evaluate("document.querySelector('.tl-dates').textContent") != ""
    to_chart(reader, 0.7)
    for _ in range(4):
        reader.page.mouse.wheel(0, 300)
    reader.until(f"!({ZOOMED})")
    assert window(reader) == whole


def test_the_wheel_scrolls_the_page_where_the_whole_time_is_seen(reader: Reader) -> None:
    reader.open("?sample=suez-canal")
    to_chart(reader)
    reader.page.mouse.wheel(0, 200)
    reader.page.wait_for_timeout(600)
    assert reader.page.evaluate("document.querySelector('.stMain').scrollTop") > 50
    assert "from=" not in reader.page.url


def test_dragging_moves_along_time_and_the_dates_with_it(reader: Reader) -> None:
    reader.open("?sample=story&from=2022-06-01&to=2023-06-30")
    before, ticks = window(reader), reader.meta["ticks"]
    x, y = to_chart(reader, 0.3)
    reader.page.mouse.down()
    reader.page.mouse.move(x + 200, y, steps=8)
    reader.page.mouse.up()
    reader.until("!location.search.includes('from=2022-06-01')")
    assert window(reader) != before
    assert reader.meta["ticks"] != ticks


def test_keys_look_closer_move_along_and_show_all(reader: Reader) -> None:
    reader.open()
    whole = window(reader)
    reader.page.keyboard.press("+")
    reader.until(ZOOMED)
    closer = window(reader)
    reader.page.keyboard.press("Shift+ArrowRight")
    reader.page.wait_for_timeout(400)
    reader.settle()
    assert window(reader) not in (whole, closer)
    reader.page.keyboard.press("0")
    reader.until(f"!({ZOOMED})")
    assert window(reader) == whole


def test_keys_typed_into_a_field_move_nothing(reader: Reader) -> None:
    reader.open()
    reader.page.get_by_label("Article text").press_sequentially("1+1-0")
    reader.page.wait_for_timeout(500)
    assert "from=" not in reader.page.url


def touched(browser: Browser, address: str, width: int = 1100, height: int = 800) -> Reader:
    """Somebody with a finger on a tablet or a phone."""
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=True, locale="en-GB")
    return Reader(context.new_page(), address)


def touch(session: Any, kind: str, *points: tuple[float, float]) -> None:
    """What a screen tells of fingers."""
    fingers = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})


def test_two_fingers_look_closer(browser: Browser, address: str) -> None:
    reader = touched(browser, address).open()
    x, y = to_chart(reader, 0.6)
    session = reader.page.context.new_cdp_session(reader.page)
    touch(session, "touchStart", (x - 40, y), (x + 40, y))
    for step in range(1, 8):
        touch(session, "touchMove", (x - 40 - 12 * step, y), (x + 40 + 12 * step, y))
    touch(session, "touchEnd")
    reader.until(ZOOMED)
    assert reader.shown
    reader.page.context.close()


@pytest.mark.parametrize("width", [1100, 420])
def test_one_tap_opens(browser: Browser, address: str, width: int) -> None:
    reader = touched(browser, address, width).open()
    mark = next(each for each in reader.marks() if each["event"] == "e5")
    reader.page.evaluate("(by) => document.querySelector('.stMain').scrollBy(0, by)", max(0, mark["y"] - 500))
    reader.page.wait_for_timeout(300)
    mark = next(each for each in reader.marks() if each["event"] == "e5")
    reader.page.touchscreen.tap(mark["x"], mark["y"])
    reader.page.wait_for_selector(".tl-event")
    reader.settle()
    assert reader.meta["selected"] == "e5"
    reader.page.context.close()


def test_a_bar_is_as_strong_beside_the_article_as_without(reader: Reader) -> None:
    reader.open()
    before = ink(reader, "e6")
    reader.page.get_by_role("button", name="Read the article").click()
    reader.page.wait_for_selector(".tl-article")
    reader.settle()
    assert ink(reader, "e6") == pytest.approx(before, abs=12)
    reader.page.keyboard.press("Escape")
    reader.until("!document.querySelector('.tl-article')")
    assert ink(reader, "e6") == pytest.approx(before, abs=12)


def ink(reader: Reader, event: str) -> int:
    """How strong the strongest colour of an event's bar is, the chart being as wide as it is to be."""
    reader.page.wait_for_timeout(400)
    mark = next(each for each in reader.marks() if each["event"] == event)
    row = {"x": mark["x"] - 20, "y": mark["y"] - 3, "width": 40, "height": 1}
    picture = Image.open(io.BytesIO(reader.page.screenshot(clip=row))).convert("HSV")
    return int(picture.getchannel("S").getextrema()[1])


def test_the_labels_of_the_filters_stand_on_one_line(reader: Reader) -> None:
    reader.open("?sample=black-sea-grain")
    tops = {each["top"] for each in reader.page.evaluate(_RECTS, ".st-key-filters [data-testid=stWidgetLabel]")}
    assert len(tops) == 1


def test_nothing_moves_once_the_chart_is_there(reader: Reader) -> None:
    reader.page.add_init_script(
        """window.moved = 0
        let there = Infinity  // a busy machine tells of what moved before the chart only after it is there
        const look = () => {
          if (document.querySelector(".js-plotly-plot .scatterlayer .points")) there = performance.now()
          else requestAnimationFrame(look)
        }
        look()
        new PerformanceObserver((list) => {
          for (const each of list.getEntries()) if (each.startTime > there) window.moved += each.value
        }).observe({ type: "layout-shift", buffered: true })"""
    )
    reader.open("?sample=black-sea-grain")
    reader.page.wait_for_timeout(1500)
    assert reader.page.evaluate("window.moved") <= 0.05


def test_the_chart_is_whole_pixels_wide_alone_and_beside_the_article(reader: Reader) -> None:
    """plotly would draw it again: Streamlit measures it in two ways, which differ by a part of a pixel."""
    width = "document.querySelector('.stPlotlyChart').getBoundingClientRect().width"
    reader.open()
    assert float(reader.page.evaluate(width)).is_integer()
    reader.page.get_by_role("button", name="Read the article").click()
    reader.page.wait_for_selector(".tl-article")
    reader.settle()
    assert float(reader.page.evaluate(width)).is_integer()


def test_words_keep_their_width_while_time_is_moved(reader: Reader) -> None:
    reader.open()
    wide = """() => Array.from(document.querySelectorAll(".js-plotly-plot .textpoint text"),
      (each) => each.getBoundingClientRect().width)"""
    before = reader.page.evaluate(wide)
    to_chart(reader, 0.7)
    reader.page.keyboard.down("Control")
    reader.page.mouse.wheel(0, -120)
    reader.page.wait_for_function("document.querySelector('.cartesianlayer').style.transform.includes('scaleX')")
    assert reader.page.evaluate(wide) == pytest.approx(before, abs=1)
    reader.page.keyboard.up("Control")


def test_the_strip_keeps_the_edges_of_the_chart_without_the_sidebar(reader: Reader) -> None:
    reader.open()
    reader.page.locator(".stSidebar").hover()
    reader.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    reader.settle()
    track = rect(reader, ".tl-track")
    left, right = reader.page.evaluate(_AXIS)
    assert (track["left"], track["right"]) == pytest.approx((left, right), abs=0.6)


_REDRAWN = """
window.redrawn = 0
new MutationObserver((changes) => {
  const chart = document.querySelector(".js-plotly-plot")
  const drawing = changes.filter(({ target }) => target.closest?.(".scatterlayer"))
  if (chart && chart === window.drawn) window.redrawn += drawing.length
  if (chart?.querySelector(".scatterlayer .points")) window.drawn = chart
}).observe(document, { childList: true, subtree: true, attributeFilter: ["d", "transform"] })"""
"""Count what is written into the drawing of a chart after the turn in which it appeared."""


@pytest.mark.parametrize("sample", ["story", "crowd-500"])
def test_the_chart_is_drawn_once(reader: Reader, sample: str) -> None:
    reader.open(f"?sample={sample}")  # so that the page knows its width
    reader.page.add_init_script(_REDRAWN)
    reader.open(f"?sample={sample}")
    reader.page.wait_for_timeout(500)
    assert reader.page.evaluate("Boolean(window.drawn)")
    assert reader.page.evaluate("window.redrawn") == 0


def test_the_strip_says_what_is_shown_though_the_chart_was_pressed(reader: Reader) -> None:
    whole = window(reader.open())
    reader.drag(0.45, 0.75)
    assert window(reader) != whole
    to_chart(reader, 0.02)
    reader.page.mouse.down()
    reader.page.mouse.up()
    reader.page.go_back()
    reader.until("!location.search.includes('from=')")
    assert window(reader) == whole


def test_two_presses_in_a_row_both_count(reader: Reader) -> None:
    reader.open()
    reader.page.keyboard.press("+")
    reader.page.keyboard.press("+")
    reader.until(ZOOMED)
    twice = window(reader)
    reader.page.keyboard.press("-")
    reader.settle()
    once = window(reader)
    assert len({twice, once}) == 2
    reader.page.keyboard.press("0")
    reader.until("!location.search.includes('from=')")
    reader.page.keyboard.press("+")
    reader.until(ZOOMED)
    assert window(reader) not in {twice, ("", "")}
