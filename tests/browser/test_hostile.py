"""Words of an article that try to be more than words are shown as they are, and do nothing, wherever they stand."""

from __future__ import annotations

import pytest
from playwright.sync_api import Request, expect

from tests.browser.reader import Reader
from tests.stories import HOSTILE, hostile

pytestmark = pytest.mark.browser

STORY = hostile()
IDS = {name: f"e{number}" for number, name in enumerate(HOSTILE, start=1)}


@pytest.fixture
def wary(reader: Reader, address: str) -> Reader:
    """A reader who notices dialogs and calls to other places."""
    strange: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            strange.append(request.url)

    reader.page.on("request", watch)
    reader.page.on("dialog", lambda dialog: (strange.append(dialog.message), dialog.dismiss()))
    reader.open("?sample=hostile")
    yield reader
    assert strange == []
    assert reader.page.evaluate("window.pwned") is None


def test_pointing_shows_them(wary: Reader) -> None:
    for name, tried in HOSTILE.items():
        said = wary.point_at(IDS[name])
        wanted = " ".join(tried.split())[:60]
        assert wanted.replace(" ", "") in said.replace(" ", ""), name
    assert wary.page.locator(".hoverlayer a, .hoverlayer image, .main-svg script").count() == 0


def test_labels_and_names_show_them(wary: Reader) -> None:
    told = " ".join(wary.page.locator(".textpoint text").all_text_contents())
    for beginning in ("<img src=x", "<script>", "**not bold**", r"$\frac{1}{2}$", "%{x}", "&lt;b&gt;", "שלום"):
        assert beginning in told


def test_the_event_and_the_article_show_them(wary: Reader) -> None:
    card = wary.page.locator(".tl-event")
    for name in ("image", "script", "markdown", "latex", "right to left", "emoji", "long"):
        wary.read(IDS[name])
        assert HOSTILE[name].strip() in (card.text_content() or ""), name
    assert card.locator("img, script, a, strong, .katex").count() == 0
    assert wary.page.locator(".tl-article").text_content() == STORY.articles[0].text


def test_filters_lists_and_title_show_them(wary: Reader) -> None:
    page = wary.page
    assert page.locator(".tl-title").inner_text().startswith(HOSTILE["image"])
    page.get_by_label("Actor", exact=True).click()
    options = " ".join(page.get_by_role("option").all_text_contents())
    assert HOSTILE["script"] in options
    assert HOSTILE["markdown"] in options
    page.keyboard.press("Escape")
    page.get_by_text("8 events as a table").click()
    wary.settle()
    grid = page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    expect(grid).to_contain_text(HOSTILE["script"], timeout=10_000)


def test_correcting_shows_them(wary: Reader) -> None:
    page = wary.page
    wary.read(IDS["markdown"])
    page.get_by_text("Correct this event").click()
    wary.settle()
    page.get_by_label("Title").fill(f"Now {HOSTILE['script']}")
    page.get_by_role("button", name="Save", exact=True).click()
    wary.settle()
    page.get_by_role("button", name="Changed by you").click()
    assert HOSTILE["script"] in page.get_by_test_id("stPopoverBody").inner_text()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Undo").click()
    wary.settle()
