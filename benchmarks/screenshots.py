"""The pictures of the README: the sample articles on the real page, wide and narrow, light and dark.

python -m benchmarks.screenshots [FOLDER]        (docs/pictures unless another folder is named)
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.served import Served, open_browser

SHOTS = (
    ("black-sea-light", "?sample=black-sea-grain", 1400, 1250, "light"),
    ("singapore-dark", "?sample=singapore-summit&dates=explicit&dates=inferred", 1400, 1250, "dark"),
    ("suez-phone", "?sample=suez-canal", 420, 900, "light"),
)
"""Name, query, width and height in pixels, colour scheme."""


def main(folder: Path) -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with Served("streamlit_app.py") as address, open_browser() as browser:
        for name, query, width, height, scheme in SHOTS:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(f"{address}/{query}")
            page.wait_for_selector(".js-plotly-plot .scatterlayer", timeout=60_000)
            page.wait_for_timeout(2500)
            page.screenshot(path=folder / f"{name}.png")
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures"))
