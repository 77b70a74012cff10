"""A word in; what the nouns and verbs around it say of who takes part, speaks or only thinks, out."""

from __future__ import annotations

from functools import cache

from timeline import facts
from timeline.actors.names import office_nouns
from timeline.events.arguments import is_attribution
from timeline.events.event_words import event_words
from timeline.events.types import type_of
from timeline.language import Token, among, is_one_of, parse
from timeline.language.labels import Dep, Tag
from timeline.language.tongue import tongue
from timeline.language.word import base, is_form_of, is_spelled, is_topmost
from timeline.model import PloverType

_STEPS = 5


def is_relation(noun: Token) -> bool:
    """Whether an apposition says what its head is to another: "Turkey, a NATO member", "Anna, sister of Ivan"."""
    known = facts.word_lists("actor_words")
    return base(noun) in known["relations"] or base(noun) in known["kin"]


@cache
def others() -> frozenset[str]:
    """Nouns for one who is another than the state or body that they are this of: "Moscow's rivals"."""
    return frozenset(facts.word_lists("actor_words")["others"])


@cache
def human_nouns() -> frozenset[str]:
    """Nouns for one who is another than the person he serves: "the president's aide"."""
    return frozenset(facts.word_lists("actor_words")["human_nouns"])


def serves(noun: Token) -> bool:
    """Whether a noun is for one who is another than the person whose it is: "Putin's aide", "his health minister"."""
    return base(noun) in human_nouns() or base(noun) in office_nouns()


def speaks_for(noun: Token, preposition: Token) -> bool:
    """ "A spokesman for the World Bank said": the body speaks by whoever is named so."""
    return is_spelled(preposition, tongue().benefit) and base(noun) in facts.word_lists("actor_words")["speakers"]


def is_in_company(name: Token, preposition: Token) -> bool:
    """ "Chad, together with Peru and Chile, has banned it": those named so act as one with whoever acts."""
    together = is_spelled(preposition, tongue().company) and among.says(preposition.children, event_words().in_company)
    return together and parse.is_name(name) and parse.is_subject(name)


@cache
def positions() -> frozenset[str]:
    """Nouns for what one may be of a state, a place or a body: "member", "chief"."""
    return frozenset(facts.word_lists("actor_words")["positions"])


@cache
def thoughts() -> frozenset[str]:
    """Nouns for what people think and what befalls them, which makes no party of a place behind it."""
    return frozenset(facts.word_lists("actor_words")["thoughts"])


@cache
def places() -> frozenset[str]:
    """Nouns for places, behind which "of" says which one it is."""
    return frozenset(facts.word_lists("actor_words")["place_nouns"])


@cache
def bodies() -> frozenset[str]:
    """Nouns for organs of a state and for groups of people."""
    found = facts.word_lists("organs")
    return frozenset(noun for part in ("organs", "groups") for nouns in found[part].values() for noun in nouns)


def says_which(word: Token) -> bool:
    """ "Its US production", "their Chinese plant": where what somebody owns is, which makes no party of it.

    Likewise of whom somebody is the most: "one of Chad's richest men" does nothing for Chad.
    """
    noun = word.head
    if parse.is_owner(word) and base(noun) in human_nouns() and any(map(_ranks, noun.lefts)):
        return True
    if not parse.is_modifier(word) or base(noun) in human_nouns():
        return False
    owned = any(parse.is_owner(child) and parse.is_pronoun(child) for child in noun.children)
    return owned and base(noun) not in bodies()


def _ranks(word: Token) -> bool:
    """Whether it says that a noun's is the most of something: "richest", "most notorious"."""
    return any(parse.tag(each) in (Tag.SUPERLATIVE, Tag.SUPERLATIVE_ADVERB) for each in (word, *word.lefts))


def is_kin(head: Token) -> bool:
    """Whether the phrase is of somebody's relative, who is another than the one it is told by: "his father"."""
    return base(head) in _kin() or any(base(child) in _kin() for child in head.lefts)


@cache
def _kin() -> frozenset[str]:
    return frozenset(facts.word_lists("actor_words")["kin"])


def first_of_list(head: Token) -> Token | None:
    """The name before "B and C" that the parse left out of the list: "In May Britain, B and C met"."""
    if not parse.is_subject(head):
        return None
    at = head.left_edge.i - 1
    if at < 1 or head.doc[at].text != ",":
        return None
    name = head.doc[at - 1]
    listed = parse.has(head, parse.is_conjunction) and parse.has(head, parse.is_joined)
    return (
        name
        if listed and parse.is_name(name) and parse.dep(name) in (Dep.UNCLASSED, Dep.ADVERBIAL_NOUN, Dep.APPOSITION)
        else None
    )


def has_patient(token: Token) -> bool:
    """Whether the text says whom or what was hit, though by no name: the place is then only where it was."""
    if is_form_of(token, event_words().setting_off) or type_of(token) not in _HITTING:
        return False
    undergoers = (child for child in token.children if parse.undergoes(child))
    return any(not is_spelled(child, tongue().reflexive) for child in undergoers)


_HITTING = frozenset({PloverType.ASSAULT, PloverType.FIGHT, PloverType.COERCE, PloverType.PROTEST})
"""Types of what is done to somebody or something at a place."""


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return parse.has(verb, parse.is_subject)


def speech_above(token: Token) -> Token | None:
    """The verb of saying that a word stands under as what is said."""
    verb = token
    while not is_topmost(verb):
        below, verb = verb, verb.head
        if (
            is_one_of(verb, "saying")
            and parse.dep(below) in (Dep.COMPLEMENT, Dep.PARATAXIS, Dep.ADVERBIAL_CLAUSE)
            and verb.i != token.i
        ):
            return verb
    return None


def only_says(word: Token) -> bool:
    """Whether the word is who says what a clause tells: "a raid that doctors said killed many", "according to them"."""
    if is_attribution(word):
        return True
    clause = word.head
    return (
        parse.is_active_subject(word)
        and parse.dep(clause) in (Dep.RELATIVE_CLAUSE, Dep.PARATAXIS)
        and is_one_of(clause, "saying")
    )


def attributed(token: Token) -> Token | None:
    """Whom "according to" names, at the word or at a clause that it stands in."""
    above = token
    for _ in range(_STEPS):
        for child in above.children:
            if is_attribution(child):
                to = next((inner for inner in child.children if is_spelled(inner, tongue().goal)), child)
                return parse.first(to, parse.is_of_preposition)
        if is_topmost(above):
            return None
        above = above.head
    return None
