"""A rule's pattern in, the regular expression over symbols out that matches what the rule reads, and as it reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.dates.grammar import Rule
from timeline.dates.grammar.symbols import BLANK, SPACED, Symbols

_PIECE = re.compile(r"<[^<>]+>|[\[\]()|~]|[^\s<>\[\]()|~]+")
_PLAIN = {"[": "(?:", "(": "(?:", "]": ")?", ")": ")", "|": "|"}
_QUOTED = {"lparen": "(", "rparen": ")"}


class Writer:
    """Writes the patterns of some rules out, whole kinds where they are named."""

    def __init__(self, rules: Sequence[Rule], unions: Mapping[str, Sequence[str]], symbols: Symbols) -> None:
        self._rules = rules
        self._unions = unions
        self._symbols = symbols
        self._kinds: dict[str, str] = {}

    def regex(self, rule: Rule) -> re.Pattern[str]:
        """The rule's own, with a group ``gN`` for its Nth named part."""
        parts: list[str] = []
        return re.compile(self._written(rule.pattern, parts).replace(self._hyphen, self._hyphen + SPACED))

    @property
    def _hyphen(self) -> str:
        return self._symbols["-"]

    def _written(self, pattern: str, parts: list[str] | None = None) -> str:
        return "".join(self._piece(piece, parts) for piece in _PIECE.findall(pattern))

    def _piece(self, piece: str, parts: list[str] | None) -> str:
        if piece in _PLAIN:
            return _PLAIN[piece]
        if piece == "~":
            return f"[{BLANK}{self._hyphen}]?"
        if piece[0] != "<":
            return f" ?[{self._symbols.in_category('=' + _QUOTED.get(piece, piece))}]"
        inside = self._inside(piece[1:-1].rpartition(":")[2])
        if parts is None:
            return f" ?{inside}"
        parts.append(piece)
        return f" ?(?P<g{len(parts) - 1}>{inside})"

    def _inside(self, category: str) -> str:
        members = self._members(category)
        if not members:
            return f"[{self._symbols.in_category(category)}]"
        if category not in self._kinds:
            patterns = [rule.pattern for rule in self._rules if rule.kind in members]
            written = sorted(map(self._written, filter(_has_parts, patterns)), key=len, reverse=True)
            plain = {words for each in patterns if not _has_parts(each) for words in _spelled(each)}
            written += map(self._written, sorted(plain, key=lambda each: (-len(each.split()), each)))
            self._kinds[category] = f"(?:{'|'.join(written)})"
        return self._kinds[category]

    def _members(self, kind: str) -> set[str]:
        if kind in self._unions:
            return set().union(*map(self._members, self._unions[kind]))
        return {kind} & {rule.kind for rule in self._rules}


def _has_parts(pattern: str) -> bool:
    return "<" in pattern or "~" in pattern


def _spelled(pattern: str) -> set[str]:
    """Every way to say a pattern of plain words."""
    inmost = re.search(r"\[([^\[\]()]*)\]|\(([^\[\]()]*)\)", pattern)
    if not inmost:
        return {" ".join(each.split()) for each in pattern.split("|")}
    choices = (inmost[1] if inmost[1] is not None else inmost[2]).split("|")
    choices += [""] if inmost[1] is not None else []
    made = (pattern[: inmost.start()] + f" {each} " + pattern[inmost.end() :] for each in choices)
    return {words for each in made for words in _spelled(each)}
