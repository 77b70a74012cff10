"""The rows of an exported table in; the same as our JSON tells it, out.

A table quotes sentences without saying where they stood: they are put one after the other, in the order of the rows.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import cache
from typing import Any

from timeline.actors.gazetteer import Entry, countries, organisations, slug
from timeline.catalogue import worded
from timeline.exports.csv import AND, IS
from timeline.exports.json import range_record
from timeline.model import ActorChange, ActorKind, TimexType, from_edtf
from timeline.model.recasting import group_id
from timeline.settings import MOST_EVENTS

Row = Mapping[str, str]
_ROLES = {"sources": "source", "targets": "target", "participants": "participant"}
_FORMULA = ("'=", "'+", "'-", "'@", "'\t", "'\r")
"""How a cell begins that was kept from being computed by an apostrophe."""


def records_of(rows: Sequence[Row]) -> list[Mapping[str, Any]]:
    """One record an article, in the order of its first row."""
    if len(rows) > MOST_EVENTS:
        raise ValueError(worded("it has more than {most_events:,} rows", most_events=MOST_EVENTS))
    by_article: dict[str, list[Row]] = {}
    for row in rows:
        plain = {name: _plain(cell) for name, cell in row.items()}
        by_article.setdefault(plain["article"], []).append(plain)
    return [_record(told) for told in by_article.values()]


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith(_FORMULA) else cell


def _record(rows: Sequence[Row]) -> Mapping[str, Any]:
    first = rows[0]
    spans = _spans(rows)
    said: list[Mapping[str, Any]] = []
    groups = dict(_group(each) for row in rows for each in _names(row.get("groups", "")))
    events = [_event(row, spans, said, groups) for row in rows]
    named = {name for row in rows for column in (*_ROLES, "reported_by") for name in _names(row[column])}
    return {
        "schema": 1,
        "id": first["article"],
        "title": first["article_title"],
        "source": first["source"],
        "language": "en",
        "published": first["published"] or None,
        "published_from": "metadata" if first["published"] else None,
        "expressions": said,
        "actors": [*(_actor(name) for name in sorted(named - groups.keys())), *map(_told_group, groups.items())],
        "events": events,
    }


def _spans(rows: Sequence[Row]) -> dict[str, list[int]]:
    spans: dict[str, list[int]] = {}
    at = 0
    for row in rows:
        sentence = row["sentence"]
        if sentence not in spans:
            spans[sentence] = [at, at + len(sentence)]
            at += len(sentence) + 2
    return spans


def _group(told: str) -> tuple[str, list[str]]:
    """The name of a group, and those of its members."""
    name, _, members = told.partition(IS)
    return name, [each for each in members.split(AND) if each]


def _told_group(named: tuple[str, list[str]]) -> Mapping[str, Any]:
    name, members = named
    countries = {_actor(each)["country"] for each in members}
    return {
        "id": group_id(name),
        "name": name,
        "kind": ActorKind.ORGANISATION,
        "country": countries.pop() if len(countries) == 1 else None,
        "sector": None,
        "mentions": [],
        "members": list(map(_id, members)),
        "corrected": [ActorChange.GROUPED],
    }


def _event(
    row: Row, spans: Mapping[str, list[int]], said: list[Mapping[str, Any]], groups: Container[str]
) -> Mapping[str, Any]:
    sentence = {"span": spans[row["sentence"]], "text": row["sentence"]}
    return {
        "id": row["event"],
        "title": row["title"],
        **_range(row),
        "certainty": row["certainty"],
        "modality": row["modality"],
        "type": row["type"] or None,
        "trigger": sentence,
        "clause": sentence,
        "sentence": sentence,
        "retold": [],
        "expression": _said(row, sentence, said),
        "relation": None,
        "explanation": row["explanation"],
        "actors": [
            {"id": _id(name, groups), "role": role} for column, role in _ROLES.items() for name in _names(row[column])
        ],
        "reported_by": [_id(name, groups) for name in _names(row["reported_by"])],
        "corrected": _names(row["corrected"]),
        "year": row["year"] or None,
        "lead": row.get("lead") == "yes",
        "moved": _moved(row),
        "remark": {
            "reviewed": row["reviewed"] == "yes",
            "starred": row["starred"] == "yes",
            "tags": _names(row["tags"]),
            "note": row["note"],
        },
    }


def _range(row: Row) -> Mapping[str, Any]:
    return {name: row[name] or None for name in ("begin", "end", "granularity", "edtf")}


def _moved(row: Row) -> Mapping[str, Any] | None:
    """What the date moved along with; None as well in a table that says so in words alone."""
    if not row.get("moved_because"):
        return None
    return {
        "because": row["moved_because"],
        "when": _in_edtf(row["moved_when"]),
        "before": _in_edtf(row["moved_before"]),
    }


def _in_edtf(cell: str) -> Mapping[str, Any]:
    when = from_edtf(cell) if cell else None
    if cell and when is None:
        raise ValueError(worded("“{cell}” is no date", cell=cell))
    return range_record(when)


def _said(row: Row, sentence: Mapping[str, Any], said: list[Mapping[str, Any]]) -> int | None:
    """The number of the words that date the event, where its sentence has them."""
    at = row["sentence"].find(row["expression"]) if row["expression"] else -1
    if at < 0:
        return None
    start = sentence["span"][0] + at
    found = from_edtf(row["edtf"]) if row["edtf"] else None
    said.append(
        {
            "span": [start, start + len(row["expression"])],
            "text": row["expression"],
            "type": TimexType.DATE,
            "value": row["edtf"] or None,
            "mod": None,
            "quant": None,
            "freq": None,
            **(_range(row) if found else dict.fromkeys(("begin", "end", "granularity", "edtf"))),
            "anchor": "reference" if row["year"] else "none",
            # Words that say no year are counted from nothing but the article: no rule that would tell a year.
            "rule": "" if row["year"] else "as given",
            "explanation": row["explanation"],
        }
    )
    return len(said) - 1


def _actor(name: str) -> Mapping[str, Any]:
    known = _known().get(name.casefold())
    return {
        "id": _id(name),
        "name": name,
        "kind": known.kind if known else ActorKind.ORGANISATION,
        "country": known.country if known else None,
        "sector": known.sector if known else None,
        "mentions": [],
    }


def _id(name: str, groups: Container[str] = ()) -> str:
    if name in groups:
        return group_id(name)
    known = _known().get(name.casefold())
    return known.id if known else slug(name)


@cache
def _known() -> dict[str, Entry]:
    return {entry.name.casefold(): entry for entry in (*countries().values(), *organisations().values())}


def _names(cell: str) -> list[str]:
    return [each for each in cell.split("; ") if each]
