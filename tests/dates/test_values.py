"""What news English says of time, grouped by what it means: every paraphrase has the same type, value, days and anchor.

All of it stands in an article of Tuesday, 12 September 2023. Words around an expression stand outside braces.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from tests.dates.test_rules import marked
from timeline.dates import tag_text
from timeline.model import TemporalExpression, to_edtf

PUBLISHED = date(2023, 9, 12)


class Means(NamedTuple):
    """TIMEX3's value, the days covered in EDTF with their granularity, mod, and what it was counted from."""

    value: str
    edtf: str | None = None
    granularity: str | None = None
    mod: str | None = None
    anchor: str = "none"
    quant: str | None = None


def spoken(value: str, edtf: str | None = None, granularity: str | None = None, mod: str | None = None) -> Means:
    """Counted from the day of publication."""
    return Means(value, edtf, granularity, mod, "publication")


DATES = {
    Means("2023-09-08", "2023-09-08", "day"): (
        *("8 September 2023", "September 8, 2023", "Sept. 8, 2023", "Sept 8 2023", "8 Sept. 2023", "Sep 8, 2023"),
        *("the 8th of September 2023", "the 8th of September, 2023", "September 8th, 2023", "8 SEPTEMBER 2023"),
        *("Friday, September 8, 2023", "Friday, 8 September 2023", "Friday 8 September 2023", "8-Sep-2023"),
        *("2023-09-08", "2023/09/08", "9/8/2023", "09/08/2023", "8.9.2023"),
    ),
    spoken("2023-09-08", "2023-09-08", "day"): (
        *("September 8", "Sept. 8", "8 September", "8th September", "September 8th", "the 8th of September"),
        *("Friday, Sept. 8", "Friday 8 September", "Friday (Sept. 8)", "September the eighth"),
        *("last Friday", "on {Friday}", "Friday last week", "this past Friday", "four days ago", "four days earlier"),
        *("on {Friday last}", "{Friday last}, he quit", "had on {Friday last} curtailed it", "{last week Friday}"),
        *("{four days back}", "{four days back}, he quit"),
        *("the 8th of this month", "September 8 this year", "8 September of this year"),
    ),
    spoken("2023-09-11", "2023-09-11", "day"): (
        *(
            "yesterday",
            "on {Monday}",
            "On {Monday} last season's champions lost",
            "On {Monday} next year's budget passed",
            "last Monday",
            "the day before",
            "the previous day",
            "a day earlier",
            "a day ago",
        ),
    ),
    spoken("2023-09-12", "2023-09-12", "day"): ("today", "on {Tuesday}", "the same day", "this very day"),
    spoken("2023-09-13", "2023-09-13", "day"): (
        *("tomorrow", "the next day", "the following day", "the day after", "a day later"),
    ),
    spoken("2023-09-10", "2023-09-10", "day"): ("the day before yesterday", "two days ago", "two days earlier"),
    spoken("2023-09-05", "2023-09-05", "day"): ("last Tuesday", "seven days ago"),
    spoken("2023-09-15", "2023-09-15", "day"): (
        "this Friday",
        "next Friday",
        "three days later",
        "three days from now",
    ),
    Means("2022-08", "2022-08", "month"): ("August 2022", "Aug. 2022", "August, 2022", "August of 2022", "2022-08"),
    spoken("2022-08", "2022-08", "month"): ("August last year", "August of last year"),
    spoken("2023-08", "2023-08", "month"): ("in {August}", "last month", "last August", "a month ago"),
    spoken("2024-01", "2024-01", "month"): ("January next year", "four months later", "in {January}"),
    Means("2022", "2022", "year"): (
        *("2022", "the year 2022", "fiscal 2022", "FY2022", "FY 2022"),
        *("Rates would fall in {2022}", "Lindi was to fall in {2022}", "It did not spring in {2022} from there"),
    ),
    Means("2022-FA", "2022-23", "season"): ("the fall of 2022", "The vote was moved to {fall 2022}", "{fall in 2022}"),
    spoken("2022", "2022", "year"): ("last year", "a year ago", "the previous year", "the year before"),
    spoken("2024", "2024", "year"): ("next year", "the coming year", "the following year", "a year later"),
    Means("199", "199X", "decade"): (*("the 1990s", "1990s", "the 1990's", "nineteen nineties"),),
    spoken("199", "199X", "decade"): ("the 90s", "the '90s", "the nineties"),
    Means("19", "19XX", "century"): ("the 20th century", "the twentieth century", "20th-century"),
    Means("2023-Q2", "2023-04/2023-06", "quarter"): (
        *("Q2 2023", "the second quarter of 2023", "2023's second quarter", "Q2 of 2023"),
    ),
    spoken("2023-Q2", "2023-04/2023-06", "quarter"): ("the second quarter", "second quarter of this year", "Q2"),
    Means("2021-H2", "2021-07/2021-12", "half"): (
        *("the second half of 2021", "H2 2021", "the latter half of 2021", "2021's second half"),
    ),
    Means("2022-WI", "2022-24", "season"): (
        *("the winter of 2022", "winter 2022", "winter 2022-23", "the winter of 2022-2023", "the winter of 2022/23"),
    ),
    spoken("2023-SU", "2023-22", "season"): ("this summer", "last summer", "in {summer}"),
    spoken("2023-W36", "2023-09-04/2023-09-10", "week"): (
        *("last week", "the week before", "the previous week", "the week of September 4", "a week ago"),
    ),
    spoken("2023-W37", "2023-09-11/2023-09-17", "week"): ("this week", "the current week"),
    spoken("2023-W38", "2023-09-18/2023-09-24", "week"): (
        *("next week", "the coming week", "the following week", "the week after", "a week later", "a week from now"),
    ),
    spoken("2023-W36-WE", "2023-09-09/2023-09-10", "week"): (
        *("last weekend", "the weekend", "this past weekend", "the past weekend"),
    ),
    spoken("2023-W37-WE", "2023-09-16/2023-09-17", "week"): ("this weekend", "the coming weekend"),
    Means("2019", "2019", "year", "MID"): ("mid-2019", "mid 2019", "the middle of 2019"),
    Means("2014", "2014", "year", "START"): (
        *("early 2014", "early in 2014", "the beginning of 2014", "the start of 2014", "the opening weeks of 2014"),
    ),
    Means("2014", "2014", "year", "END"): ("late 2014", "the end of 2014", "late in 2014", "the last weeks of 2014"),
    spoken("2023-08", "2023-08", "month", "END"): (
        *("late August", "the end of August", "late in August", "end-August", "August's end"),
    ),
    spoken("2020", "2020", "year"): ("three years ago", "three years earlier"),
    spoken("2013", "2013~", "year", "APPROX"): ("a decade ago", "about ten years ago"),
    spoken("2021", "2021", "year", "BEFORE"): ("more than two years ago", "over two years ago"),
    Means("BC0480"): ("480 BC", "480 B.C.", "480 BCE", "480 B.C.E."),
    Means("0079", "0079", "year"): ("AD 79", "79 AD", "79 CE", "A.D. 79"),
}

