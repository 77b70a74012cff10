"""Somebody else's file: dropped anywhere it opens, harmful it is words, damaged it is refused in one sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.reader import Reader
from tests.stories import SOURCE, Told, day, hostile, strait, tell
from timeline.exports import EXPORTS
from timeline.model import Remark, Timeline
from timeline.model.correction import Annotate, History, Retitle, refer
from timeline.model.recasting import Group, Rename, actor_ref
from timeline.store import Held, Project, write_project

pytestmark = pytest.mark.browser

_DROP = """([words, name, selector, kinds]) => {
  const carried = new DataTransfer()
  carried.items.add(new File([words], name, { type: "application/json" }))
  for (const kind of kinds) document.querySelector(selector).dispatchEvent(
    new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }))
}"""
BEACON = "http://pwned.example/beacon.png"
PICTURE = f"![x]({BEACON})"
HARM = f"{PICTURE} <img src=x onerror='window.pwned=1'> <script>window.pwned=1</script> :red[red] $x$"


def drop(page: Page, words: str, selector: str, *kinds: str) -> None:
    """Let a file go over what the selector names, or only drag it there."""
    page.evaluate(_DROP, [words, "work.timeline.json", selector, kinds or ("dragover", "drop")])


def corrected(timeline: Timeline, view: str = "") -> str:
    """A project file of its article, in which everything that a person may write tries to be more than words."""
    first, *others = timeline.actors[:3]
    history = History()
    for step in (
        Rename(actor_ref(first), HARM),
        Group(f"Group {HARM}"[:120], tuple(map(actor_ref, others))),
        Retitle(refer(timeline, "e2"), HARM),
        Annotate(refer(timeline, "e3"), Remark(HARM, starred=True, tags=(PICTURE, "<b>tag</b>"))),
    ):
        history = history.record(step)
    return write_project(Project((Held(timeline.articles[0], history),), view))


@pytest.fixture
def wary(reader: Reader, address: str) -> Iterator[Reader]:
    """A reader who notices calls to other places, dialogs, and whatever else runs."""
    strange: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            strange.append(request.url)

    reader.page.on("request", watch)
    reader.page.on("dialog", lambda dialog: (strange.append(dialog.message), dialog.dismiss()))
    yield reader
    assert strange == []
    assert reader.page.evaluate("window.pwned") is None


@pytest.mark.parametrize(("width", "over"), [(1400, ".js-plotly-plot .main-svg"), (1400, ".stMain"), (420, ".stMain")])
def test_a_file_is_dropped_anywhere_on_the_page(reader: Reader, width: int, over: str) -> None:
    page = reader.page
    page.set_viewport_size({"width": width, "height": 860})
    reader.open("?sample=crowd-60")
    words = write_project(Project((Held(strait().articles[0]),)))
    drop(page, words, over, "dragover")
    assert page.evaluate("document.documentElement.classList.contains('tl-dropping')")
    drop(page, words, over)
    reader.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].events.length === 13")
    assert not page.evaluate("document.documentElement.classList.contains('tl-dropping')")
    assert page.url.startswith(reader.address)


def test_on_the_library_it_is_put_into_the_form(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{reader.address}/library")
    page.get_by_text("Add articles").wait_for()
    reader.settle()
    drop(page, write_project(Project((Held(strait().articles[0]),))), ".stMain")
    expect(page.get_by_text("work.timeline.json")).to_be_visible()
    page.get_by_role("button", name="Add to the library").click()
    expect(page.get_by_text("1 added.")).to_be_visible()


def test_a_harmful_project_is_words(wary: Reader) -> None:
    page = wary.page
    wary.open("?sample=story")
    view = "sample=hostile&event=e3&words=&actor=<script>window.pwned=1</script>"
    drop(page, corrected(hostile(), view), ".stMain")
    wary.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].selected === 'e3'")
    expect(page.locator(".tl-event")).to_contain_text(PICTURE)
    for panel in ("Review what is doubtful", "Put the actors right", "as a table", "Correct this event"):
        page.get_by_text(panel).click()
        wary.settle()
    page.get_by_label("Actors to change").click()
    expect(page.get_by_role("option").filter(has_text=PICTURE).first).to_be_visible()
    for option in (0, 0):
        page.get_by_role("option").nth(option).click()
    page.keyboard.press("Escape")
    wary.settle()
    expect(page.get_by_role("button", name="Merge into")).to_be_visible()
    page.get_by_role("button", name="Changed by you").click()
    expect(page.get_by_test_id("stPopoverBody")).to_contain_text(PICTURE)
    assert page.locator(f".stApp img[src='{BEACON}'], .stApp script:not([src])").count() == 0


def test_a_harmful_export_is_words(wary: Reader) -> None:
    page = wary.page
    wary.open("?sample=story")
    told = (
        Told(f"On {PICTURE} Norland signed.", PICTURE, day(2022, 3, 3), "A signing", "signed", {"Norland": SOURCE}),
        Told(f"By {PICTURE} Sudria left.", "Sudria left", day(2022, 4, 3), "A leaving", "left", {"Sudria": SOURCE}),
    )
    written = str(EXPORTS["json"].write(tell(*told, id="harm", title=PICTURE)))
    drop(page, written, ".stMain")
    wary.sees(".tl-title", PICTURE)
    wary.read(wary.shown[0])
    page.get_by_text("Correct this event").click()
    wary.settle()
    page.locator(".st-key-chain button").first.click()
    wary.settle()
    expect(page.get_by_text(f"“{PICTURE}” means")).to_be_visible()
    assert page.locator(f".stApp img[src='{BEACON}']").count() == 0


def damaged() -> dict[str, str]:
    """Project files that are none, or of a version to come, by what is wrong with them."""
    whole = write_project(Project((Held(strait().articles[0]),)))
    record = json.loads(whole)
    record["articles"][0]["published"] = f"{PICTURE} <b>never</b>"
    return {
        "damaged": whole[: len(whole) // 2],
        "newer": whole.replace('"version": 1', '"version": 99'),
        "harmful": json.dumps(record),
    }


@pytest.mark.parametrize("name", ["damaged", "newer", "harmful"])
def test_what_cannot_be_opened_is_refused_in_one_sentence_and_changes_nothing(wary: Reader, name: str) -> None:
    page = wary.page
    wary.open("?sample=crowd-60")
    before = (wary.shown, page.url)
    drop(page, damaged()[name], ".stMain")
    trouble = page.locator(".st-key-trouble")
    expect(trouble).to_be_visible()
    wary.settle()
    said = trouble.inner_text().replace("warning", "").strip()
    assert page.locator(".stApp [data-testid=stAlert]").count() == 1
    assert said.endswith(("ask for it again.", "install the newer version first."))
    assert "so nothing of it was opened" in said
    assert "\n" not in said
    assert (wary.shown, page.url) == before
    assert page.get_by_label("Your articles").count() == 0
