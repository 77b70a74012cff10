"""The library: articles with their corrections and what was extracted, saved as they are made, found at any time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from timeline.catalogue import worded
from timeline.model import Article, Timeline
from timeline.model.corrected import apply
from timeline.model.correction import Correction, History
from timeline.store import articles, deciding, extraction, finding, gathered, imports, recognising
from timeline.store.articles import REDATED, RENAMED, Saved, append, article_of, clean, row_of, save, touch
from timeline.store.errors import StoreError
from timeline.store.finding import Counts, EventCounts, FoundEvent
from timeline.store.gathered import Collection
from timeline.store.imports import Import, ImportItem
from timeline.store.indexing import index_article
from timeline.store.opened import Opened
from timeline.store.payload import pack, unpack
from timeline.store.query import Query
from timeline.store.recognising import Recognised
from timeline.store.schema import ArticleRow, CorrectionRow, ExtractionRow
from timeline.together import Decision, Place


class Library(Opened):
    """Articles and what was made of them, in a database. Safe to share between threads; each call is one transaction.

    An article is known by ``Article.digest``, so the same text is one article however often it is saved, unless it is
    saved as the print of another outlet, which `recognise` tells.
    """

    def save(self, article: Article) -> None:
        """Keeps the article; for a text already kept, what is known of it (title, publication date ...) is renewed.

        A person's own title and day stay, unless a day is given by hand again; an article that was removed is there
        again. A changed text of a known source takes over the corrections whose sentences it still holds.
        """
        with self._writing() as session:
            self._has_old_words |= row_of(session, article.digest, removed=True) is not None
            save(session, article)

    def recognise(self, article: Article) -> Recognised:
        """What an article that was read is to the library, and how it is to be kept; nothing is kept by it."""
        with self._reading() as session:
            return recognising.recognise(session, article)

    def load(self, digest: str) -> Article | None:
        """The article, None where the library does not hold it."""
        with self._reading() as session:
            row = row_of(session, digest)
            return article_of(row) if row else None

    def find(self, query: Query | str = "", *, limit: int = 50, offset: int = 0) -> tuple[Saved, ...]:
        """The articles that the query finds, the last changed first. A string is the ``words`` of a query."""
        with self._reading() as session:
            return finding.find(session, _query(query), limit, offset)

    def count(self, query: Query | str = "") -> int:
        """How many articles the query finds."""
        with self._reading() as session:
            return finding.count(session, _query(query))

    def counts(self, query: Query | str = "") -> Counts:
        """How many articles the query finds, and how many each choice beside it would leave."""
        with self._reading() as session:
            return finding.counts(session, _query(query))

    def events(
        self, query: Query | str = "", *, limit: int = 500, offset: int = 0, newest: bool = False
    ) -> tuple[FoundEvent, ...]:
        """The extracted events that the query finds, in order of time, those without a date last; or the newest."""
        with self._reading() as session:
            return finding.find_events(session, _query(query), limit, offset, newest=newest)

    def count_events(self, query: Query | str = "") -> int:
        """How many events the query finds."""
        with self._reading() as session:
            return finding.count_events(session, _query(query))

    def event_counts(self, query: Query | str = "") -> EventCounts:
        """How many events the query finds, and how many each choice beside it would leave."""
        with self._reading() as session:
            return finding.event_counts(session, _query(query))

    def rename(self, digest: str, title: str) -> bool:
        """Gives the article another title, which stays whatever is read again; False where it is not kept."""
        with self._writing() as session:
            row = row_of(session, digest)
            if row:
                self._has_old_words = True
                row.title = clean(title)
                deciding.note(session, row, RENAMED, {"title": row.title})
                index_article(session, row, fresh=False)
                touch(row)
            return row is not None

    def redate(self, digest: str, published: date | None) -> bool:
        """Gives the article another day of publication, None: nobody knows; False where it is not kept.

        Its events are `stale` until they are extracted again, for "yesterday" is another day now.
        """
        with self._writing() as session:
            row = row_of(session, digest)
            if row:
                articles.date_by_hand(row, published)
                deciding.note(session, row, REDATED, {"published": published.isoformat() if published else None})
                articles.outdate(session, row)
                touch(row)
            return row is not None

    def remove(self, digests: Iterable[str]) -> int:
        """Takes the articles out of all that is found; `restore` brings them back as they were. How many there were."""
        with self._writing() as session:
            rows = [row for digest in digests if (row := row_of(session, digest))]
            for row in rows:
                row.removed_at = func.current_timestamp()
            return len(rows)

    def restore(self, digests: Iterable[str]) -> int:
        """Brings removed articles back; how many there were."""
        with self._writing() as session:
            rows = [row for digest in digests if (row := row_of(session, digest, removed=True)) and row.removed_at]
            for row in rows:
                row.removed_at = None
            return len(rows)

    def delete(self, digest: str) -> bool:
        """Forgets the article and its corrections for good, so that no file holds them; False where it was not kept."""
        with self._writing() as session:
            row = row_of(session, digest, removed=True)
            if row is None:
                return False
            session.delete(row)
        self._forget_for_good()
        return True

    def keep(self, timeline: Timeline, *, version: str) -> None:
        """Keeps what this version of extraction found in the timeline's one article, which is saved where it is not.

        Corrections and decisions stay; events are found as they stand corrected.
        """
        self.keep_all([timeline], version=version)

    def keep_all(self, timelines: Iterable[Timeline], *, version: str) -> None:
        """The same for several timelines of one article each, all or none of them."""
        with self._writing() as session:
            self._has_old_words = True
            found = {}
            for timeline in timelines:
                (article,) = timeline.articles
                row = row_of(session, article.digest) or save(session, article)
                found[row.id] = row, timeline, self._history(session, article.digest).done
            extraction.keep(session, list(found.values()), version)

    def keep_failure(self, digest: str, why: str) -> None:
        """Keeps why nothing could be extracted from the article; what was extracted before stays."""
        with self._writing() as session:
            if row := row_of(session, digest):
                row.failure = clean(why)

    def timeline(self, digest: str) -> Timeline | None:
        """What was extracted from the article, as it stands corrected; None where nothing was."""
        with self._reading() as session:
            row = row_of(session, digest)
            found = extraction.load(session, row, article_of(row)) if row else None
            return apply(found, self._history(session, digest).done) if found else None

    def extracted(self, article: Article, *, version: str) -> Timeline | None:
        """What this version extracted from the article as it is, without corrections; None where it is to be extracted.

        It is where the library has it under another name, title or day of publication, or by another version.
        """
        with self._reading() as session:
            row = row_of(session, article.digest)
            made = session.get(ExtractionRow, row.id) if row else None
            if row is None or made is None or made.version != version or article_of(row) != article:
                return None
            found = extraction.load(session, row, article)
            return found if found and all(each.article == article.id for each in found.events) else None

    def outdate(self, digest: str) -> None:
        """What was extracted from the article is to be extracted again; until then it is still found."""
        with self._writing() as session:
            if row := row_of(session, digest):
                articles.outdate(session, row)
                row.failure = None

    def stale(self, version: str) -> tuple[str, ...]:
        """The digests of the articles whose events are still to be extracted, by this version, the oldest first.

        One on which it failed is tried again when it is saved or dated anew, or by another version.
        """
        current = select(ExtractionRow.article_id).where(ExtractionRow.version == version)
        query = select(ArticleRow.digest).where(ArticleRow.removed_at.is_(None), ArticleRow.failure.is_(None))
        with self._reading() as session:
            return tuple(session.scalars(query.where(ArticleRow.id.not_in(current)).order_by(ArticleRow.id)))

    def collections(self) -> tuple[Collection, ...]:
        """The collections, by name, each with how many articles it holds."""
        with self._reading() as session:
            return gathered.collections(session)

    def collect(self, name: str, digests: Iterable[str]) -> None:
        """Puts articles into the collection, which is made where there is none. Raises StoreError for a live one."""
        with self._writing() as session:
            gathered.collect(session, name, digests)

    def release(self, name: str, digests: Iterable[str]) -> None:
        """Takes articles out of the collection; they stay in the library."""
        with self._writing() as session:
            gathered.release(session, name, digests)

    def save_search(self, name: str, query: Query) -> None:
        """Makes a live collection of what the query finds, in the place of one of that name."""
        with self._writing() as session:
            gathered.save_search(session, name, query)

    def rename_collection(self, name: str, other: str) -> None:
        """Gives the collection another name. Raises StoreError where there is one of that name."""
        with self._writing() as session:
            gathered.rename(session, name, other)

    def collections_of(self, digest: str) -> tuple[str, ...]:
        """The names of the collections into which the article was put; live ones are not among them."""
        with self._reading() as session:
            return gathered.holding(session, digest)

    def drop_collection(self, name: str) -> bool:
        """Forgets the collection, and none of its articles; False where there is none."""
        with self._writing() as session:
            return gathered.drop(session, name)

    def decide(self, one: Place, other: Place, same: bool | None) -> bool:
        """Keeps whether two places, their articles named by digest, tell the same; None takes back what was said.

        False where one of the articles is not kept.
        """
        with self._writing() as session:
            return deciding.decide(session, one, other, same)

    def decisions(self) -> tuple[Decision, ...]:
        """What is in force about happenings; articles are named by their digest."""
        with self._reading() as session:
            return deciding.decisions(session)

    def begin_import(self) -> int:
        """A new import, to which `take` and `refuse` add; its id."""
        with self._writing() as session:
            return imports.begin(session)

    def take(self, import_: int, given: str, article: Article, outcome: imports.Outcome) -> None:
        """Saves the article and notes in the same transaction what came of what was given."""
        with self._writing() as session:
            self._has_old_words |= outcome is imports.Outcome.KNOWN
            row = save(session, article)
            imports.note(session, import_, ImportItem(given, outcome, digest=article.digest), row)

    def refuse(self, import_: int, given: str, why: str) -> None:
        """Notes that what was given came to nothing, and why."""
        with self._writing() as session:
            imports.note(session, import_, ImportItem(given, imports.Outcome.FAILED, why), None)

    def end_import(self, import_: int) -> None:
        """The import went through to its end."""
        with self._writing() as session:
            imports.end(session, import_)

    def imports(self, limit: int = 20) -> tuple[Import, ...]:
        """The imports, the last first, with what came of each of their items."""
        with self._reading() as session:
            return imports.imports(session, limit)

    def history(self, digest: str) -> History:
        """The article's corrections, empty where there are none. Raises StoreError where one cannot be read."""
        with self._reading() as session:
            return self._history(session, digest)

    def record(self, article: Article, correction: Correction) -> History:
        """Makes one more correction, saving the article first where it is not yet kept."""
        with self._writing() as session:
            row = row_of(session, article.digest) or save(session, article)
            session.execute(
                delete(CorrectionRow).where(CorrectionRow.article_id == row.id, CorrectionRow.undone.is_(True))
            )
            append(session, row, pack(correction))
            return self._changed(session, row)

    def undo(self, digest: str) -> History:
        """Takes the last correction back; what remains is returned."""
        return self._turn(digest, undone=True)

    def redo(self, digest: str) -> History:
        """Makes the correction last taken back again."""
        return self._turn(digest, undone=False)

    def _turn(self, digest: str, *, undone: bool) -> History:
        with self._writing() as session:
            row = row_of(session, digest)
            rows = [each for each in row.corrections if each.undone is not undone] if row else []
            if row and rows:
                rows[-1 if undone else 0].undone = undone
                session.flush()
                return self._changed(session, row)
            return self._history(session, digest)

    def _changed(self, session: Session, row: ArticleRow) -> History:
        """The history after a correction; what is found of the article's events follows it."""
        touch(row)
        session.flush()
        history = self._history(session, row.digest)
        if found := extraction.load(session, row, article_of(row)):
            self._has_old_words = True
            extraction.index_events(session, [(row, apply(found, history.done))])
        return history

    def _history(self, session: Session, digest: str) -> History:
        query = select(CorrectionRow).join(ArticleRow).where(ArticleRow.digest == digest)
        rows = list(session.scalars(query.order_by(CorrectionRow.position)))
        try:
            done = tuple(unpack(row.payload) for row in rows if not row.undone)
            undone = tuple(unpack(row.payload) for row in reversed(rows) if row.undone)
        except ValueError as error:
            raise StoreError(
                worded(
                    "A correction in the library {place} cannot be read ({error}): it may have been made by a "
                    "newer version of Timeline; install that version. Nothing was lost.",
                    place=self._place,
                    error=error,
                )
            ) from error
        return History(done, undone)


def _query(query: Query | str) -> Query:
    return Query(words=query) if isinstance(query, str) else query
