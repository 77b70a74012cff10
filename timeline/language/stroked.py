"""A piece in, the same with a letter for the stroke inside a foreign name out: the model knows "Sanaha" for a name.

It takes "Sana'a" for an adverb, and loses the verb behind it.
"""

from __future__ import annotations

import re

from timeline.language.groups import word_group

_STROKE = re.compile(r"(?<=\b[A-Z])([a-z]{1,12})['’ʻʼ]([a-z]{1,12})\b")
_LETTER = "h"
_SHORTENED = word_group("behind_an_apostrophe")


def without_strokes(piece: str) -> str:
    """The piece, of the same length; what is only shortened ("It'll") or no foreign name stays as it is."""
    return _STROKE.sub(_joined, piece)


def _joined(found: re.Match[str]) -> str:
    return found[0] if found[2] in _SHORTENED else f"{found[1]}{_LETTER}{found[2]}"
