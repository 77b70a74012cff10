"""Times counted from another: "last year", "three days ago", "four months later", "the following day", "that week"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import ROUND, Amount, Calendar, Definite, Origin, Quantity, Shift

_SUB_DAY = ("second", "minute", "hour")


def _day(step: int, part: str | None = None) -> Shift:
    return Shift(unit="day", step=step, origin=Origin.SPEECH, mod=part)


def _speech(step: int) -> Build:
    """The unit ``step`` away from the one that holds the day of speaking."""
    return _unit(step, Origin.SPEECH)


def _text(step: int) -> Build:
    """The unit ``step`` away from the time last mentioned."""
    return _unit(step, Origin.TEXT)


def _unit(step: int, origin: Origin) -> Build:
    def build(parts: Parts) -> Shift | None:
        unit = parts["unit"]
        if unit in _SUB_DAY or (unit in ("day", "night") and step <= 0 and origin is Origin.SPEECH):
            return None
        return Shift(unit=unit, step=step, origin=origin)

    return build


def _way(step: int, origin: Origin) -> Build:
    return lambda _: (step, origin)


def _distance(parts: Parts) -> Shift | None:
    count, (step, origin) = parts["count"], parts["way"]
    unit = parts["unit"]
    if unit == "second" and count.value in (1, None):
        return None
    mod = parts.get("loosely", count.mod)
    if unit in ROUND and count.value is not None:
        mod = mod or "APPROX"
    return Shift(unit=unit, step=step, count=count, origin=origin, whole=False, mod=mod)


def _from_point(parts: Parts) -> Shift | None:
    """ "two days after 5 June": a distance from a point that the phrase itself gives."""
    count, (step, origin) = parts.get("count", Quantity(1)), parts["way"]
    if count.value is None:
        return None
    return Shift(unit=parts["unit"], step=step, count=count, origin=origin, whole=False, of=parts["point"])


_A_YEAR_AGO = Shift(unit="year", step=-1, origin=Origin.SPEECH, whole=False)

RULES = (
    Rule("today", "(today | this very day | the present day)", "now day", lambda _: _day(0), {"today": "2023-09-12"}),
    Rule("yesterday", "yesterday", "now day", lambda _: _day(-1), {"yesterday": "2023-09-11"}),
    Rule("tomorrow", "tomorrow", "now day", lambda _: _day(1), {"tomorrow": "2023-09-13"}),
    Rule(
        "the day before yesterday",
        "[the] day before yesterday",
        "now day",
        lambda _: replace(_day(-1), count=Quantity(2)),
        {"the day before yesterday": "2023-09-10"},
    ),
    Rule(
        "the day after tomorrow",
        "[the] day after tomorrow",
        "now day",
        lambda _: replace(_day(1), count=Quantity(2)),
        {"the day after tomorrow": "2023-09-14"},
    ),
    Rule(
        "last <unit>",
        "([the] last | this past) <unit>",
        "relative",
        _speech(-1),
        {"last year": "2022", "last week": "2023-W36", "last month": "2023-08", "last quarter": "2023-Q2"},
    ),
    Rule(
        "<unit> before last",
        "[the] <unit> before last",
        "relative",
        lambda p: Shift(unit=p["unit"], step=-1, count=Quantity(2), origin=Origin.SPEECH),
        {"the year before last": "2021"},
    ),
    Rule(
        "this <unit>",
        "(this | [the] current | [the] present) [(fiscal | calendar | financial | school)] <unit>",
        "relative",
        _speech(0),
        {
            "this year": "2023",
            "this week": "2023-W37",
            "the current quarter": "2023-Q3",
            "the current fiscal year": "2023",
        },
    ),
    Rule(
        "the coming weekend",
        "([this] coming | the (coming | upcoming)) <weekend word>",
        "relative",
        lambda _: Shift(unit="weekend", step=0, origin=Origin.SPEECH),
        {"the coming weekend": "2023-W37-WE", "this coming weekend": "2023-W37-WE"},
    ),
    Rule(
        "the past weekend",
        "the past <weekend word>",
        "relative",
        lambda _: Shift(unit="weekend", step=-1, origin=Origin.SPEECH),
        {"the past weekend": "2023-W36-WE"},
    ),
    Rule(
        "next <unit>",
        "(next | this coming | [the] coming | [the] upcoming) <unit>",
        "relative",
        _speech(1),
        {"next year": "2024", "next week": "2023-W38", "the coming month": "2023-10"},
    ),
    Rule(
        "the latest <unit>",
        "(the latest | the most recent) [(fiscal | financial | full)] <unit>",
        "relative",
        _speech(-1),
        {"the latest quarter": "2023-Q2"},
    ),
    Rule(
        "the following <unit>",
        "(the (following | next | subsequent | ensuing) | (each | every) succeeding) <unit>",
        "following",
        _text(1),
        {"the following day": "2023-09-13", "the next year": "2024"},
    ),
    Rule(
        "the previous <unit>",
        "the (previous | preceding | prior) <unit>",
        "following",
        _text(-1),
        {"the previous year": "2022"},
    ),
    Rule(
        "the <unit> before",
        "the <unit> (before | earlier | previous | prior | previously)",
        "following",
        _text(-1),
        {"the day before": "2023-09-11"},
    ),
    Rule(
        "the <unit> after",
        "the <unit> (after | following | later)",
        "following",
        _text(1),
        {"the day after": "2023-09-13"},
    ),
    Rule(
        "that <unit>",
        "(that | that same | the same | that very | the very same | this same) [fiscal] <unit>",
        "following",
        _text(0),
        {"that year": "2023", "the same day": "2023-09-12"},
    ),
    Rule(
        "last <month>",
        "last <month>",
        "relative date",
        lambda p: Calendar(month=p["month"], direction=-1),
        {"last August": "2023-08", "last September": "2022-09"},
    ),
    Rule(
        "this <month>",
        "this <month>",
        "relative date",
        lambda p: Calendar(month=p["month"], direction=0),
        {"this September": "2023-09"},
    ),
    Rule(
        "next <month>",
        "(next | this coming) <month>",
        "relative date",
        lambda p: Calendar(month=p["month"], direction=1),
        {"next March": "2024-03"},
    ),
    Rule(
        "last <season>",
        "(last | this past | the past) <season:season name>",
        "relative date",
        lambda p: Calendar(season=p["season"], direction=-1),
        {"last fall": "2022-FA", "last summer": "2023-SU"},
    ),
    Rule(
        "this <season>",
        "this <season:season name>",
        "relative date",
        lambda p: Calendar(season=p["season"], direction=0),
        {"this summer": "2023-SU"},
    ),
    Rule(
        "next <season>",
        "(next | this coming) <season:season name>",
        "relative date",
        lambda p: Calendar(season=p["season"], direction=1),
        {"next spring": "2024-SP"},
    ),
    Rule(
        "the following <season>",
        "the (following | next) <season:season name>",
        "relative date",
        lambda p: Calendar(season=p["season"], direction=2),
        {"the following spring": "2024-SP"},
    ),
    Rule(
        "the following <month>",
        "the (following | next) <month>",
        "relative date",
        lambda p: Calendar(month=p["month"], direction=2),
        {"the following January": "2024-01"},
    ),
    Rule(
        "<weekday>",
        "<weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"]),
        {"Friday": "2023-09-08", "Tuesday": "2023-09-12"},
    ),
    Rule(
        "last <weekday>",
        "(last | this past | the past) <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=-1),
        {"last Friday": "2023-09-08", "last Tuesday": "2023-09-05"},
    ),
    Rule(
        "this <weekday>",
        "this <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=0),
        {"this Friday": "2023-09-15"},
    ),
    Rule(
        "next <weekday>",
        "(next | this coming | [the] coming) <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=1),
        {"next Friday": "2023-09-15", "next Tuesday": "2023-09-19"},
    ),
    Rule(
        "the following <weekday>",
        "the (following | next) <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=2),
        {"the following Monday": "2023-09-18"},
    ),
    Rule(
        "the previous <weekday>",
        "the (previous | preceding) <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=-2),
        {"the previous Monday": "2023-09-11"},
    ),
    Rule("ago", "ago", "how far", _way(-1, Origin.SPEECH), {"ago": None}, alone=False),
    Rule(
        "from now",
        "(from now | hence | from today)",
        "how far",
        _way(1, Origin.SPEECH),
        {"from now": None, "hence": None},
        alone=False,
    ),
    Rule("time", "(' | 's) time", "how far", _way(1, Origin.SPEECH), {"' time": None, "'s time": None}, alone=False),
    Rule(
        "earlier",
        "(earlier | before | previously | beforehand | prior)",
        "how far",
        _way(-1, Origin.TEXT),
        {"earlier": None},
        alone=False,
    ),
    Rule(
        "later",
        "(later | after | afterwards | afterward | thereafter)",
        "how far",
        _way(1, Origin.TEXT),
        {"later": None, "afterwards": None},
        alone=False,
    ),
    Rule(
        "<number> <unit>s ago",
        "<count> [<trait>] (<unit:units> | <unit>) [<loosely:looseness>] <way:how far>",
        "distance",
        _distance,
        {"three days ago": "2023-09-09", "two years ago": "2021", "a month ago": "2023-08", "six weeks ago": "2023-W31"}
        | {"three days from now": "2023-09-15", "two years hence": "2025", "two years' time": "2025"}
        | {"a decade ago": "2013", "two decades later": "2043"}
        | {"two years earlier": "2021", "a week before": "2023-W36", "four months later": "2024-01"},
    ),
    Rule(
        "a <unit> and a half ago",
        "(a | one) <unit> and a half <way:how far>",
        "distance",
        lambda p: _distance({**p, "count": Quantity(1.5)}),
        {"a year and a half ago": "2022-03", "a year and a half later": "2025-03"},
    ),
    Rule(
        "<number> <unit>s after <point>",
        "<count> [<trait>] (<unit:units> | <unit>) <way:side> <point:day point>",
        "distance",
        _from_point,
        {"two days after 5 June 2020": "2020-06-07", "three weeks before Christmas 2020": "2020-W49"},
    ),
    Rule(
        "the <unit> after <point>",
        "[the] <unit> <way:side> <point:dated day>",
        "distance",
        _from_point,
        {"the day before last Tuesday": "2023-09-04", "the week after Easter 2021": "2021-W14"},
    ),
    Rule(
        "before", "(before | prior to)", "side", _way(-1, Origin.TEXT), {"before": None, "prior to": None}, alone=False
    ),
    Rule(
        "after",
        "(after | following | from)",
        "side",
        _way(1, Origin.TEXT),
        {"after": None, "following": None},
        alone=False,
    ),
    Rule(
        "<unit>s ago",
        "<unit:units> <way:how far>",
        "distance",
        lambda p: _distance({**p, "count": Quantity(None)}),
        {"months ago": "PAST_REF", "weeks later": "FUTURE_REF"},
    ),
    Rule("year-ago", "year - (ago | earlier)", "year-ago word", lambda _: _A_YEAR_AGO, {"year-ago": None}, alone=False),
    Rule(
        "the year-ago <period>",
        "[the] [(comparable | corresponding)] year ~ (ago | earlier) [<ordinal word> ~] (quarter | period | month | half)",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the year-ago period": "2022", "the year-earlier quarter": "2022"},
    ),
    Rule(
        "<year-ago> figures",
        "[(the | a | an | its | their)] <focus:year-ago word>",
        "year-ago figure",
        lambda p: p["focus"],
        {"year-earlier": "2022", "the {year-ago}": "2022"},
    ),
    Rule(
        "the year-ago <number> <unit>s",
        "the year ~ (ago | earlier) <count:exact> <unit:units>",
        "duration",
        lambda p: Amount(unit=p["unit"], count=p["count"]),
        {"the year-earlier nine months": "P9M"},
    ),
    Rule(
        "the <period> a year ago",
        "the (quarter | period) (a | one) year (ago | earlier)",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the quarter a year ago": "2022"},
    ),
    Rule(
        "the corresponding period last year",
        "(the (corresponding | same | comparable) (period | quarter) (([of] | in [the]) last year | a year (ago | earlier)) | "
        "last year 's (period | quarter))",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the corresponding period last year": "2022", "last year's quarter": "2022"},
    ),
    Rule(
        "the latest period",
        "the (latest | most recent) period",
        "latest period",
        lambda _: Definite(unit="quarter"),
        {"the latest period": "2023-Q2"},
    ),
    Rule(
        "last <month> <day>",
        "(last | this past) <month> <day:day of month>",
        "relative date",
        lambda p: Calendar(month=p["month"], day=p["day"], direction=-1),
        {"last Oct. 23": "2022-10-23"},
    ),
    Rule(
        "the <unit>",
        "the [(full | whole | entire | calendar | fiscal | financial)] <unit>",
        "definite",
        lambda p: (
            Definite(unit=p["unit"])
            if p["unit"] in ("week", "weekend", "month", "quarter", "year", "day", "decade", "century")
            else None
        ),
        {"the weekend": "2023-W36-WE"},
    ),
)
"""Kinds: what is counted from the day of speaking (``now day``, ``relative``) and from the text (``following``)."""
