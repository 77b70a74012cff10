"""A parsed web page and a day in; whether the page shows it where a day of publication stands, out.

What is found by searching a page is taken only where this bears it out: figures in scripts, pictures' names, comments
and menus are days of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from timeline.articles.days import find_days

_LONGEST = 120
"""Characters of a line that tells when an article was published; longer ones tell what happened."""
_PARTS = 7
_UNSEEN = frozenset({"script", "style", "noscript", "template", "select", "option"})
_ASIDE = re.compile(
    r"comment|related|recommend|sidebar|footer|teaser|most-?(?:read|popular)|widget|archive|calendar", re.I
)
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d?|[a-z]{3})[/-]?(\d\d?)(?=[/_-]|$)")


def is_shown(day: date, root: Any) -> bool:
    """Whether a short line of the page, or its own address, states the day in full and as no other."""
    lines = (line for line in _lines(root) if len(line) <= _LONGEST)
    return any(_states(line, day) for line in lines) or any(_is_in(each, day) for each in _addresses(root))


def _states(line: str, day: date) -> bool:
    """With figures or in English; in other languages as "20. Oktober 2025", "18 de noviembre de 2019"."""
    if any(stamp.day == day for stamp in find_days(line)):
        return True
    word = r"(?:\s+de)?\s+[^\s\d]{2,15}(?:\s+de)?,?\s+"
    return bool(re.search(rf"(?<![\d.])0?{day.day}\.?{word}{day.year}(?!\d)", line))


def _lines(root: Any) -> Iterator[str]:
    """What stands together in a short element, and in longer ones what stands before and between others."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_aside(element):
            continue
        words = _words(element)
        if words and len(words) <= _LONGEST:
            yield words
            continue
        yield from (each.strip() for each in (element.text, *(child.tail for child in element)) if each)
        waiting.extend(element)


def seen_texts(root: Any) -> Iterator[str]:
    """What the page shows, in pieces between its tags; what scripts would put there is not among it."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element.tag, str) and element.tag not in _UNSEEN:
            pieces = (element.text, *(child.tail for child in element))
            yield from (" ".join(each.split()) for each in pieces if each and not each.isspace())
            waiting.extend(element)


def _words(element: Any) -> str:
    """The words of an element of few parts, all of which are seen; empty for others."""
    if len(element) > _PARTS or any(True for _ in element.iter(*_UNSEEN)):
        return ""
    return " ".join(element.text_content().split())


def _is_aside(element: Any) -> bool:
    return element.tag in ("aside", "footer") or bool(
        _ASIDE.search(f"{element.get('class', '')} {element.get('id', '')}")
    )


def _addresses(root: Any) -> Iterator[str]:
    for element in root.iter("link", "meta"):
        if element.get("rel") == "canonical":
            yield element.get("href") or ""
        elif element.get("property") == "og:url":
            yield element.get("content") or ""


def _is_in(address: str, day: date) -> bool:
    months = {f"{day.month}", f"{day.month:02}", f"{day:%b}".lower()}
    return any(
        int(year) == day.year and month in months and int(number) == day.day
        for year, month, number in _ADDRESS.findall(address.lower())
    )
