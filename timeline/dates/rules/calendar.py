"""Dates that name months, days and years, whole or in part: "8 September 2023", "in August", "480 BC", "the 1990s"."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace

from timeline.dates.grammar import Parts, Rule
from timeline.dates.reading import Calendar, Pair


def build_date(parts: Parts) -> Calendar | None:
    """A calendar reading of the parts, None for a day that no such month has."""
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if isinstance(year, Calendar):
        return replace(year, month=month, day=day, weekday=parts.get("weekday"), words="")
    if day is not None and not 1 <= day <= _days(year, month):
        return None
    return Calendar(year=year, month=month, day=day, weekday=parts.get("weekday"))


def _days(year: int | None, month: int | None) -> int:
    if month is None:
        return 31
    return monthrange(year if year and year <= 9999 else 2000, month)[1]


def _numeric(parts: Parts) -> Calendar | None:
    date = next(iter(parts.values()))
    valid = date.day is None or 1 <= date.day <= _days(date.year, date.month)
    return date if valid and date.year != 0 else None


def _year_of_era(parts: Parts) -> Calendar | None:
    number, era = parts["number"], parts.get("era") or parts.get("dotted era")
    if not 1 <= number <= 9999:
        return None
    return Calendar(year=int(number), era="BC" if era == "BC" else None)


def _spelled_year(parts: Parts) -> Calendar | None:
    rest = parts["rest"].value
    return Calendar(year=parts["teens"] * 100 + int(rest)) if 10 <= rest < 100 else None


def _century(parts: Parts) -> Calendar | None:
    number = parts.get("ordinal") or parts.get("nth")
    if not number or number > 30:
        return None
    bc = (parts.get("era") or parts.get("dotted era")) == "BC"
    return Calendar(century=number if bc else number - 1, era="BC" if bc else None)


def _decade_words(parts: Parts) -> Calendar:
    tens = parts["decade word"] // 10
    return (
        Calendar(decade=tens, century_open=True)
        if "teens" not in parts
        else Calendar(decade=parts["teens"] * 10 + tens)
    )


def _decade_of_era(parts: Parts) -> Calendar:
    decade = parts["decade figures"]
    if decade.century is not None:
        return Calendar(decade=decade.century * 10, era="BC")
    return Calendar(decade=decade.decade, era="BC")


def _two_years(parts: Parts) -> Pair | None:
    """ "1939-45" and "1914 to 1918"; two figures follow the century of the first year."""
    first, last = parts["first"], parts["last"]
    last = last if last > 99 else first // 100 * 100 + last
    if not first < last <= first + 300:
        return None
    return Pair(Calendar(year=first), Calendar(year=last))


def _iso_month(parts: Parts) -> Calendar | None:
    """ "2023-09", but not "1904-05", which names two years, one after the other."""
    year, month = parts["year number"], parts["minute"]
    return Calendar(year=year, month=month) if 1 <= month <= 12 and year % 100 + 1 != month else None


def _two_years_of_era(parts: Parts) -> Pair | None:
    """ "499 to 493 BC": both before Christ, or both after."""
    era = parts.get("era") or parts.get("dotted era")
    first, last = parts["first"], parts["last"]
    if era != "BC":
        return Pair(Calendar(year=first), Calendar(year=last)) if first < last else None
    return Pair(Calendar(year=first, era="BC"), Calendar(year=last, era="BC")) if first > last else None


def _two_days(parts: Parts) -> Pair | None:
    """ "22-25 April 1951" and "April 6-7": the days share their month and year."""
    if parts["first"] >= parts["last"]:
        return None
    first, last = (build_date({**parts, "day": parts[name]}) for name in ("first", "last"))
    return Pair(first, last) if first and last else None


def _month_and_days(parts: Parts) -> Pair | None:
    """ "May 4 and 5": the first expression is the month with its day, the second a day of the same month."""
    month, day = parts["first"].month, parts["first"].day
    return _two_days({**parts, "month": month, "first": day}) if day else None


def _two_months(parts: Parts) -> Pair | None:
    """ "July-November 1954": the first month is of the same year, or of the year before if it would come after."""
    year, first, last = parts["year"], parts["first"], parts["last"]
    end = build_date({"year": year, "month": last})
    began = year if first <= last or year.era else replace(year, year=year.year - 1)
    begin = build_date({"year": began, "month": first})
    return Pair(begin, end) if begin and end else None


def _two_dates(parts: Parts) -> Pair | None:
    """ "13 September - 15 October 1951": the year belongs to both."""
    year, first, last = parts["year"], parts["first"], parts["last"]
    began = year if first.month <= last.month or year.era else replace(year, year=year.year - 1)
    return Pair(
        replace(began, month=first.month, day=first.day, words=""),
        replace(year, month=last.month, day=last.day, words=""),
    )


def _two_seasons(parts: Parts) -> Pair:
    year = parts["year"]
    return Pair(replace(year, season=parts["first"].season), replace(year, season=parts["last"].season))


def _season(parts: Parts) -> Calendar:
    year = parts.get("year")
    if isinstance(year, Calendar):
        return replace(year, season=parts["season"], words="")
    return Calendar(year=year, season=parts["season"])


def _season_of_two_years(parts: Parts) -> Calendar:
    return Calendar(year=parts["first"], season=parts["season"])


def _quarter(parts: Parts) -> Calendar | None:
    number, year = parts.get("ordinal word") or parts.get("nth"), parts.get("year")
    unit = parts.get("which", "quarter")
    if not isinstance(number, int) or not 1 <= number <= (2 if unit == "half" else 4):
        return None
    base = year if isinstance(year, Calendar) else Calendar(year=year)
    fiscal = "fiscal" in parts
    return replace(base, half=number, fiscal=fiscal) if unit == "half" else replace(base, quarter=number, fiscal=fiscal)


_OF = "[(of | in | ,)] [the] [year]"
RULES = (
    Rule("<month name>", "<long month>", "month", lambda p: p["long month"], alone=False),
    Rule("<short month name>", "<short month> [.]", "month", lambda p: p["short month"], alone=False),
    Rule("<weekday name>", "<weekday>", "day of week", lambda p: p["weekday"], alone=False),
    Rule("<short weekday name>", "<short weekday> [.]", "day of week", lambda p: p["short weekday"], alone=False),
    Rule("<day number>", "<day>", "day of month", lambda p: p["day"], alone=False),
    Rule("<day ordinal>", "<day ordinal>", "day of month", lambda p: p["day ordinal"], alone=False),
    Rule("<day ordinal in words>", "<ordinal word>", "day word", lambda p: p["ordinal word"], alone=False),
    Rule("<ordinal in figures>", "<ordinal>", "nth", lambda p: p["ordinal"], alone=False),
    Rule("<ordinal in words>", "<ordinal word>", "nth", lambda p: p["ordinal word"], alone=False),
    Rule(
        "<twenty-first>",
        "<tens> ~ <ordinal word>",
        "nth",
        lambda p: p["tens"] + p["ordinal word"] if p["ordinal word"] < 10 else None,
        alone=False,
    ),
    Rule(
        "<year>",
        "[the year] <year number>",
        "year",
        lambda p: Calendar(year=p["year number"]),
        {"1895": "1895", "the year 1972": "1972"},
    ),
    Rule("<short year>", "<short year>", "year", lambda p: Calendar(year=p["short year"]), {"in '89": "1989"}),
    Rule(
        "<year in words>",
        "[the year] <teens> ~ <rest:small>",
        "year",
        _spelled_year,
        {"nineteen ninety-one": "1991"},
    ),
    Rule(
        "two thousand and <number>",
        "[the year] two thousand [[and] <rest:small>]",
        "year",
        lambda p: Calendar(year=2000 + int(p["rest"].value if "rest" in p else 0)) if True else None,
        {"the year two thousand": "2000", "two thousand and eight": "2008"},
    ),
    Rule(
        "<number> BC",
        "(<number> | <number:big number>) (<era> | <dotted era>)",
        "year",
        _year_of_era,
        {"480 BC": "BC0480", "44 B.C.": "BC0044", "622 CE": "0622"},
    ),
    Rule(
        "AD <number>",
        "(<era> | <dotted era>) <number>",
        "year",
        lambda p: None if (p.get("era") or p.get("dotted era")) == "BC" else _year_of_era(p),
        {"AD 79": "0079"},
    ),
    Rule(
        "<month> <day>, <year>",
        "[<weekday:day of week> ,] <month> [the] <day:day of month> [,] [(of | in)] <year>",
        "date",
        build_date,
        {"June 6, 1944": "1944-06-06", "Tuesday, Sept. 12, 2023": "2023-09-12"},
        ("February 30, 2020",),
    ),
    Rule(
        "<day> <month> <year>",
        "[<weekday:day of week> [,] [the]] [the] <day:day of month> [of] <month> [(, | of | in)] <year>",
        "date",
        build_date,
        {"8 September 2023": "2023-09-08", "the 1st of March 1919": "1919-03-01"},
        ("31 February 2021",),
    ),
    Rule(
        "<month> <day>",
        "[<weekday:day of week> [,]] <month> [the] <day:day of month>",
        "date",
        build_date,
        {"Sept. 8": "2023-09-08", "August 12th": "2023-08-12", "Monday, Sept. 4": "2023-09-04"},
    ),
    Rule(
        "<weekday> (<month> <day>)",
        "<weekday:day of week> lparen <month> <day:day of month> [[,] <year>] rparen",
        "date",
        build_date,
        {"Monday (Sep 11)": "2023-09-11"},
    ),
    Rule(
        "<day> <month>",
        "[<weekday:day of week> [,] [the]] [the] <day:day of month> [of] <month>",
        "date",
        build_date,
        {"8 September": "2023-09-08", "the 14th of July": "2023-07-14"},
    ),
    Rule(
        "<month> <ordinal in words>",
        "<month> [the] <day:day word>",
        "date",
        build_date,
        {"September first": "2023-09-01"},
    ),
    Rule(
        "<month> <year>",
        "<month> [(, | of | in)] [the year] <year>",
        "date",
        build_date,
        {"August 2022": "2022-08", "March of 2014": "2014-03", "Aug. '62": "1962-08"},
    ),
    Rule(
        "<month> <short year>",
        "<long month> ~ <short year>",
        "date",
        lambda p: Calendar(year=p["short year"], month=p["long month"]),
        alone=False,
    ),
    Rule("<month>", "<month>", "date", build_date, {"August": "2023-08", "in Dec.": "2023-12"}),
    Rule(
        "the <year> period",
        "[the] <year number> (period | quarter)",
        "date",
        lambda p: Calendar(year=p["year number"], period=True),
        {"the 2022 period": "2022"},
    ),
    Rule("<ISO date>", "<iso date>", "date", _numeric, {"2023-09-12": "2023-09-12"}, ("2023-02-30",)),
    Rule("<ISO month>", "<year number> - <minute>", "date", _iso_month, {"2023-09": "2023-09"}, ("1904-05",)),
    Rule("<numeric date>", "<numeric date>", "date", _numeric, {"9/11/2001": "2001-09-11", "25.12.1991": "1991-12-25"}),
    Rule(
        "<year>-<year>",
        "<first:year number> (- | – | — | / | to) (<last:year number> | <last:two digits>)",
        "pair",
        _two_years,
        {"1939-45": "1939 1945", "1914–1918": "1914 1918"},
    ),
    Rule(
        "<year> to <year> BC",
        "(<first:number>) (- | – | to | and | or) (<last:number>) (<era> | <dotted era>)",
        "pair",
        _two_years_of_era,
        {"499 to 493 BC": "BC0499 BC0493"},
    ),
    Rule(
        "<day>-<day> <month> <year>",
        "<first:day of month> (- | – | to | and | or) <last:day of month> [of] <month> [[(, | of)] <year>]",
        "pair",
        _two_days,
        {"22-25 April 1951": "1951-04-22 1951-04-25"},
    ),
    Rule(
        "<month> <day>-<day>, <year>",
        "<first:month and day> (- | – | to | and | or) <last:day of month> [[,] <year>]",
        "pair",
        _month_and_days,
        {"April 6-7, 1915": "1915-04-06 1915-04-07", "May 4 and 5": "2023-05-04 2023-05-05"},
    ),
    Rule("<month> <day>, first of two", "<month> <day:day of month>", "month and day", build_date, alone=False),
    Rule("<day> <month>, first of two", "<day:day of month> [of] <month>", "day and month", build_date, alone=False),
    Rule(
        "<month>-<month> <year>",
        "<first:month> (- | – | to | and | or) <last:month> [(, | of)] <year>",
        "pair",
        _two_months,
        {"July-November 1954": "1954-07 1954-11", "December to March 1942": "1941-12 1942-03"},
    ),
    Rule(
        "<date> - <date> <year>",
        "(<first:day and month> | <first:month and day>) (- | – | to | and | or | until) "
        "(<last:day and month> | <last:month and day>) [,] <year>",
        "pair",
        _two_dates,
        {"13 September - 15 October 1951": "1951-09-13 1951-10-15"},
    ),
    Rule(
        "<season> and <season> <year>",
        "<first:season> (and | or | to | -) <last:season> [of] <year>",
        "pair",
        _two_seasons,
        {"the summer and autumn of 1941": "1941-SU 1941-FA"},
    ),
    Rule(
        "the <decade>s",
        "[the] <decade figures>",
        "decade",
        lambda p: p["decade figures"],
        {"the 1990s": "199", "the '60s": "196"},
    ),
    Rule(
        "the <decade>s BC",
        "[the] <decade figures> (<era> | <dotted era>)",
        "decade",
        _decade_of_era,
        {"the 470s BC": "BC047"},
    ),
    Rule(
        "the <decade in words>",
        "(the | <teens> ~) <decade word>",
        "decade",
        _decade_words,
        {"the nineties": "199", "nineteen sixties": "196"},
    ),
    Rule(
        "the <ordinal> century",
        "[the] <nth> ~ century [(<era> | <dotted era>)]",
        "century",
        _century,
        {"the 20th century": "19", "the nineteenth century": "18", "the 5th century BC": "BC05"},
    ),
    Rule(
        "<season> <year>",
        "[the] <season:season name> [(of | in | ,)] [the year] <year>",
        "date",
        _season,
        {"the summer of 2019": "2019-SU", "winter 1941": "1941-WI"},
    ),
    Rule(
        "<season> <year>-<year>",
        "[the] <season:season name> [of] <first:year number> (- | – | /) (<last:year number> | <last:two digits>)",
        "date",
        _season_of_two_years,
        {"winter 1939-40": "1939-WI"},
    ),
    Rule("<season>", "[the] <season:season name>", "season", _season, {"the summer": "2023-SU", "winter": "2023-WI"}),
    Rule(
        "<ordinal> quarter of <year>",
        "[the] [fiscal ~] <ordinal word> ~ (quarter | quarters) [(of | in | ,)] [the] [fiscal] <year>",
        "date",
        _quarter,
        {"the third quarter of 2021": "2021-Q3"},
    ),
    Rule(
        "<year> <ordinal> quarter",
        "[the] [fiscal] <year> [fiscal] <ordinal word> ~ quarter",
        "date",
        _quarter,
        {"the 2021 third quarter": "2021-Q3"},
    ),
    Rule(
        "<ordinal> quarter",
        "[(the | its | their | our)] [flat | strong | weak] [fiscal ~] <ordinal word> [fiscal] ~ quarter",
        "quarter",
        _quarter,
        {"the third quarter": "2023-Q3", "second-quarter": "2023-Q2"},
    ),
    Rule(
        "Q<number> <year>",
        "q <ordinal word:month number> [(of | ,)] [<year>]",
        "date",
        _quarter,
        {"Q3 2022": "2022-Q3", "Q1 of 2021": "2021-Q1"},
        ("Q7 2022",),
    ),
    Rule(
        "H<number> <year>",
        "<which:half letter> <ordinal word:month number> [(of | ,)] <year>",
        "date",
        _quarter,
        {"H1 2022": "2022-H1"},
        ("H3 2022",),
    ),
    Rule(
        "fiscal <year>",
        "[the] (fiscal | financial) [year] <year>",
        "date",
        lambda p: replace(p["year"], fiscal=True),
        {"fiscal 2022": "2022"},
    ),
    Rule("FY<year>", "fy <year>", "date", lambda p: replace(p["year"], fiscal=True), {"FY 2022": "2022"}),
)
"""Kinds: ``date``, ``year``, ``decade``, ``century``, ``season`` and ``quarter`` are points others build on."""
