"""A pronoun in; the thing of its own sentence that it takes up, and nobody whom the sentence is about, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import parse
from timeline.language.anaphora import are_people
from timeline.language.groups import word_group
from timeline.language.verbs import is_one_of

if TYPE_CHECKING:
    from timeline.language.tokens import Token

_IT = word_group("it")
_ITS = word_group("its")
_THEY = word_group("they")


def thing_beside(pronoun: Token) -> Token | None:
    """The noun that "it", "they" or "its" takes up from a clause of its own sentence; None where none says so."""
    if pronoun.lower_ in _IT or pronoun.lower_ in _THEY:
        return _done_to_above(pronoun)
    return _told_before(pronoun) if pronoun.lower_ in _ITS else None


def _done_to_above(pronoun: Token) -> Token | None:
    """ "France published the pact after it had been signed": what was signed is what was published."""
    clause = pronoun.head
    if not parse.is_passive_subject(pronoun) or not parse.is_adverbial_clause(clause) or clause.i < clause.head.i:
        return None
    done = parse.first(clause.head, parse.is_open_complement) or clause.head
    thing = parse.first(done, parse.is_object)
    if thing is None or not clause.head.i < thing.i < pronoun.i or parse.is_name(thing):
        return None
    if pronoun.lower_ in _THEY:
        return thing if _may_be_they(thing) else None
    return thing if parse.is_singular_noun(thing) else None


def _may_be_they(thing: Token) -> bool:
    return parse.is_figure(thing) or (parse.is_plural(thing) and not are_people(thing))


def _told_before(pronoun: Token) -> Token | None:
    """ "The march will go ahead, its organisers said": those of the march."""
    owner = pronoun.head
    verb = owner.head
    if not parse.is_owner(pronoun) or not parse.is_subject(owner) or not is_one_of(verb, "saying"):
        return None
    told = next((child for child in verb.lefts if parse.is_complement(child) and child.i < pronoun.i), None)
    subject = parse.first(told, parse.is_any_subject) if told is not None else None
    return subject if subject is not None and parse.is_singular_noun(subject) else None
