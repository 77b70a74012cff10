"""Articles in; the same, each under an id of its own, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, count

from timeline.model import Article


def distinct(articles: Iterable[Article]) -> Iterator[Article]:
    """Of several articles with one id, the second is named ``id-2``, unless one was named so."""
    taken: set[str] = set()
    for article in articles:
        names = chain([article.id], (f"{article.id}-{number}" for number in count(2)))
        id = next(name for name in names if name not in taken)
        taken.add(id)
        yield article if id == article.id else replace(article, id=id)
