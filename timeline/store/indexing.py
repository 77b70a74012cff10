"""An article that is kept in; what it is found by (words, outlet, what it is a copy of) written to the indexes."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from sqlalchemy import ColumnElement, Engine, TableClause, bindparam, delete, func, insert, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from timeline.model.outlets import outlet
from timeline.store.schema import ARTICLE_WORDS, EVENT_WORDS, ArticleRow, ShingleRow
from timeline.store.words import FORM, distinct, fold
from timeline.together.copies import are_copies, kept, shingles

_LARGEST_VECTOR: Final = 900_000
"""Bytes of the different words of a text that are indexed: PostgreSQL takes vectors below 1 MB."""
_COMMON: Final = 50
"""Articles that may share a shingle before it finds no more, as in `timeline.together.copies`."""
_SHARED: Final = 0.15
"""Part of the shorter text's kept shingles that a copy shares at the least: a quarter of what is expected of the least
alike. Articles that only tell one story share one in twenty."""
_PER_KEPT: Final = 100
"""Characters of a text for each shingle of it that is kept: sixteen words, more or less."""
_AT_ONCE: Final = 200
"""Articles of a library made before that are indexed in one transaction."""


def fill(engine: Engine) -> None:
    """Indexes what an earlier version kept, so that it is found as what is kept now.

    A damaged file says so to whoever looks for something in it: the rest can still be read.
    """
    wanting = select(ArticleRow).where(ArticleRow.indexed < FORM).order_by(ArticleRow.id).limit(_AT_ONCE)
    while True:
        if not _is_wanting(engine):
            return
        with Session(engine.execution_options(writing=True)) as session, session.begin():
            for row in session.scalars(wanting).all():
                index_article(session, row, fresh=row.copy_group is None)


def _is_wanting(engine: Engine) -> bool:
    with suppress(DatabaseError), Session(engine) as session:
        return session.scalar(select(ArticleRow.id).where(ArticleRow.indexed < FORM).limit(1)) is not None
    return False


def index_article(session: Session, row: ArticleRow, *, fresh: bool) -> None:
    """Writes what the article is found by; what it is a copy of only where its text is ``fresh``."""
    row.outlet = outlet(row.source)
    if fresh:
        _find_copies(session, row)
    row.indexed = FORM
    put_words(session, ARTICLE_WORDS, row.id, f"{row.title}\n{row.text}\n{row.source}")


def put_words(session: Session, index: TableClause, id: int, words: str) -> None:
    """The words of the row of this id, in the place of those it had."""
    session.execute(delete(index).where(index.c.rowid == id))
    add_words(session, index, {id: words})


def add_words(session: Session, index: TableClause, words: Mapping[int, str]) -> None:
    """The words of rows that have none yet, by their ids."""
    rows = [{"id": id, "folded": fold(each)} for id, each in words.items()]
    values: dict[str, ColumnElement[object]] = {"rowid": bindparam("id"), "words": bindparam("folded")}
    if session.get_bind().dialect.name == "postgresql":
        rows = [row | {"distinct": " ".join(distinct(str(row["folded"]), _LARGEST_VECTOR))} for row in rows]
        values["vector"] = func.array_to_tsvector(func.string_to_array(bindparam("distinct"), " "))
    if rows:
        session.execute(insert(index).values(values), rows)


def forget_words(session: Session) -> None:
    """Writes SQLite's indexes of words anew without what was deleted from them: until then they hold it."""
    for index in (ARTICLE_WORDS, EVENT_WORDS):
        session.execute(text(f"INSERT INTO {index.name} ({index.name}) VALUES ('optimize')"))


def _find_copies(session: Session, row: ArticleRow) -> None:
    """Gives the article the group of the first that holds most of its runs of words, else one of its own."""
    mine = shingles(row.text)
    some = sorted(kept(mine))
    sharing = _sharing(session, row, some)
    row.copy_group = next((each.copy_group for each in sharing if are_copies(mine, shingles(each.text))), row.id)
    session.execute(delete(ShingleRow).where(ShingleRow.article_id == row.id))
    if some:
        session.execute(insert(ShingleRow), [{"hash": each, "article_id": row.id} for each in some])


def _sharing(session: Session, row: ArticleRow, some: list[int]) -> list[ArticleRow]:
    """Articles that share enough shingles that are not too common, the first first."""
    if not some:
        return []
    rare = (
        select(ShingleRow.hash)
        .where(ShingleRow.hash.in_(some))
        .group_by(ShingleRow.hash)
        .having(func.count() <= _COMMON)
    )
    shared = dict(
        session.execute(
            select(ShingleRow.article_id, func.count())
            .where(ShingleRow.hash.in_(rare), ShingleRow.article_id != row.id)
            .group_by(ShingleRow.article_id)
        ).all()
    )
    if not shared:
        return []
    found = session.scalars(select(ArticleRow).where(ArticleRow.id.in_(shared)).order_by(ArticleRow.id))
    return [each for each in found if shared[each.id] >= _SHARED * min(len(some), len(each.text) / _PER_KEPT)]
