"""The article on the page: chosen, pasted or uploaded; what went wrong with the last try is kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import parse_qs

import streamlit as st

from timeline.articles import ReadError, check_published, parse_day
from timeline.catalogue import marked, worded
from timeline.exports.back import BackError, is_export, read_back
from timeline.model import Article, PublishedFrom
from timeline.page import choices, incoming, library
from timeline.page.cached import samples
from timeline.page.incoming import ReadArticles
from timeline.page.navigation import came
from timeline.store import Project, ProjectError, corrections_in, is_project, read_project

_ARTICLE, _READ, _TROUBLE, _FRESH, _NOTICE = "article", "read", "trouble", "fresh", "notice"
LEFT = marked("Reading was stopped, as you asked. A pasted text is still in the box on the left.")
LONGEST_HEADLINE = 110


def current() -> Article | None:
    """The article on the page; at first the one that the link names, and the first sample where it names none.

    After Back and Forward in the browser, and for who comes from another page, it is the one that the address names.
    None where that is not here.
    """
    is_told = choices.stepped() and (names_one(choices.address()) or not came())
    if _ARTICLE not in st.session_state or is_told:
        found = named(choices.address())
        if found is None and not names_one(choices.address()):
            found = next(iter(samples().values()), None)
        st.session_state[_ARTICLE] = found
    return on_the_page()


def names_one(query: Mapping[str, Sequence[str]]) -> bool:
    """Whether an address names an article, be it here or not."""
    return any(query.get("sample", ())) or any(query.get("article", ()))


def on_the_page() -> Article | None:
    """The article on the page, None where none has been put there yet."""
    article: Article | None = st.session_state.get(_ARTICLE)
    return article


def link(article: Article) -> dict[str, list[str]]:
    """How the address of the page names the article."""
    if samples().get(article.id) == article:
        return {"sample": [article.id]}
    return {"article": [article.digest]}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What was wrong with the last input, in words for the reader; ``tells_all``: that nothing changed, too."""

    words: str
    tells_all: bool = False


def trouble() -> Trouble | None:
    """What was wrong with the last input."""
    said: Trouble | None = st.session_state.get(_TROUBLE)
    return said


def take_notice() -> str | None:
    """What is to be said once of the last input that could be read."""
    said: str | None = st.session_state.pop(_NOTICE, None)
    return said


def headline(article: Article) -> str:
    """The article's title, or else its first line, cut to fit a heading."""
    first = next((line.strip() for line in article.text.splitlines() if line.strip()), worded("Untitled"))
    title = article.title or first
    return title if len(title) <= LONGEST_HEADLINE else f"{title[: LONGEST_HEADLINE - 1].rstrip()}…"


def take_fresh() -> dict[str, list[str]] | None:
    """The query of the view with which an article that is new on the page is to be seen; None where none is new.

    An empty one is first sight: the filters of the article before are let go.
    """
    query: dict[str, list[str]] | None = st.session_state.pop(_FRESH, None)
    return query


def open_sample(name: str | None) -> None:
    """Put a sample on the page."""
    if name and name in samples():
        _put(lambda: samples()[name])


def open_text(text: str, published: str) -> None:
    """Put a pasted article, or that of a pasted link, on the page; what was there stays where it cannot be read."""
    _put(lambda: _shelved(incoming.of_text(text, published)))


def open_file(data: bytes, name: str, published: str) -> None:
    """Put the first article of an uploaded file on the page; all of them are saved. A project brings its view along,
    and what was exported here its events."""
    if is_project(data) or is_export(data):
        _open_project(data)
        return

    def read() -> Article:
        given = incoming.of_file(data, name, published)
        corrections = corrections_in(data)
        for article in map(kept, reversed(given.articles)):
            library.restore(article, corrections.get(article.digest, ()))
        return _shelved(given)

    _put(read)


def project_of(data: bytes) -> Project:
    """The articles of a project file, or of what was exported here. Raises ProjectError and BackError."""
    return read_project(data) if is_project(data) else read_back(data)


