"""The pictures of the README: the sample articles on the real page, wide and narrow, light and dark.

python -m benchmarks.screenshots [FOLDER]        (docs/pictures unless another folder is named)
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Page

from benchmarks.served import Served, open_browser

CHART = ".js-plotly-plot .scatterlayer"
COLOURS = 200
SETTLED = 2500
"""Milliseconds after which nothing moves any more."""


@dataclass(frozen=True)
class Shot:
    """A picture: its file, what the address asks for, pixels, the colour scheme, and the event to be read.

    ``event`` is a word of the title of the event that is chosen; empty for none.
    """

    name: str
    query: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    event: str = ""


SHOTS = (
    Shot("black-sea-light", "?sample=black-sea-grain", 1400, 1080, "light"),
    Shot("suez-reading", "?sample=suez-canal", 1400, 900, "light", "nationalised"),
    Shot("singapore-dark", "?sample=singapore-summit&dates=explicit&dates=inferred", 1400, 1080, "dark"),
    Shot("suez-phone", "?sample=suez-canal", 420, 900, "light"),
    Shot("suez-phone-reading", "?sample=suez-canal", 420, 900, "dark", "nationalised"),
)


def main(folder: Path) -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with Served("streamlit_app.py") as address, open_browser() as browser:
        for shot in SHOTS:
            size = {"width": shot.width, "height": shot.height}
            page = browser.new_page(viewport=size, color_scheme=shot.scheme, locale="en-GB")
            page.goto(f"{address}/{shot.query}")
            page.wait_for_selector(CHART, timeout=120_000)
            page.wait_for_timeout(SETTLED)
            if shot.event:
                choose(page, shot.event)
            page.screenshot(path=folder / f"{shot.name}.png")
            shrink(folder / f"{shot.name}.png")
            page.close()


def shrink(picture: Path) -> None:
    """A third of its size, for a page has few colours."""
    Image.open(picture).convert("RGB").quantize(COLOURS).save(picture, optimize=True)


def choose(page: Page, word: str) -> None:
    """Open the article and click the sentence that tells the event."""
    page.get_by_role("button", name="Read the article").click()
    page.wait_for_timeout(SETTLED)
    page.locator(".tl-article [data-event]", has_text=word).first.click()
    page.wait_for_selector(".tl-event")
    page.wait_for_timeout(SETTLED)
    page.mouse.move(5, 5)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures"))
