"""A rule's pattern in, the steps of a machine that reads it out.

Steps are linked to what comes after them, and a kind is made once, however many patterns ask for it: a ``Call`` goes
there and comes back. No pattern repeats, so that every phrase ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates.grammar.rule import Rule
from timeline.dates.grammar.symbols import Symbols, as_literal

_PIECE = re.compile(r"<[^<>]+>|[\[\]()|~]|[^\s<>\[\]()|~]+")
_QUOTED = {"lparen": "(", "rparen": ")"}
HYPHEN = as_literal("-")

Named = tuple[str, str]
"""A part's name, and the category or kind it is of."""
_Spelling = tuple[str, ...]
"""The words of a phrase, one after the other."""


@dataclass(eq=False, slots=True)
class End:
    """Nothing is left to read of a rule, or of a kind that was called."""

    opens: frozenset[str] = frozenset()
    empty: bool = True


@dataclass(eq=False, slots=True)
class Sign:
    """One word or figure, which may be any of ``opens``, and what comes after; white space before it is passed over."""

    opens: frozenset[str]
    then: Step
    part: int | None = None
    """Which named part of the rule the word is; None within a kind, and where it has no name."""
    empty: bool = False


@dataclass(eq=False, slots=True)
class Call:
    """A phrase of a kind, and what comes after."""

    kind: KindSteps
    then: Step
    part: int | None = None
    empty: bool = False

    @property
    def opens(self) -> frozenset[str]:
        """The symbols that the kind may open with."""
        return self.kind.entry.opens


class Ways:
    """Several ways to go on, the first that leads to an end is taken."""

    __slots__ = ("_by_symbol", "empty", "opens", "ways")

    def __init__(self, ways: Sequence[Step]) -> None:
        self.ways = tuple(ways)
        self.opens: frozenset[str] = frozenset().union(*(each.opens for each in ways))
        self.empty: bool = any(each.empty for each in ways)
        self._by_symbol: dict[str, tuple[Step, ...]] = {}

    def on(self, symbol: str) -> tuple[Step, ...]:
        """The ways that may begin with this symbol, and those that need none."""
        found = self._by_symbol.get(symbol)
        if found is None:
            found = tuple(each for each in self.ways if each.empty or symbol in each.opens)
            self._by_symbol[symbol] = found
        return found


Step = End | Sign | Call | Ways
END = End()


@dataclass(eq=False, slots=True)
class KindSteps:
    """What a phrase of a kind is read by; ``size`` is how long it is written out, as ``_Reader`` measures it."""

    name: str
    entry: Step
    size: int


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """A rule, its place in the tables, its first step, and the parts that its builder is given."""

    rule: Rule
    order: int
    entry: Step
    parts: tuple[Named, ...]


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
    """Patterns of one grammar to steps."""

    def __init__(self, kinds: Kinds, symbols: Symbols) -> None:
        self._kinds = kinds
        self._symbols = symbols
        self._of_kind: dict[str, KindSteps] = {}
        self._open: set[str] = set()

    def compile(self, order: int, rule: Rule) -> Compiled:
        """The rule ready to read. Raises ValueError where its pattern names what nothing is of, or itself."""
        tree = _Tree(rule.pattern)
        return Compiled(rule, order, self._steps(tree.ways, END), tuple(tree.parts))

    def _steps(self, ways: Sequence[Sequence[_PatternPiece]], then: Step) -> Step:
        made = [self._in_order(each, then) for each in ways]
        return made[0] if len(made) == 1 else Ways(made)

    def _in_order(self, pieces: Sequence[_PatternPiece], then: Step) -> Step:
        for piece in reversed(pieces):
            then = self._step(piece, then)
        return then

    def _step(self, piece: _PatternPiece, then: Step) -> Step:
        if piece.ways:
            inside = self._steps(piece.ways, then)
            return Ways((inside, then)) if piece.optional else inside
        if piece.category == _CLOSE:
            return Ways((Sign(self._symbols.signs_of(HYPHEN, close=True), then), then))
        if piece.category in self._kinds:
            return Call(self._kind(piece.category), then, piece.part)
        return Sign(self._signs_of(piece.category), then, piece.part)

    def _signs_of(self, category: str) -> frozenset[str]:
        signs = self._symbols.signs_of(category)
        if not signs:
            raise ValueError(f"no word or rule for <{category}>: add it to the lexicon or to a table of rules")
        return signs

    def _kind(self, kind: str) -> KindSteps:
        if kind not in self._of_kind:
            if kind in self._open:
                raise ValueError(f"<{kind}> refers to itself: name the inner phrase by a kind of its own")
            self._open.add(kind)
            trees = self._alternatives(kind)
            entry = Ways([self._steps(each.ways, END) for each in trees])
            if entry.empty:
                raise ValueError(f"<{kind}> may be no word at all: make it optional where it is asked for")
            size = sum(self._size(each.ways) for each in trees) + len(trees) + _BRACKETS
            self._of_kind[kind] = KindSteps(kind, entry, size)
        return self._of_kind[kind]

    def _alternatives(self, kind: str) -> list[_Tree]:
        """The alternatives of a kind: the first that fits is taken, so that none may stand before a longer one.

        Patterns of plain words are spelled out for that ("christmas", "christmas day"); for others the length of
        what they are written in stands for the length of what they match.
        """
        spelled: set[_Spelling] = set()
        others = []
        for _, rule in self._kinds.rules(kind):
            tree = _Tree(rule.pattern)
            if tree.is_plain:
                spelled |= _spellings(tree.ways)
            else:
                others.append(tree)
        others.sort(key=lambda each: self._size(each.ways), reverse=True)
        words = sorted(spelled, key=lambda each: (-len(each), each))
        return [*others, *(_Tree.of_words(each) for each in words)]

    def _size(self, ways: Sequence[Sequence[_PatternPiece]]) -> int:
        """How long a pattern is with all kinds written out and each word as the symbols that it may be."""
        return sum(self._size_of(piece) for each in ways for piece in each) + len(ways) - 1

    def _size_of(self, piece: _PatternPiece) -> int:
        if piece.ways:
            return self._size(piece.ways) + _BRACKETS + piece.optional
        if piece.category == _CLOSE:
            return len(self._symbols.in_category(HYPHEN)) + _SPACED
        if piece.category in self._kinds:
            return self._kind(piece.category).size + 1
        return len(self._symbols.in_category(piece.category)) + _SPACED


