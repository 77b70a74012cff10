"""Parts of larger times: "August last year", "early 2014", "the end of the week"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Calendar, Definite, Edge, Impossible, Nth, PartOf
from timeline.dates.units import Unit
from timeline.languages.en.dates.rules.calendar import build_date
from timeline.model import TimexMod


def _definite_unit(parts: Parts) -> Definite:
    return Definite(unit=parts["unit"])


def _inside(parts: Parts) -> PartOf | Impossible:
    named = build_date(parts)
    return (
        named
        if isinstance(named, Impossible)
        else PartOf(inner=replace(named, season=parts.get("season")), of=parts["point"])
    )


def _says(mod: TimexMod) -> Build:
    return lambda _: (mod,)


def _edge(parts: Parts) -> Edge:
    return Edge(mod=parts["mod"][0], of=parts["point"])


def _nth(parts: Parts) -> Nth | None:
    number = parts.get("nth", -1)
    if parts["unit"] in (Unit.QUARTER, Unit.HALF, Unit.FORTNIGHT):
        return None
    unit, count = parts["unit"], parts["count"].value if "count" in parts else 1
    return Nth(number=number, unit=unit, of=parts["point"], count=int(count or 1))


def _share_of_year(parts: Parts) -> Calendar | Impossible:
    half = "which" in parts
    number = parts["ordinal word"]
    if number > (2 if half else 4):
        return Impossible()
    year: Calendar = parts["point"]
    return replace(year, **{"half" if half else "quarter": number}, words="")


def _outer_quarter(parts: Parts) -> Calendar | PartOf | None:
    """ "The final quarter of 2023" is the fourth."""
    if "year" in parts:
        return replace(parts["year"], quarter=4, words="") if parts["year"].era is None else None
    return PartOf(inner=Calendar(quarter=4), of=parts["point"]) if parts["point"].unit == Unit.YEAR else None


def _half(parts: Parts) -> PartOf | None:
    number = parts.get("ordinal word")
    number = 2 if number is None else number
    return PartOf(inner=Calendar(half=number), of=parts["point"]) if number in (1, 2) else None


RULES = (
    Rule(
        "<month> <relative year>",
        "<month> [of] <point:relative>",
        "relative date",
        _inside,
        {"August last year": "2022-08", "March next year": "2024-03", "January of this year": "2023-01"},
        leaves=("August by last year", "August last"),
    ),
    Rule(
        "<month> of that year",
        "<month> [of] <point:following>",
        "relative date",
        _inside,
        {"August of that year": "2023-08"},
        leaves=("August to that year", "August of that ear"),
    ),
    Rule(
        "<month> <day> of that year",
        "<month> <day:day of month> [of] <point:relative unit>",
        "relative date",
        _inside,
        {"August 12 of that year": "2023-08-12", "May 9 last year": "2022-05-09"},
        leaves=("August 12 to that year", "August 42 of that year"),
    ),
    Rule(
        "<day> <month> <relative year>",
        "[the] <day:day of month> [of] <month> [of] <point:relative unit>",
        "relative date",
        _inside,
        {"9 May last year": "2022-05-09"},
        leaves=("9 May to last year", "39 May last year"),
    ),
    Rule(
        "<month> <number> years ago",
        "([the] <day:day of month> [of] <month> | <month> [[the] <day:day of month>]) [,] <point:years away>",
        "relative date",
        _inside,
        {
            "7 October two years ago": "2021-10-07",
            "May three years ago": "2020-05",
            "Oct. 7 two years ago": "2021-10-07",
            "August four years later": "2027-08",
            "May, a year earlier": "2022-05",
        },
        leaves=("May several years ago", "7 October two years"),
    ),
    Rule(
        "the <day> of <relative month>",
        "the (<day:day ordinal> | <day:day word>) of <point:relative unit>",
        "part",
        lambda p: _inside(p) if getattr(p["point"], "unit", "") == Unit.MONTH else None,
        {"the 8th of this month": "2023-09-08", "the third of next month": "2023-10-03"},
        leaves=("the 8th of this year", "a third of next month"),
    ),
    Rule(
        "<season> of <relative year>",
        "[the] <season:season name> [of] <point:relative unit>",
        "relative date",
        _inside,
        {"the summer of last year": "2022-SU"},
        leaves=("the summer to last year", "the summers of last year"),
    ),
    Rule(
        "<weekday> <relative week>",
        "<weekday:day of week> [of] <point:relative unit>",
        "part",
        lambda p: _inside(p) if p["point"].unit in (Unit.WEEK, Unit.MONTH) else None,
        {"Monday last week": "2023-09-04", "Friday of next week": "2023-09-22"},
        leaves=("Mondays last week", "Friday to next week"),
    ),
    Rule(
        "a <weekday> <relative year>",
        "(a | one) <weekday:day of week> <focus:relative unit>",
        "part",
        lambda p: p["focus"] if p["focus"].unit in (Unit.YEAR, Unit.MONTH) else None,
        {"a Monday {last year}": "2022", "one Friday {last month}": "2023-08"},
        leaves=("a Monday by last year", "a Mondays last year"),
    ),
    Rule(
        "<ordinal> quarter of <relative year>",
        "[the] <ordinal word> ~ quarter [of] <point:relative unit>",
        "part",
        lambda p: PartOf(inner=Calendar(quarter=p["ordinal word"]), of=p["point"]) if p["ordinal word"] <= 4 else None,
        {"the third quarter of last year": "2022-Q3"},
        leaves=("the fifth quarter of last year", "the third quarter by last year"),
    ),
    Rule(
        "<relative year>'s <ordinal> quarter",
        "<point:relative unit> 's <ordinal word> ~ quarter",
        "part",
        lambda p: PartOf(inner=Calendar(quarter=p["ordinal word"]), of=p["point"]) if p["ordinal word"] <= 4 else None,
        {"this year's third quarter": "2023-Q3"},
        leaves=("this year's fifth quarter", "this year's third quarters"),
    ),
    Rule(
        "<year>'s <ordinal> half",
        "<point:year> 's <ordinal word> ~ (<which:half word> | quarter)",
        "part",
        _share_of_year,
        {"2021's second half": "2021-H2", "2022's third quarter": "2022-Q3"},
        ("2021's third half",),
    ),
    Rule(
        "the <ordinal> half of <point>",
        "[the] (<ordinal word> | latter | last) ~ half [(of | in)] <point:larger>",
        "part",
        _half,
        {
            "the second half of 2021": "2021-H2",
            "the last half of 1989": "1989-H2",
            "the first half of this year": "2023-H1",
            "the second half of the 19th century": "18",
            "the first half of March": "2023-03",
        },
        leaves=("the third half of 2021", "the second half by 2021"),
    ),
    Rule(
        "the first quarter of the <century>",
        "the <mod:outer> (quarter | third | decades | years) of <point:long point>",
        "edge",
        _edge,
        {"the last quarter of the 20th century": "19"},
        leaves=("the quarter of the 20th century", "the last quarter of the 20th"),
    ),
    Rule("first of several", "(first | opening)", "outer", _says(TimexMod.START), {"first": None}, alone=False),
    Rule("last of several", "(last | final | closing)", "outer", _says(TimexMod.END), {"last": None}, alone=False),
    Rule("early", "[very] early", "nearness", _says(TimexMod.START), {"early": None}, alone=False),
    Rule("late", "[very] late", "nearness", _says(TimexMod.END), {"very late": None}, alone=False),
    Rule("mid", "mid", "nearness", _says(TimexMod.MID), {"mid": None}, alone=False),
    Rule(
        "early <point>",
        "[(the | as recently as)] <mod:nearness> ~ [(part of | in | on | in the | part of the)] <point:larger>",
        "edge",
        _edge,
        {"early 2014": "2014", "mid-2019": "2019", "late August": "2023-08", "late-August": "2023-08"}
        | {"early October this year": "2023-10"}
        | {"early in 1862": "1862", "the early 1990s": "199", "late yesterday": "2023-09-11"},
        refuses=("early man", "mid-career"),
        leaves=("early to 2014",),
    ),
    Rule(
        "the start",
        "(start | beginning | outset | (first | early | earlier | opening) part)",
        "edge name",
        _says(TimexMod.START),
        {"outset": None, "early part": None},
        alone=False,
    ),
    Rule("the middle", "(middle | midpoint | height)", "edge name", _says(TimexMod.MID), {"middle": None}, alone=False),
    Rule(
        "the end",
        "(end | close | (latter | last | later | final) part | rest | remainder)",
        "edge name",
        _says(TimexMod.END),
        {"end": None, "latter part": None},
        alone=False,
    ),
    Rule(
        "the end of <point>",
        "[the] [very] <mod:edge name> of <point:larger>",
        "edge",
        _edge,
        {"the start of 2019": "2019", "the middle of 2010": "2010", "the end of 1990": "1990"}
        | {
            "the end of the year": "2023",
            "the end of this week": "2023-W37",
            "the beginning of August": "2023-08",
        },
        refuses=("the end of them",),
        leaves=("the end to 2019",),
    ),
    Rule(
        "end of <unit>",
        "[the] <end> of <point:bare unit point>",
        "edge",
        lambda p: Edge(mod=TimexMod.END, of=p["point"]),
        {"end of year": "2023", "the end of month": "2023-09"},
        refuses=("end of story", "end or year"),
    ),
    Rule(
        "<point>'s end",
        "[the] <point:bare unit point> ('s | ~) <end>",
        "edge of a unit",
        lambda p: Edge(mod=TimexMod.END, of=p["point"]),
        {"year's end": "2023", "year-end": "2023", "month's end": "2023-09"},
        refuses=("week's friend",),
        leaves=("years end",),
    ),
    Rule(
        "end-<month>",
        "end - (<point:date> | <point:year>)",
        "edge",
        lambda p: Edge(mod=TimexMod.END, of=p["point"]),
        {"end-August": "2023-08", "end-2024": "2024"},
        refuses=("end-user",),
        leaves=("ends-2024",),
    ),
    Rule(
        "<month>'s end",
        "<month> 's <end>",
        "edge",
        lambda p: Edge(mod=TimexMod.END, of=Calendar(month=p["month"])),
        {"August's end": "2023-08"},
        leaves=("August's ends", "August's friend"),
    ),
    Rule(
        "the last days of <point>",
        "the (<late> | <early>) (days | weeks | months | years) of <point:larger>",
        "edge",
        lambda p: Edge(mod=TimexMod.END if "late" in p else TimexMod.START, of=p["point"]),
        {
            "the last days of August": "2023-08",
            "the opening weeks of 2020": "2020",
            "the early years of the 1990s": "199",
        },
        leaves=("the last days of Pompeii", "the last hours of August"),
    ),
    Rule(
        "early, of days",
        "(first | early | opening | initial)",
        "early",
        _says(TimexMod.START),
        {"opening": None},
        alone=False,
    ),
    Rule(
        "late, of days",
        "(last | late | final | closing | dying)",
        "late",
        _says(TimexMod.END),
        {"dying": None},
        alone=False,
    ),
    Rule("<unit> for its edge", "<unit>", "bare unit point", _definite_unit, {"year": None}, alone=False),
    Rule(
        "earlier this <unit>",
        "earlier [(in | on)] <point:near point>",
        "edge",
        lambda p: Edge(mod=TimexMod.START, of=p["point"]),
        {"earlier this year": "2023", "earlier that day": "2023-09-12", "earlier yesterday": "2023-09-11"},
        refuses=("earlier this decision",),
        leaves=("earlier than this year",),
    ),
    Rule(
        "later this <unit>",
        "later [(in | on)] <point:near point>",
        "edge",
        lambda p: Edge(mod=TimexMod.END, of=p["point"]),
        {"later this year": "2023", "later that month": "2023-09"},
        refuses=("later this decision",),
        leaves=("later than this year",),
    ),
    Rule(
        "later in <point>",
        "(<early:earlier> | later) in <point:larger>",
        "edge",
        lambda p: Edge(mod=TimexMod.START if "early" in p else TimexMod.END, of=p["point"]),
        {"later in 2021": "2021", "earlier in the summer": "2023-SU"},
        refuses=("later in life",),
        leaves=("later to 2021",),
    ),
    Rule(
        "the first <unit> of <point>",
        "(the [very] (<nth> | last | final | opening) | <nth>) <unit> (of | in) <point:larger>",
        "part",
        _nth,
        {"the first week of June 2023": "2023-W22", "the last day of 2020": "2020-12-31"}
        | {"the second week in March": "2023-W10", "the last weekend of June 2025": "2025-W26-WE"}
        | {"the first weekend of June 2025": "2025-W23-WE"},
        leaves=("the first quarter of June 2023", "the first week by June 2023"),
    ),
    Rule(
        "the <ordinal> <weekday> of <point>",
        "[the] (<nth> | last | final) <weekday:day of week> (of | in) <point:holds weekdays>",
        "part",
        lambda p: Nth(number=p.get("nth", -1), unit=Unit.DAY, of=p["point"], weekday=p["weekday"]),
        {"the second Sunday in October": "2023-10-08", "the last Friday of July 2023": "2023-07-28"}
        | {"the first Monday of next month": "2023-10-02", "the last Friday of Ramadan": "2023-04-14"},
        leaves=("the second Sundays in October", "the second Sunday to October"),
    ),
    Rule(
        "the <ordinal> fortnight of <month>",
        "[the] (<ordinal word> | last) ~ fortnight (of | in) <month> [[of] <year>]",
        "part",
        lambda p: _half({**p, "point": build_date({key: p[key] for key in ("month", "year") if key in p})}),
        {"the first fortnight of July": "2023-07", "the second fortnight of May 2021": "2021-05"},
        refuses=("the first fortnight of talks",),
        leaves=("the third fortnight of July",),
    ),
    Rule(
        "the last quarter of <year>",
        "[the] (last | final | closing) quarter of (<year> | <point:relative unit>)",
        "part",
        _outer_quarter,
        {"the final quarter of 2023": "2023-Q4", "the last quarter of last year": "2022-Q4"},
        leaves=("the last quarter of last month", "the late quarter of 2023"),
    ),
    Rule(
        "the week of <date>",
        "the week (of | beginning | ending | ended | to) <point:date>",
        "part",
        lambda p: Nth(number=0, unit=Unit.WEEK, of=p["point"]),
        {"the week of March 6, 2023": "2023-W10", "the week to March 11, 2023": "2023-W10"},
        leaves=("the week of action", "the week by March 6, 2023"),
    ),
    Rule(
        "the weekend of <date>",
        "[the] weekend of <point:date> [(- | – | to | and) <last:day of month>]",
        "part",
        lambda p: Nth(number=0, unit=Unit.WEEKEND, of=p["point"]),
        {"the weekend of 3 June": "2023-W22-WE", "the weekend of June 3-4": "2023-W22-WE"},
        leaves=("the weekend of games", "the weekend by 3 June"),
    ),
    Rule(
        "<named day> week",
        "<point:holiday> <unit:week or weekend>",
        "part",
        lambda p: Nth(number=0, unit=p["unit"], of=p["point"]),
        {"Easter weekend": "2023-W14-WE"},
        refuses=("Eastern weekend",),
        leaves=("Easter weekday",),
    ),
    Rule("week", "week", "week or weekend", lambda _: Unit.WEEK, {"week": None}, alone=False),
    Rule("weekend", "weekend", "week or weekend", lambda _: Unit.WEEKEND, {"weekend": None}, alone=False),
    Rule(
        "midweek",
        "(midweek | mid - week)",
        "edge",
        lambda _: Edge(mod=TimexMod.MID, of=Definite(unit=Unit.WEEK)),
        {"midweek": "2023-W37"},
        refuses=("mid-career", "midweeks"),
    ),
)
"""The union ``larger`` is any point that may have parts."""
