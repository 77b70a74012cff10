"""Lengths of time: "three days", "two to three weeks", "the past two months", "10-year", "a day and a half"."""

from __future__ import annotations

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Amount, Origin, Quantity

_SAID_ALONE = ("day", "week", "month", "year", "decade", "century")
"""Units whose bare plural is a length of time; "minutes" and "quarters" are mostly other things."""


def _amount(parts: Parts) -> Amount | None:
    """ "a second" is an ordinal and "a quarter" a fraction as a rule, so these units need a number."""
    count = parts.get("count", Quantity(1)).value
    if parts["unit"] in ("second", "quarter", "season") and (count in (0.5, 1, 3, None) or count > 1000):
        return None
    return Amount(unit=parts["unit"], count=parts.get("count", Quantity(1)))


def _lies(side: int | None, origin: Origin) -> Build:
    return lambda _: (side, origin)


def _stretched(parts: Parts) -> Amount:
    side, origin = parts["stretch"]
    return Amount(unit=parts["unit"], count=parts["count"], lies=side, origin=origin)


def _and_half(parts: Parts) -> Amount:
    return Amount(unit=parts["unit"], count=Quantity(1.5))


def _sum(parts: Parts) -> Amount:
    first, rest = parts["first"], parts["rest"]
    return Amount(unit=first.unit, count=first.count, rest=rest)


RULES = (
    Rule(
        "<exact number> <unit>s",
        "<count:exact> (<unit:units> | <unit>)",
        "plain duration",
        _amount,
        {"two hours": None},
        alone=False,
    ),
    Rule(
        "<number> <unit>s",
        "<count> ~ (<unit:units> | <unit>)",
        "duration",
        _amount,
        {
            "three days": "P3D",
            "five years": "P5Y",
            "two to three weeks": "P2W",
            "several months": "PXM",
            "a week": "P1W",
        },
    ),
    Rule(
        "<number>-<unit>-long",
        "<count> - (<unit:units> | <unit>) ~ long",
        "duration",
        _amount,
        {"24-day-long": "P24D"},
    ),
    Rule(
        "the year ended",
        "<focus:ended period> (ended | ending | to end)",
        "ended",
        lambda p: p["focus"],
        {"{the year} ended": "P1Y"},
    ),
    Rule(
        "the year, of a report",
        "[the] [(fiscal | full | financial)] <unit>",
        "ended period",
        lambda p: Amount(unit=p["unit"]) if p["unit"] in ("year", "half") else None,
        {"the fiscal year": None},
        alone=False,
    ),
    Rule("<unit>-long", "<unit> - long", "duration", _amount, {"year-long": "P1Y"}),
    Rule(
        "<unit>s-long",
        "<unit:units> ~ long",
        "duration",
        lambda p: Amount(unit=p["unit"], count=Quantity(None)),
        {"months-long": "PXM"},
    ),
    Rule(
        "a <unit> and a half",
        "(a | one) <unit> and a half",
        "duration",
        _and_half,
        {"a year and a half": "P1Y6M"},
    ),
    Rule(
        "<duration> and <duration>",
        "<first:plain duration> [,] [and] <rest:plain duration>",
        "sum",
        _sum,
        {"two hours and ten minutes": "PT2H10M"},
    ),
    Rule(
        "the past",
        "[(at least | nearly | about | over)] [the] (last | past | previous | preceding | latest | prior)",
        "stretch",
        _lies(-1, Origin.SPEECH),
        {"the past": None, "at least the last": None},
        alone=False,
    ),
    Rule("the next", "[the] (next | coming)", "stretch", _lies(1, Origin.SPEECH), {"the next": None}, alone=False),
    Rule(
        "the following",
        "the (following | ensuing | subsequent)",
        "stretch",
        _lies(1, Origin.TEXT),
        {"the following": None},
        alone=False,
    ),
    Rule(
        "the first",
        "([the] (first | final | opening | latest) | the | those | these)",
        "stretch",
        _lies(None, Origin.SPEECH),
        {"the first": None, "those": None},
        alone=False,
    ),
    Rule(
        "the past <number> <unit>s",
        "<stretch> <count> (<unit:units> | <unit>)",
        "duration",
        _stretched,
        {"the past two months": "P2M", "the last five years": "P5Y", "the past few weeks": "PXW"}
        | {"the next four years": "P4Y", "the following two years": "P2Y", "the first nine months": "P9M"},
    ),
    Rule(
        "the past decade",
        "the past <unit>",
        "duration",
        lambda p: Amount(unit=p["unit"], lies=-1),
        {"the past year": "P1Y", "the past decade": "P10Y"},
    ),
    Rule(
        "the coming <unit>s",
        "the (coming | following | ensuing | next) <unit:units>",
        "duration",
        lambda p: Amount(unit=p["unit"], count=Quantity(None), lies=1),
        {"the coming years": "PXY"},
    ),
    Rule(
        "<unit>s",
        "<unit:units>",
        "duration",
        lambda p: Amount(unit=p["unit"], count=Quantity(None)) if p["unit"] in _SAID_ALONE else None,
        {"years": "PXY", "weeks": "PXW"},
    ),
)