_CLOSE = "~"
"""The piece for a blank, a hyphen or nothing."""
_BRACKETS = 4
_SPACED = 4


@dataclass(slots=True)
class _PatternPiece:
    """One piece of a pattern: a category of words or a kind, or else several ``ways`` in brackets."""

    category: str = ""
    part: int | None = None
    ways: list[list[_PatternPiece]] = field(default_factory=list)
    optional: bool = False


class _Tree:
    """A pattern as it is nested."""

    def __init__(self, pattern: str) -> None:
        self.parts: list[Named] = []
        self.is_plain = "<" not in pattern and _CLOSE not in pattern
        pieces = _PIECE.findall(pattern)
        self.ways = self._ways(iter(pieces))

    @classmethod
    def of_words(cls, words: Iterable[str]) -> _Tree:
        """These words, one after the other."""
        made = cls("")
        made.ways = [[_PatternPiece(category) for category in words]]
        return made

    def _ways(self, pieces: Iterator[str]) -> list[list[_PatternPiece]]:
        """The alternatives up to the bracket that closes them."""
        ways: list[list[_PatternPiece]] = [[]]
        for piece in pieces:
            if piece in ("]", ")"):
                break
            if piece == "|":
                ways.append([])
            else:
                ways[-1].append(self._piece(piece, pieces))
        return ways

    def _piece(self, piece: str, pieces: Iterator[str]) -> _PatternPiece:
        if piece in ("[", "("):
            return _PatternPiece(ways=self._ways(pieces), optional=piece == "[")
        if piece[0] == "<":
            name, _, category = piece[1:-1].rpartition(":")
            self.parts.append((name or category, category))
            return _PatternPiece(category, len(self.parts) - 1)
        return _PatternPiece(piece if piece == _CLOSE else as_literal(_literal(piece)))


def _spellings(ways: Sequence[Sequence[_PatternPiece]]) -> set[_Spelling]:
    """Every way to say a pattern of plain words."""
    return {each for pieces in ways for each in _joined(pieces)}


def _joined(pieces: Sequence[_PatternPiece]) -> set[_Spelling]:
    begun: set[_Spelling] = {()}
    for piece in pieces:
        inner: set[_Spelling] = _spellings(piece.ways) if piece.ways else {(piece.category,)}
        if piece.optional:
            inner.add(())
        begun = {one + two for one in begun for two in inner}
    return begun


def _literal(piece: str) -> str:
    return _QUOTED.get(piece, piece)
