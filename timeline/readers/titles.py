"""What a file or page calls itself in, the title of the article out: only what its own words bear out."""

from __future__ import annotations

import re

_DASHES = re.compile("[\u2010-\u2015-]")
_QUOTES = str.maketrans("‘’‚“”„«»", '\'\'\'"""""')
_OPENING = 3_000
"""Characters of a text in which its title stands, if it stands there."""


def level(words: str) -> str:
    """The words as they are compared: white space, case, dashes and quotes levelled."""
    return " ".join(_DASHES.sub("-", words.translate(_QUOTES)).split()).casefold()


def squeezed(words: str) -> str:
    """The same without any white space."""
    return "".join(level(words).split())


def title_in(text: str, said: str) -> str:
    """The title that a file states of itself where its first words hold it: "Microsoft Word - draft2" is none."""
    words = " ".join(said.split())
    return words if words and level(words) in level(text[:_OPENING]) else ""


def beginning(longer: str, words: str) -> str:
    """The beginning of ``longer`` that is ``words`` but for white space, dashes and quotes; empty where it is none."""
    wanted = squeezed(words)
    at = 0
    for end, character in enumerate(longer, 1):
        for each in squeezed(character):
            if at == len(wanted) or each != wanted[at]:
                return ""
            at += 1
        if wanted and at == len(wanted):
            return longer[:end] if longer[end : end + 1].strip(" .,:;|-–—…?!)") == "" else ""
    return ""
