"""A file that was exported here (JSON, JSON Lines, TimelineJS, CSV) in; the articles with their timelines out.

An export quotes sentences and not the article, so what comes back is an article of those sentences, with exactly the
events that the file holds. The file is read whole and checked before anything is done with it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from timeline.catalogue import worded
from timeline.exports.back.records import held_of
from timeline.exports.csv import COLUMNS
from timeline.exports.json import SCHEMA
from timeline.settings import ARTICLES_IN_PROJECT, LARGEST_PROJECT, LONGEST_RECORD
from timeline.store import Project, one_line

_FIRST = ",".join(COLUMNS[:5])
_MARKS = ("schema", "events", "expressions", "actors")
"""What every object of our JSON has."""


_HEAD = 10_000
"""Bytes at the start of a file that tell what it is: an id, a title and an address come first."""


class BackError(ValueError):
    """An export that cannot be read back. As a string it is for the person who gave it."""


def is_export(data: bytes) -> bool:
    """Whether a file says that it was exported here, be it whole or not."""
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n\t").decode("utf-8", "replace")
    if start.startswith(_FIRST):
        return True
    ours = start.startswith(("{", "[")) and '"schema"' in start and '"published_from"' in start
    return ours or (start.startswith("{") and '"autolink"' in start and b'"timeline": [' in data)


def read_back(data: bytes) -> Project:
    """What the bytes of such a file hold. Raises BackError where any part of it is not as it should be."""
    if len(data) > LARGEST_PROJECT:
        raise BackError(
            worded(
                "The file is larger than {number} MB, the most that is read back, so nothing of it was: export fewer "
                "articles.",
                number=LARGEST_PROJECT // 1000000,
            )
        )
    try:
        records = _records(data.decode("utf-8-sig"))
        _refuse_newer(records)
        return Project(tuple(map(held_of, records)))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError) as error:
        if isinstance(error, BackError):
            raise
        raise BackError(
            worded("The file is damaged ({reason}), so nothing of it was read: export it again.", reason=_reason(error))
        ) from error


def _records(text: str) -> list[Mapping[str, Any]]:
    records = _table(text) if text.startswith(_FIRST) else _objects(text)
    if not records or len(records) > ARTICLES_IN_PROJECT:
        raise ValueError(
            worded(
                "it must hold 1 to {articles_in_project} articles with events", articles_in_project=ARTICLES_IN_PROJECT
            )
        )
    if not all(isinstance(each, dict) and all(mark in each for mark in _MARKS) for each in records):
        raise ValueError(worded("it holds something else than articles with their events"))
    return records


def _objects(text: str) -> list[Mapping[str, Any]]:
    try:
        whole = json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    if isinstance(whole, dict) and isinstance(whole.get("timeline"), list):
        return list(whole["timeline"])
    return whole if isinstance(whole, list) else [whole]


def _table(text: str) -> list[Mapping[str, Any]]:
    # The names of states are known to a room that brings the language model's library along.
    from timeline.exports.back.tables import records_of

    csv.field_size_limit(LONGEST_RECORD)
    try:
        rows = list(csv.DictReader(io.StringIO(text), strict=True))
    except csv.Error as error:
        raise ValueError(worded("it breaks off or is no longer a table: {reason}", reason=error)) from error
    if any(None in row or None in row.values() for row in rows):
        raise ValueError(worded("a row has more or fewer cells than the heading"))
    return records_of(rows)


def _refuse_newer(records: list[Mapping[str, Any]]) -> None:
    for each in records:
        version = each["schema"]
        if isinstance(version, bool) or not isinstance(version, int):
            raise ValueError(worded("its form is not a number"))
        if version > SCHEMA:
            raise BackError(
                worded(
                    "The file was written by a newer version of Timeline (its form is {version}, this one "
                    "reads up to {schema}), so nothing of it was read: install the newer version first.",
                    version=version,
                    schema=SCHEMA,
                )
            )


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return one_line(worded("{error} is missing", error=error))
    if isinstance(error, json.JSONDecodeError):
        return worded("it breaks off or is no longer JSON")
    return one_line(worded("it is nested without end") if isinstance(error, RecursionError) else str(error))
