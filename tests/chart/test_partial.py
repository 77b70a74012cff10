"""A part of a time: the days an event may lie on that "late 2023" dates, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.model import (
    Dating,
    Derivation,
    Event,
    Span,
    TemporalExpression,
    TimexType,
    days_on,
    from_edtf,
    to_edtf,
)
from timeline.model.partial import meant, narrowed, within
from timeline.wording.dates import say_when

PUBLISHED = "2024-03-28"


def only(text: str) -> Event:
    (event,) = timeline.extract(timeline.read(text, PUBLISHED)).events
    return event


PARTS = {
    "late in a year": ("Rebels took the port in late 2022.", "2022-10~/2022-12"),
    "early in a month": ("Rebels took the port in early March 2022.", "2022-03/2022-03-10~"),
    "the middle of a month": ("Rebels took the port in mid-March 2022.", "2022-03-11~/2022-03-21~"),
    "the middle of a year": ("Rebels took the port in mid-2022.", "2022-04~/2022-09~"),
    "late in a decade": ("Rebels took the port in the late 1970s.", "1977~/1979"),
    "the end of a month": ("Rebels took the port at the end of May 2022.", "2022-05-22~/2022-05"),
    "from late to early": ("Rebels held the port from late 2021 to early 2022.", "2021-10/2022-03"),
    "since late in a year": ("Rebels have held the port since late 2022.", "2022-10/.."),
    "earlier in a year may be any day before": ("Rebels took the port earlier this year.", "2024-01/2024-03-28"),
    "a whole year": ("Rebels took the port in 2022.", "2022"),
    "about a year": ("Rebels took the port around 2022.", "2022~"),
    "a week has no early part": ("Rebels took the port early last week.", "2024-03-18/2024-03-24"),
}


@pytest.mark.parametrize(("text", "edtf"), PARTS.values(), ids=PARTS)
def test_an_event_lies_in_the_part_that_is_named(text: str, edtf: str) -> None:
    when = meant(only(text))
    assert when is not None
    assert to_edtf(when) == edtf


def test_the_range_of_an_event_is_the_whole_time() -> None:
    event = only("Rebels took the port in late 2022.")
    assert event.range == from_edtf("2022")
    by_hand = replace(event, range=from_edtf("2022-11"), dating=Dating(explanation="by hand"))
    assert meant(by_hand) == from_edtf("2022-11")


SAID = {
    "late": ("Rebels took the port in late 2022.", "“late 2022”, about October 2022 – December 2022", "“late 2022”"),
    "since": ("Rebels have held the port since late 2022.", "since “late 2022”", "since “late 2022”"),
    "until": ("The truce lasted until early 2022.", "until “early 2022”", "until “early 2022”"),
    "a year": ("Rebels took the port in 2022.", "2022", "2022"),
}


@pytest.mark.parametrize(("text", "long", "short"), SAID.values(), ids=SAID)
def test_what_is_said_of_a_part_is_what_the_text_says(text: str, long: str, short: str) -> None:
    event = only(text)
    assert (say_when(event), say_when(event, short=True)) == (long, short)


UNITS = st.sampled_from(["2023", "2024-02", "2024-12", "198X", "2022-03/2022-05", "2024-03-05", "19XX", "2014/.."])


@given(UNITS, st.sampled_from(["START", "MID", "END", "APPROX", None]))
def test_a_part_lies_in_its_time(edtf: str, mod: str | None) -> None:
    whole = from_edtf(edtf)
    assert whole is not None
    said = TemporalExpression("a", Span(0, 1), "x", TimexType.DATE, "x", Derivation("x"), mod=mod, range=whole)
    for part in (narrowed(said), within(said)):
        assert whole.covers(part)
    if mod in ("APPROX", None):
        assert within(said) == whole


@given(st.sampled_from(["2023", "2024-02", "198X"]))
def test_early_middle_and_late_are_apart_and_leave_nothing_out(edtf: str) -> None:
    whole = from_edtf(edtf)
    parts = [
        narrowed(TemporalExpression("a", Span(0, 1), "x", TimexType.DATE, "x", Derivation("x"), mod=mod, range=whole))
        for mod in ("START", "MID", "END")
    ]
    assert whole is not None
    assert (parts[0].begin, parts[2].end) == (whole.begin, whole.end)
    for one, following in pairwise(parts):
        assert one.end is not None
        assert following.begin == days_on(one.end, 1)