TIMES = {
    spoken("2023-09-12T18:00", "2023-09-12", "day"): (
        *("at {6 p.m.}", "at {6pm}", "at {6 pm}", "at {18:00}", "at {six p.m.}", "at {1800 hours}", "6 p.m. today"),
        *("today at 6 p.m.", "at {six in the evening}", "{6 o'clock in the evening}", "6.00 p.m."),
    ),
    spoken("2023-09-12T16:30", "2023-09-12", "day"): ("16:30", "4:30 p.m.", "4.30pm", "16:30 GMT", "1630 GMT"),
    spoken("2023-09-11T06:30", "2023-09-11", "day"): ("6:30 a.m. Monday", "Monday at 6:30 a.m.", "06:30 on Monday"),
    Means("2020-05-05T10:30", "2020-05-05", "day"): ("10:30 GMT on 5 May 2020", "5 May 2020 at 10:30 GMT"),
    spoken("2023-09-11TMO", "2023-09-11", "day"): (
        *("yesterday morning", "Monday morning", "the morning of 11 September"),
    ),
    spoken("2023-09-12TNI", "2023-09-12", "day"): ("tonight", "Tuesday night", "this night"),
    spoken("2023-09-11TNI", "2023-09-11", "day"): ("last night", "Monday night", "overnight Monday"),
    spoken("2023-09-12T12:00", "2023-09-12", "day"): ("noon", "at {midday}", "12 p.m.", "noon today"),
}

