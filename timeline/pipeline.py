"""The way through the house: an Article in, its Timeline out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline import actors, dates, events, language
from timeline.language import Doc
from timeline.model import Article, Timeline
from timeline.model.timeline import in_order_of_time


def extract(article: Article) -> Timeline:
    """The dated events of one article."""
    return assemble(language.read(article))


def extract_many(articles: Iterable[Article]) -> Iterator[Timeline]:
    """The same for many, in order, holding no more than a batch at a time."""
    return map(assemble, language.read_many(articles))


def assemble(doc: Doc) -> Timeline:
    """Everything after parsing."""
    tagged = dates.tag(doc)
    cast = actors.find_actors(doc)
    found = events.find_events(doc, tagged.expressions, cast)
    return Timeline(
        articles=(doc.article,),
        expressions=tagged.expressions,
        actors=cast,
        events=in_order_of_time(found),
        notes=tagged.notes,
    )
