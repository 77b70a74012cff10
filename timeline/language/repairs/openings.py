"""Whom an opening preposition leads to, whom a small model takes for the subject."""

from __future__ import annotations

from timeline.language.labels import Dep, Tag
from timeline.language.repairs.repair import SUBJECTS, Repair, WordShape, attach, before, is_comma
from timeline.language.tokens import Token


def _led_by_what_opens(link: Token) -> bool:
    """ "With the astronaut Ana Holt, Falk set up a firm": Falk did it, with her."""
    verb = link.head
    whom = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.left_edge.i == link.i + 1), None)
    if whom is None or [*link.children]:
        return False
    behind = (*(child for child in whom.rights if child.dep_ == Dep.APPOSITION), *verb.lefts)
    named = (child for child in behind if child.i > whom.i and child.dep_ in (Dep.APPOSITION, *SUBJECTS))
    own = next((child for child in named if is_comma(before(child.left_edge))), None)
    if own is None or own.right_edge.i + 1 != _first_of_the_verb(verb, own).i:
        return False
    relation = whom.dep_
    attach(own, verb, relation)
    attach(whom, link, Dep.OF_PREPOSITION)
    return True


def _first_of_the_verb(verb: Token, subject: Token) -> Token:
    """Its first helper or adverb behind the subject, else itself."""
    return next((child for child in verb.lefts if child.i > subject.i), verb)


OPENINGS: tuple[Repair, ...] = (
    Repair(
        "whom an opening leads to",
        frozenset({Tag.PREPOSITION}),
        _led_by_what_opens,
        {
            "With American astronaut Jon McBride, Farkas set up a joint venture called Orion in 1980.": (
                "McBride NNP pobj With"
            ),
        },
        (
            "With former minister Ana Holt, Falk founded a guild in 1980.",
            "Within, Ana Holt, a judge, left.",
            "In, Holt said, the judge came.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        behind=False,
    ),
)
