"""The tables of the library as they are now; ``migrations`` holds the way from every earlier form.

To change a table: change it here, add the next file to ``migrations/versions``; a test holds the two together.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, DateTime, Dialect, ForeignKey, Index, MetaData, String, Text, UniqueConstraint, func
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
    """An article that was read. ``digest`` is that of its text; ``name`` is ``Article.id``."""

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

    corrections: Mapped[list[CorrectionRow]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="CorrectionRow.position"
    )

    __table_args__ = (Index(None, "source"), Index(None, "changed_at"))


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
