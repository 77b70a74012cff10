"""A text in, the phrases of it that a rule reads out.

A text is cut into tokens, each token becomes a symbol, and every run of symbols that rules know is read from left to
right. Of several readings the longest wins, then the one with most parts, then the first in the tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from timeline.dates.grammar.automaton import Automaton, Matched
from timeline.dates.grammar.patterns import Compiler, Kinds, literals_of
from timeline.dates.grammar.rule import Found, Rule
from timeline.dates.grammar.symbols import BLANK, OTHER, Symbols, class_of
from timeline.dates.grammar.vocabulary import Vocabulary, lower
from timeline.dates.grammar.written import BetweenBlanks, WrittenParagraph
from timeline.dates.reading import Impossible, Pair, Reading
from timeline.model.frozen import changed

PARAGRAPH_END = "\n\n"
"""What ends a paragraph of a text in plain order."""
LONGEST_RUN = 48
"""Tokens of one run that are read at once; longer runs are cut here, far beyond any phrase."""
_REMEMBERED = 65_536
"""Phrases, and parts of phrases, of which it is remembered what they say."""


class Grammar:
    """Tables of rules, ready to read text. Building one takes part of a second; share it."""

    def __init__(self, vocabulary: Vocabulary, rules: Iterable[Rule], unions: Mapping[str, Sequence[str]]) -> None:
        """Compile the rules over the words of ``vocabulary``; ``unions`` are kinds made of kinds."""
        self.vocabulary = vocabulary
        self.rules = tuple(rules)
        self._kinds = Kinds(self.rules, unions)
        self.literals = literals_of(self.rules)
        self._symbols = Symbols(vocabulary, self.literals)
        compiler = Compiler(self._kinds, self._symbols)
        self._compiled = tuple(compiler.compile(order, rule) for order, rule in enumerate(self.rules))
        self._automaton = Automaton(each for each in self._compiled if each.rule.alone)
        self._of_kind: dict[str, Automaton] = {}
        self._between = BetweenBlanks(vocabulary, self._symbols)
        self._telling = re.compile(class_of("".join(self._symbols.telling())))
        self._timeless: set[str] = set()
        """Runs in which no rule may read a phrase."""
        self._best = lru_cache(_REMEMBERED)(self._best_uncached)
        self._exactly = lru_cache(_REMEMBERED)(self._exactly_uncached)

    def read(self, text: str, breaks: Callable[[str], bool]) -> Iterator[tuple[int, int, Found]]:
        """Every phrase found, with its characters ``[start, end)``; no two overlap. ``breaks``: does this white space
        end a paragraph?"""
        begin = 0
        for paragraph in text.split(PARAGRAPH_END) if breaks(PARAGRAPH_END) else (text,):
            for start, end, found in self._read_paragraph(lower(paragraph), breaks):
                yield begin + start, begin + end, found
            begin += len(paragraph) + len(PARAGRAPH_END)

    def _read_paragraph(self, small: str, breaks: Callable[[str], bool]) -> Iterator[tuple[int, int, Found]]:
        written = self._between.written(small)
        symbols = written.symbols
        for start, end in self._runs(symbols):
            if end - start <= LONGEST_RUN and not written.has_line_ends:
                if symbols[start:end] not in self._timeless:
                    yield from self._read_piece(written, symbols, start, end)
                continue
            for first, last in _pieces(written, start, end, breaks):
                if self._telling.search(symbols, first, last):
                    yield from self._read_piece(written, symbols, first, last)

    def _runs(self, symbols: str) -> Iterator[tuple[int, int]]:
        """Every run of words that rules know in which one tells a time; the words between are passed over at once."""
        end = 0
        while found := self._telling.search(symbols, end):
            start = symbols.rfind(OTHER, end, found.start()) + 1 or end
            end = symbols.find(OTHER, found.end())
            end = len(symbols) if end < 0 else end
            yield start + (symbols[start] == BLANK), end

    def _read_piece(
        self, written: WrittenParagraph, symbols: str, at: int, last: int
    ) -> Iterator[tuple[int, int, Found]]:
        """The phrases of a piece of a run, from left to right, with the characters of the paragraph."""
        self._automaton.stay_small()
        first = at
        at, end = self._automaton.look(symbols, at, last)
        if at == last and len(self._timeless) < _REMEMBERED:
            self._timeless.add(symbols[first:last])
        while at < last:
            begin, tokens = written.tokens(at, end)
            length, best = self._best(tokens)
            for found in best:
                start = begin + sum(map(len, tokens[: found.start]))
                yield start, start + sum(map(len, tokens[found.start : found.end])), found
            at, end = self._automaton.look(symbols, at + length, last)

    def read_whole(self, kind: str, words: str) -> tuple[Rule, Any] | None:
        """What ``words`` say as one phrase of that kind."""
        return self._exactly(kind, tuple(self.vocabulary.tokens_of(words)))

    def read_as(self, kind: str, words: str) -> Iterator[tuple[int, int, Found]]:
        """What ``words`` say as one phrase of that kind, with their characters, as `read` finds phrases in a text."""
        tokens = self.vocabulary.tokens_of(lower(words))
        for phrase in self._rules_of(kind).whole(self._symbols.of(tokens)):
            if (built := self._build(phrase, tuple(tokens))) is not None:
                for found in _found(phrase, built, tuple(tokens)):
                    start = sum(map(len, tokens[: found.start]))
                    yield start, start + sum(map(len, tokens[found.start : found.end])), found
                return

    def _best_uncached(self, tokens: tuple[str, ...]) -> tuple[int, tuple[Found, ...]]:
        """How many tokens the best phrase has that begins with the first, and what it says; else 1 and nothing."""
        for phrase in self._automaton.phrases(self._symbols.of(tokens)):
            built = self._build(phrase, tokens)
            if built is not None:
                return phrase.end, tuple(_found(phrase, built, tokens))
        return 1, ()

    def _build(self, phrase: Matched, tokens: tuple[str, ...]) -> Any:
        parts: dict[str, Any] = {}
        for number, start, end in phrase.parts:
            name, category = phrase.compiled.parts[number]
            if category in self._kinds:
                inner = self._exactly(category, tokens[start:end])
                if inner is None or isinstance(inner[1], Impossible):
                    return inner and inner[1]
                parts[name] = inner[1]
            else:
                parts[name] = self.vocabulary.value_of(category, tokens[start])
        return phrase.compiled.rule.build(parts)

    def _exactly_uncached(self, kind: str, tokens: tuple[str, ...]) -> tuple[Rule, Any] | None:
        for phrase in self._rules_of(kind).whole(self._symbols.of(tokens)):
            built = self._build(phrase, tokens)
            if built is not None:
                if isinstance(built, Reading):
                    built = changed(built, words="".join(tokens).strip())
                return phrase.compiled.rule, built
        return None

    def _rules_of(self, kind: str) -> Automaton:
        if kind not in self._of_kind:
            self._of_kind[kind] = Automaton(self._compiled[order] for order, _ in self._kinds.rules(kind))
        return self._of_kind[kind]


def _pieces(
    written: WrittenParagraph, start: int, end: int, breaks: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """The run cut at paragraphs, and where it is too long."""
    first = start
    _, tokens = written.tokens(start, end)
    for at in range(start, end):
        token = tokens[at - start]
        if (token[0].isspace() and "\n" in token and breaks(token)) or at - first >= LONGEST_RUN:
            yield first, at
            first = at
    yield first, end


def _found(phrase: Matched, built: Any, tokens: tuple[str, ...]) -> Iterator[Found]:
    rule, names = phrase.compiled.rule, phrase.compiled.parts
    spans = {names[number][0]: (start, end) for number, start, end in phrase.parts}
    parts = tuple((name, "".join(tokens[start:end])) for name, (start, end) in spans.items())
    if isinstance(built, Pair):
        readings = [(spans["first"], built.first), ((spans["last"][0], phrase.end), built.last)]
    else:
        readings = [(spans.get("focus", (0, phrase.end)), built)]
    for (start, end), reading in readings:
        yield Found(start, end, rule, parts, changed(reading, words="".join(tokens[start:end])))
