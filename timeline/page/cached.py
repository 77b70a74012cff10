"""What is dear to work out and the same for everybody who looks: timelines, read by workers, and the samples."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from timeline.articles import read_text
from timeline.facts import folder, toml
from timeline.model import Article, Timeline
from timeline.page import library
from timeline.settings import ARTICLES_KEPT, CHARACTERS_KEPT
from timeline.workers import Desk, Job
from timeline.workers.desk import Key, key_of


class Shelf:
    """The timelines last asked for, as the objects they are: they never change. For use by every thread."""

    def __init__(self, articles: int, characters: int) -> None:
        self._articles, self._characters = articles, characters
        self._kept: OrderedDict[Key, Timeline] = OrderedDict()
        self._lock = Lock()

    def __contains__(self, article: Article) -> bool:
        return key_of(article) in self._kept

    def get(self, article: Article) -> Timeline | None:
        """The timeline, which is then the last to be let go; None where it is not at hand."""
        with self._lock:
            found = self._kept.get(key_of(article))
            if found is not None:
                self._kept.move_to_end(key_of(article))
            return found

    def put(self, article: Article, timeline: Timeline) -> None:
        """Keep it, and let go of those longest not asked for; the newest stays, however long."""
        with self._lock:
            self._kept[key_of(article)] = timeline
            while len(self._kept) > 1 and (len(self._kept) > self._articles or self._length() > self._characters):
                self._kept.popitem(last=False)

    def drop(self, article: Article) -> None:
        """Let go of one."""
        with self._lock:
            self._kept.pop(key_of(article), None)

    def clear(self) -> None:
        """Let go of all."""
        with self._lock:
            self._kept.clear()

    def _length(self) -> int:
        return sum(len(article.text) for timeline in self._kept.values() for article in timeline.articles)


shelf = Shelf(ARTICLES_KEPT, CHARACTERS_KEPT)


@cache
def desk() -> Desk:
    """Where articles are given to the workers of this server."""
    return Desk()


@contextmanager
def ask(article: Article) -> Iterator[tuple[Job, Callable[[], int]]]:
    """The job of reading it, asked for by this visit, and how many articles have their turn before it."""
    context = get_script_run_ctx()
    with desk().ask(article, context.session_id if context else "") as job:
        yield job, lambda: desk().place(job)


def timeline_of(article: Article, wait: Callable[[Job, Callable[[], int]], None]) -> Timeline:
    """The article's events; ``wait`` is called where they are neither at hand nor stored, and returns once read.

    Where ``wait`` is left otherwise, nothing more is done for this visit. Raises ReadingStopped and ReadingFailed.
    """
    if (found := shelf.get(article)) is not None:
        return found
    found = library.extracted(article)
    if found is None:
        with ask(article) as (job, place):
            wait(job, place)
            found = job.result()
        library.keep_extracted(found)
    shelf.put(article, found)
    return found


def is_read(article: Article) -> bool:
    """Whether `timeline_of` answers at once."""
    return article in shelf


@cache
def set_aside_what_stays() -> None:
    """Once a page has been drawn all libraries are loaded: their objects need not be looked through again.

    Streamlit collects garbage after every run of every page, which took longer than drawing it (0.3 of 0.4 seconds).
    """
    gc.collect()
    gc.freeze()


@st.cache_resource(show_spinner=False)
def samples() -> dict[str, Article]:
    """The sample articles that come with the program, by name, in the order of their index."""
    return {each["name"]: _sample(each["name"], each["title"]) for each in toml("samples/index")["sample"]}


def _sample(name: str, title: str) -> Article:
    return read_text((folder() / "samples" / f"{name}.txt").read_text(encoding="utf-8"), id=name, title=title)
