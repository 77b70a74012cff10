"""Verbs that only help another, which a small model takes for the one that tells what happens."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import participle, past, third_person
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    first_of,
    hand_on,
    hangs_as,
    has_subject,
    is_a,
    is_comma,
    is_tagged,
    leave_time,
    retag,
    says_when,
    take_place,
    word_behind,
)
from timeline.language.tokens import Token

_AIDING = word_group("aiding_to_do")
_GOING = word_group("going")
_HAD = word_group("had")
_HAVING = word_group("having")
"""What says nothing alone, so that "going" stands for what somebody is going to have."""
_INFINITIVE = word_group("infinitive")
_IS_SHORTENED = word_group("is_shortened")
_JOINING = word_group("joining")
_NEITHER = word_group("neither")
_NOR = word_group("nor")
_NEAR = 3
"""Words between "going" and what is going to be done."""


def _going_to(going: Token) -> bool:
    """ "Chad is going to vote on Friday": who is going to do it goes nowhere, and will do it."""
    be, done = first_of(going.lefts, Dep.HELPER), first_of(going.rights, Dep.OPEN_COMPLEMENT)
    if be is None or not (be.tag_ in labels.PRESENT or be.lower_ in _IS_SHORTENED):
        return False
    if not is_tagged(done, Tag.BASE, Tag.PARTICIPLE) or done.lemma_ in _HAVING or not _follows(done, going):
        return False
    take_place(done, going, Dep.HELPER)
    hand_on([child for child in going.children if child.i != done.i], done)
    subject = first_of(done.lefts, Dep.SUBJECT)
    if subject is not None:
        becomes_subject(subject, done)
    return True


def _follows(done: Token, going: Token) -> bool:
    """Whether "to" stands right behind "going", and the verb is close."""
    to = among.first_word(done.lefts, _INFINITIVE, Dep.HELPER)
    return to is not None and to.i == going.i + 1 and done.i - to.i <= _NEAR


def _subject_of_a_helper(subject: Token) -> bool:
    """ "Banda had, in a statement on Monday, asked him to go": who stands before "had" does what it helps to tell."""
    helper = subject.head
    verb = helper.head
    if verb.i <= helper.i or has_subject(verb) or not is_comma(word_behind(helper)):
        return False
    becomes_subject(subject, verb)
    hand_on([*helper.children], verb)
    return True


def _undergoes_it(subject: Token) -> bool:
    """ "He was exiled": who hangs on a word that only helps a verb is the subject of that verb."""
    verb = subject.head.head
    if subject.head.i == verb.i or not is_a(verb, *labels.VERBS) or has_subject(verb):
        return False
    becomes_subject(subject, verb)
    return True


def _name_before_its_verb(name: Token) -> bool:
    """ "In July May had met Holt": who stands right before a verb that has no subject, and hangs on nothing known."""
    helper = word_behind(name)
    verb = helper.head if helper is not None and hangs_as(helper, *labels.HELPERS) else None
    if verb is None or not is_a(verb, *labels.VERBS) or has_subject(verb) or not name.text.istitle():
        return False
    time = before(name)
    if name.dep_ == Dep.OF_PREPOSITION and not (hangs_as(time, Dep.OF_PREPOSITION) and time.head.i == name.head.i):
        return False
    leave_time(name)
    becomes_subject(name, verb)
    return True


def _done_neither(word: Token) -> bool:
    """ "Was neither charged nor tried", "was seen neither in May nor in June": neither of the two was so."""
    above = word.head
    verb = above if above.pos_ in VERBS else above.head
    if verb.pos_ not in VERBS or (above.i != verb.i and word.i < verb.i):
        return False
    nor = first_of((child for child in verb.rights if child.lower_ in _NOR), Dep.CONJUNCTION)
    second = next((child for child in verb.rights if child.dep_ == Dep.JOINED and child.pos_ in VERBS), None)
    attach(word, verb, Dep.NEGATION)
    if nor is not None and second is not None and nor.i < second.i:
        attach(nor, second, Dep.NEGATION)
    return True


def _helps_to_do(helping: Token) -> bool:
    """ "Which he helped found in 2019": whoever helps does so himself, and a bare verb says what."""
    done = helping.head
    aid = next((verb for verb in _AIDING if helping.lower_ in (verb, past(verb), third_person(verb))), None)
    if aid is None or done.pos_ not in VERBS:
        return False
    take_place(helping, done, Dep.OPEN_COMPLEMENT)
    hand_on([child for child in done.lefts if child.i < helping.i and child.dep_ != Dep.OBJECT], helping)
    retag(helping, helping.tag_, Pos.VERB, aid)
    retag(done, Tag.BASE, Pos.VERB, done.lower_)
    return True


def _had_been_too(word: Token) -> bool:
    """ "Had flown in on 2 May and [held] talks": what is joined without a time of its own had been done as well."""
    if participle(word.lemma_) != word.lower_ or any_of(word.children, *labels.HELPERS):
        return False
    had = among.first_word(word.head.lefts, _HAD, Dep.HELPER)
    if had is None or among.first_word(word.head.rights, _JOINING, Dep.CONJUNCTION) is None:
        return False
    timed = any(map(says_when, word.subtree)) or any_of(word.lefts, Dep.ADVERB)
    if timed or any(child.i < word.i and child.dep_ == Dep.JOINED for child in word.head.rights):
        return False
    retag(word, Tag.PARTICIPLE, Pos.VERB, word.lemma_)
    return True


HELPED: tuple[Repair, ...] = (
    Repair(
        "what had been done as well, taken for a past",
        frozenset({Tag.PAST}),
        _had_been_too,
        {
            "Banda had flown to Lima on 2 May and held talks with the king.": "held VBN conj flown",
            "The rebels had seized the town on 3 May and killed ten men.": "killed VBN conj seized",
        },
        (
            "Banda had flown to Lima on 2 May and took a bus.",
            "Banda had flown to Lima on 2 May and met the king on Friday.",
            "Banda had flown to Lima on 2 May and later met the king.",
            "Banda had flown to Lima on 2 May but met the king.",
            "Banda flew to Lima on 2 May and met the king.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
        above=WordShape(
            tags=frozenset({Tag.PARTICIPLE}), has=frozenset({Dep.HELPER}), lacks=frozenset({Dep.PASSIVE_HELPER})
        ),
        behind=True,
    ),
    Repair(
        "a name that hangs on nothing known, before its verb",
        frozenset({Tag.SINGULAR_NAME}),
        _name_before_its_verb,
        {"In July May had seen the king.": "May NNP nsubj seen"},
        ("In July Holt had met Banda.", "In May, July had been cold.", "In July 2018 Holt had met Banda."),
        word=WordShape(relations=frozenset({Dep.UNCLASSED, Dep.OF_PREPOSITION})),
    ),
    Repair(
        "what is going to be done",
        frozenset({Tag.ING}),
        _going_to,
        {
            "Chad is going to sign the pact on Friday.": "sign VB ROOT sign",
            "“Small towns are not going to be left on their own this summer,” said Holt.": "left VBN ccomp said",
        },
        (
            "Holt is going to Rome to sign the pact on Friday.",
            "Holt was going to sign the pact on Friday.",
            "Holt is going home to sign the pact.",
            "Holt is going to have talks on Friday.",
        ),
        word=WordShape(lemmas=_GOING, has=frozenset({Dep.OPEN_COMPLEMENT})),
    ),
    Repair(
        "who helps to do something, taken for what helps a verb",
        labels.PAST_OR_PARTICIPLE | labels.PRESENT | {Tag.BASE},
        _helps_to_do,
        {
            "The party, which he helped found in 2019, did not run.": "found VB xcomp helped",
            "Banda helped set up the bank in 2019.": "helped VBD ROOT helped",
        },
        ("He helped to found the party.", "The party was helped by Banda.", "Banda helped her sister."),
        word=WordShape(relations=frozenset({Dep.HELPER})),
        behind=False,
    ),
    Repair(
        "what was done neither so nor so",
        frozenset({Tag.DETERMINER, Tag.CONJUNCTION}),
        _done_neither,
        {
            "Holt was neither charged nor tried in May.": "neither CC neg charged",
            "Chad neither signed nor sent the pact on Monday.": "nor CC neg sent",
            "A request had been turned down neither in 2022 nor in 2023.": "neither CC neg turned",
        },
        ("Holt was either charged or tried in May.", "Both signed it in May.", "Holt met both Chad and Peru in May."),
        word=WordShape(words=_NEITHER),
    ),
    Repair(
        "who stands before a helper",
        labels.ANY_NOUN | {Tag.PRONOUN},
        _subject_of_a_helper,
        {"Ex-President Banda had, in a statement on Monday, asked the President to halt it.": "Banda NNP nsubj asked"},
        ("Banda had asked the president to halt it.", "Banda had a statement for Monday."),
        word=WordShape(relations=labels.SUBJECTS),
        above=WordShape(relations=labels.HELPERS),
    ),
    Repair(
        "a subject hung on what only helps its verb",
        labels.ANY_NOUN | {Tag.PRONOUN},
        _undergoes_it,
        {"He was exiled last summer.": "He PRP nsubjpass exiled"},
        ("He was leaving last summer.", "He was an exile last summer.", "He was and stayed an exile."),
        word=WordShape(relations=labels.SUBJECTS),
        above=WordShape(relations=frozenset({Dep.HELPER, Dep.PASSIVE_HELPER})),
        behind=False,
    ),
)
