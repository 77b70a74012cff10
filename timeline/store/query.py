"""What a person looks for in; the conditions that an article or event must meet, the same for every engine, out.

Engines are SQLite, PostgreSQL and, for the sorted tables of a batch, DuckDB (`duck`). Only how words are found is
each engine's own: `_MATCHES`, and for DuckDB `postings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final, NamedTuple, Self

from sqlalchemy import (
    ColumnElement,
    Select,
    TableClause,
    and_,
    cast,
    column,
    exists,
    false,
    func,
    not_,
    or_,
    select,
    table,
    true,
)
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.orm import Session, aliased

from timeline.store.articles import clean
from timeline.store.schema import (
    ARTICLE_WORDS,
    EVENT_WORDS,
    ActorRow,
    AppearanceRow,
    ArticleRow,
    CollectedRow,
    CollectionRow,
    EventRow,
    ParticipationRow,
)
from timeline.store.words import Term, asked

FOUND: Final = "found"
"""Of what a session knows (``Session.info``): the events that hold an expression's words, by expression."""
NO_OUTLET: Final = "-"
"""The outlet of what came from no link: files and pasted text."""


class FoundWords(NamedTuple):
    """A table with the numbers of the events that hold an expression's words; ``lacking``: of those that do not."""

    table: str
    lacking: bool

    def hold(self, id: ColumnElement[int] | Any) -> ColumnElement[bool]:
        """That the event with this id holds them."""
        held = id.in_(select(column("rowid")).select_from(table(self.table)))
        return not_(held) if self.lacking else and_(held)


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: all that is given must hold; what is left as it is asks for nothing.

    ``words`` is an expression of `words.asked`. ``actor`` is an ``Actor.id``, ``outlet`` the host of a link
    (`NO_OUTLET`: none), ``outlets`` several of which any will do, ``kind`` a PLOVER type of which there is an event,
    ``collection`` the name of one. ``begin`` and ``end`` bound the day of publication of an article, the date of an
    event; both are meant. ``undated``: without a day of publication, or without a date. ``copies``: printed by another
    article too. ``failed``: no events could be extracted. ``removed``: removed ones instead of those that are there.
    """

    words: str = ""
    actor: str = ""
    outlet: str = ""
    outlets: tuple[str, ...] = ()
    kind: str = ""
    collection: str = ""
    begin: date | None = None
    end: date | None = None
    undated: bool = False
    copies: bool = False
    failed: bool = False
    removed: bool = False

    @property
    def asks_of_library(self) -> bool:
        """Whether it asks for what only a library knows, and the tables of a batch do not."""
        return bool(self.collection or self.copies or self.failed or self.removed)

    def to_record(self) -> dict[str, Any]:
        """What differs from a query for everything, as plain data."""
        given = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in given.items() if value}

    @classmethod
    def of_record(cls, record: Mapping[str, Any]) -> Self:
        """The query that `to_record` wrote; what this version does not know is left out."""
        known = {each.name for each in fields(cls)}
        given = {name: value for name, value in record.items() if name in known}
        for name in {"begin", "end"} & given.keys():
            given[name] = date.fromisoformat(given[name])
        given["outlets"] = tuple(given.get("outlets", ()))
        return cls(**given)


def articles(session: Session, query: Query) -> Select[int]:
    """The ids of the articles that the query finds."""
    return select(ArticleRow.id).where(*of_articles(session, query))


def events(session: Session, query: Query) -> Select[int]:
    """The ids of the events that the query finds, in articles that are there."""
    return select(EventRow.id).where(*of_events(session, query))


def of_events(session: Session, query: Query) -> tuple[ColumnElement[bool], ...]:
    """What an event must meet, be found in an article that meets its part included; empty where all events do."""
    of_article = replace(query, words="", actor="", kind="", begin=None, end=None, undated=False)
    return (*within(session, EventRow.article_id, of_article), *_of_event(session, query))


def within(session: Session, article_id: Any, query: Query) -> tuple[ColumnElement[bool], ...]:
    """That an article with this id is among those that the query finds; empty where it is for certain.

    Where nothing is asked for, it must only not be among the few that were removed.
    """
    asked = tuple(_asked_of_article(session, query))
    if asked or query.removed:
        return (article_id.in_(select(ArticleRow.id).where(_is_there(query), *asked)),)
    if engine_of(session) == DUCKDB:
        return ()
    return (article_id.not_in(select(ArticleRow.id).where(ArticleRow.removed_at.is_not(None))),)


def of_articles(session: Session, query: Query) -> tuple[ColumnElement[bool], ...]:
    """What an article must meet."""
    return (_is_there(query), *_asked_of_article(session, query))


def _is_there(query: Query) -> ColumnElement[bool]:
    return ArticleRow.removed_at.is_not(None) if query.removed else ArticleRow.removed_at.is_(None)


def _asked_of_article(session: Session, query: Query) -> Iterator[ColumnElement[bool]]:
    yield from _hold(session, ARTICLE_WORDS, ArticleRow.id, query.words)
    for given, condition in _ARTICLE_CONDITIONS.items():
        if value := getattr(query, given):
            yield condition(value) if can_be_held(value) else false()
    if query.collection:
        yield _in_collection(session, query.collection)


def _of_event(session: Session, query: Query) -> Iterator[ColumnElement[bool]]:
    if known := session.info.get(FOUND, {}).get(query.words):
        yield known.hold(EventRow.id)
    else:
        yield from _hold(session, EVENT_WORDS, EventRow.id, query.words)
    for given, condition in _EVENT_CONDITIONS.items():
        if value := getattr(query, given):
            yield condition(value) if can_be_held(value) else false()


def can_be_held(value: object) -> bool:
    """Whether either database can hold it as it is: a text with U+0000 or half a surrogate pair is nobody's name."""
    if isinstance(value, tuple):
        return all(map(can_be_held, value))
    return not isinstance(value, str) or ("\x00" not in value and value == clean(value))


