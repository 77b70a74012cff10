"""Words in, readings out: the rule type, the pattern compiler and the longest-reading scan.

A text is cut into tokens, and each token becomes one symbol that stands for all categories of its word. A rule's
pattern is compiled to a regular expression over symbols, so that a new word needs no new pattern and matching stays
bounded: no pattern repeats without a limit.

The language of patterns: ``<month>`` a word of that category (``timeline.dates.lexicon``) or a phrase of that kind,
``<to:month>`` the same with a name of its own, ``word`` itself, ``[...]`` may be missing, ``(a | b)`` one of these,
``~`` a blank, a hyphen or nothing.

A part named ``focus`` is the expression and the rest its surroundings; parts named ``first`` and ``last`` are two
expressions of one rule that builds a ``Pair``.

Of several readings the longest wins, then the one with most parts, then the first in the tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any

from timeline.dates.lexicon import LEXICON
from timeline.dates.reading import Pair, Reading
from timeline.dates.shapes import SHAPES, categories_of_number, value_of_number

Parts = Mapping[str, Any]
Build = Callable[[Parts], Any]

_LONGEST_RUN = 48
"""Tokens of one run that are read at once and remembered; longer runs are cut here, far beyond any phrase."""

_TOKEN = re.compile(rf"{SHAPES}|[^\W\d_]+|['’]s\b|\s+|[\W\d_]")
_FUNCTION_WORDS = frozenset(
    [
        "the",
        "of",
        "in",
        "a",
        "an",
        "to",
        "and",
        "or",
        "on",
        "at",
        "by",
        "from",
        "until",
        "till",
        "since",
        "between",
        "for",
        "during",
        "over",
        "within",
        ",",
        ".",
        "-",
        "–",
        "—",
        "'",
        "’",
        "'s",
        "(",
        ")",
        "/",
        "more",
        "than",
        "least",
        "most",
        "no",
        "less",
        "up",
        "about",
        "as",
        "so",
        "if",
        "it",
        "its",
        "their",
        "his",
        "her",
        "our",
        "then",
        "at",
        "all",
        "that",
        "this",
        "one",
        "only",
        "just",
        "before",
        "after",
        "long",
        "old",
        "or",
        "not",
        "into",
        "under",
        "when",
    ]
)
_WEAK_CATEGORIES = frozenset(
    [
        "small number",
        "day",
        "hour",
        "minute",
        "number",
        "article",
        "number word",
        "multiplier",
        "vague count",
        "ordinal word",
        "ordinal",
        "tens",
        "three digits",
        "last",
        "this",
        "next",
        "current",
        "previous",
        "following",
        "that",
        "same",
        "start",
        "mid",
        "end",
        "early",
        "late",
        "middle",
        "earlier",
        "later",
        "back",
        "forward",
        "approx",
        "every",
        "month number",
        "decimal",
        "big number",
        "clock suffix",
        "am pm",
        "two digits",
    ]
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say a time.

    ``name`` is shown to users; ``pattern`` is what it matches; ``kind`` is what it yields to other rules; ``build``
    makes the reading of the named parts, or None where they make no sense together ("31 February"). ``says`` are
    examples with the TIMEX3 value they have in an article of 12 September 2023; ``refuses`` are phrases that look
    alike and that no rule may read. A rule that is not ``alone`` only serves others.
    """

    name: str
    pattern: str
    kind: str
    build: Build
    says: Mapping[str, str | None] = field(default_factory=dict)
    refuses: tuple[str, ...] = ()
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase read: ``start`` and ``end`` are token numbers within the run."""

    start: int
    end: int
    rule: Rule
    parts: tuple[tuple[str, str], ...]
    reading: Reading


@dataclass(frozen=True)
class _Compiled:
    rule: Rule
    order: int
    source: str
    names: tuple[tuple[str, str, str], ...]
    """Group, part name, category or kind."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when a text first needs it: all rules together take seconds, a text needs few of them."""
        return re.compile(self.source)


