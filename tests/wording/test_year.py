"""Where the words of a date name no year, whoever reads it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.chart.words import words_of
from timeline import extract, read
from timeline.chart import View, draw_score, draw_spine
from timeline.chart.figure import Piece
from timeline.chart.legend import say_lent
from timeline.exports import EXPORTS
from timeline.model import Change, Event, Timeline
from timeline.wording.events import say_date, say_short, year_is_lent


def event_of(when: str) -> Event:
    timeline = extract(read(f"Norland and France signed a pact {when}, officials said.", published="2023-09-12"))
    dated = [event for event in timeline.events if event.dating.expression]
    assert dated, timeline.events
    return dated[0]


@pytest.mark.parametrize("when", ["on 3 March", "in August", "on March 3", "on Sept. 8", "in the spring"])
def test_a_year_that_the_words_do_not_give_is_said_to_be_from_the_context(when: str) -> None:
    event = event_of(when)
    assert event.dating.lends_year
    assert "year from context" in say_date(event, "en_GB")


@pytest.mark.parametrize(
    "when",
    ["on 3 March 2022", "in August 2022", "in 2021", "last year", "last August", "in August last year", "on Monday",
     "two days ago", "yesterday", "last week", "in the spring of 2022"],
)  # fmt: skip
def test_a_year_that_the_words_give_or_count_is_not(when: str) -> None:
    event = event_of(when)
    assert not event.dating.lends_year
    assert "year from context" not in say_date(event, "en_GB")


def test_a_date_set_by_hand_is_not() -> None:
    event = event_of("on 3 March")
    assert not year_is_lent(replace(event, corrected=frozenset({Change.DATE})))


def test_no_export_says_so_of_a_date_set_by_hand() -> None:
    timeline = told_of("Norland and France signed a pact on 3 March, officials said.")
    by_hand = replace(
        timeline,
        events=tuple(replace(each, corrected=frozenset({Change.DATE})) for each in timeline.events),
    )
    assert ",context" in EXPORTS["csv"].write(timeline)
    assert ",context" not in EXPORTS["csv"].write(by_hand)


@pytest.mark.parametrize("name", ["csv", "html", "ics", "timelinejs"])
def test_exports_say_so(name: str) -> None:
    def written(when: str) -> str:
        text = f"Norland and France signed a pact {when}, officials said."
        made = EXPORTS[name].write(extract(read(text, published="2023-09-12")))
        return " ".join((made.decode() if isinstance(made, bytes) else made).replace("\r\n ", "").split())

    said = ",context" if name == "csv" else "year from context"
    assert said in written("on 3 March")
    assert said not in written("on 3 March 2022")


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("on 3 March", "3 Mar [2023]"),
        ("in August", "Aug [2023]"),
        ("on 3 March 2022", "3 Mar 2022"),
        ("last August", "Aug 2023"),
        ("in 2021", "2021"),
        ("yesterday", "11 Sept 2023"),
    ],
)
def test_beside_a_mark_such_a_year_stands_in_brackets(when: str, said: str) -> None:
    assert say_short(event_of(when), "en_GB") == said


def test_one_that_was_set_by_hand_does_not() -> None:
    event = event_of("on 3 March")
    assert say_short(replace(event, corrected=frozenset({Change.DATE})), "en_GB") == "3 Mar 2023"


def told_of(*sentences: str) -> Timeline:
    return extract(read(" ".join(sentences), published="2023-09-12"))


@pytest.mark.parametrize("draw", [draw_score, draw_spine])
def test_the_chart_and_its_picture_say_what_the_brackets_mean(draw: Callable[[Timeline, View], Piece]) -> None:
    lent = words_of(draw(told_of("Norland and France signed a pact on 3 March, officials said."), View(1000)))
    assert any("3 Mar [2023]" in each for each in lent)
    assert any("[2023] year from context" in each for each in lent)
    said = words_of(draw(told_of("Norland and France signed a pact on 3 March 2023, officials said."), View(1000)))
    assert not any("[" in each or "year from context" in each for each in said)


def test_where_captions_have_no_room_for_dates_they_are_counted() -> None:
    lent = [event_of("on 3 March"), event_of("on 3 March 2022")]
    assert say_lent(lent, {}) == "year from context: 1"
    assert say_lent(lent[1:], {}) == ""
