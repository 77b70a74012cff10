"""Rows of the sorted tables of a batch in; a timeline of those events, each with the sentence that tells it, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from timeline.catalogue import worded
from timeline.exports.back.records import held_of
from timeline.model import Timeline, merge
from timeline.model.correction import Give
from timeline.model.timeline import in_order_of_time
from timeline.store import Query, StoreError, Tables

Row = Mapping[str, Any]
_UNTOLD: Final[Row] = {"expressions": [], "published_from": None}
"""What the tables do not hold of an article."""


def newest_told(tables: Tables, query: Query, limit: int) -> Timeline:
    """The newest dated events that the query finds. An event's id there is its ``number``.

    Raises StoreError where the tables cannot be read.
    """
    events, articles = tables.newest(query, limit)
    who = {part["id"] for each in events for part in each["actors"]} | {
        id for each in events for id in each["reported_by"]
    }
    actors = {each["id"]: {**each, "mentions": []} for each in tables.actors(who)}
    told = defaultdict(list)
    for each in events:
        told[each["article"]].append(_event(each))
    try:
        parts = merge(_timeline(each, told[each["id"]], actors) for each in articles)
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError(
            worded(
                "The tables of {folder} hold an event that is none ({error}): make them anew.",
                folder=tables.folder,
                error=error,
            )
        ) from error
    return Timeline(parts.articles, actors=parts.actors, events=in_order_of_time(parts.events))


def _event(row: Row) -> dict[str, Any]:
    days = {name: row[name].isoformat() if isinstance(row[name], date) else None for name in ("begin", "end")}
    return {**row, **days, "id": str(row["number"]), "expression": None}


def _timeline(article: Row, events: list[dict[str, Any]], actors: Mapping[str, Row]) -> Timeline:
    named = {id for each in events for id in (*(part["id"] for part in each["actors"]), *each["reported_by"])}
    record = {
        **article,
        **_UNTOLD,
        "published": article["published"].isoformat() if article["published"] else None,
        "events": events,
        "actors": [actors[id] for id in sorted(named & actors.keys())],
    }
    held = held_of(record)
    (given,) = _given(held.history.done)
    return Timeline((held.article,), given.expressions, given.actors, given.events)


def _given(done: Iterable[object]) -> list[Give]:
    return [each for each in done if isinstance(each, Give)]
