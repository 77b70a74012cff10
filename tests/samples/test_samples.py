"""The sample articles against the timelines a careful reader draws from them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline import Article, Event, Timeline, extract
from timeline.articles import read_text
from timeline.facts import folder, toml
from timeline.model import Certainty, Modality, Span

Gold = dict[str, Any]

NAMES = [sample["name"] for sample in toml("samples/index")["sample"]]
KNOWN = {
    expectation: cause["reason"]
    for cause in tomllib.loads(Path(__file__).with_name("known_failures.toml").read_text(encoding="utf-8"))["cause"]
    for expectation in cause["expectations"]
}


@cache
def article(name: str) -> Article:
    return read_text((folder() / "samples" / f"{name}.txt").read_text(encoding="utf-8"), id=name)


@cache
def gold(name: str) -> Gold:
    loaded: Gold = json.loads((folder() / "samples" / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


@cache
def timeline(name: str) -> Timeline:
    return extract(article(name))


def told(name: str) -> list[Gold]:
    return [*gold(name)["events"], *gold(name)["inferred_events"]]


def spans(name: str) -> Iterator[tuple[Span, str]]:
    for row in (*gold(name)["expressions"], *told(name)):
        yield Span(*row["span"]), row.get("trigger") or row["text"]


def days(row: Gold) -> tuple[date | None, date | None]:
    begin, end = row["begin"], row["end"]
    return (date.fromisoformat(begin) if begin else None), (date.fromisoformat(end) if end else None)


ASKED: set[str] = set()


def expectations(kind: str, key: str, *fields: str) -> list[Any]:
    """One parameter set for each row of the gold under ``key``, a known failure marked with its reason."""
    sets = []
    for name in NAMES:
        for row in told(name) if key == "told" else gold(name)[key]:
            words = " ".join(str(row[field]) for field in fields if row.get(field))
            expectation = f"{kind}: {name}: {words} @{row['span'][0]}"
            ASKED.add(expectation)
            marks = [pytest.mark.xfail(reason=KNOWN[expectation])] if expectation in KNOWN else []
            sets.append(pytest.param(name, row, id=expectation, marks=marks))
    return sets


def shown(name: str) -> list[Event]:
    """The events a reader is shown as dated."""
    return [event for event in timeline(name).events if event.certainty is not Certainty.ASSUMED and event.range]


def in_sentence(event: Event, row: Gold) -> bool:
    return any(place.start <= row["span"][0] < place.end for place in (event.sentence, *event.retold))


def names_it(name: str, event: Event, row: Gold) -> bool:
    """Whether the event's trigger is the one of the gold, or another word that names the same event."""
    words = event.trigger.of(article(name).text).lower().split()
    return Span(*row["span"]).overlaps(event.trigger) or any(other in words for other in row.get("or", ()))


def accepted(row: Gold) -> list[tuple[date | None, date | None]]:
    """The gold's dates, and the other readings that a vague phrase ("the late 1960s") allows."""
    return [days(row), *(days({"begin": begin, "end": end}) for begin, end in row.get("also", ()))]


def dated(event: Event) -> tuple[date | None, date | None]:
    return (event.range.begin, event.range.end) if event.range else (None, None)


def matches(name: str, row: Gold) -> list[Event]:
    return [
        event
        for event in shown(name)
        if in_sentence(event, row) and names_it(name, event, row) and dated(event) in accepted(row)
    ]


def actor_names(name: str, event: Event) -> set[str]:
    return {actor.name for actor in timeline(name).actors if actor.id in event.actor_ids}


