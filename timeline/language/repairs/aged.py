"""Somebody told of by an age, whom a small model takes for a body, or for what describes the verb behind."""

from __future__ import annotations

from itertools import takewhile

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    Repair,
    WordShape,
    attach,
    becomes_subject,
    first_of,
    has_subject,
)
from timeline.language.stretch import Labelled
from timeline.language.tokens import Token
from timeline.language.word import is_form_of

_AGED = word_group("aged")
_YEARS = word_group("years")

_BODIES = word_group("bodies")
"""What ends the names of bodies, which are so old, too."""
_NO_PERSON = frozenset({Entity.ORGANISATION, Entity.STATE, Entity.PLACE, Entity.BUILDING, Entity.PRODUCT, ""})


def _somebody_of_an_age(old: Token) -> bool:
    """ "23-year-old Ama Obuasi": two names behind an age are somebody's."""
    name, year = old.head, first_of(old.lefts, Dep.ADVERBIAL_NOUN)
    if not is_form_of(year, _YEARS) or first_of(year.lefts, Dep.COUNT) is None:
        return False
    given = list(takewhile(lambda word: word.dep_ == Dep.COMPOUND and word.pos_ == Pos.NAME, reversed([*name.lefts])))
    if not given or name.lower_.rstrip(".") in _BODIES or name.ent_type_ not in _NO_PERSON:
        return False
    start, end = given[-1].i, name.i + 1
    if start != old.i + 1:
        return False
    kept = [entity for entity in name.doc.ents if entity.end <= start or entity.start >= end]
    before = [
        Labelled(name.doc, each.start, start, each.label_) for each in name.doc.ents if each.start < start < each.end
    ]
    name.doc.set_ents([*kept, *before, Labelled(name.doc, start, end, Entity.PERSON)])
    return True


def _called_by_an_age(old: Token) -> bool:
    """ "The 53-year-old fled": no verb is so old, somebody is, who fled."""
    verb, year = old.head, first_of(old.lefts, Dep.ADVERBIAL_NOUN)
    if not is_form_of(year, _YEARS) or first_of(year.lefts, Dep.COUNT) is None or has_subject(verb):
        return False
    articles = [child for child in verb.lefts if child.dep_ == Dep.DETERMINER and child.i < old.i]
    becomes_subject(old, verb)
    for each in articles:
        attach(each, old, Dep.DETERMINER)
    return True


AGED: tuple[Repair, ...] = (
    Repair(
        "who is called by an age",
        frozenset({Tag.ADJECTIVE}),
        _called_by_an_age,
        {"The 53-year-old fled.": "old JJ nsubj fled", "The 53-year-old spoke in May.": "old JJ nsubj spoke"},
        ("The 59-year-old won the vote in May.", "The 41-year-old baker was held."),
        word=WordShape(words=_AGED, relations=frozenset({Dep.ADJECTIVE})),
        above=WordShape(tags=FINITE),
        behind=False,
    ),
    Repair(
        "somebody of an age",
        frozenset({Tag.ADJECTIVE}),
        _somebody_of_an_age,
        {"The 41-year-old Kwabena Obuasi was held on Monday.": "Obuasi NNP nsubjpass held"},
        (
            "The 41-year-old Acme Bank failed on Monday.",
            "A 10-year-old Toyota was hit.",
            "The 41-year-old baker was held.",
        ),
        word=WordShape(words=_AGED, relations=frozenset({Dep.ADJECTIVE})),
        above=WordShape(parts=frozenset({Pos.NAME})),
        behind=False,
    ),
)
