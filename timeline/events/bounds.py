"""The words before a time in; how what happened lies to it out: in it, since it, until it, or at no day of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from timeline.model import Relation

EDGES: Final = frozenset({Relation.SINCE, Relation.UNTIL, Relation.BEFORE})
"""What only begins or ends there has no date of its own: a state, a deadline."""
THEN: Final = frozenset({Relation.ON, Relation.DURING})
WITHIN: Final = THEN | {Relation.OVER}
"""What happened then, or some time within it."""

_GAP = r"[^\w.!?;\n]{1,2}"
"""What parts two words of one sentence."""
_LOOSE = rf"(?:(?:the|about|around|early|late|mid|at|least|approximately|end|of){_GAP}){{0,5}}$"
"""Words that may stand between the one that says how and the time itself."""
_REACH = 40
"""Characters before a time in which such words are looked for."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One way words before a time say how an event lies to it; the first that fits decides."""

    name: str
    words: str
    relation: Relation
    accepts: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Compile the words: they end, but for loose ones, where the time begins."""
        object.__setattr__(self, "pattern", re.compile(rf"\b(?:{self.words}){_GAP}{_LOOSE}", re.IGNORECASE))


BOUNDS: Final = (
    Bound(
        "a count as it stood",
        r"as (?:of|at)",
        Relation.AS_OF,
        accepts=("As of |9 May|, 27 raids were counted.",),
        refuses=("A guard of |1914| stood there.",),
    ),
    Bound(
        "when something comes into force",
        r"effective(?: from| on| as of)?",
        Relation.START,
        accepts=("It was raised, effective from |26 January 1910|.", "The cut is effective |Friday|."),
        refuses=("It took effect on |Friday|.",),
    ),
    Bound(
        "up to a time",
        r"up (?:to|until|till)",
        Relation.UNTIL,
        accepts=("They paid right up to |March 1958|.",),
        refuses=("Sums of up to a third in |March 1958|.", "They came up in |March 1958|."),
    ),
    Bound(
        "since",
        "since",
        Relation.SINCE,
        accepts=("Fighting since |May|.", "since the end of |2018|"),
        refuses=("They have since left. In |May|.",),
    ),
    Bound(
        "no sooner than a time",
        r"(?:not|\w{2,6}n['’]t) until",
        Relation.ON,
        accepts=(
            "It was not until |1971| that women voted.",
            "Not until late |May| did it end.",
            "It wasn't until |1988| that they met.",
        ),
        refuses=("It did not last until |May|.",),
    ),
    Bound(
        "until",
        "until|till",
        Relation.UNTIL,
        accepts=("It lasted until |June|.", "till early |June|"),
        refuses=("Until then, in |June|, it held.",),
    ),
    Bound(
        "by",
        "by",
        Relation.BY,
        accepts=("by |Friday|", "by the end of |2019|"),
        refuses=("by bus on |Friday|", "A man walked by. |Friday| came."),
    ),
    Bound(
        "before",
        "before|prior to|ahead of|(?:entering|going into|heading into|leading up to)",
        Relation.BEFORE,
        accepts=("before |Friday|", "Prior to |1996|, he was out.", "Entering |March|, it had won twice."),
        refuses=("before talks on |Friday|", "prior talks in |1996|"),
    ),
    Bound(
        "after",
        "after|following|subsequent to",
        Relation.AFTER,
        accepts=("after |2019|",),
        refuses=("after talks in |2019|",),
    ),
    Bound("for", "for", Relation.FOR, accepts=("a budget for |2021|",), refuses=("for aid in |2021|",)),
    Bound(
        "during",
        "during|throughout",
        Relation.DURING,
        accepts=("during |2019|", "throughout early |2019|"),
        refuses=("during talks in |2019|",),
    ),
    Bound("over", "over", Relation.OVER, accepts=("over the |past week|",), refuses=("over oil in |2019|",)),
)


def relation(before: str) -> Relation:
    """How an event lies to the time that ``before`` ends at; "on" where no words say otherwise."""
    near = before[-_REACH:]
    return next((bound.relation for bound in BOUNDS if bound.pattern.search(near)), Relation.ON)
