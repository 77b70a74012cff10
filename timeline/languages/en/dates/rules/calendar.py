"""Dates that name months, days and years, whole or in part: "8 September 2023", "in August", "480 BC"."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace

from timeline.dates.grammar import Parts, Rule
from timeline.dates.reading import Calendar, Impossible


def build_date(parts: Parts) -> Calendar | Impossible:
    """A calendar reading of the parts; a day that no such month has is impossible."""
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day", parts.get("day word"))
    number = year.year if isinstance(year, Calendar) and not year.era else None
    if day is not None and not 1 <= day <= _days(number, month):
        return Impossible()
    if isinstance(year, Calendar):
        return replace(year, month=month, day=day, weekday=parts.get("weekday"), words="")
    return Calendar(year=year, month=month, day=day, weekday=parts.get("weekday"))


def _days(year: int | None, month: int | None) -> int:
    if month is None:
        return 31
    return monthrange(year if year and year <= 9999 else 2000, month)[1]


def _numeric(parts: Parts) -> Calendar | Impossible:
    date: Calendar = next(iter(parts.values()))
    valid = date.day is None or 1 <= date.day <= _days(date.year, date.month)
    return date if valid and date.year != 0 else Impossible()


def _figures(parts: Parts) -> Calendar | Impossible:
    """ "13/31/2018": in neither order a day."""
    return parts["numeric date"] if isinstance(parts["numeric date"], Impossible) else _numeric(parts)


def _no_day(parts: Parts) -> Impossible | None:
    """ "August 32, 2020": figures that stand where the day stands, and are none."""
    return None if 1 <= parts["number"] <= 31 else Impossible()


def _year_of_era(parts: Parts) -> Calendar | None:
    number, era = parts["number"], parts.get("era") or parts.get("dotted era")
    if not 1 <= number <= 9999:
        return None
    return Calendar(year=int(number), era="BC" if era == "BC" else None)


def _spelled_year(parts: Parts) -> Calendar | None:
    rest = parts["rest"].value
    return Calendar(year=parts["teens"] * 100 + int(rest)) if 10 <= rest < 100 else None


def _iso_month(parts: Parts) -> Calendar | None:
    """ "2023-09", but not "1904-05", which names two years, one after the other."""
    year, month = parts["year number"], parts["minute"]
    return Calendar(year=year, month=month) if 1 <= month <= 12 and year % 100 + 1 != month else None


RULES = (
    Rule("<month name>", "<long month>", "month", lambda p: p["long month"], {"september": None}, alone=False),
    Rule(
        "<short month name>",
        "<short month> [.]",
        "month",
        lambda p: p["short month"],
        {"sept.": None, "dec": None},
        alone=False,
    ),
    Rule("<weekday name>", "<weekday>", "day of week", lambda p: p["weekday"], {"monday": None}, alone=False),
    Rule(
        "<short weekday name>",
        "<short weekday> [.]",
        "day of week",
        lambda p: p["short weekday"],
        {"tues.": None},
        alone=False,
    ),
    Rule("<day number>", "<day>", "day of month", lambda p: p["day"], {"31": None}, alone=False),
    Rule("<day ordinal>", "<day ordinal>", "day of month", lambda p: p["day ordinal"], {"31st": None}, alone=False),
    Rule(
        "<day ordinal in words>",
        "<ordinal word>",
        "day word",
        lambda p: p["ordinal word"],
        {"twelfth": None},
        alone=False,
    ),
    Rule(
        "<day ordinal in two words>",
        "<tens> ~ <ordinal word>",
        "day word",
        lambda p: p["tens"] + p["ordinal word"] if p["ordinal word"] < 10 and p["tens"] <= 30 else None,
        {"twenty-fourth": None},
        alone=False,
    ),
    Rule("<ordinal in figures>", "<ordinal>", "nth", lambda p: p["ordinal"], {"20th": None}, alone=False),
    Rule("<ordinal in words>", "<ordinal word>", "nth", lambda p: p["ordinal word"], {"third": None}, alone=False),
    Rule(
        "<twenty-first>",
        "<tens> ~ <ordinal word>",
        "nth",
        lambda p: p["tens"] + p["ordinal word"] if p["ordinal word"] < 10 else None,
        {"twenty-first": None},
        alone=False,
    ),
    Rule(
        "<year>",
        "[the year] <year number>",
        "year",
        lambda p: Calendar(year=p["year number"]),
        {"1895": "1895", "the year 1972": "1972"},
        refuses=("1,895", "18:95", "1895.5"),
    ),
    Rule(
        "<short year>",
        "<short year>",
        "year",
        lambda p: Calendar(year=p["short year"]),
        {"in {'89}": "1989"},
        refuses=("'89ers", "89"),
    ),
    Rule(
        "<year in words>",
        "[the year] <teens> ~ <rest:small>",
        "year",
        _spelled_year,
        {"nineteen ninety-one": "1991"},
        refuses=("nineteen to ninety-one", "nineteen five"),
    ),
    Rule(
        "two thousand and <number>",
        "[the year] two thousand [[and] <rest:small>]",
        "year",
        lambda p: Calendar(year=2000 + int(p["rest"].value if "rest" in p else 0)),
        {"the year two thousand": "2000", "in {two thousand and eight}": "2008"},
        refuses=("three thousand and eight",),
        leaves=("two thousand dollars", "two thousand and eight troops"),
    ),
    Rule(
        "<number> BC",
        "(<number> | <number:big number>) (<era> | <dotted era>)",
        "year",
        _year_of_era,
        {"480 BC": "BC0480", "44 B.C.": "BC0044", "622 CE": "0622"},
        refuses=("480 B", "BC 44"),
    ),
    Rule(
        "AD <number>",
        "(<era> | <dotted era>) <number>",
        "year",
        lambda p: None if (p.get("era") or p.get("dotted era")) == "BC" else _year_of_era(p),
        {"AD 79": "0079"},
        refuses=("BC 79", "AD 10000"),
    ),
    Rule(
        "<month> <day>, <year>",
        "[<weekday:day of week> ,] <month> ([the] <day:day of month> | [the] <day word> | - <day:day of month> -) "
        "[,] [(of | in)] <year>",
        "date",
        build_date,
        {"June 6, 1944": "1944-06-06", "Tuesday, Sept. 12, 2023": "2023-09-12", "April first 2021": "2021-04-01"}
        | {"October twenty-fifth, 2021": "2021-10-25", "Feb-24-2022": "2022-02-24"},
        ("February 30, 2020", "Feb. 30"),
    ),
    Rule(
        "<day> <month> <year>",
        "[<weekday:day of week> [,] [the]] ([the] <day:day of month> [(of | - | / | .)] | the <day word> of) <month> "
        "[(, | of | in | - | / | .)] <year>",
        "date",
        build_date,
        {"8 September 2023": "2023-09-08", "the 1st of March 1919": "1919-03-01", "8-Sep-2023": "2023-09-08"}
        | {"5.Mar.2014": "2014-03-05", "24/Feb/2022": "2022-02-24", "the twenty-fourth of February 2022": "2022-02-24"},
        ("31 February 2021", "31 September", "29 February 2023"),
    ),
    Rule(
        "<month> <day>",
        "[[this coming] <weekday:day of week> [,]] <month> [the] <day:day of month>",
        "date",
        build_date,
        {"Sept. 8": "2023-09-08", "August 12th": "2023-08-12", "Monday, Sept. 4": "2023-09-04"},
        leaves=("August 31.5", "September 8,500"),
    ),
    Rule(
        "<month> <day>, a <weekday>",
        "(<month> <day:day of month> | <day:day of month> <month>) , a <weekday:day of week>",
        "date",
        build_date,
        {"April 12, a Tuesday": "2022-04-12", "8 September, a Friday": "2023-09-08"},
        leaves=("April 12, a holiday", "April 12, the Tuesday"),
    ),
    Rule(
        "the <day ordinal>, a <weekday>",
        "the <day ordinal> , a <weekday:day of week>",
        "day alone",
        lambda p: Calendar(day=p["day ordinal"], weekday=p["weekday"]),
        {"the 8th, a Friday": "2023-09-08"},
        leaves=("the 8th, a holiday", "the 8th, the Friday"),
    ),
    Rule(
        "<weekday> (<month> <day>)",
        "(<weekday:day of week> | <spoken:now day>) lparen "
        "(<month> <day:day of month> | <day:day of month> <month>) [[,] <year>] rparen",
        "date",
        lambda p: build_date({name: part for name, part in p.items() if name != "spoken"}),
        {"Monday (Sep 11)": "2023-09-11", "today (Sept. 10)": "2023-09-10", "tomorrow (13 September)": "2023-09-13"},
        leaves=("Monday (Sep 11", "Monday (11)", "today (Sept. 31)", "tomorrow (September)"),
    ),
    Rule(
        "<day> <month>",
        "[<weekday:day of week> [,] [the]] ([the] <day:day of month> [of] | the <day word> of) <month>",
        "date",
        build_date,
        {"8 September": "2023-09-08", "the 14th of July": "2023-07-14", "the eleventh of August": "2023-08-11"},
        leaves=("1,008 September", "8 per September"),
    ),
    Rule(
        "<day> <month> <distant year>",
        "([the] <day:day of month> [of] <month> | <month> [the] <day:day of month>) [,] <distant year>",
        "date",
        lambda p: build_date({**p, "year": Calendar(year=p["distant year"])}),
        {"9 May 2200": "2200-05-09", "January 1, 3000": "3000-01-01"},
        ("31 April 2500",),
    ),
    Rule(
        "<weekday> the <day ordinal>",
        "<weekday:day of week> [,] [the] <day ordinal>",
        "day alone",
        lambda p: Calendar(weekday=p["weekday"], day=p["day ordinal"]),
        {"Thursday the 24th": "2023-08-24", "Thursday, the 14th": "2023-09-14", "Sunday 3rd": "2023-09-03"},
        leaves=("Thursday the 24", "Thursday the 38th"),
    ),
    Rule(
        "on <month>/<day>",
        "on <focus:month and day in figures>",
        "day in figures",
        lambda p: p["focus"],
        {"on {8/28}": "2023-08-28", "on {9/5}": "2023-09-05"},
        refuses=("on 13/45", "3/4 of them"),
    ),
    Rule(
        "<month>/<day>",
        "<month/day>",
        "month and day in figures",
        lambda p: _numeric(p) if p["month/day"] != Calendar(month=9, day=11) else None,
        {"8/28": None},
        alone=False,
    ),
    Rule(
        "the <day ordinal>",
        "the <day ordinal>",
        "day alone",
        lambda p: Calendar(day=p["day ordinal"]),
        {"on {the 8th}": "2023-09-08", "until {the 30th}": "2023-09-30"},
        ("on the 38th",),
    ),
    Rule(
        "<month> <ordinal in words>",
        "[[this coming] <weekday:day of week> [,]] <month> [the] <day:day word>",
        "date",
        build_date,
        {"September first": "2023-09-01"},
        leaves=("September a first", "the September firsts"),
    ),
    Rule(
        "<month> <year>",
        "<month> [(, | of | in)] [the year] <year>",
        "date",
        build_date,
        {"August 2022": "2022-08", "March of 2014": "2014-03", "Aug. '62": "1962-08"},
        leaves=("August 2,022", "August and 2022"),
    ),
    Rule(
        "<no day of month>",
        "[the] (<number:small number> | <number:ordinal>) [of] <month> [[,] <year>] | "
        "<month> [the] (<number:small number> , <year> | <number:ordinal> [[,] <year>])",
        "date",
        _no_day,
        {"August 32, 2020": None, "the 32nd of May": None, "45 March 2021": None},
        leaves=("August 12, 2020", "the 22nd of May", "45 marched 2021"),
    ),
    Rule(
        "<month>",
        "<month>",
        "date",
        build_date,
        {"August": "2023-08", "in {Dec.}": "2023-12"},
        refuses=("Augustus", "marches"),
    ),
    Rule(
        "the <year> period",
        "[the] <year number> (period | quarter)",
        "date",
        lambda p: Calendar(year=p["year number"], period=True),
        {"the 2022 period": "2022"},
        leaves=("the 2022 periodical", "the 2022 quarters"),
    ),
    Rule(
        "<ISO date>",
        "<iso date>",
        "date",
        _numeric,
        {"2023-09-12": "2023-09-12", "2018.1.5": "2018-01-05"},
        ("2023-02-30",),
    ),
    Rule(
        "<ISO month>",
        "<year number> - <minute>",
        "date",
        _iso_month,
        {"2023-09": "2023-09"},
        leaves=("2023-13", "2023-9"),
    ),
    Rule(
        "<numeric date>",
        "<numeric date>",
        "date",
        _figures,
        {"9/11/2001": "2001-09-11", "25.12.1991": "1991-12-25"},
        ("on 13/31/2018",),
    ),
    Rule(
        "<year> <month>",
        "<year number> <month> [<day:day of month>]",
        "date",
        lambda p: build_date({**p, "year": Calendar(year=p["year number"])}),
        {"1979 Apr 3": "1979-04-03"},
        leaves=("1979 and Apr 3", "1,979 Apr 3"),
    ),
    Rule(
        "<year> <day> <month>",
        "<year number> <day:day of month> <month>",
        "date",
        lambda p: build_date({**p, "year": Calendar(year=p["year number"])}),
        {"1975 28 November": "1975-11-28", "2002 20 May": "2002-05-20"},
        leaves=("1975, 28 November", "1,975 28 November", "1975 28 novels"),
    ),
)
