"""A rule's pattern in, a regular expression over symbols out, and the words that such a phrase may begin with.

Matching stays bounded: no pattern repeats without a limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.dates.grammar.rule import Rule
from timeline.dates.grammar.symbols import Symbols, as_literal

_PIECE = re.compile(r"<[^<>]+>|[\[\]()|~]|[^\s<>\[\]()|~]+")
_QUOTED = {"lparen": "(", "rparen": ")"}
_HYPHEN = as_literal("-")
_PLAIN = {"[": "(?:", "(": "(?:", "]": ")?", ")": ")", "|": "|"}
"""Pieces that a regular expression writes alike."""

Names = list[tuple[str, str, str]]
"""Group, part name, category or kind."""
Opening = tuple[str, ...]
"""The first categories of a phrase, two at most."""


@dataclass(frozen=True)
class Compiled:
    """A rule, its place in the tables and what its symbols look like."""

    rule: Rule
    order: int
    source: str
    names: tuple[tuple[str, str, str], ...]
    """Group, part name, category or kind."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when a text first needs it: all rules together take seconds, a text needs few of them."""
        return re.compile(self.source)


class Kinds:
    """What the rules yield to each other: kinds, and ``unions``, kinds made of kinds."""

    def __init__(self, rules: Sequence[Rule], unions: Mapping[str, Sequence[str]]) -> None:
        self._rules = rules
        self._unions = unions
        self._names = {rule.kind for rule in rules} | set(unions)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def rules(self, kind: str) -> Iterator[tuple[int, Rule]]:
        """The rules of a kind with their places in the tables."""
        members = self._members(kind)
        return ((order, rule) for order, rule in enumerate(self._rules) if rule.kind in members)

    def _members(self, kind: str) -> frozenset[str]:
        if kind not in self._unions:
            return frozenset({kind})
        return frozenset(member for each in self._unions[kind] for member in self._members(each))


def literals_of(rules: Sequence[Rule]) -> frozenset[str]:
    """Every word that stands for itself in a pattern."""
    return frozenset(
        _literal(piece) for rule in rules for piece in _PIECE.findall(rule.pattern) if piece[0] not in "<[]()|~"
    )


class Compiler:
    """Patterns of one grammar to regular expressions."""

    def __init__(self, kinds: Kinds, symbols: Symbols) -> None:
        self._kinds = kinds
        self._symbols = symbols
        self._regex_of_kind: dict[str, str] = {}
        self._open: set[str] = set()

    def compile(self, order: int, rule: Rule) -> Compiled:
        """The rule ready to match; its regular expression is made when first used."""
        names: Names = []
        return Compiled(rule, order, self._regex(rule.pattern, names), tuple(names))

    def _regex(self, pattern: str, names: Names | None) -> str:
        return "".join(self._pieces(pattern, names))

    def _pieces(self, pattern: str, names: Names | None) -> Iterator[str]:
        for piece in _PIECE.findall(pattern):
            if piece in _PLAIN:
                yield _PLAIN[piece]
            elif piece == "~":
                yield f"[ {self._symbols.in_category(_HYPHEN)}]?"
            elif piece[0] == "<":
                yield f" ?{self._reference(piece[1:-1], names)}"
            else:
                yield f" ?[{self._symbols.in_category(as_literal(_literal(piece)))}]"

    def _reference(self, reference: str, names: Names | None) -> str:
        name, _, category = reference.rpartition(":")
        if category in self._kinds:
            inside = self._kind(category)
        else:
            symbols = self._symbols.in_category(category)
            if not symbols:
                raise ValueError(f"no word or rule for <{category}>: add it to the lexicon or to a table of rules")
            inside = f"[{symbols}]"
        if names is None:
            return inside
        group = f"g{len(names)}"
        names.append((group, name or category, category))
        return f"(?P<{group}>{inside})"

    def _kind(self, kind: str) -> str:
        if kind not in self._regex_of_kind:
            if kind in self._open:
                raise ValueError(f"<{kind}> refers to itself: name the inner phrase by a kind of its own")
            self._open.add(kind)
            inside = [self._regex(rule.pattern, None) for _, rule in self._kinds.rules(kind)]
            self._regex_of_kind[kind] = "(?:" + "|".join(sorted(inside, key=len, reverse=True)) + ")"
        return self._regex_of_kind[kind]


class Openings:
    """How phrases may begin, so that few rules are tried at a word."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._of_kind: dict[str, set[Opening]] = {}

    def of(self, pattern: str) -> frozenset[tuple[str, str | None]]:
        """The two categories that a phrase of the pattern may begin with; None where it may be one word long."""
        found, _ = self._alternatives(_PIECE.findall(pattern), 0)
        return frozenset((each[0], each[1] if len(each) > 1 else None) for each in found if each)

    def _alternatives(self, pieces: list[str], at: int) -> tuple[set[Opening], int]:
        """All beginnings of the alternatives from ``at`` on, and where they end."""
        done: set[Opening] = set()
        begun: set[Opening] = {()}
        while at < len(pieces) and pieces[at] not in ("]", ")"):
            if pieces[at] == "|":
                done |= begun
                begun, at = {()}, at + 1
                continue
            inner, at = self._piece(pieces, at)
            begun = {(one + two)[:2] for one in begun for two in (inner if len(one) < 2 else {()})}
        return done | begun, at

    def _piece(self, pieces: list[str], at: int) -> tuple[set[Opening], int]:
        """How the piece at ``at`` may begin, and where the next one stands."""
        piece, at = pieces[at], at + 1
        if piece in ("[", "("):
            inner, at = self._alternatives(pieces, at)
            return inner | ({()} if pieces[at] == "]" else set()), at + 1
        if piece == "~":
            return {(), (_HYPHEN,)}, at
        if piece[0] == "<":
            return self._category(piece[1:-1].rpartition(":")[2]), at
        return {(as_literal(_literal(piece)),)}, at

    def _category(self, category: str) -> set[Opening]:
        if category not in self._kinds:
            return {(category,)}
        if category not in self._of_kind:
            inside = (self._alternatives(_PIECE.findall(rule.pattern), 0)[0] for _, rule in self._kinds.rules(category))
            self._of_kind[category] = set().union(*inside)
        return self._of_kind[category]


def _literal(piece: str) -> str:
    return _QUOTED.get(piece, piece)
