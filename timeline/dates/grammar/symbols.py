"""A token in, one symbol out that stands for all categories of its word, so that a new word needs no new pattern."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from timeline.dates.grammar.vocabulary import Vocabulary

BLANK = " "
"""The symbol of white space."""
LINE_END = "\n"
"""The symbol of white space in which a line ends, where it matters."""
OTHER = "."
"""The symbol of a word that no rule knows."""
SPACED = ","
"""The symbol of a hyphen behind white space."""
_FIRST_OF_OURS = 0xE000
_NONE: frozenset[str] = frozenset()
_REMEMBERED = 300_000
_LONGEST_REMEMBERED = 40


def as_literal(word: str) -> str:
    """The category of a word that stands for itself in a pattern."""
    return "=" + word


class Symbols(dict[str, str]):
    """Token -> symbol, worked out when first met; forgets before it grows without bound.

    All combinations of categories that there are become known from the lexicon, the literal words of the patterns and
    samples of figures, before the first pattern is compiled.
    """

    def __init__(self, vocabulary: Vocabulary, literals: Iterable[str]) -> None:
        """Know every word of the lexicon and every literal."""
        super().__init__()
        self._vocabulary = vocabulary
        self._of_word: dict[str, set[str]] = defaultdict(set)
        for category, words in vocabulary.lexicon.items():
            for word in words:
                self._of_word[word].add(category)
        for word in literals:
            self._of_word[word].add(as_literal(word))
        self._of_categories: dict[frozenset[str], str] = {}
        for word in self._of_word:
            self[word]
        for number in vocabulary.shapes.samples:
            self[number]
        self.categories = {symbol: categories for categories, symbol in self._of_categories.items()}
        self._in_category: dict[str, str] = defaultdict(str)
        for symbol, categories in sorted(self.categories.items()):
            for category in categories:
                self._in_category[category] += symbol
        self._hyphen = self["-"] if self["-"] != OTHER else ""

    def __missing__(self, token: str) -> str:
        symbol = self._symbol_of(token)
        if len(self) < _REMEMBERED and len(token) < _LONGEST_REMEMBERED:
            self[token] = symbol
        return symbol

    def of_letters(self, word: str) -> str:
        """The symbol of a token of nothing but letters: those of the language are known from the first."""
        return self.get(word, OTHER)

    def of(self, tokens: Iterable[str]) -> str:
        """The symbols of the tokens, one each."""
        return self.of_line_ends(self.with_line_ends(tokens))

    def with_line_ends(self, tokens: Iterable[str]) -> str:
        """The same, with ``LINE_END`` for white space in which a line ends, and every hyphen alike."""
        return "".join(map(self.__getitem__, tokens))

    def of_line_ends(self, symbols: str) -> str:
        """What ``with_line_ends`` gave as the automaton takes it."""
        symbols = symbols.replace(LINE_END, BLANK)
        return symbols.replace(BLANK + self._hyphen, BLANK + SPACED) if self._hyphen else symbols

    def in_category(self, category: str) -> str:
        """Every symbol that stands for words of that category."""
        return self._in_category.get(category, "")

    def signs_of(self, category: str, *, close: bool = False) -> frozenset[str]:
        """The same as a set; with the hyphen behind white space, unless the word must stand ``close``."""
        symbols = self.in_category(category)
        return frozenset(symbols + SPACED if not close and self._hyphen and self._hyphen in symbols else symbols)

    def telling(self) -> Iterator[str]:
        """The symbols without which no run of words holds a time."""
        for symbol, categories in self.categories.items():
            if any(self._vocabulary.tells(category) for category in categories):
                yield symbol

    def _symbol_of(self, token: str) -> str:
        if token.isalpha():
            categories: Set[str] = self._of_word.get(token, _NONE)
        elif token[0].isspace():
            return LINE_END if "\n" in token else BLANK
        else:
            known = self._of_word.get(token.replace("’", "'"), _NONE)
            categories = known | self._vocabulary.shapes.categories_of(token)
        if not categories:
            return OTHER
        return self._of_categories.setdefault(frozenset(categories), chr(_FIRST_OF_OURS + len(self._of_categories)))


@lru_cache(maxsize=10_000)
def class_of(symbols: str) -> str:
    """These symbols as a regular expression writes one of them."""
    return f"[{''.join(_ranges(sorted(set(symbols))))}]"


def _ranges(symbols: list[str]) -> Iterator[str]:
    at = 0
    while at < len(symbols):
        first = at
        while at + 1 < len(symbols) and ord(symbols[at + 1]) == ord(symbols[at]) + 1:
            at += 1
        yield symbols[first] if at == first else f"{symbols[first]}-{symbols[at]}"
        at += 1
