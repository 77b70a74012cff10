"""Text in; the words by which it is found, out. What a person looks for in; what must be found, out.

Both databases index the words that are made here and know nothing of words themselves, so both find the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

FORM: Final = 1
"""Raised where `fold` makes other words of a text: a library then makes its index anew when it is opened."""
_SYMBOLS: Final = "%$#@&+"
_WIDE: Final = {ord(each): chr(ord(each) + 0xFEE0) for each in _SYMBOLS}
"""ASCII symbols that people look for, as their full-width forms: an index takes the narrow ones for gaps."""
_WORD: Final = re.compile(rf"[^\W_]+|[{''.join(_WIDE.values())}€£¥§°]")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")
"""No other character combines: few of a text are asked whether they do."""
_LONGEST: Final = 200
"""Characters of a word that are indexed; PostgreSQL takes up to 2,046 bytes."""
_ASKED: Final = re.compile(r'(?P<no>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that a text must hold: those of a phrase side by side, of any other every one, begun so.

    ``unwanted``: it must not.
    """

    words: tuple[str, ...]
    is_phrase: bool = False
    unwanted: bool = False


def fold(text: str) -> str:
    """The words of the text, without case, accents and punctuation, a space around each.

    >>> fold("Émile's 100% treaty")
    ' emile s 100 ％ treaty '
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = _BEYOND_ASCII.sub(_without_combining, apart).casefold().translate(_WIDE)
    return "".join(f" {word[:_LONGEST]}" for word in _WORD.findall(bare)) + " "


def _without_combining(match: re.Match[str]) -> str:
    return "" if unicodedata.combining(match[0]) else match[0]


def asked(expression: str) -> tuple[tuple[Term, ...], ...]:
    """What must be found: of each group one of its terms.

    Words stand for all that begin so, "words in quotes" for themselves side by side; ``-word`` must not be there, and
    of two words with OR between them one is enough. Every expression means something: none is refused.
    """
    groups: list[list[Term]] = []
    joined = False
    for match in _ASKED.finditer(expression):
        if match["word"] == "OR" and not match["no"]:
            joined = bool(groups)
            continue
        term = _term(match)
        if joined:
            groups[-1].append(term)
        else:
            groups.append([term])
        joined = False
    return tuple(map(tuple, groups))


def _term(match: re.Match[str]) -> Term:
    phrase = match["phrase"]
    words = tuple(fold(phrase if phrase is not None else match["word"]).split())
    return Term(words, phrase is not None, bool(match["no"]))


def distinct(folded: str, most_bytes: int) -> Iterator[str]:
    """Each word of a folded text once, for as long as they take no more than so many bytes of UTF-8 together."""
    for word in dict.fromkeys(folded.split()):
        most_bytes -= len(word.encode()) + 4
        if most_bytes < 0:
            return
        yield word
