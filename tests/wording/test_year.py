"""Where the words of a date name no year, whoever reads it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline import extract, read
from timeline.exports import EXPORTS
from timeline.model import Change, Event
from timeline.wording.events import say_date, year_is_lent


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


@pytest.mark.parametrize("name", ["csv", "html", "ics", "timelinejs"])
def test_exports_say_so(name: str) -> None:
    def written(when: str) -> str:
        text = f"Norland and France signed a pact {when}, officials said."
        made = EXPORTS[name].write(extract(read(text, published="2023-09-12")))
        return " ".join((made.decode() if isinstance(made, bytes) else made).replace("\r\n ", "").split())

    said = ",context" if name == "csv" else "year from context"
    assert said in written("on 3 March")
    assert said not in written("on 3 March 2022")
