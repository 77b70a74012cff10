"""Symbols and where to begin in, the phrases that rules read from there out: all rules in one pass.

A ``Waypoint`` is how far one rule has come, a ``State`` how far all have that are still possible. Both are worked out
when a text first comes there and remembered by the symbol that leads on, so that known turns cost one look-up a word,
and a word after which no rule goes on ends the pass.

The phrase of a rule is the first in the order of its pattern. Where a rule has come to the same place at the same word
before, it is not tried again: the work is bounded by places and words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from timeline.dates.grammar.patterns import Call, Compiled, End, Sign, Step
from timeline.dates.grammar.symbols import BLANK

MOST_STATES = 10_000
"""States remembered at once."""


class Matched(NamedTuple):
    """What a rule reads: where it ends, and number, begin and end of each named part that is there."""

    compiled: Compiled
    end: int
    parts: tuple[tuple[int, int, int], ...]


class Waypoint:
    """Behind a word of a rule, or where a kind is read and comes back to; the first place is before all words.

    ``then`` is what may come next, ``part`` the named part that the word is of, and ``up`` where to go on once the
    kind is read that the word is in: of words that are in no kind, the first place.
    """

    __slots__ = ("_by_symbol", "_within", "compiled", "ends", "opens", "part", "then", "up")

    def __init__(self, compiled: Compiled, then: Step, part: int | None = None, up: Waypoint | None = None) -> None:
        self.compiled = compiled
        self.then = then
        self.part = part
        self.up = up
        self._by_symbol: dict[str, tuple[Waypoint | None, ...]] = {}
        self._within: dict[tuple[Step, int | None], Waypoint] = {}
        self.ends: bool = then.empty and (up is None or up.up is None or up.ends)
        self.opens: frozenset[str] = then.opens | up.opens if then.empty and up and up.up else then.opens

    def on(self, symbol: str) -> tuple[Waypoint | None, ...]:
        """Where the symbol leads to, best first; None where the rule may end instead, whatever the symbol."""
        found = self._by_symbol.get(symbol)
        if found is None:
            places: list[Waypoint | None] = []
            _lead(self.up or self, self.then, symbol, places)
            found = self._by_symbol[symbol] = tuple(dict.fromkeys(places))
        return found

    def within(self, then: Step, part: int | None) -> Waypoint:
        """The place before ``then`` in the kind that comes back here; of the first place, in the rule itself."""
        key = then, part
        if key not in self._within:
            self._within[key] = Waypoint(self.compiled, then, part if self.up is None else self.part, self)
        return self._within[key]


def _lead(home: Waypoint, step: Step, symbol: str, places: list[Waypoint | None]) -> None:
    """Add where the symbol leads to at this step of the kind that comes back to ``home``."""
    if isinstance(step, End):
        places.extend(home.on(symbol) if home.up else (None,))
    elif isinstance(step, Sign):
        if symbol in step.opens:
            places.append(home.within(step.then, step.part))
    elif isinstance(step, Call):
        if symbol in step.opens:
            _lead(home.within(step.then, step.part), step.kind.entry, symbol, places)
    else:
        for way in step.on(symbol):
            _lead(home, way, symbol, places)


class State(dict[str, "State | None"]):
    """The places that rules have come to; a symbol gives the state behind it, None where no rule goes on."""

    __slots__ = ("_known", "ends", "places")

    def __init__(self, places: frozenset[Waypoint], known: dict[frozenset[Waypoint], State]) -> None:
        super().__init__()
        self.places = places
        self.ends = tuple(each.compiled for each in places if each.ends)
        self._known = known

    def __missing__(self, symbol: str) -> State | None:
        after = self[symbol] = self if symbol == BLANK else self._after(symbol)
        return after

    def _after(self, symbol: str) -> State | None:
        going = [place.on(symbol) for place in self.places if symbol in place.opens]
        places = frozenset([each for places in going for each in places if each is not None])
        if not places:
            return None
        if places not in self._known:
            self._known[places] = State(places, self._known)
        return self._known[places]


class _Replayed:
    """What is worked out one after the other, as far as anybody has asked, and given again from the first on."""

    def __init__(self, phrases: Iterator[Matched]) -> None:
        self._known: list[Matched] = []
        self._rest = phrases

    def again(self) -> Iterator[Matched]:
        """Each from the first on."""
        for at in count():
            if at == len(self._known):
                following = next(self._rest, None)
                if following is None:
                    return
                self._known.append(following)
            yield self._known[at]


class Automaton:
    """Rules that are read together; forgets its states before they grow without bound."""

    def __init__(self, rules: Iterable[Compiled]) -> None:
        self._rules = tuple(rules)
        self.forget()

    def forget(self) -> None:
        """Begin anew, with nothing remembered."""
        self._known: dict[frozenset[Waypoint], State] = {}
        self._first = {each: Waypoint(each, each.entry) for each in self._rules}
        self.begin = State(frozenset(self._first.values()), self._known)
        self.begin[BLANK] = None
        self._read: dict[str, _Replayed] = {}

    def stay_small(self) -> None:
        """Forget all where that has become much; called between readings."""
        if len(self._known) > MOST_STATES:
            self.forget()

    def look(self, symbols: str, at: int, last: int) -> tuple[int, int]:
        """The first place from ``at`` on where a rule may read a phrase, and where the longest ends; else ``last``."""
        begin = self.begin
        while at < last:
            state, end, ends = begin[symbols[at]], at, at
            while state is not None:
                end += 1
                if state.ends:
                    ends = end
                state = state[symbols[end]] if end < last else None
            if ends > at:
                return at, ends - (symbols[ends - 1] == BLANK)
            at += 1
        return last, last

    def phrases(self, symbols: str) -> Iterator[Matched]:
        """What rules read that begin here: longest first, then most parts, then the first of the tables."""
        self.stay_small()
        known = self._read.get(symbols)
        if known is None:
            if len(self._read) >= MOST_STATES:
                self._read.clear()
            known = self._read[symbols] = _Replayed(self._phrases(symbols))
        return known.again()

    def _phrases(self, symbols: str) -> Iterator[Matched]:
        farthest = sorted(self._farthest(symbols).items(), key=lambda each: -each[1])
        read: list[tuple[int, int, int, Matched]] = []
        while farthest or read:
            while farthest and (not read or farthest[0][1] >= -read[0][0]):
                compiled, _ = farthest.pop(0)
                phrase = self._phrase(compiled, symbols, whole=False)
                if phrase:
                    heappush(read, (-phrase.end, -len(phrase.parts), compiled.order, phrase))
            if read:
                yield heappop(read)[3]

    def whole(self, symbols: str) -> Iterator[Matched]:
        """What rules read in all of the symbols, in the order of the tables."""
        self.stay_small()
        ends = [each for each, end in self._farthest(symbols).items() if end == len(symbols)]
        for compiled in sorted(ends, key=lambda each: each.order):
            phrase = self._phrase(compiled, symbols, whole=True)
            if phrase:
                yield phrase

    def _farthest(self, symbols: str) -> dict[Compiled, int]:
        """The rules that may end here or further on, each with the farthest place where it does."""
        ends: dict[Compiled, int] = {}
        state = self.begin
        for at, symbol in enumerate(symbols, 1):
            after = state[symbol]
            if after is None:
                break
            state = after
            if symbol != BLANK:
                ends.update(dict.fromkeys(state.ends, at))
        return ends

    def _phrase(self, compiled: Compiled, symbols: str, *, whole: bool) -> Matched | None:
        way = _way(self._first[compiled], symbols, 0, whole, set())
        if way is None:
            return None
        parts: dict[int, tuple[int, int]] = {}
        end = 0
        while way:
            (part, at), way = way
            end = at + 1
            if part is not None:
                parts[part] = parts.get(part, (at, 0))[0], end
        return Matched(compiled, end, tuple((part, *parts[part]) for part in sorted(parts)))


_Way = tuple[tuple[int | None, int], "_Way"] | tuple[()]
"""The words of a phrase: of which part each is and where it stands, and the rest."""


def _way(place: Waypoint, symbols: str, at: int, whole: bool, failed: set[tuple[Waypoint, int]]) -> _Way | None:
    """The first way from a place to the end of its rule."""
    end = at
    if symbols[at : at + 1] == BLANK:
        at += 1
    for after in place.on(symbols[at : at + 1]):
        if after is None:
            if not whole or end == len(symbols):
                return ()
        elif (after, at) not in failed:
            rest = _way(after, symbols, at + 1, whole, failed)
            if rest is not None:
                return (after.part, at), rest
            failed.add((after, at))
    return None
