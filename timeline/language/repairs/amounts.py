"""Amounts that a small model draws into the time behind them."""

from __future__ import annotations

from timeline.language.groups import word_group
from timeline.language.labels import Dep, Tag
from timeline.language.repairs.repair import Repair, WordShape, attach, says_when, word_behind
from timeline.language.tokens import Token

_LAST = word_group("pointing_at_a_time")


def _amount_before_a_time(number: Token) -> bool:
    """ "Rose to 300,000 last year": the amount is what it rose to, and not a number of years."""
    last = word_behind(number)
    time = word_behind(last)
    if last is None or time is None or last.lower_ not in _LAST or not says_when(time):
        return False
    link = time.head
    if (
        time.tag_ != Tag.SINGULAR
        or link.dep_ != Dep.PREPOSITION
        or link.head.i >= link.i
        or number.head.i not in (time.i, link.i)
    ):
        return False
    attach(time, link.head, Dep.ADVERBIAL_NOUN)
    attach(number, link, Dep.OF_PREPOSITION)
    for child in [*time.lefts]:
        if child.i < number.i:
            attach(child, number, child.dep_)
    return True


AMOUNTS: tuple[Repair, ...] = (
    Repair(
        "an amount before a time",
        frozenset({Tag.FIGURE}),
        _amount_before_a_time,
        {
            "Exports rose to 5,000 last month.": "5,000 CD pobj to",
            "Shipments fell from 9,000 to about 7,000 last quarter.": "quarter NN npadvmod fell",
            "The number of visitors rose from fewer than 100,000 in 1980 to more than 300,000 last year.": (
                "300,000 CD pobj to"
            ),
        },
        (
            "The number of visitors rose to 300,000 in May.",
            "Holt has been ill for three years.",
            "Holt was sentenced to 20 last years.",
        ),
        word=WordShape(relations=frozenset({Dep.COUNT, Dep.OF_PREPOSITION})),
    ),
)
