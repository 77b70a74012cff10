"""iCalendar: each file is read back by a calendar library, and no entry is surer or shorter than what was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from tests.exports.hostile import PAYLOADS, dated, hostile
from tests.exports.made import timeline as made
from tests.stories import strait
from timeline.exports import EXPORTS
from timeline.exports.ics import dumps
from timeline.model import (
    Certainty,
    Change,
    DateRange,
    Granularity,
    Modality,
    Qualifier,
    Timeline,
    from_edtf,
    merge,
)


def entries(timeline: Timeline) -> list[Component]:
    return list(Calendar.from_ical(dumps(timeline)).walk("VEVENT"))


def days(entry: Component) -> tuple[date, date]:
    """First and last day, both inclusive."""
    return entry["dtstart"].dt, entry["dtend"].dt - timedelta(days=1)


SAID = {
    "2022-08-24": ("2022-08-24", "2022-08-24", False),
    "2022-08-24/2022-08-26": ("2022-08-24", "2022-08-26", False),
    "2022-08-24~": ("2022-08-24", "2022-08-24", True),
    "2022-08": ("2022-08-01", "2022-08-31", True),
    "2023-24": ("2023-12-01", "2024-02-29", True),
    "1972": ("1972-01-01", "1972-12-31", True),
    "1972?": ("1972-01-01", "1972-12-31", True),
    "199X": ("1990-01-01", "1999-12-31", True),
    "1895/1945": ("1895-01-01", "1945-12-31", True),
    "2014/..": ("2014-01-01", "2014-12-31", True),
    "2014-03/..": ("2014-03-01", "2014-03-31", True),
    "2014-03-05/..": ("2014-03-05", "2014-03-05", True),
    "../2014": ("2014-01-01", "2014-12-31", True),
    "../2014-02": ("2014-02-01", "2014-02-28", True),
    "../2014-02-05": ("2014-02-05", "2014-02-05", True),
}


@pytest.mark.parametrize(("edtf", "first", "last", "vague"), [(key, *value) for key, value in SAID.items()], ids=SAID)
def test_an_entry_fills_the_days_that_may_be_meant(edtf: str, first: str, last: str, vague: bool) -> None:
    (entry,) = entries(dated(from_edtf(edtf)))
    assert days(entry) == (date.fromisoformat(first), date.fromisoformat(last))
    assert entry["summary"].startswith("≈") is vague
    assert entry["x-timeline-edtf"] == edtf


def test_a_whole_day_has_no_hour_and_does_not_block_the_day() -> None:
    (entry,) = entries(dated(from_edtf("2022-08-24")))
    assert type(entry["dtstart"].dt) is date
    assert entry["transp"] == "TRANSPARENT"


@pytest.mark.parametrize(
    ("modality", "status"),
    [("actual", "CONFIRMED"), ("planned", "TENTATIVE"), ("hypothetical", "TENTATIVE"), ("denied", "CANCELLED")],
)
def test_what_did_not_happen_is_not_confirmed(modality: str, status: str) -> None:
    (entry,) = entries(dated(from_edtf("1972"), modality=Modality(modality)))
    assert entry["status"] == status


ASSUMED = {
    "2022-08-24": "date assumed: Something happened",
    "2022-08": "≈ August 2022, date assumed: Something happened",
}


@pytest.mark.parametrize(("edtf", "summary"), ASSUMED.items(), ids=ASSUMED)
def test_what_is_only_assumed_says_so_and_is_not_confirmed(edtf: str, summary: str) -> None:
    known = replace(dated(from_edtf(edtf)), events=())
    event = replace(dated(from_edtf(edtf)).events[0], title="Something happened", certainty=Certainty.ASSUMED)
    (entry,) = entries(replace(known, events=(event,)))
    assert (entry["summary"], entry["status"]) == (summary, "TENTATIVE")
    (stated,) = entries(replace(known, events=(replace(event, certainty=Certainty.INFERRED),)))
    assert ("assumed" in stated["summary"], stated["status"]) == (False, "CONFIRMED")


def test_what_was_denied_stays_so_where_its_day_is_assumed() -> None:
    (entry,) = entries(dated(from_edtf("1972"), modality=Modality.DENIED, certainty=Certainty.ASSUMED))
    assert entry["status"] == "CANCELLED"


def test_an_entry_tells_sentence_actors_and_why() -> None:
    event = made().events[1]
    entry = next(each for each in entries(made()) if each["uid"].startswith(event.id + "."))
    for words in ("Italy", "Libya", "“two” ships & a <crew> to Libya on Wednesday.", "Ships & <crew>", "ships.txt"):
        assert words in entry["description"]


def test_what_was_changed_says_so() -> None:
    (entry,) = entries(dated(from_edtf("1972"), corrected=frozenset({Change.TITLE, Change.DATE})))
    assert entry["x-timeline-corrected"] == "date, title"
    assert "Changed by hand: date, title" in entry["description"]
    (untouched,) = entries(dated(from_edtf("1972")))
    assert "x-timeline-corrected" not in untouched


def test_what_has_no_date_is_counted_and_left_out() -> None:
    calendar = Calendar.from_ical(dumps(dated(None, from_edtf("1972"), None)))
    assert len(calendar.walk("VEVENT")) == 1
    assert calendar["x-wr-caldesc"].endswith(": 2")


def test_a_whole_story_and_many_merged_are_read_back() -> None:
    both = merge([strait(), made()])
    found = entries(both)
    assert len(found) == sum(event.range is not None for event in both.events)
    assert len({entry["uid"] for entry in found}) == len(found)
    assert dumps(both) == dumps(both)


def test_words_stay_words() -> None:
    calendar = Calendar.from_ical(dumps(hostile()))
    assert len(calendar.walk("VEVENT")) == len(PAYLOADS)
    assert calendar.walk("VALARM") == []
    assert "<script>document.title='taken'</script>" in calendar.walk("VEVENT")[0]["summary"]
    assert all(len(line) <= 75 for line in dumps(hostile()).split(b"\r\n"))


def test_an_empty_timeline_is_an_empty_calendar() -> None:
    assert entries(Timeline()) == []


@given(st.dates(), st.dates(), st.sampled_from(Granularity), st.sampled_from(["both", "begin", "end"]))
def test_any_range_is_read_back_within_its_days(one: date, two: date, granularity: Granularity, known: str) -> None:
    begin, end = min(one, two), max(one, two)
    marks = (Qualifier.APPROXIMATE, None)
    when = DateRange(begin if known != "end" else None, end if known != "begin" else None, granularity, *marks)
    (entry,) = entries(dated(when))
    if when.begin:
        assert entry["dtstart"].dt == when.begin
    if when.end and when.end < date.max:
        assert entry["dtend"].dt == when.end + timedelta(days=1)


def test_the_format_is_on_offer() -> None:
    assert EXPORTS["ics"].write(made()) == dumps(made())
