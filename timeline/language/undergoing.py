"""A pronoun for a person to whom something is done in; who underwent something right before it, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import among, labels
from timeline.language.genders import of_pronoun
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.tongue import tongue
from timeline.language.verbs import is_one_of
from timeline.language.word import last_of_row

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def undergoer_before(pronoun: Token) -> Token | None:
    """ "Weber swore he fled, and Reyes was freed. Later he was jailed": who was told of last, if it was done to them.

    None where the pronoun's is not the main clause of its sentence, or where the sentence before ends with somebody
    who acts.
    """
    clause, start = pronoun.head, pronoun.sent.start
    if (
        pronoun.dep_ != Dep.PASSIVE_SUBJECT
        or of_pronoun(pronoun.lower_) is None
        or clause.dep_ != Dep.ROOT
        or not start
    ):
        return None
    subjects = (word for word in reversed(pronoun.doc[start - 1].sent) if word.dep_ in labels.SUBJECTS)
    last = next(subjects, None)
    if last is None or last.dep_ != Dep.PASSIVE_SUBJECT or last.pos_ != Pos.NAME:
        return None
    return last if last.head.dep_ != Dep.RELATIVE_CLAUSE else None


def undergone_before(pronoun: Token) -> Token | None:
    """ "Police raided a hall and arrested 41 of its staff. They were freed": the 41, to whom it was done before.

    What the last verb of the sentence before was done to, where both verbs are of what somebody undergoes and it is
    several; None elsewhere.
    """
    start, verb = pronoun.sent.start, pronoun.head
    if pronoun.dep_ != Dep.PASSIVE_SUBJECT or pronoun.lower_ not in _THEY or not start or verb.dep_ != Dep.ROOT:
        return None
    last = last_of_row(pronoun.doc[start - 1].sent.root, _is_verb)
    object = among.hung(last.rights, (Dep.OBJECT,))
    several = object is not None and (object.tag_ in _SEVERAL or among.hangs(object.children, (Dep.JOINED,)))
    return object if several and is_one_of(last, "undergone") and is_one_of(verb, "undergone") else None


def _is_verb(word: Token) -> bool:
    return word.pos_ in labels.VERBS


_SEVERAL = labels.PLURAL | {Tag.FIGURE}
_THEY = word_group("they")
_ACTING_ON = tongue().they | tongue().it | tongue().one_person


def object_before(pronoun: Token) -> Token | None:
    """ "Police questioned the captain; they let him go": to whom the same ones did something right before.

    The object of the verb that its own is joined to, or that the sentence before ends with, where its own clause has no
    subject but a pronoun.
    """
    verb, start = pronoun.head, pronoun.sent.start
    if pronoun.dep_ != Dep.OBJECT or verb.pos_ not in labels.VERBS:
        return None
    subject = among.hung(verb.lefts, labels.SUBJECTS)
    if verb.dep_ == Dep.JOINED:
        before: Token | None = verb.head
    else:
        goes_on = verb.dep_ == Dep.ROOT and subject is not None and start
        before = last_of_row(pronoun.doc[start - 1].sent.root, _is_verb) if goes_on else None
    if before is None or before.i > verb.i or (subject is not None and subject.lower_ not in _ACTING_ON):
        return None
    return among.hung(before.rights, (Dep.OBJECT,))


def undergoes_again(pronoun: Token) -> Token | None:
    """ "A judge freed [him]. He was held again": to whom the sentence before has something done, by such a pronoun."""
    gender, clause, start = of_pronoun(pronoun.lower_), pronoun.head, pronoun.sent.start
    if gender is None or pronoun.dep_ != Dep.PASSIVE_SUBJECT or clause.dep_ != Dep.ROOT or not start:
        return None
    done = pronoun.doc[start - 1].sent.root
    object = among.hung(done.rights, (Dep.OBJECT,))
    subject = among.hung(done.lefts, labels.SUBJECTS)
    if object is None or of_pronoun(object.lower_) is not gender:
        return None
    return None if subject is not None and of_pronoun(subject.lower_) is gender else object
