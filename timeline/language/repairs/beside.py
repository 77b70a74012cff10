"""What is told of a noun behind a comma or between dashes, which a small model hangs on another word."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs.repair import (
    NOUNS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    is_below,
    is_comma,
)
from timeline.language.tokens import Token

_BELONGING = word_group("belonging")
_DASHES = frozenset("-–—")
_OF_PERSONS = ("", Entity.PERSON)


def _set_to_resume(participle: Token) -> bool:
    """ "The latest attempt to undermine the talks, set to resume on Monday": the talks are, which stand last."""
    noun, comma = participle.head, before(participle.left_edge)
    last = before(comma) if is_comma(comma) else None
    if last is None or participle.lower_.endswith("ing") or noun.pos_ not in NOUNS or last.i <= noun.i:
        return False
    near = _head_of_what_ends_in(last, noun)
    if near.pos_ not in NOUNS or near.right_edge.i != last.i or not _is_to_be_done(near, noun):
        return False
    attach(participle, near, Dep.NOUN_CLAUSE)
    return True


def _head_of_what_ends_in(last: Token, noun: Token) -> Token:
    """The noun up from a word, past its prepositions, behind another noun: "[talks]" for "Rome" in "talks in Rome"."""
    while last.dep_ in (Dep.OF_PREPOSITION, Dep.PREPOSITION) and last.head.i > noun.i:
        last = last.head
    return last


def _is_to_be_done(thing: Token, noun: Token) -> bool:
    """Whether an infinitive that goes with a noun is done to a thing: "attempt to undermine the [talks]"."""
    verb = thing.head
    return thing.dep_ == Dep.OBJECT and noun.i < verb.i and verb.tag_ == Tag.BASE and is_below(verb, noun)


def _between_dashes(participle: Token) -> bool:
    """ "His claim of illness - first used in May - won": the claim was used, and no one who acts."""
    opening = before(participle.left_edge)
    last = before(opening)
    behind = participle.doc[participle.i : participle.sent.end]
    if last is None or not _is_dash(opening) or not any(map(_is_dash, behind)):
        return False
    noun = last
    while noun.dep_ in (Dep.OF_PREPOSITION, Dep.PREPOSITION) and noun.head.i < noun.i and noun.head.pos_ not in VERBS:
        noun = noun.head
    if noun.pos_ not in NOUNS or noun.right_edge.i > last.i or is_below(noun, participle):
        return False
    attach(participle, noun, Dep.NOUN_CLAUSE)
    return True


def _is_dash(mark: Token | None) -> bool:
    """Whether there is a dash, and no hyphen: white space follows it."""
    return mark is not None and mark.text in _DASHES and bool(mark.whitespace_)


def _beside_the_last_name(noun: Token) -> bool:
    """ "Crowds paid homage to Holt and Ito, the young monk whose rescue": Ito is, and no crowd."""
    comma = before(noun.left_edge)
    name = before(comma) if is_comma(comma) else None
    if name is None or name.i <= noun.head.i or name.ent_type_ not in _OF_PERSONS or name.pos_ != Pos.NAME:
        return False
    described = any_of(noun.lefts, Dep.DETERMINER) and noun.tag_ in (Tag.SINGULAR, Tag.SINGULAR_NAME)
    if not described or noun.right_edge.i <= noun.i or is_below(name, noun) or noun.head.tag_ not in labels.PLURAL:
        return False
    attach(noun, name, Dep.APPOSITION)
    return True


_PARTS_A_LIST = ";"


def _next_of_a_list(name: Token) -> bool:
    """ "Ito, whom a court jailed; Holt, whose men fled": Holt is the next of a list, and no other name of Ito's."""
    first, mark = name.head, before(name.left_edge)
    if mark is not None and mark.dep_ == Dep.CONJUNCTION:
        mark = before(mark)
    if mark is None or mark.text != _PARTS_A_LIST or first.pos_ != Pos.NAME or first.i > name.i:
        return False
    attach(name, first, Dep.JOINED)
    return True


def whose_name_goes_on(place: Token) -> Token | None:
    """ "[Iohannis] of Romania joined them": whom the name of a place right before a verb only says more of."""
    link = place.head
    who = before(link) if place.dep_ == Dep.OF_PREPOSITION and link.lower_ in _BELONGING else None
    return who if who is not None and who.pos_ == Pos.NAME and who.i == link.head.i else None


BESIDE: tuple[Repair, ...] = (
    Repair(
        "the next of a list, taken for another name",
        frozenset({Tag.SINGULAR_NAME}),
        _next_of_a_list,
        {
            "Three men then came: Omar Ito, whom a Lima court had jailed for life in 2015 and whom the court in The "
            "Hague still seeks; Khalifa Haftar, whose forces laid siege to Lima; and Ana Ruiz herself, who had pledged "
            "not to come.": "Haftar NNP conj Ito",
        },
        ("Omar Ito, the son of Kenji Ito, came.", "They met Ito, Holt and Ruiz; Haftar was away."),
        word=WordShape(relations=frozenset({Dep.APPOSITION})),
        behind=True,
    ),
    Repair(
        "what the last thing before a comma is set to do",
        frozenset({Tag.PARTICIPLE}),
        _set_to_resume,
        {
            "The find was the latest attempt by extremists to undermine the peace process, set to resume Monday.": (
                "set VBN acl process"
            ),
        },
        (
            "The raid on the port, set to resume Monday, failed.",
            "It was an attempt to undermine the process by rebels set to resume Monday.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE})),
        behind=True,
    ),
    Repair(
        "what is told between dashes of what stands before them",
        frozenset({Tag.PARTICIPLE}),
        _between_dashes,
        {
            "He turned his claim of mental illness - first used to escape trial in a 1970 case - into a strategy.": (
                "used VBN acl claim"
            ),
        },
        ("He turned his claim of illness into a strategy used to escape trial.", "He left - shot in the leg."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.JOINED}), subject=False),
    ),
    Repair(
        "another name of who stands last",
        labels.ANY_NOUN,
        _beside_the_last_name,
        {
            "Tens of thousands of children flooded the plaza to deliver a dual homage to Marti and Elian, the "
            "6-year-old Cuban whose rescue off the coast set off a tug-of-war.": "Cuban NNP appos Elian",
        },
        (
            "Thousands of children, a crowd that grew, came to hear Elian.",
            "The homage to Marti and Elian, a great event that day, began.",
        ),
        word=WordShape(relations=frozenset({Dep.APPOSITION})),
        behind=True,
    ),
)
