"""The words right before a time in English, and how what happened then lies to it."""

from __future__ import annotations

import re
from typing import Final

from timeline.events.bounds import Bound
from timeline.model import Relation

_GAP = r"[^\w.!?;\n]{1,2}"
"""What parts two words of one sentence."""
_LOOSE = rf"(?:(?:the|about|around|early|late|mid|at|least|approximately|end|of){_GAP}){{0,5}}$"
"""Words that may stand between the one that says how and the time itself."""


def _right_before(words: str) -> re.Pattern[str]:
    """The words where they end, but for loose ones, where the time begins."""
    return re.compile(rf"\b(?:{words}){_GAP}{_LOOSE}", re.IGNORECASE)


BOUNDS: Final = (
    Bound(
        "a count as it stood",
        _right_before(r"as (?:of|at)"),
        Relation.AS_OF,
        accepts=("As of |9 May|, 27 raids were counted.",),
        refuses=("A guard of |1914| stood there.",),
    ),
    Bound(
        "when something comes into force",
        _right_before(r"(?:effective(?: from| on| as of)?|with effect (?:from|on|as of))"),
        Relation.START,
        accepts=(
            "It was raised, effective from |26 January 1910|.",
            "The cut is effective |Friday|.",
            "It was cut, with effect from |3 June 1800|.",
        ),
        refuses=("It took effect on |Friday|.",),
    ),
    Bound(
        "up to a time",
        _right_before(r"up (?:to|until|till)"),
        Relation.UNTIL,
        accepts=("They paid right up to |March 1958|.",),
        refuses=("Sums of up to a third in |March 1958|.", "They came up in |March 1958|."),
    ),
    Bound(
        "since",
        _right_before("since"),
        Relation.SINCE,
        accepts=("Fighting since |May|.", "since the end of |2018|"),
        refuses=("They have since left. In |May|.",),
    ),
    Bound(
        "no sooner than a time",
        _right_before(r"(?:not|\w{2,6}n['’]t) until"),
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
        _right_before("until|till"),
        Relation.UNTIL,
        accepts=("It lasted until |June|.", "till early |June|"),
        refuses=("Until then, in |June|, it held.",),
    ),
    Bound(
        "by",
        _right_before("by"),
        Relation.BY,
        accepts=("by |Friday|", "by the end of |2019|"),
        refuses=("by bus on |Friday|", "A man walked by. |Friday| came."),
    ),
    Bound(
        "before",
        _right_before("before|prior to|ahead of|(?:entering|going into|heading into|leading up to)"),
        Relation.BEFORE,
        accepts=("before |Friday|", "Prior to |1996|, he was out.", "Entering |March|, it had won twice."),
        refuses=("before talks on |Friday|", "prior talks in |1996|"),
    ),
    Bound(
        "after",
        _right_before("after|following|subsequent to"),
        Relation.AFTER,
        accepts=("after |2019|",),
        refuses=("after talks in |2019|",),
    ),
    Bound("for", _right_before("for"), Relation.FOR, accepts=("a budget for |2021|",), refuses=("for aid in |2021|",)),
    Bound(
        "during",
        _right_before("during|throughout"),
        Relation.DURING,
        accepts=("during |2019|", "throughout early |2019|"),
        refuses=("during talks in |2019|",),
    ),
    Bound(
        "over", _right_before("over"), Relation.OVER, accepts=("over the |past week|",), refuses=("over oil in |2019|",)
    ),
)
