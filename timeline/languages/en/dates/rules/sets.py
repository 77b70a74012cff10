"""Recurring times: "every Monday", "daily", "twice a year", "each of the past three summers"."""

from __future__ import annotations

import re

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Frequency, Often, Repeat
from timeline.dates.units import Unit
from timeline.model import TimexQuant

_EVERY = {
    Unit.DAY: "P1D",
    Unit.WEEK: "P1W",
    Unit.MONTH: "P1M",
    Unit.QUARTER: "P1Q",
    Unit.YEAR: "P1Y",
    Unit.HOUR: "PT1H",
}
_EVERY |= {Unit.DECADE: "P10Y", Unit.MINUTE: "PT1M", Unit.NIGHT: "XXXX-XX-XXTNI", Unit.WEEKEND: "XXXX-WXX-WE"}
_EVERY |= {
    Unit.FORTNIGHT: "P2W",
    Unit.CENTURY: "P100Y",
    Unit.SECOND: "PT1S",
    Unit.SEASON: "P3M",
    Unit.HALF: "P6M",
    Unit.MILLENNIUM: "P1000Y",
}


def _in_units(unit: Unit, count: int) -> str | None:
    """P2W for two weeks; None where the unit has no length to count in."""
    found = re.fullmatch(r"(PT?)(\d+)([A-Z])", _EVERY[unit])
    return f"{found[1]}{int(found[2]) * count}{found[3]}" if found else None


def _every_so_many(parts: Parts) -> Repeat | None:
    count = parts["count"].value if "count" in parts else parts.get("nth", 2)
    if count is None:
        value: str | None = re.sub(r"\d+", "X", _EVERY[parts["unit"]])
    else:
        value = _in_units(parts["unit"], int(count)) if count == int(count) and 1 < count < 1000 else None
    return Repeat(value=value, quant=TimexQuant.EVERY) if value else None


_OFTEN = {
    Unit.HOUR: Often.HOURS,
    Unit.DAY: Often.DAYS,
    Unit.NIGHT: Often.DAYS,
    Unit.WEEK: Often.WEEKS,
    Unit.MONTH: Often.MONTHS,
}


def _so_often(parts: Parts) -> Repeat | None:
    """ "twice a week" is P1W with the frequency 2X, "five days a week" 5D."""
    count = parts["count"].value if "count" in parts else parts["often"]
    if not count or count != int(count) or not _EVERY[parts["unit"]].startswith("P"):
        return None
    often = _OFTEN.get(parts.get("units", ""), Often.TIMES)
    return Repeat(value=_EVERY[parts["unit"]], quant=TimexQuant.EVERY, freq=Frequency(int(count), often))


def _every(parts: Parts) -> Repeat:
    return Repeat(value=_EVERY[parts["unit"]], quant=TimexQuant.EVERY)


def _weekday(parts: Parts) -> Repeat:
    part = f"T{parts['part']}" if "part" in parts else ""
    return Repeat(value=f"XXXX-WXX-{parts['weekday'] + 1}{part}", quant=TimexQuant.EVERY)


def _fixed(value: str) -> Build:
    return lambda _: Repeat(value=value, quant=TimexQuant.EVERY)


