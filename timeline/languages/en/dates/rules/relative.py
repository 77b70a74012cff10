"""Times counted from another: "last year", "three days ago", "four months later", "the following day", "that week"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Calendar, Definite, Origin, PartOf, Quantity, Shift
from timeline.dates.units import Unit
from timeline.model import TimexMod

_SUB_DAY = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def _day(step: int, part: TimexMod | None = None) -> Shift:
    return Shift(unit=Unit.DAY, step=step, origin=Origin.SPEECH, mod=part)


def _speech(step: int) -> Build:
    """The unit ``step`` away from the one that holds the day of speaking."""
    return _unit(step, Origin.SPEECH)


def _text(step: int) -> Build:
    """The unit ``step`` away from the time last mentioned."""
    return _unit(step, Origin.TEXT)


def _unit(step: int, origin: Origin) -> Build:
    def build(parts: Parts) -> Shift | None:
        unit = parts["unit"]
        if unit in _SUB_DAY or (unit in (Unit.DAY, Unit.NIGHT) and origin is Origin.SPEECH):
            return None
        return Shift(unit=unit, step=step, origin=origin)

    return build


RULES = (
    Rule(
        "today",
        "(today | this very day | the present day)",
        "now day",
        lambda _: _day(0),
        {"today": "2023-09-12"},
        refuses=("todays",),
    ),
    Rule("yesterday", "yesterday", "now day", lambda _: _day(-1), {"yesterday": "2023-09-11"}, refuses=("yesteryear",)),
    Rule("tomorrow", "tomorrow", "now day", lambda _: _day(1), {"tomorrow": "2023-09-13"}, refuses=("morrow",)),
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
        "<unit> after next",
        "[the] <unit> after next",
        "relative",
        lambda p: Shift(unit=p["unit"], step=1, count=Quantity(2), origin=Origin.SPEECH),
        {"the year after next": "2025", "the week after next": "2023-W39"},
    ),
    Rule(
        "<weekday> after next",
        "[the] <weekday:day of week> after next",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=3),
        {"the Monday after next": "2023-09-25"},
    ),
    Rule(
        "<weekday> before last",
        "[the] <weekday:day of week> before last",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=-3),
        {"the Friday before last": "2023-09-01"},
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
        lambda _: Shift(unit=Unit.WEEKEND, step=0, origin=Origin.SPEECH),
        {"the coming weekend": "2023-W37-WE", "this coming weekend": "2023-W37-WE"},
    ),
    Rule(
        "the past weekend",
        "the past <weekend word>",
        "relative",
        lambda _: Shift(unit=Unit.WEEKEND, step=-1, origin=Origin.SPEECH),
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
        "next day",
        "next day",
        "following",
        lambda _: Shift(unit=Unit.DAY, step=1, origin=Origin.TEXT),
        {"next day": "2023-09-13"},
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
        "the previous <month>",
        "the (previous | preceding) (<month> | <season:season name>)",
        "relative date",
        lambda p: Calendar(month=p.get("month"), season=p.get("season"), direction=-2),
        {"the previous April": "2023-04", "the preceding spring": "2023-SP"},
    ),
    Rule(
        "the <weekday> after <point>",
        "[the] <weekday:day of week> <way:side> <point:dated day>",
        "weekday beside a day",
        lambda p: PartOf(inner=Calendar(weekday=p["weekday"], direction=2 * p["way"][0]), of=p["point"]),
        {"the Monday after Easter 2016": "2016-03-28", "the Friday before 5 June 2020": "2020-05-29"},
    ),
    Rule(
        "that <month>",
        "(that | that same | the same) (<long month> | <season:season name>)",
        "relative date",
        lambda p: Calendar(month=p.get("long month"), season=p.get("season"), origin=Origin.TEXT),
        {"that August": "2023-08", "that same summer": "2023-SU"},
    ),
    Rule(
        "<weekday>",
        "<weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"]),
        {"Friday": "2023-09-08", "Tuesday": "2023-09-12"},
    ),
    Rule(
        "<weekday> of the text",
        "<weekday>",
        "weekday told of",
        lambda p: Calendar(weekday=p["weekday"], origin=Origin.TEXT),
        {"friday": None},
        alone=False,
    ),
    Rule(
        "on the <weekday>",
        "(on the | that | that same) <focus:weekday told of>",
        "bare weekday",
        lambda p: p["focus"],
        {"on the {Tuesday}": "2023-09-12", "that {Tuesday}": "2023-09-12"},
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
    Rule(
        "the latest period",
        "the (latest | most recent) period",
        "latest period",
        lambda _: Definite(unit=Unit.QUARTER),
        {"the latest period": "2023-Q2"},
    ),
    Rule(
        "last <month> <day>",
        "(last | this past) <month> <day:day of month>",
        "relative date",
        lambda p: Calendar(month=p["month"], day=p["day"], direction=-1),
        {"last Oct. 23": "2022-10-23"},
    ),
    Rule("entire", "(full | whole | entire)", "entire", lambda _: True, {"entire": None}, alone=False),
    Rule(
        "the <unit>",
        "the [(<entire> | calendar | fiscal | financial)] <unit>",
        "definite",
        lambda p: (
            Definite(unit=p["unit"], entire="entire" in p)
            if p["unit"]
            in (Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DAY, Unit.DECADE, Unit.CENTURY)
            else None
        ),
        {"the weekend": "2023-W36-WE"},
    ),
)
"""Kinds: what is counted from the day of speaking (``now day``, ``relative``) and from the text (``following``)."""
