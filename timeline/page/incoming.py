"""What somebody gives on the page (a text, a link, a file) in, Articles out; nothing of it is read in the server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from threading import BoundedSemaphore

import streamlit as st

from timeline.articles import ReadError, read_text
from timeline.catalogue import worded
from timeline.model import Article, PublishedFrom
from timeline.readers import Door, Inputs, is_link
from timeline.readers.door import PUBLIC
from timeline.readers.inputs import Outcome
from timeline.readers.pasted import AS_FILE, is_markup
from timeline.settings import FEWEST_WORDS, LINKS_AT_ONCE, NAMED_AT_MOST, READERS_AT_ONCE

DOOR: Door = PUBLIC
"""Where links may lead."""
_TURNS = BoundedSemaphore(READERS_AT_ONCE)


@dataclass(frozen=True, slots=True)
class ReadArticles:
    """The articles that were read, at least one, and what is to be said of those that could not be."""

    articles: tuple[Article, ...]
    failures: tuple[str, ...] = ()


def of_text(text: str, published: str) -> ReadArticles:
    """A pasted article; where the text is a link or a few and nothing else, what they lead to. Raises ReadError.

    Of what was copied with its tags, the words that a reader of the page sees.
    """
    day = published.strip() or None
    if links := _links_in(text):
        with st.spinner(worded("Fetching the page …")):
            return _read(lambda inputs: chain.from_iterable(inputs.read(link, day) for link in links))
    if is_markup(text):
        data = text.encode("utf-8", "replace")
        found = _read(lambda inputs: inputs.read_bytes(data, AS_FILE, day))
        return ReadArticles(tuple(map(_unnamed, found.articles)))
    return ReadArticles((read_text(text, day),))


def _links_in(text: str) -> list[str]:
    """The links of a text whose lines are all of them one; none of any other.

    Raises ReadError where they are many, and where a list of links has a line among them that is none.
    """
    lines = list(dict.fromkeys(filter(None, map(str.strip, text.splitlines()))))
    if others := [line for line in lines if not is_link(line)]:
        _refuse_mixed(others, len(lines) - len(others))
        return []
    if len(lines) > LINKS_AT_ONCE:
        raise ReadError(
            worded(
                "These are more than {most} links. Give them under Library, Add articles, which takes any number.",
                most=LINKS_AT_ONCE,
            )
        )
    return lines


def _refuse_mixed(others: list[str], links: int) -> None:
    """Raises ReadError for more links than other lines, none of which is long enough for an article."""
    if links > max(1, len(others)) and all(len(line.split()) < FEWEST_WORDS for line in others):
        raise ReadError(
            worded(
                "Nothing was fetched: links are read where each line is one, and “{line}” is none. "
                "Mend that line or take it out; what you gave is still in the box.",
                line=others[0],
            )
        )


def _unnamed(found: Article) -> Article:
    """The same as a text that was pasted, which comes from no file."""
    day, said_by = found.published, found.published_from
    known = None if said_by in (None, PublishedFrom.TEXT) else day
    return read_text(found.text, known, title=found.title, published_from=said_by or PublishedFrom.OPTION)


def of_file(data: bytes, name: str, published: str) -> ReadArticles:
    """The articles of an uploaded file of any form that is read; of its parts and lines that hold none, why.

    Raises ReadError where there is none at all.
    """
    with st.spinner(worded("Reading the file …")):
        return _read(lambda inputs: inputs.read_bytes(data, name, published.strip() or None))


def say_many(given: ReadArticles) -> str | None:
    """What is to be said once of several articles, or of some that could not be read."""
    count, failed = len(given.articles), len(given.failures)
    read = worded("{count} articles were read; the others are under “Your articles”.", count=count) if count > 1 else ""
    shown = "; ".join(given.failures[:NAMED_AT_MOST])
    more = worded(" and {number} more", number=failed - NAMED_AT_MOST) if failed > NAMED_AT_MOST else ""
    return (
        worded("{read} Not read: {shown}{more}", read=read, shown=shown, more=more).strip() if failed else read or None
    )


def _read(ask: Callable[[Inputs], Iterator[Outcome]]) -> ReadArticles:
    """All that comes, once it is this visit's turn: each reader may take much memory."""
    with _TURNS, Inputs(door=DOOR) as inputs:
        found = list(ask(inputs))
    errors = [each for each in found if isinstance(each, ReadError)]
    articles = tuple(each for each in found if isinstance(each, Article))
    if not articles:
        raise errors[0]
    return ReadArticles(articles, tuple(map(str, errors)))
