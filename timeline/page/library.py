"""The reader's library: articles and corrections are saved as they are made; without one, they last for the visit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import streamlit as st

from timeline.model import Article
from timeline.model.correction import Correction, History
from timeline.store import Library, Saved, StoreError, data_folder

Found = TypeVar("Found")
_VISIT, _TROUBLE = "unsaved_corrections", "library_trouble"


@st.cache_resource(show_spinner=False, max_entries=4, on_release=Library.close)
def _open(folder: Path) -> Library:
    return Library.open(folder)


def library() -> Library | None:
    """The library, None where it cannot be opened; why is told once by `trouble`."""
    try:
        return _open(data_folder())
    except StoreError as error:
        st.session_state[_TROUBLE] = str(error)
        return None


def trouble() -> str | None:
    """Why the last thing could not be saved, as a sentence for the reader."""
    said: str | None = st.session_state.get(_TROUBLE)
    return said


def keep(article: Article) -> None:
    """Save the article."""
    _try(lambda shelf: shelf.save(article))


def load(digest: str) -> Article | None:
    """An article of the library."""
    return _try(lambda shelf: shelf.load(digest))


def saved(words: str = "") -> tuple[Saved, ...]:
    """The articles of the library that hold the words, the last changed first."""
    return _try(lambda shelf: shelf.find(words)) or ()


def forget(digest: str) -> None:
    """Delete an article and its corrections for good."""
    _try(lambda shelf: shelf.delete(digest))


def history(article: Article) -> History:
    """The corrections of an article."""
    found = _try(lambda shelf: shelf.history(article.digest))
    return found if found is not None else _visit(article)


def record(article: Article, correction: Correction) -> None:
    """Make a correction."""
    if _try(lambda shelf: shelf.record(article, correction)) is None:
        _remember(article, _visit(article).record(correction))


def undo(article: Article) -> None:
    """Take the last correction back."""
    if _try(lambda shelf: shelf.undo(article.digest)) is None:
        _remember(article, _visit(article).undo())


def redo(article: Article) -> None:
    """Make the correction last taken back again."""
    if _try(lambda shelf: shelf.redo(article.digest)) is None:
        _remember(article, _visit(article).redo())


def _try(act: Callable[[Library], Found]) -> Found | None:
    """Do it in the library; None, and the reason kept for `trouble`, where that fails."""
    shelf = library()
    if shelf is None:
        return None
    try:
        done = act(shelf)
    except StoreError as error:
        st.session_state[_TROUBLE] = str(error)
        return None
    st.session_state[_TROUBLE] = None
    return done


def _visit(article: Article) -> History:
    """Corrections that could not be saved, kept while the page is open."""
    kept: dict[str, History] = st.session_state.get(_VISIT, {})
    return kept.get(article.digest, History())


def _remember(article: Article, made: History) -> None:
    st.session_state[_VISIT] = st.session_state.get(_VISIT, {}) | {article.digest: made}
