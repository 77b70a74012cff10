"""The article that the project was asked for first, against the gold that stands beside it in the shared folder."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline import Event, Timeline, extract
from timeline.articles import read_text
from timeline.model import Certainty

Row = dict[str, Any]

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "gold" / "japan-taiwan-attache.json"
ARTICLE = SHARED / "articles" / "japan-taiwan-attache.txt"

pytestmark = pytest.mark.skipif(
    not (GOLD.exists() and ARTICLE.exists()),
    reason=f"needs the shared article and its gold, {GOLD}, which are not part of the project",
)


def gold() -> Row:
    loaded: Row = json.loads(GOLD.read_text(encoding="utf-8"))
    return loaded


@cache
def timeline() -> Timeline:
    return extract(read_text(ARTICLE.read_text(encoding="utf-8"), id="attache"))


def text() -> str:
    return timeline().articles[0].text


def shown() -> list[Event]:
    return [event for event in timeline().events if event.certainty is not Certainty.ASSUMED and event.range]


def days(event: Event) -> tuple[str, str]:
    assert event.range is not None
    return str(event.range.begin), str(event.range.end)


def told(row: Row) -> Event | None:
    opening = row.get("sentence_starts", "")
    return next(
        (
            event
            for event in shown()
            if event.trigger.of(text()) == row["trigger"]
            and event.sentence.of(text()).startswith(opening)
            and days(event) == (row["begin"], row["end"])
        ),
        None,
    )


def test_publication_date_comes_from_the_text() -> None:
    assert timeline().articles[0].published == date(2023, 9, 12)


def test_every_expression_is_found_with_its_value() -> None:
    found = {(*each.span, each.type, each.value) for each in timeline().expressions}
    missing = [row["text"] for row in gold()["expressions"] if (*row["span"], row["type"], row["value"]) not in found]
    assert not missing


@pytest.mark.parametrize("certainty", ["events", "inferred_events"])
def test_every_event_is_shown_on_its_date(certainty: str) -> None:
    assert not [row["trigger"] for row in gold()[certainty] if told(row) is None]


@pytest.mark.parametrize("certainty", ["events", "inferred_events"])
def test_every_event_has_its_actors(certainty: str) -> None:
    names = {actor.id: actor.name for actor in timeline().actors}
    missing = {
        row["trigger"]: absent
        for row in gold()[certainty]
        if (event := told(row)) and (absent := set(row["actors"]) - {names[id] for id in event.actor_ids})
    }
    assert not missing


def test_nothing_else_is_shown() -> None:
    wanted = [event.id for row in (*gold()["events"], *gold()["inferred_events"]) if (event := told(row))]
    assert [event.title for event in shown() if event.id not in wanted] == []


NEVER = {
    "the yardstick of the war dates no build-up": ("unveiled", 1939, 1945),
    "the end of the colony dates no build-up": ("unveiled", 1945, 1945),
    "a plan of five years is not counted back": (None, 2018, 2018),
    "four months later is counted from the story": (None, 2024, 2024),
}


@pytest.mark.parametrize(("trigger", "first", "last"), NEVER.values(), ids=NEVER)
def test_traps(trigger: str | None, first: int, last: int) -> None:
    fallen = [
        event.title
        for event in shown()
        if trigger in (None, event.trigger.of(text()))
        and event.range
        and any(end is not None and first <= end.year <= last for end in (event.range.begin, event.range.end))
    ]
    assert not fallen


def test_last_year_and_last_month_are_told_apart() -> None:
    answered = [days(event) for event in shown() if event.trigger.of(text()) == "responded"]
    assert answered == [("2022-08-01", "2022-08-31")]
