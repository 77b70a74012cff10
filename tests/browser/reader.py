"""What a reader does with the page, as verbs."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as NotSeen

_MARKS = """(names) => {
  const chart = document.querySelector(".js-plotly-plot")
  const { xaxis, yaxis } = chart._fullLayout
  const corner = chart.getBoundingClientRect()
  const caught = Object.entries(chart.layout.meta[0].caught).map(([name, places]) => ({ name, ...places }))
  return [...chart._fullData, ...caught].filter((trace) => names.includes(trace.name)).flatMap((trace) =>
    trace.customdata.map((data, at) => ({
      event: data[0],
      x: corner.left + xaxis._offset + xaxis.l2p(trace.x[at]),
      y: corner.top + yaxis._offset + yaxis.l2p(trace.y[at]),
    })))
}"""

_PATIENCE = 12_000
"""Milliseconds in which a click is answered on a busy machine."""
_FORGET = "() => { window.resting = undefined }"
_RESTS = """() => {
  const width = document.querySelector("[data-step]")
  const isEndless = (each) => each.effect?.getTiming().iterations === Infinity
  const running = !document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]")
    || (width && width.dataset.step !== width.dataset.drawn)
    || document.getAnimations().some((each) => each.playState === "running" && !isEndless(each))
  const chart = document.querySelector(".js-plotly-plot")
  const now = performance.now()
  if (running || !window.resting || window.resting.chart !== chart) window.resting = { chart, since: now }
  return !running && now - window.resting.since > 250
}"""
"""Whether the script has rested for a quarter of a second, the chart being the same element all the time.

