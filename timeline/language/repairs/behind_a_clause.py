"""What is joined behind a clause of time, which a small model joins to the wrong one of the clauses before it."""

from __future__ import annotations

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    has_subject,
    is_comma,
)
from timeline.language.tokens import Token
from timeline.language.word import is_spelled

_ASIDE = frozenset({Dep.APPOSITION, Dep.OBJECT})
_JOINING = word_group("joining")
_OPENING_A_TIME = word_group("before_or_after")


def _after_both_did(verb: Token) -> bool:
    """ "A week after Chad and rebels signed a pact": what "after" leads to did it with who is joined to them."""
    subject = first_of(verb.lefts, *SUBJECTS)
    joint = before(subject.left_edge) if subject is not None else None
    first = before(joint) if is_spelled(joint, _JOINING) else None
    if subject is None or joint is None or first is None or first.dep_ != Dep.OF_PREPOSITION:
        return False
    link = first.head
    if (
        not is_spelled(link, _OPENING_A_TIME)
        or link.head.i != verb.head.i
        or not first_of(link.lefts, Dep.ADVERBIAL_NOUN)
    ):
        return False
    main = verb.head
    attach(verb, main, Dep.ADVERBIAL_CLAUSE)
    attach(first, verb, subject.dep_)
    attach(subject, first, Dep.JOINED)
    attach(joint, first, Dep.CONJUNCTION)
    attach(link, verb, Dep.OPENER)
    return True


def _done_by_who_acts(deed: Token) -> bool:
    """ "Chad applied days after the war began and became a member in May": who applied became one, and no war."""
    clause = deed.head
    main = clause.head
    if (
        clause.lemma_ not in kinds.BEGINNING_OR_ENDING
        or clause.dep_ != Dep.ADVERBIAL_CLAUSE
        or any_of(clause.children, *kinds.GOVERNED)
    ):
        return False
    if has_subject(deed) or deed.lemma_ in kinds.BEGINNING_OR_ENDING or main.tag_ != deed.tag_ or not has_subject(main):
        return False
    attach(deed, main, Dep.JOINED)
    return True


def _done_past_an_aside(deed: Token) -> bool:
    """ "Was stopped after crowds stormed the house, the seat of the king, and freed him": the crowds did both."""
    main = deed.head
    comma = before(deed.left_edge)
    joint = before(comma) if is_spelled(comma, _JOINING) else None
    if joint is None or not is_comma(joint) or has_subject(deed) or deed.tag_ not in FINITE:
        return False
    clauses = [each for each in main.rights if each.i < deed.i and each.dep_ == Dep.ADVERBIAL_CLAUSE]
    clause = clauses[-1] if clauses else None
    if clause is None or not has_subject(clause) or clause.tag_ != deed.tag_ or clause.right_edge.i >= joint.i:
        return False
    asides = (each for each in clause.subtree if each.dep_ in _ASIDE and is_comma(before(each.left_edge)))
    if not any(each.right_edge.i == joint.i - 1 for each in asides):
        return False
    attach(deed, clause, Dep.JOINED)
    return True


BEHIND_A_CLAUSE: tuple[Repair, ...] = (
    Repair(
        "what both did, so long before",
        frozenset({Tag.PAST}),
        _after_both_did,
        {
            "Shelling hit the outskirts of Donetsk on Friday, a week after Ukraine and pro-Russian separatists signed "
            "a ceasefire in Minsk, and the European Union brought into force new sanctions.": "signed VBD advcl hit",
        },
        ("Shelling hit Donetsk a week after the truce and rebels fled.", "Shelling hit Donetsk and rebels fled."),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=True),
    ),
    Repair(
        "what somebody did, taken for what a happening did that they acted after",
        frozenset({Tag.PAST, Tag.PRESENT_SINGULAR}),
        _done_by_who_acts,
        {
            "Ukraine applied for membership five days after the invasion began and became a candidate in May.": (
                "became VBD conj applied"
            ),
        },
        ("Chad left after the war began and ended in May.", "Chad left after rebels came and took Lima."),
        word=WordShape(relations=frozenset({Dep.JOINED}), subject=False),
    ),
    Repair(
        "a deed behind an aside, taken for one of the main clause",
        frozenset({Tag.PAST}),
        _done_past_an_aside,
        {
            "A court annulled the vote after crowds stormed the White House, the seat of the president, and freed his "
            "rival from jail.": "freed VBD conj stormed",
        },
        (
            "A court annulled the vote after crowds stormed the White House, and freed his rival.",
            "A court annulled the vote, the first of the year, and freed his rival.",
        ),
        word=WordShape(relations=frozenset({Dep.JOINED})),
        above=WordShape(parts=VERBS),
    ),
)
