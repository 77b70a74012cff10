"""A pronoun for a person in; the noun for somebody whom nobody knows by name that it repeats out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import labels
from timeline.language.anaphora import brought_in, is_somebody, stranger_before, subject_before
from timeline.language.genders import noun_may_be
from timeline.language.labels import Dep, Entity, Tag
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.verbs import is_one_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS = 3
"""Sentences back through which the same pronoun goes on meaning the same."""
_TAKING_PART = frozenset({*labels.SUBJECTS, Dep.OBJECT, Dep.RECIPIENT, Dep.AGENT})


def stranger_meant(pronoun: Token, steps: int = _STEPS) -> Token | None:
    """Whom "he" repeats as a subject: "a driver was held after police say he hit a man" is the driver.

    The nearest subject above it, else that of the sentence before; None where that is a name, or where somebody else is
    told of in between. Before both goes who is new in a clause right before: "for a diver who lived there; he".
    """
    if pronoun.lower_ not in tongue().one_person or pronoun.dep_ not in labels.SUBJECTS:
        return None
    if (new := brought_in(pronoun)) is not None:
        return new if noun_may_be(new, pronoun.lower_) else None
    above = _subject_above(pronoun)
    if above is not None:
        fits = is_stranger(above) and noun_may_be(above, pronoun.lower_)
        return above if fits and not _somebody_between(above, pronoun) else None
    before = subject_before(pronoun) if steps else None
    if before is not None and before.lower_ == pronoun.lower_:
        return stranger_meant(before, steps - 1)
    found = stranger_before(pronoun)
    return found if found is not None and is_stranger(found) and noun_may_be(found, pronoun.lower_) else None


def is_stranger(noun: Token) -> bool:
    """Whether it is a common noun for one person, beside which no name stands."""
    named = any(child.ent_type_ == Entity.PERSON for child in noun.children)
    return noun.tag_ == Tag.SINGULAR and is_somebody(noun) and not named


def _subject_above(pronoun: Token) -> Token | None:
    """The nearest subject of a clause above the pronoun's own that stands for one, before it."""
    word, own = pronoun, pronoun.head
    while word.head.i != word.i:
        word = word.head
        if word.pos_ not in labels.VERBS or word.i == own.i:
            continue
        subject = subject_of(word)
        if subject is not None and subject.i < pronoun.i and subject.tag_ in (Tag.SINGULAR, Tag.SINGULAR_NAME):
            return subject
    return None


def _somebody_between(noun: Token, pronoun: Token) -> bool:
    """Whether another person is told of between the two."""
    between = noun.doc[noun.i + 1 : pronoun.i]
    return any(
        word.ent_type_ == Entity.PERSON
        or (word.dep_ in _TAKING_PART and word.tag_ == Tag.SINGULAR and is_somebody(word))
        for word in between
    )


def done_to_above(pronoun: Token) -> Token | None:
    """Whom or what "they" in a passive clause behind another may be: "freed the girls days after they were seized".

    None where the clause above has no object in the plural.
    """
    clause = pronoun.head
    behind = clause.dep_ == Dep.ADVERBIAL_CLAUSE and clause.i > clause.head.i
    if pronoun.dep_ != Dep.PASSIVE_SUBJECT or pronoun.lower_ not in tongue().they or not behind:
        return None
    objects = (child for child in clause.head.rights if child.dep_ == Dep.OBJECT and child.i < pronoun.i)
    return next((each for each in objects if each.tag_ == Tag.PLURAL), None)


def is_done_to_above(pronoun: Token) -> bool:
    """Whether that is sure: who is freed or held is told of, not who does it."""
    return done_to_above(pronoun) is not None and is_one_of(pronoun.head.head, "undergone")
