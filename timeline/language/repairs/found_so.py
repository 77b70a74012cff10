"""How somebody was found in, which a small model reads as what they did; the same of who was found so, out."""

from __future__ import annotations

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Tag
from timeline.language.repairs.repair import (
    VERBS,
    Repair,
    WordShape,
    attach,
    first_of,
    has_subject,
    says_when,
)
from timeline.language.tokens import Token

_FINDING = word_group("finding_so")


def _found_so(participle: Token) -> bool:
    """ "Was found shot dead in May": the day is that on which somebody was found, and they shot nobody."""
    found = participle.head
    if has_subject(participle) or first_of(found.lefts, Dep.PASSIVE_SUBJECT) is None:
        return False
    if first_of(participle.children, Dep.HELPER, Dep.PASSIVE_HELPER, Dep.OBJECT) is not None:
        return False
    times = [link for link in participle.rights if says_when(first_of(link.rights, Dep.OF_PREPOSITION))]
    for link in times:
        attach(link, found, link.dep_)
    participle.dep_ = Dep.OBJECT_PREDICATE
    return True


FOUND_SO: tuple[Repair, ...] = (
    Repair(
        "how somebody was found",
        frozenset({Tag.PARTICIPLE}),
        _found_so,
        {
            "Ana Holt was found shot dead in her car in July 2018.": "shot VBN oprd found",
            "Falk was found hanged in his cell on Monday.": "hanged VBN oprd found",
        },
        (
            "Ana Holt found the guard shot dead in a car.",
            "Falk was found to have shot a guard.",
            "Falk was found guilty on Monday.",
        ),
        word=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT, Dep.COMPLEMENT, Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(parts=VERBS, lemmas=_FINDING),
        behind=True,
    ),
)
