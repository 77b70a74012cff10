"""A text in; whether somebody copied it with the tags of a web page, out."""

from __future__ import annotations

import re
from typing import Final

_BLOCKS: Final = "p|div|article|section|main|header|footer|h[1-6]|ul|ol|li|blockquote|table|tr|td|figure|figcaption"
_TAGS: Final = f"{_BLOCKS}|span|a|em|strong|b|i"
_PARAGRAPHS: Final = re.compile(rf"<(?:{_BLOCKS}|br)\b", re.IGNORECASE)
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]{0,9}\n\s{0,9}\S")
_OPENED: Final = re.compile(rf"<({_TAGS})(?:\s[^<>]{{0,2000}})?>", re.IGNORECASE)
_CLOSED: Final = re.compile(rf"</({_TAGS})\s{{0,9}}>", re.IGNORECASE)
_BROKEN: Final = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_SEVERAL: Final = 2
"""Ends of lines written as tags, from which a text without any other tag is taken for markup."""


def has_tags(text: str) -> bool:
    """Whether it opens and closes a tag, or breaks lines by tags."""
    opened = {found[1].lower() for found in _OPENED.finditer(text)}
    return any(found[1].lower() in opened for found in _CLOSED.finditer(text)) or (
        len(_BROKEN.findall(text)) >= _SEVERAL
    )


def is_piece_of_page(text: str) -> bool:
    """Whether it has such tags, and no blank line that parts its paragraphs where tags do not."""
    return has_tags(text) and (bool(_PARAGRAPHS.search(text)) or not _BLANK_LINE.search(text))
