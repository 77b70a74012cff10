"""The reader's library: articles and corrections are saved as they are made; what cannot be is kept for the visit.

What a person did stays in their session until it is stored or they drop it. Nobody else's session sees it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import streamlit as st

from timeline.catalogue import marked
from timeline.edition import edition
from timeline.model import Article, Timeline
from timeline.model.correction import Correction, History
from timeline.page.access import Access
from timeline.settings import STORE_AGAIN_AFTER
from timeline.store import (
    DATABASE_SETTING,
    NO_OUTLET,
    Collection,
    Counts,
    Library,
    Outcome,
    Pending,
    Query,
    Recognised,
    Saved,
    Step,
    StoreError,
    Turn,
    data_folder,
    filled,
    outlet,
    store_step,
    to_file,
)
from timeline.together import Decision

Found = TypeVar("Found")
SHELF = {
    Access.ALONE: marked(
        "Articles and corrections are kept on this machine, for one person: whoever uses it sees them here."
    ),
    Access.SHARED: marked(
        "Everybody who reaches this page shares one library: all see, correct and remove what you add."
    ),
}
"""Who sees what is kept."""
_PENDING, _WHY, _FAILED, _UNREADABLE = "pending", "why_pending", "store_failed", "library_trouble"


@st.cache_resource(show_spinner=False, max_entries=4, on_release=Library.close)
def _open(folder: Path, database: str) -> Library:
    return Library.open(None if database else folder)


def library() -> Library | None:
    """The library, None where it cannot be opened; why is told by `trouble`.

    One for all who reach the page (see `access`); a library for each would be another folder here.
    """
    try:
        return _open(data_folder(), os.environ.get(DATABASE_SETTING, ""))
    except StoreError as error:
        st.session_state[_UNREADABLE] = str(error)
        return None


def may_only_be_read() -> bool:
    """Whether nothing new can be stored in the library."""
    shelf = library()
    return shelf is not None and not shelf.is_writable


def trouble() -> str | None:
    """Why something is not stored, or the library cannot be read, as a sentence for the reader."""
    said: str | None = st.session_state.get(_WHY) if pending() else st.session_state.get(_UNREADABLE)
    return said


def pending() -> dict[str, Pending]:
    """What was done on this page that is not stored yet, by the digest of its article."""
    kept: dict[str, Pending] = st.session_state.get(_PENDING, {})
    return kept


def pending_file() -> str:
    """The same as a file that can be opened on the page again."""
    return to_file(pending().values())


def store_pending(*, at_once: bool = False) -> None:
    """Try to store what is not stored; unasked only some time after the last try, since one may wait for others."""
    if not pending() or not (at_once or time.monotonic() - st.session_state[_FAILED] > STORE_AGAIN_AFTER):
        return
    shelf = library()
    for each in pending().values():
        left, why = each.store(shelf) if shelf else (each, st.session_state[_UNREADABLE])
        _put(each.article.digest, left)
        if left:
            _failed(why)
            return


def drop_pending() -> None:
    """Let go of what is not stored."""
    st.session_state[_PENDING] = {}


def keep(article: Article) -> None:
    """Save the article."""
    _do(article, Turn.SAVE)


def load(digest: str) -> Article | None:
    """An article of this page or of the library."""
    if mine := pending().get(digest):
        return mine.article
    return _read(lambda shelf: shelf.load(digest))


def recognise(article: Article) -> Recognised:
    """What an article that was read is to the library, and how it is to be kept. New, where that cannot be known."""
    if mine := pending().get(article.digest):
        return Recognised(filled(mine.article, article), Outcome.KNOWN)
    return _read(lambda shelf: shelf.recognise(article)) or Recognised(article, Outcome.ADDED)


def saved(words: str = "") -> tuple[Saved, ...]:
    """The articles that hold the words, those not stored yet first, then the last changed."""
    found = _read(lambda shelf: shelf.find(words)) or ()
    mine = [_as_saved(each) for each in pending().values() if _holds(each.article, words)]
    return (*mine, *(each for each in found if each.digest not in pending()))


def find(query: Query, limit: int) -> tuple[Saved, ...]:
    """At most so many articles of the library that the query finds, the last changed first.

    Those not stored yet come before them, where the query asks for nothing that only the library knows.
    """
    found = _read(lambda shelf: shelf.find(query, limit=limit)) or ()
    mine = _unstored(query)
    known = {each.digest for each in mine}
    return (*mine, *(each for each in found if each.digest not in known))


def counts(query: Query) -> Counts | None:
    """How many articles of the library the query finds, and beside each choice; None where it cannot be read."""
    return _read(lambda shelf: shelf.counts(query))


def is_empty() -> bool:
    """Whether nothing is kept."""
    return not pending() and not _read(lambda shelf: shelf.find(limit=1))


def collections() -> tuple[Collection, ...]:
    """The collections, by name."""
    return _read(lambda shelf: shelf.collections()) or ()


def collections_of(digest: str) -> tuple[str, ...]:
    """The names of those into which an article was put."""
    return _read(lambda shelf: shelf.collections_of(digest)) or ()


def decisions() -> tuple[Decision, ...]:
    """What persons said of happenings, whether they are one, and is in force."""
    return _read(lambda shelf: shelf.decisions()) or ()


def change(act: Callable[[Library], object]) -> str | None:
    """Change what the library knows of its articles together; why not, where that fails."""
    shelf = library()
    try:
        if shelf:
            act(shelf)
    except StoreError as error:
        return str(error)
    return None if shelf else trouble()


def _unstored(query: Query) -> list[Saved]:
    found = [_as_saved(each) for each in pending().values() if _holds(each.article, query.words)]
    if query != Query(words=query.words, outlets=query.outlets, undated=query.undated):
        return []
    return [
        each
        for each in found
        if (not query.outlets or each.outlet in query.outlets) and not (query.undated and each.published)
    ]


def forget(digest: str) -> str | None:
    """Delete an article and its corrections for good; why not, where that fails."""
    shelf = library()
    try:
        if shelf:
            shelf.delete(digest)
    except StoreError as error:
        return str(error)
    _put(digest, None)
    return None if shelf else trouble()


def history(article: Article) -> History:
    """The corrections of an article."""
    if mine := pending().get(article.digest):
        return mine.history
    return _read(lambda shelf: shelf.history(article.digest)) or History()


def record(article: Article, correction: Correction) -> None:
    """Make a correction."""
    _do(article, correction)


def restore(article: Article, corrections: Iterable[Correction]) -> None:
    """Make corrections that a file brought along, where the article has none yet."""
    if not history(article).done:
        for correction in corrections:
            record(article, correction)


def take_in(article: Article, brought: History) -> Article:
    """Keep an article with its history, what was taken back included; where it is corrected here already, with the
    corrections that are new here after those made. As it is known here."""
    article = replace(article, printed_by=recognise(article).article.printed_by)
    keep(article)
    known = history(article).done
    fresh = [step for step in brought.done if step not in known]
    for step in (*fresh, *(reversed(brought.undone) if not known else ())):
        record(article, step)
    for _ in brought.undone if not known else ():
        undo(article)
    return article


def extracted(article: Article) -> Timeline | None:
    """What this version of the program extracted from it, without corrections; None where that is still to be done."""
    if article.digest in pending():
        return None
    return _read(lambda shelf: shelf.extracted(article, version=edition()))


def keep_extracted(timeline: Timeline) -> None:
    """Keep what was extracted from an article that the library holds, so that it is found by it, and not read again.

    Where it cannot be kept nothing is lost: it is extracted when it is next asked for.
    """
    (article,) = timeline.articles
    shelf = library()
    if shelf is None or not shelf.is_writable or article.digest in pending():
        return
    with suppress(StoreError):
        if shelf.load(article.digest) == article:
            shelf.keep(timeline, version=edition())


def undo(article: Article) -> None:
    """Take the last correction back."""
    _do(article, Turn.UNDO)


def redo(article: Article) -> None:
    """Make the correction last taken back again."""
    _do(article, Turn.REDO)


def _do(article: Article, step: Step) -> None:
    """Do it in the library; where that fails, or something done before is not stored yet, on this page."""
    store_pending()
    if not pending() and _stored(article, step):
        return
    mine = pending().get(article.digest) or Pending(article, history(article))
    _put(article.digest, mine.then(step, article))


def _stored(article: Article, step: Step) -> bool:
    shelf = library()
    if shelf is None:
        _failed(st.session_state[_UNREADABLE])
        return False
    try:
        store_step(shelf, article, step)
    except StoreError as error:
        _failed(str(error))
        return False
    return True


def _failed(why: str) -> None:
    st.session_state[_WHY], st.session_state[_FAILED] = why, time.monotonic()


def _read(act: Callable[[Library], Found]) -> Found | None:
    """Read it from the library; None, and the reason kept for `trouble`, where that fails."""
    shelf = library()
    if shelf is None:
        return None
    try:
        found = act(shelf)
    except StoreError as error:
        st.session_state[_UNREADABLE] = str(error)
        return None
    st.session_state[_UNREADABLE] = None
    return found


def _put(digest: str, left: Pending | None) -> None:
    others = {key: each for key, each in pending().items() if key != digest}
    st.session_state[_PENDING] = others | ({digest: left} if left else {})


def _as_saved(each: Pending) -> Saved:
    article, now = each.article, datetime.now(UTC)
    corrections = len(each.history.done)
    said = (article.title, article.source, article.published)
    return Saved(article.digest, article.id, *said, corrections, now, now, outlet(article.source) or NO_OUTLET)


def _holds(article: Article, words: str) -> bool:
    found = f"{article.title}\n{article.text}\n{article.source}".casefold()
    return all(word in found for word in words.casefold().split())
