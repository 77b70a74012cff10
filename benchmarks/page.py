"""How fast the page is, through a real browser, as ratios to a bare page with a one-point chart in the same run.

python -m benchmarks.page [ROUNDS]        (five rounds unless told)
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from statistics import median

import click
from playwright.sync_api import Browser

from benchmarks.served import Served, open_browser
from tests.stories import all_stories
from timeline.chart import View, draw_score
from timeline.chart.overview import look_over
from timeline.model import Timeline
from timeline.model.filters import EventFilter, survey

BARE = "bare page"

LIMITS = {"story": 1.3, "crowd-500": 1.3, "crowd-5000": 1.6}
"""Sample and how many times the bare page's time its chart may take to appear."""
FILTER_LIMITS = {"crowd-500": 0.5, "crowd-5000": 1.0}
"""Sample and seconds in which a filter change is to be repainted."""
_WATCH = """() => {
  const count = () => document.querySelector(".js-plotly-plot")?.layout.meta.events.length
  const before = count()
  const look = () => {
    if (count() !== before) window.repainted = performance.now()
    else requestAnimationFrame(look)
  }
  addEventListener("pointerdown", () => { window.pressed = performance.now(); look() }, { capture: true, once: true })
}"""
"""Clock a choice in the browser itself, from the press of the button to the frame that shows other events."""
OWN_LIMIT = 0.05
"""Seconds of a filter change that may be our own Python's."""


def main(rounds: int) -> None:
    """Print a row a measure. The pages take turns, so that a busy moment of the machine meets them all.

    The median of the turns is told, not the best: about one bare page in eight is noticed a frame sooner than the rest,
    which is luck of the clock and would set the measure for the others.
    """
    with Served("benchmarks/bare_page.py") as bare, Served("tests/story_app.py") as ours, open_browser() as browser:
        pages = {BARE: bare} | {sample: f"{ours}/?sample={sample}" for sample in LIMITS}
        for url in pages.values():
            appear(browser, url)
        turns = [{name: appear(browser, url) for name, url in pages.items()} for _ in range(rounds)]
        usual = {name: median(turn[name] for turn in turns) for name in pages}
        click.echo(f"{BARE:<28}{usual[BARE]:6.2f} s")
        for sample, limit in LIMITS.items():
            ratio = usual[sample] / usual[BARE]
            click.echo(f"{sample + ' appears':<28}{usual[sample]:6.2f} s {ratio:6.2f} times (at most {limit})")
        for sample, limit in FILTER_LIMITS.items():
            took = median(refilter(browser, pages[sample]) for _ in range(rounds))
            click.echo(f"{sample + ' filtered':<28}{took:6.2f} s {'':>12} (at most {limit} s)")
    for sample in FILTER_LIMITS:
        took = own_work(all_stories()[sample])
        click.echo(f"{sample + ', our own Python':<28}{took:6.3f} s {'':>12} (at most {OWN_LIMIT} s)")


def own_work(timeline: Timeline) -> float:
    """Seconds of the processor that filtering, counting and drawing take, the best of five."""
    ask, whole = EventFilter(actors=frozenset({"land-a"})), look_over(timeline, "en_GB")

    def once() -> float:
        began = time.process_time()
        found = survey(timeline, ask)
        draw_score(replace(timeline, events=found.events), View())
        whole.counted(found.events)
        return time.process_time() - began

    return min(once() for _ in range(5))


def appear(browser: Browser, url: str) -> float:
    """Seconds from asking for the page, nothing cached, until its chart is drawn."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    began = time.perf_counter()
    page.goto(url)
    page.wait_for_selector(".js-plotly-plot .scatterlayer .points", state="attached", timeout=120_000)
    took = time.perf_counter() - began
    page.close()
    return took


def refilter(browser: Browser, url: str) -> float:
    """Seconds from choosing an actor until the chart shows its events."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto(url)
    page.wait_for_selector(".js-plotly-plot .scatterlayer .points", state="attached", timeout=120_000)
    page.wait_for_timeout(1500)
    page.get_by_label("Actor", exact=True).click()
    page.wait_for_timeout(300)
    choice = page.get_by_role("option", name="Land A")
    choice.scroll_into_view_if_needed()
    page.wait_for_timeout(300)  # Streamlit's list takes no press while it still scrolls.
    page.evaluate(_WATCH)
    choice.click()
    page.wait_for_function("window.repainted", timeout=120_000)
    took = float(page.evaluate("window.repainted - window.pressed")) / 1000
    page.close()
    return took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
