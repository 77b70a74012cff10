"""A ``.jsonl`` of articles in, one Article, or what is wrong with the line, out for each.

A line is ``{"id", "published", "title"?, "text"}``: ``published`` a day or null, other keys ignored.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import IO, Any

from timeline.articles.decoding import decode
from timeline.articles.errors import BadRecord, ReadError
from timeline.articles.text import read_text
from timeline.model import Article, PublishedFrom
from timeline.settings import LONGEST_RECORD


def read_records(file: IO[bytes], name: str, published: date | str | None = None) -> Iterator[Article | ReadError]:
    """The articles of an open ``.jsonl`` file, in order, holding one line at a time; blank lines are passed over."""
    for number, line in enumerate(_lines(file), 1):
        if not line.strip():
            continue
        try:
            yield _article(_record(line), name, number, published)
        except ReadError as error:
            yield error.at(f"{name} line {number}")


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


def _record(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST_RECORD:
        raise BadRecord(f"is longer than {LONGEST_RECORD:,} bytes")
    try:
        found = json.loads(decode(line))
    except json.JSONDecodeError as cause:
        raise BadRecord(f"is not JSON ({cause.msg}, column {cause.colno})") from cause
    except (RecursionError, ValueError) as cause:
        raise BadRecord("is not JSON that can be read (nested too deeply, or a number too long)") from cause
    if not isinstance(found, dict):
        raise BadRecord(f"holds {_kind(found)}, not an object")
    return found


def _article(record: dict[str, Any], name: str, number: int, published: date | str | None) -> Article:
    text = record.get("text")
    if "text" not in record:
        raise BadRecord('has no "text"')
    if not isinstance(text, str):
        raise BadRecord(f'has {_kind(text)} as its "text", not a string')
    return read_text(
        text,
        published or _published(record.get("published")),
        id=_id(record.get("id")) or f"{PurePath(name).stem}-{number}",
        title=title if isinstance(title := record.get("title"), str) else "",
        source=name,
        published_from=PublishedFrom.OPTION if published else PublishedFrom.METADATA,
    )


def _id(given: object) -> str:
    if isinstance(given, bool | list | dict | float):
        raise BadRecord(f'has {_kind(given)} as its "id", not a string')
    return "" if given is None else str(given)


def _published(given: object) -> str | None:
    if given is not None and not isinstance(given, str):
        raise BadRecord(f'has {_kind(given)} as its "published", not a day such as "2023-09-12" or null')
    return given.strip() or None if given else None


def _kind(found: object) -> str:
    if isinstance(found, bool):
        return "true or false"
    names = {dict: "an object", list: "a list", str: "a string", int: "a number", float: "a number"}
    return names.get(type(found), "null")
