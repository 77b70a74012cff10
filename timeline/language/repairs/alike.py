"""Verbs that are written alike in present and past, which a small model takes for the present behind a plural."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import NOUNS, Repair, WordShape, first_of, is_a, retag, says_when
from timeline.language.tokens import Token
from timeline.layout import words_of

_TIME_AND_AGAIN = word_group("time_and_again")
_BESIDE = (Dep.PREPOSITION, Dep.ADVERBIAL_NOUN)
_LASTING = word_group("so_at_any_time")


def _told_on_a_day(verb: Token) -> bool:
    """ "Shells [hit] the crypt on Palm Sunday": what was done then is over, unless it is done again and again."""
    if verb.lemma_ in _LASTING or past(verb.lemma_) != verb.lower_:
        return False
    subject = first_of(verb.lefts, Dep.SUBJECT)
    if not is_a(subject, *NOUNS) or among.says(verb.subtree, _TIME_AND_AGAIN):
        return False
    if not any(child.dep_ in _BESIDE and any(map(_is_of_a_time, child.subtree)) for child in verb.rights):
        return False
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _is_of_a_time(word: Token) -> bool:
    return says_when(word) or word.lower_ in words_of("en").weekdays


ALIKE: tuple[Repair, ...] = (
    Repair(
        "what was done on a day, taken for what is done",
        frozenset({Tag.PRESENT}),
        _told_on_a_day,
        {"Russian shells hit the crypt on Palm Sunday.": "hit VBD ROOT hit"},
        (
            "Russian shells hit the crypt every Sunday.",
            "Russian shells hit the crypt.",
            "The jets cost nine million dollars in 2023.",
            "Shells hurt nobody as the troops withdraw on Sunday.",
        ),
        word=WordShape(lacks=labels.HELPERS),
    ),
)
"""In the order in which they look at a word."""
