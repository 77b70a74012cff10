"""What a reader did by one press, however many corrections it made: taken back, and made again, by one press as well.

Known while the page is open; afterwards corrections are taken back one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from timeline.model import Article
from timeline.model.correction import Correction
from timeline.page import library

_RUNS = "runs_of_corrections"
Run = tuple[Correction, ...]


@contextmanager
def as_one(article: Article) -> Iterator[None]:
    """The corrections made meanwhile are one step."""
    before = len(library.history(article).done)
    yield
    run = library.history(article).done[before:]
    if len(run) > 1:
        _runs().setdefault(article.digest, []).append(run)


def undo(article: Article) -> None:
    """Take the last step back."""
    done = library.history(article).done
    for _ in range(_length(article, lambda run: done[-len(run) :] == run)):
        library.undo(article)


def redo(article: Article) -> None:
    """Make the step last taken back again."""
    undone = library.history(article).undone[::-1]
    for _ in range(_length(article, lambda run: undone[: len(run)] == run)):
        library.redo(article)


def _length(article: Article, is_next: Callable[[Run], bool]) -> int:
    return next((len(run) for run in reversed(_runs().get(article.digest, [])) if is_next(run)), 1)


def _runs() -> dict[str, list[Run]]:
    runs: dict[str, list[Run]] = st.session_state.setdefault(_RUNS, {})
    return runs