A page that has been drawn for another width than it has does not rest: it is about to be laid out anew, which takes a
press along. Nor does one where something is still opening or closing.
"""


class Reader:
    """Somebody in front of the page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open(self, query: str = "?sample=story") -> Reader:
        """Go to the page and wait for its chart, drawn for the width that the page really has."""
        self.page.goto(f"{self.address}/{query}")
        self.page.wait_for_selector(".js-plotly-plot .scatterlayer", timeout=60_000)
        self.page.wait_for_selector("[data-step]", state="attached", timeout=60_000)
        self.rest()
        return self

    def settle(self) -> None:
        """Give the page time to begin with what it was just told to do, and wait until it rests."""
        self.page.wait_for_timeout(250)
        self.rest()

    def tell_all_together(self) -> None:
        """From the library to one timeline over all articles in it."""
        page = self.page
        grid = page.get_by_test_id("stDataFrame").locator("canvas").first
        box = grid.bounding_box()
        assert box
        page.mouse.click(box["x"] + 16, box["y"] + 18)
        page.get_by_role("link", name="Tell together").click()
        page.wait_for_selector(".js-plotly-plot .scatterlayer", timeout=60_000)
        self.settle()

    def open_the_dispute(self, said: str) -> None:
        """Leave the one happening that sources disagree on, and open it: its card tells what is ``said``."""
        page = self.page
        page.get_by_text("Only what sources disagree on (1)").click()
        self.until("document.querySelector('.js-plotly-plot')?.layout.meta[0].events.length === 1")
        (disputed,) = self.shown
        self.point_at(disputed, "periods" if not self.marks() else "events")
        page.mouse.down()
        page.mouse.up()
        page.get_by_text(said).wait_for()

    def sees(self, selector: str, words: str) -> None:
        """Wait until an element shows the words; a busy machine may begin with what it was told only after a while."""
        self.page.locator(selector, has_text=words).first.wait_for(timeout=60_000)
        self.settle()

    def rest(self) -> None:
        """Wait until the page has nothing more to do, and has kept its chart for a while."""
        self.page.evaluate(_FORGET)
        self.page.wait_for_function(_RESTS, timeout=60_000)

    @property
    def meta(self) -> dict[str, Any]:
        """What the chart says of itself."""
        return dict(self.page.evaluate("document.querySelector('.js-plotly-plot').layout.meta[0]"))

    @property
    def shown(self) -> list[str]:
        """The ids of the events on the chart."""
        return list(self.meta["events"])

    def marks(self, *names: str) -> list[dict[str, Any]]:
        """Where the marks of the named traces stand in the window."""
        return list(self.page.evaluate(_MARKS, list(names or ("events",))))

    def data(self, name: str) -> list[list[str]]:
        """What the unseen marks of that name carry."""
        return list(self.meta["caught"][name]["customdata"])

    def point_at(self, event: str, trace: str = "events") -> str:
        """Point at an event; what is said of it."""
        self.page.locator(".js-plotly-plot").scroll_into_view_if_needed()
        mark = next(each for each in self.marks(trace) if each["event"] == event)
        self.page.mouse.move(mark["x"] - 40, mark["y"] + 3)
        self.page.mouse.move(mark["x"], mark["y"], steps=3)
        self.page.wait_for_selector(".tl-card:popover-open")
        self.page.wait_for_timeout(150)
        return self.card

    @property
    def card(self) -> str:
        """What the box beside the mark says."""
        return " ".join(self.page.locator(".tl-card").inner_text().split())

    def until(self, script: str) -> None:
        """Wait until something is so on the page, and the page rests."""
        self.page.wait_for_function(script, timeout=60_000)
        self.settle()

    def press_on(self, mark: dict[str, Any]) -> None:
        """Point at a mark that stands for no event, and click it."""
        self.page.mouse.move(mark["x"] - 3, mark["y"])
        self.page.mouse.move(mark["x"], mark["y"], steps=3)
        self.page.wait_for_selector(".tl-card:popover-open")
        self.page.mouse.down()
        self.page.mouse.up()
        self.settle()

    def click(self, event: str, trace: str = "events") -> None:
        """Click an event on the chart, and once more where the chart was replaced under the pointer."""
        try:
            self._press(event, trace)
            self.page.wait_for_selector(".tl-event", timeout=_PATIENCE)
        except NotSeen:
            self.settle()
            if not self.page.locator(".tl-event").count():
                self._press(event, trace)
            self.page.wait_for_selector(".tl-event")
        self.settle()

    def _press(self, event: str, trace: str) -> None:
        self.point_at(event, trace)
        self.page.mouse.down()
        self.page.wait_for_timeout(40)
        self.page.mouse.up()

    def drag(self, begin: float, end: float) -> None:
        """Draw a window on the strip, from one share of its width to another."""
        track = self.page.locator(".tl-track")
        track.scroll_into_view_if_needed()
        box = track.bounding_box()
        assert box
        y = box["y"] + box["height"] / 2
        self.page.mouse.move(box["x"] + box["width"] * begin, y)
        self.page.mouse.down()
        self.page.mouse.move(box["x"] + box["width"] * end, y, steps=5)
        self.page.mouse.up()
        self.settle()

    def read(self, event: str) -> None:
        """Open the article and click the sentence of an event."""
        if not self.page.locator(".tl-article").count():
            self.page.get_by_role("button", name="Read the article").click()
        self.page.locator(f".tl-article [data-event={event}]").first.click()
        self.page.wait_for_selector(".tl-event")
        self.settle()

    def choose_actor(self, name: str) -> None:
        """Choose an actor in the filter."""
        self.page.get_by_label("Actor", exact=True).click()
        choice = self.page.get_by_role("option", name=name)
        choice.scroll_into_view_if_needed()
        self.page.wait_for_timeout(300)  # Streamlit's list takes no press while it still scrolls.
        choice.click()
        self.page.locator("[data-tag]", has_text=name.partition(" (")[0]).first.wait_for()
        self.page.keyboard.press("Escape")
        self.settle()

    def paste(self, text: str, published: str = "") -> None:
        """Paste an article and draw it."""
        self.page.get_by_label("Article text").fill(text)
        self.page.get_by_label("Publication date").fill(published)
        self.page.get_by_role("button", name="Draw timeline").click()
        self.settle()
