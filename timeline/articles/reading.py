"""Anything that holds articles in, Articles out: bytes, a file, standard input, a ``.jsonl`` of many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path, PurePath
from typing import IO

from timeline.articles.decoding import decode, refuse_documents
from timeline.articles.errors import EmptyText, NotFound, ReadError, TooLong
from timeline.articles.records import read_records
from timeline.articles.text import read_text
from timeline.catalogue import worded
from timeline.model import Article
from timeline.settings import LARGEST_FILE

MANY = (".jsonl", ".ndjson")
"""The endings of files that hold one article a line."""


STANDARD_INPUT = "-"
"""The name by which the command line knows standard input."""


def read(source: str | Path, published: date | str | None = None) -> Article:
    """The one article that ``source`` is: a string is its text, a ``Path`` the text file that holds it.

    Raises ReadError. For files of many articles see ``read_path``.
    """
    if isinstance(source, str):
        return read_text(source, published)
    first = next(read_path(source, published))
    if isinstance(first, ReadError):
        raise first
    return first


def read_bytes(data: bytes, name: str = "", published: date | str | None = None) -> tuple[Article, ...]:
    """The articles in the bytes of a file or an upload: one, unless ``name`` ends in ``.jsonl``.

    Raises ReadError, of a ``.jsonl`` for the first line that holds no article; ``read_path`` goes on past such a line.
    """
    return tuple(_raised(each) for each in read_stream(BytesIO(data), name, published))


def read_path(
    path: str | Path, published: date | str | None = None, *, any_language: bool = False
) -> Iterator[Article | ReadError]:
    """The articles of a file, one at a time; what cannot be read comes as its error, and the rest still comes.

    A ``.jsonl`` is read line by line: a file of any size takes little memory.
    """
    try:
        with Path(path).open("rb") as file:
            yield from read_stream(file, str(path), published, any_language=any_language)
    except OSError as cause:
        yield NotFound(cause.strerror or type(cause).__name__).at(str(path))


def read_stream(
    file: IO[bytes], name: str, published: date | str | None = None, *, any_language: bool = False
) -> Iterator[Article | ReadError]:
    """The same for an open binary file, such as standard input; its ``name`` tells what it holds.

    Only English is read, unless ``any_language`` asks for the article all the same.
    """
    if name.lower().endswith(MANY):
        yield from _or_empty(read_records(file, name, published, any_language=any_language), name)
        return
    try:
        yield _one(file.read(LARGEST_FILE + 1), name, published, any_language)
    except ReadError as error:
        yield error.at(worded("standard input") if name == STANDARD_INPUT else name)


def count_articles(path: str | Path) -> int:
    """How many articles a file seems to hold, without reading them: its lines with words, or 1."""
    if not str(path).lower().endswith(MANY):
        return 1
    try:
        with Path(path).open("rb") as file:
            return sum(not line.isspace() for line in file)
    except OSError:
        return 1


def _one(data: bytes, name: str, published: date | str | None, any_language: bool) -> Article:
    if len(data) > LARGEST_FILE:
        refuse_documents(data)
        raise TooLong(worded("more than {largest_file:,} bytes", largest_file=LARGEST_FILE))
    id = "" if name == STANDARD_INPUT else PurePath(name).stem
    return read_text(decode(data), published, id=id, source=name, any_language=any_language)


def _or_empty(found: Iterator[Article | ReadError], name: str) -> Iterator[Article | ReadError]:
    first = next(found, None)
    yield first or EmptyText().at(name)
    yield from found


def _raised(found: Article | ReadError) -> Article:
    if isinstance(found, ReadError):
        raise found
    return found
