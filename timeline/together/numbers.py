"""Words in; the numbers of things they tell out, so that two tellings can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from timeline.facts import table, word_lists
from timeline.model import Span
from timeline.together.words import function_words, stem

_TOKEN = re.compile(
    r"\d+(?:st|nd|rd|th)\b|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[.,;:!?()]"
)
_REACH: Final = 3
"""Words behind a number among which is what it counts: "11.5 million dollars", "five new military pacts"."""
_NEARLY: Final = 0.1
"""Part by which two numbers may differ where one is said to be about so much."""


@dataclass(frozen=True, slots=True)
class Count:
    """``value`` of what ``things`` (stems) name, as the ``text`` says it; ``about`` where it is not said exactly.

    Without things it counts whom it happened to: "six of them were killed".
    """

    value: float
    things: frozenset[str]
    about: bool
    text: str


def counts(text: str, without: tuple[Span, ...] = (), own: Span | None = None) -> Iterator[Count]:
    """The numbers of things in ``text``; those that overlap a span of ``without`` are parts of dates.

    The word at ``own``, by which the happening is told, and what follows it are none of the things: "six of them were
    killed". What has its length named is counted by it: "five days of mourning".
    """
    tokens = list(_TOKEN.finditer(text))
    words = [token[0] for token in tokens]
    at = 0
    while at < len(tokens):
        start = at
        value, at = _value(words, at)
        if value is None:
            at = start + 1
            continue
        length, at = _length(words, at)
        span = Span(tokens[start].start(), tokens[at - 1].end())
        if length is not None or not any(map(span.overlaps, without)):
            yield from _counted(_Number(tokens, words, start, at, span), value * (length or 1.0), text, own)


class _Number(NamedTuple):
    """A number in a text: its tokens and their words, from where up to where it is, and the characters of it."""

    tokens: list[re.Match[str]]
    words: list[str]
    start: int
    end: int
    span: Span


def _counted(number: _Number, value: float, text: str, own: Span | None) -> Iterator[Count]:
    """What a number counts, if anything: a scale before it ("magnitude 6"), else the things behind it."""
    tokens, words, start, at, span = number
    if start and words[start - 1].lower() in _scales():
        things = frozenset((stem(words[start - 1]),))
        yield Count(value, things, False, text[tokens[start - 1].start() : span.end])
    elif behind := _things(words[at:]):
        last = len(text) if own is None or own.start < span.start else own.start
        things = frozenset(each for place, each in behind if tokens[at + place].end() <= last)
        end = tokens[at + behind[-1][0]].end()
        yield Count(value, _with_people(things), _is_hedged(words, start), text[span.start : end])


def _is_hedged(words: list[str], at: int) -> bool:
    """Whether one of the two words before a number says that it is not exact: "at least", "some"."""
    return any(word.lower() in _hedges() for word in words[max(at - 2, 0) : at])


def _with_people(things: frozenset[str]) -> frozenset[str]:
    """The things; where they are told by where they are from alone, they are people: "26 Mexicans"."""
    return things | _people() if things and things <= _nationals() else things


def _length(words: list[str], at: int) -> tuple[float | None, int]:
    """The days of the unit at a word where something is said to be of that length, and where it is told."""
    is_length = words[at + 1 : at + 2] and words[at + 1].lower() in _of_length()
    days = _lengths().get(stem(words[at])) if is_length else None
    return (None, at) if days is None else (days, at + 2)


def differ(some: Count, other: Count) -> bool:
    """Whether two numbers of one thing cannot both be right."""
    if not _are_of_one_thing(some, other):
        return False
    near = _NEARLY * max(some.value, other.value) if some.about or other.about else 0.0
    return abs(some.value - other.value) > near


def agree(some: Count, other: Count) -> bool:
    """Whether they are one number of one thing."""
    return some.value == other.value and (
        bool(some.things & other.things) or _count_whom(some, other) or _count_whom(other, some)
    )


def _are_of_one_thing(some: Count, other: Count) -> bool:
    if some.things & other.things or _count_whom(some, other) or _count_whom(other, some):
        return True
    return any(some.things & row and other.things & row for row in _counted_alike())


def _count_whom(some: Count, other: Count) -> bool:
    """Whether the first says only how many it happened to, and the second how many people, or no more either."""
    return not some.things and (not other.things or bool(other.things & _people()))


def _value(words: list[str], at: int) -> tuple[float | None, int]:
    """The number that begins at a word, and where it ends; ``None`` where none does."""
    value, at = _before_power(words, at)
    if value is None:
        return None, at
    while at < len(words) and words[at].lower() in _powers():
        value *= _powers()[words[at].lower()]
        at += 1
    return value, at


def _before_power(words: list[str], at: int) -> tuple[float | None, int]:
    """What is counted, or the powers are told of: "11.5" million, "half a" million, "a" million; where it ends."""
    for part, said in _parts_of_powers():
        behind = at + len(said)
        is_said = tuple(word.lower() for word in words[at:behind]) == said
        if is_said and words[behind:] and (words[behind].lower() in _powers() or _length(words, behind)[0]):
            return part, behind
    value = _one(words[at])
    return value, at if value is None else at + 1


def _one(word: str) -> float | None:
    if word[0].isdigit():
        if word[-1].isalpha():
            return None
        return float(word.replace(",", ""))
    tens, hyphen, ones = word.lower().partition("-")
    known = _small()
    if hyphen:
        return known[tens] + known[ones] if tens in known and ones in known else None
    return known.get(tens)


def _things(behind: list[str]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for at, word in enumerate(behind):
        if not word[0].isalpha() or len(found) == _REACH:
            break
        if stem(word) not in function_words():
            found.append((at, stem(word)))
        elif found:
            break
    return found


@cache
def _small() -> dict[str, float]:
    return {word: float(value) for word, value in word_lists("together")["numbers"].items()}


@cache
def _powers() -> dict[str, float]:
    return {word: float(value) for word, value in word_lists("together")["powers"].items()}


@cache
def _parts_of_powers() -> tuple[tuple[float, tuple[str, ...]], ...]:
    return tuple((float(part), tuple(said.split())) for said, part in word_lists("together")["parts_of_powers"].items())


@cache
def _lengths() -> dict[str, float]:
    return {stem(unit): float(days) for unit, days in word_lists("together")["lengths"].items()}


def length_stems() -> Collection[str]:
    """The stems of what says how long something is: "days", "years"."""
    return _lengths().keys()


@cache
def _of_length() -> frozenset[str]:
    return frozenset(word_lists("together")["of_length"])


@cache
def _nationals() -> frozenset[str]:
    rows = (row["demonyms"].split("|") for row in table("world/countries"))
    return frozenset(stem(demonym) for demonyms in rows for demonym in demonyms if demonym)


@cache
def number_stems() -> frozenset[str]:
    """The stems of numbers that are written out."""
    return frozenset(map(stem, (*_small(), *_powers())))


@cache
def hedge_stems() -> frozenset[str]:
    """The stems of what is said before a number that is not exact: "at least", "some"."""
    return frozenset(map(stem, _hedges()))


@cache
def _scales() -> frozenset[str]:
    return frozenset(word_lists("together")["scales"])


@cache
def _hedges() -> frozenset[str]:
    return frozenset(word_lists("together")["hedges"])


@cache
def _counted_alike() -> tuple[frozenset[str], ...]:
    return _people(), *(frozenset(map(stem, row)) for row in word_lists("together")["counted_alike"])


@cache
def _people() -> frozenset[str]:
    return frozenset(map(stem, word_lists("together")["people"]))
