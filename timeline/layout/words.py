"""A language in, the words out by which a line of a page shows what it is (``data/LANGUAGE/layout.toml``)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from timeline.facts import toml


class Openings:
    """Phrases that a line may begin with, in small letters."""

    def __init__(self, phrases: Sequence[str]) -> None:
        """``phrases`` are found by their first word, the longest first."""
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self.phrases = frozenset(phrases)
        self.words = frozenset(word for phrase in phrases for word in phrase.split())
        for phrase in sorted(phrases, key=len, reverse=True):
            self._by_word[phrase.split()[0].rstrip(",")].append(phrase)

    def of(self, line: str) -> str:
        """The longest phrase that ``line`` begins with as whole words; empty where it begins with none."""
        first = _FIRST.match(line)
        known = self._by_word.get(first[0], ()) if first else ()
        return next((each for each in known if line.startswith(each) and not line[len(each) :][:1].isalnum()), "")


_FIRST = re.compile(r"[^\s,:]+")
_COPYRIGHT = "copyright"
_LETTERS = re.compile(r"[^\W\d_]*")


def _by_letters(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The phrases by the letters that they begin with."""
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases):
        if letters := _LETTERS.match(phrase):
            found[letters[0]].append(phrase)
    return {letters: tuple(each) for letters, each in found.items()}


@dataclass(frozen=True, slots=True)
class LineWords:
    """The phrases of one language, in small letters, by what they show. The data file says what each is for."""

    months: frozenset[str]
    weekdays: frozenset[str]
    parts_of_time: frozenset[str]
    joints_of_time: frozenset[str]
    unfinished: frozenset[str]
    suspending: tuple[str, ...]
    turns: frozenset[str]
    kickers: frozenset[str]
    ordinals: frozenset[str]
    clock: frozenset[str]
    furniture_alone: frozenset[str]
    furniture_openings: frozenset[str]
    reference_headings: frozenset[str]
    note_headings: frozenset[str]
    read_on: frozenset[str]
    writer_notes: Openings
    outlet_notes: tuple[str, ...]
    tallies: frozenset[str]
    invitations: Openings
    small_print: tuple[str, ...]
    stamp_labels: Openings
    stamp_words: frozenset[str]
    credit_labels: frozenset[str]
    credit_openings: Openings
    credit_ways: tuple[str, ...]
    credit_givers: tuple[str, ...]
    agencies: frozenset[str]
    byline_openings: Openings
    byline_of_ours: tuple[str, ...]
    byline_posts: frozenset[str]
    byline_words: frozenset[str]
    caption_words: frozenset[str]
    caption_openings: frozenset[str]
    report_words: frozenset[str]
    initials: frozenset[str]
    quotation_marks: tuple[tuple[str, str], ...]
    openings: dict[str, tuple[str, ...]] = field(init=False)
    """What opens lines that may be anything but a sentence, by its first letters; joints of a time are left out."""

    def __post_init__(self) -> None:
        """Gathers the openings."""
        times = self.months | self.weekdays | self.parts_of_time | self.ordinals | self.clock
        alone = self.furniture_alone | self.furniture_openings | self.credit_labels | self.caption_openings
        opened = (self.invitations, self.stamp_labels, self.credit_openings, self.byline_openings)
        phrases = {*times, *alone, *(phrase for each in opened for phrase in each.phrases), _COPYRIGHT}
        object.__setattr__(self, "openings", _by_letters(phrases))

    @property
    def opening_marks(self) -> tuple[str, ...]:
        """What a quotation may begin with."""
        return _openings(self.quotation_marks)

    @property
    def credit_marks(self) -> re.Pattern[str]:
        """What a credit has at least one of."""
        return _marks(self.credit_ways)

    @property
    def credit_parts(self) -> re.Pattern[str]:
        """What stands between the names of a credit."""
        return _parts(self.credit_ways + self.credit_givers)

    @property
    def placing(self) -> re.Pattern[str]:
        """What stands behind a comma or in brackets where a caption says who is where."""
        return _placing(self.caption_words)


@cache
def _openings(marks: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    return tuple(opening for opening, _ in marks)


@cache
def _marks(ways: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[]:/|,;)]|{_spaced(ways)}| [-–—] ")


@cache
def _parts(ways: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[/|,;]|{_spaced(ways)}| - | — | – ")


def _spaced(words: tuple[str, ...]) -> str:
    return "|".join(f" {re.escape(word)} " for word in words)


@cache
def _placing(phrases: frozenset[str]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(phrases)))
    return re.compile(rf"[,(] ?(?:{either})(?=[,).])")


@cache
def words_of(language: str = "en") -> LineWords:
    """The words of ``language``. Raises FileNotFoundError for one without a file."""
    known = toml(f"{language}/layout")
    return LineWords(**{each.name: _as(str(each.type), known[each.name]) for each in fields(LineWords) if each.init})


def _as(kind: str, values: Sequence[Any]) -> Any:
    if kind == "Openings":
        return Openings(values)
    if kind.startswith("frozenset"):
        return frozenset(values)
    if kind.startswith("tuple[tuple"):
        return tuple((opening, closing) for opening, closing in values)
    return tuple(sorted(values, key=len, reverse=True))
