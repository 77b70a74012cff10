"""The README's walk in a real browser: from three links to one timeline with its dispute; a dead one is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Server
from tests.browser.reader import Reader
from tests.sites import Site, give

pytestmark = pytest.mark.browser

_PAGE = """<html><head><title>{title}</title><meta property="article:published_time" content="2024-03-{day:02}"></head>
<body><article><h1>{title}</h1><p>{text}</p><p>{more}</p></article></body></html>"""
_TOLD = {
    "/dawn": (
        "Blast in port of Odesa",
        12,
        "An explosion killed 26 people in the port of Odesa on 11 March 2024.",
        "Cranes stand still and tugs wait outside the mole. The quays are closed to lorries, and grain is piling up in "
        "the silos behind the railway yard, where trains from the north used to be emptied within a day.",
    ),
    "/noon": (
        "A city in mourning",
        13,
        "The explosion of 11 March 2024 killed 26 people in the port of Odesa, the mayor said.",
        "Shops along the boulevard kept their shutters down. At the foot of the great stairs people laid tulips and "
        "lit candles, and a choir of schoolchildren could be heard as far as the opera house.",
    ),
    "/dusk": (
        "Fewer victims than feared",
        14,
        "An explosion killed 18 people in the port of Odesa on 11 March 2024, hospitals have counted.",
        "Insurers in London want to see for themselves before any premium falls. Captains prefer the Danube for now, "
        "although its locks are narrow, the pilots few and the water low for this time of the year.",
    ),
}


@pytest.fixture
def served(tmp_path: Path, press: Site) -> Iterator[Server]:
    """The page, served for one test, which may fetch from the press."""
    started = Server(tmp_path, press.port)
    yield started
    started.end()


def test_three_links_become_one_timeline(tab: Page, served: Server, press: Site) -> None:
    for path, (title, day, text, more) in _TOLD.items():
        press.answers[path] = give(_PAGE.format(title=title, day=day, text=text, more=more).encode())
    reader = Reader(tab, served.url).open()
    page = reader.page
    page.get_by_role("link", name="Library").click()
    reader.settle()
    page.get_by_label("Links, one a line").fill("\n".join(map(press.link, (*_TOLD, "/nowhere"))))
    page.get_by_role("button", name="Add to the library").click()
    page.get_by_text("3 added").wait_for(timeout=60_000)
    page.get_by_text("no such page (status 404)").first.wait_for()
    reader.tell_all_together()
    reader.open_the_dispute("Sources differ on the number: 26 people")
    page.get_by_text("Compare outlets").click()
    reader.settle()
    seen = page.url
    page.get_by_role("button", name="Not the same").first.click()
    page.get_by_role("button", name="Undo what was joined or parted").click()
    page.get_by_text("Sources differ on the number: 26 people").wait_for()
    tab.goto(seen)
    page.get_by_text("Only what sources disagree on (1)").wait_for()
