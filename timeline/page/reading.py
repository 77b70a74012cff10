"""The article on the page: chosen, pasted or uploaded; what went wrong with the last try is kept beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st

from timeline.articles import ReadError, check_published, parse_day, read_bytes, read_text
from timeline.model import Article, PublishedFrom
from timeline.page import library
from timeline.page.cached import samples

_ARTICLE, _TROUBLE, _FRESH = "article", "trouble", "fresh"


def current() -> Article | None:
    """The article on the page; at first the one that the link names, else the first sample."""
    if _ARTICLE not in st.session_state:
        if found := _of_link():
            st.session_state[_ARTICLE] = found
        elif samples():
            st.session_state[_ARTICLE] = next(iter(samples().values()))
    article: Article | None = st.session_state.get(_ARTICLE)
    return article


def link(article: Article) -> dict[str, list[str]]:
    """How the address of the page names the article."""
    kind, name = ("sample", article.id) if article.id in samples() else ("article", article.digest)
    return {kind: [name]}


def trouble() -> str | None:
    """What was wrong with the last input, as a sentence for the reader."""
    said: str | None = st.session_state.get(_TROUBLE)
    return said


def take_fresh() -> bool:
    """Whether the article has changed since last asked: then the filters of the one before are let go."""
    return bool(st.session_state.pop(_FRESH, False))


def open_sample(name: str | None) -> None:
    """Put a sample on the page."""
    if name and name in samples():
        _put(lambda: samples()[name])


def open_text(text: str, published: str) -> None:
    """Put a pasted article on the page; what was there stays where it cannot be read."""
    _put(lambda: _kept(read_text(text, published.strip() or None)))


def open_file(data: bytes, name: str, published: str) -> None:
    """Put the first article of an uploaded file on the page."""
    _put(lambda: _kept(read_bytes(data, name, published.strip() or None)[0]))


def open_saved(digest: str | None) -> None:
    """Put an article of the library on the page."""
    if digest and (found := library.load(digest)):
        _put(lambda: found)


def republish(words: str) -> None:
    """Give the article on the page another publication date."""
    article = current()
    if article and words.strip():
        _put(
            lambda: _kept(
                replace(
                    article,
                    published=parse_day(words),
                    published_from=PublishedFrom.OPTION,
                    published_span=None,
                )
            )
        )


def _put(read: Callable[[], Article]) -> None:
    try:
        st.session_state[_ARTICLE] = read()
    except ReadError as error:
        st.session_state[_TROUBLE] = str(error)
    else:
        st.session_state[_TROUBLE] = None
        st.session_state[_FRESH] = True


def _of_link() -> Article | None:
    """The article that the address of the page names."""
    if name := st.query_params.get("sample"):
        return samples().get(name)
    digest = st.query_params.get("article")
    return library.load(digest) if digest else None


def _kept(article: Article) -> Article:
    """The article, saved; refused where it is dated ahead of today."""
    if article.published:
        check_published(article.published, date.today())
    library.keep(article)
    return article
