"""Clauses about a noun that a small model hangs on a day or on whoever comes first."""

from __future__ import annotations

from timeline.facts import word_lists
from timeline.language import labels
from timeline.language.anaphora import is_somebody
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs.repair import (
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    is_a,
    is_comma,
    led_to,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_WHO = word_group("who")
_BELONGING = word_group("belonging")
_WHICH = word_group("relatives_behind_a_link")


def _of_whose_kin_he_is(verb: Token) -> bool:
    """ "Banda is the son of Omar Falk, who ruled Chad": Falk did, whom nothing else is told of."""
    noun, who = verb.head, first_of(verb.lefts, *SUBJECTS)
    comma = before(who)
    name = before(comma) if is_comma(comma) else None
    if not is_spelled(who, _WHO) or name is None or name.ent_type_ != Entity.PERSON or noun.i >= name.i:
        return False
    link = first_of(noun.rights, Dep.PREPOSITION)
    if noun.lower_ not in _kin() or not is_spelled(link, _BELONGING) or led_to(link) != name:
        return False
    told = any_of((noun,), Dep.PREDICATE_NOUN, Dep.APPOSITION) and not is_a(noun.head, Pos.PRONOUN)
    if not told:
        return False
    attach(verb, name, Dep.RELATIVE_CLAUSE)
    return True


def _in_that_office(name: Token) -> bool:
    """ "The former head of Norcar, [Karl Weber], left": who that is, and no second firm, as no word joins them."""
    body, comma = name.head, before(name.left_edge)
    link = body.head
    office = link.head
    if name.ent_type_ != Entity.PERSON or body.ent_type_ == Entity.PERSON or not is_comma(comma):
        return False
    if any_of(body.rights, Dep.CONJUNCTION) or link.dep_ != Dep.PREPOSITION or not is_somebody(office):
        return False
    if not is_comma(word_behind(name)) or office.dep_ not in SUBJECTS or office.tag_ != Tag.SINGULAR:
        return False
    attach(name, office, Dep.APPOSITION)
    return True


def _kin() -> frozenset[str]:
    return frozenset(word_lists("actor_words")["kin"])


def _about_no_day(verb: Token) -> bool:
    """ "Held a vote on 3 May, for which he was fined": for the vote, as nobody is fined for a day."""
    day = verb.head
    link = first_of(verb.lefts, Dep.PREPOSITION)
    if link is None or link.lower_ not in _NOT_OF_A_DAY or not is_spelled(led_to(link), _WHICH):
        return False
    if not says_when(day) or not is_comma(before(verb.left_edge)):
        return False
    above = day.head if day.dep_ == Dep.OF_PREPOSITION else day
    told = above.head
    thing = first_of(told.rights, Dep.OBJECT) or first_of(told.lefts, Dep.PASSIVE_SUBJECT)
    if told.pos_ not in VERBS or thing is None or thing.i > day.i:
        return False
    attach(verb, thing, Dep.RELATIVE_CLAUSE)
    return True


_NOT_OF_A_DAY = word_group("told_of_no_day")
_CONVENED = word_group("convened")
_CONVENING = word_group("convening")


def _about_what_was_called(verb: Token) -> bool:
    """ "A referendum on measures that he called": the referendum, as no measure is called."""
    thing = verb.head
    if thing.dep_ != Dep.OF_PREPOSITION or verb.lemma_ not in _CONVENING or thing.lemma_ in _CONVENED:
        return False
    noun, what = thing.head.head, first_of(verb.lefts, Dep.OBJECT)
    if what is None or noun.lemma_ not in _CONVENED or noun.i > thing.i:
        return False
    attach(verb, noun, Dep.RELATIVE_CLAUSE)
    return True


def _about_a_person(verb: Token) -> bool:
    """ "The head of the service whom Holt had named": the head, as a service is no "whom"; "Falk of the Front, who"."""
    noun = verb.head
    who = next((child for child in verb.lefts if child.lower_ in _OF_PERSONS), None)
    if who is None or noun.dep_ != Dep.OF_PREPOSITION or not is_spelled(noun.head, _BELONGING) or noun.i > who.i:
        return False
    if noun.ent_type_ != Entity.ORGANISATION and not _is_a_thing(noun):
        return False
    somebody = noun.head.head
    if somebody.ent_type_ != Entity.PERSON and not (_is_a_thing(noun) and _holds_an_office(somebody)):
        return False
    attach(verb, somebody, Dep.RELATIVE_CLAUSE)
    return True


def _is_a_thing(noun: Token) -> bool:
    return noun.pos_ == Pos.NOUN and noun.tag_ == Tag.SINGULAR and not is_somebody(noun)


def _holds_an_office(noun: Token) -> bool:
    return noun.tag_ == Tag.SINGULAR and is_somebody(noun)


_OF_PERSONS = word_group("who_or_whom")


ABOUT_NAMES: tuple[Repair, ...] = (
    Repair(
        "about what was called, not about what it is on",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _about_what_was_called,
        {
            "A referendum on security measures that he called in January is to be held on April 21.": (
                "called VBD relcl referendum"
            ),
        },
        (
            "A referendum on security measures that he proposed in January is to be held.",
            "The result of the vote that he called in January is known.",
            "The envoys to the island that he called home left.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        above=WordShape(parts=frozenset({Pos.NOUN})),
        behind=True,
    ),
    Repair(
        "who is in the office, taken for a second body",
        frozenset({Tag.SINGULAR_NAME}),
        _in_that_office,
        {
            "MUNICH - The former chief executive of Wirecard, Markus Braun, told a court on Thursday that he wept.": (
                "Braun NNP appos executive"
            )
        },
        (
            "The heads of Norcar, Markus Braun and Karl Weber, left.",
            "The chief executive of Wirecard and Norcar left.",
            "The court of Norcar, Markus Braun, left.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        behind=True,
    ),
    Repair(
        "of whose kin somebody is",
        labels.FINITE | {Tag.PARTICIPLE},
        _of_whose_kin_he_is,
        {
            "Justin Holt, 53, is the eldest son of Pierre Trudeau, who dominated politics in the 1970s.": (
                "dominated VBD relcl Trudeau"
            ),
        },
        (
            "He met the eldest son of Pierre Trudeau, who fled in May.",
            "Ana Holt is the leader of the Liberal Party, who fled in May.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
    Repair(
        "about a person, and no body",
        labels.FINITE | {Tag.PARTICIPLE},
        _about_a_person,
        {
            "General Butt, the head of the intelligence service whom Holt had named, was detained.": (
                "named VBN relcl head"
            ),
            "He spoke of Dobrica Veselinovic of the Green-Left Front, who was beaten by riot police.": (
                "beaten VBN relcl Veselinovic"
            ),
        },
        (
            "He met the leader of the rebels who had fled.",
            "She met the wife of the president, who had fled.",
            "He met the head of the service which Holt had founded.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
    Repair(
        "about what was done on a day",
        labels.FINITE | {Tag.PARTICIPLE},
        _about_no_day,
        {
            "Dodik organized a referendum on the holiday on September 25, 2016, for which OFAC designated him.": (
                "designated VBD relcl referendum"
            ),
        },
        (
            "Dodik organized a referendum on September 25, 2016, on which OFAC designated him.",
            "Dodik organized a referendum for which OFAC designated him in May.",
        ),
        word=WordShape(relations=frozenset({Dep.RELATIVE_CLAUSE})),
        behind=True,
    ),
)
