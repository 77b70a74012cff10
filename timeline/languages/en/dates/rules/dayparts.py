"""Parts of days: "Monday morning", "the night of 3 to 4 May", "late last night", "the small hours", "at dawn"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Parts, Rule
from timeline.dates.reading import Calendar, Impossible, Origin, PartOf, Repeat, Shift
from timeline.dates.units import DayPart, Unit
from timeline.languages.en.dates.rules.calendar import build_date
from timeline.model import TimexMod


def _today(step: int = 0) -> Shift:
    return Shift(unit=Unit.DAY, step=step, origin=Origin.SPEECH, words="yesterday" if step else "today")


def _following(step: int) -> Shift:
    words = {-1: "the day before", 0: "that day", 1: "the following day"}[step]
    return Shift(unit=Unit.DAY, step=step, origin=Origin.TEXT, words=words)


def _as_told() -> Shift:
    """The day told of, or the one that its night goes on into: no word points at either."""
    return Shift(unit=Unit.DAY, step=0, origin=Origin.EITHER, words="that day")


def _daypart(parts: Parts) -> PartOf:
    mod = parts["mod"][0] if "mod" in parts else None
    return PartOf(inner=Calendar(part=parts["part of day"], mod=mod), of=parts["point"])


def _first_of_two(parts: Parts) -> Calendar | Impossible | None:
    """A night belongs to the evening it begins on."""
    slash = parts.get("slash")
    first, last = (slash.month, slash.day) if slash else (parts["first"], parts["last"])
    return build_date({**parts, "day": first}) if last in (first + 1, 1) else None


def _nights_on(night: PartOf) -> PartOf:
    """A night said with both of its days goes on into the second."""
    return replace(night, inner=replace(night.inner, nights=1))


def _night_between_weekdays(parts: Parts) -> PartOf | None:
    if (parts["first"].weekday + 1) % 7 != parts["last"]:
        return None
    return _nights_on(_daypart({**parts, "part of day": DayPart.NIGHT, "point": parts["first"]}))


RULES = (
    Rule(
        "<day> <part of day>",
        "[the] <point:day point> <part of day>",
        "time",
        _daypart,
        {"Monday morning": "2023-09-11TMO", "yesterday afternoon": "2023-09-11TAF"},
        leaves=("Mondays morning", "Monday mourning"),
    ),
    Rule(
        "<weekday> <part of day>, <date>",
        "[<mod:nearness>] [on] <day of week> <part of day> [,] [the] <point:date>",
        "time",
        lambda p: _daypart(p) if isinstance(p["point"], Calendar) and p["point"].day else None,
        {"Friday night, 15 July 2016": "2016-07-15TNI", "Monday morning, Sept. 4": "2023-09-04TMO"},
        leaves=("Friday knight, 15 July 2016", "Friday nights, 15 July 2016"),
    ),
    Rule(
        "at dawn on <day>",
        "(at | by | [(shortly | just)] (before | after)) <focus:dawn of a day>",
        "time",
        lambda p: p["focus"],
        {"at {dawn on Monday}": "2023-09-11TMO", "at {dusk on 5 May 2020}": "2020-05-05TEV"}
        | {"just before {dawn on Monday}": "2023-09-11TMO"},
        leaves=("at dawn by Monday", "at down on Monday"),
    ),
    Rule(
        "dawn on <day>, whole",
        "(<dawn> | first light) (on | of) <point:day point>",
        "dawn of a day",
        lambda p: _daypart({**p, "part of day": p.get("dawn", DayPart.MORNING)}),
        {"dawn on monday": None},
        alone=False,
    ),
    Rule(
        "the night from <weekday> to <weekday>",
        "([the] (night | nights) (of | between | from) | overnight (from | between)) "
        "<first:weekday alone> (to | and) <last:day of week>",
        "time",
        _night_between_weekdays,
        {"the night from Saturday to Sunday": "2023-09-09TNI", "overnight from Saturday to Sunday": "2023-09-09TNI"},
        leaves=("the night from Saturday by Sunday", "the flight from Saturday to Sunday"),
    ),
    Rule(
        "early <day> <part of day>",
        "<mod:nearness> [on] <point:day point> <part of day>",
        "time",
        _daypart,
        {"early Monday morning": "2023-09-11TMO", "late on Sunday night": "2023-09-10TNI"},
        leaves=("early Monday mornings", "yearly Monday morning"),
    ),
    Rule(
        "<part of day> of <day>",
        "[the] [<mod:nearness> [(~ | on | in)]] [the] <part of day> [(of | on | ,)] "
        "(<point:relative date> | <point:day point>)",
        "time",
        _daypart,
        {
            "the night of March 6, 1943": "1943-03-06TNI",
            "mid-afternoon yesterday": "2023-09-11TAF",
            "early on the morning of 5 May 2020": "2020-05-05TMO",
            "the morning of 5 May last year": "2022-05-05TMO",
        },
        leaves=("the night by March 6, 1943", "the night of them"),
    ),
    Rule(
        "this <part of day>",
        "[(<mod:nearness> | later | earlier)] this <part of day>",
        "time",
        lambda p: _daypart({**p, "point": _today()}),
        {"this morning": "2023-09-12TMO", "late this afternoon": "2023-09-12TAF"},
        refuses=("this mourning", "his morning"),
    ),
    Rule(
        "tonight",
        "tonight",
        "time",
        lambda _: PartOf(inner=Calendar(part=DayPart.NIGHT), of=_today()),
        {"tonight": "2023-09-12TNI"},
        refuses=("tonights", "to knights"),
    ),
    Rule(
        "last night",
        "[<mod:nearness>] (last | yesterday) night",
        "time",
        lambda p: _daypart({**p, "part of day": DayPart.NIGHT, "point": _today(-1)}),
        {"last night": "2023-09-11TNI", "late last night": "2023-09-11TNI"},
        refuses=("last nights", "last knight"),
    ),
    Rule(
        "last evening",
        "[<mod:nearness>] last evening",
        "time",
        lambda p: _daypart({**p, "part of day": DayPart.EVENING, "point": _today(-1)}),
        {"last evening": "2023-09-11TEV", "late last evening": "2023-09-11TEV"},
        refuses=("last evenings", "last event"),
    ),
    Rule(
        "the next <part of day>",
        "the (next | following) <part of day>",
        "time",
        lambda p: PartOf(inner=Calendar(part=p["part of day"]), of=_following(1)),
        {"the next morning": "2023-09-13TMO"},
        refuses=("the next mornings", "the next of morning"),
    ),
    Rule(
        "the <part of day> before",
        "(the <part of day> (before | earlier) | the (previous | preceding) <part of day>)",
        "time",
        lambda p: PartOf(inner=Calendar(part=p["part of day"]), of=_following(-1)),
        {"the evening before": "2023-09-11TEV", "the previous afternoon": "2023-09-11TAF"},
        refuses=("the evenings before", "an evening before"),
    ),
    Rule(
        "the <part of day> after",
        "the <part of day> (after | later)",
        "time",
        lambda p: PartOf(inner=Calendar(part=p["part of day"]), of=_following(1)),
        {"the morning after": "2023-09-13TMO"},
        refuses=("the mornings after", "a morning after"),
    ),
    Rule(
        "that <part of day>",
        "(that | that same | the same) <part of day>",
        "time",
        lambda p: PartOf(inner=Calendar(part=p["part of day"]), of=_following(0)),
        {"that evening": "2023-09-12TEV"},
        refuses=("that evenings",),
        leaves=("that of night",),
    ),
    Rule(
        "the <part of day>",
        "the [<mod:nearness> [~]] <part of day>",
        "time",
        lambda p: _daypart({**p, "point": _following(0)}),
        {"the morning": "2023-09-12TMO", "the late afternoon": "2023-09-12TAF"},
        refuses=("a morning", "the mourning"),
    ),
    Rule(
        "early <part of day>",
        "<mod:nearness> ~ <part of day>",
        "time",
        lambda p: _daypart({**p, "point": _following(0)}) if p["part of day"] != DayPart.NIGHT else None,
        {"mid afternoon": "2023-09-12TAF", "early evening": "2023-09-12TEV"},
        refuses=("early evenings", "early bird"),
    ),
    Rule(
        "night",
        "[at] <focus:night alone>",
        "time",
        lambda p: p["focus"],
        {"at {night}": "XXXX-XX-XXTNI", "daytime": "XXXX-XX-XXTDT"},
        refuses=("knight", "nightclub"),
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
        lambda p: PartOf(inner=Calendar(part=DayPart.NIGHT), of=p["point"]),
        {"overnight Monday": "2023-09-11TNI"},
        leaves=("over Monday", "overnight by Monday"),
    ),
    Rule(
        "the early hours of <day>",
        "[in] <focus:small hours>",
        "time",
        lambda p: p["focus"],
        {"the early hours of Tuesday": "2023-09-12TMO", "the small hours of 5 May 2020": "2020-05-05TMO"}
        | {"the early hours of the 10th": "2023-09-10TMO"},
        leaves=("the early hours of work", "the small house of 5 May 2020"),
    ),
    Rule(
        "the early hours of <day>, whole",
        "[the] (early [morning] | small | wee | predawn) hours [(of | on)] <point:day point> [morning]",
        "small hours",
        lambda p: PartOf(inner=Calendar(part=DayPart.MORNING, mod=TimexMod.START), of=p["point"]),
        {"the early hours of tuesday": None},
        alone=False,
    ),
    Rule(
        "in the early hours",
        "in <focus:small hours of that day>",
        "time",
        lambda p: p["focus"],
        {"in {the early hours}": "2023-09-12TMO", "in {the small hours of the morning}": "2023-09-12TMO"},
        leaves=("in the last hours", "in the early hours on Monday"),
    ),
    Rule(
        "the early hours, of that day",
        "the (early | small | wee | predawn) hours [of the morning]",
        "small hours of that day",
        lambda _: PartOf(inner=Calendar(part=DayPart.MORNING, mod=TimexMod.START), of=_as_told()),
        {"the early hours": None},
        alone=False,
    ),
    Rule(
        "overnight in <month>",
        "overnight in <focus:date>",
        "time",
        lambda p: p["focus"] if isinstance(p["focus"], Calendar) and p["focus"].month else None,
        {"overnight in {March 2020}": "2020-03"},
        leaves=("overnight in lima", "overnights in March 2020"),
    ),
    Rule(
        "overnight",
        "overnight",
        "time",
        lambda _: PartOf(inner=Calendar(part=DayPart.NIGHT), of=replace(_today(-1), origin=Origin.EITHER)),
        {"overnight": "2023-09-11TNI"},
        refuses=("overnighter", "over nights"),
    ),
    Rule(
        "the night of <day> to <day>",
        "([the] [<mod:nearness>] (night | nights) (of | between | from) | overnight (from | between | on | of)) "
        "<point:night between>",
        "time",
        lambda p: _nights_on(_daypart({**p, "part of day": DayPart.NIGHT})),
        {
            "overnight from 3 to 4 May 2020": "2020-05-03TNI",
            "the night of 3 to 4 May 2020": "2020-05-03TNI",
            "the night of 3/4 May 1943": "1943-05-03TNI",
            "the night of May 3-4, 2020": "2020-05-03TNI",
        },
        leaves=("overnight from 3 by 4 May 2020", "the night of 3 but 4 May 2020"),
    ),
    Rule(
        "a night between two days",
        "([the] <first:day of month> (- | – | to | and | /) [the] <last:day of month> [of] <month> [[(, | of)] <year>] "
        "| <month> <first:day of month> (- | – | to | and | /) <last:day of month> [[,] <year>] "
        "| [the] <slash:month/day> [of] <month> [[(, | of)] <year>])",
        "night between",
        _first_of_two,
        {"3 to 4 may 2020": None, "may 3-4, 2020": None},
        alone=False,
    ),
    Rule(
        "<part of day> trading",
        "in <focus:part of day of a market> (trading | trade | dealings)",
        "time",
        lambda p: p["focus"],
        {"a low in {morning} trading": "2023-09-12TMO"},
        refuses=("a low in mornings trading", "a low of morning trading"),
    ),
    Rule(
        "part of day, of a market",
        "<mod:nearness> ~ <part of day> | <part of day>",
        "part of day of a market",
        lambda p: _daypart({**p, "point": _following(0)}),
        {"morning": None},
        alone=False,
    ),
    Rule(
        "at dawn",
        "(at | by | [(shortly | just)] (before | after)) <focus:turn of day>",
        "turn",
        lambda p: p["focus"],
        {"at {dawn}": "2023-09-12TMO", "shortly before {dawn}": "2023-09-12TMO", "by {nightfall}": "2023-09-12TEV"},
        refuses=("it dawned on them", "at home", "at dawns", "from dusk till dawn"),
    ),
    Rule(
        "dawn, of that day",
        "(<dawn> | first light)",
        "turn of day",
        lambda p: _daypart(
            {
                "part of day": DayPart.MORNING
                if p.get("dawn", DayPart.MORNING) == DayPart.MORNING
                else DayPart.EVENING,
                "point": _as_told(),
            }
        ),
        {"dawn": None},
        alone=False,
    ),
    Rule(
        "dawn",
        "(dawn | daybreak | sunrise)",
        "dawn",
        lambda _: DayPart.MORNING,
        {"dawn": None},
        alone=False,
    ),
    Rule(
        "dusk",
        "(dusk | nightfall | sunset | sundown)",
        "dawn",
        lambda _: DayPart.EVENING,
        {"dusk": None},
        alone=False,
    ),
    Rule(
        "<day> at dawn",
        "<point:day point> at <dawn>",
        "time",
        lambda p: _daypart({"part of day": p["dawn"], "point": p["point"]}),
        {"Friday at dusk": "2023-09-08TEV"},
        leaves=("Friday of dusk", "Friday at home"),
    ),
)
"""The union ``day point`` is any single day."""
