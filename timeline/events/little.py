"""A verb and its title in; whether the title says too little by itself out."""

from __future__ import annotations

from timeline.events.event_words import event_words
from timeline.events.lexicon import is_one_of, noun_kind
from timeline.events.modality import modality
from timeline.language import Token, parse
from timeline.language.relatives import RELATIVES
from timeline.language.subjects import subject_of
from timeline.language.word import base, is_form_of, is_spelled
from timeline.model import Modality

_LITTLE = 3
"""Spaces in a title that says more than who did it."""

_TAKING_PLACE = frozenset({"accident", "exercise", "meeting", "talk", "travel", "violence", "war"})
"""Kinds of happenings that are said to take place; a statement or a decision is not."""


def says_little(verb: Token, said: str) -> bool:
    """ "That showed", "The move came": a verb that tells nothing without what its title left out."""
    if any(parse.is_object(child) and parse.is_noun(child) for child in verb.children):
        return False
    if " " not in said:
        return True
    if is_one_of(verb, "lasting_so"):
        known = modality(verb) in (Modality.ACTUAL, Modality.PLANNED)
        return known and said.endswith((f" {verb.text}", f" {base(verb)}"))
    needs = is_one_of(verb, "saying") or is_form_of(verb, event_words().needing_more)
    return said.count(" ") < _LITTLE and needs


def ends_before_what_is_told(verb: Token, said: str) -> bool:
    """ "Holt had said": of "had said, “After the war, Brade fled”", where a quotation ends what is written."""
    told = (child for child in verb.rights if parse.is_complement(child))
    tells = is_one_of(verb, "saying", "reporting", "foretelling", "told_first")
    return tells and any(clause.text not in said.split(" ") for clause in told)


def only_comes(verb: Token, said: str) -> bool:
    """Whether a happening "came", and its title says no more."""
    subject = subject_of(verb)
    named = subject is not None and subject.i < verb.i and noun_kind(subject) in _TAKING_PLACE
    return named and is_form_of(verb, event_words().only_coming) and said.endswith((verb.text, *event_words().hardly))


def opens_as_relative(verb: Token) -> bool:
    """Whether its clause is about a noun before it: "who came home"."""
    return parse.is_relative_clause(verb) or any(
        is_spelled(child, RELATIVES) and child.i < verb.i for child in verb.children
    )


def stands_in_front(verb: Token) -> bool:
    """ "Then came the anger": in front of its own subject, where a title has it behind."""
    subject = parse.first(verb, parse.is_any_subject)
    return subject is not None and subject.i > verb.i
