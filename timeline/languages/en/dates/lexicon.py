"""Words of time and what they are worth: a word in, its categories and values out.

How to add a word: put it, in lower case, into the category it belongs to. A word may stand in several categories.
Phrases of several words are rules (``timeline.languages.en.dates.rules``), facts such as feast days lie in ``data/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.dates.resolve.names import MONTHS, WEEKDAYS
from timeline.dates.units import DayPart, Season, Unit
from timeline.languages.en.ordinals import ORDINALS
from timeline.model import TimexMod

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def _numbered(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(words.split())}


def _all(value: Any, words: str) -> dict[str, Any]:
    return dict.fromkeys(words.split(), value)


LEXICON: Mapping[str, Mapping[str, Any]] = {
    "long month": {name: number for number, name in enumerate(MONTHS, 1)},
    "short month": {name[:3]: number for number, name in enumerate(MONTHS, 1) if len(name) > 3} | {"sept": 9},
    "weekday": {name: number for number, name in enumerate(WEEKDAYS)},
    "weekdays": {f"{name}s": number for number, name in enumerate(WEEKDAYS)},
    "short weekday": {name[:3]: number for number, name in enumerate(WEEKDAYS)}
    | {"tues": 1, "thur": 3, "thurs": 3, "weds": 2},
    "season name": {
        "spring": Season.SPRING,
        "springtime": Season.SPRING,
        "summer": Season.SUMMER,
        "summertime": Season.SUMMER,
        "autumn": Season.AUTUMN,
        "fall": Season.AUTUMN,
    }
    | {"winter": Season.WINTER, "wintertime": Season.WINTER, "midsummer": Season.SUMMER, "midwinter": Season.WINTER},
    "seasons": {
        "springs": Season.SPRING,
        "summers": Season.SUMMER,
        "autumns": Season.AUTUMN,
        "falls": Season.AUTUMN,
        "winters": Season.WINTER,
    },
    "unit": {
        "second": Unit.SECOND,
        "minute": Unit.MINUTE,
        "hour": Unit.HOUR,
        "day": Unit.DAY,
        "night": Unit.NIGHT,
        "week": Unit.WEEK,
    }
    | {
        "fortnight": Unit.FORTNIGHT,
        "weekend": Unit.WEEKEND,
        "month": Unit.MONTH,
        "quarter": Unit.QUARTER,
        "semester": Unit.HALF,
    }
    | {
        "season": Unit.SEASON,
        "year": Unit.YEAR,
        "decade": Unit.DECADE,
        "century": Unit.CENTURY,
        "millennium": Unit.MILLENNIUM,
    },
    "units": {
        "seconds": Unit.SECOND,
        "minutes": Unit.MINUTE,
        "hours": Unit.HOUR,
        "days": Unit.DAY,
        "nights": Unit.NIGHT,
    }
    | {
        "weeks": Unit.WEEK,
        "fortnights": Unit.FORTNIGHT,
        "weekends": Unit.WEEKEND,
        "months": Unit.MONTH,
        "quarters": Unit.QUARTER,
    }
    | {
        "semesters": Unit.HALF,
        "seasons": Unit.SEASON,
        "years": Unit.YEAR,
        "decades": Unit.DECADE,
        "centuries": Unit.CENTURY,
    }
    | {"millennia": Unit.MILLENNIUM, "mins": Unit.MINUTE, "hrs": Unit.HOUR, "yrs": Unit.YEAR},
    "short unit": {"min": Unit.MINUTE, "hr": Unit.HOUR, "yr": Unit.YEAR, "sec": Unit.SECOND},
    "weekend word": {"weekend": Unit.WEEKEND},
    "period word": {"period": "period", "time": "period"},
    "part of day": {
        "morning": DayPart.MORNING,
        "afternoon": DayPart.AFTERNOON,
        "evening": DayPart.EVENING,
        "night": DayPart.NIGHT,
        "dawn": DayPart.MORNING,
        "dusk": DayPart.EVENING,
    }
    | {
        "nightfall": DayPart.EVENING,
        "sunrise": DayPart.MORNING,
        "sunset": DayPart.EVENING,
        "daybreak": DayPart.MORNING,
        "midmorning": DayPart.MORNING,
        "midafternoon": DayPart.AFTERNOON,
    }
    | {"daytime": DayPart.DAYTIME, "nighttime": DayPart.NIGHT, "lunchtime": DayPart.MIDDAY},
    "parts of day": {
        "mornings": DayPart.MORNING,
        "afternoons": DayPart.AFTERNOON,
        "evenings": DayPart.EVENING,
        "nights": DayPart.NIGHT,
    },
    "point of day": {"noon": 12, "midnight": 24, "midday": 12},
    "number word": _numbered(_ONES + " eighteen nineteen") | _numbered(_TENS, 20, 10) | {"zero": 0},
    "multiplier": {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12, "score": 20},
    "article": {"a": 1, "an": 1},
    "vague count": _all(None, "several few many some numerous couple"),
    "ordinal word": ORDINALS,
    "tens": _numbered(_TENS, 20, 10),
    "teens": {"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15}
    | {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20},
    "decade word": {"tens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60}
    | {"seventies": 70, "eighties": 80, "nineties": 90, "noughties": 0},
    "last": _all(-1, "last past"),
    "this": _all(0, "this"),
    "next": _all(1, "next coming"),
    "current": _all(0, "current present"),
    "previous": _all(-1, "previous preceding prior"),
    "following": _all(1, "following next subsequent ensuing succeeding"),
    "that": _all(0, "that"),
    "same": _all(0, "same"),
    "start": _all(TimexMod.START, "start beginning outset onset opening"),
    "mid": _all(TimexMod.MID, "middle midpoint height"),
    "end": _all(TimexMod.END, "end close closing"),
    "early": _all(TimexMod.START, "early earliest"),
    "late": _all(TimexMod.END, "late latest"),
    "middle": _all(TimexMod.MID, "mid"),
    "earlier": _all(TimexMod.START, "earlier"),
    "later": _all(TimexMod.END, "later"),
    "back": _all(-1, "ago earlier before previously back beforehand"),
    "forward": _all(1, "later after afterwards afterward hence thereafter"),
    "am pm": {"am": "am", "pm": "pm"},
    "era": {"bc": "BC", "bce": "BC", "ad": "AD", "ce": "AD"},
    "approx": _all(TimexMod.APPROX, "about around approximately roughly circa some nearly almost ca"),
    "half letter": {"h": Unit.HALF},
    "half word": {"half": Unit.HALF},
    "every": _all("EACH", "every each"),
    "place of a zone": _all(
        0,
        "local eastern central mountain pacific atlantic london moscow kyiv kiev beijing tokyo brussels paris berlin "
        "washington greenwich jerusalem tehran baghdad kabul delhi sydney seoul pyongyang singapore istanbul cairo",
    ),
    "clock suffix": _all(
        0,
        "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk jst kst ist irst pkt npt mmt ict wib wita "
        "pht sgt hkt aest aedt nzst nzdt trt sast brt clt akst hst z",
    ),
}
"""Category -> word -> value. Directions count steps in time, -1 is the one before; weekdays count from Monday, 0."""


WEAK_CATEGORIES = frozenset(
    [
        *("number", "small number", "two digits", "three digits", "decimal", "big number", "multiplier", "number word"),
        *("tens", "article", "vague count", "approx", "ordinal", "ordinal word", "every"),
        *("day", "hour", "minute", "month number", "clock suffix", "distant year"),
        *("last", "this", "next", "current", "previous", "following", "that", "same", "earlier", "later"),
        *("back", "forward", "start", "mid", "end", "early", "late", "middle"),
    ]
)
"""Categories that need others beside them: words of these alone, whatever their order, say no time."""

FUNCTION_WORDS = frozenset(
    _all(
        None,
        "the of in a an to and or on at by from until till since between for during over within , . - – — ' 's ( ) "
        "/ more than least most no less up about as so if it its their his her our then all that this one only just "
        "before after long old not into under when "
        # What stands in phrases that other words make a time of, and by itself in every other sentence.
        "will would could can should must might new i other some these many those several another war through first "
        "down further near financial very much right even little terrorist attacks attack same thousands hundreds two "
        "three ahead part business trading good remaining various come too short full few numerous couple third fourth "
        "last next previous following beginning opening middle height end close closing early late earlier later "
        "previously roughly nearly almost every each final whole hard heavy small single election trade "
        "throughout longer bloody",
    )
)
"""Words that stand for themselves in patterns and, like those categories, alone say no time."""
