"""A preposition that leads to nothing, before a subject that holds a place or a month, in; what it leads to, out."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Tag
from timeline.language.repairs.repair import (
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    attach,
    is_a,
    leave_name,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.layout import words_of


def _leads_to_a_place(link: Token) -> bool:
    """ "In Paraguay Rafael Franco seized power": he is not called so, but did it there. Likewise "In May Peru fled"."""
    place = word_behind(link)
    subject = _subject_that_holds(place) if place is not None and not any(link.rights) else None
    first = word_behind(place.right_edge) if place is not None else None
    if place is None or subject is None or first is None or first.i > subject.i:
        return False
    attach(place, link, Dep.OF_PREPOSITION)
    attach(link, subject.head, Dep.PREPOSITION)
    if first.ent_iob_ == _GOES_ON:
        leave_name(place)
    return True


def _subject_that_holds(place: Token) -> Token | None:
    """The subject of a verb that a place or a month is drawn into, as what it begins with."""
    if place.dep_ not in _INSIDE or not _is_place_or_month(place):
        return None
    subject = place.head
    while subject.dep_ in _INSIDE and subject.i > place.i:
        subject = subject.head
    acts = subject.dep_ in SUBJECTS and subject.i > place.right_edge.i and is_a(subject.head, *VERBS)
    return subject if acts else None


_GOES_ON = "I"
"""A word of a name that another begins."""
_INSIDE = frozenset({Dep.COMPOUND, Dep.NOUN_MODIFIER, Dep.ADJECTIVE})


def _is_place_or_month(word: Token) -> bool:
    month = word.text.istitle() and word.lower_ in words_of("en").months
    return month or (word.ent_type_ == Entity.STATE and word.tag_ in labels.ANY_NOUN)


PLACE_IN_FRONT = (
    Repair(
        "a place or a month before the subject, drawn into it",
        frozenset({Tag.PREPOSITION}),
        _leads_to_a_place,
        {
            "The officers fell: in Paraguay Rafael Franco seized power on 17 February 1936.": "Paraguay NNP pobj in",
            "In May Shimon Peres sent Uri Savir, the director general of his ministry.": "May NNP pobj In",
            "In May Biafran commandos raided a camp of the oil company ENI.": "May NNP pobj In",
        },
        (
            "In Paraguay Franco seized power.",
            "In Paraguay the army seized power.",
            "Officers in Paraguay fell on 17 February 1936.",
            "The army came in, and Paraguay police fled.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION, Dep.OPENER}), words=word_group("in_front_of_places")),
    ),
)
"""Before what a preposition leads to is asked for."""
