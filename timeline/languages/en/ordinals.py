"""An English word in, the number of the ordinal that it is out."""

from __future__ import annotations

import re

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENS = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_TENS_ALONE = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINALS = {word: number for number, word in enumerate(_WORDS.split(), 1)} | {
    word: number for number, word in zip(range(30, 100, 10), _TENS.split(), strict=True)
}
"""Ordinals written in one word."""
_TENS_COUNTED = {word: number for number, word in zip(range(20, 100, 10), _TENS_ALONE.split(), strict=True)}
_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


def ordinal(word: str) -> int | None:
    """The number of an ordinal in small letters, in words or figures ("third", "80th", "twenty-third"); else None."""
    figures = _FIGURES.fullmatch(word)
    return int(figures[1]) if figures else ORDINALS.get(word) or _of_two_words(word)


def _of_two_words(word: str) -> int | None:
    """ "Twenty-third": the tens and what is counted on from them."""
    tens, _, rest = word.partition("-")
    units = ORDINALS.get(rest, 0)
    return _TENS_COUNTED[tens] + units if tens in _TENS_COUNTED and 0 < units < 10 else None
