"""A pasted text in; whether it is markup of a web page, whole or a piece of one, out."""

from __future__ import annotations

import re
from typing import Final

from timeline.readers.forms import HTML, recognise
from timeline.readers.source import HEAD

AS_FILE: Final = "pasted.html"
"""The name under which such a text is given to the reader of web pages."""
_TAGS: Final = (
    "p|div|article|section|main|header|footer|h[1-6]|ul|ol|li|blockquote|table|tr|td|figure|figcaption|"
    "span|a|em|strong|b|i"
)
_OPENED: Final = re.compile(rf"<({_TAGS})(?:\s[^<>]{{0,2000}})?>", re.IGNORECASE)
_CLOSED: Final = re.compile(rf"</({_TAGS})\s{{0,9}}>", re.IGNORECASE)
_BROKEN: Final = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_SEVERAL: Final = 2
"""Ends of lines written as tags, from which a text without any other tag is taken for markup."""

IS_MARKUP: Final = (
    "<p>Norland signed a pact with Peru on 3 March 2022.</p>",
    "<!doctype html><title>Talks</title><p>Norland signed a pact.</p>",
    "Talks in Lumo\n<div class='text'><p>Norland signed a pact on 3 March 2022.</p></div>",
    'Norland signed a <a href="/pact">pact</a> with Peru on 3 March 2022.',
    "Norland signed a pact.<br>Peru did not.<br/>",
)
"""Texts of the one kind, and below of the other."""
IS_NONE: Final = (
    "Norland signed a pact with Peru on 3 March 2022.",
    "Exports fell to < 3 % and imports rose > 5 % in March 2022.",
    "<Norland News> Norland signed a pact with Peru on 3 March 2022.",
    "Write to <desk@news.example> about the pact of 3 March 2022.",
    "The forum forbade the tag <p> on 3 March 2022.",
    "The forum replaced <br> on 3 March 2022.",
)


def is_markup(text: str) -> bool:
    """Whether it begins as a page does, or opens and closes a tag, or breaks lines by tags."""
    if text.lstrip().startswith("<") and recognise(text[:HEAD].encode("utf-8", "replace"), "") is HTML:
        return True
    opened = {found[1].lower() for found in _OPENED.finditer(text)}
    return any(found[1].lower() in opened for found in _CLOSED.finditer(text)) or (
        len(_BROKEN.findall(text)) >= _SEVERAL
    )
