"""Days that never were, years that no calendar of ours has, and text made to make a tagger stumble: no false date."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.dates import tag_text

PUBLISHED = date(2023, 9, 12)

NO_DATE = {
    "no such day": (
        *("31 February", "31 February 2021", "February 31, 2021", "30 February", "Feb. 30", "29 February 2023"),
        *("February 29, 1900", "31 April", "June 31st", "the 31st of September", "31.11.2020", "2023-02-30"),
        *("29/02/2021", "2021/02/29", "31 February last year", "early 31 February", "the end of 31 June 2020"),
        *(
            "the 32nd",
            "the 32nd of August",
            "32 August",
            "32 August 2020",
            "August 32, 2020",
            "August 32nd",
            "0 May 2020",
        ),
        *("on May 35", "May 99."),
    ),
    "no such month": ("2023-13-01", "2023-00-10", "13/13/2020", "32/12/2020", "0/5/2020", "12.13.2020"),
    "no such time": ("25:00", "24:61", "12:60", "at 99:99", "13 p.m.", "0 p.m.", "25 o'clock", "2575 hours"),
    "no such part": ("Q7 2022", "H3 2022", "the ninth quarter of 2020", "2021's third half"),
    "no year of our era": (
        *(
            "0 AD",
            "AD 0",
            "year 0",
            "the year 0",
            "12000 AD",
            "AD 12000",
            "the year 12000",
            "5 May 12020",
            "500,000 BC",
        ),
        *("12345 BC", "0 BC", "May 99999", "12/31/99999"),
    ),
    "a year of another calendar": (
        *("1444 AH", "in 1444 A.H.", "1445 Hijri", "AH 1444", "12 Muharram 1444", "Ramadan 1444", "Muharram 1444"),
        *("2566 BE", "in 2566 B.E.", "BE 2566", "the Buddhist year 2023", "2080 BS", "the Hebrew year 5784"),
        *("Farvardin 1402", "1402 SH", "Heisei 30", "Minguo 112", "the Islamic year 1444"),
    ),
}


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=f"{reason}: {text}") for reason, texts in NO_DATE.items() for text in texts]
)
def test_no_false_date(text: str) -> None:
    for published in (PUBLISHED, None):
        assert [each for each in tag_text(text, published).expressions if each.range] == []


@pytest.mark.parametrize("text", ["31 February 2021", "the 32nd of August", "August 32, 2020", "2023-02-30"])
def test_a_day_that_never_was_is_noted_and_not_dated(text: str) -> None:
    tagged = tag_text(text, PUBLISHED)
    assert not tagged.expressions
    assert [(note.text, note.reason) for note in tagged.notes] == [(text, "the calendar has no such day")]


BEFORE_CHRIST = {
    "480 BC": "BC0480",
    "44 B.C.": "BC0044",
    "3000 BCE": "BC3000",
    "the 5th century BC": "BC04",
    "the 470s BC": "BC047",
    "August 480 BC": "BC0480-08",
}


@pytest.mark.parametrize(("text", "value"), BEFORE_CHRIST.items())
def test_a_year_before_christ_is_valued_and_has_no_days_of_our_calendar(text: str, value: str) -> None:
    (found,) = tag_text(text, PUBLISHED).expressions
    assert (found.text, found.value, found.range) == (text, value, None)


@pytest.mark.parametrize("day", [date.min, date.max, date(1, 12, 31), date(9999, 1, 1)])
@pytest.mark.parametrize(
    "text",
    [
        *("last year", "next year", "yesterday", "tomorrow", "last week", "next week", "two centuries ago"),
        *("ten thousand years later", "next Friday", "last Friday", "August", "last Christmas", "this winter"),
        *("the next decade", "the weekend", "1,000,000 years ago", "the past 9000 years", "Easter", "next spring"),
    ],
)
def test_at_the_ends_of_the_calendar_nothing_breaks(text: str, day: date) -> None:
    tag_text(text, day)


LONG = 20_000
STUMBLES = {
    **{
        each: each * LONG
        for each in ("the ", "1 ", "1,", "1-", "a.m. ", "9/11 ", "- ", "b.c.", "(", "’", "½", "\n", "'s ")
    },
    **{each: each * LONG for each in ("last ", "early ", "the end of the ", "between two and ", "more than ", "2020-")},
    **{each: each * LONG for each in ("Monday ", "January 1 ", "one hundred and ", "the first half of ", "1:1:")},
    "one word": "a" * 1_000_000,
    "one number": "1" * 1_000_000,
    "one comma after the other": "1,000," * 100_000,
}


@pytest.mark.parametrize("text", STUMBLES.values(), ids=map(repr, STUMBLES))
def test_a_text_made_to_make_it_stumble_ends(text: str) -> None:
    tagged = tag_text(text, PUBLISHED)
    assert len(tagged.expressions) <= len(text)
