"""Whoever acts behind the year that opens a sentence, whom a small model draws into what leads to the year."""

from __future__ import annotations

import re

from timeline.language import labels
from timeline.language.labels import Dep
from timeline.language.repairs.repair import (
    FINITE,
    VERBS,
    Repair,
    WordShape,
    attach,
    becomes_subject,
    first_of,
    has_subject,
    is_tagged,
)
from timeline.language.tokens import Token

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_STEPS = 4


def _behind_a_year(name: Token) -> bool:
    """ "In the spring of 1871 [Thiers], who led it, sent troops": no year counts a name."""
    link = name.head
    year = first_of(name.lefts, Dep.COUNT)
    if year is None or year.i != link.i + 1 or year.i != name.left_edge.i or not _YEAR.fullmatch(year.text):
        return False
    verb = _verb_above(link)
    if verb is None or verb.i < name.right_edge.i or has_subject(verb) or not is_tagged(verb, *FINITE):
        return False
    becomes_subject(name, verb)
    attach(year, link, Dep.OF_PREPOSITION)
    return True


def _verb_above(word: Token) -> Token | None:
    """The verb that the phrase hangs on."""
    for _ in range(_STEPS):
        word = word.head
        if word.pos_ in VERBS:
            return word
    return None


BEHIND_YEARS: tuple[Repair, ...] = (
    Repair(
        "who acts behind a year, drawn into it",
        frozenset(labels.ANY_NOUN),
        _behind_a_year,
        {
            "In the spring of 1871 Adolphe Thiers, the head of the executive, sent troops to Paris.": (
                "Thiers NNPS nsubj sent"
            ),
        },
        (
            "In the spring of 1871 Thiers sent troops to Paris.",
            "In the spring of 1871 he sent troops to Thiers, a town.",
            "In the battles of 12 units, the army lost.",
        ),
        word=WordShape(relations=frozenset({Dep.OF_PREPOSITION}), has=frozenset({Dep.COUNT})),
    ),
)
"""In the order in which they look at a word."""
