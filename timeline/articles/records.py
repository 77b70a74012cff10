"""A ``.jsonl`` of articles in, one Article, or what is wrong with the line, out for each.

A line is ``{"id", "published", "title"?, "text", "url"?}``: ``published`` a day or null, ``url`` the link that the
article was at (``source`` where that is one), other keys ignored.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import IO, Any

from timeline.articles.decoding import decode
from timeline.articles.errors import BadRecord, ReadError
from timeline.articles.text import read_text
from timeline.catalogue import worded
from timeline.model import Article, PublishedFrom
from timeline.settings import LONGEST_RECORD

_LINKS = ("url", "source")


@dataclass(frozen=True, slots=True)
class Record:
    """What one line says of an article; ``published`` are words for a day, empty where it names none."""

    text: str
    id: str
    title: str
    published: str
    where: str
    link: str = ""


def read_records(
    file: IO[bytes], name: str, published: date | str | None = None, *, any_language: bool = False
) -> Iterator[Article | ReadError]:
    """The articles of an open ``.jsonl`` file, in order, holding one line at a time; blank lines are passed over."""
    for found in records_in(file, name):
        if isinstance(found, ReadError):
            yield found
            continue
        try:
            yield _article(found, name, published, any_language)
        except ReadError as error:
            yield error.at(found.where)


def records_in(file: IO[bytes], name: str) -> Iterator[Record | ReadError]:
    """The same as plain data, before they are looked at as articles; of a file that is no text the one error."""
    lines = enumerate(_lines(file), 1)
    while True:
        try:
            number, line = next(lines, (0, b""))
        except ReadError as error:
            yield error.at(name)
            return
        if not number:
            return
        if line.strip():
            yield _record(line, name, number)


def _record(line: bytes, name: str, number: int) -> Record | ReadError:
    where = worded("{name} line {number}", name=name, number=number)
    try:
        return _fields(_object(line), f"{PurePath(name).stem}-{number}", where)
    except ReadError as error:
        return error.at(where)


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines in the bytes given; those of wide encodings, whose line ends are wider, in UTF-8, after reading all."""
    first = file.readline(LONGEST_RECORD + 1)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in first[:4]:
        for wide in decode(first + file.read()).split("\n"):
            yield wide.encode("utf-8", errors="surrogatepass")
        return
    line = first.removeprefix(codecs.BOM_UTF8)
    while line:
        yield line
        while len(line) > LONGEST_RECORD and not line.endswith(b"\n"):
            line = file.readline(LONGEST_RECORD + 1)
        line = file.readline(LONGEST_RECORD + 1)


def _object(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST_RECORD:
        raise BadRecord(worded("is longer than {longest_record:,} bytes", longest_record=LONGEST_RECORD))
    try:
        found = json.loads(decode(line))
    except json.JSONDecodeError as cause:
        raise BadRecord(worded("is not JSON ({msg}, column {colno})", msg=cause.msg, colno=cause.colno)) from cause
    except (RecursionError, ValueError) as cause:
        raise BadRecord(worded("is not JSON that can be read (nested too deeply, or a number too long)")) from cause
    if not isinstance(found, dict):
        raise BadRecord(worded("holds {kind}, not an object", kind=_kind(found)))
    return found


def _fields(record: dict[str, Any], otherwise: str, where: str) -> Record:
    text = record.get("text")
    if "text" not in record:
        raise BadRecord(worded('has no "text"'))
    if not isinstance(text, str):
        raise BadRecord(worded('has {kind} as its "text", not a string', kind=_kind(text)))
    title = title if isinstance(title := record.get("title"), str) else ""
    published = _published(record.get("published")) or ""
    return Record(text, _id(record.get("id")) or otherwise, title, published, where, _link(record))


def _article(record: Record, name: str, published: date | str | None, any_language: bool) -> Article:
    return read_text(
        record.text,
        published or record.published or None,
        id=record.id,
        title=record.title,
        source=record.link or name,
        published_from=PublishedFrom.OPTION if published else PublishedFrom.METADATA,
        any_language=any_language,
    )


def _link(record: dict[str, Any]) -> str:
    """Where the article was, so that its outlet is known; a source that is no link is a name of something else."""
    given = (record.get(key) for key in _LINKS)
    return next((each for each in given if isinstance(each, str) and each.startswith(("http://", "https://"))), "")


def _id(given: object) -> str:
    if isinstance(given, bool | list | dict | float):
        raise BadRecord(worded('has {kind} as its "id", not a string', kind=_kind(given)))
    return "" if given is None else str(given)


def _published(given: object) -> str | None:
    if given is not None and not isinstance(given, str):
        raise BadRecord(
            worded('has {kind} as its "published", not a day such as "2023-09-12" or null', kind=_kind(given))
        )
    return given.strip() or None if given else None


def _kind(found: object) -> str:
    if isinstance(found, bool):
        return worded("true or false")
    names = {
        dict: worded("an object"),
        list: worded("a list"),
        str: worded("a string"),
        int: worded("a number"),
        float: worded("a number"),
    }
    return names.get(type(found), "null")
