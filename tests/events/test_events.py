"""Events as the other rooms get them: told twice, assumed, and whatever text comes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.marked import events_of, shown, unmarked
from timeline import extract
from timeline.language import read
from timeline.model import Article, Certainty, DateRange, Event, Modality

TWICE = (
    "A bomb attack on [Monday|2024-03-04] damaged the bridge. "
    "Ministers condemned it.\n\nEngineers said the attack had weakened two arches."
)


def named(text: str, trigger: str) -> Event:
    plain = unmarked(text)[0].text
    return next(event for event in events_of(text) if event.trigger.of(plain) == trigger)


def test_named_again_is_a_further_sentence_of_the_first() -> None:
    plain = unmarked(TWICE)[0].text
    event = named(TWICE, "damaged")
    assert [span.of(plain) for span in event.retold] == ["Engineers said the attack had weakened two arches."]


def test_named_again_is_not_shown_again() -> None:
    assert list(shown(TWICE)) == ["damaged"]


def test_headline_and_lead_tell_an_event_together() -> None:
    text = "Chile expels envoy\n\nSantiago, March 8\n\nChile expelled the envoy today."
    event = next(each for each in extract(Article("a", text, published=date(2024, 3, 8))).events if each.retold)
    assert event.trigger.of(text) in ("expels", "expelled")
    assert event.clause.covers(event.trigger)
    assert event.clause.overlaps(event.retold[0])


def test_a_clause_tells_one_event() -> None:
    text = "On [Monday|2024-03-04] Libya answered the raid with strikes that hit two depots."
    assert list(shown(text)) == ["answered"]


def test_assumed_on_the_day_of_publication() -> None:
    event = named("Rebels attacked the town.", "attacked")
    assert event.certainty is Certainty.ASSUMED
    assert event.range == DateRange.day(date(2024, 3, 8))


def test_what_is_to_come_is_not_put_on_the_day_of_publication() -> None:
    event = named("Rebels will leave the town.", "leave")
    assert event.modality is Modality.PLANNED
    assert event.range is not None
    assert (event.range.begin, event.range.end) == (date(2024, 3, 8), None)


def test_nothing_is_assumed_without_a_publication_date() -> None:
    assert [event.range for event in events_of("Rebels attacked the town.", published=None)] == [None]


def test_a_story_of_another_day() -> None:
    text = "Apple unveiled a phone in San Jose on [Tuesday|2024-03-05].\n\nIts chief praised the design."
    event = named(text, "praised")
    assert event.certainty is Certainty.ASSUMED
    assert event.range == DateRange.day(date(2024, 3, 5))


def test_ids_are_stable_and_unique() -> None:
    once, again = events_of(TWICE), events_of(TWICE)
    assert [event.id for event in once] == [event.id for event in again]
    assert len({event.id for event in once}) == len(once)


def test_a_headline_becomes_the_dated_event_of_the_story() -> None:
    text = "Rebels attack port\n\nRebels attacked the port of Tripoli on [Friday|2024-03-08] and burned two ships."
    plain = unmarked(text)[0].text
    event = named(text, "attacked")
    assert event.certainty is Certainty.EXPLICIT
    assert [span.of(plain) for span in event.retold] in ([], ["Rebels attack port"])


def test_each_time_of_a_row_is_an_event() -> None:
    found = events_of("She won the seat in [1998|1998], [2002|2002] and [2006|2006].")
    assert [event.range.begin.year for event in found if event.range and event.range.begin] == [1998, 2002, 2006]
    assert len({event.id for event in found}) == len(found)


def test_would_of_what_came_later_is_told_as_done() -> None:
    assert named("In [1962|1962] the two sides would sign a treaty.", "sign").modality is Modality.ACTUAL


def test_would_of_what_is_to_come_is_not() -> None:
    assert named("In [2030|2030] the two sides would sign a treaty.", "sign").modality is Modality.HYPOTHETICAL


def test_a_dateline_takes_no_part() -> None:
    text = "VIENNA, July 14 (Agency) - Iran and Oman reached an agreement on [Friday|2024-03-08]."
    assert [event.title for event in events_of(text)] == ["Iran and Oman reached an agreement"]


BAD = {
    "list": "- rice\n- wheat\n- maize",
    "table": "Year | Troops\n2019 | 400\n2020 | 900",
    "capitals": "TROOPS CROSS BORDER AS TALKS FAIL",
    "transcript": "Q: When?\nA: I don't know.\nQ: Who, then?",
    "no verb": "The end of an era.",
    "blank": " \n\t ",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_odd_text_is_no_error(text: str) -> None:
    for event in events_of(text):
        assert event.sentence.covers(event.trigger)


def test_one_endless_sentence() -> None:
    text = "The army fired and " + ", ".join(f"town {n} burned while rebels fled" for n in range(400)) + "."
    assert events_of(text)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="aeinorst .,;:-\nQ[]()'\"0123456789", max_size=200))
def test_spans_lie_inside_the_text(text: str) -> None:
    plain = read(unmarked(text)[0]).text
    for event in events_of(text):
        assert 0 <= event.trigger.start < event.trigger.end <= len(plain)
        assert event.clause.covers(event.trigger)
