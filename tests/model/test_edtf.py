"""DateRange to EDTF and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import DateRange, Granularity, Qualifier, from_edtf, to_edtf

G = Granularity


def days(begin: str | None, end: str | None, granularity: Granularity, *marks: str | None) -> DateRange:
    first, last = (date.fromisoformat(day) if day else None for day in (begin, end))
    return DateRange(first, last, granularity, *(Qualifier(mark) if mark else None for mark in marks))


BOTH_WAYS = {
    "2022-08-24": days("2022-08-24", "2022-08-24", G.DAY),
    "2022-08": days("2022-08-01", "2022-08-31", G.MONTH),
    "2024-02": days("2024-02-01", "2024-02-29", G.MONTH),
    "1972": days("1972-01-01", "1972-12-31", G.YEAR),
    "0476": days("0476-01-01", "0476-12-31", G.YEAR),
    "199X": days("1990-01-01", "1999-12-31", G.DECADE),
    "18XX": days("1800-01-01", "1899-12-31", G.CENTURY),
    "2023-21": days("2023-03-01", "2023-05-31", G.SEASON),
    "2023-24": days("2023-12-01", "2024-02-29", G.SEASON),
    "1972~": days("1972-01-01", "1972-12-31", G.YEAR, "~", "~"),
    "2022-08?": days("2022-08-01", "2022-08-31", G.MONTH, "?", "?"),
    "199X%": days("1990-01-01", "1999-12-31", G.DECADE, "%", "%"),
    "1895/1945": days("1895-01-01", "1945-12-31", G.YEAR),
    "2014/..": days("2014-01-01", None, G.YEAR),
    "../2014-03": days(None, "2014-03-31", G.MONTH),
    "2023-09-04/2023-09-10": days("2023-09-04", "2023-09-10", G.DAY),
    "2023-07~/2023-10?": days("2023-07-01", "2023-10-31", G.MONTH, "~", "?"),
    "2023-03~/2023-05~": days("2023-03-01", "2023-05-31", G.MONTH, "~", "~"),
    "2023-07~/2023-10": days("2023-07-01", "2023-10-31", G.MONTH, "~", None),
}


@pytest.mark.parametrize(("text", "when"), BOTH_WAYS.items(), ids=BOTH_WAYS)
def test_the_same_date_is_written_and_read(text: str, when: DateRange) -> None:
    assert to_edtf(when) == text
    assert from_edtf(text) == when


READ_ONLY = {
    "2004-06-XX": days("2004-06-01", "2004-06-30", G.MONTH),
    "2004-XX": days("2004-01-01", "2004-12-31", G.YEAR),
    "2004-XX-XX": days("2004-01-01", "2004-12-31", G.YEAR),
    "2022-34": days("2022-04-01", "2022-06-30", G.QUARTER),
    "2022-41": days("2022-07-01", "2022-12-31", G.HALF),
    "2022-25": days("2022-03-01", "2022-05-31", G.SEASON),
    "2022-29": days("2022-09-01", "2022-11-30", G.SEASON),
    "2022-32": days("2022-06-01", "2022-08-31", G.SEASON),
    "2004-01-01T23:30:00-08:00": days("2004-01-01", "2004-01-01", G.DAY),
    "/2014": days(None, "2014-12-31", G.YEAR),
    "1895/1945-08-15": days("1895-01-01", "1945-08-15", G.YEAR),
    "2023-21~": days("2023-03-01", "2023-05-31", G.SEASON, "~", "~"),
    " 2022-08 ": days("2022-08-01", "2022-08-31", G.MONTH),
}


@pytest.mark.parametrize(("text", "when"), READ_ONLY.items(), ids=READ_ONLY)
def test_other_forms_are_read(text: str, when: DateRange) -> None:
    assert from_edtf(text) == when


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "/", "../..", "..", "August 2022", "yesterday", "22", "199", "20225", "2022-8", "2022-08-1"),
        *("0000", "-0044", "Y170000002", "000X", "2022-00", "2022-13", "2022-20", "2022-99", "2022-37"),
        *("2023-02-29", "2022-08-32", "2022-XX-15", "199X-05", "2022-21-03", "9999-24"),
        *("2014/2012", "2014/soon", "2014/2015/2016", "[1667,1668]", "1950S2", "2004~-06", "２０２２"),
    ],
)
def test_what_is_not_read_is_no_date(text: str) -> None:
    assert from_edtf(text) is None


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
MARKS = st.sampled_from([None, *Qualifier])


@st.composite
def ranges(draw: st.DrawFn) -> DateRange:
    """Ranges of any days, and of whole units, which are the rarer and the more easily mistaken."""
    whole = from_edtf(draw(st.sampled_from(sorted(BOTH_WAYS))))
    ends = sorted(draw(st.tuples(DAYS, DAYS)))
    begin, end = draw(st.sampled_from([tuple(ends), (ends[0], None), (None, ends[1])]))
    if whole and draw(st.booleans()):
        begin, end = whole.begin, whole.end
    first, last = draw(MARKS), draw(MARKS)
    return DateRange(begin, end, draw(st.sampled_from(list(G))), begin and first, end and last)


@given(ranges())
def test_no_day_and_no_doubt_is_lost_or_invented(when: DateRange) -> None:
    text = to_edtf(when)
    back = from_edtf(text)
    assert back is not None
    assert (back.begin, back.end) == (when.begin, when.end)
    assert (back.begin_qualifier, back.end_qualifier) == (when.begin_qualifier, when.end_qualifier)
    assert to_edtf(back) == text


@given(ranges())
def test_another_reader_understands_what_we_write(when: DateRange) -> None:
    text = to_edtf(when)
    understood = parse_edtf(text)
    if when.begin and when.granularity is not G.SEASON:
        assert tuple(understood.lower_strict())[:3] == (when.begin.year, when.begin.month, when.begin.day)
    if when.end and when.granularity is not G.SEASON:
        assert tuple(understood.upper_strict())[:3] == (when.end.year, when.end.month, when.end.day)


@pytest.mark.parametrize("qualifier", Qualifier)
@pytest.mark.parametrize("when", BOTH_WAYS.values(), ids=BOTH_WAYS)
def test_another_reader_understands_every_unit_in_doubt(when: DateRange, qualifier: Qualifier) -> None:
    doubted = replace(when, begin_qualifier=when.begin and qualifier, end_qualifier=when.end and qualifier)
    parse_edtf(to_edtf(doubted))
    back = from_edtf(to_edtf(doubted))
    assert back is not None
    assert (back.begin, back.end, back.begin_qualifier) == (when.begin, when.end, doubted.begin_qualifier)


@given(st.text(alphabet="0123456789X-/.~?%T:Z ", max_size=24))
def test_any_text_is_a_date_or_none(text: str) -> None:
    when = from_edtf(text)
    assert when is None or to_edtf(when)
