"""A temporal expression: its words, its TIMEX3 value, its place in time and how that was worked out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from timeline.model.text import Span
from timeline.model.time import DateRange


class TimexType(StrEnum):
    """The four TIMEX3 types of ISO-TimeML."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimexMod(StrEnum):
    """How a value is meant: around it, before or after it, more or less than it, or one end of it."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


class TimexQuant(StrEnum):
    """Which of the times of a set are meant."""

    EVERY = "EVERY"
    EVERY_OTHER = "EVERY OTHER"


class VagueTime(StrEnum):
    """The TIMEX3 value of what lies in no known time: "now", "recently", "soon"."""

    PRESENT = "PRESENT_REF"
    PAST = "PAST_REF"
    FUTURE = "FUTURE_REF"


class Anchor(StrEnum):
    """What an expression was counted from."""

    NONE = "none"
    """Nothing: the words say the whole date ("8 September 2023")."""
    PUBLICATION = "publication"
    """The day the article was published."""
    REFERENCE = "reference"
    """An expression earlier in the text ("four months later")."""
    PARENT = "parent"
    """A larger expression it is a part of ("in August", said inside "last year")."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a value came about, as data: enough to write the explanation.

    ``rule`` names the grammar rule; ``parts`` are the named pieces of the phrase; ``anchor_text`` and
    ``anchor_range`` are the expression counted from, where there is one; ``steps`` are the moves made, in order;
    ``because`` says why that anchor was chosen.
    """

    rule: str
    parts: tuple[tuple[str, str], ...] = ()
    anchor: Anchor = Anchor.NONE
    anchor_text: str = ""
    anchor_range: DateRange | None = None
    steps: tuple[str, ...] = ()
    because: str = ""

    @property
    def lends_year(self) -> bool:
        """Whether the words name a day, a month or a season, and what they were counted from gave the year.

        "on 3 March" and "in August" say no year; "last August", "on Monday" and "two days later" say which one.
        """
        named = {name for name, _ in self.parts}
        counts = any(word not in _IDLE for word in _PART.sub(" ", self.rule).split())
        return self.anchor is not Anchor.NONE and bool(named & _OF_A_YEAR) and named <= _BARE and not counts


_OF_A_YEAR = frozenset({"day", "month", "day ordinal", "season"})
"""Parts of an expression that every year has."""
_BARE = _OF_A_YEAR | {"weekday", "part of day", "hour", "minute", "time"}
_IDLE = frozenset({"the", "of", ",", "in", "on"})
_PART = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class TemporalExpression:
    """One expression of time in an article.

    ``value`` and ``mod`` follow TIMEX3 (ISO-TimeML): ``2022-08``, ``P5Y``, ``PAST_REF``. ``value`` is None where
    the words need a publication date that nobody gave. ``range`` is None where the expression has no place in
    time: most durations, sets, unanchored references. ``quant`` and ``freq`` belong to sets; ``freq`` is written as
    TIMEX3 has it, a number and what it counts: ``2X`` two times, ``5D`` five days.
    """

    article: str
    span: Span
    text: str
    type: TimexType
    value: str | None
    derivation: Derivation
    mod: TimexMod | None = None
    quant: TimexQuant | None = None
    freq: str | None = None
    range: DateRange | None = None
    explanation: str = ""
