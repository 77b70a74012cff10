"""A query in; the articles or events it finds, and how many each further choice would leave, out.

The same on every engine; `query` says how it is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, desc, func, literal_column, select
from sqlalchemy.orm import Session, aliased

from timeline.store.among import FoundArticles
from timeline.store.articles import Saved, utc
from timeline.store.query import (
    DUCKDB,
    NO_OUTLET,
    Query,
    engine_of,
    events,
    is_copied,
    of_articles,
    of_events,
)
from timeline.store.schema import (
    ActorRow,
    AppearanceRow,
    ArticleRow,
    CorrectionRow,
    EventRow,
    ParticipationRow,
)

MOST_CHOICES: Final = 100
"""Actors and outlets that are counted, the most frequent first: more than a list can show."""


@dataclass(frozen=True, slots=True)
class ArticleChoice:
    """One value to filter by: what `Query` takes, what it is called, and how many articles it leaves."""

    value: str
    label: str
    articles: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles a query finds, and how many each choice beside it leaves.

    The choices of one kind are counted as if none of that kind was made: beside the outlet that is chosen stands what
    another in its place would leave. ``months`` are those of publication (``2024-05``), in order of time.
    """

    articles: int
    actors: tuple[ArticleChoice, ...]
    outlets: tuple[ArticleChoice, ...]
    kinds: tuple[ArticleChoice, ...]
    months: tuple[ArticleChoice, ...]
    undated: int
    copies: int
    failed: int


@dataclass(frozen=True, slots=True)
class EventChoice:
    """One value to filter by: what `Query` takes, what it is called, and how many events it leaves."""

    value: str
    label: str
    events: int


