"""Lengths at the beginning or the end of a time: "the last three months of 2022", "the year to March".

Likewise what goes on from a time that is not named: "within the week"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.dates.grammar import Parts, Rule
from timeline.dates.reading import Amount, Calendar, Pair
from timeline.dates.units import Unit

_COUNTED = frozenset({Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.HALF, Unit.YEAR, Unit.DECADE})
"""Units that a stretch of a time is told in."""


def _length(parts: Parts) -> Amount | None:
    return Amount(unit=parts["unit"], count=parts["count"]) if parts["unit"] in _COUNTED else None


def _at_edge(side: int) -> Callable[[Parts], Pair | None]:
    """ "The last three months of 2022" end with it, "the first ten days of March" begin with it."""

    def build(parts: Parts) -> Pair | None:
        length, point = parts["first"], parts["last"]
        if length.count.value is None:
            return None
        return Pair(replace(length, lies=side, of=point), point)

    return build


RULES = (
    Rule(
        "the year to <month>",
        "<first:ended period> (to | through) <last:month>",
        "pair",
        lambda p: _at_edge(-1)({**p, "last": Calendar(month=p["last"])}),
        {"{the year} to {March}": "P1Y 2023-03"},
        leaves=("the year by March", "the month to March"),
    ),
    Rule(
        "the <number> <unit>s to <date>",
        "<first:the length> (to | through | ended | ending) <last:date>",
        "pair",
        _at_edge(-1),
        {"{the three months} to {May 31}": "P3M 2023-05-31", "{the six months} ended {June 2023}": "P6M 2023-06"},
        leaves=("the three months by May 31", "the three hours to May 31"),
    ),
    Rule(
        "the last <number> <unit>s of <point>",
        "<first:length at the end> (of | in) <last:larger>",
        "pair",
        _at_edge(-1),
        {"{the last three months} of {2022}": "P3M 2022", "{the final two weeks} in {June 2023}": "P2W 2023-06"},
        leaves=("the last several months of 2022", "the last three months by 2022"),
    ),
    Rule(
        "the last <number> <unit>s of something",
        "<focus:length at the end> of",
        "length of something",
        lambda p: p["focus"],
        {"{the last three months} of his life": "P3M"},
        refuses=("the last three members of his life",),
        leaves=("the last three months to his death",),
    ),
    Rule(
        "the first <number> <unit>s of <point>",
        "<first:length at the start> (of | in) <last:larger>",
        "pair",
        _at_edge(1),
        {"{the first ten days} of {March 2022}": "P10D 2022-03"},
        leaves=("the first several days of March 2022", "the first ten days by March 2022"),
    ),
    Rule(
        "for <count> <unit>s from <day>",
        "(for | during) <count> <unit:units> from <point:day point>",
        "distance",
        lambda p: p["point"],
        {"for three weeks from 3 May 1990": "1990-05-03"},
        leaves=("three weeks from 3 May 1990", "for three miles from 3 May"),
    ),
    Rule(
        "the length",
        "[the] <count:exact> (<unit:units> | <unit>)",
        "the length",
        _length,
        {"the three months": None},
        alone=False,
    ),
    Rule(
        "a length at the end",
        "[the] (last | final | closing) <count:exact> (<unit:units> | <unit>)",
        "length at the end",
        _length,
        {"the last three months": None},
        alone=False,
    ),
    Rule(
        "a length at the start",
        "[the] (first | opening) <count:exact> (<unit:units> | <unit>)",
        "length at the start",
        _length,
        {"the first ten days": None},
        alone=False,
    ),
    Rule(
        "within the <unit>",
        "within <focus:length of one unit>",
        "duration",
        lambda p: p["focus"],
        {"within {the week}": "P1W", "within {the month}": "P1M"},
        refuses=("within the mile",),
        leaves=("within this week", "in the week"),
    ),
    Rule(
        "the <unit>, as long as it is",
        "the <unit>",
        "length of one unit",
        lambda p: Amount(unit=p["unit"]),
        {"the week": None},
        alone=False,
    ),
)
