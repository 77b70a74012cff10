"""Times that a small model hangs on another word than the one they stand with: behind places, openers and offices."""

from __future__ import annotations

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Tag
from timeline.language.repairs.repair import (
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    is_comma,
    says_when,
)
from timeline.language.tokens import Token

_BEING = word_group("being")
_IT = word_group("it")
_MAKING = word_group("making")


def _of_what_opens(link: Token) -> bool:
    """ "Born in Lincoln, Nebraska, in 1941, he grew up": a time between two commas is of what stands before them."""
    main, comma = link.head, before(link)
    behind = link.right_edge.i + 1
    if not any(map(says_when, link.rights)) or not is_comma(comma) or behind >= len(link.doc):
        return False
    place = before(comma)
    opener = next((word for word in main.lefts if word.dep_ == Dep.ADVERBIAL_CLAUSE and word.i < link.i), None)
    if place is None or opener is None or link.doc[behind].text != "," or main.i < behind:
        return False
    ends = opener.right_edge.i in (place.i, comma.i)
    opens = opener.left_edge.is_sent_start and opener.tag_ == Tag.PARTICIPLE and ends
    if not opens or place.dep_ != Dep.APPOSITION:
        return False
    attach(link, opener, Dep.PREPOSITION)
    return True


def _of_whom_it_was(link: Token) -> bool:
    """ "In May it was Chad that signed": the time is of what was done, and not of whom it was done by."""
    be = link.head
    if not any(map(says_when, link.rights)) or not any(word.lower_ in _IT for word in be.lefts):
        return False
    who = first_of(be.rights, Dep.PREDICATE_NOUN)
    told = first_of(who.rights, Dep.RELATIVE_CLAUSE) if who is not None else None
    if told is None or told.pos_ not in VERBS:
        return False
    attach(link, told, Dep.PREPOSITION)
    return True


def _of_making_so(link: Token) -> bool:
    """ "Was made subject to a ban in May": the time is of making it so, and not of what it is subject to."""
    noun = link.head
    so = noun.head.head
    verb = so.head
    if not any(map(says_when, link.rights)) or so.dep_ != Dep.OBJECT_PREDICATE or verb.lemma_ not in _MAKING:
        return False
    if not any_of(verb.lefts, Dep.PASSIVE_HELPER):
        return False
    attach(link, verb, Dep.PREPOSITION)
    return True


FRONTED: tuple[Repair, ...] = (
    Repair(
        "the time of what opens a sentence, behind two places",
        frozenset({Tag.PREPOSITION}),
        _of_what_opens,
        {"Born in Lincoln, Nebraska, in 1941, Cheney grew up in Casper, Wyoming.": "in IN prep Born"},
        ("Born in Lima, in 1941 Banda moved to Rome.", "Elected in Lagos, in 2011, he left."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(parts=VERBS),
        behind=False,
    ),
    Repair(
        "the time of whom it was that did it",
        frozenset({Tag.PREPOSITION}),
        _of_whom_it_was,
        {"In May 2002 it was Cheney who gave the order.": "In IN prep gave"},
        ("In May 2002 it was cold.", "In May 2002 he was a clerk who gave orders."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(lemmas=_BEING),
        behind=False,
    ),
    Repair(
        "the time of being made so",
        frozenset({Tag.PREPOSITION}),
        _of_making_so,
        {"Rosneft was first made subject to sectoral sanctions on July 16, 2014.": "on IN prep made"},
        ("A jury found him guilty of murder in 2014.", "They made it part of the pact in 2014."),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.OF_PREPOSITION})),
        behind=True,
    ),
)
