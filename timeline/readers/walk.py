"""A Source in, every article in it out, however deep it lies: the one place where readers are called.

Everything is read one by one and nothing is ever written: a zip file's members, a mail's files, a feed's links.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from timeline.articles import ReadError
from timeline.readers.errors import Unread
from timeline.readers.forms import ZIP, Form, recognise, within_zip
from timeline.readers.source import Failed, Found, Item, Link, Source, stem_of
from timeline.settings import LARGEST_UNPACKED, MOST_PARTS

Outcome: TypeAlias = Item | Failed
Fetch: TypeAlias = Callable[[str], Source]


class Walk:
    """One way through a source.

    The outcomes have numbers. ``skip`` is how many are passed over unread, ``before`` is called with the name of the
    part before each that is read, so that it is known where a reader ended; ``fetch`` is None where no link in it is
    to be followed.
    """

    def __init__(self, before: Callable[[str], None], skip: int = 0, fetch: Fetch | None = None) -> None:
        self._before, self._skip, self._fetch = before, skip, fetch
        self._number = 0

    def through(self, source: Source) -> Iterator[Outcome]:
        """The articles, and what could not be read, in order."""
        try:
            form = form_of(source)
            if form.many:
                yield from self._many(form, source)
                return
        except ReadError as error:
            if self._is_due(source.name):
                yield Failed.at(source.name, error)
            return
        if self._is_due(source.name):
            yield _one(form, source)

    def _many(self, form: Form, source: Source) -> Iterator[Outcome]:
        parts = form.read(source)
        self._before(source.name)
        for found in parts:
            if self._number >= MOST_PARTS:
                raise Unread("many", most=MOST_PARTS)
            yield from self._each(found, source)
            self._before(source.name)

    def _each(self, found: Found, source: Source) -> Iterator[Outcome]:
        if isinstance(found, Source):
            yield from self.through(found)
        elif self._is_due(source.name):
            yield self._follow(found) if isinstance(found, Link) else _named(found, source)

    def _follow(self, link: Link) -> Outcome:
        """The article that a feed names; where it cannot be had, what the feed itself says of it."""
        if self._fetch is None:
            return link.instead if link.instead.text else Failed.at(link.address, Unread("no words"))
        self._before(link.address)
        try:
            source = self._fetch(link.address)
            found = _one(form_of(source), source)
        except ReadError as error:
            found = Failed.at(link.address, error)
        if isinstance(found, Failed):
            return link.instead if link.tells else found
        return replace(
            found, title=found.title or link.instead.title, published=found.published or link.instead.published
        )

    def _is_due(self, name: str) -> bool:
        self._number += 1
        if self._number <= self._skip:
            return False
        self._before(name)
        return True


def form_of(source: Source) -> Form:
    """The form of a source, for a zip file by what is in it. Raises Unread."""
    form = recognise(source.head, source.name, source.media)
    if form is not ZIP:
        return form
    if not source.file.seekable():
        source.file = io.BytesIO(source.data(LARGEST_UNPACKED, "a zip file in a file"))
    try:
        with zipfile.ZipFile(source.file) as zipped:
            form = within_zip(zipped.namelist()) or form
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as cause:
        raise Unread("damaged", kind=form.name) from cause
    source.file.seek(0)
    return form


def _one(form: Form, source: Source) -> Outcome:
    try:
        found = next(iter(form.read(source)))
    except ReadError as error:
        return Failed.at(source.name, error)
    if isinstance(found, Item | Failed):
        return _named(found, source)
    return Failed.at(source.name, Unread("no article"))


def _named(found: Item | Failed, source: Source) -> Outcome:
    if isinstance(found, Failed):
        return Failed.at(source.name, found.error)
    name = found.source or source.name
    return replace(found, id=found.id or stem_of(name), source=name)
