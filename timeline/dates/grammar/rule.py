"""The rule type: one way to say a time, and what it yields.

The language of patterns: ``<month>`` a word of that category (of its language's lexicon) or a phrase of that kind,
``<to:month>`` the same with a name of its own, ``word`` itself, ``[...]`` may be missing, ``(a | b)`` one of these,
``~`` a blank, a hyphen or nothing.

A part named ``focus`` is the expression and the rest its surroundings; parts named ``first`` and ``last`` are two
expressions of one rule that builds a ``Pair``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.dates.reading import Reading

Parts = Mapping[str, Any]
Build = Callable[[Parts], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say a time.

    ``name`` is shown to users; ``pattern`` is what it matches; ``kind`` is what it yields to other rules; ``build``
    makes the reading of the named parts, or None where they make no sense together ("31 February"). ``says`` are
    examples with the TIMEX3 value they have in an article of 12 September 2023; ``refuses`` are phrases that look
    alike and that no rule may read, ``leaves`` others of which it is not this rule that dates anything. A rule that is
    not ``alone`` only serves others.
    """

    name: str
    pattern: str
    kind: str
    build: Build
    says: Mapping[str, str | None] = field(default_factory=dict)
    refuses: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase read: ``start`` and ``end`` are token numbers, counted from where its rule began."""

    start: int
    end: int
    rule: Rule
    parts: tuple[tuple[str, str], ...]
    reading: Reading