LENGTHS = {
    Means("P5Y"): (
        *("five years", "5 years", "for {five years}", "five-year", "a {five-year} plan"),
        *("It set the talks {five years} back.", "He spent {five years} back in prison."),
    ),
    Means("P3D"): ("three days", "three-day", "a {three-day} visit", "3 days"),
    Means("P1Y6M"): ("a year and a half", "one and a half years"),
    Means("P10Y"): ("a decade", "10 years", "ten years", "a {10-year} plan"),
    Means("P50Y"): ("half a century", "50 years", "fifty years"),
    Means("PT30M"): ("half an hour", "30 minutes", "thirty minutes"),
    Means("PT24H"): ("24 hours", "twenty-four hours", "24-hour"),
    Means("P2W"): ("two weeks", "a fortnight", "two to three weeks"),
    Means("PXM"): ("months", "several months", "many months", "a few months", "months-long"),
    Means("P20Y", mod="MORE_THAN"): ("more than two decades", "for {over 20 years}", "more than 20 years"),
    Means("P6M", mod="EQUAL_OR_MORE"): ("at least six months", "no less than six months"),
    Means("P90D", mod="EQUAL_OR_LESS"): ("up to 90 days", "no more than 90 days", "at most 90 days"),
    Means("P2M", "2023-07-12/2023-09-12", "day", anchor="publication"): ("the past two months", "the last two months"),
}

REPEATED = {
    Means("P1D", quant="EVERY"): ("every day", "each day", "daily"),
    Means("P1Y", quant="EVERY"): ("every year", "each year", "annually", "yearly"),
    Means("XXXX-WXX-1", quant="EVERY"): ("every Monday", "each Monday", "Mondays", "on {Mondays}"),
    Means("XXXX-XX-XXTMO", quant="EVERY"): ("every morning", "each morning"),
    Means("XXXX-07", quant="EVERY"): ("every July", "each July"),
}

NAMED = {
    Means("1939/1945", "1939-09/1945-09-02", "year"): (
        *("World War Two", "World War II", "the Second World War", "WWII"),
    ),
    Means("1947/1991", "1947-03-12/1991-12-26", "year"): ("the Cold War", "Cold War"),
    Means("2001-09-11", "2001-09-11", "day"): (
        "9/11",
        "the September 11 attacks",
        "the September 11th hijackings",
        "the 11th September terror attacks",
    ),
    Means("2016-03-27", "2016-03-27", "day"): ("Easter 2016", "Easter Sunday 2016", "Easter of 2016"),
    Means("2023-03-23/2023-04-20", "2023-03-23/2023-04-20", "month"): ("Ramadan 2023", "Ramadan of 2023"),
    Means("2024-02-10", "2024-02-10", "day"): ("Lunar New Year 2024", "Chinese New Year 2024"),
    Means("2023-09-25", "2023-09-25", "day"): ("Yom Kippur 2023",),
    spoken("2022-12-25", "2022-12-25", "day"): ("last Christmas",),
    spoken("2023-12-24", "2023-12-24", "day"): ("Christmas Eve",),
    spoken("2023-12-31", "2023-12-31", "day"): ("New Year's Eve", "New Year’s Eve"),
}

