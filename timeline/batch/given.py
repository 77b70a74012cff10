"""A file of articles in, its rows as they are given out; what holds no article comes as why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
from pyarrow import parquet

from timeline.articles import ReadError
from timeline.articles.records import records_in
from timeline.articles.text import writable
from timeline.batch.errors import BatchError
from timeline.catalogue import worded

ENDINGS: Final = (".parquet", ".jsonl")
_AT_ONCE: Final = 1_000
"""Rows of a Parquet file in memory."""
_ID, _TEXT, _PUBLISHED = "id", "text", "published"
_COLUMNS: Final = (_ID, _PUBLISHED, "title", _TEXT, "source")


@dataclass(frozen=True, slots=True)
class Given:
    """One row; ``published`` are words for a day, empty where it names none."""

    id: str
    published: str
    title: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A row, or a whole file, that holds no article: ``article`` its id where it has one, ``source`` where it is."""

    article: str
    source: str
    kind: str
    reason: str


def files_in(place: Path) -> tuple[Path, ...]:
    """The files of a folder, or the one that it is, in order of name. Raises BatchError where there is none."""
    found = [place] if place.is_file() else sorted(each for each in place.rglob("*") if each.is_file())
    chosen = tuple(each for each in found if each.suffix.lower() in ENDINGS and not each.name.startswith((".", "_")))
    if not chosen:
        raise BatchError(
            worded(
                "{place} holds no {those} file. Name a folder of articles.",
                place=place,
                those=worded(" and no ").join(ENDINGS),
            )
        )
    return chosen


def rows_of(file: Path) -> Iterator[Given | Refused]:
    """What each row of the file gives, in order."""
    name = str(file)
    try:
        for row in _of_parquet(file, name) if file.suffix.lower() == ".parquet" else _of_lines(file, name):
            yield type(row)(*map(writable, astuple(row)))
    except (OSError, pa.ArrowException) as cause:
        yield Refused(
            "",
            writable(name),
            "file",
            worded("The file cannot be read ({why}).", why=str(cause).splitlines()[0]),
        )


def _of_lines(file: Path, name: str) -> Iterator[Given | Refused]:
    with file.open("rb") as lines:
        for each in records_in(lines, name):
            if isinstance(each, ReadError):
                yield Refused("", each.where, "file" if each.where == name else "row", str(each))
            else:
                yield Given(each.id, each.published, each.title, each.text, name)


def _of_parquet(file: Path, name: str) -> Iterator[Given | Refused]:
    with parquet.ParquetFile(file) as held:
        if why := _other_schema(held.schema_arrow):
            yield Refused("", name, "schema", why)
            return
        columns = [each for each in _COLUMNS if each in held.schema_arrow.names]
        number = 0
        for batch in held.iter_batches(_AT_ONCE, columns=columns):
            for row in _values(batch):
                number += 1
                where = worded("{name} row {number}", name=name, number=number)
                yield Refused("", where, "row", row) if isinstance(row, str) else _row(row, file, where, number)


def _values(batch: pa.RecordBatch) -> Iterator[dict[str, Any] | str]:
    """Each row as Python has it, or why it cannot have it: bytes that are no UTF-8, a day beyond its calendar."""
    try:
        rows: list[dict[str, Any] | str] = batch.to_pylist()
    except (ValueError, OverflowError):
        rows = [_value(batch.slice(at, 1)) for at in range(len(batch))]
    yield from rows


def _value(row: pa.RecordBatch) -> dict[str, Any] | str:
    try:
        found: dict[str, Any] = row.to_pylist()[0]
    except (ValueError, OverflowError) as cause:
        return worded("The row cannot be read ({why}).", why=str(cause).splitlines()[0])
    return found


def _other_schema(schema: pa.Schema) -> str:
    """Why a file of these columns holds no articles; empty where it may."""
    if _TEXT not in schema.names:
        return worded(
            'The file has no column "{text}", but {names}.', text=_TEXT, names=", ".join(schema.names) or worded("none")
        )
    if twice := next((each for each in _COLUMNS if schema.names.count(each) > 1), None):
        return worded('The file has more than one column "{name}".', name=twice)
    kind = schema.field(_TEXT).type
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)):
        return worded('The column "{text}" of the file holds {kind}, not strings.', text=_TEXT, kind=kind)
    return ""


def _row(row: dict[str, Any], file: Path, where: str, number: int) -> Given | Refused:
    text, id = row[_TEXT], row.get(_ID)
    name = f"{file.stem}-{number}" if id is None or id == "" else str(id)
    if not isinstance(text, str):
        return Refused(name, where, "row", worded("The row has no text."))
    return Given(
        name, _day(row.get(_PUBLISHED)), _words(row.get("title")), text, _words(row.get("source")) or str(file)
    )


def _day(found: object) -> str:
    if isinstance(found, datetime):
        return found.date().isoformat()
    return found.isoformat() if isinstance(found, date) else _words(found).strip()


def _words(found: object) -> str:
    return "" if found is None else str(found)
