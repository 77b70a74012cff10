"""What a person names in (a file, folder, link, standard input), Articles out, each failure in its place among them.

Plain text and lines of JSON are read here, by `timeline.articles`; everything else by a process in bounds.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import IO, BinaryIO, TypeAlias

from timeline.articles import NotFound, ReadError, count_articles, read_stream, read_text
from timeline.articles.reading import STANDARD_INPUT
from timeline.model import Article, PublishedFrom
from timeline.readers.door import PUBLIC, Door, is_link
from timeline.readers.errors import Unread
from timeline.readers.forms import PLAIN, TEXT, Form, is_readable, recognise
from timeline.readers.reading import Order, ReadingProcess
from timeline.readers.source import HEAD, Failed, Item
from timeline.settings import LARGEST_DOCUMENT

Day: TypeAlias = date | str | None
Outcome: TypeAlias = Article | ReadError


class Inputs:
    """Reads whatever articles come in; to be closed, or used as a context.

    ``door`` is where links may lead, ``any_language`` whether articles in other languages than English are wanted too.
    """

    def __init__(self, *, any_language: bool = False, door: Door = PUBLIC) -> None:
        self._any_language = any_language
        self._reading = ReadingProcess(door)

    def __enter__(self) -> Inputs:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process that reads."""
        self._reading.close()

    def read(self, name: str, published: Day = None, *, polite: bool = False, follow: bool = True) -> Iterator[Outcome]:
        """The articles of a file, folder or link, in order; what cannot be read comes as its error among them.

        A link that no person asked for is read ``polite``: only where its site lets programs have it. Unless
        ``follow``, it must lead to a feed, whose entries are what the feed itself says.
        """
        if is_link(name):
            yield from self._ordered(Order(name, link=name, polite=polite, follow=follow), published)
        elif Path(name).is_dir():
            yield from self._folder(Path(name), published)
        else:
            yield from self._path(name, published)

    def read_stream(self, file: IO[bytes], published: Day = None) -> Iterator[Outcome]:
        """The same of standard input."""
        return self.read_bytes(file.read(LARGEST_DOCUMENT + 1), STANDARD_INPUT, published)

    def read_bytes(self, data: bytes, name: str, published: Day = None) -> Iterator[Outcome]:
        """The same of bytes at hand, such as an upload, whose ``name`` may tell what they are."""
        try:
            form = recognise(data[:HEAD], name)
        except ReadError as error:
            yield error.at(_said(name))
            return
        if form in PLAIN:
            yield from read_stream(BytesIO(data), name, published, any_language=self._any_language)
            return
        with _held(data) as file:
            yield from self._file(file, name, form, len(data), published)

    def _folder(self, folder: Path, published: Day) -> Iterator[Outcome]:
        """Every file in it whose ending says that it can be read; hidden ones and links out of it are left."""
        names = files_in(folder)
        if not names:
            yield Unread("no articles").at(str(folder))
        for name in names:
            yield from self._path(name, published)

    def _path(self, name: str, published: Day) -> Iterator[Outcome]:
        try:
            with Path(name).open("rb") as file:
                told = os.fstat(file.fileno())
                form = recognise(file.peek(HEAD)[:HEAD], name) if stat.S_ISREG(told.st_mode) else TEXT
                if form in PLAIN:
                    yield from read_stream(file, name, published, any_language=self._any_language)
                else:
                    yield from self._file(file, name, form, told.st_size, published)
        except OSError as cause:
            yield NotFound(cause.strerror or type(cause).__name__).at(name)
        except ReadError as error:
            yield error.at(name)

    def _file(self, file: BinaryIO, name: str, form: Form, size: int, published: Day) -> Iterator[Outcome]:
        if size > form.largest:
            yield Unread("large", kind=form.name, most=form.largest).at(_said(name))
            return
        yield from self._ordered(Order(name, form, file.fileno()), published)

    def _ordered(self, order: Order, published: Day) -> Iterator[Outcome]:
        found = False
        for each in self._reading.read(order):
            found = True
            yield self._article(each, published) if isinstance(each, Item) else _error(each)
        if not found:
            yield Unread("no articles").at(_said(order.name))

    def _article(self, item: Item, published: Day) -> Outcome:
        try:
            return read_text(
                item.text,
                published or item.published or None,
                id=item.id if item.source != STANDARD_INPUT else "",
                title=item.title,
                source=item.source,
                published_from=PublishedFrom.OPTION if published else PublishedFrom.METADATA,
                any_language=self._any_language,
            )
        except ReadError as error:
            return error.at(_said(item.source))


def read(source: str | Path, published: Day = None) -> Article:
    """The one article that ``source`` is: a ``Path`` names a file of any form that is read, a string is its text.

    A string that is a link and nothing else is fetched. Of several articles in a file the first is given; for all of
    them see `Inputs`. Raises ReadError.
    """
    if isinstance(source, str) and not is_link(source):
        return read_text(source, published)
    with Inputs() as inputs:
        first = next(inputs.read(str(source).strip(), published))
    if isinstance(first, ReadError):
        raise first
    return first


def count(name: str) -> int:
    """How many articles an input seems to hold, without reading them: of a folder its files, of other files one."""
    if is_link(name) or name == STANDARD_INPUT:
        return 1
    if Path(name).is_dir():
        return sum(map(count_articles, files_in(Path(name)))) or 1
    return count_articles(name)


def files_in(folder: Path) -> list[str]:
    """The files of a folder, and of those in it, that can be read, in the order of their names."""
    found = [Path(at, name) for at, _, names in os.walk(folder) for name in names if is_readable(name)]
    return [
        str(path)
        for path in sorted(found)
        if not any(part.startswith(".") for part in path.relative_to(folder).parts) and path.is_file()
    ]


@contextmanager
def _held(data: bytes) -> Iterator[BinaryIO]:
    """The bytes as a file without a name, which another process can be given."""
    in_memory = hasattr(os, "memfd_create")
    with os.fdopen(os.memfd_create("article"), "w+b") if in_memory else tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        yield file


def _error(failed: Failed) -> ReadError:
    return failed.error if failed.error.where != STANDARD_INPUT else _moved(failed.error)


def _moved(error: ReadError) -> ReadError:
    error.where = _said(STANDARD_INPUT)
    return error


def _said(name: str) -> str:
    return "standard input" if name == STANDARD_INPUT else name
