"""The page in a language without English letters: no word of it is left but those of the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html

from tests import stories
from tests.page.conftest import OpenPage, html_of
from tests.wording.foreign import ENGLISH, english, foreign
from timeline.page import cached

SAID = ("label", "help", "placeholder", "body", "value", "alt", "text")
OF_STREAMLIT = (
    "Timeline",
    "material",
    "DD",
    "MM",
    "YYYY",
    "svg",
    "div",
    "span",
    "JSON",
    "style",
    "class",
    "https",
    "Light",
)


@pytest.fixture(autouse=True)
def _foreign() -> Iterator[None]:
    with foreign():
        yield


def said_by(page: Any) -> Iterator[str]:
    """What the elements of the page say, show when pointed at, or tell a screen reader."""
    for element in page:
        proto = getattr(element, "proto", None)
        for name in SAID:
            said = getattr(proto, name, "")
            if isinstance(said, str) and element.type not in ("html", "plotly_chart", "arrow_data_frame"):
                yield said
        yield from (str(option) for option in getattr(element, "options", ()))
    for each in html_of(page):
        if "<style>" not in each and each.strip():
            yield from html.fromstring(f"<div>{each}</div>").itertext()


def words_of(name: str) -> set[str]:
    """Every word of a story and of what it is called: it is the reader's own."""
    timeline = stories.all_stories()[name]
    told = [article.text for article in timeline.articles] + [actor.name for actor in timeline.actors]
    told += [f"{event.title} {event.dating.explanation}" for event in timeline.events]
    known = [article for each in stories.all_stories().values() for article in each.articles]
    told += [f"{article.id} {article.title} {article.text[:200]}" for article in (*known, *cached.samples().values())]
    told += list(cached.samples())
    return {word for each in told for word in ENGLISH.findall(each)}


@pytest.mark.parametrize("query", [{}, {"certainty": "all"}, {"event": "story-3"}], ids=str)
def test_no_word_of_the_page_is_english(open_page: OpenPage, query: dict[str, str]) -> None:
    page = open_page("story", **query)
    said = list(said_by(page))
    assert said
    assert not english(said, but=(*words_of("story"), *OF_STREAMLIT))
