"""The words of one article in, an Article out: refused where it cannot be read, its publication date looked for."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from timeline.articles.days import parse_day
from timeline.articles.errors import EmptyText, TooLong, UnreadLanguage
from timeline.articles.head import headline
from timeline.articles.languages import foreign_language, name_of
from timeline.articles.published import find_published
from timeline.catalogue import worded
from timeline.layout import Plain, plain
from timeline.model import Article, PublishedFrom, Span
from timeline.reading_languages import tells_times
from timeline.settings import LONGEST_TEXT

_SURROGATES = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"[\s\ufeff\u200b\x00]*")


def writable(words: str) -> str:
    """The words with U+FFFD for each lone surrogate, half a character that no encoding can carry."""
    return _SURROGATES.sub("\ufffd", words)


def read_text(
    text: str,
    published: date | str | None = None,
    *,
    id: str = "",
    title: str = "",
    source: str = "",
    published_from: PublishedFrom = PublishedFrom.OPTION,
    any_language: bool = False,
) -> Article:
    """The article that ``text`` is, unchanged, so that offsets count the characters given.

    ``published``, a day or words for one, is believed before anything the text says; ``published_from`` tells who gave
    it. Without it the text's own first lines are asked, and where they are silent ``Article.published`` is None.
    Without a ``title`` the first line is it, where it reads as a headline.
    Without an ``id`` one is made from the text, so that the same text has the same one. A lone surrogate, half a
    character that no encoding can carry, becomes U+FFFD. A language whose times are not read either
    is refused, unless ``any_language`` asks for the article all the same.

    Raises EmptyText, TooLong, NotADate or UnreadLanguage.
    """
    if _BLANK.fullmatch(text):
        raise EmptyText
    if len(text) > LONGEST_TEXT:
        raise TooLong(worded("{number:,} characters", number=len(text)))
    text, id, title, source = map(writable, (text, id, title, source))
    language = foreign_language(text)
    if language and not any_language and not tells_times(language):
        raise UnreadLanguage(name_of(language))
    laid_out = plain(text, layout=True)
    day, found_in, span = _publication(laid_out, published, published_from)
    return Article(
        id=id or f"text-{hashlib.sha256(text.encode()).hexdigest()[:12]}",
        text=text,
        title=title.strip() or headline(laid_out.text),
        published=day,
        published_from=found_in,
        published_span=span,
        source=source,
        language=language or "en",
    )


def _publication(
    text: Plain, given: date | str | None, given_by: PublishedFrom
) -> tuple[date | None, PublishedFrom | None, Span | None]:
    if given:
        return given if isinstance(given, date) else parse_day(given), given_by, None
    if found := find_published(text.text):
        return found.day, PublishedFrom.TEXT, text.written_span(found.span)
    return None, None, None
