"""The words before a time in; how what happened lies to it out: in it, since it, until it, or at no day of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from timeline.events.event_words import event_words
from timeline.model import Relation

EDGES: Final = frozenset({Relation.SINCE, Relation.UNTIL, Relation.BEFORE})
"""What only begins or ends there has no date of its own: a state, a deadline."""
THEN: Final = frozenset({Relation.ON, Relation.DURING})
WITHIN: Final = THEN | {Relation.OVER}
"""What happened then, or some time within it."""

_REACH = 40
"""Characters before a time in which such words are looked for."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One way words before a time say how an event lies to it; the first that fits decides."""

    name: str
    pattern: re.Pattern[str]
    relation: Relation
    accepts: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()


def relation(before: str) -> Relation:
    """How an event lies to the time that ``before`` ends at; "on" where no words say otherwise."""
    near = before[-_REACH:]
    return next((bound.relation for bound in event_words().bounds if bound.pattern.search(near)), Relation.ON)