def describe(name: str, row: Gold) -> str:
    near = [event for event in timeline(name).events if in_sentence(event, row)]
    return "\n".join(
        f"{event.trigger.of(article(name).text)!r} {event.range} {event.certainty} {event.modality} "
        f"{sorted(actor_names(name, event))} ({event.dating.explanation})"
        for event in near
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_gold_span_covers_its_words(name: str) -> None:
    text = article(name).text
    assert [span.of(text) for span, _ in spans(name)] == [words for _, words in spans(name)]


@pytest.mark.parametrize("name", NAMES)
def test_gold_is_whole(name: str) -> None:
    whole = gold(name)
    assert {"article", "published", "expressions", "events", "inferred_events", "never", "sources"} <= whole.keys()
    assert whole["article"] == f"{name}.txt"
    assert whole["never"]
    assert whole["sources"]


@pytest.mark.parametrize("name", NAMES)
def test_no_gold_date_ends_before_it_begins(name: str) -> None:
    rows = [*gold(name)["expressions"], *told(name), *gold(name)["never"]]
    ends = [days(row) for row in rows]
    assert all(begin <= end for begin, end in ends if begin and end)


@pytest.mark.parametrize("name", NAMES)
def test_gold_denies_nothing_it_asks_for(name: str) -> None:
    for never in gold(name)["never"]:
        asked = [row for row in told(name) if row["trigger"] == never["trigger"] and row["span"] == never["span"]]
        assert all(days(row) != days(never) for row in asked)


@pytest.mark.parametrize("name", NAMES)
def test_sample_has_the_length_of_a_newspaper_article(name: str) -> None:
    assert 350 <= len(article(name).text.split()) <= 700


def test_index_lists_every_sample() -> None:
    here = folder() / "samples"
    assert (
        sorted(NAMES) == sorted(path.stem for path in here.glob("*.txt")) == sorted(p.stem for p in here.glob("*.json"))
    )


@pytest.mark.parametrize("name", NAMES)
def test_publication_date_is_read_from_the_text(name: str) -> None:
    assert article(name).published == date.fromisoformat(gold(name)["published"])


@pytest.mark.parametrize(("name", "row"), expectations("value", "expressions", "text", "value"))
def test_expression_is_found_with_its_value(name: str, row: Gold) -> None:
    found = [each for each in timeline(name).expressions if each.span.overlaps(Span(*row["span"]))]
    assert (row["value"], row["type"]) in [(each.value, each.type) for each in found], found


@pytest.mark.parametrize(("name", "row"), expectations("event", "told", "trigger", "begin"))
def test_event_is_shown_on_its_date(name: str, row: Gold) -> None:
    assert matches(name, row), describe(name, row)


@pytest.mark.parametrize(("name", "row"), expectations("modality", "told", "trigger", "begin", "modality"))
def test_event_is_told_apart_by_modality(name: str, row: Gold) -> None:
    near = [event for event in shown(name) if in_sentence(event, row) and names_it(name, event, row)]
    assert {event.modality for event in near} <= {Modality(row.get("modality", "actual"))}, describe(name, row)


@pytest.mark.parametrize(("name", "row"), expectations("actors", "told", "trigger", "begin"))
def test_event_has_its_actors(name: str, row: Gold) -> None:
    named = [event for event in timeline(name).events if in_sentence(event, row) and names_it(name, event, row)]
    found = set[str]().union(*(actor_names(name, event) for event in named))
    aliases = gold(name)["aliases"]
    missing = [actor for actor in row["actors"] if not found & {actor, *aliases.get(actor, ())}]
    assert not missing, describe(name, row)


@pytest.mark.parametrize(("name", "row"), expectations("never", "never", "why"))
def test_event_is_never_dated_so(name: str, row: Gold) -> None:
    begin, end = days(row)
    fallen = [
        event
        for event in shown(name)
        if in_sentence(event, row)
        and (row["trigger"] is None or Span(*row["span"]).overlaps(event.trigger))
        and begin <= (event.range.begin or event.range.end)
        and (event.range.end or event.range.begin) <= end
    ]
    assert not fallen, describe(name, row)


def test_known_failure_is_still_an_expectation() -> None:
    assert not KNOWN.keys() - ASKED
