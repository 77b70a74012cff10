"""The library: articles with their corrections, saved as they are made, found again at any time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import URL, Engine, and_, delete, func, or_, select
from sqlalchemy.orm import Session

from timeline.model import Article, PublishedFrom, Span
from timeline.model.corrected import still_told
from timeline.model.correction import Correction, History
from timeline.store import postgres
from timeline.store.database import FILE_NAME, connect, connect_reading, empty_log, migrate, upgrade
from timeline.store.errors import StoreError, telling
from timeline.store.folder import data_folder
from timeline.store.payload import pack, unpack
from timeline.store.private import make_private, may_only_be_read
from timeline.store.schema import ArticleRow, CorrectionRow


@dataclass(frozen=True, slots=True)
class Saved:
    """An article of the library, without its text. ``corrections`` counts those in force; times are UTC."""

    digest: str
    id: str
    title: str
    source: str
    published: date | None
    corrections: int
    saved_at: datetime
    changed_at: datetime


class Library:
    """Articles and corrections in a database. Safe to share between threads; each call is one transaction.

    An article is known by ``Article.digest``, so the same text is one article however often it is saved.
    """

    def __init__(self, engine: Engine, *, file: Path | None = None) -> None:
        """On a database whose tables are up to date; `open` is the usual way.

        ``file`` is named in messages, and begun anew where it is moved away; None for one that may only be read.
        """
        self._engine = engine
        self._is_file = engine.dialect.name == "sqlite"
        self._place = _place(engine.url) if file is None else str(file)
        self._file = file

    @classmethod
    def open(cls, folder: Path | None = None) -> Self:
        """The library in ``folder``, made or brought up to date where needed.

        Where it is None, the database that ``TIMELINE_DATABASE`` names, else the user's data folder.

        One that is there and may not be written, as on a disk that is mounted for reading, is opened for reading.
        Raises StoreError where the folder cannot be written, or the file is damaged or of a newer version.
        """
        if folder is None and (url := postgres.database()):
            return cls.open_at(url)
        file = (folder or data_folder()) / FILE_NAME
        with telling(str(file)):
            if may_only_be_read(file):
                return cls(connect_reading(file))
            make_private(file)
            engine = connect(file)
            try:
                upgrade(engine)
            except BaseException:
                engine.dispose()
                raise
        return cls(engine, file=file)

    @classmethod
    def open_at(cls, url: URL) -> Self:
        """The library in a PostgreSQL database, as `postgres.address` gives it, brought up to date where needed.

        Raises StoreError where the server or the database is not there, refuses, or holds a newer version's tables.
        """
        engine = postgres.connect(url)
        try:
            with telling(_place(url)):
                migrate(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    @property
    def is_writable(self) -> bool:
        """Whether it was opened for writing too."""
        return self._file is not None or not self._is_file

    def close(self) -> None:
        """Gives back the connections; the library may be used again after."""
        self._engine.dispose()

    def save(self, article: Article) -> None:
        """Keeps the article; for a text already kept, what is known of it (title, publication date ...) is renewed.

        A changed text of a known source takes over the corrections whose sentences it still holds.
        """
        with self._writing() as session:
            _save(session, article)

    def load(self, digest: str) -> Article | None:
        """The article, None where the library does not hold it."""
        with self._reading() as session:
            row = _row(session, digest)
            return _article(row) if row else None

    def find(self, words: str = "", *, limit: int = 50, offset: int = 0) -> tuple[Saved, ...]:
        """Articles whose title, text or source hold every word, whatever their case; the last changed first."""
        count = func.count(CorrectionRow.id)
        of_it = and_(CorrectionRow.article_id == ArticleRow.id, CorrectionRow.undone.is_(False))
        query = select(ArticleRow, count).outerjoin(CorrectionRow, of_it).group_by(ArticleRow.id)
        for word in _clean(words).split():
            columns = (ArticleRow.title, ArticleRow.text, ArticleRow.source)
            query = query.where(or_(*(column.icontains(word, autoescape=True) for column in columns)))
        query = query.order_by(ArticleRow.changed_at.desc(), ArticleRow.id.desc()).limit(limit).offset(offset)
        with self._reading() as session:
            return tuple(_saved(row, corrections) for row, corrections in session.execute(query))

    def delete(self, digest: str) -> bool:
        """Forgets the article and its corrections for good, so that no file holds them; False where it was not kept.

        A PostgreSQL server overwrites what is deleted when it next vacuums its tables.
        """
        with self._writing() as session:
            row = _row(session, digest)
            if row is None:
                return False
            session.delete(row)
        if self._is_file:
            with telling(self._place):
                empty_log(self._engine)
        return True

    def history(self, digest: str) -> History:
        """The article's corrections, empty where there are none. Raises StoreError where one cannot be read."""
        with self._reading() as session:
            return self._history(session, digest)

    def record(self, article: Article, correction: Correction) -> History:
        """Makes one more correction, saving the article first where it is not yet kept."""
        with self._writing() as session:
            row = _row(session, article.digest) or _save(session, article)
            session.execute(
                delete(CorrectionRow).where(CorrectionRow.article_id == row.id, CorrectionRow.undone.is_(True))
            )
            _append(session, row, pack(correction))
            _touch(row)
            session.flush()
            return self._history(session, article.digest)

    def undo(self, digest: str) -> History:
        """Takes the last correction back; what remains is returned."""
        return self._turn(digest, undone=True)

    def redo(self, digest: str) -> History:
        """Makes the correction last taken back again."""
        return self._turn(digest, undone=False)

    def _turn(self, digest: str, *, undone: bool) -> History:
        with self._writing() as session:
            row = _row(session, digest)
            rows = [each for each in row.corrections if each.undone is not undone] if row else []
            if row and rows:
                rows[-1 if undone else 0].undone = undone
                _touch(row)
                session.flush()
            return self._history(session, digest)

    def _history(self, session: Session, digest: str) -> History:
        query = select(CorrectionRow).join(ArticleRow).where(ArticleRow.digest == digest)
        rows = list(session.scalars(query.order_by(CorrectionRow.position)))
        try:
            done = tuple(unpack(row.payload) for row in rows if not row.undone)
            undone = tuple(unpack(row.payload) for row in reversed(rows) if row.undone)
        except ValueError as error:
            raise StoreError(
                f"A correction in the library {self._place} cannot be read ({error}): it may have been made by a newer "
                "version of Timeline; install that version. Nothing was lost."
            ) from error
        return History(done, undone)

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with telling(self._place):
            self._restore()
            with Session(self._engine) as session:
                yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        engine = self._engine.execution_options(writing=True)
        with telling(self._place):
            self._restore()
            with Session(engine, expire_on_commit=False) as session, session.begin():
                yield session

    def _restore(self) -> None:
        """Begins the file anew where somebody moved it away: else what is saved would go where nobody finds it."""
        if self._file is not None and not self._file.exists():
            self._engine.dispose()
            make_private(self._file)
            upgrade(self._engine)


