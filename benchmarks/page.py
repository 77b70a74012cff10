"""How fast the page is, through a real browser, as ratios to a bare page with a one-point chart in the same run.

python -m benchmarks.page [ROUNDS]        (three rounds unless told; the best of each is taken)
"""

from __future__ import annotations

import sys
import time

import click
from playwright.sync_api import Browser, Page

from benchmarks.served import Served, open_browser

LIMITS = {"story": 1.3, "crowd-500": 1.3, "crowd-5000": 1.6}
"""Sample and how many times the bare page's time its chart may take to appear."""
FILTER_LIMITS = {"crowd-500": 0.5, "crowd-5000": 1.0}
"""Sample and seconds in which a filter change is to be repainted."""


def main(rounds: int) -> None:
    """Print a row a measure."""
    with Served("benchmarks/bare_page.py") as bare, Served("tests/story_app.py") as ours, open_browser() as browser:
        for sample in LIMITS:
            appear(browser, f"{ours}/?sample={sample}")
        base = min(appear(browser, bare) for _ in range(rounds))
        click.echo(f"{'bare page':<28}{base:6.2f} s")
        for sample, limit in LIMITS.items():
            best = min(appear(browser, f"{ours}/?sample={sample}") for _ in range(rounds))
            click.echo(f"{sample + ' appears':<28}{best:6.2f} s {best / base:6.2f} times (at most {limit})")
        for sample, limit in FILTER_LIMITS.items():
            best = min(refilter(browser, f"{ours}/?sample={sample}") for _ in range(rounds))
            click.echo(f"{sample + ' filtered':<28}{best:6.2f} s {'':>12} (at most {limit} s)")


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
    before = _shown(page)
    page.get_by_label("Actor", exact=True).click()
    page.wait_for_timeout(300)
    began = time.perf_counter()
    page.get_by_role("option", name="Land A").click()
    page.wait_for_function(
        "before => document.querySelector('.js-plotly-plot')?.layout.meta.events.length !== before", arg=before
    )
    took = time.perf_counter() - began
    page.close()
    return took


def _shown(page: Page) -> int:
    return int(page.evaluate("document.querySelector('.js-plotly-plot').layout.meta.events.length"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