@dataclass(frozen=True, slots=True)
class EventCounts:
    """How many events a query finds, and how many each choice beside it leaves, counted as those of `Counts` are.

    ``months`` are those in which events begin (``2024-05``), in order of time; an event without a day on which it
    begins is in none.
    """

    events: int
    actors: tuple[EventChoice, ...]
    kinds: tuple[EventChoice, ...]
    months: tuple[EventChoice, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event of the article of this ``digest``; ``begin`` and ``end`` are None where it has no date."""

    digest: str
    id: str
    title: str
    begin: date | None
    end: date | None
    type: str | None
    certainty: str
    modality: str
    article: str
    source: str


def find(session: Session, query: Query, limit: int, offset: int) -> tuple[Saved, ...]:
    """The articles, the last changed first."""
    chosen = (
        select(ArticleRow.id)
        .where(*of_articles(session, query))
        .order_by(ArticleRow.changed_at.desc(), ArticleRow.id.desc())
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    of_it = and_(CorrectionRow.article_id == ArticleRow.id, CorrectionRow.undone.is_(False))
    corrections = select(func.count()).where(of_it).correlate(ArticleRow).scalar_subquery()
    other = aliased(ArticleRow)
    same_group = and_(other.copy_group == ArticleRow.copy_group, other.removed_at.is_(None))
    copies = select(func.count()).where(same_group).correlate(ArticleRow).scalar_subquery()
    shown = select(*_SHOWN, corrections, copies).join(chosen, chosen.c.id == ArticleRow.id)
    rows = session.execute(shown.order_by(ArticleRow.changed_at.desc(), ArticleRow.id.desc()))
    return tuple(_saved(*row) for row in rows)


_SHOWN: Final = (
    ArticleRow.digest,
    ArticleRow.name,
    ArticleRow.title,
    ArticleRow.source,
    ArticleRow.published,
    ArticleRow.saved_at,
    ArticleRow.changed_at,
    ArticleRow.outlet,
    ArticleRow.copy_group,
    ArticleRow.failure,
    ArticleRow.removed_at,
)


def _saved(*row: Any) -> Saved:
    (
        digest,
        name,
        title,
        source,
        published,
        saved_at,
        changed_at,
        outlet,
        group,
        failure,
        removed,
        corrections,
        copies,
    ) = row
    return Saved(
        digest=digest,
        id=name,
        title=title,
        source=source,
        published=published,
        corrections=corrections,
        saved_at=utc(saved_at),
        changed_at=utc(changed_at),
        outlet=outlet or "",
        copies=max(copies, 1),
        group=group or 0,
        failure=failure or "",
        removed_at=utc(removed) if removed else None,
    )


def count(session: Session, query: Query) -> int:
    """How many articles the query finds."""
    return session.scalar(select(func.count()).select_from(ArticleRow).where(*of_articles(session, query))) or 0


def counts(session: Session, query: Query) -> Counts:
    """How many articles the query finds, and how many each choice beside it leaves."""
    among = FoundArticles(session)
    found = select(func.count(), func.count().filter(is_copied()), func.count().filter(ArticleRow.failure.is_not(None)))
    every, copies, failed = session.execute(found.where(*among.holding(ArticleRow.id, query))).one()
    days = _published(session, among.holding(ArticleRow.id, replace(query, begin=None, end=None, undated=False)))
    return Counts(
        articles=every,
        actors=_actors(session, among.holding(AppearanceRow.article_id, replace(query, actor=""))),
        outlets=_outlets(session, among.holding(ArticleRow.id, replace(query, outlet="", outlets=()))),
        kinds=_kinds(session, among.telling(replace(query, kind=""))),
        months=tuple(ArticleChoice(month, month, number) for month, number in _by_month(days)),
        undated=sum(number for day, number in days if day is None),
        copies=copies,
        failed=failed,
    )


_Conditions = tuple[ColumnElement[bool], ...]


def _actors(session: Session, found: _Conditions) -> tuple[ArticleChoice, ...]:
    counted = (
        select(AppearanceRow.actor_id, func.count().label("number"))
        .where(*found)
        .group_by(AppearanceRow.actor_id)
        .order_by(desc("number"), AppearanceRow.actor_id)
        .limit(MOST_CHOICES)
        .subquery()
    )
    named = select(ActorRow.key, ActorRow.name, counted.c.number).join(counted, counted.c.actor_id == ActorRow.id)
    rows = session.execute(named.order_by(desc(counted.c.number), ActorRow.key))
    return tuple(ArticleChoice(key, name, number) for key, name, number in rows)


def _outlets(session: Session, found: _Conditions) -> tuple[ArticleChoice, ...]:
    host = func.coalesce(ArticleRow.outlet, NO_OUTLET).label("host")
    counted = select(host, func.count().label("number")).where(*found).group_by("host")
    rows = session.execute(counted.order_by(desc("number"), "host").limit(MOST_CHOICES))
    return tuple(ArticleChoice(host, host, number) for host, number in rows)


def _kinds(session: Session, found: _Conditions) -> tuple[ArticleChoice, ...]:
    """Each pair of kind and article lies once, in order, in an index of both databases."""
    told = select(EventRow.type, EventRow.article_id).where(EventRow.type.is_not(None)).distinct()
    pairs = told.where(*found).subquery()
    counted = select(pairs.c.type, func.count().label("number")).group_by(pairs.c.type)
    rows = session.execute(counted.order_by(desc("number"), pairs.c.type))
    return tuple(ArticleChoice(kind, kind, number) for kind, number in rows)


def _published(session: Session, found: _Conditions) -> list[tuple[date | None, int]]:
    counted = select(ArticleRow.published, func.count()).where(*found)
    return [(day, number) for day, number in session.execute(counted.group_by(ArticleRow.published))]


def _by_month(days: Iterable[tuple[date | None, int]]) -> list[tuple[str, int]]:
    months = Counter[str]()
    for day, number in days:
        if day is not None:
            months[day.isoformat()[:7]] += number
    return sorted(months.items())


def find_events(
    session: Session, query: Query, limit: int, offset: int = 0, *, newest: bool = False
) -> tuple[FoundEvent, ...]:
    """The events, in order of time, those without a date last; of the ``newest`` the last that begin, none without."""
    chosen = _chosen(session, query, limit, offset, newest).subquery()
    shown = (
        select(
            ArticleRow.digest,
            EventRow.name,
            EventRow.title,
            EventRow.begin,
            EventRow.end,
            EventRow.type,
            EventRow.certainty,
            EventRow.modality,
            ArticleRow.title,
            ArticleRow.source,
        )
        .join(chosen, chosen.c.id == EventRow.id)
        .join(ArticleRow, ArticleRow.id == EventRow.article_id)
    )
    return tuple(FoundEvent(*tuple(row)) for row in session.execute(shown.order_by(*_in_order(session))))


def newest_ids(session: Session, query: Query, limit: int) -> tuple[int, ...]:
    """The ids of the last events that begin, the last first; those that begin on no known day are none of them."""
    return tuple(session.scalars(_chosen(session, query, limit, 0, newest=True)))


def _chosen(session: Session, query: Query, limit: int, offset: int, newest: bool) -> Select[int]:
    found = events(session, query)
    if not newest:
        return found.order_by(*_in_order(session)).limit(limit).offset(offset)
    since = _since(session, query, limit + offset)
    found = found.where(EventRow.begin >= since if since else EventRow.begin.is_not(None))
    return found.order_by(EventRow.begin.desc(), EventRow.id.desc()).limit(limit).offset(offset)


def _in_order(session: Session) -> tuple[Any, ...]:
    """By time, what has no date last. A batch has numbered its events so."""
    if engine_of(session) == DUCKDB:
        return (EventRow.id,)
    return (EventRow.begin.is_(None), EventRow.begin, EventRow.end, EventRow.id)


def _since(session: Session, query: Query, wanted: int) -> date | None:
    """The day since which so many events begin, so that sorted tables are read from there; None where fewer do."""
    found = 0
    for day, number in sorted(((day, number) for day, number in _days(session, query) if day), reverse=True):
        found += number
        if found >= wanted:
            return day
    return None


def count_events(session: Session, query: Query) -> int:
    """How many events the query finds."""
    return session.scalar(select(func.count()).select_from(EventRow).where(*of_events(session, query))) or 0


def event_counts(session: Session, query: Query) -> EventCounts:
    """How many events the query finds, and how many each choice beside it leaves."""
    days = _days(session, replace(query, begin=None, end=None, undated=False))
    is_in_time = query.begin or query.end or query.undated
    return EventCounts(
        events=count_events(session, query) if is_in_time else sum(number for _, number in days),
        actors=_event_actors(session, replace(query, actor="")),
        kinds=_event_kinds(session, replace(query, kind="")),
        months=tuple(EventChoice(month, month, number) for month, number in _by_month(days)),
        undated=sum(number for day, number in days if day is None),
    )


def _days(session: Session, query: Query) -> list[tuple[date | None, int]]:
    counted = select(EventRow.begin, func.count()).where(*of_events(session, query)).group_by(EventRow.begin)
    return [(day, number) for day, number in session.execute(counted)]


def _event_actors(session: Session, query: Query) -> tuple[EventChoice, ...]:
    if engine_of(session) == DUCKDB and query == Query():
        return _told(session)
    asked = of_events(session, query)
    number = func.count(ParticipationRow.event_id.distinct()).label("number")
    counted = select(ParticipationRow.actor_id, number).group_by(ParticipationRow.actor_id)
    if asked:
        counted = counted.where(ParticipationRow.event_id.in_(select(EventRow.id).where(*asked)))
    most = counted.order_by(desc("number"), ParticipationRow.actor_id).limit(MOST_CHOICES).subquery()
    named = select(ActorRow.key, ActorRow.name, most.c.number).join(most, most.c.actor_id == ActorRow.id)
    rows = session.execute(named.order_by(desc(most.c.number), ActorRow.key))
    return tuple(EventChoice(key, name, number) for key, name, number in rows)


def _told(session: Session) -> tuple[EventChoice, ...]:
    """The most frequent actors as a batch has counted them."""
    told: ColumnElement[int] = literal_column("actors.events")
    most = select(ActorRow.key, ActorRow.name, told).where(told > 0).order_by(told.desc(), ActorRow.key)
    return tuple(EventChoice(key, name, number) for key, name, number in session.execute(most.limit(MOST_CHOICES)))


def _event_kinds(session: Session, query: Query) -> tuple[EventChoice, ...]:
    counted = select(EventRow.type, func.count().label("number")).where(EventRow.type.is_not(None))
    counted = counted.where(*of_events(session, query)).group_by(EventRow.type)
    rows = session.execute(counted.order_by(desc("number"), EventRow.type))
    return tuple(EventChoice(kind, kind, number) for kind, number in rows if kind)