def _place(url: URL) -> str:
    """What messages call the library: its file, or its address without the password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database).removeprefix("file://")
    return url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)


def _row(session: Session, digest: str) -> ArticleRow | None:
    return session.scalar(select(ArticleRow).where(ArticleRow.digest == digest))


def _save(session: Session, article: Article) -> ArticleRow:
    row = _row(session, article.digest)
    fresh = row is None
    row = row or ArticleRow(digest=article.digest, text=_clean(article.text))
    row.name, row.title, row.source = (_clean(words) for words in (article.id, article.title, article.source))
    row.language, row.published, row.published_from = article.language, article.published, article.published_from
    row.published_begin, row.published_end = article.published_span or (None, None)
    session.add(row)
    _touch(row)
    session.flush()
    if fresh and row.source:
        _carry_over(session, row, article)
    return row


def _carry_over(session: Session, row: ArticleRow, article: Article) -> None:
    """Corrections made to an earlier text of the same source, where the sentences they speak of still stand."""
    earlier = select(ArticleRow).where(
        ArticleRow.source == row.source, ArticleRow.id != row.id, ArticleRow.corrections.any()
    )
    known = session.scalar(earlier.order_by(ArticleRow.changed_at.desc(), ArticleRow.id.desc()).limit(1))
    for old in known.corrections if known else ():
        if not old.undone and _holds(article, old):
            _append(session, row, old.payload)


def _holds(article: Article, row: CorrectionRow) -> bool:
    try:
        return still_told(article, unpack(row.payload))
    except ValueError:
        return False


def _append(session: Session, row: ArticleRow, payload: dict[str, Any]) -> None:
    last = session.scalar(select(func.max(CorrectionRow.position)).where(CorrectionRow.article_id == row.id))
    position = 0 if last is None else last + 1
    session.add(CorrectionRow(article_id=row.id, position=position, payload=payload))
    session.flush()


def _touch(row: ArticleRow) -> None:
    row.changed_at = func.current_timestamp()


def _article(row: ArticleRow) -> Article:
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
    )


def _saved(row: ArticleRow, corrections: int) -> Saved:
    return Saved(
        digest=row.digest,
        id=row.name,
        title=row.title,
        source=row.source,
        published=row.published,
        corrections=corrections,
        saved_at=_utc(row.saved_at),
        changed_at=_utc(row.changed_at),
    )


def _utc(moment: datetime) -> datetime:
    """SQLite keeps UTC and does not say so."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _clean(text: str) -> str:
    """Half a surrogate pair cannot be written; like the digest, it becomes a question mark, of the same length."""
    return text.encode("utf-8", "replace").decode("utf-8")
