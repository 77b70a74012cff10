"""The columns of every table that a batch writes, and of the files it goes through: in one place, with a version.

Names are those of the JSON (`timeline.exports.json`) with ``article`` and ``event`` for the ids; what only a person
adds to an event is not there. ``number`` counts events in order of begin, and joins the tables that share it. ``words``
are those that an event is found by, as `timeline.store.words.fold` writes them; the table of that name has each alone.
"""

from __future__ import annotations

from typing import Final

import pyarrow as pa

VERSION: Final = "1"
"""Raised only where a column changes its meaning or goes; columns may be added without."""
VERSION_KEY: Final = "timeline.schema"
"""Of the metadata of each file, beside ``timeline.table`` and ``timeline.version``, the program's."""

WORDS = pa.struct([("span", pa.list_(pa.int32())), ("text", pa.string())])
PARTY = pa.struct([("id", pa.string()), ("role", pa.string())])
RANGE = [("begin", pa.date32()), ("end", pa.date32()), ("granularity", pa.string()), ("edtf", pa.string())]

GIVEN = pa.schema([(name, pa.string()) for name in ("id", "published", "title", "text", "source")])
"""An article as it is given, ``published`` words for a day."""

ARTICLE = [
    ("article", pa.string()),
    ("title", pa.string()),
    ("source", pa.string()),
    ("language", pa.string()),
    ("published", pa.date32()),
    ("published_from", pa.string()),
    ("remark", pa.string()),
]
"""``remark`` says what was not used of what was given."""
EVENT = [
    ("event", pa.string()),
    ("title", pa.string()),
    *RANGE,
    ("certainty", pa.string()),
    ("modality", pa.string()),
    ("type", pa.string()),
    ("trigger", WORDS),
    ("clause", WORDS),
    ("sentence", WORDS),
    ("retold", pa.list_(WORDS)),
    ("expression", pa.int32()),
    ("relation", pa.string()),
    ("way", pa.string()),
    ("explanation", pa.string()),
    ("actors", pa.list_(PARTY)),
    ("reported_by", pa.list_(pa.string())),
    ("lead", pa.bool_()),
    ("year", pa.string()),
]
EXPRESSION = [
    ("position", pa.int32()),
    ("span", pa.list_(pa.int32())),
    ("text", pa.string()),
    ("type", pa.string()),
    ("value", pa.string()),
    ("mod", pa.string()),
    ("quant", pa.string()),
    ("freq", pa.string()),
    *RANGE,
    ("anchor", pa.string()),
    ("rule", pa.string()),
    ("explanation", pa.string()),
]
ACTOR = [("id", pa.string()), *((name, pa.string()) for name in ("name", "kind", "country", "sector"))]
FAILURE = [(name, pa.string()) for name in ("article", "source", "kind", "reason")]

PART = pa.schema(
    [
        *ARTICLE,
        ("failure", pa.struct([("kind", pa.string()), ("reason", pa.string())])),
        ("actors", pa.list_(pa.struct(ACTOR))),
        ("events", pa.list_(pa.struct(EVENT))),
        ("expressions", pa.list_(pa.struct(EXPRESSION))),
    ]
)
"""All that came of an article; ``failure`` is null where it was read."""

TABLES: Final = {
    "articles": pa.schema([*ARTICLE, ("events", pa.int32()), ("expressions", pa.int32())]),
    "events": pa.schema([("number", pa.int64()), ("article", pa.string()), *EVENT, ("words", pa.string())]),
    "participations": pa.schema(
        [
            ("actor", pa.string()),
            ("begin", pa.date32()),
            ("end", pa.date32()),
            ("number", pa.int64()),
            ("article", pa.string()),
            ("event", pa.string()),
            ("role", pa.string()),
            ("type", pa.string()),
            ("title", pa.string()),
        ]
    ),
    "words": pa.schema([("word", pa.string()), ("number", pa.int64())]),
    "actors": pa.schema(
        [
            ("actor", pa.string()),
            *((name, pa.string()) for name in ("name", "kind", "country", "sector")),
            ("events", pa.int64()),
            ("articles", pa.int64()),
        ]
    ),
    "expressions": pa.schema([("article", pa.string()), *EXPRESSION]),
    "failures": pa.schema(FAILURE),
}
"""What is there when a batch is done."""


def marked(table: str, version: str) -> pa.Schema:
    """The schema of a finished table, its metadata telling what it is and who wrote it."""
    told = {VERSION_KEY: VERSION, "timeline.table": table, "timeline.version": version}
    return TABLES[table].with_metadata(told)