class Grammar:
    """Tables of rules, ready to read text. Building one takes part of a second; share it."""

    def __init__(self, rules: Iterable[Rule], unions: Mapping[str, Sequence[str]]) -> None:
        """Compile the rules; ``unions`` are kinds made of kinds."""
        self.rules = tuple(rules)
        self._unions = unions
        self._symbols: dict[frozenset[str], str] = {}
        self._of_token: dict[str, str] = _Symbols(self._symbol_of)
        self._kinds: dict[str, str] = {}
        self._kind_openings: dict[str, set[tuple[str, ...]]] = {}
        self._compiled_rules: dict[int, _Compiled] = {}
        self._opening: set[str] = set()
        self._exact: dict[str, tuple[_Compiled, ...]] = {}
        self._literals = {
            _literal(piece)
            for rule in self.rules
            for piece in _PATTERN_PIECE.findall(rule.pattern)
            if piece[0] not in "<[]()|~"
        }
        for word in {*self._literals, *(word for words in LEXICON.values() for word in words)}:
            self._of_token[word]
        for number in _SAMPLE_NUMBERS:
            self._of_token[number]
        self._compiled = tuple(self._compile(rule, order) for order, rule in enumerate(self.rules) if rule.alone)
        self._openings = tuple(self._opening_of(compiled.rule.pattern) for compiled in self._compiled)
        self._categories = {symbol: categories for categories, symbol in self._symbols.items()}
        self._by_two: dict[str, tuple[_Compiled, ...]] = {}
        self._trigger = re.compile(f"[{''.join(self._trigger_symbols())}]")
        self._read_run = lru_cache(maxsize=65_536)(self._read_run_uncached)

    def read(self, text: str, breaks: Callable[[str], bool]) -> Iterator[tuple[int, int, Found]]:
        """Every phrase found, with its characters ``[start, end)``; no two overlap. ``breaks``: does this white space
        end a paragraph?"""
        lowered = _lower(text)
        tokens = _TOKEN.findall(lowered)
        symbols = "".join(map(self._of_token.__getitem__, tokens))
        ends: list[int] | None = None
        for run in _RUN.finditer(symbols):
            if not self._trigger.search(symbols, run.start(), run.end()):
                continue
            if ends is None:
                ends = list(accumulate(map(len, tokens)))
            for first, last in self._pieces(tokens, run.start(), run.end(), breaks):
                for found in self._read_run(tuple(tokens[first:last])):
                    begin, end = first + found.start, first + found.end
                    yield ends[begin - 1] if begin else 0, ends[end - 1], found

    def read_whole(self, kind: str, words: str) -> tuple[Rule, Any] | None:
        """What ``words`` say as one phrase of that kind."""
        tokens = tuple(_TOKEN.findall(_lower(words)))
        return self._exactly(kind, tokens, "".join(map(self._of_token.__getitem__, tokens)))

    def _pieces(
        self, tokens: list[str], start: int, end: int, breaks: Callable[[str], bool]
    ) -> Iterator[tuple[int, int]]:
        first = start
        for at in range(start, end):
            if (tokens[at][0].isspace() and "\n" in tokens[at] and breaks(tokens[at])) or at - first >= _LONGEST_RUN:
                yield first, at
                first = at
        yield first, end

    def _read_run_uncached(self, tokens: tuple[str, ...]) -> tuple[Found, ...]:
        symbols = "".join(map(self._of_token.__getitem__, tokens))
        if not self._trigger.search(symbols):
            return ()
        found: list[Found] = []
        at = 0
        while at < len(tokens):
            end, best = self._best_at(tokens, symbols, at)
            found.extend(best)
            at = end
        return tuple(found)

    def _best_at(self, tokens: tuple[str, ...], symbols: str, at: int) -> tuple[int, tuple[Found, ...]]:
        """The best phrase that begins here and where to read on."""
        matches = []
        if symbols[at] == " ":
            return at + 1, ()
        following = symbols[at + 1 : at + 3].lstrip()[:1]
        for compiled in self._candidates(symbols[at], following):
            match = compiled.regex.match(symbols, at)
            if match:
                parts = sum(group is not None for group in match.groups())
                matches.append((-match.end(), -parts, compiled.order, compiled, match))
        matches.sort(key=lambda each: each[:3])
        for end, _, _, compiled, match in matches:
            built = self._build(compiled, match, tokens, symbols)
            if built is not None:
                return -end, tuple(self._found(compiled, match, built, tokens))
        return at + 1, ()

    def _found(self, compiled: _Compiled, match: re.Match[str], built: Any, tokens: tuple[str, ...]) -> Iterator[Found]:
        spans = {name: match.span(group) for group, name, _ in compiled.names if match.group(group) is not None}
        parts = tuple((name, "".join(tokens[start:end])) for name, (start, end) in spans.items())
        if isinstance(built, Pair):
            readings = [(spans["first"], built.first), (spans["last"], built.last)]
        else:
            readings = [(spans.get("focus", match.span()), built)]
        for (start, end), reading in readings:
            yield Found(start, end, compiled.rule, parts, replace(reading, words="".join(tokens[start:end])))

    def _build(self, compiled: _Compiled, match: re.Match[str], tokens: tuple[str, ...], symbols: str) -> Any:
        parts: dict[str, Any] = {}
        for group, name, category in compiled.names:
            start, end = match.span(group)
            if start < 0:
                continue
            if self._is_kind(category):
                inner = self._exactly(category, tokens[start:end], symbols[start:end])
                if inner is None:
                    return None
                parts[name] = inner[1]
            else:
                parts[name] = self._value(category, tokens[start])
        return compiled.rule.build(parts)

    def _exactly(self, kind: str, tokens: tuple[str, ...], symbols: str) -> tuple[Rule, Any] | None:
        for compiled in self._exact_rules(kind):
            match = compiled.regex.fullmatch(symbols)
            if match:
                built = self._build(compiled, match, tokens, symbols)
                if built is not None:
                    if isinstance(built, Reading):
                        built = replace(built, words="".join(tokens).strip())
                    return compiled.rule, built
        return None

    def _exact_rules(self, kind: str) -> tuple[_Compiled, ...]:
        if kind not in self._exact:
            members = self._members(kind)
            self._exact[kind] = tuple(
                self._compile(rule, order) for order, rule in enumerate(self.rules) if rule.kind in members
            )
        return self._exact[kind]

    @cached_property
    def _kind_names(self) -> frozenset[str]:
        return frozenset({rule.kind for rule in self.rules} | set(self._unions))

    def _is_kind(self, name: str) -> bool:
        return name in self._kind_names

    def _members(self, kind: str) -> frozenset[str]:
        if kind not in self._unions:
            return frozenset({kind})
        return frozenset(member for each in self._unions[kind] for member in self._members(each))

    def _value(self, category: str, token: str) -> Any:
        if category in LEXICON:
            return LEXICON[category][token]
        return value_of_number(category, token)

    def _symbol_of(self, token: str) -> str:
        if token[0].isspace():
            return " "
        categories = {name for name, words in LEXICON.items() if token in words} | categories_of_number(token)
        if token in self._literals:
            categories.add("=" + token)
        if not categories:
            return "."
        key = frozenset(categories)
        return self._symbols.setdefault(key, chr(0xE000 + len(self._symbols)))

    def _class(self, category: str) -> str:
        return "".join(sorted(symbol for categories, symbol in self._symbols.items() if category in categories))

    def _compile(self, rule: Rule, order: int) -> _Compiled:
        names: list[tuple[str, str, str]] = []
        return _Compiled(rule, order, self._regex(rule.pattern, names), tuple(names))

    def _kind_regex(self, kind: str) -> str:
        if kind not in self._kinds:
            if kind in self._opening:
                raise ValueError(f"<{kind}> refers to itself: name the inner phrase by a kind of its own")
            self._opening.add(kind)
            members = self._members(kind)
            inside = [self._regex(rule.pattern, None) for rule in self.rules if rule.kind in members]
            self._kinds[kind] = "(?:" + "|".join(sorted(inside, key=len, reverse=True)) + ")"
        return self._kinds[kind]

    def _regex(self, pattern: str, names: list[tuple[str, str, str]] | None) -> str:
        return "".join(self._pieces_of_pattern(pattern, names))

    def _pieces_of_pattern(self, pattern: str, names: list[tuple[str, str, str]] | None) -> Iterator[str]:
        for piece in _PATTERN_PIECE.findall(pattern):
            if piece == "[" or piece == "(":
                yield "(?:"
            elif piece == "]":
                yield ")?"
            elif piece == ")":
                yield ")"
            elif piece == "|":
                yield "|"
            elif piece == "~":
                yield "[ " + self._class("=-") + "]?"
            elif piece[0] == "<":
                yield " ?" + self._reference(piece[1:-1], names)
            else:
                yield " ?[" + self._class("=" + _literal(piece)) + "]"

    def _reference(self, reference: str, names: list[tuple[str, str, str]] | None) -> str:
        name, _, category = reference.rpartition(":")
        if self._is_kind(category):
            inside = self._kind_regex(category)
        else:
            symbols = self._class(category)
            if not symbols:
                raise ValueError(f"no word or rule for <{category}>: add it to the lexicon or to a table of rules")
            inside = f"[{symbols}]"
        if names is None:
            return inside
        group = f"g{len(names)}"
        names.append((group, name or category, category))
        return f"(?P<{group}>{inside})"

    def _candidates(self, here: str, following: str) -> tuple[_Compiled, ...]:
        """The rules that may begin with these two symbols ("" where the run ends), worked out once for each pair."""
        key = here + following
        if key not in self._by_two:
            first = self._categories[here]
            second = self._categories.get(following, frozenset())
            self._by_two[key] = tuple(
                compiled
                for compiled, openings in zip(self._compiled, self._openings, strict=True)
                if any(one in first and (two is None or two in second) for one, two in openings)
            )
        return self._by_two[key]

    def _opening_of(self, pattern: str) -> frozenset[tuple[str, str | None]]:
        """The two categories that a phrase of the pattern may begin with; None where it may be one word long."""
        found, _ = self._alternatives(_PATTERN_PIECE.findall(pattern), 0)
        return frozenset((each[0], each[1] if len(each) > 1 else None) for each in found if each)

    def _alternatives(self, pieces: list[str], at: int) -> tuple[set[tuple[str, ...]], int]:
        """All beginnings, up to two categories long, of the alternatives from ``at`` on, and where they end."""
        done: set[tuple[str, ...]] = set()
        begun: set[tuple[str, ...]] = {()}
        while at < len(pieces) and pieces[at] not in ("]", ")"):
            piece = pieces[at]
            at += 1
            if piece == "|":
                done |= begun
                begun = {()}
                continue
            if piece in ("[", "("):
                inner, at = self._alternatives(pieces, at)
                inner |= {()} if pieces[at] == "]" else set()
                at += 1
            elif piece == "~":
                inner = {(), ("=-",)}
            elif piece[0] == "<":
                inner = self._openings_of(piece[1:-1].rpartition(":")[2])
            else:
                inner = {("=" + _literal(piece),)}
            begun = {(one + two)[:2] for one in begun for two in (inner if len(one) < 2 else {()})}
        return done | begun, at

    def _openings_of(self, category: str) -> set[tuple[str, ...]]:
        if not self._is_kind(category):
            return {(category,)}
        if category not in self._kind_openings:
            members = self._members(category)
            inside = (
                self._alternatives(_PATTERN_PIECE.findall(rule.pattern), 0)[0]
                for rule in self.rules
                if rule.kind in members
            )
            self._kind_openings[category] = set().union(*inside)
        return self._kind_openings[category]

    def _trigger_symbols(self) -> Iterator[str]:
        for categories, symbol in self._symbols.items():
            if any(
                each[1:] not in _FUNCTION_WORDS if each[0] == "=" else each not in _WEAK_CATEGORIES
                for each in categories
            ):
                yield symbol


