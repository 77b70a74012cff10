"""What readers take and give: a Source in; an Item for each article, a Source or Link for what is read in turn."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO, Self
from urllib.parse import unquote, urlsplit

from timeline.articles import ReadError
from timeline.readers.errors import Unread
from timeline.settings import MOST_NESTED, MOST_PACKED, MOST_UNPACKED, PACKED_FROM

HEAD = 4_096
"""Bytes from which a form is told."""
_READ_AT_ONCE = 65_536


@dataclass(frozen=True, slots=True)
class Item:
    """One article as its reader found it, before it is looked at as text.

    ``published`` is a day as ``YYYY-MM-DD`` where the file's own metadata state one.
    """

    text: str
    title: str = ""
    published: str = ""
    id: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An article to be fetched, and what is known of it where that fails."""

    address: str
    instead: Item

    @property
    def tells(self) -> bool:
        """Whether more is known than its headline."""
        return self.instead.text != self.instead.title


@dataclass(slots=True)
class Budget:
    """What one file may still unpack to, whatever lies in it."""

    left: int = MOST_UNPACKED

    def take(self, count: int) -> None:
        """So many bytes more. Raises Unread where that is too many."""
        self.left -= count
        if self.left < 0:
            raise Unread("unpacked")


@dataclass(slots=True)
class Source:
    """Bytes to be read and what is said of them: ``media`` and ``charset`` by a server or mail, ``name`` by everybody.

    ``name`` is for people and for the ending it has; it is never a path to anything. ``address`` is the link that
    the bytes came from.
    """

    name: str
    file: BinaryIO
    media: str = ""
    charset: str = ""
    address: str = ""
    depth: int = 0
    budget: Budget = field(default_factory=Budget)

    @property
    def head(self) -> bytes:
        """Its first bytes, which stay to be read."""
        peek = getattr(self.file, "peek", None)
        if peek is not None:
            found: bytes = peek(HEAD)[:HEAD]
            return found
        at = self.file.tell()
        found = self.file.read(HEAD)
        self.file.seek(at)
        return found

    def data(self, most: int, kind: str) -> bytes:
        """All of it. Raises Unread where it is larger than ``most`` bytes."""
        data = self.file.read(most + 1)
        if len(data) > most:
            raise Unread("large", kind=kind, most=most)
        return data

    def part(self, name: str, data: bytes, media: str = "", charset: str = "") -> Source:
        """Something in it that is at hand."""
        return self._inner(name, io.BytesIO(data), media, charset)

    def packed(self, name: str, file: BinaryIO, packed: int | None = None) -> Source:
        """Something packed in it, counted while it unpacks; ``packed`` is how many bytes that is, where known."""
        raw = io.BufferedReader(_Counted(file, self.budget, packed), _READ_AT_ONCE)
        return self._inner(name, raw, "", "")

    def _inner(self, name: str, file: BinaryIO, media: str, charset: str) -> Source:
        if self.depth >= MOST_NESTED:
            raise Unread("nested", most=MOST_NESTED)
        return Source(name, file, media, charset, depth=self.depth + 1, budget=self.budget)


class _Counted(io.RawIOBase):
    """A file that unpacks as it is read, stopped where it comes to too much."""

    def __init__(self, file: BinaryIO, budget: Budget, packed: int | None) -> None:
        self._file, self._budget, self._packed, self._read = file, budget, packed, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._file.read(min(len(buffer), _READ_AT_ONCE))
        self._read += len(data)
        self._budget.take(len(data))
        if self._packed is not None and self._read > max(PACKED_FROM, MOST_PACKED * self._packed):
            raise Unread("unpacked")
        buffer[: len(data)] = data
        return len(data)


@dataclass(frozen=True, slots=True)
class Failed:
    """A part that could not be read, and why; the rest still comes."""

    error: ReadError

    @classmethod
    def at(cls, where: str, error: ReadError) -> Self:
        """The error, said of ``where``."""
        return cls(error.at(where))


Found = Item | Source | Link | Failed


def inside(outer: str, inner: str) -> str:
    """How what lies in a file is named: ``news.zip/today/a.html``, in characters that can be shown, leading nowhere."""
    shown = "".join(character if character.isprintable() else "\ufffd" for character in inner)
    parts = [part for part in re.split(r"[/\\]", shown) if part.strip(". ")]
    return "/".join([outer, *(parts or ["part"])])


def stem_of(name: str) -> str:
    """The id for what is called ``name``: the last part of a path or link without its endings."""
    path = unquote(urlsplit(name).path) if "://" in name else name
    last = PurePosixPath(path.replace("\\", "/")).name or urlsplit(name).netloc
    return PurePosixPath(last.removesuffix(".gz")).stem or last
