"""Times that a small model hangs on the verb nearest to them, which tell of what stands behind or before that."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    has_subject,
    is_a,
    is_comma,
    led_to,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled
from timeline.layout import words_of

_AND = word_group("joining")


def _time_set_apart_behind_and(preposition: Token) -> bool:
    """ "Gave a tank and, since 2022, has let grain pass": a time between commas behind "and" is of the next verb."""
    verb, comma = preposition.head, before(preposition)
    link = before(comma) if is_comma(comma) else None
    if not is_spelled(link, _AND) or not any(map(says_when, preposition.children)):
        return False
    joined = next((word for word in among.after(verb.rights, preposition) if word.dep_ == Dep.JOINED), None)
    if not is_a(joined, *VERBS) or not is_comma(word_behind(preposition.right_edge)):
        return False
    attach(preposition, joined, Dep.PREPOSITION)
    return True


def _day_of_what_is_foreseen(preposition: Token) -> bool:
    """ "On Sunday voters were set to choose": the day is that of the choice, and nobody set them then."""
    verb = preposition.head
    foreseen = verb if verb.lower_ in _FORESEEN else first_of(verb.rights, Dep.PREDICATE_ADJECTIVE)
    aim = first_of(foreseen.rights, Dep.OPEN_COMPLEMENT) if is_spelled(foreseen, _FORESEEN) else None
    days = words_of("en").weekdays
    if aim is None or not any(word.lower_ in days for word in preposition.subtree):
        return False
    if not any(child.dep_ == Dep.HELPER for child in aim.lefts):
        return False
    attach(preposition, aim, Dep.PREPOSITION)
    return True


_FORESEEN = word_group("foreseen")


def _year_of_an_occasion(preposition: Token) -> bool:
    """ "In June it printed a picture of him at a party in 2001": the year is that of the party, not of the printing."""
    verb, noun, year = preposition.head, before(preposition), led_to(preposition)
    if year is None or not (year.text.isdigit() and len(year.text) == _FIGURES) or not is_a(noun, Pos.NOUN):
        return False
    in_front = any(says_when(word) for child in verb.lefts for word in (child, *child.children))
    object = first_of(verb.rights, Dep.OBJECT)
    if not in_front or object is None or noun.dep_ != Dep.OF_PREPOSITION or not verb.i < object.i < noun.i:
        return False
    attach(preposition, noun, Dep.PREPOSITION)
    return True


_FIGURES = 4
"""How many a year has."""


def _distance_of_an_occasion(ago: Token) -> bool:
    """ "Days earlier police told of an arrest over a theft a decade ago": the theft was, and nobody told of it then."""
    verb, noun = ago.head, before(ago.left_edge)
    in_front = any(says_when(word) for child in verb.lefts for word in (child, *child.children))
    object = first_of(verb.rights, Dep.OBJECT)
    if not in_front or not is_a(noun, Pos.NOUN) or noun.dep_ != Dep.OF_PREPOSITION or object is None:
        return False
    if not verb.i < object.i < noun.i:
        return False
    attach(ago, noun, Dep.ADVERB)
    return True


_AGO = word_group("back_from_now")


def _joined_to_a_past(participle: Token) -> bool:
    """ "Troops in masks sealed off the port and arrested Banda": what a finite verb is joined to is one itself."""
    noun, second = participle.head, first_of(participle.rights, Dep.JOINED)
    if second is None or second.tag_ != Tag.PAST or has_subject(second) or participle.lower_ != past(participle.lemma_):
        return False
    if any_of(participle.children, Dep.AGENT, *labels.HELPERS) or is_comma(before(participle.left_edge)):
        return False
    retag(participle, Tag.PAST, Pos.VERB, participle.lemma_)
    later = [word for word in noun.rights if word.i > participle.i]
    enthrone(participle, noun, Dep.SUBJECT)
    hand_on(later, participle)
    return True


def _time_of_what_ceased(preposition: Token) -> bool:
    """ "Peru ceased to be a colony in 1821": the time is that of the end, and of no being."""
    be = preposition.head
    verb = be.head
    if be.lemma_ not in _BEING or be.dep_ != Dep.OPEN_COMPLEMENT or verb.lemma_ not in _CEASING:
        return False
    if not any(map(says_when, preposition.children)) or verb.pos_ not in VERBS:
        return False
    attach(preposition, verb, Dep.PREPOSITION)
    return True


_BEING = word_group("being")
_CEASING = word_group("ceasing")


OCCASIONS: tuple[Repair, ...] = (
    Repair(
        "the day of what is foreseen",
        frozenset({Tag.PREPOSITION}),
        _day_of_what_is_foreseen,
        {
            "On Saturday morning police were expected to begin searches in Brasov.": "On IN prep begin",
            "On Sunday voters were set to choose a parliament.": "On IN prep choose",
        },
        (
            "On Saturday police were ordered to begin searches.",
            "In May voters were set to choose a parliament.",
            "On Saturday voters were expected in Brasov.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "a time set apart behind and",
        frozenset({Tag.PREPOSITION}),
        _time_set_apart_behind_and,
        {
            "It has donated a battery to Kyiv and, since 2022, has let grain pass by sea.": "since IN prep let",
        },
        (
            "It has donated a battery to Kyiv and, since the war began, has let grain pass.",
            "It has donated a battery to Kyiv and it has let grain pass since 2022.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "the time of what ceased",
        frozenset({Tag.PREPOSITION}),
        _time_of_what_ceased,
        {"Peru ceased to be a colony in 1821.": "in IN prep ceased"},
        ("Peru ceased to be a colony in the Andes.", "Peru was to be free in 1821."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        behind=True,
    ),
    Repair(
        "how long ago an occasion was",
        frozenset({Tag.ADVERB}),
        _distance_of_an_occasion,
        {
            "Days earlier police had announced the arrest of a former head over alleged corruption a decade ago.": (
                "ago RB advmod corruption"
            ),
        },
        (
            "Police announced the arrest of a former head a decade ago.",
            "On Monday police announced the arrest of a man who fled a decade ago.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERB}), words=_AGO),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "a past that another is joined to",
        frozenset({Tag.PARTICIPLE}),
        _joined_to_a_past,
        {
            "Troops in battle dress sealed off the union's headquarters and arrested most of its members.": (
                "sealed VBD ROOT sealed"
            ),
        },
        (
            "Troops sealed off the headquarters and arrested its members.",
            "Men seen in May and arrested in June",
            "The men, armed in May and trained in June, fled.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), subject=False),
        above=WordShape(parts=labels.NOUNS, relations=frozenset({Dep.ROOT})),
        behind=True,
    ),
    Repair(
        "the year of an occasion",
        frozenset({Tag.PREPOSITION}),
        _year_of_an_occasion,
        {
            "In September 2019 a magazine published a photograph of him at a party in 2001.": "in IN prep party",
        },
        (
            "A magazine published a photograph of him at a party in 2001.",
            "In June the firm sold its mill in 2009.",
            "In June police charged two men over a raid on a bank in Lima.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
)
