"""Recurring times: "every Monday", "daily", "twice a year", "each of the past three summers"."""

from __future__ import annotations

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Repeat

_EVERY = {"day": "P1D", "week": "P1W", "month": "P1M", "quarter": "P3M", "year": "P1Y", "hour": "PT1H"}
_EVERY |= {"decade": "P10Y", "minute": "PT1M", "night": "XXXX-XX-XXTNI", "weekend": "XXXX-WXX-WE"}
_EVERY |= {
    "fortnight": "P2W",
    "century": "P100Y",
    "second": "PT1S",
    "season": "P3M",
    "half": "P6M",
    "millennium": "P1000Y",
}


def _every(parts: Parts) -> Repeat:
    return Repeat(value=_EVERY[parts["unit"]], quant="EVERY")


def _weekday(parts: Parts) -> Repeat:
    part = f"T{parts['part']}" if "part" in parts else ""
    return Repeat(value=f"XXXX-WXX-{parts['weekday'] + 1}{part}", quant="EVERY")


def _fixed(value: str, freq: str | None = None) -> Build:
    return lambda _: Repeat(value=value, quant="EVERY", freq=freq)


RULES = (
    Rule(
        "every <unit>",
        "(every | each) [single] [(other | second)] <unit>",
        "set",
        _every,
        {"every day": "P1D", "each month": "P1M"},
    ),
    Rule(
        "every <weekday>",
        "(every | each) <weekday:day of week> [<part:part of day>]",
        "set",
        _weekday,
        {"every Monday": "XXXX-WXX-1"},
    ),
    Rule("<weekday>s", "<weekday:weekdays>", "set", _weekday, {"Mondays": "XXXX-WXX-1"}),
    Rule(
        "<weekday> <part of day>s",
        "(<weekday> | <weekday:weekdays>) <part:parts of day>",
        "set",
        _weekday,
        {"Tuesday nights": "XXXX-WXX-2TNI"},
    ),
    Rule(
        "every <month>",
        "(every | each) <month>",
        "set",
        lambda p: Repeat(value=f"XXXX-{p['month']:02}", quant="EVERY"),
        {"each July": "XXXX-07"},
    ),
    Rule(
        "every <season>",
        "(every | each) <season:season name>",
        "set",
        lambda p: Repeat(value=f"XXXX-{p['season']}", quant="EVERY"),
        {"every summer": "XXXX-SU"},
    ),
    Rule(
        "every <part of day>",
        "(every | each) <part of day>",
        "set",
        lambda p: Repeat(value=f"XXXX-XX-XXT{p['part of day']}", quant="EVERY"),
        {"every morning": "XXXX-XX-XXTMO"},
    ),
    Rule("daily", "daily", "set", _fixed("P1D"), {"daily": "P1D"}),
    Rule("weekly", "(weekly | biweekly)", "set", _fixed("P1W"), {"weekly": "P1W"}),
    Rule("monthly", "monthly", "set", _fixed("P1M"), {"monthly": "P1M"}),
    Rule("annually", "(annually | yearly)", "set", _fixed("P1Y"), {"annually": "P1Y"}),
    Rule("hourly", "hourly", "set", _fixed("PT1H"), {"hourly": "PT1H"}),
    Rule("nightly", "nightly", "set", _fixed("XXXX-XX-XXTNI"), {"nightly": "XXXX-XX-XXTNI"}),
    Rule("per <unit>", "per <unit>", "set", _every, {"per day": "P1D"}),
)
