"""Weekdays, by themselves and counted from a day: "Friday", "last Tuesday", "the Monday after Easter 2016"."""

from __future__ import annotations

from timeline.dates.grammar import Rule
from timeline.dates.reading import Calendar, Origin, PartOf
from timeline.dates.units import Unit

RULES = (
    Rule(
        "<weekday> after next",
        "[the] <weekday:day of week> after next",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=3),
        {"the Monday after next": "2023-09-25"},
        refuses=("the man after next",),
        leaves=("the Monday after the next",),
    ),
    Rule(
        "<weekday> before last",
        "[the] <weekday:day of week> before last",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=-3),
        {"the Friday before last": "2023-09-01"},
        refuses=("the meeting before last",),
        leaves=("the Friday before the last",),
    ),
    Rule(
        "the <weekday> after <point>",
        "[the] <weekday:day of week> <way:side> <point:dated day>",
        "weekday beside a day",
        lambda p: PartOf(inner=Calendar(weekday=p["weekday"], direction=2 * p["way"][0]), of=p["point"]),
        {"the Monday after Easter 2016": "2016-03-28", "the Friday before 5 June 2020": "2020-05-29"},
        leaves=("the Mondays after Easter 2016", "the Monday of Easter 2016"),
    ),
    Rule(
        "<weekday>",
        "<weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"]),
        {"Friday": "2023-09-08", "Tuesday": "2023-09-12"},
        refuses=("Fridayish", "fried"),
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
        "((on | by | until) the | that | that same | the same) <focus:weekday told of>",
        "bare weekday",
        lambda p: p["focus"],
        {
            "on the {Tuesday}": "2023-09-12",
            "that {Tuesday}": "2023-09-12",
            "the same {Tuesday}": "2023-09-12",
            "by the {Tuesday}": "2023-09-12",
        },
        leaves=("on a Tuesday", "on the Tuesdays"),
    ),
    Rule(
        "last <weekday>",
        "(last | this past | the past) <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=-1),
        {"last Friday": "2023-09-08", "last Tuesday": "2023-09-05"},
        leaves=("last of Friday", "last Fridays"),
    ),
    Rule(
        "<weekday> last",
        "<weekday:day of week> last",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=-1),
        {"Friday last": "2023-09-08"},
        leaves=("Friday lasts", "Fridays last"),
    ),
    Rule(
        "<weekday> next",
        "<weekday:day of week> next",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=1),
        {"Monday next": "2023-09-18"},
        leaves=("Monday nest", "Mondays next"),
    ),
    Rule(
        "last week <weekday>",
        "<point:relative unit> <weekday:day of week>",
        "part",
        lambda p: PartOf(inner=Calendar(weekday=p["weekday"]), of=p["point"]) if p["point"].unit == Unit.WEEK else None,
        {"last week Friday": "2023-09-08", "next week Tuesday": "2023-09-19"},
        leaves=("last year Friday", "last week Fridays"),
    ),
    Rule(
        "this <weekday>",
        "this <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=0),
        {"this Friday": "2023-09-15"},
        leaves=("this of Friday", "this Fridays"),
    ),
    Rule(
        "next <weekday>",
        "(next | this coming | [the] coming) <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=1),
        {"next Friday": "2023-09-15", "next Tuesday": "2023-09-19"},
        leaves=("next on Friday", "next Fridays"),
    ),
    Rule(
        "the following <weekday>",
        "the (following | next) <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=2),
        {"the following Monday": "2023-09-18"},
        leaves=("following Monday", "the following Mondays"),
    ),
    Rule(
        "the previous <weekday>",
        "the (previous | preceding) <weekday:day of week>",
        "bare weekday",
        lambda p: Calendar(weekday=p["weekday"], direction=-2),
        {"the previous Monday": "2023-09-11"},
        leaves=("previous Monday", "the previous Mondays"),
    ),
)
"""Kinds: ``bare weekday`` is counted from the day of speaking, ``weekday beside a day`` from a day that is named."""
