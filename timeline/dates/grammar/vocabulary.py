"""A text in, its tokens with their categories and values out: what a language's words and figures are worth."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from unicodedata import decimal

from timeline.dates.grammar.shapes import PLAIN, Shapes


@dataclass(frozen=True)
class Vocabulary:
    """The words of time of a language.

    ``lexicon`` is category -> word in small letters -> value. ``weak`` are the categories and ``function_words`` the
    words of patterns that say no time alone, whatever their order. ``shapes`` is what is written in figures.
    """

    lexicon: Mapping[str, Mapping[str, Any]]
    weak: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    shapes: Shapes = PLAIN

    def tokens_of(self, text: str) -> list[str]:
        """The text in lower case, cut into words, figures, white space and signs; together as long as it is."""
        return self.cut(lower(text))

    def cut(self, small: str) -> list[str]:
        """The same of a text that is in lower case already."""
        return self._token.findall(small)

    def value_of(self, category: str, token: str) -> Any:
        """What a token is worth as that. Raises KeyError where it does not belong there."""
        words = self.lexicon.get(category)
        return words[token] if words and token in words else self.shapes.value_of(category, token)

    def tells(self, category: str) -> bool:
        """Whether a word of the category may be what says a time; a literal word's category begins with "="."""
        return category[1:] not in self.function_words if category[0] == "=" else category not in self.weak

    @cached_property
    def _token(self) -> re.Pattern[str]:
        """What is commonest is tried first: plain words of four letters, with which no shape opens, and lone blanks."""
        shapes, clitics = self.shapes, f"{self.shapes.clitics}|" if self.shapes.clitics else ""
        plain = r"[a-z]{4,}+(?![^\W\d_])| (?=\S)"
        return re.compile(rf"{plain}|(?={shapes.opens})(?:{shapes.pattern})|[^\W\d_]+|\s+|{clitics}[\W\d_]")


_DASHES = (("\u2010", "-"), ("\u2011", "-"), ("\u2012", "–"), ("\u2015", "—"), ("\u2212", "-"))
"""Hyphens and dashes that are written like the plain ones: hyphen, non-breaking, figure dash, bar, minus."""

_OTHER_DIGIT = re.compile(r"[^\D0-9]")
"""A digit of another script, which is worth what it is in ours: full-width, Arabic, Devanagari."""


def lower(text: str) -> str:
    """Lower case of the same length: the few letters whose lower case is longer stay as they are."""
    if not text.isascii():
        for dash, plain in _DASHES:
            text = text.replace(dash, plain)
        text = _OTHER_DIGIT.sub(lambda match: str(decimal(match[0])), text)
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
