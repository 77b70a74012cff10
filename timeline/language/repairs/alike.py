"""Verbs in a form that they share, with their own past or with a noun, which a small model takes for the other."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    before,
    first_of,
    is_a,
    is_tagged,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of
from timeline.language.word import is_spelled
from timeline.layout import words_of

_JOINING = word_group("joining")
_NEXT = word_group("next_of_one")
_THAT = word_group("that")
_TIME_AND_AGAIN = word_group("time_and_again")
_BESIDE = (Dep.PREPOSITION, Dep.ADVERBIAL_NOUN)
_LASTING = word_group("so_at_any_time")
_SEVERAL = word_group("several_in_one_word")
_STATED = frozenset({Dep.ROOT, Dep.JOINED, Dep.RELATIVE_CLAUSE})
"""Where a clause is no wish: "asked that he [cut] it"."""


def _told_on_a_day(verb: Token) -> bool:
    """ "Shells [hit] the crypt on Palm Sunday": what was done then is over, unless it is done again and again."""
    if verb.lemma_ in _LASTING or past(verb.lemma_) != verb.lower_:
        return False
    subject = first_of(verb.lefts, Dep.SUBJECT)
    if not is_a(subject, *NOUNS) or among.says(verb.subtree, _TIME_AND_AGAIN):
        return False
    if not any(map(_leads_to_a_time, verb.rights)):
        return False
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _done_to_its_noun(verb: Token) -> bool:
    """ "Protests held on 3 June paralysed them": what hangs on a noun alone tells what was done to it."""
    if verb.i != verb.head.i + 1 or any_of(verb.lefts, *labels.HELPERS) or any_of(verb.rights, Dep.OBJECT):
        return False
    retag(verb, Tag.PARTICIPLE, Pos.VERB, verb.lemma_)
    return True


def _told_of_one(verb: Token) -> bool:
    """ "The mine [cut] output in April": what one does in the present has an ending, which this form has not."""
    if past(verb.lemma_) != verb.lower_ or verb.dep_ not in _STATED:
        return False
    subject = first_of(verb.lefts, Dep.SUBJECT)
    if not is_tagged(subject, Tag.SINGULAR, Tag.SINGULAR_NAME) or first_of(subject.children, Dep.JOINED) is not None:
        return False
    if first_of(subject.children, Dep.COUNT) is not None or subject.lower_ in _SEVERAL:
        return False
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _asked_for(verb: Token) -> bool:
    """ "Proposed that states [cut] their use": what is asked for is put in a form that many verbs have in the past."""
    opened = first_of(verb.lefts, Dep.OPENER)
    if verb.lower_ != verb.lemma_ or not is_spelled(opened, _THAT) or not is_one_of(verb.head, "asking_that"):
        return False
    retag(verb, Tag.BASE, Pos.VERB, verb.lemma_)
    return True


def _next_of_one(noun: Token) -> bool:
    """ "The chamber rose on Monday and [returns] on Friday": what it does next, which no article makes a thing."""
    first = noun.head
    subject = first_of(first.lefts, Dep.SUBJECT)
    if noun.lemma_.lower() not in _NEXT or any(noun.lefts) or not is_spelled(before(noun), _JOINING):
        return False
    if not is_tagged(subject, Tag.SINGULAR, Tag.SINGULAR_NAME) or not any(map(_leads_to_a_time, noun.rights)):
        return False
    retag(noun, Tag.PRESENT_SINGULAR, Pos.VERB, noun.lemma_.lower())
    return True


def _leads_to_a_time(word: Token) -> bool:
    return word.dep_ in _BESIDE and any(map(_is_of_a_time, word.subtree))


def _is_of_a_time(word: Token) -> bool:
    return says_when(word) or word.lower_ in words_of("en").weekdays


ALIKE: tuple[Repair, ...] = (
    Repair(
        "what was done on a day, taken for what is done",
        frozenset({Tag.PRESENT}),
        _told_on_a_day,
        {"Russian shells hit the crypt on Palm Sunday.": "hit VBD ROOT hit"},
        (
            "Russian shells hit the crypt every Sunday.",
            "Russian shells hit the crypt.",
            "The jets cost nine million dollars in 2023.",
            "Shells hurt nobody as the troops withdraw on Sunday.",
        ),
        word=WordShape(lacks=labels.HELPERS),
    ),
    Repair(
        "what one did, taken for what several do",
        frozenset({Tag.PRESENT, Tag.BASE}),
        _told_of_one,
        {
            "Debswana, the joint venture with De Beers, cut production in April.": "cut VBD ROOT cut",
        },
        (
            "Mines cut production in April.",
            "Debswana let the mine close.",
            "Debswana will cut production in April.",
            "The union asked that Debswana cut production in April.",
            "Debswana and De Beers cut production in April.",
        ),
        word=WordShape(lacks=labels.HELPERS),
    ),
    Repair(
        "what is asked for, taken for what was done",
        frozenset({Tag.PAST}),
        _asked_for,
        {
            "The commission proposed yesterday that states cut their gas use from August.": "cut VB ccomp proposed",
        },
        (
            "The commission said yesterday that states cut their gas use.",
            "The commission proposed yesterday that states sold gas.",
            "The commission proposed what states cut.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), lacks=labels.HELPERS),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what one does next, taken for a noun",
        frozenset({Tag.PLURAL}),
        _next_of_one,
        {
            "The Dutch Senate, where BBB is now the largest group, began its summer recess on Tuesday last week and "
            "returns on Sept. 12.": "returns VBZ conj began",
        },
        (
            "The bank cut costs on Monday and returns on loans in May.",
            "The army took the port on Monday and villages on Tuesday.",
            "The chamber rose on Monday and the returns on Friday were poor.",
            "Polls opened on Monday and reports on Friday said so.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(tags=FINITE),
        behind=True,
    ),
    Repair(
        "a participle about a noun, taken for a past",
        frozenset({Tag.PAST}),
        _done_to_its_noun,
        {"Protests held on 3 June paralysed Indian cities.": "held VBN acl Protests"},
        ("The men held Lima.", "The town he held fell.", "The men who held it fled."),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), subject=False),
        behind=True,
    ),
)
"""In the order in which they look at a word."""
