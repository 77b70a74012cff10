"""A zipped office document in, its parts out once their sizes are known to be bearable."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from timeline.readers.errors import Unread
from timeline.settings import LARGEST_MARKUP, LARGEST_UNPACKED, MOST_PACKED, PACKED_FROM

_ENCRYPTED = 0x1
_ROWS_APART, _CELLS_APART, _PARAGRAPHS_APART = "\n", "\t", "\n\n"


FAULTS = (
    zipfile.BadZipFile,
    NotImplementedError,
    zlib.error,
    EOFError,
    OSError,
    KeyError,
    ValueError,
    RuntimeError,
    AttributeError,
)
"""What Python's zipfile raises for files that are damaged, and libraries that lean on it."""


def unlocked(data: bytes, kind: str) -> zipfile.ZipFile:
    """The zip file that the document is. Raises Unread for a damaged, locked or swollen one."""
    try:
        zipped = zipfile.ZipFile(io.BytesIO(data))
    except FAULTS as cause:
        raise Unread("damaged", kind=kind) from cause
    members = zipped.infolist()
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise Unread("encrypted", kind=kind)
    if sum(member.file_size for member in members) > LARGEST_UNPACKED or any(map(_is_swollen, members)):
        raise Unread("unpacked")
    return zipped


def markup(zipped: zipfile.ZipFile, member: str, kind: str) -> etree._Element:
    """The XML of a member, without entities of its own. Raises Unread."""
    try:
        return etree.fromstring(zipped.read(member), parser())
    except (*FAULTS, etree.XMLSyntaxError) as cause:
        raise Unread("damaged", kind=kind) from cause


def parser() -> etree.XMLParser:
    """Reads no file, no address and no entity that the document names."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def joined(blocks: Iterator[str]) -> str:
    """Paragraphs and tables as one text, a blank line between them."""
    return _PARAGRAPHS_APART.join(block for each in blocks if (block := each.strip()))


def table(rows: Iterator[Iterator[str]]) -> str:
    """A table: a row a line, its cells apart by tabs."""
    lines = (_CELLS_APART.join(" ".join(cell.split()) for cell in row) for row in rows)
    return _ROWS_APART.join(line for line in lines if line.strip())


def _is_swollen(member: zipfile.ZipInfo) -> bool:
    large = member.filename.endswith(".xml") and member.file_size > LARGEST_MARKUP
    return large or member.file_size > max(PACKED_FROM, MOST_PACKED * member.compress_size)
