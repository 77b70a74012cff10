"""The article on the page: chosen, pasted or uploaded; what went wrong with the last try is kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from timeline.articles import ReadError, check_published, parse_day
from timeline.model import Article, PublishedFrom
from timeline.page import choices, incoming, library
from timeline.page.cached import samples
from timeline.page.incoming import Given
from timeline.store import corrections_in

_ARTICLE, _READ, _TROUBLE, _FRESH, _NOTICE = "article", "read", "trouble", "fresh", "notice"
LEFT = "Reading was stopped, as you asked. A pasted text is still in the box on the left."
LONGEST_HEADLINE = 110


def current() -> Article | None:
    """The article on the page; at first the one that the link names, else the first sample.

    After Back and Forward in the browser it is the one that the address names again.
    """
    if choices.stepped() and (found := named(choices.address())):
        st.session_state[_ARTICLE] = found
    if _ARTICLE not in st.session_state:
        if found := named(choices.address()):
            st.session_state[_ARTICLE] = found
        elif samples():
            st.session_state[_ARTICLE] = next(iter(samples().values()))
    return on_the_page()


def on_the_page() -> Article | None:
    """The article on the page, None where none has been put there yet."""
    article: Article | None = st.session_state.get(_ARTICLE)
    return article


def link(article: Article) -> dict[str, list[str]]:
    """How the address of the page names the article."""
    if samples().get(article.id) == article:
        return {"sample": [article.id]}
    return {"article": [article.digest]}


def trouble() -> str | None:
    """What was wrong with the last input, as a sentence for the reader."""
    said: str | None = st.session_state.get(_TROUBLE)
    return said


def take_notice() -> str | None:
    """What is to be said once of the last input that could be read."""
    said: str | None = st.session_state.pop(_NOTICE, None)
    return said


def headline(article: Article) -> str:
    """The article's title, or else its first line, cut to fit a heading."""
    first = next((line.strip() for line in article.text.splitlines() if line.strip()), "Untitled")
    title = article.title or first
    return title if len(title) <= LONGEST_HEADLINE else f"{title[: LONGEST_HEADLINE - 1].rstrip()}…"


def take_fresh() -> bool:
    """Whether the article has changed since last asked: then the filters of the one before are let go."""
    return bool(st.session_state.pop(_FRESH, False))


def open_sample(name: str | None) -> None:
    """Put a sample on the page."""
    if name and name in samples():
        _put(lambda: samples()[name])


def open_text(text: str, published: str) -> None:
    """Put a pasted article, or that of a pasted link, on the page; what was there stays where it cannot be read."""
    _put(lambda: _shelved(incoming.of_text(text, published)))


def open_file(data: bytes, name: str, published: str) -> None:
    """Put the first article of an uploaded file on the page; all of them are saved."""

    def read() -> Article:
        given = incoming.of_file(data, name, published)
        corrections = corrections_in(data)
        for article in reversed(given.articles):
            library.restore(_kept(article), corrections.get(article.digest, ()))
        return _shelved(given)

    _put(read)


def open_saved(digest: str | None) -> None:
    """Put an article of the library on the page."""
    if digest and (found := library.load(digest)):
        _put(lambda: found)


def was_read(article: Article) -> None:
    """The article's timeline is on the page: what `give_up` comes back to."""
    st.session_state[_READ] = article


def give_up(why: str = LEFT) -> None:
    """Go back to the article whose timeline was on the page before this one, or to the first sample, and say why."""
    tried = st.session_state.get(_ARTICLE)
    back = [st.session_state.get(_READ), *samples().values()]
    st.session_state[_ARTICLE] = next((each for each in back if each and each != tried), None)
    st.session_state[_TROUBLE], st.session_state[_FRESH] = why, True


def remove(article: Article) -> None:
    """Forget an article of the library; the first sample takes its place on the page."""
    if why := library.forget(article.digest):
        st.session_state[_TROUBLE] = why
        return
    open_sample(next(iter(samples()), None))


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


def _shelved(given: Given) -> Article:
    """The first of the articles; all are saved, and what could not be read is said."""
    st.session_state[_NOTICE] = incoming.say_many(given)
    return [_kept(article) for article in reversed(given.articles)][-1]


def named(query: Mapping[str, Sequence[str]]) -> Article | None:
    """The article that the query of an address names."""
    if names := query.get("sample"):
        return samples().get(names[0])
    digests = query.get("article")
    return library.load(digests[0]) if digests else None


def _kept(article: Article) -> Article:
    """The article, saved under its headline; refused where it is dated ahead of today."""
    if article.published:
        check_published(article.published, date.today())
    titled = replace(article, title=headline(article))
    library.keep(titled)
    return titled
