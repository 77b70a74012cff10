"""Articles of a Monday in, what they tell together out."""

from __future__ import annotations

from datetime import date

from timeline.model import Article, PublishedFrom, Timeline
from timeline.pipeline import extract_many
from timeline.together import Happening, together

MONDAY = date(2024, 12, 2)


def article(id: str, text: str, published: date | None = MONDAY) -> Article:
    return Article(id, text, published=published, published_from=PublishedFrom.METADATA if published else None)


def read(*articles: Article) -> list[Timeline]:
    return list(extract_many(articles))


def joined(*articles: Article) -> list[Happening]:
    """The happenings that more than one article tells."""
    return [each for each in together(read(*articles)) if len({event.article for event in each.tellings}) > 1]
