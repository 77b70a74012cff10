"""Verbs that only help another, which a small model takes for the one that tells what happens."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Tag
from timeline.language.repairs.repair import (
    Repair,
    WordShape,
    becomes_subject,
    first_of,
    hand_on,
    has_subject,
    is_comma,
    is_tagged,
    take_place,
    word_behind,
)
from timeline.language.tokens import Token

_GOING = word_group("going")
_HAVING = word_group("having")
"""What says nothing alone, so that "going" stands for what somebody is going to have."""
_INFINITIVE = word_group("infinitive")
_IS_SHORTENED = word_group("is_shortened")
_NEAR = 3
"""Words between "going" and what is going to be done."""


def _going_to(going: Token) -> bool:
    """ "Chad is going to vote on Friday": who is going to do it goes nowhere, and will do it."""
    be, done = first_of(going.lefts, Dep.HELPER), first_of(going.rights, Dep.OPEN_COMPLEMENT)
    if be is None or not (be.tag_ in labels.PRESENT or be.lower_ in _IS_SHORTENED):
        return False
    if not is_tagged(done, Tag.BASE, Tag.PARTICIPLE) or done.lemma_ in _HAVING or not _follows(done, going):
        return False
    take_place(done, going, Dep.HELPER)
    hand_on([child for child in going.children if child.i != done.i], done)
    subject = first_of(done.lefts, Dep.SUBJECT)
    if subject is not None:
        becomes_subject(subject, done)
    return True


def _follows(done: Token, going: Token) -> bool:
    """Whether "to" stands right behind "going", and the verb is close."""
    to = among.first_word(done.lefts, _INFINITIVE, Dep.HELPER)
    return to is not None and to.i == going.i + 1 and done.i - to.i <= _NEAR


def _subject_of_a_helper(subject: Token) -> bool:
    """ "Banda had, in a statement on Monday, asked him to go": who stands before "had" does what it helps to tell."""
    helper = subject.head
    verb = helper.head
    if verb.i <= helper.i or has_subject(verb) or not is_comma(word_behind(helper)):
        return False
    becomes_subject(subject, verb)
    hand_on([*helper.children], verb)
    return True


HELPED: tuple[Repair, ...] = (
    Repair(
        "what is going to be done",
        frozenset({Tag.ING}),
        _going_to,
        {
            "Chad is going to sign the pact on Friday.": "sign VB ROOT sign",
            "“Small towns are not going to be left on their own this summer,” said Holt.": "left VBN ccomp said",
        },
        (
            "Holt is going to Rome to sign the pact on Friday.",
            "Holt was going to sign the pact on Friday.",
            "Holt is going home to sign the pact.",
            "Holt is going to have talks on Friday.",
        ),
        word=WordShape(lemmas=_GOING, has=frozenset({Dep.OPEN_COMPLEMENT})),
    ),
    Repair(
        "who stands before a helper",
        labels.ANY_NOUN | {Tag.PRONOUN},
        _subject_of_a_helper,
        {"Ex-President Banda had, in a statement on Monday, asked the President to halt it.": "Banda NNP nsubj asked"},
        ("Banda had asked the president to halt it.", "Banda had a statement for Monday."),
        word=WordShape(relations=labels.SUBJECTS),
        above=WordShape(relations=labels.HELPERS),
    ),
)