RULES = (
    Rule(
        "every <number> <unit>s",
        "every <count> <unit:units>",
        "set",
        _every_so_many,
        {"every two weeks": "P2W", "every four years": "P4Y", "every few months": "PXM"},
        refuses=("every two miles",),
        leaves=("every two week",),
    ),
    Rule(
        "every other <unit>",
        "every (other | <nth>) <unit>",
        "set",
        _every_so_many,
        {"every other day": "P2D", "every third year": "P3Y"},
        refuses=("every other man",),
        leaves=("every other days",),
    ),
    Rule(
        "every other <weekday>",
        "every (other | second) <weekday:day of week>",
        "set",
        lambda p: Repeat(value=f"XXXX-WXX-{p['weekday'] + 1}", quant=TimexQuant.EVERY_OTHER),
        {"every other Friday": "XXXX-WXX-5"},
        refuses=("every other man",),
        leaves=("every third Friday",),
    ),
    Rule(
        "twice a <unit>",
        "(<often:times over> | <count:exact> times) (a | an | each | every | per) <unit>",
        "set",
        _so_often,
        {"twice a week": "P1W", "three times a year": "P1Y"},
        refuses=("twice a millionaire",),
        leaves=("twice the week",),
    ),
    Rule(
        "<number> <unit>s a <unit>",
        "[<qualifier>] <count:exact> <units:units> (a | each | every | per) <unit>",
        "set",
        _so_often,
        {"five days a week": "P1W", "up to six hours a day": "P1D"},
        leaves=("five days of week", "five miles a week"),
    ),
    Rule("once", "once", "times over", lambda _: 1, {"once": None}, alone=False),
    Rule("twice", "twice", "times over", lambda _: 2, {"twice": None}, alone=False),
    Rule(
        "weekends",
        "(on | at) <focus:every weekend>",
        "at weekends",
        lambda p: p["focus"],
        {"at {weekends}": "XXXX-WXX-WE"},
        refuses=("at weekenders", "for weekends"),
    ),
    Rule(
        "weekends, all of them",
        "weekends",
        "every weekend",
        lambda _: Repeat(value="XXXX-WXX-WE", quant=TimexQuant.EVERY),
        {"weekends": None},
        alone=False,
    ),
    Rule(
        "biannual",
        "(biannual | biannually | semiannual | semiannually | half ~ yearly)",
        "set",
        _fixed("P6M"),
        {"biannual": "P6M"},
        refuses=("biannuals", "bilingual"),
    ),
    Rule(
        "every two years",
        "(biennial | biennially)",
        "set",
        _fixed("P2Y"),
        {"biennial": "P2Y"},
        refuses=("biennale", "biennium"),
    ),
    Rule(
        "fortnightly",
        "fortnightly",
        "set",
        _fixed("P2W"),
        {"fortnightly": "P2W"},
        refuses=("fortnightlies", "forthrightly"),
    ),
    Rule(
        "every <unit>",
        "(every | each) [single] <unit>",
        "set",
        _every,
        {"every day": "P1D", "each month": "P1M"},
        refuses=("every man",),
        leaves=("every days",),
    ),
    Rule(
        "every <weekday>",
        "(every | each) <weekday:day of week> [<part:part of day>]",
        "set",
        _weekday,
        {"every Monday": "XXXX-WXX-1"},
        refuses=("every man",),
        leaves=("every Mondays",),
    ),
    Rule(
        "<weekday>s",
        "<weekday:weekdays>",
        "set",
        _weekday,
        {"Mondays": "XXXX-WXX-1"},
        refuses=("Mondayish", "monies"),
    ),
    Rule(
        "<weekday> <part of day>s",
        "(<weekday> | <weekday:weekdays>) <part:parts of day>",
        "set",
        _weekday,
        {"Tuesday nights": "XXXX-WXX-2TNI"},
        leaves=("Tuesday knights", "Tuesday lights"),
    ),
    Rule(
        "every <month>",
        "(every | each) <month>",
        "set",
        lambda p: Repeat(value=f"XXXX-{p['month']:02}", quant=TimexQuant.EVERY),
        {"each July": "XXXX-07"},
        refuses=("each jury", "each marches"),
    ),
    Rule(
        "every <season>",
        "(every | each) <season:season name>",
        "set",
        lambda p: Repeat(value=f"XXXX-{p['season']}", quant=TimexQuant.EVERY),
        {"every summer": "XXXX-SU"},
        refuses=("every summit", "every falls"),
    ),
    Rule(
        "every <part of day>",
        "(every | each) <part of day>",
        "set",
        lambda p: Repeat(value=f"XXXX-XX-XXT{p['part of day']}", quant=TimexQuant.EVERY),
        {"every morning": "XXXX-XX-XXTMO"},
        refuses=("every mourning", "every nights"),
    ),
    Rule(
        "daily",
        "daily",
        "set",
        _fixed("P1D"),
        {"daily": "P1D"},
        refuses=("dally", "dailies"),
    ),
    Rule(
        "weekly",
        "(weekly | biweekly)",
        "set",
        _fixed("P1W"),
        {"weekly": "P1W"},
        refuses=("weeklies", "weakly"),
    ),
    Rule(
        "monthly",
        "monthly",
        "set",
        _fixed("P1M"),
        {"monthly": "P1M"},
        refuses=("monthlies", "month-like"),
    ),
    Rule(
        "annually",
        "(annually | yearly)",
        "set",
        _fixed("P1Y"),
        {"annually": "P1Y"},
        refuses=("manually", "annals"),
    ),
    Rule(
        "hourly",
        "hourly",
        "set",
        _fixed("PT1H"),
        {"hourly": "PT1H"},
        refuses=("sourly", "hourlies"),
    ),
    Rule(
        "nightly",
        "nightly",
        "set",
        _fixed("XXXX-XX-XXTNI"),
        {"nightly": "XXXX-XX-XXTNI"},
        refuses=("knightly", "rightly"),
    ),
    Rule(
        "per <unit>",
        "per <unit>",
        "set",
        _every,
        {"per day": "P1D"},
        refuses=("per head",),
        leaves=("per days",),
    ),
)
