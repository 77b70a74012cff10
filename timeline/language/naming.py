"""A name in; what it is told for: who made or leads something, of whom another says more, whom "it was" singles out."""

from __future__ import annotations

from timeline.language import parse
from timeline.language.anaphora import is_somebody
from timeline.language.labels import Dep
from timeline.language.tokens import Token
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled


def is_maker(head: Token | None) -> bool:
    """Whether a name only says by whom a thing was made, led or held: "the inquiry, led by Holt, cleared him"."""
    by = head.head if head is not None and parse.is_of_preposition(head) else None
    if by is None or not parse.is_agent(by) or not parse.is_noun_clause(by.head):
        return False
    thing = by.head.head
    return parse.is_common_noun(thing) and not is_somebody(thing)


def whom_it_is_about(head: Token | None) -> Token | None:
    """The name that another only says more of: "[Ana Holt], the daughter of Peter Holt"; None of what stands alone."""
    if head is None:
        return None
    link = head.head if parse.is_of_preposition(head) else None
    noun = link.head if is_spelled(link, tongue().belonging) and link is not None else None
    noun = head.head if parse.is_owner(head) else noun
    if noun is None or not parse.is_apposition(noun) or not parse.is_common_noun(noun):
        return None
    return noun.head if parse.is_name(noun.head) else None


def is_singled_out(head: Token) -> bool:
    """ "It was Holt who won": whom "it was" names is what the sentence is about."""
    be = head.head
    named = parse.dep(head) == Dep.PREDICATE_NOUN and parse.has(head, parse.is_relative_clause)
    return named and any(parse.is_subject(child) and is_spelled(child, tongue().it) for child in be.lefts)
