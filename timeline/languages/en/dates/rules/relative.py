"""Times counted from another: "last year", "three days ago", "four months later", "the following day", "that week"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Amount, Calendar, Definite, Origin, Quantity, Shift
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
        leaves=("the days before yesterday", "the night before yesterday"),
    ),
    Rule(
        "the day after tomorrow",
        "[the] day after tomorrow",
        "now day",
        lambda _: replace(_day(1), count=Quantity(2)),
        {"the day after tomorrow": "2023-09-14"},
        leaves=("the days after tomorrow", "the world after tomorrow"),
    ),
    Rule(
        "last <unit>",
        "([the] last | this past) <unit>",
        "relative",
        _speech(-1),
        {"last year": "2022", "last week": "2023-W36", "last month": "2023-08", "last quarter": "2023-Q2"},
        refuses=("last second", "last day", "last resort"),
    ),
    Rule(
        "<unit> before last",
        "[the] <unit> before last",
        "relative",
        lambda p: Shift(unit=p["unit"], step=-1, count=Quantity(2), origin=Origin.SPEECH),
        {"the year before last": "2021"},
        refuses=("the vote before last",),
        leaves=("the year before the last",),
    ),
    Rule(
        "<unit> after next",
        "[the] <unit> after next",
        "relative",
        lambda p: Shift(unit=p["unit"], step=1, count=Quantity(2), origin=Origin.SPEECH),
        {"the year after next": "2025", "the week after next": "2023-W39"},
        refuses=("the vote after next",),
        leaves=("the year after the next",),
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
        refuses=("this minute", "this hour", "his year"),
        leaves=("this one year",),
    ),
    Rule(
        "the coming weekend",
        "([this] coming | the (coming | upcoming)) <weekend word>",
        "relative",
        lambda _: Shift(unit=Unit.WEEKEND, step=0, origin=Origin.SPEECH),
        {"the coming weekend": "2023-W37-WE", "this coming weekend": "2023-W37-WE"},
        refuses=("the coming weekenders",),
        leaves=("the weekend",),
    ),
    Rule(
        "the past weekend",
        "the past <weekend word>",
        "relative",
        lambda _: Shift(unit=Unit.WEEKEND, step=-1, origin=Origin.SPEECH),
        {"the past weekend": "2023-W36-WE"},
        leaves=("the past of weekend", "the past weekends"),
    ),
    Rule(
        "next <unit>",
        "(next | this coming | [the] coming | [the] upcoming) <unit>",
        "relative",
        _speech(1),
        {"next year": "2024", "next week": "2023-W38", "the coming month": "2023-10"},
        refuses=("next second", "next door"),
        leaves=("next to the year",),
    ),
    Rule(
        "the latest <unit>",
        "(the latest | the most recent) [(fiscal | financial | full)] <unit>",
        "relative",
        _speech(-1),
        {"the latest quarter": "2023-Q2"},
        refuses=("the latest second", "the later quarter", "the latest fashion"),
    ),
    Rule(
        "the following <unit>",
        "(the (following | next | subsequent | ensuing) | (each | every) succeeding) <unit>",
        "following",
        _text(1),
        {"the following day": "2023-09-13", "the next year": "2024"},
        refuses=("the following minute", "the following paragraph"),
    ),
    Rule(
        "next day",
        "next day",
        "following",
        lambda _: Shift(unit=Unit.DAY, step=1, origin=Origin.TEXT),
        {"next day": "2023-09-13"},
        refuses=("next of day",),
        leaves=("next days",),
    ),
    Rule(
        "the previous <unit>",
        "the (previous | preceding | prior) <unit>",
        "following",
        _text(-1),
        {"the previous year": "2022"},
        refuses=("the previous second", "the previous owner"),
    ),
    Rule(
        "the <unit> before",
        "the <unit> (before | earlier | previous | prior | previously)",
        "following",
        _text(-1),
        {"the day before": "2023-09-11"},
        refuses=("the hour before",),
        leaves=("the days before",),
    ),
    Rule(
        "the <unit> after",
        "the <unit> (after | following | later)",
        "following",
        _text(1),
        {"the day after": "2023-09-13"},
        refuses=("the minute after",),
        leaves=("the days after",),
    ),
    Rule(
        "that <unit>",
        "(that | that same | the same | that very | the very same | this same) [fiscal] <unit>",
        "following",
        _text(0),
        {"that year": "2023", "the same day": "2023-09-12"},
        refuses=("that second", "that hour"),
        leaves=("that one year",),
    ),
    Rule(
        "last <month>",
        "last <month>",
        "relative date",
        lambda p: Calendar(month=p["month"], direction=-1),
        {"last August": "2023-08", "last September": "2022-09"},
        refuses=("last marches",),
        leaves=("lasting August",),
    ),
    Rule(
        "this <month>",
        "this <month>",
        "relative date",
        lambda p: Calendar(month=p["month"], direction=0),
        {"this September": "2023-09"},
        refuses=("this marches",),
        leaves=("his September",),
    ),
    Rule(
        "next <month>",
        "(next | this coming) <month>",
        "relative date",
        lambda p: Calendar(month=p["month"], direction=1),
        {"next March": "2024-03"},
        refuses=("next marches",),
        leaves=("next in March",),
    ),
    Rule(
        "last <season>",
        "(last | this past | the past) <season:season name>",
        "relative date",
        lambda p: Calendar(season=p["season"], direction=-1),
        {"last fall": "2022-FA", "last summer": "2023-SU"},
        refuses=("last falls",),
        leaves=("lasting summer",),
    ),
    Rule(
        "this <season>",
        "this <season:season name>",
        "relative date",
        lambda p: Calendar(season=p["season"], direction=0),
        {"this summer": "2023-SU"},
        refuses=("this springs",),
        leaves=("his summer",),
    ),
    Rule(
        "next <season>",
        "(next | this coming) <season:season name>",
        "relative date",
        lambda p: Calendar(season=p["season"], direction=1),
        {"next spring": "2024-SP"},
        refuses=("next springs",),
        leaves=("next in spring",),
    ),
    Rule(
        "the following <season>",
        "the (following | next) <season:season name>",
        "relative date",
        lambda p: Calendar(season=p["season"], direction=2),
        {"the following spring": "2024-SP"},
        refuses=("the following falls",),
        leaves=("following spring",),
    ),
    Rule(
        "the following <month>",
        "the (following | next) <month>",
        "relative date",
        lambda p: Calendar(month=p["month"], direction=2),
        {"the following January": "2024-01"},
        refuses=("the following marches",),
        leaves=("following January",),
    ),
    Rule(
        "the previous <month>",
        "the (previous | preceding) (<month> | <season:season name>)",
        "relative date",
        lambda p: Calendar(month=p.get("month"), season=p.get("season"), direction=-2),
        {"the previous April": "2023-04", "the preceding spring": "2023-SP"},
        refuses=("the previous marches",),
        leaves=("previous April",),
    ),
    Rule(
        "that <month>",
        "(that | that same | the same) (<long month> | <season:season name>)",
        "relative date",
        lambda p: Calendar(month=p.get("long month"), season=p.get("season"), origin=Origin.TEXT),
        {"that August": "2023-08", "that same summer": "2023-SU"},
        refuses=("that marches",),
        leaves=("that of August",),
    ),
    Rule(
        "the latest period",
        "the (latest | most recent) period",
        "latest period",
        lambda _: Definite(unit=Unit.QUARTER),
        {"the latest period": "2023-Q2"},
        refuses=("the latest periods", "the later period"),
    ),
    Rule(
        "last <month> <day>",
        "(last | this past) <month> <day:day of month>",
        "relative date",
        lambda p: Calendar(month=p["month"], day=p["day"], direction=-1),
        {"last Oct. 23": "2022-10-23"},
        leaves=("last Oct. 33", "last of Oct. 23"),
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
        refuses=("the hour", "the weekender"),
        leaves=("a weekend",),
    ),
    Rule(
        "the <unit>s that followed",
        "the <focus:units told of next> (that | which) (followed | ensued)",
        "duration",
        lambda p: p["focus"],
        {"the {days} that followed": "PXD", "the {weeks} which ensued": "PXW"},
        leaves=("the days that follow", "the days they followed"),
    ),
    Rule(
        "the <unit>s that followed, alone",
        "<unit:units>",
        "units told of next",
        lambda p: Amount(unit=p["unit"], count=Quantity(None), lies=1, origin=Origin.TEXT),
        {"days": None},
        alone=False,
    ),
)
"""Kinds: what is counted from the day of speaking (``now day``, ``relative``) and from the text (``following``)."""
