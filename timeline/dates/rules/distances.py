"""Distances in time: "three days ago", "four months later", "two days after 5 June", "the year-ago quarter"."""

from __future__ import annotations

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import ROUND, Amount, Calendar, Origin, Quantity, Shift


def _way(step: int, origin: Origin) -> Build:
    return lambda _: (step, origin)


_SIDE_OF = {
    ("MORE_THAN", -1): "BEFORE",
    ("LESS_THAN", -1): "AFTER",
    ("EQUAL_OR_MORE", -1): "ON_OR_BEFORE",
    ("EQUAL_OR_LESS", -1): "ON_OR_AFTER",
    ("MORE_THAN", 1): "AFTER",
    ("LESS_THAN", 1): "BEFORE",
    ("EQUAL_OR_MORE", 1): "ON_OR_AFTER",
    ("EQUAL_OR_LESS", 1): "ON_OR_BEFORE",
}
"""A point more than two years ago lies before the day two years ago, as TIMEX3 says it."""


def _distance(parts: Parts) -> Shift | Amount | None:
    """A point so far away; "an hour later", from which no calendar day follows, is a length."""
    count, (step, origin) = parts["count"], parts["way"]
    unit = parts["unit"]
    if unit == "second" and count.value in (1, None):
        return None
    if origin is Origin.TEXT and unit in ("second", "minute", "hour"):
        return Amount(unit=unit, count=count, lies=step, origin=origin)
    mod = parts.get("loosely") or _SIDE_OF.get((count.mod, step), count.mod)
    if unit in ROUND and count.value is not None:
        mod = mod or "APPROX"
    return Shift(unit=unit, step=step, count=count, origin=origin, whole=False, mod=mod)


def _from_point(parts: Parts) -> Shift | None:
    """ "two days after 5 June": a distance from a point that the phrase itself gives."""
    count, (step, origin) = parts.get("count", Quantity(1)), parts["way"]
    if count.value is None:
        return None
    return Shift(unit=parts["unit"], step=step, count=count, origin=origin, whole=False, of=parts["point"])


def _of_point(step: int) -> Build:
    """The same day, week or month that many units away: "five years ago today", "a week from Monday"."""

    def build(parts: Parts) -> Shift | None:
        count = parts.get("count", Quantity(1))
        if count.value is None or parts["unit"] in ("second", "minute", "hour", "night"):
            return None
        return Shift(
            unit=parts["unit"], step=step, count=count, origin=Origin.SPEECH, whole=False, of=parts["point"], fine=True
        )

    return build


_A_YEAR_AGO = Shift(unit="year", step=-1, origin=Origin.SPEECH, whole=False)

RULES = (
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
        "(later | after [(that | this)] | afterwards | afterward | thereafter)",
        "how far",
        _way(1, Origin.TEXT),
        {"later": None, "afterwards": None, "after that": None},
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
        "<number> <unit>s ago <day>",
        "<count> (<unit:units> | <unit>) ago <point:near day>",
        "distance",
        _of_point(-1),
        {"five years ago today": "2018-09-12", "a year ago this week": "2022-W36"},
    ),
    Rule(
        "<number> <unit>s from <day>",
        "<count> (<unit:units> | <unit>) (from <point:day to count from> | on <point:day ahead>)",
        "distance",
        _of_point(1),
        {"a week from Monday": "2023-09-25", "two weeks from tomorrow": "2023-09-27"},
    ),
    Rule(
        "<weekday> week",
        "<point:day ahead> week",
        "distance",
        lambda p: _of_point(1)({**p, "unit": "week"}),
        {"Monday week": "2023-09-25"},
    ),
    Rule(
        "<weekday> ahead",
        "<weekday:day of week>",
        "day ahead",
        lambda p: Calendar(weekday=p["weekday"], direction=0),
        {"monday": None},
        alone=False,
    ),
    Rule(
        "tomorrow, to count from",
        "(<today> | tomorrow)",
        "day ahead",
        lambda p: Shift(unit="day", step=0 if "today" in p else 1, origin=Origin.SPEECH),
        {"tomorrow": None},
        alone=False,
    ),
    Rule("today, to count from", "today", "today", lambda _: True, {"today": None}, alone=False),
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
        "(after | following)",
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
        "[the] [(comparable | corresponding)] year ~ (ago | earlier) [<ordinal word> ~] "
        "(quarter | period | month | half)",
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
        "the same quarter of <year>",
        "the (corresponding | same | comparable) (period | quarter) (of | in) <year number>",
        "year ago",
        lambda p: Calendar(year=p["year number"], period=True),
        {"the same quarter of 2022": "2022"},
    ),
    Rule(
        "the corresponding period of the previous year",
        "the (corresponding | same | comparable) (period | quarter) (of | in) the (previous | preceding | prior) year",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the same period of the previous year": "2022"},
    ),
    Rule(
        "the corresponding period last year",
        "(the (corresponding | same | comparable) (period | quarter) "
        "(([of] | in [the]) last year | a year (ago | earlier)) | "
        "last year 's (period | quarter))",
        "year ago",
        lambda _: _A_YEAR_AGO,
        {"the corresponding period last year": "2022", "last year's quarter": "2022"},
    ),
)
"""Kinds: ``distance`` from the day of speaking or the time last mentioned, ``side`` before or after a point."""
