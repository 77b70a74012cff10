"""Distances in time: "three days ago", "four months later", "two days after 5 June"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Build, Parts, Rule
from timeline.dates.reading import ROUND, Amount, Calendar, Origin, PartOf, Quantity, Reading, Shift
from timeline.dates.units import FINENESS, Unit
from timeline.model import TimexMod


def _way(step: int, origin: Origin) -> Build:
    return lambda _: (step, origin)


_SIDE_OF = {
    (TimexMod.MORE_THAN, -1): TimexMod.BEFORE,
    (TimexMod.LESS_THAN, -1): TimexMod.AFTER,
    (TimexMod.EQUAL_OR_MORE, -1): TimexMod.ON_OR_BEFORE,
    (TimexMod.EQUAL_OR_LESS, -1): TimexMod.ON_OR_AFTER,
    (TimexMod.MORE_THAN, 1): TimexMod.AFTER,
    (TimexMod.LESS_THAN, 1): TimexMod.BEFORE,
    (TimexMod.EQUAL_OR_MORE, 1): TimexMod.ON_OR_AFTER,
    (TimexMod.EQUAL_OR_LESS, 1): TimexMod.ON_OR_BEFORE,
}
"""A point more than two years ago lies before the day two years ago, as TIMEX3 says it."""


def _distance(parts: Parts) -> Shift | Amount | None:
    """A point so far away; "an hour later", from which no calendar day follows, is a length."""
    count, (step, origin) = parts["count"], parts["way"]
    unit = parts["unit"]
    if unit == Unit.SECOND and count.value in (1, None):
        return None
    if origin is Origin.TEXT and unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        return Amount(unit=unit, count=count, lies=step, origin=origin)
    mod = parts.get("loosely") or _SIDE_OF.get((count.mod, step), count.mod)
    if unit in ROUND and count.value is not None:
        mod = mod or TimexMod.APPROX
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
        if count.value is None or parts["unit"] in (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.NIGHT):
            return None
        return Shift(
            unit=parts["unit"], step=step, count=count, origin=Origin.SPEECH, whole=False, of=parts["point"], fine=True
        )

    return build


def _from_a_day(parts: Parts) -> Reading | None:
    """So far away; what went on "over four days from 26 April" began then."""
    point: Reading = parts["point"]
    over = "count" in parts and parts["count"].mod is TimexMod.MORE_THAN
    return point if over else _of_point(1)({"unit": Unit.WEEK, **parts})


def _of_weekday(parts: Parts) -> Shift | None:
    """ "Twenty years ago on Monday": the date that Monday has, so many years before."""
    return _of_point(-1)(parts) if parts["unit"] in (Unit.YEAR, Unit.DECADE, Unit.CENTURY) else None


def _part_of_a_day_away(parts: Parts) -> PartOf:
    """ "At dawn two days later": the part is that of the day so far away."""
    inner = Calendar(hour=parts["time"], minute=0) if "time" in parts else Calendar(part=parts["part"])
    return PartOf(inner=inner, of=parts["day"])


def _weekday_of_week(parts: Parts) -> PartOf | None:
    """ "Friday in two weeks": the Friday of the week so far away."""
    step, origin = parts.get("way", (1, Origin.SPEECH))
    if parts["unit"] != Unit.WEEK or parts["count"].value is None or origin is not Origin.SPEECH:
        return None
    week = Shift(unit=Unit.WEEK, step=step, count=parts["count"], origin=origin, whole=False)
    return PartOf(inner=Calendar(weekday=parts["weekday"]), of=week)


def _weekdays_away(parts: Parts) -> Shift | None:
    """ "Two Sundays from now": the first is the next or the last such day, the others lie weeks beyond."""
    count, (step, origin) = parts["count"].value, parts["way"]
    if origin is not Origin.SPEECH or not count or count != int(count):
        return None
    first = Calendar(weekday=parts["weekday"], direction=_RIGHT_AFTER if step > 0 else step)
    return Shift(unit=Unit.WEEK, step=step, count=Quantity(count - 1), origin=origin, whole=False, of=first, fine=True)


_RIGHT_AFTER = 2
"""The direction of the next such day, be it tomorrow."""


def _summed(parts: Parts) -> Shift | None:
    """ "Four months and a week ago": counted off one after the other, as fine as the last."""
    step, origin = parts["way"]
    lengths = [parts[name] for name in ("first", "second", "last") if name in parts]
    fineness = [FINENESS[each.unit] for each in lengths]
    if origin is not Origin.SPEECH or any(each.count.value is None for each in lengths):
        return None
    if fineness != sorted(fineness, reverse=True):
        return None
    point: Shift = Shift(unit=Unit.DAY, step=0, origin=origin, words="today")
    for each in lengths:
        last = each is lengths[-1]
        point = Shift(
            unit=each.unit, step=step, count=each.count, origin=origin, whole=False, of=point, fine=not last,
            words=each.words,
        )  # fmt: skip
    return point


def _same_unit_a_year_ago(parts: Parts) -> Shift | None:
    """ "The same month a year ago": the one last spoken of, a year before."""
    if parts["unit"] not in (Unit.DAY, Unit.WEEK, Unit.MONTH):
        return None
    unit, count = (Unit.WEEK, Quantity(_WEEKS_OF_A_YEAR)) if parts["unit"] == Unit.WEEK else (Unit.YEAR, Quantity(1))
    same = Shift(unit=parts["unit"], step=0, origin=Origin.TEXT, words=f"the same {parts['unit']}")
    return Shift(unit=unit, step=-1, count=count, origin=Origin.SPEECH, whole=False, of=same, fine=True)


_WEEKS_OF_A_YEAR = 52

RULES = (
    Rule("ago", "<way:ago>", "how far", lambda p: p["way"], {"ago": None}, alone=False),
    Rule("ago, the word", "ago", "ago", _way(-1, Origin.SPEECH), {"ago": None}, alone=False),
    Rule("back", "back", "how far", _way(-1, Origin.SPEECH), {"back": None}, alone=False),
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
        "<count> ~ [<trait>] (<unit:units> | <unit>) [<loosely:looseness>] <way:how far>",
        "distance",
        _distance,
        {"a half-century earlier": "1973"}
        | {
            "three days ago": "2023-09-09",
            "two years ago": "2021",
            "a month ago": "2023-08",
            "six weeks ago": "2023-W31",
        }
        | {"three days from now": "2023-09-15", "two years hence": "2025", "two years' time": "2025"}
        | {"a decade ago": "2013", "two decades later": "2043"}
        | {"two years earlier": "2021", "a week before": "2023-W36", "four months later": "2024-01"},
        refuses=("three dogs ago",),
        leaves=("three days gone", "three days and later"),
    ),
    Rule(
        "<number> <unit>s to the day later",
        "<count> ~ (<unit:units> | <unit>) to the day <way:how far>",
        "distance",
        lambda p: replace(found, fine=True) if isinstance(found := _distance(p), Shift) else None,
        {"two years to the day ago": "2021-09-12", "seven months to the day later": "2024-04-12"},
        leaves=("seven months to the week later", "two years to this day"),
    ),
    Rule(
        "at dawn <number> days later",
        "(at <part:dawn> | [the] <part:part of day> | at <time:point of day>) [,] <day:days away>",
        "time",
        _part_of_a_day_away,
        {
            "at noon three days ago": "2023-09-09T12:00",
            "at dawn, two days later": "2023-09-14TMO",
            "the morning two days later": "2023-09-14TMO",
        },
        leaves=("at noon three days", "at dawn, two weeks later"),
    ),
    Rule(
        "<number> days later, after a part of the day",
        "<count:exact> ~ (<unit:units> | <unit>) (later | <way:ago>)",
        "days away",
        lambda p: _distance({"way": (1, Origin.TEXT), **p}) if p["unit"] == Unit.DAY else None,
        {"two days later": None, "two days ago": None},
        alone=False,
    ),
    Rule(
        "a <unit> and a half ago",
        "(a | one) <unit> and a half <way:how far>",
        "distance",
        lambda p: _distance({**p, "count": Quantity(1.5)}),
        {"a year and a half ago": "2022-03", "a year and a half later": "2025-03"},
        refuses=("a mile and a half later",),
        leaves=("a year and a half",),
    ),
    Rule(
        "<number> <unit>s ago <day>",
        "<count> (<unit:units> | <unit>) ago <point:near day>",
        "distance",
        _of_point(-1),
        {"five years ago today": "2018-09-12", "a year ago this week": "2022-W36"},
        leaves=("five hours ago today", "five years today"),
    ),
    Rule(
        "<number> <unit>s ago on <weekday>",
        "<count> (<unit:units> | <unit>) ago on <point:weekday alone>",
        "distance",
        _of_weekday,
        {"twenty years ago on Monday": "2003-09-11", "A year ago on Tuesday": "2022-09-12"},
        leaves=("twenty months ago on Monday", "twenty years ago by Monday"),
    ),
    Rule(
        "<weekday> in <number> weeks",
        "<weekday:day of week> ([in] <count> (<unit:units> | <unit>) <way:how far> | in <count> <unit:units>)",
        "distance",
        _weekday_of_week,
        {
            "Friday in two weeks": "2023-09-29",
            "Tuesday in two weeks' time": "2023-09-26",
            "Sunday two weeks ago": "2023-09-03",
        },
        leaves=("Friday in two months", "Friday of two weeks"),
    ),
    Rule(
        "<number> <weekday>s from now",
        "<count:exact> (<weekday:weekdays> | <weekday>) <way:how far>",
        "distance",
        _weekdays_away,
        {
            "two Sundays from now": "2023-09-24",
            "two Wednesdays from now": "2023-09-20",
            "three Fridays ago": "2023-08-25",
        },
        leaves=("several Sundays from now", "two Sundays later"),
    ),
    Rule(
        "<number> <unit>s and <number> <unit>s ago",
        "[over] <first:length counted> [,] [and] [<second:length counted> [,] and] <last:length counted> <way:how far>",
        "distance",
        _summed,
        {
            "four months and a week ago": "2023-W18",
            "one year, six months and 19 days ago": "2022-02-21",
            "over six months and eleven days ago": "2023-03-01",
        },
        leaves=("a week and four months ago", "four months or a week ago"),
    ),
    Rule(
        "<number> <unit>s, of several",
        "(<count:exact> | <count:one>) (<unit:units> | <unit>)",
        "length counted",
        lambda p: Amount(unit=p["unit"], count=p["count"]),
        {"four months": None, "a week": None},
        alone=False,
    ),
    Rule(
        "a quarter-century ago",
        "(a | one) quarter ~ [of a] century <way:how far>",
        "distance",
        lambda p: _distance({**p, "unit": Unit.YEAR, "count": Quantity(25)}),
        {"a quarter-century earlier": "1998", "a quarter of a century ago": "1998"},
        refuses=("three quarter-century ago",),
        leaves=("a quarter-century", "a quarter-century old"),
    ),
    Rule(
        "<number> <unit>s on",
        "<focus:length gone by> ,",
        "distance on",
        lambda p: p["focus"],
        {"{one month on}, it burns": "2023-10"},
        refuses=("one player on, it burns",),
        leaves=("one month on it burns",),
    ),
    Rule(
        "<number> <unit>s on, whole",
        "<count:exact> (<unit:units> | <unit>) on",
        "length gone by",
        lambda p: _distance({**p, "way": (1, Origin.TEXT)}),
        {"two years on": None},
        alone=False,
    ),
    Rule(
        "the same <unit> a year ago",
        "the (same | corresponding | comparable) <unit> "
        "([of | in] (last | [the] previous) year | (a | one) year (ago | earlier | before))",
        "distance",
        _same_unit_a_year_ago,
        {
            "the same month a year ago": "2022-09",
            "the same month a year earlier": "2022-09",
            "the same week last year": "2022-W37",
        },
        leaves=("the same year a year ago", "the same man a year ago"),
    ),
    Rule(
        "<number> <unit>s from <day>",
        "(<count> (<unit:units> | <unit>) from <point:day to count from> | a (week | fortnight) on <point:day ahead>)",
        "distance",
        _from_a_day,
        {
            "over four days from April 26, 1994": "1994-04-26",
            "a week from Monday": "2023-09-25",
            "two weeks from tomorrow": "2023-09-27",
        }
        | {"a week on Monday": "2023-09-25"},
        leaves=("a month on Monday", "two hours from tomorrow"),
    ),
    Rule(
        "<weekday> week",
        "<point:day ahead> week",
        "distance",
        lambda p: _of_point(1)({**p, "unit": Unit.WEEK}),
        {"Monday week": "2023-09-25"},
        leaves=("Monday weeks", "Mondays week"),
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
        lambda p: Shift(unit=Unit.DAY, step=0 if "today" in p else 1, origin=Origin.SPEECH),
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
        leaves=("several days after 5 June 2020", "two days of 5 June 2020"),
    ),
    Rule(
        "the <unit> after <point>",
        "[the] <unit> <way:side> <point:dated day>",
        "distance",
        _from_point,
        {"the day before last Tuesday": "2023-09-04", "the week after Easter 2021": "2021-W14"},
        leaves=("the days before last Tuesday", "the week of last Tuesday"),
    ),
    Rule(
        "the eve of <point>",
        "the eve of <point:dated day>",
        "distance",
        lambda p: _from_point({**p, "unit": Unit.DAY, "way": (-1, Origin.TEXT)}),
        {"the eve of 11 July 2023": "2023-07-10", "the eve of Easter 2021": "2021-04-03"},
        refuses=("the eve of war", "the eve of the 38th"),
    ),
    Rule("before", "(before | prior to)", "side", _way(-1, Origin.TEXT), {"prior to": None}, alone=False),
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
        refuses=("storms ago", "month later"),
        leaves=("months against",),
    ),
)
"""Kinds: ``distance`` from the day of speaking or the time last mentioned, ``side`` before or after a point."""