NOWHERE = {
    Means("PRESENT_REF"): ("now", "currently", "nowadays", "at present", "these days"),
    Means("PAST_REF"): ("recently", "the past", "lately"),
    Means("FUTURE_REF"): ("the future", "the near future"),
}


def told(table: dict[Means, tuple[str, ...]]) -> list[object]:
    return [
        pytest.param(means, phrase, id=f"{means.value} {means.mod or ''}: {phrase}")
        for means, phrases in table.items()
        for phrase in phrases
    ]


def read(phrase: str, published: date | None = PUBLISHED) -> TemporalExpression:
    """The one expression of the phrase, over the exact span."""
    words, spans = marked(phrase)
    (found,) = tag_text(words, published).expressions
    assert [found.span] == spans, found.derivation
    return found


def meaning(found: TemporalExpression) -> Means:
    when = found.range
    edtf, granularity = (to_edtf(when), str(when.granularity)) if when else (None, None)
    return Means(found.value or "", edtf, granularity, found.mod, str(found.derivation.anchor), found.quant)


@pytest.mark.parametrize(("means", "phrase"), told(DATES | NAMED | NOWHERE))
def test_a_date(means: Means, phrase: str) -> None:
    found = read(phrase)
    assert found.type == "DATE"
    assert meaning(found) == means


@pytest.mark.parametrize(("means", "phrase"), told(TIMES))
def test_a_time_of_day(means: Means, phrase: str) -> None:
    found = read(phrase)
    assert found.type == "TIME"
    assert meaning(found) == means


@pytest.mark.parametrize(("means", "phrase"), told(LENGTHS))
def test_a_length_of_time_is_never_a_point(means: Means, phrase: str) -> None:
    found = read(phrase)
    assert found.type == "DURATION"
    assert meaning(found) == means


@pytest.mark.parametrize(("means", "phrase"), told(REPEATED))
def test_what_recurs_is_never_a_point(means: Means, phrase: str) -> None:
    found = read(phrase)
    assert found.type == "SET"
    assert meaning(found) == means


@pytest.mark.parametrize(("means", "phrase"), told(DATES | NAMED | TIMES))
def test_every_point_says_how_it_came_about(means: Means, phrase: str) -> None:
    said = read(phrase).explanation
    assert said
    if means.anchor == "publication":
        assert "12 September 2023" in said
    else:
        assert "counted" not in said


@pytest.mark.parametrize(
    "phrase",
    [phrase for means, phrases in (DATES | TIMES).items() if means.anchor == "publication" for phrase in phrases],
)
def test_without_its_anchor_a_point_is_found_and_left_open(phrase: str) -> None:
    words, spans = marked(phrase)
    tagged = tag_text(words)
    assert [each.span for each in tagged.expressions] == spans
    assert all(each.range is None for each in tagged.expressions)


RANGES = {
    ("2014", "2016"): ("from {2014} to {2016}", "between {2014} and {2016}", "{2014}-{2016}", "{2014}–{16}"),
    ("2020-03", "2020-05"): ("from {March} to {May 2020}", "between {March} and {May} 2020"),
    ("2020-03-03", "2020-03-05"): ("{March 3}-{5}, 2020", "between {3} and {5} March 2020"),
    ("2019-01-05", "2019-03-09"): ("from {5 January} until {9 March} 2019",),
    ("2022-08", "2022-09"): ("between {August} and {September} 2022",),
    ("2023-09-11", "2023-09-15"): ("from {Monday} to {Friday}",),
    ("2022", "2022-08"): ("{last year} in {August}",),
}


@pytest.mark.parametrize(
    ("ends", "phrase"), [pytest.param(ends, each, id=each) for ends, phrases in RANGES.items() for each in phrases]
)
def test_both_ends_of_a_range_are_dated(ends: tuple[str, str], phrase: str) -> None:
    words, _ = marked(phrase)
    assert tuple(each.value for each in tag_text(words, PUBLISHED).expressions) == ends
