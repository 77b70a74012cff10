"""A pronoun for whom something is done to in; the noun for the one person whom the clause before is about, out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.facts import word_lists
from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
from timeline.language.genders import noun_may_be
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Tag
from timeline.language.strangers import is_stranger
from timeline.language.tongue import tongue
from timeline.language.verbs import is_one_of

if TYPE_CHECKING:
    from timeline.language.tokens import Token

_KNOWN = word_group("known")
_ONE = word_group("one_of_several")
_SPEAKING = ("saying", "reporting")


def stranger_done_to(pronoun: Token) -> Token | None:
    """ "A gunman fled. Police shot [him]": the one person whom the clause before is about, and names nobody beside.

    None where that clause only tells what was said, or it or this one speaks of anybody else in the singular.
    """
    if pronoun.dep_ != Dep.OBJECT or pronoun.lower_ not in tongue().persons:
        return None
    told = _clause_before(pronoun)
    subject = among.hung(told.children, labels.SUBJECTS) if told is not None else None
    if told is None or subject is None or not is_stranger(subject) or not noun_may_be(subject, pronoun.lower_):
        return None
    if is_one_of(told, *_SPEAKING):
        return None
    said = (*told.sent, *pronoun.sent) if told.sent.start != pronoun.sent.start else (*told.sent,)
    alone = not any(word.i not in (subject.i, pronoun.i) and _is_somebody_else(word) for word in said)
    return subject if alone and among.says(subject.lefts, _ONE | _KNOWN) else None


def _clause_before(pronoun: Token) -> Token | None:
    """The verb of the sentence before, or of the clause that a semicolon or "and" parts from the pronoun's."""
    start, clause = pronoun.sent.start, pronoun.head
    if clause.dep_ in _BESIDE and clause.head.i < clause.i and among.hangs(clause.lefts, labels.SUBJECTS):
        return clause.head
    after = next((child for child in clause.lefts if child.dep_ in (Dep.COMPLEMENT, Dep.PARATAXIS)), None)
    if after is not None:
        return after
    return pronoun.doc[start - 1].sent.root if start else None


_BESIDE = frozenset({Dep.JOINED, Dep.PARATAXIS})


def _is_somebody_else(word: Token) -> bool:
    person = word.ent_type_ == Entity.PERSON or word.lower_ in tongue().persons
    return person or (word.tag_ == Tag.SINGULAR and is_somebody(word) and word.lower_ not in _organs())


@cache
def _organs() -> frozenset[str]:
    """What acts for a state, and is no person that "him" or "her" could mean: "the ministry"."""
    return frozenset(word_lists("anaphors")["single"]["organ"])
