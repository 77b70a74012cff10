"""From the timeline to the library and back, in a real browser: nothing that was chosen is lost on the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.late import LateLine
from tests.browser.reader import Reader
from timeline.model import Article
from timeline.store import Library

pytestmark = pytest.mark.browser

NOTE = b"France recalled its envoy on 2 May 2023. Mali protested on 4 May 2023. The talks ended yesterday."


def go(reader: Reader, name: str) -> Page:
    reader.page.get_by_role("link", name=name).click()
    reader.settle()
    return reader.page


def choose_first(page: Page) -> None:
    """Choose the first row of the table of articles."""
    grid = page.get_by_test_id("stDataFrame").locator("canvas").first
    grid.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    box = grid.bounding_box()
    assert box
    page.mouse.click(box["x"] + 16, box["y"] + 54)


def test_an_article_is_added_dated_anew_opened_deleted_and_brought_back(tab: Page, server: Server) -> None:
    reader = Reader(tab, server.url).open()
    page = go(reader, "Library")
    file = {"name": "note.txt", "mimeType": "text/plain", "buffer": NOTE}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("note.txt").wait_for()
    page.get_by_role("button", name="Add to the library").click()
    page.get_by_text("1 added.").wait_for()
    choose_first(page)
    page.get_by_role("textbox", name="Published on").fill("2023-05-10")
    page.get_by_role("button", name="Save").click()
    reader.settle()
    page.get_by_role("link", name="Open").click()
    page.get_by_text("Published 10 May 2023, as given by you.").wait_for()
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    reader.settle()
    assert len(reader.shown) == 3
    page = go(reader, "Library")
    choose_first(page)
    page.get_by_role("button", name="Delete").click()
    page.get_by_text("No article is kept here yet").wait_for()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("1 article.").wait_for()
    assert page.get_by_text("Deleted:").count() == 0


@pytest.mark.parametrize(
    ("label", "option", "link"),
    [("Outlet", "one.example (2)", "**outlet=one.example**"), ("Collection", "Envoys (2)", "**collection=Envoys**")],
)
def test_a_choice_counts_while_other_numbers_are_on_their_way(
    tab: Page, server: Server, label: str, option: str, link: str
) -> None:
    shelf = Library.open(server.home / "library")
    told = [
        Article(id, f"{text} protested on 4 May 2023.", title=text, source=f"https://one.example/{id}")
        for id, text in (("a", "Chile"), ("b", "Mali"))
    ]
    for each in told:
        shelf.save(each)
    shelf.collect("Envoys", [each.digest for each in told])
    shelf.close()
    line = LateLine(tab)
    page = go(Reader(tab, server.url).open(), "Library")
    page.get_by_text("2 articles").wait_for()
    line.keep()
    page.get_by_label("Find").fill("chile")
    page.get_by_label("Find").press("Enter")
    page.wait_for_timeout(1_500)
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=option).click()
    line.let_go()
    page.wait_for_url(link)
    page.get_by_text("1 article.").wait_for()


def test_the_timeline_is_found_as_it_was_left(reader: Reader) -> None:
    page = reader.open("?sample=story&actor=norland&dates=all").page
    shown, address = reader.shown, page.url
    go(reader, "Library")
    assert page.url.endswith("/library")
    go(reader, "Timeline")
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    reader.settle()
    assert reader.shown == shown
    assert page.url.split("?")[1].split("&")[0] == address.split("?")[1].split("&")[0]
    page.go_back()
    expect(page.locator(".tl-title")).to_have_text("Library")
    page.go_back()
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    reader.settle()
    assert reader.shown == shown


def test_a_page_is_opened_by_its_link(tab: Page, address: str) -> None:
    tab.goto(f"{address}/library?words=nothing+of+the+kind")
    expect(tab.locator(".tl-title")).to_have_text("Library")
    expect(tab.get_by_label("Find")).to_have_value("nothing of the kind")
    tab.goto(f"{address}/about")
    expect(tab.locator(".tl-title")).to_have_text("About")
    expect(tab.get_by_text("One article may have 1,000,000 characters")).to_be_visible()


def test_two_articles_are_told_together_and_one_is_read_from_there(tab: Page, server: Server) -> None:
    reader = Reader(tab, server.url).open()
    page = go(reader, "Library")
    told = {
        "one": b"An explosion killed 26 people in the port of Odesa on 11 March 2024. Norway met Chile on 8 March.",
        "two": b"An explosion killed 18 people in the port of Odesa on 11 March 2024. Peru left on 2 March 2024.",
    }
    files = [{"name": f"{name}.txt", "mimeType": "text/plain", "buffer": text} for name, text in told.items()]
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_text("two.txt").wait_for()
    page.get_by_role("button", name="Add to the library").click()
    page.get_by_text("2 added.").wait_for()
    reader.tell_all_together()
    reader.open_the_dispute("Sources differ on the number: 26 people")
    together = page.url
    page.get_by_role("link", name="Read there").first.click()
    page.wait_for_selector(".tl-event", timeout=60_000)
    assert "event=" in page.url
    page.go_back()
    page.get_by_text("Sources differ on the number").wait_for()
    assert page.url == together


def test_a_text_that_is_not_drawn_yet_is_found_in_its_box_again(reader: Reader) -> None:
    page = reader.open().page
    boxes = [page.get_by_label("Article text"), page.get_by_label("Publication date")]
    typed = ["On 3 May 2021 Chile signed a pact with Peru.", "2021-05-04"]
    for box, words in zip(boxes, typed, strict=True):
        box.fill(words)
    for leave in (lambda: (go(reader, "Library"), go(reader, "Timeline")), page.reload):
        leave()
        for box, words in zip(boxes, typed, strict=True):
            expect(box).to_have_value(words)
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    reader.settle()
    page.get_by_role("button", name="Draw timeline").click()
    reader.sees(".tl-title", "Chile signed a pact")
    assert "Published 4 May 2021" in page.inner_text(".st-key-publication")
    boxes[0].fill("")
    go(reader, "Library")
    go(reader, "Timeline")
    expect(boxes[0]).to_have_value("")
    expect(boxes[1]).to_have_value("2021-05-04")
    reader.settle()


def test_what_could_not_be_read_is_found_in_its_box_again(reader: Reader) -> None:
    page = reader.open().page
    reader.paste("On 3 May 2021 Chile signed a pact with Peru.", "the day after")
    page.get_by_text("is not a date that names one day").wait_for()
    go(reader, "Library")
    go(reader, "Timeline")
    expect(page.get_by_label("Article text")).to_have_value("On 3 May 2021 Chile signed a pact with Peru.")
    expect(page.get_by_label("Publication date")).to_have_value("the day after")


def test_links_that_are_not_added_yet_are_found_in_their_box_again(reader: Reader) -> None:
    go(reader.open(), "Library")
    links, day = (reader.page.get_by_label(each) for each in ("Links, one a line", "Publication date of all"))
    links.fill("nothing.example")
    day.fill("2021-05-04")
    go(reader, "Timeline")
    go(reader, "Library")
    expect(links).to_have_value("nothing.example")
    expect(day).to_have_value("2021-05-04")
    reader.page.get_by_role("button", name="Add to the library").click()
    reader.page.get_by_text("1 not read").wait_for()
    go(reader, "Timeline")
    go(reader, "Library")
    expect(links).to_have_value("nothing.example")
