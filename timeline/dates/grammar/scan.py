"""A text in, the phrases of it that a rule reads out.

A text is cut into tokens, each token becomes a symbol, and every run of symbols that rules know is read from left to
right. Of several readings the longest wins, then the one with most parts, then the first in the tables.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, product
from typing import Any

from timeline.dates.grammar.patterns import LONGEST_RUN, Compiled, Compiler, Kinds, PhraseOpenings, literals_of
from timeline.dates.grammar.rule import Found, Rule
from timeline.dates.grammar.symbols import BLANK, OTHER, Symbols, class_of
from timeline.dates.grammar.vocabulary import Vocabulary
from timeline.dates.reading import Impossible, Pair, Reading


class Grammar:
    """Tables of rules, ready to read text. Building one takes part of a second; share it."""

    def __init__(self, vocabulary: Vocabulary, rules: Iterable[Rule], unions: Mapping[str, Sequence[str]]) -> None:
        """Compile the rules over the words of ``vocabulary``; ``unions`` are kinds made of kinds."""
        self.vocabulary = vocabulary
        self.rules = tuple(rules)
        self._kinds = Kinds(self.rules, unions)
        self.literals = literals_of(self.rules)
        self._symbols = Symbols(vocabulary, self.literals)
        self._compiler = Compiler(self._kinds, self._symbols)
        self._compiled = tuple(
            self._compiler.compile(order, rule) for order, rule in enumerate(self.rules) if rule.alone
        )
        self._opening_with = self._by_opening(PhraseOpenings(self._kinds))
        self._of_kind: dict[str, tuple[Compiled, ...]] = {}
        self._by_two: dict[str, tuple[Compiled, ...]] = {}
        self._telling = re.compile(class_of("".join(self._symbols.telling())))
        self._read_run = lru_cache(maxsize=65_536)(self._read_run_uncached)

    def read(self, text: str, breaks: Callable[[str], bool]) -> Iterator[tuple[int, int, Found]]:
        """Every phrase found, with its characters ``[start, end)``; no two overlap. ``breaks``: does this white space
        end a paragraph?"""
        tokens = self.vocabulary.tokens_of(text)
        symbols = self._symbols.of(tokens)
        ends: list[int] | None = None
        for start, end in self._runs(symbols):
            if ends is None:
                ends = list(accumulate(map(len, tokens)))
            for first, last in _pieces(tokens, start, end, breaks):
                for found in self._read_run(tuple(tokens[first:last])):
                    begin, end = first + found.start, first + found.end
                    yield ends[begin - 1] if begin else 0, ends[end - 1], found

    def _runs(self, symbols: str) -> Iterator[tuple[int, int]]:
        """Every run of words that rules know in which one tells a time; the words between are passed over at once."""
        end = 0
        while found := self._telling.search(symbols, end):
            start = symbols.rfind(OTHER, end, found.start()) + 1 or end
            end = symbols.find(OTHER, found.end())
            end = len(symbols) if end < 0 else end
            yield start + (symbols[start] == BLANK), end

    def read_whole(self, kind: str, words: str) -> tuple[Rule, Any] | None:
        """What ``words`` say as one phrase of that kind."""
        tokens = tuple(self.vocabulary.tokens_of(words))
        return self._exactly(kind, tokens, self._symbols.of(tokens))

    def _read_run_uncached(self, tokens: tuple[str, ...]) -> tuple[Found, ...]:
        symbols = self._symbols.of(tokens)
        if not self._telling.search(symbols):
            return ()
        found: list[Found] = []
        at, held = 0, frozenset(symbols)
        while at < len(tokens):
            if symbols[at] == BLANK:
                at += 1
                continue
            at, best = self._best_at(tokens, symbols, at, held)
            found.extend(best)
        return tuple(found)

    def _best_at(
        self, tokens: tuple[str, ...], symbols: str, at: int, held: frozenset[str]
    ) -> tuple[int, tuple[Found, ...]]:
        """Where to read on, and the best phrase that begins here; ``held`` are all symbols that there are."""
        matches = []
        for compiled in self._candidates(symbols[at], symbols[at + 1 : at + 3].lstrip()[:1]):
            match = compiled.match(symbols, at, held)
            if match:
                parts = sum(group is not None for group in match.groups())
                matches.append((-match.end(), -parts, compiled.order, compiled, match))
        matches.sort(key=lambda each: each[:3])
        for end, _, _, compiled, match in matches:
            built = self._build(compiled, match, tokens, symbols)
            if built is not None:
                return -end, tuple(_found(compiled, match, built, tokens))
        return at + 1, ()

    def _candidates(self, here: str, following: str) -> tuple[Compiled, ...]:
        """The rules that may begin with these two symbols ("" where the run ends), worked out once for each pair."""
        key = here + following
        if key not in self._by_two:
            first = self._symbols.categories.get(here, frozenset())
            second = {None, *self._symbols.categories.get(following, frozenset())}
            orders: set[int] = set()
            orders.update(*(self._opening_with.get(pair, ()) for pair in product(first, second)))
            self._by_two[key] = tuple(self._compiled[order] for order in sorted(orders))
        return self._by_two[key]

    def _by_opening(self, openings: PhraseOpenings) -> dict[tuple[str, str | None], list[int]]:
        """Which rules a phrase that opens with these two categories may be of, by their places among the compiled."""
        found = defaultdict(list)
        for order, compiled in enumerate(self._compiled):
            for opening in openings.of(compiled.rule.pattern):
                found[opening].append(order)
        return dict(found)

    def _build(self, compiled: Compiled, match: re.Match[str], tokens: tuple[str, ...], symbols: str) -> Any:
        parts: dict[str, Any] = {}
        for group, name, category in compiled.names:
            start, end = match.span(group)
            if start < 0:
                continue
            if category in self._kinds:
                inner = self._exactly(category, tokens[start:end], symbols[start:end])
                if inner is None or isinstance(inner[1], Impossible):
                    return inner and inner[1]
                parts[name] = inner[1]
            else:
                parts[name] = self.vocabulary.value_of(category, tokens[start])
        return compiled.rule.build(parts)

    def _exactly(self, kind: str, tokens: tuple[str, ...], symbols: str) -> tuple[Rule, Any] | None:
        held = frozenset(symbols)
        for compiled in self._rules_of(kind):
            match = compiled.fullmatch(symbols, held)
            if match:
                built = self._build(compiled, match, tokens, symbols)
                if built is not None:
                    if isinstance(built, Reading):
                        built = replace(built, words="".join(tokens).strip())
                    return compiled.rule, built
        return None

    def _rules_of(self, kind: str) -> tuple[Compiled, ...]:
        if kind not in self._of_kind:
            self._of_kind[kind] = tuple(self._compiler.compile(*each) for each in self._kinds.rules(kind))
        return self._of_kind[kind]


def _pieces(tokens: list[str], start: int, end: int, breaks: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The run cut at paragraphs, and where it is too long."""
    first = start
    for at in range(start, end):
        if (tokens[at][0].isspace() and "\n" in tokens[at] and breaks(tokens[at])) or at - first >= LONGEST_RUN:
            yield first, at
            first = at
    yield first, end


def _found(compiled: Compiled, match: re.Match[str], built: Any, tokens: tuple[str, ...]) -> Iterator[Found]:
    spans = {name: match.span(group) for group, name, _ in compiled.names if match.group(group) is not None}
    parts = tuple((name, "".join(tokens[start:end])) for name, (start, end) in spans.items())
    if isinstance(built, Pair):
        readings = [(spans["first"], built.first), ((spans["last"][0], match.end()), built.last)]
    else:
        readings = [(spans.get("focus", match.span()), built)]
    for (start, end), reading in readings:
        yield Found(start, end, compiled.rule, parts, replace(reading, words="".join(tokens[start:end])))