def _open_project(data: bytes) -> None:
    try:
        project = project_of(data)
    except (ProjectError, BackError) as error:
        st.session_state[_TROUBLE] = Trouble(str(error), tells_all=True)
        return
    first = [library.take_in(held.article, held.history) for held in reversed(project.held)][-1]
    if len(project.held) > 1:
        st.session_state[_NOTICE] = worded(
            "{number} articles were opened; the others are under “Your articles”.", number=len(project.held)
        )
    st.session_state[_ARTICLE], st.session_state[_TROUBLE] = first, None
    st.session_state[_FRESH] = parse_qs(project.view) if project.view else {}


def open_saved(digest: str | None) -> None:
    """Put an article of the library on the page."""
    if digest and (found := library.load(digest)):
        _put(lambda: found)


def was_read(article: Article) -> None:
    """The article's timeline is on the page: what `give_up` comes back to."""
    st.session_state[_READ] = article


def give_up(why: str | None = None) -> None:
    """Go back to the article whose timeline was on the page before this one, or to the first sample, and say why."""
    tried = st.session_state.get(_ARTICLE)
    back = [st.session_state.get(_READ), *samples().values()]
    st.session_state[_ARTICLE] = next((each for each in back if each and each != tried), None)
    st.session_state[_TROUBLE], st.session_state[_FRESH] = Trouble(why or worded(LEFT)), {}


def remove(article: Article) -> None:
    """Forget an article of the library; the first sample takes its place on the page."""
    if why := library.forget(article.digest):
        st.session_state[_TROUBLE] = Trouble(why)
        return
    open_sample(next(iter(samples()), None))


def republish(words: str) -> None:
    """Give the article on the page another publication date."""
    article = current()
    if article and words.strip():
        _put(lambda: kept(dated(article, words)))


def dated(article: Article, words: str) -> Article:
    """The article with the day that the words name, None where there are none. Raises ReadError for other words."""
    day = parse_day(words) if words.strip() else None
    if day:
        check_published(day, date.today())
    return replace(article, published=day, published_from=PublishedFrom.OPTION if day else None, published_span=None)


def renew(article: Article) -> None:
    """The article is known otherwise now (another title, another day): where it is on the page, so it is there."""
    for key in (_ARTICLE, _READ):
        held: Article | None = st.session_state.get(key)
        if held and held.digest == article.digest:
            st.session_state[key] = article


def leave(article: Article) -> bool:
    """The article is gone: where it was on the page, the next look finds another there."""
    was_there = (held := on_the_page()) is not None and held.digest == article.digest
    for key in (_ARTICLE, _READ):
        found: Article | None = st.session_state.get(key)
        if found and found.digest == article.digest:
            del st.session_state[key]
    return was_there


def _put(read: Callable[[], Article]) -> None:
    asked = None if on_the_page() else choices.address()
    try:
        found = st.session_state[_ARTICLE] = read()
    except ReadError as error:
        st.session_state[_TROUBLE] = Trouble(str(error))
    else:
        st.session_state[_TROUBLE] = None
        # Whoever was asked for an article by a link, and brings it, sees it as the link says.
        st.session_state[_FRESH] = asked if asked and found.digest in asked.get("article", ()) else {}


def _shelved(given: ReadArticles) -> Article:
    """The first of the articles; all are saved, and what could not be read is said."""
    st.session_state[_NOTICE] = incoming.say_many(given)
    return [kept(article) for article in reversed(given.articles)][-1]


def named(query: Mapping[str, Sequence[str]]) -> Article | None:
    """The article that the query of an address names."""
    if names := list(filter(None, query.get("sample", ()))):
        return samples().get(names[0])
    digests = query.get("article")
    return library.load(digests[0]) if digests else None


def kept(article: Article) -> Article:
    """The article, saved under its headline; refused where it is dated ahead of today.

    What the library knows of a text stays where it comes again without it: a title, a day, the link of its outlet.
    """
    if article.published:
        check_published(article.published, date.today())
    found = library.recognise(article).article
    titled = replace(found, title=headline(found))
    library.keep(titled)
    return titled
