"""A pasted text in; whether it is markup of a web page, whole or a piece of one, out."""

from __future__ import annotations

from typing import Final

from timeline.readers.forms import HTML, recognise
from timeline.readers.source import HEAD
from timeline.readers.tags import has_tags

AS_FILE: Final = "pasted.html"
"""The name under which such a text is given to the reader of web pages."""
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
    return has_tags(text)
