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
_STEPS = 3
"""Clauses back through which the same pronoun goes on meaning the same."""


def stranger_done_to(pronoun: Token, steps: int = _STEPS) -> Token | None:
    """ "A gunman fled. Police shot [him]": the one person whom the clause before is about, and names nobody beside.

    "Police arrested a man. Guards beat [him]; a judge freed him": likewise to whom it does something, be it by the same
    pronoun, so many ``steps`` back. None where that clause only tells what was said, or anybody else stands before.
    """
    if pronoun.dep_ != Dep.OBJECT or pronoun.lower_ not in tongue().persons:
        return None
    told = _clause_before(pronoun)
    if told is None or is_one_of(told, *_SPEAKING):
        return None
    object = among.hung(told.rights, (Dep.OBJECT,))
    if object is not None and steps and _is_said_again(object, pronoun):
        return stranger_done_to(object, steps - 1) if _nobody_else_does(told) else None
    return _only_stranger(pronoun, told)


def _is_said_again(object: Token, pronoun: Token) -> bool:
    """ "Guards beat [him]; a judge freed [him]": the same pronoun, in the clause before."""
    return object.lower_ == pronoun.lower_ and object.i < pronoun.i


def _nobody_else_does(told: Token) -> bool:
    subject = among.hung(told.children, labels.SUBJECTS)
    return subject is None or not _is_somebody_else(subject)


def _only_stranger(pronoun: Token, told: Token) -> Token | None:
    """Who the clause before is about, where no other person is said up to the pronoun and they may be meant by it."""
    parties = among.hung(told.children, labels.SUBJECTS), among.hung(told.rights, (Dep.OBJECT,))
    people = [word for word in _said_before(pronoun, told) if _is_somebody_else(word)]
    if len(people) != 1 or people[0] not in parties:
        return None
    one = people[0]
    meant = is_stranger(one) and noun_may_be(one, pronoun.lower_)
    return one if meant and among.says(one.lefts, _ONE | _KNOWN) else None


def _said_before(pronoun: Token, told: Token) -> list[Token]:
    """The words from the clause before up to the pronoun, without who does to it what is done."""
    own = among.hung(pronoun.head.lefts, labels.SUBJECTS)
    does_it = own.i if own is not None else pronoun.i
    return [word for word in (*told.sent, *_before_it(pronoun, told)) if word.i < pronoun.i and word.i != does_it]


def _before_it(pronoun: Token, told: Token) -> tuple[Token, ...]:
    """The words of the pronoun's own sentence, where the clause before is of another."""
    return (*pronoun.sent,) if told.sent.start != pronoun.sent.start else ()


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
