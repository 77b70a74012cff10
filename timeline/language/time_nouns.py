"""A word in; whether it says when or how long, and so takes no part, out."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Pos
from timeline.language.relatives import LENGTHS, SUBJECTS
from timeline.language.tokens import Token

_AGED = word_group("aged")
_BELONGING = word_group("belonging")
_ENDINGS_OF_AN_AGE = word_group("endings_of_an_age")
_FIGURES_OF_A_YEAR = 4
_PARTS = word_group("parts")


def measures(token: Token) -> bool:
    """Whether a length of time is said of what went on so long: "four days of clashes"."""
    held = (inner for child in token.children if child.lower_ in _BELONGING for inner in child.children)
    counted = token.lemma_.lower() in LENGTHS and token.dep_ in labels.SUBJECTS
    return counted and any(inner.pos_ == Pos.NOUN and inner.ent_type_ not in labels.TIMES for inner in held)


def is_time(token: Token) -> bool:
    """Whether the word says when, and so takes no part: "Monday", "most of the month"."""
    if token.ent_type_ in labels.TIMES:
        return not measures(token) and not _only_counts(token) and not is_named_by_an_age(token)
    measured = (inner for child in token.children if child.lower_ in _BELONGING for inner in child.children)
    return token.lower_ in _PARTS and any(inner.ent_type_ in labels.TIMES for inner in measured)


def is_named_by_an_age(token: Token) -> bool:
    """ "The 70-year-old": somebody, whom their age names."""
    return token.lower_ in _AGED or token.lower_.endswith(tuple(_ENDINGS_OF_AN_AGE))


def _only_counts(token: Token) -> bool:
    """Whether a number is too small for a year, and so says how many: "46 were arrested"."""
    return token.dep_ in SUBJECTS and token.text.isdigit() and len(token.text) < _FIGURES_OF_A_YEAR
