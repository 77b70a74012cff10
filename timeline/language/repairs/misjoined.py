"""Deeds that a small model joins to the wrong verb, or takes for a deed where they only say of a noun what was done."""

from __future__ import annotations

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    describes,
    enthrone,
    first_of,
    hand_on,
    hangs_as,
    has_subject,
    is_comma,
    retag,
    word_behind,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_GOING = word_group("going")
_LOST = word_group("lost_from_sight")
_DASHES = word_group("dashes")


def _sent_out_in_it(sent: Token) -> bool:
    """ "He fled, and in a letter [sent] on Monday said so": what was sent is the letter, and the next verb is told."""
    link, first = first_of(sent.lefts, Dep.PREPOSITION), sent.head
    noun = before(sent)
    if link is None or not hangs_as(noun, Dep.OF_PREPOSITION) or noun.head.i != link.i or has_subject(sent):
        return False
    told = next((word for word in first.rights if word.i > sent.i and word.dep_ == Dep.JOINED), None)
    if told is None or told.tag_ not in labels.PAST_OR_PARTICIPLE or has_subject(told):
        return False
    if told.left_edge.i != sent.right_edge.i + 1 or any_of(sent.rights, Dep.CONJUNCTION, Dep.OBJECT):
        return False
    attach(link, told, Dep.PREPOSITION)
    describes(sent, noun)
    return True


def _gone_from_sight(missing: Token) -> bool:
    """ "Dozens of men go [missing]": what they become, and not what they miss meanwhile."""
    going = missing.head
    if going.lemma_ not in _GOING or missing.i != going.i + 1 or any_of(missing.children, Dep.OBJECT):
        return False
    missing.dep_ = Dep.PREDICATE_ADJECTIVE
    retag(missing, Tag.ADJECTIVE, Pos.ADJECTIVE, missing.lower_)
    return True


def _told_around_dashes(first: Token) -> bool:
    """ "Holt founded Yes - the word is old - in 2011 and left": who told the first part goes on behind the dashes."""
    aside = first.head
    closed, who = _closing_dash(aside), first_of(aside.lefts, *SUBJECTS)
    if closed is None or who is None or not _is_parted_from(first, who):
        return False
    behind = [child for child in aside.rights if child.i > closed.i]
    if not any(map(_goes_on, behind)):
        return False
    enthrone(first, aside, Dep.PARATAXIS)
    for child in behind:
        hand_on([word for word in child.lefts if word.dep_ == Dep.PREPOSITION and _ends_at_a_comma(word)], first)
        attach(child, first, Dep.JOINED if child.dep_ == Dep.COMPLEMENT else child.dep_)
    return True


def _is_parted_from(first: Token, who: Token) -> bool:
    """ "Holt founded Yes - [the word] is old": whether nothing but a dash stands between what is told and an aside."""
    opened = word_behind(first.right_edge)
    return opened is not None and is_spelled(opened, _DASHES) and who.left_edge.i == opened.i + 1


def _goes_on(behind: Token) -> bool:
    """ "- in 2011 and [left]": who did it was said before the dashes."""
    return behind.dep_ == Dep.COMPLEMENT and not has_subject(behind)


def _ends_at_a_comma(phrase: Token) -> bool:
    return is_comma(word_behind(phrase.right_edge))


def _closing_dash(aside: Token) -> Token | None:
    """The dash that stands behind the words of a clause between dashes."""
    marks = (word for word in aside.doc[aside.i + 1 : min(aside.i + _ASIDE, aside.sent.end)])
    return next((word for word in marks if is_spelled(word, _DASHES)), None)


_ASIDE = 12
"""Words that a remark between dashes has at most behind its verb."""


MISJOINED: tuple[Repair, ...] = (
    Repair(
        "what was done to the text that something is told in, taken for a deed",
        labels.PAST_OR_PARTICIPLE,
        _sent_out_in_it,
        {
            "He left on Sunday, and in an address streamed on Facebook on Monday night said only that he was safe.": (
                "streamed VBN acl address"
            ),
        },
        (
            "He left on Sunday, and in May sent men who said so.",
            "He left, and in a letter asked for help and said so.",
            "He left on Sunday, and in an address said that he was safe.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED}), has=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "who is gone, taken for what somebody does meanwhile",
        frozenset({Tag.ING}),
        _gone_from_sight,
        {
            "Eleven soldiers are killed and dozens of civilians go missing in an attack on a convoy.": (
                "missing JJ acomp go"
            ),
        },
        ("Dozens go missing their homes.", "Dozens go shopping in Lima.", "Dozens of men were missing."),
        word=WordShape(words=_LOST, relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.OPEN_COMPLEMENT})),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
    Repair(
        "what is told around a clause between dashes",
        FINITE,
        _told_around_dashes,
        {
            'Babis founded ANO - the word means "yes" - in 2011, served as a minister from 2014, and led the land.': (
                "served VBD conj founded"
            ),
        },
        (
            "Holt founded the bank - the first in Lima - in 2011, and led it.",
            "Holt said the bank - the first in Lima - was lost.",
            "The talks failed - the king left - and war came.",
        ),
        word=WordShape(relations=frozenset({Dep.COMPLEMENT}), subject=True),
        above=WordShape(relations=frozenset({Dep.ROOT}), tags=FINITE),
        behind=False,
    ),
)
"""In the order in which they look at a word."""
