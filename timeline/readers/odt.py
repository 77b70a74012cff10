"""An OpenDocument text (.odt) in, its words out: paragraphs, headings, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.readers.errors import Unread
from timeline.readers.office import joined, markup, table, unlocked
from timeline.readers.source import Found, Item, Source
from timeline.readers.titles import title_in
from timeline.settings import LARGEST_DOCUMENT

KIND = "an OpenDocument text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT, _TABLE, _OFFICE = (f"{{{_OASIS}:{name}:1.0}}" for name in ("text", "table", "office"))
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SKIPPED = {f"{_OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_OFFICE}forms"}
"""Comments, footnotes, what was deleted, and forms."""
_MOST_SPACES = 100
_MANIFEST = "META-INF/manifest.xml"


def read_odt(source: Source) -> Iterator[Found]:
    """The one article that it is."""
    zipped = unlocked(source.data(LARGEST_DOCUMENT, KIND), KIND)
    if _MANIFEST in zipped.namelist() and _is_locked(markup(zipped, _MANIFEST, KIND)):
        raise Unread("encrypted", kind=KIND)
    body = markup(zipped, "content.xml", KIND).find(f"{_OFFICE}body/{_OFFICE}text")
    text = joined(_blocks(body)) if body is not None else ""
    if not text:
        raise Unread("no words")
    yield Item(text, title_in(text, _stated(zipped)))


def _is_locked(manifest: Any) -> bool:
    return manifest.find(f".//{{{_OASIS}:manifest:1.0}}encryption-data") is not None


def _stated(zipped: Any) -> str:
    if "meta.xml" not in zipped.namelist():
        return ""
    return markup(zipped, "meta.xml", KIND).findtext(f".//{_TITLE}") or ""


def _blocks(within: Any) -> Iterator[str]:
    for child in within:
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield "".join(_words(child))
        elif child.tag == f"{_TABLE}table":
            yield table(_cells(row) for row in child.iter(f"{_TABLE}table-row"))
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _blocks(child)


def _cells(row: Any) -> Iterator[str]:
    return (" ".join(_blocks(cell)) for cell in row.iterchildren(f"{_TABLE}table-cell"))


def _words(within: Any) -> Iterator[str]:
    yield within.text or ""
    for child in within:
        if child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c", "1")
            yield " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES)
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield "\t" if child.tag == f"{_TEXT}tab" else "\n"
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _words(child)
        yield child.tail or ""
