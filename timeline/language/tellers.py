"""A pronoun in something that somebody tells in; who tells it, and what is told before the pronoun, out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from timeline.language.genders import of_pronoun
from timeline.language.labels import VERBS, Dep
from timeline.language.subjects import subject_of
from timeline.language.tongue import tongue
from timeline.language.verbs import is_one_of

if TYPE_CHECKING:
    from timeline.language.doc import Doc
    from timeline.language.tokens import Token

_LONGEST = 60
"""Words that are looked through for the names of others."""


@dataclass(frozen=True, slots=True)
class Teller:
    """``speaker`` is the subject of the verb of saying, ``told`` the words of what is told up to the pronoun."""

    speaker: Token
    told: tuple[Token, ...]


def teller_of(pronoun: Token) -> Teller | None:
    """Who tells of somebody in a clause above that of "he": "Falk said the police held Brade when he left".

    None where "he" is in the very clause that is told: "Falk said he left".
    """
    own, word = pronoun.head, pronoun
    while word.head.i != word.i:
        below, word = word, word.head
        if below.dep_ == Dep.COMPLEMENT and word.pos_ in VERBS and is_one_of(word, "saying"):
            speaker = subject_of(word)
            if speaker is None or speaker.i > below.i or below.i in (own.i, pronoun.i):
                return None
            return Teller(speaker, tuple(islice((each for each in below.subtree if each.i < pronoun.i), _LONGEST)))
    return None


def named_in_front(pronoun: Token) -> Token | None:
    """ "Banda had been due to leave, he wrote": of whom somebody tells who is named by nothing but "he".

    It may be Banda, or whoever spoke before.
    """
    verb = pronoun.head
    told = next((child for child in verb.lefts if child.dep_ == Dep.COMPLEMENT), None)
    if pronoun.dep_ != Dep.SUBJECT or told is None or not is_one_of(verb, "saying"):
        return None
    return subject_of(told)


def subject_of_saying(object: Token) -> Token | None:
    """Who says that it was done to somebody, in a clause with a subject of its own: "Falk said the police held him"."""
    word = object
    while word.head.i != word.i:
        below, word = word, word.head
        if below.dep_ == Dep.COMPLEMENT and word.pos_ in VERBS and is_one_of(word, "saying"):
            speaker = subject_of(word)
            return speaker if speaker is not None and speaker.i < below.i else None
    return None


def is_told_by_one_like(doc: Doc, pronoun: Token) -> bool:
    """ "“He sent me home,” he said": whom somebody speaks of as "he" is another than who is only "he", too."""
    own = any(word.lower_ in tongue().speaking for word in pronoun.sent)
    last = doc.end_of_quotation(pronoun) if own and doc.layout.is_quoted(pronoun.idx) else None
    for _ in range(_DEPTH):
        if last is None or last.head.i == last.i:
            return False
        last = last.head
        speaker = subject_of(last) if is_one_of(last, "saying") and not doc.layout.is_quoted(last.idx) else None
        if speaker is not None:
            return of_pronoun(speaker.lower_) is of_pronoun(pronoun.lower_) is not None
    return False


_DEPTH = 10
"""Clauses above the end of a quotation in which who speaks may be told."""
