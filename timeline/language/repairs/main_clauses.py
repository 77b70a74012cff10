"""Main clauses and what opens them, which a small model takes for each other."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.language import labels
from timeline.language.labels import Dep, Tag
from timeline.language.repairs import kinds
from timeline.language.repairs.repair import (
    FINITE,
    VERBS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    enthrone,
    has_subject,
)
from timeline.language.repairs.times import TIME_OPENERS


def _main_taken_for_told(verb: Token) -> bool:
    """ "They were freed in May, minutes after Kim took the oath": what "after" opens is not what is told."""
    opener = next((child for child in verb.lefts if child.dep_ == Dep.OPENER and child.lower_ in TIME_OPENERS), None)
    main = next((child for child in verb.lefts if child.dep_ == Dep.COMPLEMENT and has_subject(child)), None)
    if opener is None or main is None or main.i > opener.i:
        return False
    finite = main.tag_ in FINITE or any(child.tag_ in FINITE for child in main.lefts if child.dep_ in labels.HELPERS)
    if not finite or any_of(main.lefts, Dep.OPENER):
        return False
    enthrone(main, verb, Dep.ADVERBIAL_CLAUSE)
    return True


_BESIDE = frozenset({Dep.JOINED, Dep.COMPLEMENT, Dep.PARATAXIS})


def _time_behind_semicolon(word: Token) -> bool:
    """ "He died in May; ten days later Banda fled": a time is of the clause that it opens."""
    verb = word.head
    opening = before(word.left_edge)
    second = next((child for child in verb.children if child.dep_ in _BESIDE and child.i > word.i), None)
    if opening is None or opening.text != ";" or second is None or not has_subject(second):
        return False
    attach(word, second, word.dep_)
    return True


def _opener_below(word: Token) -> bool:
    """ "When Phiri tried to dissolve the assembly": what opens a clause is not of the infinitive below its verb."""
    below = word.head
    above = below.head
    if not word.i < above.i < below.i or above.tag_ not in FINITE or not has_subject(above):
        return False
    attach(word, above, Dep.ADVERB)
    return True


MAIN_CLAUSES: tuple[Repair, ...] = (
    Repair(
        "the main clause taken for what is told",
        FINITE,
        _main_taken_for_told,
        {
            "The hostages were freed on 20 January 1981, minutes after Ronald Reagan took the oath.": (
                "freed VBN ROOT freed"
            )
        },
        ("After Kim left they were freed.", "They were freed, the court said.", "Once freed, they said Kim left."),
        word=WordShape(relations=frozenset({Dep.ROOT}), subject=True),
    ),
    Repair(
        "an opener hung below its verb",
        frozenset({Tag.ASKING_ADVERB}),
        _opener_below,
        {
            "Banda took over on December 7, 2022, when Pedro Phiri tried to dissolve Congress and was arrested.": (
                "when WRB advmod tried"
            )
        },
        ("They knew when to leave.", "Banda took over when Phiri left.", "When asked to leave, Banda wept."),
        word=WordShape(relations=frozenset({Dep.ADVERB}), words=frozenset({"when"})),
        above=WordShape(relations=frozenset({Dep.OPEN_COMPLEMENT}), tags=frozenset({Tag.BASE})),
    ),
    Repair(
        "a time behind a semicolon",
        frozenset({Tag.ADVERB, Tag.COMPARATIVE_ADVERB, Tag.SINGULAR, Tag.PLURAL, Tag.SINGULAR_NAME}),
        _time_behind_semicolon,
        {"He died on 4 January; ten days later Zine El Abidine Ben Ali fled to Tunis.": "later RBR advmod fled"},
        ("He died in May; he had left two days earlier.", "He died two days later; Banda fled."),
        word=WordShape(relations=kinds.ADVERBIAL),
        above=WordShape(parts=VERBS),
        behind=True,
    ),
)
