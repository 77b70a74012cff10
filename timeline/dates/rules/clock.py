"""Times of day: "6 p.m. Monday", "10:30 GMT", "noon", "around 7:15 p.m."."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Parts, Rule
from timeline.dates.reading import Calendar, Origin, Part, Shift


def _hour(parts: Parts) -> Calendar | None:
    clock = parts.get("clock") or Calendar(hour=parts.get("hour"))
    half_day = parts.get("am pm")
    hour = clock.hour
    if hour is None or (half_day and not 1 <= hour <= 12):
        return None
    if half_day:
        hour = hour % 12 + (12 if half_day == "pm" else 0)
    return Calendar(hour=hour, minute=clock.minute or 0, second=clock.second, zone=parts.get("clock suffix"))


def _military(parts: Parts) -> Calendar | None:
    figures = parts["military time"]
    return Calendar(hour=figures // 100, minute=figures % 100) if parts["units"] == "hour" else None


def _on_day(parts: Parts) -> Part:
    return Part(inner=replace(parts["time"], words=""), of=parts["day"])


def _alone(parts: Parts) -> Part:
    that_day = Shift(unit="day", step=0, origin=Origin.TEXT, words="that day")
    return Part(inner=replace(parts["time"], words=""), of=that_day)


RULES = (
    Rule(
        "<hour> <a.m. or p.m.>",
        "(<clock> | <hour>) <am pm> [<clock suffix>]",
        "time of day",
        _hour,
        {"6 p.m.": None, "10:30 am gmt": None},
        alone=False,
    ),
    Rule(
        "<hour> in the <part of day>",
        "<hour> in the <part of day>",
        "time of day",
        lambda p: _hour({"hour": p["hour"], "am pm": "am" if p["part of day"] == "MO" else "pm"}),
        {"6 in the morning": None},
        alone=False,
    ),
    Rule(
        "<clock>",
        "<clock> [(<clock suffix> | hours | hrs)]",
        "time of day",
        _hour,
        {"16:30": None, "16:30 gmt": None},
        alone=False,
    ),
    Rule("<hour> o'clock", "<hour> (o'clock | o’clock)", "time of day", _hour, {"6 o'clock": None}, alone=False),
    Rule("<military time>", "<military time> <units>", "time of day", _military, {"0630 hours": None}, alone=False),
    Rule(
        "noon",
        "<point of day>",
        "time of day",
        lambda p: Calendar(hour=p["point of day"], minute=0),
        {"noon": None, "midnight": None},
        alone=False,
    ),
    Rule(
        "<time of day> <day>",
        "[(about | around | (shortly | just) (after | before))] <time:time of day> [(, | on)] <day:day point>",
        "time",
        _on_day,
        {"6 p.m. Monday": "2023-09-11T18:00", "10:30 GMT on 5 May 2020": "2020-05-05T10:30"},
    ),
    Rule(
        "<day> at <time of day>",
        "<day:day point> [,] [(at | around | about)] [(about | around)] <time:time of day>",
        "time",
        _on_day,
        {"Monday at 6 p.m.": "2023-09-11T18:00"},
    ),
    Rule(
        "<time of day>",
        "[(about | around | approximately)] <time:time of day> [today]",
        "time",
        _alone,
        {"around 7:15 p.m.": "2023-09-12T19:15", "noon": "2023-09-12T12:00"},
    ),
    Rule(
        "<military time> hours",
        "<military time> <units>",
        "time",
        lambda p: _alone({"time": time}) if (time := _military(p)) else None,
        {"1600 hours": "2023-09-12T16:00", "0630 hours": "2023-09-12T06:30"},
    ),
)
