"""A verb in; the words that may name the happening it tells of, by whose time it is dated, out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.event_words import event_words
from timeline.events.lexicon import harms, is_one_of, noun_kind
from timeline.language import Token, labels, parse
from timeline.language.anaphora import are_people, is_somebody
from timeline.language.labels import Dep
from timeline.language.subjects import is_passive
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_spelled

CARRIED = (*labels.SUBJECTS, Dep.OBJECT, Dep.PREDICATE_NOUN)
"""How the happening hangs on a verb that only carries it: "held talks", "a vote took place"."""


def nouns_told_of(verb: Token) -> Iterator[Token]:
    """The words that may name what its verb tells of: its subject, what it carries, and what it was done in or at."""
    for child in verb.children:
        if parse.is_subject(child) or (parse.dep(child) in CARRIED and is_one_of(verb, "carriers")):
            yield child
        places = parse.dep(child) in (Dep.PREPOSITION, Dep.AGENT) and is_spelled(child, tongue().placing)
        if places and not _tells_more_of_object(child, verb) and not _is_charge(child, verb):
            yield from parse.below(child, parse.is_of_preposition)


def _tells_more_of_object(preposition: Token, verb: Token) -> bool:
    """ "Arrested a suspect in the attack of May": what is known and stands after an object may be the object's own.

    Not so with what an attack does ("killed ten in the attack"), or how a thing was done ("took the child in a raid").
    """
    if preposition.i < verb.i or base(verb) in harms() or _is_while(preposition, verb):
        return False
    known = any(is_spelled(word, tongue().definite) for noun in preposition.children for word in noun.children)
    return known and any(parse.is_object(child) and child.i < preposition.i for child in verb.children)


def _is_while(preposition: Token, verb: Token) -> bool:
    """ "Signed it during the summit", "took the island in the war": what was done to a thing was done then."""
    if not is_spelled(preposition, tongue().occasions) or is_one_of(verb, "recalling", "saying", "reporting"):
        return False
    things = [child for child in verb.rights if parse.is_object(child) and child.i < preposition.i]
    if any(noun_kind(thing) is not None or is_somebody(thing) or are_people(thing) for thing in things):
        return False
    return any(is_form_of(noun, event_words().wars) for noun in preposition.children)


def _is_charge(preposition: Token, verb: Token) -> bool:
    """ "Was indicted in the bombing of May": what somebody is charged with was before."""
    return (
        is_spelled(preposition, tongue().inside)
        and preposition.i > verb.i
        and is_one_of(verb, "charging")
        and is_passive(verb)
    )


def is_long_after(verb: Token, noun: Token) -> bool:
    """ "The accord of 1994 collapsed", "the raid of 3 May is remembered": the day that names it is not the verb's own.

    "The accord of 1994 ended the war" and "the coup of 1994 failed" are told of their own time.
    """
    if not parse.is_any_subject(noun) or noun.head.i != verb.i:
        return False
    old = any(is_one_of(clause, "saying_how_old") for clause in parse.below(noun, parse.is_relative_clause))
    if old or is_one_of(verb, "looking_back_on"):
        return True
    pact = noun_kind(noun) == "agreement" and not parse.has(verb, parse.is_object)
    return pact and is_one_of(verb, "becoming_of_a_pact")
