"""What is given to an import in; what came of each item, out, also after the import was broken off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from timeline.store.articles import clean, utc
from timeline.store.schema import ArticleRow, ImportItemRow, ImportRow


class Outcome(StrEnum):
    """What came of one item of an import."""

    ADDED = "added"
    REPRINT = "reprint"
    """Another outlet's print of a text that the library held before: kept, and no source of its own."""
    KNOWN = "known"
    """The library held that text of that outlet before."""
    FAILED = "failed"
    """There is no article: ``Item.why`` says why."""


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One thing that was ``given``; ``digest`` is that of the article it is, empty where there is none."""

    given: str
    outcome: Outcome
    why: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Import:
    """One call to take in articles; without ``ended_at`` (UTC) it goes on, or was broken off."""

    id: int
    begun_at: datetime
    ended_at: datetime | None
    items: tuple[ImportItem, ...]


def imports(session: Session, limit: int) -> tuple[Import, ...]:
    """The imports, the last first, with what came of each of their items."""
    rows = session.scalars(select(ImportRow).order_by(ImportRow.id.desc()).limit(limit)).all()
    return tuple(
        Import(row.id, utc(row.begun_at), utc(row.ended_at) if row.ended_at else None, _items(session, row.id))
        for row in rows
    )


def _items(session: Session, id: int) -> tuple[ImportItem, ...]:
    query = select(ImportItemRow, ArticleRow.digest).outerjoin(ArticleRow, ArticleRow.id == ImportItemRow.article_id)
    rows = session.execute(query.where(ImportItemRow.import_id == id).order_by(ImportItemRow.id))
    return tuple(ImportItem(row.given, Outcome(row.outcome), row.why, digest or "") for row, digest in rows)


def begin(session: Session) -> int:
    """A new import; its id."""
    row = ImportRow()
    session.add(row)
    session.flush()
    return row.id


def note(session: Session, id: int, item: ImportItem, article: ArticleRow | None) -> None:
    """What came of one item."""
    session.add(
        ImportItemRow(
            import_id=id,
            article_id=article.id if article else None,
            given=clean(item.given),
            outcome=item.outcome,
            why=clean(item.why),
        )
    )


def end(session: Session, id: int) -> None:
    """It went through."""
    if row := session.get(ImportRow, id):
        row.ended_at = func.current_timestamp()
