"""What stands in a row of deeds or of names, which a small model takes for something else."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.inflection import verb_of_past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    NOUNS,
    SUBJECTS,
    Repair,
    WordShape,
    any_of,
    attach,
    becomes_subject,
    before,
    enthrone,
    first_of,
    hand_on,
    has_subject,
    is_a,
    is_comma,
    retag,
    says_when,
    take_place,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_AND = word_group("and_or_but")
_ONLY_PAST = word_group("only_past_forms")
_WHICH = word_group("which")
_WHOSE = word_group("whose")


def _deed_of_a_row(word: Token) -> bool:
    """ "Closed ports, [froze] assets and gave them a week": behind a comma, what only a verb is called."""
    lemma, noun = verb_of_past(word.lower_), word.head
    if lemma is None or not is_comma(before(word)):
        return False
    described = word.dep_ == Dep.ADJECTIVE and noun.dep_ in (Dep.APPOSITION, Dep.JOINED) and noun.left_edge.i == word.i
    first = _told_first(noun if described or word.dep_ in SUBJECTS else word)
    if first is None or first.i > word.i:
        return False
    attach(word, first, Dep.JOINED)
    retag(word, Tag.PAST, Pos.VERB, lemma)
    if described:
        attach(noun, word, Dep.OBJECT)
    return True


def _told_first(word: Token) -> Token | None:
    """The verb with a subject that a word is joined to, or which it hangs on as a noun."""
    while word.dep_ in (Dep.APPOSITION, Dep.JOINED, Dep.OBJECT) and word.head.i < word.i:
        word = word.head
        if word.tag_ in FINITE and has_subject(word):
            return word
    return None


def _last_of_a_row(noun: Token) -> bool:
    """ "Met envoys of Chad, [Mali] and Niger, and named a judge": what "and" parts from a verb is no subject of it."""
    verb, comma = noun.head, before(noun.left_edge)
    if not is_comma(comma):
        return False
    first, joint = before(comma), before(verb)
    if not is_spelled(joint, _AND) or not is_a(first, *NOUNS) or first.dep_ not in (Dep.OF_PREPOSITION, Dep.OBJECT):
        return False
    if verb.dep_ != Dep.JOINED or not verb.head.i < first.i or not has_subject(verb.head):
        return False
    if not any_of(noun.rights, Dep.JOINED):
        return False
    attach(noun, first, Dep.JOINED)
    attach(comma, first, Dep.PUNCTUATION)
    attach(joint, verb.head, Dep.CONJUNCTION)
    return True


def _somebody_of_an_age(word: Token) -> bool:
    """ "[Yoon], 63, won": what a number between commas stands behind acts, whatever the model holds the name for."""
    verb, comma = word.head, word_behind(word)
    age = word_behind(comma) if is_comma(comma) else None
    if age is None or not (age.text.isdigit() and len(age.text) == _FIGURES) or not is_comma(word_behind(age)):
        return False
    if not word.text.istitle() or not word.is_sent_start or word.ent_type_ in labels.TIMES:
        return False
    retag(word, Tag.SINGULAR_NAME, Pos.NAME, word.text)
    becomes_subject(word, verb)
    return True


_FIGURES = 2
"""Of an age that is told of without a word for it."""


def _verb_behind_whose(verb: Token) -> bool:
    """ "Mali, whose army took power in 2020, [answered] it": who that is told of acts behind it."""
    clause = verb.head
    name = _told_of_by_whose(clause)
    if name is None or not is_comma(before(verb)) or any_of(verb.lefts, *labels.HELPERS, *SUBJECTS):
        return False
    enthrone(verb, clause, Dep.RELATIVE_CLAUSE)
    becomes_subject(name, verb)
    attach(clause, name, Dep.RELATIVE_CLAUSE)
    hand_on([child for child in clause.children if child.i > verb.i or child.text in _ENDS], verb)
    return True


_ENDS = frozenset(".!?")


def _told_of_by_whose(clause: Token) -> Token | None:
    """The noun, or the first of a row, of which a clause tells that "whose" opens behind a comma."""
    subject = first_of(clause.lefts, *SUBJECTS)
    owner = next(iter(subject.lefts), None) if subject is not None else None
    comma = before(owner)
    name = before(comma) if is_spelled(owner, _WHOSE) and is_comma(comma) else None
    while name is not None and name.dep_ == Dep.JOINED and name.head.i < name.i:
        name = name.head
    return name if is_a(name, *NOUNS) and name.head.i == clause.i else None


def _said_next(verb: Token) -> bool:
    """ "He won and, two years later, [said] he would go": what "and" leads on to is joined, and tells nothing above."""
    first = first_of(verb.lefts, Dep.COMPLEMENT)
    joint = first_of(first.rights, Dep.CONJUNCTION) if has_subject(first) else None
    if first is None or joint is None:
        return False
    between = verb.doc[joint.i + 1 : verb.i]
    if not _is_a_time_between_commas(between):
        return False
    take_place(first, verb, Dep.JOINED)
    hand_on([word for word in between if not joint.i < word.head.i < verb.i], verb)
    return True


def _is_a_time_between_commas(words: Sequence[Token]) -> bool:
    """ ", two years later,"."""
    told = len(words) > len(",,") and is_comma(words[0]) and is_comma(words[-1])
    return told and all(map(says_when, words[1:-1]))


def _which_took_effect(verb: Token) -> bool:
    """ "Signed a treaty in 1950, which [took] effect later": the treaty did, and not how it was signed."""
    which, signed = first_of(verb.lefts, *SUBJECTS), verb.head
    thing = first_of(signed.rights, Dep.OBJECT)
    if not is_spelled(which, _WHICH) or not is_comma(before(which)) or thing is None or not thing.i < which.i:
        return False
    if not is_a(thing, Pos.NOUN) or not all(map(says_when, _words_told_behind(thing, which))):
        return False
    attach(verb, thing, Dep.RELATIVE_CLAUSE)
    return True


def _words_told_behind(thing: Token, which: Token) -> list[Token]:
    """The nouns and figures between a thing and the comma before a clause: "a treaty [in] 1950, which"."""
    return [word for word in thing.doc[thing.i + 1 : which.i - 1] if word.pos_ != Pos.ADPOSITION]


IN_ROWS: tuple[Repair, ...] = (
    Repair(
        "a deed of a row, taken for a noun",
        frozenset({Tag.SINGULAR, Tag.PLURAL, Tag.SINGULAR_NAME, Tag.ADJECTIVE}),
        _deed_of_a_row,
        {
            "Chad voted on July 30. It closed borders, froze Niger's assets and gave the junta a week.": (
                "froze VBD conj closed"
            ),
            "It closed borders, froze assets and gave them a week.": "froze VBD conj closed",
        },
        ("It closed borders, frozen assets and gave them a week.", "It closed borders, ports and took a week."),
        word=WordShape(words=_ONLY_PAST, lacks=labels.HELPERS),
    ),
    Repair(
        "the last of a row, taken for who acts",
        frozenset({Tag.SINGULAR, Tag.PLURAL, Tag.SINGULAR_NAME}),
        _last_of_a_row,
        {
            "The next day the junta turned away a joint mission of ECOWAS, the African Union and the UN, and named a "
            "former finance minister as prime minister.": "Union NNP conj ECOWAS",
        },
        (
            "The junta turned away a mission of the Union, and the UN and Chad named an envoy.",
            "He met the leaders of Chad, Mali and Niger, and signed a pact.",
        ),
        word=WordShape(relations=SUBJECTS),
        above=WordShape(tags=FINITE, relations=frozenset({Dep.JOINED})),
        behind=False,
    ),
    Repair(
        "somebody told of by an age in figures",
        frozenset({Tag.ADVERB, Tag.ADJECTIVE, Tag.SINGULAR, Tag.SINGULAR_NAME}),
        _somebody_of_an_age,
        {"Yoon, 63, won the 2022 election by less than one point.": "Yoon NNP nsubj won"},
        ("Today, 63, of them left.", "Ana, 63, won the vote.", "Lately, 63 men won it."),
        word=WordShape(lacks=frozenset({Dep.DETERMINER})),
        above=WordShape(tags=FINITE, subject=False),
        behind=False,
    ),
    Repair(
        "what somebody did of whom a clause tells that whose opens",
        frozenset({Tag.PAST, Tag.PARTICIPLE}),
        _verb_behind_whose,
        {
            "Mali and Burkina Faso, whose own armies took power in 2020 and 2022, answered the following day that any "
            "intervention would be a declaration of war against them.": "answered VBD ROOT answered",
        },
        ("The court, whose judges were named in 2019, ruled on Monday.", "Chad, whose army rose, fell and lost, left."),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(relations=frozenset({Dep.ROOT})),
        behind=True,
    ),
    Repair(
        "what somebody said next, taken for who says what came before",
        frozenset({Tag.PAST}),
        _said_next,
        {
            "In April 2018 Abiy Ahmed became prime minister and, two months later, said that Ethiopia would accept the "
            "ruling in full.": "said VBD conj became",
        },
        (
            "Abiy Ahmed became prime minister and, two months later, accepted it.",
            "Abiy Ahmed won and, the army said, he would accept it.",
            "Abiy Ahmed won, the army said.",
        ),
        word=WordShape(subject=False, has=frozenset({Dep.COMPLEMENT})),
    ),
    Repair(
        "what became of a thing that somebody made, taken for how they did",
        FINITE,
        _which_took_effect,
        {"Chad signed a treaty in 1950, which took effect two years later.": "took VBD relcl treaty"},
        (
            "Chad signed a treaty in Lima, which took effect two years later.",
            "Chad left the union in 1950, which angered Peru.",
            "Chad signed a treaty as Peru took the isle.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE})),
        above=WordShape(parts=frozenset({Pos.VERB})),
        behind=True,
    ),
)
