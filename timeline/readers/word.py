"""A Word document (.docx) in, its words out: paragraphs, tables, what was inserted and not what was deleted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from timeline.readers.errors import Unread
from timeline.readers.office import FAULTS, joined, table, unlocked
from timeline.readers.source import Found, Item, Source
from timeline.readers.titles import title_in
from timeline.settings import LARGEST_DOCUMENT

KIND = "a Word document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", _FALLBACK}
"""What a reader of the document does not see: deletions, the old place of what was moved, codes, second versions."""
_WORDS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": ""}


def read_word(source: Source) -> Iterator[Found]:
    """The one article that it is. The day on which the file was made is not when its article was published."""
    import docx
    from docx.opc.exceptions import OpcError

    data = source.data(LARGEST_DOCUMENT, KIND)
    unlocked(data, KIND).close()
    try:
        document = docx.Document(io.BytesIO(data))
        body, said = document.element.body, document.core_properties.title or ""
    except (*FAULTS, SyntaxError, OpcError) as cause:
        raise Unread("damaged", kind=KIND) from cause
    if body is None:
        raise Unread("damaged", kind=KIND)
    text = joined(_blocks(body))
    if not text:
        raise Unread("no words")
    yield Item(text, _styled(body) or title_in(text, said))


def _blocks(within: Any) -> Iterator[str]:
    """Paragraphs and tables in order; what controls and tags wrap is looked into."""
    for child in within:
        if child.tag == f"{_W}p":
            yield "".join(_words(child))
        elif child.tag == f"{_W}tbl":
            yield table(_cells(row) for row in child.iterchildren(f"{_W}tr"))
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _blocks(child)


def _cells(row: Any) -> Iterator[str]:
    return (" ".join(_blocks(cell)) for cell in row.iterchildren(f"{_W}tc"))


def _words(within: Any) -> Iterator[str]:
    for child in within:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _WORDS:
            yield _WORDS[child.tag]
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _words(child)


def _styled(body: Any) -> str:
    """The first paragraph in the style that Word calls Title."""
    for paragraph in body.iterchildren(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val") == "Title":
            return " ".join("".join(_words(paragraph)).split())
    return ""
