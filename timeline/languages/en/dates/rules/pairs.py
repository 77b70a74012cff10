"""Two dates that share words: "1939-45", "22-25 April 1951", "July-November 1954", "499 to 493 BC"."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.grammar import Parts, Rule
from timeline.dates.language import DAY_AT_A_HEAD
from timeline.dates.reading import Calendar, Pair, PartOf, Reading
from timeline.dates.units import Unit
from timeline.languages.en.dates.rules.calendar import build_date

_TERM = 30
"""So many years at most lie between two that stand in two centuries: "from 1998-02"."""


def _two_years(parts: Parts) -> Pair | None:
    """ "1939-45" and "1914 to 1918"; two figures are of the first such year after the first."""
    first, last = parts["first"], parts["last"]
    last = last if last > 99 else first // 100 * 100 + last
    if last < first and last + 100 - first <= _TERM:
        last += 100
    if not first < last <= first + 300:
        return None
    return Pair(Calendar(year=first), Calendar(year=last))


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
    return Pair(first, last if "year" in parts else _next_after_it(last)) if first and last else None


def _two_days_of_a_year(parts: Parts) -> Pair | None:
    """ "19 to 28 March this year": both are of the year that is seen from the day of speaking."""
    if parts["first"] >= parts["last"] or getattr(parts["point"], "unit", "") != Unit.YEAR:
        return None
    first, last = (build_date({"month": parts["month"], "day": parts[name]}) for name in ("first", "last"))
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return None
    return Pair(PartOf(inner=first, of=parts["point"]), PartOf(inner=last, of=parts["point"]))


def _next_after_it(last: Reading) -> Reading:
    """The other end of a range without a year is the next such day after the first."""
    return replace(last, direction=2) if isinstance(last, Calendar) else last


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


def _month_of_it(parts: Parts) -> Pair | None:
    """ "last year in August": the month is of the year just named."""
    year, month = parts["first"], parts["last"]
    return Pair(year, PartOf(inner=Calendar(month=month), of=year)) if year.unit == Unit.YEAR else None


def _of_one_year(year: Calendar, first: int, last: int) -> Calendar | None:
    return replace(year, month=first, months=last - first) if first < last else None


def _from_to(parts: Parts) -> Pair:
    """ "October to March": the first is placed so that the whole stretch fits, the last is the next such after it."""
    first, last = (
        said if isinstance(said, Calendar) else Calendar(month=said) for said in (parts["first"], parts["last"])
    )
    assert first.month
    assert last.month
    going_on = (last.month - first.month) % 12
    return Pair(replace(first, months=going_on), replace(last, direction=2) if going_on else last)


def _two_seasons(parts: Parts) -> Pair:
    year = parts["year"]
    return Pair(replace(year, season=parts["first"].season), replace(year, season=parts["last"].season))


def _weekday_and_after(parts: Parts) -> Pair:
    """ "Monday to Friday" and "next Tuesday and Wednesday": the second is the first such day after the first."""
    return Pair(parts["first"], Calendar(weekday=parts["last"], direction=2))


RULES = (
    Rule(
        "<day> at a head",
        "<day of month>",
        DAY_AT_A_HEAD,
        lambda p: Calendar(day=p["day of month"]),
        {"12": None},
        alone=False,
    ),
    Rule(
        "<day> - <day> at a head",
        "<first:day of month> (- | – | — | /) <last:day of month>",
        DAY_AT_A_HEAD,
        lambda p: Pair(Calendar(day=p["first"]), Calendar(day=p["last"])) if p["first"] < p["last"] else None,
        {"10-12": None},
        alone=False,
    ),
    Rule(
        "<weekday> <day> and <weekday> <day>",
        "<first:weekday with its day> (and | or | to | - | –) <last:weekday with its day>",
        "pair",
        lambda p: Pair(p["first"], replace(p["last"], direction=2)) if p["first"].day < p["last"].day else None,
        {"on {Monday 11} and {Tuesday 12}": "2023-09-11 2023-09-12"},
        leaves=("on Monday 11 but Tuesday 12", "on Monday and Tuesday 12"),
    ),
    Rule(
        "<weekday> <day>, of two",
        "<weekday:day of week> [the] <day:day of month>",
        "weekday with its day",
        lambda p: Calendar(weekday=p["weekday"], day=p["day"]),
        {"monday 11": None},
        alone=False,
    ),
    Rule(
        "<weekday> to <weekday>",
        "[from] <first:weekday alone> (to | until | till | through | - | –) <last:day of week>",
        "pair",
        _weekday_and_after,
        {"from {Monday} to {Friday}": "2023-09-11 2023-09-15"},
        leaves=("on Monday and Friday", "Mondays to Friday"),
    ),
    Rule(
        "<year> <month> and <month>",
        "<year number> <first:month> (and | to) <last:month>",
        "pair",
        lambda p: _of_one_year(Calendar(year=p["year number"]), p["first"], p["last"]),
        {"{2017 November and December}": "2017-11"},
        leaves=("2,017 November and December", "2017 November or December"),
    ),
    Rule(
        "<month> to <month> <relative year>",
        "<first:month> (and | to | through | until | - | –) <last:month of a relative year>",
        "pair",
        lambda p: Pair(PartOf(inner=Calendar(month=p["first"]), of=p["last"].of), p["last"]),
        {"between {May} and {August last year}": "2022-05 2022-08"},
        leaves=("May but August last year", "May and August last"),
    ),
    Rule(
        "<month> <relative year>, last of two",
        "<month> [of] <point:relative>",
        "month of a relative year",
        lambda p: PartOf(inner=Calendar(month=p["month"]), of=p["point"]),
        {"august last year": None},
        alone=False,
    ),
    Rule(
        "next <weekday> and <weekday>",
        "<first:weekday with its side> (and | or | to | through | - | –) <last:day of week>",
        "pair",
        _weekday_and_after,
        {
            "{next Tuesday} and {Wednesday}": "2023-09-19 2023-09-20",
            "{last Monday} and {Tuesday}": "2023-09-11 2023-09-12",
        },
        leaves=("next Tuesday but Wednesday", "each Tuesday and Wednesday"),
    ),
    Rule(
        "<weekday>, first of two",
        "<weekday:day of week>",
        "weekday alone",
        lambda p: Calendar(weekday=p["weekday"]),
        {"monday": None},
        alone=False,
    ),
    Rule(
        "next <weekday>, first of two",
        "(<next> | <last>) <weekday:day of week>",
        "weekday with its side",
        lambda p: Calendar(weekday=p["weekday"], direction=1 if "next" in p else -1),
        {"next tuesday": None},
        alone=False,
    ),
    Rule(
        "<year>-<year>",
        "[(the years | from)] <first:year number> (- | – | — | / | to) (<last:year number> | <last:two digits>)",
        "pair",
        _two_years,
        {
            "{1939}-{45}": "1939 1945",
            "from {2003}-{09}": "2003 2009",
            "the years {1904}-{05}": "1904 1905",
            "{1914}–{1918}": "1914 1918",
        },
        refuses=("won 45-39", "lost 1-0"),
    ),
    Rule(
        "<year> to <year> BC",
        "(<first:number>) (- | – | to | and | or) (<last:number>) (<era> | <dotted era>)",
        "pair",
        _two_years_of_era,
        {"{499} to {493 BC}": "BC0499 BC0493"},
        refuses=("499 to 493 B",),
        leaves=("499 of 493 BC",),
    ),
    Rule(
        "<day>-<day> <month> <year>",
        "<first:the day> (- | – | to | and | or) <last:the day> [of] <month> [[(, | of)] <year>]",
        "pair",
        _two_days,
        {"{22}-{25 April 1951}": "1951-04-22 1951-04-25", "{the 3rd} and {4th of May 1926}": "1926-05-03 1926-05-04"},
        leaves=("22-35 April 1951", "25-22 April 1951"),
    ),
    Rule(
        "<day>-<day> <month> <relative year>",
        "<first:the day> (- | – | to | and | or) <last:the day> [of] <month> [of] <point:relative unit>",
        "pair",
        _two_days_of_a_year,
        {"{19} to {28 March this year}": "2023-03-19 2023-03-28", "{2}-{4 May last year}": "2022-05-02 2022-05-04"},
        leaves=("19 of 28 March this year", "19 to 38 March this year"),
    ),
    Rule(
        "<month> <day>-<day>, <year>",
        "<first:month and day> (- | – | to | and | or) <last:day of month> [[,] <year>]",
        "pair",
        _month_and_days,
        {"{April 6}-{7, 1915}": "1915-04-06 1915-04-07", "{May 4} and {5}": "2023-05-04 2023-05-05"},
        leaves=("April 6-37, 1915", "April 6 of 7, 1915"),
    ),
    Rule(
        "the <day>, of two",
        "[the] <day:day of month>",
        "the day",
        lambda p: p["day"],
        {"the 13th": None},
        alone=False,
    ),
    Rule(
        "<month> <day>, first of two",
        "<month> <day:day of month>",
        "month and day",
        build_date,
        {"april 6": None},
        alone=False,
    ),
    Rule(
        "<day> <month>, first of two",
        "<day:day of month> [of] <month>",
        "day and month",
        build_date,
        {"13 september": None},
        alone=False,
    ),
    Rule(
        "<month>-<month> <year>",
        "<first:month> (- | – | / | to | and | or | - to -) <last:month> [(, | of)] <year>",
        "pair",
        _two_months,
        {"{July}-{November 1954}": "1954-07 1954-11", "{December} to {March 1942}": "1941-12 1942-03"}
        | {"{March}/{April 1976}": "1976-03 1976-04", "{November}-to-{January 2013}": "2012-11 2013-01"},
        leaves=("July but November 1954", "July-November 19,540"),
    ),
    Rule(
        "<year> <month>-<month>",
        "<first:year and month> (- | – | /) <last:month>",
        "pair",
        lambda p: Pair(p["first"], replace(p["first"], month=p["last"])) if p["first"].month < p["last"] else None,
        {"{1975 Nov}-{Dec}": "1975-11 1975-12"},
        leaves=("1975 Nov-mid", "1,975 Nov-Dec"),
    ),
    Rule(
        "<year> <month>, first of two",
        "<year> <month>",
        "year and month",
        build_date,
        {"1975 nov": None},
        alone=False,
    ),
    Rule(
        "fiscal <year>-<year>",
        "<first:fiscal year of two> (- | – | /) (<last:two digits> | <last:year number>)",
        "pair",
        lambda p: _two_years({**p, "first": p["first"].year}),
        {"{FY2022}-{23}": "2022 2023", "{fiscal 2023}/{24}": "2023 2024"},
        leaves=("FY2022 and 23", "fiscal 2023/4"),
    ),
    Rule(
        "fiscal <year>, first of two",
        "[the] (fy | fiscal | financial) [year] <year number>",
        "fiscal year of two",
        lambda p: Calendar(year=p["year number"]),
        {"fy 2022": None},
        alone=False,
    ),
    Rule(
        "in <number> <unit>s on <weekday>",
        "in <first:plain duration> on <last:day of week>",
        "pair",
        lambda p: Pair(p["first"], Calendar(weekday=p["last"])),
        {"its lowest in {two months} on {Monday}": "P2M 2023-09-11"},
        leaves=("its lowest of two months on Monday", "its lowest in two months by Monday"),
    ),
    Rule(
        "<date> - <date> <year>",
        "(<first:day and month> | <first:month and day>) (- | – | to | and | or) "
        "(<last:day and month> | <last:month and day>) [,] <year>",
        "pair",
        _two_dates,
        {"{13 September} - {15 October 1951}": "1951-09-13 1951-10-15"},
        leaves=("13 September but 15 October 1951", "13 September - 45 October 1951"),
    ),
    Rule(
        "from <date> until <date> <year>",
        "from (<first:day and month> | <first:month and day>) (until | till) "
        "(<last:day and month> | <last:month and day>) [,] <year>",
        "pair",
        _two_dates,
        {"from {13 September} until {15 October 1951}": "1951-09-13 1951-10-15"},
        leaves=("renewed on 13 September until 15 October 1951",),
    ),
    Rule(
        "<relative year> in <month>",
        "<first:relative> (in | , in) <last:month>",
        "pair",
        _month_of_it,
        {"{last year} in {August}": "2022 2022-08", "{next year}, in {March}": "2024 2024-03"},
        leaves=("last year by August", "last week in August"),
    ),
    Rule(
        "<date> to <date>",
        "(<first:day and month> | <first:month and day> | <first:month>) (- | – | to | through) "
        "(<last:day and month> | <last:month and day> | <last:month>)",
        "pair",
        _from_to,
        {"{October} to {March}": "2023-10 2024-03", "{June 5} to {July 8}": "2023-06-05 2023-07-08"},
        leaves=("October of March", "October to marches"),
    ),
    Rule(
        "from <date> until <date>",
        "from (<first:day and month> | <first:month and day> | <first:month>) (until | till) "
        "(<last:day and month> | <last:month and day> | <last:month>)",
        "pair",
        _from_to,
        {"from {June 5} until {July 8}": "2023-06-05 2023-07-08", "from {October} till {March}": "2023-10 2024-03"},
        leaves=("renewed on June 5 until July 8", "from October until marches"),
    ),
    Rule(
        "<season> and <season> <year>",
        "<first:season> (and | or | to | -) <last:season> [of] <year>",
        "pair",
        _two_seasons,
        {"{the summer} and {autumn of 1941}": "1941-SU 1941-FA"},
        leaves=("the summer but autumn of 1941", "the summers and autumn of 1941"),
    ),
)
