"""A text in, its words out as they can be compared: stems, names and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from snowballstemmer import stemmer

from timeline.facts import word_lists, word_table
from timeline.model import Span

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_STEMS_REMEMBERED = 200_000
"""Forms whose stem is kept: those of some million words of news."""


class Word(NamedTuple):
    """A word of a text: where it begins, its stem, and whether it is written as a name or a number."""

    start: int
    stem: str
    name: bool
    number: bool


def words(text: str, at: int = 0) -> Iterator[Word]:
    """The words of ``text``, which begins at the character ``at`` of its article.

    A capital letter makes a name unless a sentence may begin there.
    """
    opening = True
    for match in _WORD.finditer(text):
        said = match[0]
        if said[0].isdigit():
            yield Word(at + match.start(), said.rstrip(".,").replace(",", ""), False, True)
        else:
            yield Word(at + match.start(), stem(said), said[0].isupper() and not opening, False)
        opening = text[match.end() : match.end() + 1] in (".", "!", "?", "\n", "“", "", ":")


def word_at(text: str, at: int) -> Span:
    """The characters of the word that begins at ``at``; one character where none does."""
    found = _WORD.match(text, at)
    return Span(at, found.end() if found else at + 1)


@lru_cache(maxsize=_STEMS_REMEMBERED)
def stem(word: str) -> str:
    """What forms of a word have in common: "struck" and "strikes", "evacuated" and "evacuation"."""
    plain = _POSSESSIVE.sub("", word.lower())
    return str(_stemmer().stemWord(_bases().get(plain, plain)))


@cache
def function_words() -> frozenset[str]:
    """Stems of words that say nothing of what happened."""
    return frozenset(stem(word) for word in word_lists("together")["function_words"])


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    return stemmer("english")


@cache
def _bases() -> dict[str, str]:
    rows = word_table("irregular_verbs")
    forms = {row[form]: row["lemma"] for row in rows for form in ("past", "participle") if row[form] != row["lemma"]}
    return forms | dict[str, str](word_lists("together")["bases"])
