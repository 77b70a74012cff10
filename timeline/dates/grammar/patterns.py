"""A rule's pattern in, a regular expression over symbols out, and the words that such a phrase may begin with.

Matching stays bounded: no pattern repeats without a limit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from timeline.dates.grammar.rule import Rule
from timeline.dates.grammar.symbols import Symbols, as_literal, class_of

_PIECE = re.compile(r"<[^<>]+>|[\[\]()|~]|[^\s<>\[\]()|~]+")
_CLASS = re.compile(r"\[([^\[\]]+)\]")
_QUOTED = {"lparen": "(", "rparen": ")"}
_HYPHEN = as_literal("-")
_NOTHING = "(?!)"
_PLAIN = {"[": "(?:", "(": "(?:", "]": ")?", ")": ")", "|": "|"}
"""Pieces that a regular expression writes alike."""

LONGEST_RUN = 48
"""Tokens of one run that are read at once and remembered; longer runs are cut here, far beyond any phrase."""
_LARGE = 1_000
"""Characters of a kind's regular expression from which it costs more to compile and try than to outline."""
_SMALL = 100
"""Characters up to which it costs less to compile than to look through."""
_OFTEN = 30
"""Times from which the whole of a large rule costs less to compile than its parts."""

Names = list[tuple[str, str, str]]
"""Group, part name, category or kind."""
Needed = tuple[frozenset[str], ...]
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
    needs: Needed
    """Symbols of each word that no phrase of the rule can do without."""
    outline: str
    """What every phrase of the rule fits that has large kinds in it: they may be anything that opens as they do."""
    within: Callable[[frozenset[str]], str]
    """The regular expression without what cannot be where only these symbols are; it matches the same there."""
    _asked: list[None] = field(default_factory=list, compare=False)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when a text first needs it: all rules together take seconds, a text needs few of them."""
        ready = re.compile(_ranged(self.source))
        return ready  # noqa: RET504 - named, as below

    @cached_property
    def _fits(self) -> re.Pattern[str] | None:
        if self.outline == self.source:
            return None
        fits = re.compile(_ranged(self.outline))
        return fits  # noqa: RET504 - named, so that its growth is measured by the methods it is used by

    def match(self, symbols: str, at: int, held: frozenset[str]) -> re.Match[str] | None:
        """A phrase of the rule that begins at ``at``; ``held`` are the symbols that there are."""
        fits = self._fits
        if not _can_be(self.needs, held) or (fits and not fits.match(symbols, at)):
            return None
        ready = self._ready(held)
        return ready.match(symbols, at)

    def fullmatch(self, symbols: str, held: frozenset[str]) -> re.Match[str] | None:
        """All symbols as one phrase of the rule."""
        fits = self._fits
        if not _can_be(self.needs, held) or (fits and not fits.fullmatch(symbols)):
            return None
        ready = self._ready(held)
        return ready.fullmatch(symbols)

    def _ready(self, held: frozenset[str]) -> re.Pattern[str]:
        """What matches here: of an outlined rule the part that it needs, and the whole once it is asked often."""
        if self._fits is None or len(self._asked) >= _OFTEN:
            return self.regex
        self._asked.append(None)
        return re.compile(_ranged(self.within(held)))


def _ranged(source: str) -> str:
    """The same regular expression with neighbours among symbols as ranges, which compiles a third sooner."""
    return _CLASS.sub(lambda found: class_of(found[1]), source)


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
        self._needs = Needs(kinds, symbols)
        self._openings = PhraseOpenings(kinds)
        self._of_kind: dict[str, tuple[_Alternative, ...]] = {}
        self._regex_of_kind: dict[str, str] = {}
        self._open: set[str] = set()

    def compile(self, order: int, rule: Rule) -> Compiled:
        """The rule ready to match; its regular expression is made when first used."""
        names: Names = []
        source = self._regex(rule.pattern, names)
        outline = self._regex(rule.pattern, [], self._outlined)
        needs = self._needs.of(rule.pattern)
        return Compiled(rule, order, source, tuple(names), needs, outline, partial(self._within, rule.pattern))

    def _within(self, pattern: str, held: frozenset[str]) -> str:
        return self._regex(pattern, [], partial(self._held, held))

    def _held(self, held: frozenset[str], category: str) -> str:
        """What of a kind can be where only these symbols are; a small one whole."""
        whole = self._inside(category)
        if len(whole) < _SMALL:
            return whole
        fitting = [each for each in self._alternatives(category) if _can_be(each.needs, held)]
        inside = partial(self._held, held)
        return f"(?:{'|'.join(self._regex(each.pattern, None, inside) for each in fitting) or _NOTHING})"

    def _regex(self, pattern: str, names: Names | None, inside: Callable[[str], str] | None = None) -> str:
        return "".join(self._pieces(pattern, names, inside or self._inside))

    def _pieces(self, pattern: str, names: Names | None, inside: Callable[[str], str]) -> Iterator[str]:
        for piece in _PIECE.findall(pattern):
            if piece in _PLAIN:
                yield _PLAIN[piece]
            elif piece == "~":
                yield f"[ {self._symbols.in_category(_HYPHEN)}]?"
            elif piece[0] == "<":
                yield f" ?{_named(piece[1:-1], names, inside)}"
            else:
                yield f" ?[{self._symbols.in_category(as_literal(_literal(piece)))}]"

    def _inside(self, category: str) -> str:
        if category in self._kinds:
            return self._kind(category)
        symbols = self._symbols.in_category(category)
        if not symbols:
            raise ValueError(f"no word or rule for <{category}>: add it to the lexicon or to a table of rules")
        return f"[{symbols}]"

    def _outlined(self, category: str) -> str:
        """The kind itself where it is small, what opens as it does where it is large."""
        whole = self._inside(category)
        if len(whole) < _LARGE:
            return whole
        firsts = sorted({each[0] for each in self._openings.of_category(category) if each})
        symbols = {symbol for first in firsts for symbol in self._symbols.in_category(first)}
        return f"[{''.join(sorted(symbols))}].{{,{LONGEST_RUN}}}"

    def _kind(self, kind: str) -> str:
        if kind not in self._regex_of_kind:
            if kind in self._open:
                raise ValueError(f"<{kind}> refers to itself: name the inner phrase by a kind of its own")
            self._open.add(kind)
            self._regex_of_kind[kind] = f"(?:{'|'.join(each.source for each in self._alternatives(kind))})"
        return self._regex_of_kind[kind]

    def _alternatives(self, kind: str) -> tuple[_Alternative, ...]:
        """The alternatives of a kind: the first that fits is taken, so that none may stand before a longer one.

        Patterns of plain words are spelled out for that ("christmas", "christmas day"); for others the length of
        what they are written in stands for the length of what they match.
        """
        if kind not in self._of_kind:
            spelled: set[Spelling] = set()
            others = []
            for _, rule in self._kinds.rules(kind):
                pieces = _PIECE.findall(rule.pattern)
                if any(piece == "~" or piece[0] == "<" for piece in pieces):
                    others.append(self._alternative(rule.pattern))
                else:
                    spelled |= spellings(pieces, lambda piece: {(piece,)})
            others.sort(key=lambda each: len(each.source), reverse=True)
            words = sorted(spelled, key=lambda each: (-len(each), each))
            self._of_kind[kind] = (*others, *(self._alternative(" ".join(each)) for each in words))
        return self._of_kind[kind]

    def _alternative(self, pattern: str) -> _Alternative:
        return _Alternative(pattern, self._regex(pattern, None), self._needs.of(pattern))


@dataclass(frozen=True, slots=True)
class _Alternative:
    """One way to say a kind: its pattern, its regular expression, and what no phrase of it can do without."""

    pattern: str
    source: str
    needs: Needed


def _named(reference: str, names: Names | None, inside: Callable[[str], str]) -> str:
    name, _, category = reference.rpartition(":")
    if names is None:
        return inside(category)
    group = f"g{len(names)}"
    names.append((group, name or category, category))
    return f"(?P<{group}>{inside(category)})"


class Needs:
    """What no phrase of a pattern can do without: for each word that it must have, the symbols that it may be."""

    def __init__(self, kinds: Kinds, symbols: Symbols) -> None:
        self._kinds = kinds
        self._symbols = symbols
        self._of_kind: dict[str, Needed] = {}

    def of(self, pattern: str) -> Needed:
        """The words that a phrase of the pattern must have; empty where it can do without any."""
        return tuple(set(self._either(_PIECE.findall(pattern), 0)[0]))

    def _either(self, pieces: list[str], at: int) -> tuple[Needed, int]:
        """What the alternatives from ``at`` on need, and where they end."""
        done: list[Needed] = []
        begun: Needed = ()
        while at < len(pieces) and pieces[at] not in ("]", ")"):
            piece, at = pieces[at], at + 1
            if piece == "|":
                done.append(begun)
                begun = ()
            elif piece in ("[", "("):
                inner, end = self._either(pieces, at)
                begun += inner if pieces[end] == ")" else ()
                at = end + 1
            elif piece != "~":
                begun += self._piece(piece)
        return _common([*done, begun]), at

    def _piece(self, piece: str) -> Needed:
        category = piece[1:-1].rpartition(":")[2] if piece[0] == "<" else as_literal(_literal(piece))
        if category not in self._kinds:
            return (frozenset(self._symbols.in_category(category)),)
        if category not in self._of_kind:
            self._of_kind[category] = _common([self.of(rule.pattern) for _, rule in self._kinds.rules(category)])
        return self._of_kind[category]


def _common(ways: list[Needed]) -> Needed:
    """What one of several ways to say it needs: all that the only way does, else the rarest word of each."""
    if len(ways) == 1:
        return ways[0]
    return (frozenset().union(*(min(each, key=len) for each in ways)),) if all(ways) else ()


def _can_be(needs: Needed, held: frozenset[str]) -> bool:
    for each in needs:  # noqa: SIM110 - asked for every rule at every word, and all() takes three times as long
        if each.isdisjoint(held):
            return False
    return True


class PhraseOpenings:
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
            return self.of_category(piece[1:-1].rpartition(":")[2])
        return {(as_literal(_literal(piece)),)}

    def of_category(self, category: str) -> set[Spelling]:
        """The first two categories of a phrase of the kind; a category of words opens with itself."""
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
