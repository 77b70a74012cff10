"""Articles in, Timelines of their expressions of time out, by the words alone: without a language model.

They have no events and no actors, and take a small part of the time. What the grammar of the sentence would have told
("May" the verb from the month, whether "on Monday" lies ahead) is told by the words around instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.dates import tag_text
from timeline.dates.language import language_or_default
from timeline.faults import Failure
from timeline.model import Article, Timeline
from timeline.model.open_ends import opened


def extract_dates(article: Article) -> Timeline:
    """The expressions of time of one article, dated, with the notes on what was not."""
    tagged = tag_text(article.text, article.published, language_or_default(article.language), article=article.id)
    return opened(Timeline(articles=(article,), expressions=tagged.expressions, notes=tagged.notes))


def extract_dates_of_each(articles: Iterable[Article]) -> Iterator[Timeline | Failure]:
    """The same of each in order; one that meets a fault of the program does not take the others with it."""
    for article in articles:
        try:
            yield extract_dates(article)
        except Exception as cause:
            yield Failure(article, f"{type(cause).__name__}: {cause}")
