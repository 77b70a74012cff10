"""A Timeline in; the chart under its title as a picture out, drawn by a browser that the computer has.

kaleido drives Chrome, Chromium or Edge; it finds an installed one by itself, or where ``BROWSER_PATH`` says.
"""

from __future__ import annotations

import shutil
from typing import Any, cast

from timeline.catalogue import worded
from timeline.chart import ANY_FONT, View, draw_score
from timeline.chart.hover import escape
from timeline.exports.entry import heading, legible, plain
from timeline.exports.errors import ExportError
from timeline.model import DateRange, Timeline
from timeline.wording.dates import WORLD_ENGLISH, say_range

WIDTH = 1400
"""Pixels across, before ``_SCALE``: room for labels, and what a slide or a page of A4 takes."""
_SCALE = 2
"""Pixels of a PNG for one of the chart, so that print is sharp."""
INK, PAPER = "#1b1f24", "#ffffff"
_HEAD = 62
"""Pixels above the chart for what it is of."""
_LONGEST = 130
"""Characters of the title, and of the line under it, for which a picture so wide has room."""


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


def under_a_title(figure: dict[str, Any], timeline: Timeline, locale: str) -> dict[str, Any]:
    """The figure with a head: what it is of, and where the articles come from, with their days of publication."""
    layout, (titled, sources) = figure["layout"], head_of(timeline, locale)
    margin = {**layout["margin"], "t": layout["margin"]["t"] + _HEAD}
    title = {
        "text": f"<b>{escape(titled)}</b>",
        "font": {"size": 19},
        "subtitle": {"text": escape(sources), "font": {"size": 13}},
        "x": 0,
        "xanchor": "left",
        "pad": {"l": 16, "t": 16},
        "y": 1,
        "yanchor": "top",
        "yref": "container",
    }
    head = {"height": layout["height"] + _HEAD, "margin": margin, "title": title}
    return {**figure, "layout": {**layout, **head}}


def head_of(timeline: Timeline, locale: str) -> tuple[str, str]:
    """The title of what is drawn, and where its articles come from, each no longer than a picture has room for."""
    return _cut(heading(timeline)), _cut(_sources(timeline, locale))


def _sources(timeline: Timeline, locale: str) -> str:
    """``news.example/article, published 3 June 2024; saved.pdf``, each once."""
    told = (
        ", ".join(
            filter(
                None,
                (
                    plain(article.source),
                    worded("published {day}", day=say_range(DateRange.day(article.published), locale))
                    if article.published
                    else "",
                ),
            )
        )
        for article in timeline.articles
    )
    return "; ".join(filter(None, dict.fromkeys(told)))


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def why_undrawn(form: str) -> str:
    """Why no picture of that form, ``png`` or ``svg``, can be drawn on this computer; empty where one likely can."""
    try:
        import kaleido  # noqa: F401
        from choreographer.browsers.chromium import Chromium
    except ImportError:
        return _without_package(form)
    found = Chromium.find_browser(skip_local=False)
    return "" if found and shutil.which(found) else _without_browser(form)


def _without_package(form: str) -> str:
    return worded(
        "A {upper} picture needs the package kaleido, which is missing: install the program again "
        "with the first command of its README, or save the picture from the chart's own camera "
        "button.",
        upper=form.upper(),
    )


def _without_browser(form: str) -> str:
    return worded(
        "A {upper} picture is drawn by Chrome, Chromium or Edge, and none could be started: "
        "install one, or name its program in BROWSER_PATH, or save the picture from the chart's "
        "own camera button.",
        upper=form.upper(),
    )


def _drawn(timeline: Timeline, form: str, locale: str) -> bytes:
    try:
        import kaleido
        from choreographer.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError
    except ImportError as error:
        raise ExportError(_without_package(form)) from error
    told = legible(timeline)
    chart = draw_score(told, View(WIDTH, locale, letters=ANY_FONT))
    figure = under_a_title(on_paper(chart, WIDTH), told, locale)
    size = {"width": WIDTH, "height": figure["layout"]["height"], "scale": _SCALE if form == "png" else 1}
    try:
        picture = kaleido.calc_fig_sync(figure, opts={"format": form, **size})
    except (ChromeNotFoundError, BrowserClosedError, BrowserFailedError) as error:
        raise ExportError(_without_browser(form)) from error
    return cast("bytes", picture)
