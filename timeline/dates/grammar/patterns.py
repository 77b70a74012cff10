"""A rule's pattern in, a regular expression over symbols out, and the words that such a phrase may begin with.

Matching stays bounded: no pattern repeats without a limit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
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
Spelling = tuple[str, ...]
"""The words or categories of a phrase, one after the other."""


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
            self._regex_of_kind[kind] = f"(?:{'|'.join(self._longest_first(kind))})"
        return self._regex_of_kind[kind]

    def _longest_first(self, kind: str) -> list[str]:
        """The alternatives of a kind: the first that fits is taken, so that none may stand before a longer one.

        Patterns of plain words are spelled out for that ("christmas", "christmas day"); for others the length of
        what they are written in stands for the length of what they match.
        """
        spelled: set[Spelling] = set()
        others = []
        for _, rule in self._kinds.rules(kind):
            pieces = _PIECE.findall(rule.pattern)
            if any(piece == "~" or piece[0] == "<" for piece in pieces):
                others.append(self._regex(rule.pattern, None))
            else:
                spelled |= spellings(pieces, lambda piece: {(piece,)})
        words = [self._regex(" ".join(each), None) for each in sorted(spelled, key=lambda each: (-len(each), each))]
        return sorted(others, key=len, reverse=True) + words


class Openings:
    """How phrases may begin, so that few rules are tried at a word."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._of_kind: dict[str, set[Spelling]] = {}

    def of(self, pattern: str) -> frozenset[tuple[str, str | None]]:
        """The two categories that a phrase of the pattern may begin with; None where it may be one word long."""
        found = spellings(_PIECE.findall(pattern), self._piece, longest=2)
        return frozenset((each[0], each[1] if len(each) > 1 else None) for each in found if each)

    def _piece(self, piece: str) -> set[Spelling]:
        if piece == "~":
            return {(), (_HYPHEN,)}
        if piece[0] == "<":
            return self._category(piece[1:-1].rpartition(":")[2])
        return {(as_literal(_literal(piece)),)}

    def _category(self, category: str) -> set[Spelling]:
        if category not in self._kinds:
            return {(category,)}
        if category not in self._of_kind:
            inside = (
                spellings(_PIECE.findall(rule.pattern), self._piece, longest=2)
                for _, rule in self._kinds.rules(category)
            )
            self._of_kind[category] = set().union(*inside)
        return self._of_kind[category]


def spellings(pieces: list[str], of_piece: Callable[[str], set[Spelling]], longest: int = 99) -> set[Spelling]:
    """Every way to say a pattern, no more than the first ``longest`` words of each; ``of_piece`` says one piece."""
    found, _ = _alternatives(pieces, 0, of_piece, longest)
    return found


def _alternatives(
    pieces: list[str], at: int, of_piece: Callable[[str], set[Spelling]], longest: int
) -> tuple[set[Spelling], int]:
    """All ways to say the alternatives from ``at`` on, and where they end."""
    done: set[Spelling] = set()
    begun: set[Spelling] = {()}
    while at < len(pieces) and pieces[at] not in ("]", ")"):
        piece, at = pieces[at], at + 1
        if piece == "|":
            done |= begun
            begun = {()}
            continue
        if piece in ("[", "("):
            inner, at = _alternatives(pieces, at, of_piece, longest)
            inner |= {()} if pieces[at] == "]" else set()
            at += 1
        else:
            inner = of_piece(piece)
        begun = {(one + two)[:longest] for one in begun for two in (inner if len(one) < longest else {()})}
    return done | begun, at


def _literal(piece: str) -> str:
    return _QUOTED.get(piece, piece)
