"""Verbs that end in a small word, and verbs of the past, that a small model takes for something else."""

from __future__ import annotations

import re

from timeline.language import labels
from timeline.language.groups import word_group, word_pairs
from timeline.language.inflection import past, verb_of_past
from timeline.language.labels import Dep, Entity, Pos, Tag
from timeline.language.repairs.repair import (
    NOUNS,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    has_finite_verb,
    is_a,
    led_to,
    retag,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of, verbs

_SEPARABLE = word_pairs("separable_verbs")
_BASES_TOO = word_group("pasts_that_are_bases")
_ONLY_PAST = word_group("only_past_forms")
_OF_A_NOUN = (Dep.DETERMINER, Dep.ADJECTIVE, Dep.COMPOUND, Dep.OWNER, Dep.COUNT)
_YEAR = re.compile(r"[12]\d{3}")
_PLACES = frozenset({Entity.STATE, Entity.PLACE})


def _part_of_its_verb(link: Token) -> bool:
    """ "Switched [on] the link": the link is what was switched on, and no place."""
    verb, thing = link.head, led_to(link)
    if (verb.lemma_, link.lower_) not in _SEPARABLE or link.i != verb.i + 1 or thing is None or says_when(thing):
        return False
    known = any_of(thing.lefts, Dep.DETERMINER, Dep.OWNER, Dep.COUNT)
    if not known or thing.ent_type_ in _PLACES or any_of(verb.rights, Dep.OBJECT):
        return False
    attach(thing, verb, Dep.OBJECT)
    hand_on([child for child in link.rights if child.i > thing.i], verb)
    link.dep_ = Dep.PARTICLE
    retag(link, Tag.PARTICLE, Pos.ADPOSITION, link.lower_)
    return True


def _result(verb: Token) -> bool:
    """ "Weakened on Friday to [finish] at 29.6": what it came to, said behind a phrase, is nothing that was tried."""
    above, to = verb.head, first_of(verb.lefts, Dep.HELPER)
    if above.lemma_ not in verbs("resulting") or to is None or to.tag_ != Tag.TO or to.i == above.i + 1:
        return False
    verb.dep_ = Dep.ADVERBIAL_CLAUSE
    return True


def _what_is_ruled_out(deed: Token) -> bool:
    """ "Ruled out [sending] troops": right behind the small word it is what the verb is about."""
    if not hangs_as(before(deed), Dep.PARTICLE) or not is_one_of(deed.head, "denying", "considering"):
        return False
    deed.dep_ = Dep.OPEN_COMPLEMENT
    return True


def _only_a_past_form(word: Token) -> bool:
    """ "Palm oil [leapt]", "and the rouble [sank]": a form that no noun has, behind a noun that the model gives it."""
    subject = before(word)
    lemma = verb_of_past(word.lower_)
    if word.lower_ not in _ONLY_PAST or lemma is None or subject is None or subject.head.i != word.i:
        return False
    if subject.dep_ not in (Dep.COMPOUND, Dep.ADJECTIVE) or not subject.text.isalpha():
        return False
    if not is_a(subject, *NOUNS):
        retag(subject, Tag.SINGULAR, Pos.NOUN, subject.lower_)
    hand_on([child for child in word.lefts if child.i < subject.i and child.dep_ in _OF_A_NOUN], subject)
    retag(word, Tag.PAST, Pos.VERB, lemma)
    attach(subject, word, Dep.SUBJECT)
    return True


def _verb_behind_a_year(verb: Token) -> bool:
    """ "The raid in 2019 [shocked] Lima": no year counts shocked towns, where nothing else of the sentence tells."""
    thing, year = verb.head, before(verb)
    root, link = verb.sent.root, before(year)
    if year is None or link is None or not _YEAR.fullmatch(year.text) or year.head.i != thing.i:
        return False
    if thing.dep_ != Dep.OF_PREPOSITION or thing.head.i != link.i or not is_a(root, *NOUNS) or root.i > link.i:
        return False
    if past(verb.lemma_) != verb.lower_ or has_finite_verb(verb.sent):
        return False
    enthrone(verb, root, Dep.SUBJECT)
    attach(thing, verb, Dep.OBJECT)
    attach(year, link, Dep.OF_PREPOSITION)
    hand_on([child for child in root.children if child.i > thing.i], verb)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _verb_of_an_unknown_noun(verb: Token) -> bool:
    """ "The rouble [held] above its low": what has an article is a noun, though the model does not know it."""
    noun = verb.head
    if noun.dep_ != Dep.ROOT or not any_of(noun.lefts, Dep.DETERMINER) or past(verb.lemma_) != verb.lower_:
        return False
    if any_of(verb.children, Dep.AGENT, *labels.SUBJECTS) or noun.i + 1 != verb.i or has_finite_verb(verb.sent):
        return False
    enthrone(verb, noun, Dep.SUBJECT)
    hand_on([child for child in noun.rights if child.i > verb.i], verb)
    retag(noun, Tag.SINGULAR, Pos.NOUN, noun.lower_)
    retag(verb, Tag.PAST, Pos.VERB, verb.lemma_)
    return True


def _past_for_present(word: Token) -> bool:
    """ "Three of them [knelt]", "he [decreed] that": the past of one verb, and the base of none, is no present."""
    lemma = word.lemma_ if past(word.lemma_) == word.lower_ else verb_of_past(word.lower_)
    if lemma is None or lemma == word.lower_ or word.lower_ in _BASES_TOO:
        return False
    retag(word, Tag.PAST, Pos.VERB, lemma)
    return True


def _present_for_past(word: Token) -> bool:
    """ "Protesters [storm] the house": what is no past form of its verb is told as of now."""
    subject = first_of(word.lefts, *SUBJECTS)
    if word.lower_ != word.lemma_ or past(word.lemma_) == word.lower_ or subject is None:
        return False
    if subject.tag_ not in labels.PLURAL:
        return False
    retag(word, Tag.PRESENT, Pos.VERB, word.lemma_)
    return True


SEPARABLE: tuple[Repair, ...] = (
    Repair(
        "a form of the present, taken for the past",
        frozenset({Tag.PAST}),
        _present_for_past,
        {"Protesters storm government buildings in Yerevan and beat the speaker.": "storm VBP ROOT storm"},
        ("Protesters beat the speaker in Yerevan.", "Protesters stormed the house.", "The mayor quit in May."),
        word=WordShape(lacks=labels.HELPERS),
    ),
    Repair(
        "a part of its verb, taken for what leads to a place",
        frozenset({Tag.PREPOSITION}),
        _part_of_its_verb,
        {"Kenya switched on the grid link on January 4.": "link NN dobj switched"},
        (
            "Kenya insisted on the grid link on January 4.",
            "The ship sailed on the river.",
            "He switched on Monday.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION}), has=frozenset({Dep.OF_PREPOSITION})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what is ruled out, taken for what is done meanwhile",
        frozenset({Tag.ING}),
        _what_is_ruled_out,
        {"Chad ruled out sending troops on Friday.": "sending VBG xcomp ruled"},
        ("Chad set out sending troops ahead.", "Banda sat down weeping on Friday.", "Chad ruled, sending troops out."),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what it came to, taken for what was tried",
        frozenset({Tag.BASE}),
        _result,
        {"The hryvnia weakened on Friday to finish at 29.6.": "finish VB advcl weakened"},
        ("The hryvnia tried on Friday to finish at 29.6.", "The bank rallied to help its clients."),
        word=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "the only verb of a sentence, taken for what a year counts",
        frozenset({Tag.PARTICIPLE}),
        _verb_behind_a_year,
        {"The raid in 2019 shocked Lima.": "shocked VBD ROOT shocked"},
        (
            "The raid in occupied Lima shocked nobody.",
            "The raid in 2019 on occupied Lima failed.",
            "Raid in occupied Lima",
        ),
        word=WordShape(relations=frozenset({Dep.ADJECTIVE}), lacks=labels.HELPERS),
        behind=False,
    ),
    Repair(
        "the verb of a noun that the model does not know",
        frozenset({Tag.PARTICIPLE}),
        _verb_of_an_unknown_noun,
        {"The rouble held above its March 7, 2022 trough of 139.": "held VBD ROOT held"},
        (
            "The accused held in Lima",
            "The man held in Lima was freed.",
            "The rouble held by banks fell.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), lacks=labels.HELPERS),
        above=WordShape(tags=frozenset({Tag.ADJECTIVE})),
        behind=True,
    ),
    Repair(
        "a form of the past that no noun has",
        frozenset({Tag.SINGULAR, Tag.PLURAL}),
        _only_a_past_form,
        {"Palm oil leapt on Monday to end the session at 6,990 ringgit.": "leapt VBD ROOT leapt"},
        ("Palm oil leaped on Monday.", "The oil leak was large.", "The king left on Monday."),
        word=WordShape(relations=frozenset({Dep.ROOT, Dep.JOINED}), lacks=labels.HELPERS),
    ),
    Repair(
        "a form of the past, taken for the present",
        frozenset({Tag.PRESENT}),
        _past_for_present,
        {
            "On 22 April, the day of the funeral, three of them knelt on the steps of the Hall with a petition that no "
            "one came out to take.": "knelt VBD ROOT knelt",
            "Banda decreed on Monday that it would end.": "decreed VBD ROOT decreed",
        },
        (
            "Three of them kneel on the steps.",
            "Two men found a party.",
            "They put it on the steps.",
            "They need it on Monday.",
        ),
        word=WordShape(lacks=labels.HELPERS),
    ),
)
"""In the order in which they look at a word."""
