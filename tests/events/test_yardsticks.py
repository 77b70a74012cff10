"""Each reason why a time dates nothing takes the sentences that it says, and leaves those like them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from timeline import Article, language
from timeline.dates import tag
from timeline.events.marking import unused
from timeline.events.yardsticks import YARDSTICKS, Yardstick


def reason(passage: str) -> str | None:
    before, words, after = re.split(r"[{}]", passage)
    article = Article(id="a", title="", text=before + words + after, published=date(2023, 9, 12))
    doc = language.read(article)
    found = tag(doc).expressions
    assert words in [each.text for each in found]
    return next((why for each, why in unused(doc, found) if each.span.start == len(before)), None)


@pytest.mark.parametrize(
    ("row", "passage"), [pytest.param(row, each, id=each) for row in YARDSTICKS for each in row.takes]
)
def test_a_yardstick_dates_nothing(row: Yardstick, passage: str) -> None:
    assert reason(passage) == row.name


@pytest.mark.parametrize(
    ("row", "passage"), [pytest.param(row, each, id=each) for row in YARDSTICKS for each in row.leaves]
)
def test_what_is_much_like_it_may_date(row: Yardstick, passage: str) -> None:
    assert reason(passage) is None
    assert row.takes