def _is_of(outlets: tuple[str, ...]) -> ColumnElement[bool]:
    unlinked = [ArticleRow.outlet.is_(None)] if NO_OUTLET in outlets else []
    return or_(ArticleRow.outlet.in_(outlets), *unlinked)


def _appears(actor: str) -> ColumnElement[bool]:
    of_it = select(AppearanceRow.article_id).join(ActorRow, ActorRow.id == AppearanceRow.actor_id)
    return ArticleRow.id.in_(of_it.where(ActorRow.key == actor))


def _takes_part(actor: str) -> ColumnElement[bool]:
    of_it = select(ActorRow.id).where(ActorRow.key == actor)
    return EventRow.id.in_(select(ParticipationRow.event_id).where(ParticipationRow.actor_id.in_(of_it)))


def is_copied(_: bool = True) -> ColumnElement[bool]:
    """That another article prints it too."""
    other = aliased(ArticleRow)
    return exists().where(
        other.copy_group == ArticleRow.copy_group, other.id != ArticleRow.id, other.removed_at.is_(None)
    )


_ARTICLE_CONDITIONS: Final[Mapping[str, Callable[[Any], ColumnElement[bool]]]] = {
    "actor": _appears,
    "outlet": lambda host: ArticleRow.outlet.is_(None) if host == NO_OUTLET else ArticleRow.outlet == host,
    "outlets": _is_of,
    "kind": lambda kind: ArticleRow.id.in_(select(EventRow.article_id).where(EventRow.type == kind)),
    "begin": lambda day: ArticleRow.published >= day,
    "end": lambda day: ArticleRow.published <= day,
    "undated": lambda _: ArticleRow.published.is_(None),
    "copies": is_copied,
    "failed": lambda _: ArticleRow.failure.is_not(None),
}
"""What each part of a query asks of an article."""
_EVENT_CONDITIONS: Final[Mapping[str, Callable[[Any], ColumnElement[bool]]]] = {
    "actor": _takes_part,
    "kind": lambda kind: EventRow.type == kind,
    "begin": lambda day: EventRow.end >= day,
    "end": lambda day: EventRow.begin <= day,
    "undated": lambda _: EventRow.begin.is_(None),
}
"""What each part of a query asks of an event."""


def _in_collection(session: Session, name: str) -> ColumnElement[bool]:
    row = session.scalar(select(CollectionRow).where(CollectionRow.name == name)) if can_be_held(name) else None
    if row is None:
        return false()
    if row.query is not None:
        live = replace(Query.of_record(row.query), collection="", removed=False)
        return and_(true(), *of_articles(session, live))
    return ArticleRow.id.in_(select(CollectedRow.article_id).where(CollectedRow.collection_id == row.id))


def _hold(
    session: Session, index: TableClause, id: ColumnElement[int] | Any, expression: str
) -> Iterator[ColumnElement[bool]]:
    for group in _together(asked(expression)):
        yield or_(*(_holds(session, index, id, term) for term in group))


def _together(groups: Sequence[tuple[Term, ...]]) -> Iterator[tuple[Term, ...]]:
    """The same with all plain words in one term, which an index looks up at once."""
    plain = [group for group in groups if len(group) == 1 and not (group[0].is_phrase or group[0].unwanted)]
    if plain and all(group[0].words for group in plain):
        yield (Term(tuple(word for (term,) in plain for word in term.words)),)
    else:
        yield from plain
    yield from (group for group in groups if group not in plain)


def _holds(session: Session, index: TableClause, id: Any, term: Term) -> ColumnElement[bool]:
    """Whether the words are there; what holds no letter, digit or symbol is nowhere."""
    if not term.words:
        return true() if term.unwanted else false()
    found = select(index.c.rowid).where(_match(session, index, term))
    if term.is_phrase and len(term.words) > 1:
        found = found.where(_PLACES[engine_of(session)](index.c.words, f" {' '.join(term.words)} ") > 0)
    held = id.in_(found)
    return not_(held) if term.unwanted else and_(held)


def engine_of(session: Session) -> str:
    """The name of the engine that is asked."""
    return session.get_bind().dialect.name


def _match(session: Session, index: TableClause, term: Term) -> ColumnElement[bool]:
    return _MATCHES[engine_of(session)](index, term)


def _match_sqlite(index: TableClause, term: Term) -> ColumnElement[bool]:
    """Words are made of letters, digits and wide symbols alone, so that they need no escape in either language."""
    each = (f'"{word}"' + ("" if term.is_phrase else " *") for word in term.words)
    return column(index.name).bool_op("MATCH")(" AND ".join(each))


def _match_postgresql(index: TableClause, term: Term) -> ColumnElement[bool]:
    each = (f"'{word}'" + ("" if term.is_phrase else ":*") for word in term.words)
    return index.c.vector.bool_op("@@")(cast(" & ".join(each), TSQUERY))


DUCKDB: Final = "duckdb"
_MATCHES: Final[Mapping[str, Callable[[TableClause, Term], ColumnElement[bool]]]] = {
    "sqlite": _match_sqlite,
    "postgresql": _match_postgresql,
}
"""How each engine finds all words of a term."""
_PLACES: Final[Mapping[str, Callable[..., ColumnElement[int]]]] = {
    "sqlite": func.instr,
    "postgresql": func.strpos,
}
"""The place of a text in another, from 1, in each engine; 0 where it is not in it."""
