"""A token in, one symbol out that stands for all categories of its word, so that a new word needs no new pattern."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import decimal

from timeline.dates.lexicon import FUNCTION_WORDS, LEXICON, WEAK_CATEGORIES
from timeline.dates.shapes import OPENS_SHAPE, SAMPLES, SHAPES, categories_of_number, value_of_number

BLANK = " "
"""The symbol of white space."""
OTHER = "."
"""The symbol of a word that no rule knows."""
_FIRST_OF_OURS = 0xE000
_REMEMBERED = 300_000
_LONGEST_REMEMBERED = 40

_TOKEN = re.compile(rf"[^\W\d_]{{4,}}|\s+|(?={OPENS_SHAPE})(?:{SHAPES})|[^\W\d_]+|['’]s\b|[\W\d_]")
"""What is commonest is tried first: no shape opens with four letters."""


def tokens_of(text: str) -> list[str]:
    """The text in lower case, cut into words, figures, white space and signs; together they are as long as it is."""
    return _TOKEN.findall(_lower(text))


def value_of(category: str, token: str) -> Any:
    """What a token is worth as that. Raises KeyError where it does not belong there."""
    if category in LEXICON:
        return LEXICON[category][token]
    return value_of_number(category, token)


def as_literal(word: str) -> str:
    """The category of a word that stands for itself in a pattern."""
    return "=" + word


class Symbols(dict[str, str]):
    """Token -> symbol, worked out when first met; forgets before it grows without bound.

    All combinations of categories that there are become known from the lexicon, the literal words of the patterns and
    samples of figures, before the first pattern is compiled.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        """Know every word of the lexicon and every literal."""
        super().__init__()
        self._of_word: dict[str, set[str]] = defaultdict(set)
        for category, words in LEXICON.items():
            for word in words:
                self._of_word[word].add(category)
        for word in literals:
            self._of_word[word].add(as_literal(word))
        self._of_categories: dict[frozenset[str], str] = {}
        for word in self._of_word:
            self[word]
        for number in SAMPLES:
            self[number]
        self.categories = {symbol: categories for categories, symbol in self._of_categories.items()}
        self._in_category: dict[str, str] = defaultdict(str)
        for symbol, categories in sorted(self.categories.items()):
            for category in categories:
                self._in_category[category] += symbol

    def __missing__(self, token: str) -> str:
        symbol = self._symbol_of(token)
        if len(self) < _REMEMBERED and len(token) < _LONGEST_REMEMBERED:
            self[token] = symbol
        return symbol

    def of(self, tokens: Iterable[str]) -> str:
        """The symbols of the tokens, one each."""
        return "".join(map(self.__getitem__, tokens))

    def in_category(self, category: str) -> str:
        """Every symbol that stands for words of that category."""
        return self._in_category.get(category, "")

    def telling(self) -> Iterator[str]:
        """The symbols without which no run of words holds a time."""
        for symbol, categories in self.categories.items():
            if any(_tells(category) for category in categories):
                yield symbol

    def _symbol_of(self, token: str) -> str:
        if token[0].isspace():
            return BLANK
        categories = self._of_word.get(token.replace("’", "'"), frozenset()) | categories_of_number(token)
        if not categories:
            return OTHER
        return self._of_categories.setdefault(frozenset(categories), chr(_FIRST_OF_OURS + len(self._of_categories)))


def _tells(category: str) -> bool:
    return category[1:] not in FUNCTION_WORDS if category[0] == "=" else category not in WEAK_CATEGORIES


_DASHES = (("\u2010", "-"), ("\u2011", "-"), ("\u2012", "–"), ("\u2015", "—"), ("\u2212", "-"))
"""Hyphens and dashes that are written like the plain ones: hyphen, non-breaking, figure dash, bar, minus."""

_OTHER_DIGIT = re.compile(r"[^\D0-9]")
"""A digit of another script, which is worth what it is in ours: full-width, Arabic, Devanagari."""


def _lower(text: str) -> str:
    """Lower case of the same length: the few letters whose lower case is longer stay as they are."""
    if not text.isascii():
        for dash, plain in _DASHES:
            text = text.replace(dash, plain)
        text = _OTHER_DIGIT.sub(lambda match: str(decimal(match[0])), text)
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
