"""A paragraph in small letters in, its symbols and any stretch of its tokens out.

Most paragraphs hold one blank between words and nothing else that is white. There, what stands between two blanks is
known as a whole once it has been met, and words are cut into tokens only where a rule may read a phrase. Any other
paragraph is cut into tokens from end to end, with the same symbols and the same tokens.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Protocol

from timeline.dates.grammar.symbols import BLANK, LINE_END, Symbols
from timeline.dates.grammar.vocabulary import Vocabulary

_REMEMBERED = 300_000
"""Words, with the marks at them, of which the symbols are kept."""
_LONGEST_REMEMBERED = 40
_LONGEST_WHOLE = 400
"""Characters without a blank beyond which a paragraph is cut into tokens once, not again for each phrase in it."""
_LONG = 4
_PARTS_NOTHING = frozenset(",.;:?!)")
"""Signs behind a word of so many plain letters that are a token of their own, as it is."""
_IRREGULAR = "\0"
"""What is no word between two blanks: nothing at all, or something with other white space in it."""


class WrittenParagraph(Protocol):
    """A paragraph by its symbols, one a token, as the automaton takes them."""

    symbols: str
    has_line_ends: bool
    """Whether a line ends inside it."""

    def tokens(self, at: int, end: int) -> tuple[int, tuple[str, ...]]:
        """Where in the paragraph the token numbered ``at`` begins, and the tokens from it up to ``end``.

        Quickest where each is asked for behind the one before.
        """


class BetweenBlanks(dict[str, str]):
    """What stands between two blanks -> its symbols, worked out when first met; keeps no more than so many.

    What has other white space in it, is very long or nothing at all, is known as ``_IRREGULAR``.
    """

    def __init__(self, vocabulary: Vocabulary, symbols: Symbols) -> None:
        """Know no word yet."""
        super().__init__()
        self._vocabulary = vocabulary
        self._symbols = symbols

    def __missing__(self, word: str) -> str:
        if len(word) > _LONGEST_WHOLE:
            return _IRREGULAR
        known = self._symbols_of(word)
        if len(self) < _REMEMBERED and len(word) < _LONGEST_REMEMBERED:
            self[word] = known
        return known

    def _symbols_of(self, word: str) -> str:
        last = word[-1:]
        if word.isalpha():
            return self._symbols.of_letters(word)
        if last in _PARTS_NOTHING and len(word) > _LONG and word[:-1].isalpha() and word.isascii():
            return self._symbols.of_letters(word[:-1]) + self._symbols[last]
        known = self._symbols.with_line_ends(self._vocabulary.cut(word)) or _IRREGULAR
        return _IRREGULAR if BLANK in known or LINE_END in known else known

    def written(self, paragraph: str) -> WrittenParagraph:
        """The paragraph, whose letters are small."""
        if not any(each in paragraph for each in self._vocabulary.shapes.spaced):
            words = paragraph.split(BLANK)
            symbols = BLANK.join(map(self.__getitem__, words))
            if _IRREGULAR not in symbols:
                return _ByWords(self._vocabulary, words, self._symbols.of_line_ends(symbols))
        return _ByTokens(self._vocabulary, self._symbols, paragraph)


class _ByWords:
    """A paragraph of words with one blank between them."""

    __slots__ = ("_begins", "_from", "_number", "_vocabulary", "_words", "has_line_ends", "symbols")

    def __init__(self, vocabulary: Vocabulary, words: list[str], symbols: str) -> None:
        self._vocabulary = vocabulary
        self._words = words
        self._begins: list[int] = []
        self._from = self._number = 0
        self.symbols = symbols
        self.has_line_ends = False

    def tokens(self, at: int, end: int) -> tuple[int, tuple[str, ...]]:
        symbols, words = self.symbols, self._words
        if not self._begins:
            self._begins = [0, *accumulate(map(len, words))]
        if at < self._from:
            self._from = self._number = 0
        number = self._number + symbols.count(BLANK, self._from, at)
        last = number + symbols.count(BLANK, at, end)
        self._from, self._number = at, number
        tokens = self._vocabulary.cut(BLANK.join(words[number : last + 1]))
        before = at - symbols.rfind(BLANK, 0, at) - 1
        begin = self._begins[number] + number
        if before:
            begin += sum(map(len, tokens[:before]))
        return begin, tuple(tokens[before : before + end - at])


class _ByTokens:
    """A paragraph cut into tokens from end to end."""

    __slots__ = ("_begins", "_tokens", "has_line_ends", "symbols")

    def __init__(self, vocabulary: Vocabulary, symbols: Symbols, paragraph: str) -> None:
        self._tokens = vocabulary.cut(paragraph)
        self._begins = [0, *accumulate(map(len, self._tokens))]
        lines = symbols.with_line_ends(self._tokens)
        self.has_line_ends = LINE_END in lines
        self.symbols = symbols.of_line_ends(lines)

    def tokens(self, at: int, end: int) -> tuple[int, tuple[str, ...]]:
        return self._begins[at], tuple(self._tokens[at:end])
