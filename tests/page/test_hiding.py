"""Where filters leave nothing, the one that does it is said, and one press takes it away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.page.conftest import OpenPage, press, shown, words
from tests.stories import strait
from timeline.model import Certainty, Modality, PloverType
from timeline.model.filters import ActorMatch, EventFilter, survey
from timeline.page.hiding import HIDING, hides
from timeline.page.view import FIRST_SIGHT

STORY = strait()
ALL = EventFilter()


@pytest.mark.parametrize(
    ("ask", "label", "said"),
    [
        (replace(ALL, words="no such words"), "Words", ["no such words"]),
        (replace(FIRST_SIGHT, words="no such words"), "Words", ["no such words"]),
        (replace(ALL, types=frozenset({PloverType.RETREAT})), "Kind of event", ["Retreat · cooperation in deeds"]),
        (replace(ALL, modality=frozenset({Modality.DENIED})), "Did it happen?", ["denied"]),
        (replace(ALL, actors=frozenset({"nobody-of-that-name"})), "Actor", []),
    ],
)
def test_the_filter_that_hides_all_is_named(ask: EventFilter, label: str, said: list[str]) -> None:
    assert not survey(STORY, ask).events
    row, wider, number = hides(STORY, ask)
    assert row
    assert row.label == label
    assert list(row.words(ask, STORY)) == said
    assert len(survey(STORY, wider).events) == number > 0


def test_dates_that_were_chosen_are_named() -> None:
    stated = STORY.where(lambda event: event.certainty is Certainty.EXPLICIT)
    ask = replace(ALL, certainty=frozenset({Certainty.ASSUMED}))
    row, _, number = hides(stated, ask)
    assert row
    assert (row.label, list(row.words(ask, stated)), number) == ("Dates", ["assumed"], 13)


def test_what_was_not_chosen_is_taken_away_first() -> None:
    row, wider, _ = hides(STORY, replace(FIRST_SIGHT, words="harmful"))
    assert row is HIDING[0]
    assert wider.words == "harmful"


def test_how_actors_take_part_goes_before_the_actors() -> None:
    ask = replace(ALL, actors=frozenset({"norland", "sudria", "merova", "kaldra"}), match=ActorMatch.ALL)
    assert not survey(STORY, ask).events
    row, wider, _ = hides(STORY, ask)
    assert row
    assert row.label == "Taking part"
    assert wider.actors == ask.actors


def test_the_period_goes_with_the_filter_only_where_it_must() -> None:
    past = (date(1200, 1, 1), date(1201, 1, 1))
    _, wider, _ = hides(STORY, replace(ALL, words="no such words", begin=past[0], end=past[1]))
    assert (wider.begin, wider.end) == (None, None)
    lately = replace(ALL, words="no such words", begin=date(2022, 1, 1))
    _, wider, _ = hides(STORY, lately)
    assert wider.begin == lately.begin


def test_several_that_hide_it_together_are_said_to() -> None:
    row, _, number = hides(STORY, replace(ALL, words="no such words", types=frozenset({PloverType.RETREAT})))
    assert row is None
    assert number == len(STORY.events)


@pytest.mark.parametrize(
    ("query", "said", "offer"),
    [
        ({"kind": "RETREAT"}, "“Kind of event: Retreat · cooperation in deeds” leaves no event", "without this filter"),
        ({"words": "zz", "kind": "RETREAT"}, "without them there are 15.", "Clear the filters"),
        ({"words": "<img src=x> **zz**"}, "“Words: <img src=x> **zz**” leaves no event", "without this filter"),
    ],
)
def test_one_press_shows_events_again(open_page: OpenPage, query: dict[str, str], said: str, offer: str) -> None:
    page = open_page(**query)
    assert said in words(page)
    assert len(page.info) == 1
    (label,) = [button.label for button in page.button if offer in button.label]
    press(page, label)
    assert shown(page)


def test_a_text_of_background_alone_says_so(open_page: OpenPage) -> None:
    page = open_page("much", words="harvest", dates=["assumed", "explicit", "inferred"])
    assert "No event here is a clear deed." in words(page)
    press(page, "Show 1 that may be events")
    assert shown(page) == ["e4"]


UNDATED = "Ministers met in Rome and quarrelled over the dam. Norland refused to sign the pact. Sudria shelled Kaldra."


def test_events_without_any_date_are_not_said_to_have_one(open_page: OpenPage) -> None:
    page = open_page()
    page.text_area(key="text").set_value(UNDATED)
    press(page, "Draw timeline")
    assert "No event here has a date, stated or otherwise. 3 are told without one" in words(page)
    assert "inferred or assumed" not in words(page)
    press(page, "Show 3 in the table")
    assert "None of these events has a date." in words(page)
