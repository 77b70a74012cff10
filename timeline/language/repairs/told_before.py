"""What is told before a clause that "after" or "because" opens, which a small model takes for a part of that clause."""

from __future__ import annotations

from typing import Final

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.inflection import past
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    SUBJECTS,
    Repair,
    WordShape,
    attach,
    before,
    first_of,
    hand_on,
    is_comma,
    retag,
    take_place,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_BEFORE_A_CLAUSE: Final = word_group("subordinating")
"""What opens a clause of its own, with a verb behind it."""


def _told_before_a_clause(done: Token) -> bool:
    """ "The deficit widened by a point, after taxes were cut": what "after" opens is joined to nothing."""
    later = first_of(done.rights, Dep.JOINED)
    helper = first_of(later.lefts, Dep.PASSIVE_HELPER) if later is not None else None
    if later is None or helper is None or later.tag_ != Tag.PARTICIPLE or is_comma(before(helper)):
        return False
    opener, named = _opened_behind(done, later, helper)
    if opener is None or named is None:
        return False
    later.dep_ = Dep.ADVERBIAL_CLAUSE
    retag(done, Tag.PAST, Pos.VERB, done.lemma_)
    attach(opener, later, Dep.OPENER)
    attach(named, later, Dep.PASSIVE_SUBJECT)
    return True


def _described_before_a_clause(done: Token) -> bool:
    """ "The balance improved, after subsidies were removed": no clause that "after" opens is all that is told."""
    subject, later = done.head, done.head.head
    mark = first_of(later.lefts, Dep.OPENER)
    if subject.i != done.i - 1 or subject.dep_ not in SUBJECTS or later.dep_ != Dep.ROOT or mark is None:
        return False
    if mark.i < done.i or not is_spelled(mark, _BEFORE_A_CLAUSE) or done.lower_ != past(done.lemma_):
        return False
    between = among.before(later.lefts, mark)
    around = [child for child in between if child.i > done.i]
    take_place(done, later, Dep.ADVERBIAL_CLAUSE)
    attach(subject, done, Dep.SUBJECT)
    hand_on(around, done)
    retag(done, Tag.PAST, Pos.VERB, done.lemma_)
    return True


def _opened_behind(done: Token, later: Token, helper: Token) -> tuple[Token | None, Token | None]:
    """What opens the clause of the later verb, and whom it names right before what helps that; else None."""
    marks = (child for child in later.lefts if child.dep_ == Dep.OPENER and is_spelled(child, _BEFORE_A_CLAUSE))
    mark = next(marks, None)
    if mark is not None:
        return mark, next((child for child in later.lefts if _is_named_between(child, mark, helper)), None)
    links = (child for child in done.rights if child.dep_ == Dep.PREPOSITION and is_spelled(child, _BEFORE_A_CLAUSE))
    for link in links:
        led = first_of(link.rights, Dep.OF_PREPOSITION)
        if led is not None and led.right_edge.i == helper.i - 1:
            return link, led
    return None, None


def _is_named_between(named: Token, mark: Token, helper: Token) -> bool:
    return named.dep_ in SUBJECTS and mark.i < named.left_edge.i and named.right_edge.i == helper.i - 1


TOLD_BEFORE: tuple[Repair, ...] = (
    Repair(
        "what is told before a clause, taken for what describes its subject",
        labels.PAST_OR_PARTICIPLE,
        _described_before_a_clause,
        {
            "The primary balance improved by more than 6 percentage points of GDP, after subsidies were removed.": (
                "improved VBD ROOT improved"
            ),
        },
        (
            "The balance agreed in May was removed after taxes were cut.",
            "After the tax agreed in May was cut, the king left.",
            "The balance improved.",
        ),
        word=WordShape(relations=frozenset({Dep.NOUN_CLAUSE}), subject=False, lacks=kinds.HELPER_OR_OBJECT),
    ),
    Repair(
        "what is told before a clause, taken for what was done to its subject",
        frozenset({Tag.PARTICIPLE, Tag.PAST}),
        _told_before_a_clause,
        {
            "The budget deficit widened by two points of GDP after taxes were cut in May.": "cut VBN advcl widened",
        },
        (
            "The men accused by the court after the raid were freed.",
            "The deficit caused by the war after taxes were cut was paid.",
            "The plan agreed in May was dropped after taxes were cut.",
        ),
        word=WordShape(subject=True, has=frozenset({Dep.JOINED}), lacks=kinds.FULL_VERB),
    ),
)
"""Before what takes the later of two verbs for the one that is told."""
