"""A Timeline in, one HTML file out that needs nothing else: the interactive chart and the table of its events."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from timeline.catalogue import counted, language, worded
from timeline.chart import ANY_FONT, View, draw_score, draw_spine
from timeline.exports.entry import entries, heading, legible, plain
from timeline.exports.picture import on_paper
from timeline.model import DateRange, Timeline
from timeline.wording.dates import WORLD_ENGLISH, say_range

_WIDE, _NARROW = 1100, 390
"""Pixels across of the chart for screens and of that for phones; a style sheet shows the one that fits."""
_CONFIG = {"displaylogo": False, "responsive": False}


def dumps(timeline: Timeline, locale: str = WORLD_ENGLISH) -> str:
    """The page. It loads nothing from anywhere, and forbids itself to; all text of the article is shown as text."""
    timeline = legible(timeline)
    told = list(entries(timeline, locale))
    return _template().render(
        heading=heading(timeline),
        articles=[
            {
                "title": plain(article.title) or plain(article.id),
                "source": plain(article.source),
                "published": say_range(DateRange.day(article.published), locale) if article.published else "",
            }
            for article in timeline.articles
        ],
        entries=told,
        undated=sum(entry.event.range is None for entry in told),
        wide=_chart(draw_score(timeline, View(_WIDE, locale, letters=ANY_FONT)), _WIDE, library=True),
        narrow=_chart(draw_spine(timeline, View(_NARROW, locale, letters=ANY_FONT)), _NARROW, library=False),
    )


def _chart(figure: dict[str, Any], width: int, *, library: bool) -> str:
    from plotly.io import to_html

    drawn = to_html(on_paper(figure, width), config=_CONFIG, include_plotlyjs=library, full_html=False, validate=False)
    return str(drawn)


@cache
def _template() -> Template:
    loader = PackageLoader("timeline.exports", "templates")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    environment.globals.update(worded=worded, counted=counted, language=language)
    return environment.get_template("page.html")
