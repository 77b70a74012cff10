"""A file is called after what it holds."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Article, Timeline
from timeline.page.download import file_name


@pytest.mark.parametrize(
    ("title", "published", "name"),
    [
        ("Ukraine: missiles hit Odesa", date(2023, 7, 18), "ukraine-missiles-hit-odesa-2023-07-18"),
        ("São Tomé élit", None, "sao-tome-elit"),
        ("../../etc/passwd", None, "etc-passwd"),
        ("שלום", date(2024, 1, 1), "2024-01-01"),
        ("", None, "a-note"),
        ("w" * 200, None, "w" * 60),
    ],
)
def test_a_file_is_called_after_title_and_day(title: str, published: date | None, name: str) -> None:
    assert file_name(Timeline((Article("a-note", "Text.", title, published),))) == name


def test_several_articles_have_no_one_name() -> None:
    assert file_name(Timeline((Article("a", "A."), Article("b", "B.")))) == "timeline"
