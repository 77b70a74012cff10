"""Clauses that a time behind "and" opens, or "should", which a small model takes for something else."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    attach,
    before,
    first_of,
    hand_on,
    hangs_as,
    is_comma,
    retag,
    says_when,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_BESIDE = frozenset({Dep.ADVERBIAL_CLAUSE, Dep.RELATIVE_CLAUSE})
"""How what is told beside a clause hangs on it."""
_JOINING = word_group("and_or_but")


def _of_the_clause_behind_and(link: Token) -> bool:
    """ "Left in 2018, and in May, while he lay ill, soldiers came": a time behind "and" is of who comes next."""
    if not is_spelled(before(link), _JOINING) or not any(map(says_when, link.rights)):
        return False
    opening = _past_a_comma(link)
    aside = _aside_opened_by(opening, link)
    noun = _subject_that_opens(_past_a_comma(aside) if aside is not None else opening)
    if noun is None or not _is_told_behind(noun.head, link):
        return False
    attach(link, noun.head, Dep.PREPOSITION)
    if aside is not None:
        attach(aside, noun.head, Dep.ADVERBIAL_CLAUSE)
    return True


def _deed_behind_and(link: Token) -> bool:
    """ "Claimed the isles in 1720 and in 1783 a planter [brought] slaves": a second deed, told by nobody as a whole."""
    deed, noun = link.head, _subject_that_opens(_past_a_comma(link))
    if not is_spelled(before(link), _JOINING) or not any(map(says_when, link.rights)) or link.left_edge.i > deed.i:
        return False
    told = noun is not None and noun.head.i == deed.i and deed.i > deed.head.i
    if not told or first_of(deed.lefts, Dep.OPENER) is not None or first_of(deed.head.rights, Dep.OBJECT) is None:
        return False
    deed.dep_ = Dep.JOINED
    return True


def _aside_opened_by(opener: Token | None, link: Token) -> Token | None:
    """The verb of a clause that the word opens behind the time: "while he [lay] ill"."""
    told = opener.head if hangs_as(opener, Dep.OPENER) and opener.head.left_edge.i == opener.i else None
    return told if told is not None and told.i > link.i else None


def _subject_that_opens(first: Token | None) -> Token | None:
    """The subject whose phrase begins with the word."""
    subjects = (each for each in _above(first) if each.dep_ in SUBJECTS) if first is not None else iter(())
    noun = next(subjects, None)
    return noun if noun is not None and first is not None and noun.left_edge.i == first.i else None


def _past_a_comma(word: Token) -> Token | None:
    """What stands behind all that hangs on a word, and behind the comma there."""
    behind = word_behind(word.right_edge)
    return word_behind(behind) if is_comma(behind) else behind


def _is_told_behind(verb: Token, link: Token) -> bool:
    """Whether it is told of the past, and does not only say who said so: "in May, the king said, ..."."""
    stands = verb.i > link.i and verb.i != link.head.i and not is_comma(word_behind(verb))
    return stands and (verb.tag_ == Tag.PAST or any(each.tag_ == Tag.PAST for each in verb.lefts))


def _above(word: Token) -> Iterator[Token]:
    """The word and those that it hangs on, up to the root."""
    yield word
    while word.head.i != word.i:
        word = word.head
        yield word


def _should_somebody(noun: Token) -> bool:
    """ "Should Holt return to office in May, they may leave": behind a name, what "should" helps is a verb."""
    name, helper = before(noun), first_of(noun.lefts, Dep.HELPER)
    if not hangs_as(name, Dep.COMPOUND) or name.pos_ != Pos.NAME or name.head.i != noun.i:
        return False
    if helper is None or helper.tag_ != Tag.MODAL or not helper.is_sent_start:
        return False
    between = [child for child in noun.lefts if helper.i < child.i < name.i]
    hand_on(between, name)
    attach(name, noun, Dep.SUBJECT)
    retag(noun, Tag.BASE, Pos.VERB, noun.lower_)
    return True


BEHIND_AND: tuple[Repair, ...] = (
    Repair(
        "a second deed behind and a time, taken for what is told",
        frozenset({Tag.PREPOSITION}),
        _deed_behind_and,
        {
            "France claimed the isles in the 18th century and in 1783 a planter from Mauritius brought the first "
            "slaves.": "brought VBD conj claimed",
        },
        (
            "France said in May and in June that a planter had brought slaves.",
            "France said in May and in June, when a planter came.",
            "France claimed the isles in 1720 and in 1783.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS, relations=frozenset({Dep.COMPLEMENT})),
        behind=False,
    ),
    Repair(
        "what should somebody do",
        frozenset({Tag.SINGULAR}),
        _should_somebody,
        {
            "Should Donald Trump return to office in January, they may have less time than they imagine.": (
                "return VB advcl have"
            ),
        },
        (
            "Should Donald Trump resign in January, they may have less time.",
            "The Trump return to office in January may give them less time.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE}), subject=False, has=frozenset({Dep.HELPER})),
    ),
    Repair(
        "a time behind and that opens a clause",
        frozenset({Tag.PREPOSITION}),
        _of_the_clause_behind_and,
        {
            "He suffered a stroke in October 2018 that kept him abroad for months, and in January 2019, while he was "
            "still convalescing in Morocco, soldiers stormed the state radio.": "in IN prep stormed",
            "Eight days after that the tanks rolled, and on the 21st, as parliament began to impeach him, he "
            "resigned.": "on IN prep resigned",
        },
        (
            "He left Lima in May, and in June, as rebels came, fled again.",
            "He fell ill in May that year, and in June, aides said, left for Peru.",
            "He left the port that he had held in May and in June.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS, relations=_BESIDE),
        behind=True,
    ),
)
