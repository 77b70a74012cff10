"""Without a mouse: every event can be come to, opened and left by keys, and what changes is said."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

_FOCUSED = "document.activeElement.dataset.key ?? ''"
_KEEP_WHAT_IS_DRAWN = """() => {
  window.drawn = [".tl-handle:last-of-type", ".tl-marks"].map((name) => document.querySelector(name))
}"""
_IS_AS_KEPT = "window.drawn.every((each) => each?.isConnected)"
"""Whether what was kept is still what the page shows."""


def on_first(reader: Reader) -> None:
    """Come to the chart by Tab, from the control before it.

    Once more where that control or the marks were drawn anew under the keys, which takes the focus along.
    """
    for _ in range(2):
        reader.page.wait_for_selector(".tl-mark[tabindex='0']", state="attached")
        reader.settle()
        reader.page.evaluate(_KEEP_WHAT_IS_DRAWN)
        reader.page.locator(".tl-handle").last.focus()
        for _ in range(12):
            reader.page.keyboard.press("Tab")
            if reader.page.evaluate(_FOCUSED):
                return
        if reader.page.evaluate(_IS_AS_KEPT):
            break
    pytest.fail("no event can be come to by Tab")


def test_events_are_one_stop_of_tab_in_order_of_time(reader: Reader) -> None:
    reader.open()
    on_first(reader)
    found = [reader.page.evaluate(_FOCUSED)]
    for _ in range(12):
        reader.page.keyboard.press("ArrowRight")
        reader.page.wait_for_function(f"({_FOCUSED}) !== ''")  # a chart that comes anew takes it along for a moment
        found.append(reader.page.evaluate(_FOCUSED))
    assert sorted(found) == sorted(reader.shown)
    assert found[0] == "e1"
    assert found.index("e8") < found.index("e11") < found.index("e12") < found.index("e13")
    reader.page.keyboard.press("Home")
    assert reader.page.evaluate(_FOCUSED) == found[0]
    reader.page.keyboard.press("End")
    assert reader.page.evaluate(_FOCUSED) == found[-1]
    assert reader.page.locator(".tl-mark[tabindex='0']").count() == 1


def test_a_focused_event_says_what_it_is(reader: Reader) -> None:
    reader.open()
    on_first(reader)
    name = reader.page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert name.startswith("Norland ruled Merova, 1895–1945")
    assert "1 of 13" in name
    assert "Norland ruled the island of Merova from 1895 to 1945." in reader.card


_PLACES = """() => [...document.querySelectorAll(".tl-mark")].map((each) =>
  [each.dataset.key, each.getAttribute("aria-label").split(", ").at(-1)])"""


@pytest.mark.parametrize(
    "text",
    [
        "In late March 2022 Turkey hosted talks. On 3 March 2022 Russia shelled Kharkiv. In early March 2022 Poland "
        "fell silent. On 9 May 2022 Finland signed a pact.",
        "On 30 June 2023 Chile signed a treaty. Peru denounced it on 1 June 2023. In June 2023 Brazil voted.",
    ],
)
def test_marks_are_counted_as_the_article_beside_them_counts(reader: Reader, text: str) -> None:
    reader.open().paste(text, "2023-09-12")
    places = dict(reader.page.evaluate(_PLACES))
    assert sorted(places) == sorted(reader.shown)
    for id, place in places.items():
        reader.click(id)
        reader.sees(".st-key-steps", place)
        reader.page.get_by_role("button", name="Close", exact=True).click()
        reader.settle()


def test_a_group_is_counted_from_the_first_of_its_events(reader: Reader) -> None:
    reader.open("?sample=crowd-500")
    meta = reader.meta
    told = [place.split(" of ") for _, place in reader.page.evaluate(_PLACES)]
    places = [int(at) for at, _ in told]
    assert meta["groups"]
    assert {int(every) for _, every in told} == {meta["count"]}
    assert places == sorted(places)
    assert {place + 1 for place in meta["groups"].values()} <= set(places)


def test_an_event_is_opened_and_left_with_the_focus_kept(reader: Reader) -> None:
    reader.open()
    on_first(reader)
    reader.page.keyboard.press("ArrowRight")
    id = reader.page.evaluate(_FOCUSED)
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_selector(".tl-event")
    reader.settle()
    assert reader.meta["selected"] == id
    assert reader.page.evaluate(_FOCUSED) == id
    assert not reader.page.locator(".tl-card:popover-open").count()
    reader.page.keyboard.press("Escape")
    reader.until("!document.querySelector('.tl-event')")
    assert reader.page.evaluate(_FOCUSED) == id


_LAID_OUT_ANEW = """() => {
  const chart = document.querySelector(".st-key-chartside .js-plotly-plot")
  const axis = chart._fullLayout.xaxis
  const length = axis._length
  axis._length = undefined
  chart.emit("plotly_afterplot")
  return new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
    axis._length = length
    chart.emit("plotly_afterplot")
    done()
  }, 50)))
}"""
_GONE_WHILE_PRESSED = """(keys) => {
  document.querySelector(".tl-marks").remove()
  for (const key of keys) document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))
}"""


def test_a_chart_that_is_laid_out_anew_keeps_the_focus(reader: Reader) -> None:
    reader.open()
    on_first(reader)
    reader.page.keyboard.press("ArrowRight")
    id = reader.page.evaluate(_FOCUSED)
    reader.page.evaluate(_LAID_OUT_ANEW)
    assert reader.page.evaluate(_FOCUSED) == id


@pytest.mark.parametrize(
    ("keys", "steps"), [([], 0), (["ArrowRight"], 1), (["ArrowRight", "ArrowDown", "ArrowLeft"], 1)]
)
def test_steps_that_are_pressed_while_the_chart_is_away_count_once_it_is_back(
    reader: Reader, keys: list[str], steps: int
) -> None:
    reader.open()
    on_first(reader)
    shown = reader.page.evaluate("[...document.querySelectorAll('.tl-mark')].map((each) => each.dataset.key)")
    reader.page.evaluate(_GONE_WHILE_PRESSED, keys)
    reader.page.wait_for_function(f"({_FOCUSED}) === '{shown[steps]}'")


def test_what_is_pressed_while_the_chart_is_away_is_opened_once_it_is_back(reader: Reader) -> None:
    reader.open()
    on_first(reader)
    reader.page.evaluate(_GONE_WHILE_PRESSED, ["Enter"])
    reader.page.wait_for_selector(".tl-event")
    assert reader.meta["selected"] == "e1"


def test_who_has_gone_elsewhere_while_the_chart_is_away_is_not_taken_back(reader: Reader) -> None:
    reader.open()
    on_first(reader)
    reader.page.evaluate(
        f"() => {{ ({_GONE_WHILE_PRESSED})(['ArrowRight']); document.querySelector('textarea').focus() }}"
    )
    reader.settle()
    assert reader.page.evaluate("document.activeElement.tagName") == "TEXTAREA"


_HEARD = """() => {
  window.heard = []
  const hear = () => window.heard.push(document.querySelector(".tl-voice").textContent)
  new MutationObserver(hear).observe(document.querySelector(".tl-voice"), { childList: true, characterData: true,
    subtree: true })
}"""


def test_what_opens_follows_and_closes_is_said_and_the_focus_goes_to_what_was_shown(reader: Reader) -> None:
    page = reader.open().page
    on_first(reader)
    page.evaluate(_HEARD)
    page.keyboard.press("ArrowRight")
    reader.settle()
    opened = page.evaluate(_FOCUSED)
    page.keyboard.press("Enter")
    reader.until("heard.length === 1")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("n")
    reader.until("heard.length === 2")
    page.keyboard.press("p")
    reader.until("heard.length === 3")
    assert reader.meta["selected"] == opened != page.evaluate(_FOCUSED)
    page.keyboard.press("Escape")
    reader.until("heard.length === 4")
    first, second, again, closed = page.evaluate("heard")
    assert (first, closed) == (again, "Closed")
    assert first != second
    mark = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert page.evaluate(_FOCUSED) == opened
    assert mark.startswith(first), (mark, first)


def test_fixing_what_is_doubtful_begins_in_the_first_field(reader: Reader) -> None:
    page = reader.open("?sample=story&dates=all").page
    page.get_by_text("Review what is doubtful").click()
    page.get_by_role("button", name="Fix").wait_for()
    reader.settle()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("f")
    page.wait_for_selector(".st-key-editor [data-testid=stForm]")
    reader.settle()
    assert page.evaluate(
        "document.activeElement === document.querySelector('.st-key-editor [data-testid=stForm] input')"
    )


def test_sentences_are_one_stop_of_tab_and_arrows_go_through_them(reader: Reader) -> None:
    reader.open("?sample=story&event=e4")
    page = reader.page
    page.wait_for_selector(".tl-article .sentence")
    stops = page.locator(".tl-article [data-first][tabindex='0']")
    assert stops.count() == 1
    assert stops.get_attribute("data-event") == "e4"
    stops.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.event") == "e5"
    assert stops.count() == 1
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.dataset.event") == "e1"
    page.keyboard.press("Enter")
    reader.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].selected === 'e1'")


def test_escape_closes_the_article_that_a_button_opened(reader: Reader) -> None:
    reader.open()
    reader.page.get_by_role("button", name="Read the article").press("Enter")
    reader.page.wait_for_selector(".tl-article")
    reader.settle()
    assert reader.page.evaluate("document.activeElement !== document.body")
    reader.page.keyboard.press("Escape")
    reader.until("!document.querySelector('.tl-article')")


def test_what_a_filter_leaves_is_said(reader: Reader) -> None:
    reader.open().choose_actor("Estmark (1)")
    reader.sees("[role=status]", "1 of 15 events shown")
    assert reader.page.get_by_role("status").filter(has_text="1 of 15 events shown").count() == 1


def test_back_and_forward_step_through_views(reader: Reader) -> None:
    reader.open().choose_actor("Estmark (1)")
    reader.click("e11")
    reader.page.go_back()
    reader.until("!document.querySelector('.tl-event')")
    assert reader.shown == ["e11"]
    reader.page.go_back()
    reader.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].events.length === 13")
    reader.page.go_forward()
    reader.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].events.length === 1")
    reader.page.go_forward()
    reader.page.wait_for_selector(".tl-event")
    assert "event=e11" in reader.page.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 420])
def test_axe_finds_nothing(reader: Reader, scheme: str, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": 900})
    reader.page.emulate_media(color_scheme=scheme)
    reader.open("?sample=story&dates=all&event=e5")
    reader.page.get_by_text("Correct this event").click()
    reader.page.get_by_text("events as a table").click()
    reader.page.get_by_text("Review what is doubtful").click()
    reader.page.get_by_text("Put the actors right").click()
    reader.settle()
    found = Axe().run(reader.page).response["violations"]
    assert not [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 420])
@pytest.mark.parametrize("path", ["library", "about", "timeline?article=none"])
def test_axe_finds_nothing_on_the_other_pages(reader: Reader, path: str, scheme: str, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": 900})
    reader.page.emulate_media(color_scheme=scheme)
    reader.page.goto(f"{reader.address}/{path}")
    reader.page.wait_for_selector(".tl-title" if path == "about" else ".tl-drops", state="attached")
    reader.settle()
    found = Axe().run(reader.page).response["violations"]
    assert not [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found]


_NAME = "(() => { const at = document.activeElement; return at.getAttribute('aria-label') || at.innerText || '' })()"


def tab_to(page: Page, name: str, key: str = "Tab", most: int = 60) -> None:
    """Press the key until what bears the name has the focus."""
    for _ in range(most):
        page.keyboard.press(key)
        if name in page.evaluate(_NAME):
            return
    pytest.fail(f"{name} cannot be come to by {key}")


def test_from_the_first_key_to_an_exported_correction_without_a_mouse(reader: Reader) -> None:
    page = reader.open().page
    on_first(reader)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_selector(".tl-event")
    reader.settle()
    tab_to(page, "Correct this event", most=25)
    page.keyboard.press("Enter")
    page.wait_for_selector(".st-key-editor [data-testid=stForm]")
    reader.settle()
    tab_to(page, "Title")
    page.keyboard.press("Control+a")
    page.keyboard.type("A title given by keys")
    tab_to(page, "Save")
    page.keyboard.press("Enter")
    reader.sees(".tl-event h3", "A title given by keys")
    page.keyboard.press("Escape")
    reader.until(f"({_FOCUSED}) !== ''")
    reader.settle()
    tab_to(page, "Download", "Shift+Tab", most=15)
    page.keyboard.press("Enter")
    page.get_by_test_id("stPopoverBody").wait_for()
    reader.settle()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-testid=stPopoverBody]') !== null")
    tab_to(page, "Chronology (Markdown)")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert "A title given by keys" in waiting.value.path().read_text(encoding="utf-8")


def test_ten_views_are_gone_back_through_and_forward(reader: Reader) -> None:
    page = reader.open("?sample=suez-canal").page
    views = [(page.url, reader.shown)]

    def see(what: str) -> None:
        reader.until(f"location.href !== {json.dumps(views[-1][0])}")
        assert page.url != views[-1][0], what
        views.append((page.url, reader.shown))

    for name in ("inferred", "assumed"):
        page.get_by_role("button", name=name).click()
        see(name)
    reader.choose_actor("Egypt")
    see("an actor")
    page.locator(".tl-mark[tabindex='0']").focus()
    for key in ("+", "Shift+ArrowRight", "0", "Enter", "n", "n", "Escape"):
        page.keyboard.press(key)
        see(key)
    for url, shown in reversed(views[:-1]):
        page.go_back()
        reader.until(f"location.href === {json.dumps(url)}")
        assert reader.shown == shown
    for url, shown in views[1:]:
        page.go_forward()
        reader.until(f"location.href === {json.dumps(url)}")
        assert reader.shown == shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("opened", ["More filters", "Download", "Change date", "nothing is left", "refused"])
def test_axe_finds_nothing_in_what_opens_over_the_page(reader: Reader, opened: str, scheme: str) -> None:
    page = reader.page
    page.emulate_media(color_scheme=scheme)
    if opened == "nothing is left":
        page.goto(f"{reader.address}/?sample=story&words=no-such-words")
        page.locator(".tl-track").wait_for()
        reader.settle()
    else:
        reader.open()
    if opened == "refused":
        reader.paste("On 3 March 2022 Chile signed a pact.", "no day")
        page.locator(".st-key-trouble").wait_for()
    elif opened != "nothing is left":
        page.get_by_role("button", name=opened).click()
        page.get_by_test_id("stPopoverBody").wait_for()
    reader.settle()
    found = Axe().run(page).response["violations"]
    assert not [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found]
