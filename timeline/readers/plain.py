"""A text or lines of JSON in, Items out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.articles import ReadError
from timeline.articles.decoding import decode
from timeline.articles.records import records_in
from timeline.readers.source import Failed, Found, Item, Source
from timeline.settings import LARGEST_FILE


def read_plain(source: Source) -> Iterator[Found]:
    """The one article that a text is, to the character."""
    yield Item(decode(source.data(LARGEST_FILE, "a text")))


def read_lines(source: Source) -> Iterator[Found]:
    """One article a line."""
    for found in records_in(source.file, source.name):
        if isinstance(found, ReadError):
            yield Failed(found)
        else:
            yield Item(found.text, found.title, found.published, found.id, found.link)
