"""A web page in, its article out: words by trafilatura, title and day as the page itself states them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

from timeline.articles.decoding import decode_text
from timeline.facts import word_lists
from timeline.readers.blocks import article_blocks
from timeline.readers.errors import Unread
from timeline.readers.markup import text_of
from timeline.readers.page import Page, day_of, title_of
from timeline.readers.shown import is_shown, seen_texts
from timeline.readers.source import Found, Item, Source
from timeline.readers.times import tell_times
from timeline.settings import FEWEST_WORDS, LARGEST_PAGE

KIND = "a web page"
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}+=\s{0,9}+[\"']?+\s{0,9}+([\w.:-]{2,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_WHOLE = re.compile(r"<(?:!doctype|html|head|body|title|meta|link|main|nav)\b", re.IGNORECASE)
"""What a page has, and a piece that was copied out of one has not."""
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
"""What may be copied along with a piece."""
_CHARSET_WITHIN = 4_096
"""Bytes in which a page says its encoding: the HTML standard asks for it in the first 1,024; many forget."""


def read_html(source: Source) -> Iterator[Found]:
    """The one article that the page is about. Raises Unread where there is none, saying why as far as can be told."""
    data = source.data(LARGEST_PAGE, KIND)
    markup = _decoded(data, source.charset)
    if _WHOLE.search(markup):
        yield article_of(markup)
    elif _SCRIPT.search(markup):
        yield _scripted_piece(markup)
    else:
        yield _piece(markup)


def _scripted_piece(markup: str) -> Item:
    """The article of a page without its head, whose scripts may state a day; else the words of the piece."""
    try:
        return article_of(markup)
    except Unread as none:
        if none.kind == "paywall" or not text_of(markup):
            raise
        return _piece(markup)


def _piece(markup: str) -> Item:
    """What stands in a piece of a page, all of it: nothing around it is to be told from the article."""
    text = text_of(markup)
    if not text:
        raise Unread("no article")
    return Item(text)


def article_of(markup: str) -> Item:
    """The article of a page."""
    import trafilatura

    root = trafilatura.load_html(markup)
    if root is None:
        raise Unread("no article")
    tell_times(root)
    page = Page(root)
    day, shared = day_of(page), page.articles[:1]
    found: Any = trafilatura.bare_extraction(
        deepcopy(root), favor_precision=True, include_comments=False, with_metadata=True
    )
    title = title_of(page, (found.title or "") if found else "")
    text = article_blocks((found.text or "") if found else "", (title, *page.headings), page.body)
    if len(text.split()) < FEWEST_WORDS:
        raise Unread(_why_none(page, shared))
    return Item(text, title, day or _searched(root))


def _searched(root: Any) -> str:
    """The day that htmldate finds where the page's metadata state none, if the page shows it to its readers."""
    import htmldate

    found = htmldate.find_date(root, extensive_search=False, original_date=True)
    return found if found and is_shown(date.fromisoformat(found), root) else ""


def _why_none(page: Page, shared: tuple[dict[str, Any], ...]) -> str:
    if any(str(node.get("isAccessibleForFree", "")).lower() == "false" for node in shared):
        return "paywall"
    seen = list(seen_texts(page.root))
    if any(rule.match(line) for line in seen for rule in _walls()):
        return "paywall"
    scripted = any(True for _ in page.root.iter("script")) and sum(len(line.split()) for line in seen) < FEWEST_WORDS
    return "script" if scripted else "no article"


@cache
def _walls() -> tuple[re.Pattern[str], ...]:
    """What a page says in the place of an article that it keeps for its subscribers."""
    return tuple(re.compile(rule["line"], re.IGNORECASE) for rule in word_lists("page_furniture")["wall"])


def _decoded(data: bytes, charset: str) -> str:
    """The page as text: UTF-8 where it is that, else as the server says, as it says itself, else as any text.

    Pages that were saved, or sent on, are often UTF-8 while they still name the encoding that they had before; bytes
    beyond ASCII that are UTF-8 by chance are hardly ever met.
    """
    with suppress(UnicodeDecodeError):
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    marked = _CHARSET.search(data[:_CHARSET_WITHIN]) or _DECLARED.match(data)
    for name in (charset, marked[1].decode("ascii") if marked else ""):
        if (known := _codec(name)) and known not in ("utf-8", "utf-16"):
            return data.decode(known, "replace")
    return decode_text(data)


def _codec(name: str) -> str:
    """The name under which Python knows an encoding; what pages call Latin-1 is Windows-1252 (WHATWG Encoding)."""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return ""
    return "cp1252" if known in ("iso8859-1", "ascii") else known
