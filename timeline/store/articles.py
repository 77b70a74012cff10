"""An article in, its row out, and back; what a person decided about it goes before what is read again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from timeline.model import Article, PublishedFrom, Span
from timeline.model.corrected import still_told
from timeline.store.indexing import index_article
from timeline.store.payload import unpack
from timeline.store.schema import ArticleRow, CorrectionRow, DecisionRow, ExtractionRow

RENAMED, REDATED = "rename", "redate"


@dataclass(frozen=True, slots=True)
class Saved:
    """An article of the library, without its text. ``corrections`` counts those in force; times are UTC.

    ``outlet`` is the host of its link. ``copies`` counts the articles of the library that print the same text, itself
    among them: 1 where no other does. ``group`` is the same number for all of these. ``failure`` says why its events
    could not be extracted. ``removed_at`` is None unless it was removed and can be restored.
    """

    digest: str
    id: str
    title: str
    source: str
    published: date | None
    corrections: int
    saved_at: datetime
    changed_at: datetime
    outlet: str = ""
    copies: int = 1
    group: int = 0
    failure: str = ""
    removed_at: datetime | None = None


def row_of(session: Session, digest: str, *, removed: bool = False) -> ArticleRow | None:
    """The row of the article, also of a ``removed`` one where that is asked for."""
    query = select(ArticleRow).where(ArticleRow.digest == digest)
    return session.scalar(query if removed else query.where(ArticleRow.removed_at.is_(None)))


def save(session: Session, article: Article) -> ArticleRow:
    """Keeps the article or renews what is known of it; one that was removed is there again."""
    row = row_of(session, article.digest, removed=True)
    fresh = row is None
    row = row or ArticleRow(
        digest=article.digest, text=clean(article.text), printed_by=clean(article.printed_by) or None
    )
    day = row.published
    _describe(row, article)
    if not fresh:
        _decided(session, row)
    row.removed_at = None
    session.add(row)
    touch(row)
    session.flush()
    if not fresh and row.published != day:
        outdate(session, row)
    index_article(session, row, fresh=fresh)
    if fresh and (row.source or row.printed_by):
        _carry_over(session, row, article)
    return row


def _describe(row: ArticleRow, article: Article) -> None:
    row.name, row.title, row.source = (clean(words) for words in (article.id, article.title, article.source))
    row.language, row.published, row.published_from = article.language, article.published, article.published_from
    row.published_begin, row.published_end = article.published_span or (None, None)


def _decided(session: Session, row: ArticleRow) -> None:
    """A person's title and day, the last of each; a day that was given along with the article is later than theirs."""
    kinds = (RENAMED,) if row.published_from == PublishedFrom.OPTION else (RENAMED, REDATED)
    query = select(DecisionRow).where(DecisionRow.article_id == row.id, DecisionRow.kind.in_(kinds))
    for decision in session.scalars(query.order_by(DecisionRow.id)):
        if decision.kind == RENAMED:
            row.title = decision.payload["title"]
        else:
            day = decision.payload["published"]
            date_by_hand(row, date.fromisoformat(day) if day else None)


def date_by_hand(row: ArticleRow, published: date | None) -> None:
    """The article was published then, as a person says; None: nobody knows."""
    row.published, row.published_from = published, PublishedFrom.OPTION if published else None
    row.published_begin = row.published_end = None


def outdate(session: Session, row: ArticleRow) -> None:
    """What was extracted under another day of publication is to be extracted again; until then it is still found."""
    if extraction := session.get(ExtractionRow, row.id):
        extraction.version = ""


def _carry_over(session: Session, row: ArticleRow, article: Article) -> None:
    """Corrections made to an earlier text of the same source, or to another print of the text, where the sentences they
    speak of still stand."""
    text = replace(article, printed_by="").digest
    known_by = or_(and_(ArticleRow.source == row.source, ArticleRow.source != ""), ArticleRow.digest == text)
    earlier = select(ArticleRow).where(known_by, ArticleRow.id != row.id, ArticleRow.corrections.any())
    known = session.scalar(earlier.order_by(ArticleRow.changed_at.desc(), ArticleRow.id.desc()).limit(1))
    for old in known.corrections if known else ():
        if not old.undone and _holds(article, old):
            append(session, row, old.payload)


def _holds(article: Article, row: CorrectionRow) -> bool:
    try:
        return still_told(article, unpack(row.payload))
    except ValueError:
        return False


def append(session: Session, row: ArticleRow, payload: dict[str, Any]) -> None:
    """One more correction, after those that are there."""
    last = session.scalar(select(func.max(CorrectionRow.position)).where(CorrectionRow.article_id == row.id))
    position = 0 if last is None else last + 1
    session.add(CorrectionRow(article_id=row.id, position=position, payload=payload))
    session.flush()


def touch(row: ArticleRow) -> None:
    """It was changed now."""
    row.changed_at = func.current_timestamp()


def article_of(row: ArticleRow) -> Article:
    """The article as it was saved."""
    span = None
    if row.published_begin is not None and row.published_end is not None:
        span = Span(row.published_begin, row.published_end)
    return Article(
        id=row.name,
        text=row.text,
        title=row.title,
        published=row.published,
        published_from=PublishedFrom(row.published_from) if row.published_from else None,
        published_span=span,
        source=row.source,
        language=row.language,
        printed_by=row.printed_by or "",
    )


def utc(moment: datetime) -> datetime:
    """SQLite keeps UTC and does not say so."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def clean(text: str) -> str:
    """Half a surrogate pair cannot be written; like the digest, it becomes a question mark, of the same length."""
    return text.encode("utf-8", "replace").decode("utf-8")
