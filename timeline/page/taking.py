"""Links and files, many at once, in; articles kept in the library, and what became of each, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import streamlit as st

from timeline.articles import ReadError
from timeline.catalogue import marked, worded
from timeline.exports.back import BackError, is_export
from timeline.model import Article
from timeline.page import incoming, library, reading
from timeline.page.plain import plain
from timeline.readers import is_link
from timeline.store import Outcome, ProjectError, Recognised, corrections_in, is_project

_LINKS, _FILES, _PUBLISHED, _DONE, _LEFT = "links", "files", "taken_published", "taken", "links_left"
ADDED, KNOWN, UNREAD = marked("added"), marked("known already"), marked("not read")
REPRINT = marked("added as another outlet’s print of a text kept before")
_SAID = {Outcome.ADDED: ADDED, Outcome.REPRINT: REPRINT, Outcome.KNOWN: KNOWN}


class Upload(Protocol):
    """A file as the browser sent it."""

    name: str

    def getvalue(self) -> bytes:
        """Its contents."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one thing that was given: its name, the outcome, and the title or what to do about it."""

    name: str
    outcome: str
    words: str


def show_import() -> None:
    """Ask for links and files; read them one after the other, saying how far it is."""
    if _LEFT in st.session_state:
        st.session_state[_LINKS] = st.session_state.pop(_LEFT)
    with st.form("take_in", border=False):
        left, right = st.columns(2)
        left.text_area(
            worded("Links, one a line"),
            key=_LINKS,
            height=120,
            placeholder=worded("https://…"),
            persist_state="session",
        )
        files = right.file_uploader(worded("Files"), key=_FILES, accept_multiple_files=True)
        day = left.text_input(
            worded("Publication date of all"), key=_PUBLISHED, placeholder=worded("only where they do not say")
        )
        if right.form_submit_button(worded("Add to the library"), type="primary"):
            _take_all(st.session_state[_LINKS] or "", files or (), day or "")
    _show_outcomes(st.session_state.get(_DONE, ()))


def tells_of_import() -> bool:
    """Whether it says what became of what was given, which must not be hidden."""
    return bool(st.session_state.get(_DONE))


def _take_all(words: str, files: Sequence[Upload], day: str) -> None:
    links = list(dict.fromkeys(filter(None, map(str.strip, words.splitlines()))))
    given: list[tuple[str, Callable[[], Iterator[Taken]]]] = [
        *((link, lambda link=link: _of_link(link, day)) for link in links),
        *((file.name, lambda file=file: _of_file(file, day)) for file in files),
    ]
    done: list[Taken] = []
    bar = st.progress(0.0)
    for at, (name, take) in enumerate(given):
        bar.progress(at / len(given), worded("{at} of {all}: {name}", at=at + 1, all=len(given), name=plain(name)))
        done += _outcomes(name, take)
    st.session_state[_DONE] = done
    failed = {each.name for each in done if each.outcome == UNREAD}
    st.session_state[_LEFT] = "\n".join(link for link in links if link in failed)
    st.rerun()


def _outcomes(name: str, take: Callable[[], Iterator[Taken]]) -> list[Taken]:
    """What became of it: one that cannot be read holds up no other."""
    try:
        return list(take())
    except (ReadError, ProjectError, BackError) as error:
        return [Taken(name, UNREAD, str(error))]


def _of_link(link: str, day: str) -> Iterator[Taken]:
    if not is_link(link):
        raise ReadError(
            worded(
                "This is no link. Give one link a line, as https://site/article; a text is pasted beside the timeline."
            )
        )
    yield from _of_given(link, incoming.of_text(link, day))


def _of_file(file: Upload, day: str) -> Iterator[Taken]:
    data = file.getvalue()
    if is_project(data) or is_export(data):
        for held in reading.project_of(data).held:
            yield _said(file.name, library.recognise(held.article))
            library.take_in(held.article, held.history)
        return
    given = incoming.of_file(data, file.name, day)
    corrections = corrections_in(data)
    yield from _of_given(file.name, given)
    for read in given.articles:
        article = library.recognise(read).article
        library.restore(article, corrections.get(article.digest, ()))


def _of_given(name: str, given: incoming.ReadArticles) -> Iterator[Taken]:
    for article in given.articles:
        found = library.recognise(article)
        yield _said(name, found)
        _keep(found, article)
    for failure in given.failures:
        yield Taken(name, UNREAD, failure)


def _said(name: str, found: Recognised) -> Taken:
    return Taken(name, _SAID[found.outcome], reading.headline(found.article))


def _keep(found: Recognised, read: Article) -> None:
    """What a person has named or dated here stays so when the same text comes again; a day given for all is for those
    that have none."""
    if found.outcome is not Outcome.KNOWN:
        reading.kept(read)
    elif (held := library.load(found.article.digest)) and held != found.article:
        keeps_day = {each: getattr(held, each) for each in ("published", "published_from", "published_span")}
        reading.kept(replace(found.article, **(keeps_day if held.published else {})))


def _show_outcomes(done: Sequence[Taken]) -> None:
    """How many were kept, and each failure by name, with what to do."""
    if not done:
        return
    counts = {outcome: sum(each.outcome == outcome for each in done) for outcome in (ADDED, REPRINT, KNOWN, UNREAD)}
    said = ", ".join(f"{count} {worded(outcome)}" for outcome, count in counts.items() if count)
    if counts[UNREAD]:
        st.warning(
            worded("{said}. Links that were not read are still in the box.", said=said), icon=":material/warning:"
        )
    else:
        st.success(f"{said}.", icon=":material/check:")
    for each in done:
        if each.outcome == UNREAD:
            st.text(each.words if each.words.startswith(each.name) else f"{each.name}: {each.words}")
