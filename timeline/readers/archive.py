"""A zip or gzip file in, its members out one by one: unpacked as they are read, counted, never written anywhere."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from io import BufferedIOBase
from typing import Any, BinaryIO, cast

from timeline.catalogue import worded
from timeline.readers.errors import Unread
from timeline.readers.forms import is_readable
from timeline.readers.source import Failed, Found, Source, inside
from timeline.settings import MOST_PARTS

_ENCRYPTED = 0x1
"""The flag of a member that needs a password (PKWARE's APPNOTE, 4.4.4)."""
_LEFT_OUT = ("__macosx/", ".ds_store", "thumbs.db", "desktop.ini")


def read_zip(source: Source) -> Iterator[Found]:
    """The members that can be read, in the order of their names."""
    try:
        zipped = zipfile.ZipFile(source.file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as cause:
        raise Unread("damaged", kind="a zip file") from cause
    members = [each for each in zipped.infolist() if _is_wanted(each)]
    if len(members) > MOST_PARTS:
        raise Unread("many", most=MOST_PARTS)
    if not members:
        raise Unread("no articles")
    for member in sorted(members, key=lambda each: each.filename):
        yield _member(zipped, member, source)


def read_gzip(source: Source) -> Iterator[Found]:
    """The one file that is compressed; to people it is still the file that they gave."""
    yield source.packed(
        source.name, cast("BinaryIO", _PackedFile(gzip.GzipFile(fileobj=source.file), "a compressed file"))
    )


def _member(zipped: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source) -> Found:
    name = inside(source.name, member.filename)
    if member.flag_bits & _ENCRYPTED:
        return Failed.at(name, Unread("encrypted", kind="a zip file"))
    try:
        opened = _PackedFile(zipped.open(member), "a zip file")
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError) as cause:
        return Failed.at(
            name, Unread("damaged", kind=worded("a part of a zip file ({name})", name=type(cause).__name__))
        )
    return source.packed(name, cast("BinaryIO", opened), member.compress_size)


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    name = member.filename.lower()
    return not member.is_dir() and is_readable(name) and not any(part in name for part in _LEFT_OUT)


class _PackedFile:
    """A packed file whose damage is told as Unread."""

    def __init__(self, file: Any, kind: str) -> None:
        self._file: BufferedIOBase = file
        self._kind = kind

    def read(self, size: int) -> bytes:
        """So many bytes at most."""
        try:
            return self._file.read(size)
        except (EOFError, OSError, zlib.error, zipfile.BadZipFile, NotImplementedError, ValueError) as cause:
            raise Unread("damaged", kind=self._kind) from cause
