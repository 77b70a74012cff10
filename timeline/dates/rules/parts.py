"""Parts of larger times: "August last year", "early 2014", "the end of the week", "Monday morning"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import Calendar, Definite, Edge, Impossible, Nth, Origin, Part, Repeat, Shift
from timeline.dates.rules.calendar import build_date


def _today(step: int = 0) -> Shift:
    return Shift(unit="day", step=step, origin=Origin.SPEECH, words="yesterday" if step else "today")


def _following(step: int) -> Shift:
    return Shift(unit="day", step=step, origin=Origin.TEXT, words="the following day" if step else "that day")


def _definite_unit(parts: Parts) -> Definite:
    return Definite(unit=parts["unit"])


def _inside(parts: Parts) -> Part | Impossible:
    named = build_date(parts)
    return (
        named
        if isinstance(named, Impossible)
        else Part(inner=replace(named, season=parts.get("season")), of=parts["point"])
    )


def _says(mod: str) -> Build:
    return lambda _: (mod,)


def _edge(parts: Parts) -> Edge:
    return Edge(mod=parts["mod"][0], of=parts["point"])


def _nth(parts: Parts) -> Nth | None:
    number = parts.get("nth", -1)
    if parts["unit"] in ("quarter", "half"):
        return None
    unit, count = parts["unit"], parts["count"].value if "count" in parts else 1
    return Nth(number=number, unit=unit, of=parts["point"], count=int(count or 1))


def _daypart(parts: Parts) -> Part:
    return Part(inner=Calendar(part=parts["part of day"], mod=parts.get("mod")), of=parts["point"])


def _share_of_year(parts: Parts) -> Calendar | Impossible:
    half = "which" in parts
    number = parts["ordinal word"]
    if number > (2 if half else 4):
        return Impossible()
    year: Calendar = parts["point"]
    return replace(year, **{"half" if half else "quarter": number}, words="")


def _half(parts: Parts) -> Part | None:
    number = parts.get("ordinal word")
    number = 2 if number is None else number
    return Part(inner=Calendar(half=number), of=parts["point"]) if number in (1, 2) else None


RULES = (
    Rule(
        "<month> <relative year>",
        "<month> [of] <point:relative>",
        "part",
        _inside,
        {"August last year": "2022-08", "March next year": "2024-03", "January of this year": "2023-01"},
    ),
    Rule(
        "<month> of that year",
        "<month> [of] <point:following>",
        "part",
        _inside,
        {"August of that year": "2023-08"},
    ),
    Rule(
        "<month> <day> of that year",
        "<month> <day:day of month> [of] <point:relative unit>",
        "part",
        _inside,
        {"August 12 of that year": "2023-08-12", "May 9 last year": "2022-05-09"},
    ),
    Rule(
        "<day> <month> <relative year>",
        "[the] <day:day of month> [of] <month> [of] <point:relative unit>",
        "part",
        _inside,
        {"9 May last year": "2022-05-09"},
    ),
    Rule(
        "the <day> of <relative month>",
        "the (<day:day ordinal> | <day:day word>) of <point:relative unit>",
        "part",
        lambda p: _inside(p) if getattr(p["point"], "unit", "") == "month" else None,
        {"the 8th of this month": "2023-09-08", "the third of next month": "2023-10-03"},
    ),
    Rule(
        "<season> of <relative year>",
        "[the] <season:season name> [of] <point:relative unit>",
        "part",
        _inside,
        {"the summer of last year": "2022-SU"},
    ),
    Rule(
        "<weekday> <relative week>",
        "<weekday:day of week> [of] <point:relative unit>",
        "part",
        _inside,
        {"Monday last week": "2023-09-04", "Friday of next week": "2023-09-22"},
    ),
    Rule(
        "<ordinal> quarter of <relative year>",
        "[the] <ordinal word> ~ quarter [of] <point:relative unit>",
        "part",
        lambda p: Part(inner=Calendar(quarter=p["ordinal word"]), of=p["point"]) if p["ordinal word"] <= 4 else None,
        {"the third quarter of last year": "2022-Q3"},
    ),
    Rule(
        "<relative year>'s <ordinal> quarter",
        "<point:relative unit> 's <ordinal word> ~ quarter",
        "part",
        lambda p: Part(inner=Calendar(quarter=p["ordinal word"]), of=p["point"]) if p["ordinal word"] <= 4 else None,
        {"this year's third quarter": "2023-Q3"},
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
        },
    ),
    Rule("early", "[very] early", "nearness", _says("START"), {"early": None}, alone=False),
    Rule("late", "[very] late", "nearness", _says("END"), {"very late": None}, alone=False),
    Rule("mid", "mid", "nearness", _says("MID"), {"mid": None}, alone=False),
    Rule(
        "early <point>",
        "[(the | as recently as)] <mod:nearness> ~ [(part of | in | on | in the | part of the)] <point:larger>",
        "edge",
        _edge,
        {"early 2014": "2014", "mid-2019": "2019", "late August": "2023-08", "late-August": "2023-08"}
        | {"early in 1862": "1862", "the early 1990s": "199", "late yesterday": "2023-09-11"},
    ),
    Rule(
        "the start",
        "(start | beginning | outset | (first | early | earlier | opening) part)",
        "edge name",
        _says("START"),
        {"outset": None, "early part": None},
        alone=False,
    ),
    Rule("the middle", "(middle | midpoint | height)", "edge name", _says("MID"), {"middle": None}, alone=False),
    Rule(
        "the end",
        "(end | close | (latter | last | later | final) part | rest | remainder)",
        "edge name",
        _says("END"),
        {"end": None, "latter part": None},
        alone=False,
    ),
    Rule(
        "the end of <point>",
        "[the] [very] <mod:edge name> of <point:larger>",
        "edge",
        _edge,
        {"the start of 2019": "2019", "the middle of 2010": "2010", "the end of 1990": "1990"}
        | {"the end of the year": "2023", "the end of this week": "2023-W37", "the beginning of August": "2023-08"},
    ),
    Rule(
        "<point>'s end",
        "[the] <point:bare unit point> ('s | ~) <end>",
        "edge",
        lambda p: Edge(mod="END", of=p["point"]),
        {"year's end": "2023", "year-end": "2023", "month's end": "2023-09"},
    ),
    Rule(
        "end-<month>",
        "end - (<point:date> | <point:year>)",
        "edge",
        lambda p: Edge(mod="END", of=p["point"]),
        {"end-August": "2023-08", "end-2024": "2024"},
    ),
    Rule(
        "<month>'s end",
        "<month> 's <end>",
        "edge",
        lambda p: Edge(mod="END", of=Calendar(month=p["month"])),
        {"August's end": "2023-08"},
    ),
    Rule(
        "the last days of <point>",
        "the (<late> | <early>) (days | weeks | months | years) of <point:larger>",
        "edge",
        lambda p: Edge(mod="END" if "late" in p else "START", of=p["point"]),
        {
            "the last days of August": "2023-08",
            "the opening weeks of 2020": "2020",
            "the early years of the 1990s": "199",
        },
    ),
    Rule(
        "early, of days", "(first | early | opening | initial)", "early", _says("START"), {"opening": None}, alone=False
    ),
    Rule(
        "late, of days", "(last | late | final | closing | dying)", "late", _says("END"), {"dying": None}, alone=False
    ),
    Rule("<unit> for its edge", "<unit>", "bare unit point", _definite_unit, {"year": None}, alone=False),
    Rule(
        "earlier this <unit>",
        "earlier [(in | on)] <point:near point>",
        "edge",
        lambda p: Edge(mod="START", of=p["point"]),
        {"earlier this year": "2023", "earlier that day": "2023-09-12", "earlier yesterday": "2023-09-11"},
    ),
    Rule(
        "later this <unit>",
        "later [(in | on)] <point:near point>",
        "edge",
        lambda p: Edge(mod="END", of=p["point"]),
        {"later this year": "2023", "later that month": "2023-09"},
    ),
    Rule(
        "the first <unit> of <point>",
        "(the [very] (<nth> | last | final | opening) | <nth>) <unit> of <point:larger>",
        "part",
        _nth,
        {"the first week of June 2023": "2023-W22", "the last day of 2020": "2020-12-31"},
    ),
    Rule(
        "the week of <date>",
        "the week (of | beginning | ending) <point:date>",
        "part",
        lambda p: Nth(number=0, unit="week", of=p["point"]),
        {"the week of March 6, 2023": "2023-W10"},
    ),
    Rule(
        "<day> <part of day>",
        "[the] <point:day point> <part of day>",
        "time",
        _daypart,
        {"Monday morning": "2023-09-11TMO", "yesterday afternoon": "2023-09-11TAF"},
    ),
    Rule(
        "early <day> <part of day>",
        "(early | late) <point:day point> <part of day>",
        "time",
        _daypart,
        {"early Monday morning": "2023-09-11TMO"},
    ),
    Rule(
        "<part of day> of <day>",
        "[(early | late | mid)] [the] [(early | late | mid)] [~] <part of day> [(of | on | ,)] <point:day point>",
        "time",
        _daypart,
        {"the night of March 6, 1943": "1943-03-06TNI", "mid-afternoon yesterday": "2023-09-11TAF"},
    ),
    Rule(
        "this <part of day>",
        "[(early | late | later | earlier)] this <part of day>",
        "time",
        lambda p: Part(inner=Calendar(part=p["part of day"]), of=_today()),
        {"this morning": "2023-09-12TMO"},
    ),
    Rule(
        "tonight",
        "tonight",
        "time",
        lambda _: Part(inner=Calendar(part="NI"), of=_today()),
        {"tonight": "2023-09-12TNI"},
    ),
    Rule(
        "last night",
        "(last | yesterday) night",
        "time",
        lambda _: Part(inner=Calendar(part="NI"), of=_today(-1)),
        {"last night": "2023-09-11TNI"},
    ),
    Rule(
        "the next <part of day>",
        "the (next | following) <part of day>",
        "time",
        lambda p: Part(inner=Calendar(part=p["part of day"]), of=_following(1)),
        {"the next morning": "2023-09-13TMO"},
    ),
    Rule(
        "that <part of day>",
        "(that | that same | the same) <part of day>",
        "time",
        lambda p: Part(inner=Calendar(part=p["part of day"]), of=_following(0)),
        {"that evening": "2023-09-12TEV"},
    ),
    Rule(
        "the <part of day>",
        "the [(early | late | mid) [~]] <part of day>",
        "time",
        lambda p: Part(inner=Calendar(part=p["part of day"]), of=_following(0)),
        {"the morning": "2023-09-12TMO", "the late afternoon": "2023-09-12TAF"},
    ),
    Rule(
        "early <part of day>",
        "(early | late | mid) ~ <part of day>",
        "time",
        lambda p: Part(inner=Calendar(part=p["part of day"]), of=_following(0)) if p["part of day"] != "NI" else None,
        {"mid afternoon": "2023-09-12TAF", "early evening": "2023-09-12TEV"},
    ),
    Rule(
        "night",
        "[at] <focus:night alone>",
        "time",
        lambda p: p["focus"],
        {"at {night}": "XXXX-XX-XXTNI", "daytime": "XXXX-XX-XXTDT"},
    ),
    Rule(
        "night, whichever",
        "(night | nighttime | night ~ time)",
        "night alone",
        lambda _: Repeat(value="XXXX-XX-XXTNI"),
        {"night": None, "nighttime": None},
        alone=False,
    ),
    Rule("daytime", "daytime", "night alone", lambda _: Repeat(value="XXXX-XX-XXTDT"), {"daytime": None}, alone=False),
    Rule(
        "overnight <day>",
        "overnight [(on | into)] <point:day point>",
        "time",
        lambda p: Part(inner=Calendar(part="NI"), of=p["point"]),
        {"overnight Monday": "2023-09-11TNI"},
    ),
    Rule(
        "the early hours of <day>",
        "[in] <focus:small hours>",
        "time",
        lambda p: p["focus"],
        {"the early hours of Tuesday": "2023-09-12TMO", "the small hours of 5 May 2020": "2020-05-05TMO"},
    ),
    Rule(
        "the early hours of <day>, whole",
        "[the] (early [morning] | small | wee | predawn) hours [(of | on)] <point:day point> [morning]",
        "small hours",
        lambda p: Part(inner=Calendar(part="MO", mod="START"), of=p["point"]),
        {"the early hours of tuesday": None},
        alone=False,
    ),
    Rule(
        "overnight",
        "overnight",
        "time",
        lambda _: Part(inner=Calendar(part="NI"), of=_today()),
        {"overnight": "2023-09-12TNI"},
    ),
)
"""Unions used here: ``larger`` any point that may have parts, ``day point`` any single day."""
