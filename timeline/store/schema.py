"""The tables of the library as they are now; ``migrations`` holds the way from every earlier form.

To change a table: change it here, add the next file to ``migrations/versions``; a test holds the two together.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
    UniqueConstraint,
    column,
    func,
    table,
)
from sqlalchemy import text as sql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator


class Base(DeclarativeBase):
    """Every constraint has a name, so that a migration can change it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


_ESCAPE = "\ue000"
"""A character of the private use area, which texts hardly hold; where one does, it is written as two."""


class Words(TypeDecorator[str]):
    """Text that comes back as it was given: PostgreSQL keeps every character but U+0000, which is escaped there."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """As it is written."""
        if value is None or dialect.name != "postgresql":
            return value
        return value.replace(_ESCAPE, _ESCAPE + "1").replace("\x00", _ESCAPE + "0")

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """As it was given."""
        if value is None or dialect.name != "postgresql":
            return value
        return value.replace(_ESCAPE + "0", "\x00").replace(_ESCAPE + "1", _ESCAPE)


class ArticleRow(Base):
    """An article that was read. ``digest`` is that of its text, and of ``printed_by`` where another outlet's print of
    that text was kept before; ``name`` is ``Article.id``.

    ``outlet`` is the host of its link. ``copy_group`` is the id of the first article of which it is a copy, else its
    own. ``failure`` says why extraction came to nothing. ``removed_at``: it was removed, and can be restored.
    ``indexed`` is the form (`words.FORM`) of what the indexes hold of it.
    """

    __tablename__ = "articles"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(Words)
    title: Mapped[str] = mapped_column(Words)
    text: Mapped[str] = mapped_column(Words)
    published: Mapped[date | None] = mapped_column(Date)
    published_from: Mapped[str | None] = mapped_column(String(16))
    published_begin: Mapped[int | None]
    published_end: Mapped[int | None]
    source: Mapped[str] = mapped_column(Words)
    language: Mapped[str] = mapped_column(String(35))
    saved_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.current_timestamp())
    changed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.current_timestamp())

    outlet: Mapped[str | None] = mapped_column(String(255))
    copy_group: Mapped[int | None]
    failure: Mapped[str | None] = mapped_column(Words)
    removed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    indexed: Mapped[int] = mapped_column(server_default=sql("0"), default=0)
    printed_by: Mapped[str | None] = mapped_column(String(255))

    corrections: Mapped[list[CorrectionRow]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="CorrectionRow.position"
    )

    __table_args__ = (
        Index(None, "source"),
        Index(None, "changed_at"),
        Index(None, "outlet"),
        Index(None, "copy_group"),
        Index(None, "removed_at"),
        Index(None, "indexed"),
    )


class CorrectionRow(Base):
    """One correction; ``position`` is its place in the article's history, done ones before those taken back."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    position: Mapped[int]
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    undone: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.current_timestamp())

    __table_args__ = (UniqueConstraint("article_id", "position"),)


def _article() -> Mapped[int]:
    return mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))


class ExtractionRow(Base):
    """What was extracted from an article and by which version; ``payload`` is `extraction.pack_timeline`'s."""

    __tablename__ = "extractions"

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[str] = mapped_column(String(64))
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.current_timestamp())


class EventRow(Base):
    """What an event is found by, as it was extracted and corrected; ``name`` is ``Event.id``."""

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = _article()
    name: Mapped[str] = mapped_column(Words)
    title: Mapped[str] = mapped_column(Words)
    begin: Mapped[date | None] = mapped_column(Date)
    end: Mapped[date | None] = mapped_column(Date)
    type: Mapped[str | None] = mapped_column(String(16))
    certainty: Mapped[str] = mapped_column(String(16))
    modality: Mapped[str] = mapped_column(String(16))

    __table_args__ = (Index(None, "article_id"), Index(None, "begin"), Index(None, "type", "article_id"))


class ActorRow(Base):
    """An actor of any article; ``key`` is ``Actor.id``, the same in every article."""

    __tablename__ = "actors"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(255), unique=True)
    name: Mapped[str] = mapped_column(Words)
    kind: Mapped[str] = mapped_column(String(16))


class AppearanceRow(Base):
    """An actor is named by an article."""

    __tablename__ = "appearances"

    actor_id: Mapped[int] = mapped_column(ForeignKey("actors.id", ondelete="CASCADE"), primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)

    __table_args__ = (Index(None, "article_id"),)


class ParticipationRow(Base):
    """An actor took part in an event."""

    __tablename__ = "participations"

    actor_id: Mapped[int] = mapped_column(ForeignKey("actors.id", ondelete="CASCADE"), primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)

    __table_args__ = (Index(None, "event_id"),)


class ShingleRow(Base):
    """A run of three words of an article, by its hash; one of sixteen is kept (`timeline.together.copies`)."""

    __tablename__ = "shingles"

    hash: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)

    __table_args__ = (Index(None, "article_id"),)


class DecisionRow(Base):
    """What a person decided about an article. Rows are added, and never changed."""

    __tablename__ = "decisions"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = _article()
    kind: Mapped[str] = mapped_column(String(16))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.current_timestamp())

    __table_args__ = (Index(None, "article_id"),)


class CollectionRow(Base):
    """Articles that a person put together; one with a ``query`` holds what that finds."""

    __tablename__ = "collections"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(255), unique=True)
    query: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    made_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.current_timestamp())


class CollectedRow(Base):
    """An article is in a collection."""

    __tablename__ = "collected"

    collection_id: Mapped[int] = mapped_column(ForeignKey("collections.id", ondelete="CASCADE"), primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)

    __table_args__ = (Index(None, "article_id"),)


class ImportRow(Base):
    """One call to take in articles; without ``ended_at`` it goes on, or was broken off."""

    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    begun_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.current_timestamp())
    ended_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class ImportItemRow(Base):
    """What came of one thing that was given to an import: an article, or ``why`` there is none."""

    __tablename__ = "import_items"

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id", ondelete="CASCADE"))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    given: Mapped[str] = mapped_column(Words)
    outcome: Mapped[str] = mapped_column(String(16))
    why: Mapped[str] = mapped_column(Words)

    __table_args__ = (Index(None, "import_id"), Index(None, "article_id"))


ARTICLE_WORDS = table("article_words", column("rowid", Integer), column("words", Text), column("vector"))
"""The words of each article, by its id, in the index of either database; ``vector`` is PostgreSQL's alone."""
EVENT_WORDS = table("event_words", column("rowid", Integer), column("words", Text), column("vector"))
"""The same of each event."""