class _Symbols(dict[str, str]):
    """Token -> symbol, worked out when first met; forgets before it grows without bound."""

    def __init__(self, symbol_of: Callable[[str], str]) -> None:
        """Empty; ``symbol_of`` says what a new token stands for."""
        super().__init__()
        self._symbol_of = symbol_of

    def __missing__(self, token: str) -> str:
        symbol = self._symbol_of(token)
        if len(self) < 300_000 and len(token) < 40:
            self[token] = symbol
        return symbol


_RUN = re.compile(r"[^. ][^.]*")
_PATTERN_PIECE = re.compile(r"<[^<>]+>|[\[\]()|~]|[^\s<>\[\]()|~]+")
_QUOTED = {"lparen": "(", "rparen": ")"}
_SAMPLE_NUMBERS = (
    *(str(number) for number in range(2301)),
    *(f"{number:02}" for number in range(100)),
    *[
        "9999",
        "10000",
        "123456",
        "1,972",
        "2.5",
        "5/8",
        "1st",
        "12th",
        "31st",
        "35th",
        "120th",
        "1990s",
        "'90s",
        "90s",
        "'89",
        "1800s",
    ],
    *[
        "2023-09-12",
        "2023-09",
        "1939-45",
        "1939-1945",
        "9/11/2001",
        "9/11",
        "16:30",
        "16:30:05",
        "5½",
        "2023-09-12t16:30",
        "20s",
        "00s",
        "b.c.",
        "a.d.",
        "a.m.",
        "pm",
        "am",
        "p.m.",
        "5/12",
        "25/12",
        "1st",
    ],
)


def _literal(piece: str) -> str:
    return _QUOTED.get(piece, piece)


def _lower(text: str) -> str:
    """Lower case of the same length: the few letters whose lower case is longer stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
