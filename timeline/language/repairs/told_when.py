"""When something was said, and who took so long to do it, which a small model hangs on another verb."""

from __future__ import annotations

from timeline.language import among, labels
from timeline.language.emptiness import takes_time
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    Repair,
    WordShape,
    any_of,
    attach,
    before,
    first_of,
    led_to,
    says_when,
)
from timeline.language.tokens import Token
from timeline.language.verbs import is_one_of


def _said_then(link: Token) -> bool:
    """ "Said on Monday he would go": what stands right behind the saying, without "that", is when it was said."""
    told, time = link.head, led_to(link)
    saying, subject = told.head, first_of(told.lefts, *SUBJECTS)
    if time is None or subject is None or not says_when(time) or subject.left_edge.i != link.right_edge.i + 1:
        return False
    if saying.tag_ not in FINITE or not is_one_of(saying, "saying") or saying.i > link.i:
        return False
    last = before(link)
    if last is None or not (last.i == saying.i or _is_who_hears(last, saying)):
        return False
    attach(link, saying, Dep.PREPOSITION)
    return True


def _is_who_hears(last: Token, saying: Token) -> bool:
    """Whether the word ends the phrase of who is told: "told reporters in Rome"."""
    hearers = among.after(saying.rights, saying)
    return any(child.dep_ in _HEARERS and child.right_edge.i == last.i for child in hearers)


_HEARERS = frozenset({Dep.OBJECT, Dep.RECIPIENT, Dep.PREPOSITION})


def _who_took_so_long(done: Token) -> bool:
    """ "It took Rutte until January to form it", "it took Rutte months to form it": Rutte formed it."""
    taking = done.head
    if not takes_time(taking) or any_of(done.children, *SUBJECTS) or not any_of(done.lefts, Dep.HELPER):
        return False
    between = among.before(taking.rights, done)
    first = next((child for child in between if child.dep_ in _TAKEN), None)
    if first is not None and first.ent_type_ in labels.TIMES:
        first = next((child for child in first.lefts if child.pos_ == Pos.NAME and not says_when(child)), None)
    if first is None or first.ent_type_ in labels.TIMES:
        return False
    attach(first, done, Dep.SUBJECT)
    return True


_TAKEN = frozenset({Dep.OBJECT, Dep.RECIPIENT})

TOLD_WHEN: tuple[Repair, ...] = (
    Repair(
        "when something was said",
        frozenset({Tag.PREPOSITION}),
        _said_then,
        {
            "Carney said on Monday he would consider a bid.": "on IN prep said",
            "The president said on Thursday Russia would attend.": "on IN prep said",
            "The army said in the evening its troops had left.": "in IN prep said",
        },
        (
            "Carney said that on Monday he would consider a bid.",
            "Carney said he would consider a bid on Monday.",
            "Carney said in Rome he would consider a bid.",
            "Carney asked on Monday if he would consider a bid.",
        ),
        word=WordShape(relations=frozenset({Dep.PREPOSITION})),
        above=WordShape(relations=frozenset({Dep.COMPLEMENT})),
        behind=False,
    ),
    Repair(
        "who took so long to do it",
        frozenset({Tag.BASE}),
        _who_took_so_long,
        {
            "It took Rutte until the following January to form his fourth government.": "Rutte NNP nsubj form",
            "It took the rebels three weeks to take the port.": "rebels NNS nsubj take",
            "It took Rutte months to form a government.": "Rutte NNP nsubj form",
        },
        (
            "NATO took Rutte to Lima in May to sign a pact.",
            "It took three weeks to take the port.",
            "It took until May for Banda to form a cabinet.",
        ),
        word=WordShape(relations=frozenset({Dep.ADVERBIAL_CLAUSE, Dep.OPEN_COMPLEMENT})),
        behind=True,
    ),
)
