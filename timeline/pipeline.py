"""The way through the house: an Article in, its Timeline out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from timeline import actors, dates, events, language
from timeline.articles.languages import name_of
from timeline.catalogue import worded
from timeline.collecting import uncollected
from timeline.dates_alone import extract_dates
from timeline.language import Doc
from timeline.model import Article, Note, Span, TemporalExpression, Timeline
from timeline.model.open_ends import opened
from timeline.model.timeline import in_order_of_time
from timeline.placing import as_written
from timeline.reading_languages import tells_events
from timeline.settings import ARTICLES_AT_ONCE


def extract(article: Article) -> Timeline:
    """The dated events of one article; in a language whose events are not read, its times with a note that says so."""
    return assemble(language.read(article)) if tells_events(article.language) else _times_alone(article)


def _times_alone(article: Article) -> Timeline:
    found = extract_dates(article)
    named = name_of(article.language)
    why = worded("Of an article in {language} only the times are read, not what happened then.", language=named)
    return replace(found, notes=(Note(article.id, Span(0, 0), named, why), *found.notes))


class ExtractionError(Exception):
    """A fault of the program met one ``article``, which the message names; the fault itself is the cause."""

    def __init__(self, article: Article, cause: Exception) -> None:
        super().__init__(
            worded(
                "{id}: a fault of timeline itself ({name}: {cause})",
                id=article.id,
                name=type(cause).__name__,
                cause=cause,
            )
        )
        self.article = article
        self.__cause__ = cause


def extract_many(
    articles: Iterable[Article], failed: Callable[[ExtractionError], object] | None = None
) -> Iterator[Timeline]:
    """The same for many, in order, holding no more than a batch at a time.

    An article that meets a fault of the program does not take the others with it: ``failed`` is called with the
    ExtractionError that names it, and the next one follows. Without ``failed`` the error is raised where its timeline
    would stand, and whoever goes on asking for the next timeline gets it.
    """
    attempts = _attempts(articles)
    return map(_or_raise, attempts) if failed is None else _passing(attempts, failed)


def _attempts(articles: Iterable[Article]) -> Iterator[Timeline | ExtractionError]:
    waiting = iter(articles)
    while batch := list(islice(waiting, ARTICLES_AT_ONCE)):
        for article, doc in zip(batch, _parsed(batch), strict=True):
            yield _attempt(article, doc)


def _parsed(batch: list[Article]) -> list[Doc | None]:
    """Parsed together, which is faster; nothing where that fails, since it does not tell at which.

    Nothing either of an article in a language of which there is no parse.
    """
    try:
        docs = language.read_many(article for article in batch if tells_events(article.language))
        return [next(docs) if tells_events(article.language) else None for article in batch]
    except language.ModelNotFoundError:
        raise
    except Exception:
        return [None] * len(batch)


def _attempt(article: Article, doc: Doc | None) -> Timeline | ExtractionError:
    try:
        with uncollected():
            return extract(article) if doc is None else assemble(doc)
    except Exception as cause:
        return ExtractionError(article, cause)


def _or_raise(attempt: Timeline | ExtractionError) -> Timeline:
    if isinstance(attempt, ExtractionError):
        raise attempt
    return attempt


def _passing(
    attempts: Iterable[Timeline | ExtractionError], failed: Callable[[ExtractionError], object]
) -> Iterator[Timeline]:
    for attempt in attempts:
        if isinstance(attempt, ExtractionError):
            failed(attempt)
        else:
            yield attempt


def assemble(doc: Doc) -> Timeline:
    """Everything after parsing."""
    tagged = dates.tag(doc)
    cast = actors.find_actors(doc)
    found = events.find_events(doc, tagged.expressions, cast, tagged.notes)
    timeline = Timeline(
        articles=(doc.written,),
        expressions=tagged.expressions,
        actors=cast,
        events=in_order_of_time(found),
        notes=tagged.notes,
    )
    return as_written(opened(timeline), doc.plain)


class Explained(NamedTuple):
    """The times of a text, each with why it may date nothing, else None; what is not dated; and what is no time."""

    expressions: tuple[tuple[TemporalExpression, str | None], ...]
    notes: tuple[Note, ...]
    refused: tuple[Note, ...]


def explain(article: Article) -> Explained:
    """What every word of time in the article is taken for, and why."""
    doc = language.read(article)
    tagged = dates.tag(doc)
    unused = {each.span: why for each, why in events.unused(doc, tagged.expressions)}
    written = doc.plain.as_written
    return Explained(
        tuple((written(each), unused.get(each.span)) for each in tagged.expressions),
        tuple(map(written, tagged.notes)),
        tuple(map(written, tagged.refused)),
    )
