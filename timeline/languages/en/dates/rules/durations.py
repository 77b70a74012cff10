"""Lengths of time: "three days", "two to three weeks", "the past two months", "10-year", "a day and a half"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Amount, Origin, Quantity
from timeline.dates.units import Unit

_SAID_ALONE = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
"""Units whose bare plural is a length of time; "minutes" and "quarters" are mostly other things."""


def _amount(parts: Parts) -> Amount | None:
    """ "a second" is an ordinal and "a quarter" a fraction as a rule, so these units need a number."""
    count = parts.get("count", Quantity(1))
    if parts["unit"] in _RARELY_TIMES and (count.value in (0.5, 1, 3, None) or count.value > _MANY):
        return None
    return Amount(unit=parts["unit"], count=_loosely(count, parts))


def _loosely(count: Quantity, parts: Parts) -> Quantity:
    """ "a week or so" is about a week."""
    return replace(count, mod=parts["loosely"]) if "loosely" in parts else count


def _unknown(parts: Parts) -> Amount:
    """A length in units that nobody counts: "weeks or months"."""
    return Amount(unit=parts["unit"], count=Quantity(None), lies=parts.get("side"))


def _untold(_: Parts) -> Amount:
    return Amount(unit=Unit.TIME, count=Quantity(None))


def _one_or_two(parts: Parts) -> Amount:
    return Amount(unit=parts["unit"], count=Quantity(1, 2))


_MANY = 1000
"""More quarters or seasons than this are a year with its quarter: "the 1988 quarter"."""

_RARELY_TIMES = (Unit.SECOND, Unit.QUARTER, Unit.SEASON)


def _lies(side: int | None, origin: Origin) -> Build:
    return lambda _: (side, origin)


def _stretched(parts: Parts) -> Amount | None:
    side, origin = parts["stretch"]
    if parts["unit"] in _RARELY_TIMES and (parts["count"].value or 0) > _MANY:
        return None
    return Amount(unit=parts["unit"], count=_loosely(parts["count"], parts), lies=side, origin=origin)


def _sum(parts: Parts) -> Amount:
    first, rest = parts["first"], parts["rest"]
    return Amount(unit=first.unit, count=first.count, rest=rest)


_FIXED = (frozenset({Unit.QUARTER}), frozenset({Unit.DAY, Unit.QUARTER, Unit.DECADE, Unit.CENTURY}))
"""What "over the last" and what "over the next" such does not count from now."""

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
        "<count> ~ [(<trait> | <days counted>)] (<unit:units> | <unit>) [<loosely:looseness>]",
        "duration",
        _amount,
        {
            "three days": "P3D",
            "five years": "P5Y",
            "two to three weeks": "P2W",
            "several months": "PXM",
            "a week": "P1W",
            "eight trading days": "P8D",
            "a month or so": "P1M",
        },
        refuses=("three quarters", "a second", "three dogs"),
    ),
    Rule(
        "a share of an hour",
        "((a | one) quarter | <three:three quarters>) of an hour",
        "duration",
        lambda p: Amount(unit=Unit.MINUTE, count=Quantity(45 if "three" in p else 15)),
        {"a quarter of an hour": "PT15M", "three-quarters of an hour": "PT45M"},
        refuses=("a quarter of an apple",),
        leaves=("two quarters of an hour",),
    ),
    Rule(
        "a quarter-century",
        "(a | one) quarter ~ [of a] century",
        "duration",
        lambda _: Amount(unit=Unit.YEAR, count=Quantity(25)),
        {"a quarter-century": "P25Y", "a quarter of a century": "P25Y"},
        refuses=("a quarter of country",),
        leaves=("three quarter of a century",),
    ),
    Rule("three quarters", "three ~ quarters", "three quarters", lambda _: True, {"three quarters": None}, alone=False),
    Rule(
        "<number>-and-a-half-<unit>",
        "<count:exact> - and - a - half - <unit>",
        "duration",
        lambda p: Amount(unit=p["unit"], count=Quantity(p["count"].value + 0.5)),
        {"two-and-a-half-year": "P2Y6M"},
        refuses=("two-and-a-half-mile",),
        leaves=("two-and-a-half-years",),
    ),
    Rule(
        "the past <unit> and a half",
        "<stretch> <unit> and a half",
        "duration",
        lambda p: _stretched({**p, "count": Quantity(1.5)}),
        {"the past year and a half": "P1Y6M"},
        leaves=("the past year and a bit", "the past mile and a half"),
    ),
    Rule(
        "the next <unit> or two",
        "<stretch> <unit> or two",
        "duration",
        lambda p: _stretched({**p, "count": Quantity(1, 2)}),
        {"the next day or two": "P1D"},
        refuses=("the next mile or two",),
        leaves=("the next day of two",),
    ),
    Rule(
        "<number> <season>s",
        "[the] [(past | last | next)] <count:exact> <season:seasons>",
        "duration",
        lambda p: Amount(unit=p[Unit.SEASON], count=p["count"]),
        {"the past three summers": "P3SU"},
        leaves=("the past several summers", "the past three summits"),
    ),
    Rule(
        "a <number>-<unit> period",
        "(a | an | the | that | this) <count:exact> - <unit> (period | span | stretch | spell)",
        "duration",
        _amount,
        {"a three-year period": "P3Y"},
        refuses=("a three-mile stretch",),
        leaves=("a three-year periods",),
    ),
    Rule(
        "a <unit> or two",
        "(a | one) <unit> or two",
        "duration",
        _one_or_two,
        {"a year or two": "P1Y"},
        refuses=("a mile or two",),
        leaves=("a year of two",),
    ),
    Rule(
        "<unit>s or <unit>s",
        "<unit:units> [,] (or | and) [even] <other:units>",
        "duration",
        _unknown,
        {"weeks or months": "PXW", "days and weeks": "PXD"},
        leaves=("weeks of months", "weeks or more"),
    ),
    Rule(
        "the <unit>s ahead",
        "the [few] <unit:units> (ahead | to come)",
        "duration",
        lambda p: _unknown({**p, "side": 1}),
        {"the weeks ahead": "PXW", "the years to come": "PXY"},
        refuses=("the roads ahead",),
        leaves=("the weeks head",),
    ),
    Rule(
        "the first <unit>s",
        "the [very] (first | early | opening | last | final | closing) <unit:units>",
        "duration",
        _unknown,
        {"the first hours": "PTXH", "the early years": "PXY"},
        refuses=("the first houses", "the only hours"),
    ),
    Rule(
        "the <unit> ahead",
        "the <unit> (ahead | to come)",
        "duration",
        lambda p: Amount(unit=p["unit"], lies=1),
        {"the year ahead": "P1Y"},
        refuses=("the road ahead",),
        leaves=("the year and",),
    ),
    Rule(
        "the <unit>s, gone by",
        "(over | through | throughout | down) <focus:the units>",
        "years gone by",
        lambda p: p["focus"],
        {"over {the years}": "PXY"},
        refuses=("over the ears",),
        leaves=("under the years",),
    ),
    Rule("the <unit>s", "the [early | later] <unit:units>", "the units", _unknown, {"the years": None}, alone=False),
    Rule(
        "a while",
        "(a [(little | short | long | good)] while | quite some time)",
        "duration",
        _untold,
        {"a while": "PXX", "quite some time": "PXX"},
        ("some time bombs",),
    ),
    Rule(
        "for some time",
        "(for | after) <focus:some time>",
        "some while",
        lambda p: p["focus"],
        {"for {some time}": "PXX"},
        refuses=("for some times", "with some time"),
    ),
    Rule("some time", "some time", "some time", _untold, {"some time": None}, alone=False),
    Rule(
        "a long period",
        "a [(very | fairly | rather | relatively)] (long | short | brief | lengthy | prolonged | extended | limited) "
        "period [of time]",
        "duration",
        _untold,
        {"a short period": "PXX", "a fairly lengthy period of time": "PXX"},
        refuses=("a free period", "a long periodical"),
    ),
    Rule(
        "<number>-<unit>-long",
        "<count:exact> ~ (<unit:units> | <unit>) ~ long",
        "duration",
        _amount,
        {"24-day-long": "P24D", "three year long": "P3Y"},
        refuses=("24-mile-long",),
    ),
    Rule(
        "the year ended",
        "<focus:ended period> (ended | ending | to end)",
        "ended",
        lambda p: p["focus"],
        {"{the year} ended": "P1Y"},
        leaves=("the week ended", "the year ends"),
    ),
    Rule(
        "the year, of a report",
        "[the] [(fiscal | full | financial)] <unit>",
        "ended period",
        lambda p: Amount(unit=p["unit"]) if p["unit"] in (Unit.YEAR, Unit.HALF) else None,
        {"the fiscal year": None},
        alone=False,
    ),
    Rule(
        "<unit>-long",
        "[(a | an | the)] <focus:length as a trait>",
        "duration",
        lambda p: p["focus"],
        {"a {year-long}": "P1Y", "the {months-long}": "PXM"},
        refuses=("oblong", "a mile-long"),
    ),
    Rule("<unit>-long, a trait", "<unit> - long", "length as a trait", _amount, {"year-long": None}, alone=False),
    Rule(
        "<unit>s-long, a trait",
        "<unit:units> ~ long",
        "length as a trait",
        lambda p: Amount(unit=p["unit"], count=Quantity(None)),
        {"months-long": None},
        alone=False,
    ),
    Rule(
        "a <unit> and a half",
        "(a | one) <unit> and a half",
        "duration",
        lambda p: Amount(unit=p["unit"], count=Quantity(1.5)),
        {"a year and a half": "P1Y6M"},
        refuses=("a mile and a half",),
        leaves=("a year and a bit",),
    ),
    Rule(
        "<duration> and <duration>",
        "<first:plain duration> [,] [and] <rest:plain duration>",
        "sum",
        _sum,
        {"two hours and ten minutes": "PT2H10M"},
        leaves=("two hours of ten minutes", "two miles and ten minutes"),
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
        "<stretch> <count:bare count> [(<trait> | <days counted>)] (<unit:units> | <unit>) [<loosely:looseness>]",
        "duration",
        _stretched,
        {"the past two months": "P2M", "the last five years": "P5Y", "the past few weeks": "PXW"}
        | {
            "past four trading days": "P4D",
            "the next four years": "P4Y",
            "the following two years": "P2Y",
            "the first nine months": "P9M",
        },
        leaves=("the past two albums", "the past tense two months"),
    ),
    Rule(
        "the next <unit> or so",
        "<stretch> <unit> <loosely:looseness>",
        "duration",
        lambda p: _stretched({**p, "count": Quantity(1)}),
        {"the next year or so": "P1Y", "the last week or so": "P1W"},
        refuses=("the next mile or so",),
        leaves=("the next year or more",),
    ),
    Rule(
        "the past decade",
        "the past <unit>",
        "duration",
        lambda p: Amount(unit=p["unit"], lies=-1),
        {"the past year": "P1Y", "the past decade": "P10Y"},
        refuses=("a past decade",),
        leaves=("the past president",),
    ),
    Rule(
        "over the last <unit>",
        "(over | during | within | throughout) [much of] <focus:last unit of all>",
        "duration",
        lambda p: p["focus"],
        {"over {the last year}": "P1Y", "during {the last month}": "P1M", "over {the next week}": "P1W"},
        refuses=("over the last hurdle",),
        leaves=("over the last quarter",),
    ),
    Rule(
        "in the last decade",
        "in <focus:last unit of all>",
        "duration",
        lambda p: p["focus"] if p["focus"].unit == Unit.DECADE else None,
        {"in {the last decade}": "P10Y"},
        leaves=("in the last year", "of the last decade"),
    ),
    Rule(
        "the last <unit>, up to now",
        "the (last | <next>) <unit> [<loosely:looseness>]",
        "last unit of all",
        lambda p: None if p["unit"] in _FIXED["next" in p] else Amount(unit=p["unit"], lies=1 if "next" in p else -1),
        {"the last year": None},
        alone=False,
    ),
    Rule(
        "the next decade",
        "the <next> <unit>",
        "duration",
        lambda p: Amount(unit=p["unit"], lies=1) if p["unit"] == Unit.DECADE else None,
        {"the next decade": "P10Y"},
        leaves=("the next year", "a next decade"),
    ),
    Rule(
        "the coming <unit>s",
        "the (<next> | following | ensuing) <unit:units>",
        "duration",
        lambda p: Amount(
            unit=p["unit"], count=Quantity(None), lies=1, origin=Origin.SPEECH if "next" in p else Origin.TEXT
        ),
        {"the coming years": "PXY"},
        refuses=("the coming storms",),
        leaves=("a coming years",),
    ),
    Rule(
        "<unit>s",
        "<unit:units>",
        "duration",
        lambda p: Amount(unit=p["unit"], count=Quantity(None)) if p["unit"] in _SAID_ALONE else None,
        {"years": "PXY", "weeks": "PXW"},
        refuses=("second", "minute", "yearns"),
    ),
)
