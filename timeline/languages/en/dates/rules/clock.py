"""Times of day: "6 p.m. Monday", "10:30 GMT", "noon", "around 7:15 p.m."."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Parts, Rule
from timeline.dates.reading import Calendar, Impossible, Origin, Pair, PartOf, Shift
from timeline.dates.units import DayPart, Unit
from timeline.languages.en.dates.rules.calendar import build_date


def _hour(parts: Parts) -> Calendar | None:
    clock = parts.get("clock") or _dotted(parts.get("dotted")) or Calendar(hour=parts.get("hour"))
    half_day = parts.get("am pm")
    hour = clock.hour
    if hour is None or (half_day and not 1 <= hour <= 12):
        return None
    if half_day:
        hour = hour % 12 + (12 if half_day == "pm" else 0)
    return Calendar(hour=hour, minute=clock.minute or 0, second=clock.second, zone=parts.get("zone"))


def _dotted(figures: float | None) -> Calendar | None:
    """ "4.30", as the British write it."""
    if figures is None or round(figures * 100) % 100 > 59:
        return None
    return Calendar(hour=int(figures), minute=round(figures * 100) % 100)


def _hour_of_part(parts: Parts) -> Calendar | None:
    """ "ten at night" is before midnight, "two at night" after it."""
    clock = parts.get("clock")
    hour = clock.hour if clock else parts["hour"]
    early = parts["part of day"] == DayPart.MORNING or (parts["part of day"] == DayPart.NIGHT and hour < 6)
    return _hour({**parts, "am pm": "am" if early else "pm"}) if hour <= 12 else None


def _on_the_part_of_a_day(parts: Parts) -> PartOf | None:
    """ "Two in the morning of 2 May"; half a day said before it ("4.30am") is believed."""
    time = parts.get("time") or _hour_of_part(parts) or parts.get("clock")
    return _on_day({"time": time, "day": parts["day"]}) if time else None


def _military(parts: Parts) -> Calendar | None:
    figures = parts["military time"]
    if parts.get("units", Unit.HOUR) != Unit.HOUR:
        return None
    return Calendar(hour=figures // 100, minute=figures % 100, zone=parts.get("zone"))


def _on_day(parts: Parts) -> PartOf:
    return PartOf(inner=replace(parts["time"], words=""), of=parts["day"])


_TODAY = Shift(unit=Unit.DAY, step=0, origin=Origin.SPEECH, words="today")
_YESTERDAY = Shift(unit=Unit.DAY, step=-1, origin=Origin.SPEECH, words="yesterday")
_THAT_DAY = Shift(unit=Unit.DAY, step=0, origin=Origin.TEXT, words="that day")
_NEXT_DAY = Shift(unit=Unit.DAY, step=1, origin=Origin.TEXT, words="the following day")


def _in_part(parts: Parts) -> PartOf:
    """ "7:30 tonight" is in the evening."""
    day, part = parts["part"]
    time: Calendar = parts["time"]
    if part in (DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT) and time.hour is not None and 4 <= time.hour < 12:
        time = replace(time, hour=time.hour + 12)
    return PartOf(inner=replace(time, words=""), of=day)


def _minutes_past(parts: Parts) -> Calendar | None:
    minutes = parts["minutes"]
    full = _hour({"hour": parts["hour"], **({"am pm": parts["am pm"]} if "am pm" in parts else {})})
    if full is None or full.hour is None:
        return None
    return replace(full, hour=(full.hour - (minutes < 0)) % 24, minute=minutes % 60)


def _alone(parts: Parts) -> PartOf:
    that_day = Shift(unit=Unit.DAY, step=0, origin=Origin.EITHER, words="that day")
    return PartOf(inner=replace(parts["time"], words=""), of=that_day)


def _in_year(parts: Parts) -> PartOf | None:
    day = build_date({name: part for name, part in parts.items() if name != "time"})
    return None if isinstance(day, Impossible) else _on_day({"time": parts["time"], "day": day})


RULES = (
    Rule(
        "<hour> <a.m. or p.m.>",
        "((<clock> | <dotted:decimal> | <hour:hour of day>) <am pm> [<zone>] | <dotted:decimal> <zone>)",
        "time of day",
        _hour,
        {"6 p.m.": None, "10:30 am gmt": None, "six p.m.": None, "4.30pm": None, "11 p.m. london time": None},
        alone=False,
    ),
    Rule(
        "<hour> in the <part of day>",
        "(<clock> | <hour:hour of day> [o'clock]) (in the | at) <part of day>",
        "time of day",
        _hour_of_part,
        {"6 in the morning": None, "six o'clock in the evening": None, "10 at night": None},
        alone=False,
    ),
    Rule(
        "<clock>",
        "<clock> [(<zone> | hours | hrs)]",
        "time of day",
        _hour,
        {"16:30": None, "16:30 gmt": None},
        alone=False,
    ),
    Rule(
        "<hour> o'clock",
        "<hour:hour of day> o'clock",
        "time of day",
        _hour,
        {"6 o'clock": None, "six o'clock": None},
        alone=False,
    ),
    Rule(
        "<military time>",
        "<military time> (<units> | <zone>)",
        "time of day",
        _military,
        {"0630 hours": None, "0900 gmt": None},
        alone=False,
    ),
    Rule(
        "<zone>",
        "(<clock suffix> | <place of a zone> [(standard | daylight | summer)] time)",
        "zone",
        lambda _: "said",
        {"gmt": None, "eastern daylight time": None, "moscow time": None},
        alone=False,
    ),
    Rule("<hour in figures>", "<hour>", "hour of day", lambda p: p["hour"], {"6": None}, alone=False),
    Rule(
        "<hour in words>",
        "<number word>",
        "hour of day",
        lambda p: p["number word"] if 1 <= p["number word"] <= 12 else None,
        {"six": None},
        alone=False,
    ),
    Rule(
        "noon",
        "<point of day>",
        "time of day",
        lambda p: Calendar(hour=p["point of day"], minute=0),
        {"noon": None, "midnight": None},
        alone=False,
    ),
    Rule(
        "after midnight",
        "[(shortly | just | soon)] after midnight",
        "time of day",
        lambda _: Calendar(hour=0, minute=0),
        {"after midnight": None, "shortly after midnight": None},
        alone=False,
    ),
    Rule(
        "<time of day> <day>",
        "[(about | around | (shortly | just) (after | before))] <time:time of day> [(, | on)] <day:day point>",
        "time",
        _on_day,
        {"6 p.m. Monday": "2023-09-11T18:00", "10:30 GMT on 5 May 2020": "2020-05-05T10:30"},
        leaves=("6 p.m. of Monday", "66 p.m. Monday"),
    ),
    Rule(
        "<time of day> on the <part of day> of <day>",
        "[(about | around | (shortly | just) (after | before))] "
        "((<clock> | <hour:hour of day> [o'clock]) (in | on) | <time:time of day> [,] on) the [<mod:nearness>] "
        "<part of day> of <day:day point>",
        "time",
        _on_the_part_of_a_day,
        {"two in the morning of 2 May 2020": "2020-05-02T02:00", "10:40 on the night of Monday": "2023-09-11T22:40"}
        | {"five o'clock on the morning of 3 May 2020": "2020-05-03T05:00"}
        | {"4.30am on the morning of 3 May 2020": "2020-05-03T04:30"}
        | {"16:10 on the afternoon of Monday": "2023-09-11T16:10"},
        leaves=("two in the mourning of 2 May 2020", "66:10 on the morning of Monday"),
    ),
    Rule(
        "<time of day> (<time elsewhere>) <day>",
        "[(about | around)] <first:time of day> lparen <time of day> rparen [(, | on)] <last:day point>",
        "pair",
        lambda p: Pair(_on_day({"time": p["first"], "day": p["last"]}), p["last"]),
        {"{10:35 a.m.} (0735 GMT) {Friday}": "2023-09-08T10:35 2023-09-08"},
        leaves=("10:35 a.m. (0735) Friday", "10:35 a.m. (0735 GMT Friday"),
    ),
    Rule(
        "<time of day> tonight",
        "[(about | around)] <time:time of day> <part:part of a day known>",
        "time",
        _in_part,
        {"7:30 tonight": "2023-09-12T19:30", "10:30 last night": "2023-09-11T22:30"}
        | {"8:15 this morning": "2023-09-12T08:15", "midnight tonight": "2023-09-12T24:00"}
        | {"6:30 a.m. the following morning": "2023-09-13T06:30", "7:30 that evening": "2023-09-12T19:30"},
        leaves=("7:99 tonight", "7:30 nights", "6:30 a.m. the following mornings", "7:30 that even"),
    ),
    Rule(
        "tonight, after a time",
        "(tonight | this <part:part of day>)",
        "part of a day known",
        lambda p: (_TODAY, p.get("part", DayPart.NIGHT)),
        {"tonight": None},
        alone=False,
    ),
    Rule(
        "last night, after a time",
        "((last | yesterday) night | yesterday <part:part of day>)",
        "part of a day known",
        lambda p: (_YESTERDAY, p.get("part", DayPart.NIGHT)),
        {"last night": None},
        alone=False,
    ),
    Rule(
        "the next morning, after a time",
        "the (next | following) <part:part of day>",
        "part of a day known",
        lambda p: (_NEXT_DAY, p["part"]),
        {"the next morning": None},
        alone=False,
    ),
    Rule(
        "that evening, after a time",
        "(that | that same | the same) <part:part of day>",
        "part of a day known",
        lambda p: (_THAT_DAY, p["part"]),
        {"that evening": None},
        alone=False,
    ),
    Rule(
        "half past <hour>",
        "<minutes:minutes past> <hour:hour of day> [o'clock] [<am pm>]",
        "time of day",
        _minutes_past,
        {"half past nine": None, "quarter to six": None},
        alone=False,
    ),
    Rule("half past", "half past", "minutes past", lambda _: 30, {"half past": None}, alone=False),
    Rule(
        "quarter past", "[a] quarter (past | after)", "minutes past", lambda _: 15, {"quarter past": None}, alone=False
    ),
    Rule("quarter to", "[a] quarter (to | before)", "minutes past", lambda _: -15, {"quarter to": None}, alone=False),
    Rule(
        "<day> at <time of day>",
        "<day:day point> [,] [(at | around | about)] [(about | around)] <time:time of day>",
        "time",
        _on_day,
        {"Monday at 6 p.m.": "2023-09-11T18:00"},
        leaves=("Monday at 6", "Monday at 26 p.m."),
    ),
    Rule(
        "<month> <day> at <time of day> <year>",
        "[<weekday:day of week> [,]] (<month> <day:day of month> | <day:day of month> <month>) [,] [at] "
        "<time:time of day> [,] <year>",
        "time",
        _in_year,
        {"Tue Sep 11 08:46:40 EDT 2001": "2001-09-11T08:46:40", "Aug. 4 at 6:07 p.m. 2020": "2020-08-04T18:07"},
        leaves=("Tue Sep 11 08:46:99 EDT 2001", "Aug. 4 of 6:07 p.m. 2020"),
    ),
    Rule(
        "<time of day>",
        "[(about | around | approximately)] <time:time of day> [today]",
        "time",
        _alone,
        {"around 7:15 p.m.": "2023-09-12T19:15", "noon": "2023-09-12T12:00"},
        refuses=("25:61", "3:2", "10:99 a.m."),
    ),
    Rule(
        "<military time> hours",
        "<military time> (<units> | <zone>)",
        "time",
        lambda p: _alone({"time": time}) if (time := _military(p)) else None,
        {"1600 hours": "2023-09-12T16:00", "0630 hours": "2023-09-12T06:30", "0900 GMT": "2023-09-12T09:00"},
        leaves=("2560 hours", "1600 days", "1600 troops"),
    ),
)
