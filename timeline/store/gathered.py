"""Collections: articles that a person put together, or a query that is asked anew each time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from timeline.catalogue import worded
from timeline.store.errors import StoreError
from timeline.store.finding import count
from timeline.store.query import Query, can_be_held
from timeline.store.schema import ArticleRow, CollectedRow, CollectionRow

_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection and how many articles it holds; a live one holds what its ``query`` finds."""

    name: str
    articles: int
    query: Query | None = None

    @property
    def is_live(self) -> bool:
        """Whether it holds what a query finds."""
        return self.query is not None


def collections(session: Session) -> tuple[Collection, ...]:
    """All, by name."""
    rows = session.scalars(select(CollectionRow).order_by(CollectionRow.name)).all()
    return tuple(
        Collection(
            row.name,
            count(session, Query(collection=row.name)),
            Query.of_record(row.query) if row.query is not None else None,
        )
        for row in rows
    )


def holding(session: Session, digest: str) -> tuple[str, ...]:
    """The names of the collections into which the article was put, by name."""
    held = select(CollectionRow.name).join(CollectedRow, CollectedRow.collection_id == CollectionRow.id)
    of_it = held.join(ArticleRow, ArticleRow.id == CollectedRow.article_id).where(ArticleRow.digest == digest)
    return tuple(session.scalars(of_it.order_by(CollectionRow.name)))


def collect(session: Session, name: str, digests: Iterable[str]) -> None:
    """Puts the articles into the collection, which is made where there is none."""
    _check(name)
    row = _row(session, name) or _made(session, name)
    if row.query is not None:
        raise StoreError(
            worded("The collection {name} holds what its search finds: put the articles into another.", name=name)
        )
    there = set(session.scalars(select(CollectedRow.article_id).where(CollectedRow.collection_id == row.id)))
    found = session.scalars(select(ArticleRow.id).where(ArticleRow.digest.in_(list(digests))))
    session.add_all(CollectedRow(collection_id=row.id, article_id=each) for each in set(found) - there)


def release(session: Session, name: str, digests: Iterable[str]) -> None:
    """Takes the articles out of the collection; they stay in the library."""
    row = _row(session, name) if can_be_held(name) else None
    if row:
        ids = select(ArticleRow.id).where(ArticleRow.digest.in_(list(digests)))
        session.execute(
            delete(CollectedRow).where(CollectedRow.collection_id == row.id, CollectedRow.article_id.in_(ids))
        )


def save_search(session: Session, name: str, query: Query) -> None:
    """A live collection of what the query finds, in the place of one of that name."""
    _check(name)
    if query.collection:
        raise StoreError(
            worded("The search {name} cannot be saved: it looks into a collection. Save it without that.", name=name)
        )
    drop(session, name)
    row = _made(session, name)
    row.query = replace(query, removed=False).to_record()


def rename(session: Session, name: str, other: str) -> None:
    """Gives the collection another name, which none may have yet."""
    _check(other)
    row = _row(session, name) if can_be_held(name) else None
    if row is None or name == other:
        return
    if _row(session, other):
        raise StoreError(worded("There is a collection {other} already: give this one another name.", other=other))
    row.name = other


def drop(session: Session, name: str) -> bool:
    """Forgets the collection; its articles stay. False where there is none."""
    row = _row(session, name) if can_be_held(name) else None
    if row is not None:
        session.delete(row)
        session.flush()
    return row is not None


def _row(session: Session, name: str) -> CollectionRow | None:
    return session.scalar(select(CollectionRow).where(CollectionRow.name == name))


def _check(name: str) -> None:
    if not name.strip() or len(name) > _LONGEST_NAME or not can_be_held(name):
        raise StoreError(
            worded("A collection needs a name of 1 to {longest_name} characters.", longest_name=_LONGEST_NAME)
        )


def _made(session: Session, name: str) -> CollectionRow:
    row = CollectionRow(name=name)
    session.add(row)
    session.flush()
    return row
