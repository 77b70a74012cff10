"""Queries for articles in; the articles that each finds, looked up once however many questions are asked of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import ARRAY, ColumnElement, Integer, and_, any_, cast, func, select
from sqlalchemy.orm import Session

from timeline.store.query import Query, articles, engine_of, within
from timeline.store.schema import EventRow

_Ids = list[int]
_MANY: Final = 1000
"""Articles from which it is faster to look at all events in the order of an index than to look up those of each."""


class FoundArticles:
    """What several queries of one session find; those that look for words are answered once each."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[Query, _Ids] = {}

    def holding(self, article_id: Any, query: Query) -> tuple[ColumnElement[bool], ...]:
        """That an article with this id is found; empty where it is for certain."""
        listed = _LISTED.get(engine_of(self._session)) if query.words else None
        return (listed(article_id, self._ids(query)),) if listed else within(self._session, article_id, query)

    def telling(self, query: Query) -> tuple[ColumnElement[bool], ...]:
        """That an event is of an article that is found; its article's index is not used where that would be slower."""
        many = bool(query.words) and engine_of(self._session) in _LISTED and len(self._ids(query)) >= _MANY
        return self.holding(EventRow.article_id + 0 if many else EventRow.article_id, query)

    def _ids(self, query: Query) -> _Ids:
        if query not in self._known:
            self._known[query] = list(self._session.scalars(articles(self._session, query)))
        return self._known[query]


def _in_json(id: Any, ids: _Ids) -> ColumnElement[bool]:
    return and_(id.in_(select(func.json_each(json.dumps(ids)).table_valued("value").c.value)))


def _in_array(id: Any, ids: _Ids) -> ColumnElement[bool]:
    """PostgreSQL makes a hash table of an array that it is given, and knows how much it leaves."""
    return and_(id == any_(cast(ids, ARRAY(Integer))))


_LISTED: Final[Mapping[str, Callable[[Any, _Ids], ColumnElement[bool]]]] = {"sqlite": _in_json, "postgresql": _in_array}
"""That an id is one of many, for each engine. A list of values would be another statement for every number of them."""
