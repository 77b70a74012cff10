"""A candidate's date while it is being worked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.model import Certainty, DateRange, Relation, TemporalExpression, Way

NEVER: Final = DateRange.day(date.min)
"""Stands for the day of what the text puts at a time that our calendar has no place for, until all is dated."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When a candidate happened and on what evidence.

    ``source`` is the index of the token whose date was taken over, None where the words stand beside the candidate;
    ``again`` where both name one and the same happening. ``others`` are further times that the words name for the
    same verb ("in 1998, 2002 and 2006"). ``way`` is filled in by who writes the date.
    """

    range: DateRange
    certainty: Certainty
    relation: Relation
    expression: TemporalExpression | None
    explanation: str
    source: int | None = None
    again: bool = False
    way: Way | None = None
    others: tuple[Dated, ...] = ()


Dates = Mapping[int, Dated]
"""What was dated so far, by the index of its word."""


def going_on(explanation: str) -> str:
    """An explanation as it goes on behind another: its first letter small."""
    return explanation[:1].lower() + explanation[1:]
