"""A Timeline in; the chart as a picture out, drawn by a browser that the computer has.

kaleido drives Chrome, Chromium or Edge; it finds an installed one by itself, or where ``BROWSER_PATH`` says.
"""

from __future__ import annotations

from typing import Any, cast

from timeline.catalogue import worded
from timeline.chart import ANY_FONT, View, draw_score
from timeline.exports.entry import legible
from timeline.exports.errors import ExportError
from timeline.model import Timeline
from timeline.wording.dates import WORLD_ENGLISH

WIDTH = 1400
"""Pixels across, before ``_SCALE``: room for labels, and what a slide or a page of A4 takes."""
_SCALE = 2
"""Pixels of a PNG for one of the chart, so that print is sharp."""
INK, PAPER = "#1b1f24", "#ffffff"


def dump_png(timeline: Timeline, locale: str = WORLD_ENGLISH) -> bytes:
    """A PNG of twice the chart's size. Raises ExportError where no browser is found."""
    return _drawn(timeline, "png", locale)


def dump_svg(timeline: Timeline, locale: str = WORLD_ENGLISH) -> bytes:
    """An SVG. Raises ExportError where no browser is found."""
    return _drawn(timeline, "svg", locale)


def on_paper(figure: dict[str, Any], width: int) -> dict[str, Any]:
    """The figure in colours of its own, for places that bring no theme, and of a fixed width."""
    layout = figure["layout"]
    ink = {**layout.get("font", {}), "color": INK}
    return {**figure, "layout": {**layout, "paper_bgcolor": PAPER, "plot_bgcolor": PAPER, "font": ink, "width": width}}


def _drawn(timeline: Timeline, form: str, locale: str) -> bytes:
    try:
        import kaleido
        from choreographer.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError
    except ImportError as error:
        raise ExportError(
            worded(
                "A {upper} picture needs the package kaleido, which is missing: install the program again "
                "with the first command of its README, or save the picture from the chart's own camera "
                "button.",
                upper=form.upper(),
            )
        ) from error
    figure = on_paper(draw_score(legible(timeline), View(WIDTH, locale, letters=ANY_FONT)), WIDTH)
    size = {"width": WIDTH, "height": figure["layout"]["height"], "scale": _SCALE if form == "png" else 1}
    try:
        picture = kaleido.calc_fig_sync(figure, opts={"format": form, **size})
    except (ChromeNotFoundError, BrowserClosedError, BrowserFailedError) as error:
        raise ExportError(
            worded(
                "A {upper} picture is drawn by Chrome, Chromium or Edge, and none could be started: "
                "install one, or name its program in BROWSER_PATH, or save the picture from the chart's "
                "own camera button.",
                upper=form.upper(),
            )
        ) from error
    return cast("bytes", picture)
