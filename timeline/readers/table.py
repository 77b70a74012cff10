"""A CSV file in, an article for each of its rows out, told by the names of its columns."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from timeline.catalogue import worded
from timeline.readers.errors import Unread
from timeline.readers.source import Failed, Found, Item, Source, stem_of
from timeline.settings import LONGEST_RECORD

KIND = "a table"
COLUMNS = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "story", "maintext"),
    "title": ("title", "headline", "heading", "name"),
    "published": (
        "published",
        "date",
        "day",
        "published_at",
        "date_publish",
        "publication_date",
        "publish_date",
        "pubdate",
    ),
    "id": ("id", "key", "article_id", "doc_id"),
    "source": ("url", "link", "source_url", "address"),
}
"""Names of columns, whatever their case, the surest first (GDELT, Media Cloud, news-please, Kaggle's news sets)."""
_DELIMITERS = ",;\t|"


def read_table(source: Source) -> Iterator[Found]:
    """The rows that have a text."""
    csv.field_size_limit(LONGEST_RECORD)
    lines = io.TextIOWrapper(source.file, _encoding(source.head), errors="surrogateescape", newline="")
    header = lines.readline(LONGEST_RECORD)
    delimiter = max(_DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    columns = _columns(names)
    if "text" not in columns:
        raise Unread("no columns")
    rows = csv.reader(lines, delimiter=delimiter)
    for number in _count():
        try:
            row = next(rows, None)
        except (csv.Error, UnicodeError, OSError):
            yield Failed.at(_row(source, number), Unread("damaged", kind="a row of a table"))
            continue
        if row is None:
            return
        if row:
            yield _item(row, columns, f"{stem_of(source.name)}-{number}", _row(source, number))


def _row(source: Source, number: int) -> str:
    return worded("{name} row {number}", name=source.name, number=number)


def _item(row: list[str], columns: dict[str, int], id: str, where: str) -> Found:
    cells = {name: _mended(row[at]) for name, at in columns.items() if at < len(row)}
    if not cells.get("text", "").strip():
        return Failed.at(where, Unread("no text"))
    day = cells.get("published", "").strip()
    return Item(
        cells["text"], cells.get("title", "").strip(), day, cells.get("id", "").strip() or id, cells.get("source", "")
    )


def _columns(names: list[str]) -> dict[str, int]:
    known = [name.strip().lower().replace(" ", "_") for name in names]
    return {
        field: known.index(found) for field, wanted in COLUMNS.items() if (found := _first(wanted, known)) is not None
    }


def _first(wanted: tuple[str, ...], known: list[str]) -> str | None:
    return next((name for name in wanted if name in known), None)


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig"


def _mended(cell: str) -> str:
    """A cell that is not UTF-8 is read as Windows-1252, which a table saved by an office program is in."""
    try:
        cell.encode("utf-8")
    except UnicodeEncodeError:
        return cell.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return cell


def _count() -> Iterator[int]:
    number = 1
    while True:
        yield number
        number += 1
