"""A line's words in, whether they are a sentence on the face of it out: it begins and ends as nothing else does.

Nine lines in ten are such, and no row of the table but the last can take them, nor has any of them a head, a time or a
credit: so all is said of them at once (``SAID``). Whatever else may be a sentence is left to the rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from timeline.layout.words import LineWords

_OPENING = re.compile(r"([“\"]?)([^\W\d_]++)(?![\d_])(?: ([^\W\d_]++)(?=[ ,]))?")
_ENDS = (".", "!", ".”", '."', "!”", '!"', ".''", "!''")
_QUOTED_ENDS = ("”", '"')
_FREE = re.compile(r"[-–—_:|](?=\s)|(?<=[ )])[-–—_:|]|\d\.\s")
"""What may part a dateline or a day from the words behind it."""
_HEAD = 120
"""Characters in which it would stand, and some."""
_CREDIT = 81
"""Characters that no credit has."""
_LONGEST = 80
"""Characters of a phrase that opens a line at most."""
_BYLINE_WORDS = 17
"""Words that no byline and no heading has."""

SAID: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "bullet": 0,
        "head": None,
        "time": None,
        "closing_month": None,
        "opening_time": None,
        "year_head": None,
        "is_unfinished": False,
        "is_prose": True,
    }
)
"""What a sketch of such a line says when it is asked; its credit begins where it ends."""


def is_sentence(words: str, known: LineWords) -> bool:
    """Whether the words, without blanks around, are a sentence on the face of it."""
    if len(words) < _CREDIT or not words.endswith(_ENDS) or not _opens_as_one(words, known):
        return False
    if ":" in words[-_CREDIT:] or _FREE.search(words, 0, _HEAD):
        return False
    if words.endswith("'") and any(map(str.isdigit, words[-_CREDIT:])):  # which may close with a month
        return False
    return len(words.split(None, _BYLINE_WORDS)) >= _BYLINE_WORDS


def _opens_as_one(words: str, known: LineWords) -> bool:
    """Whether its first word opens nothing that the table knows of, nor does the second where the first only joins.

    It may stand behind a quotation mark, unless one closes the line.
    """
    found = _OPENING.match(words)
    if (
        found is None
        or (found[1] and words.rstrip(".,").endswith(_QUOTED_ENDS))
        or _opens(words, found.start(2), found[2], known)
    ):
        return False
    if found[2].lower() not in known.joints_of_time:
        return True
    second = found[3]
    if not second or second.lower() in known.joints_of_time:
        return False
    return not _opens(words, found.start(3), second, known)


def _opens(words: str, start: int, first: str, known: LineWords) -> bool:
    phrases = known.openings.get(first.casefold())
    return phrases is not None and words[start : start + _LONGEST].casefold().startswith(phrases)
