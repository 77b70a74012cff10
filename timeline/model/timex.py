"""A temporal expression: its words, its TIMEX3 value, its place in time and how that was worked out."""

from __future__ import annotations

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
    ``anchor_range`` are the expression counted from, where there is one; ``steps`` are the moves made, in order.
    """

    rule: str
    parts: tuple[tuple[str, str], ...] = ()
    anchor: Anchor = Anchor.NONE
    anchor_text: str = ""
    anchor_range: DateRange | None = None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TemporalExpression:
    """One expression of time in an article.

    ``value`` and ``mod`` follow TIMEX3 (ISO-TimeML): ``2022-08``, ``P5Y``, ``PAST_REF``. ``value`` is None where
    the words need a publication date that nobody gave. ``range`` is None where the expression has no place in
    time: most durations, sets, unanchored references. ``quant`` and ``freq`` belong to sets.
    """

    article: str
    span: Span
    text: str
    type: TimexType
    value: str | None
    derivation: Derivation
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    range: DateRange | None = None
    explanation: str = ""
