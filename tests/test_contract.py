"""The JSON that other programs rely on, from the whole way through the house."""

from __future__ import annotations

import json
import re
from calendar import monthrange
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.exports import made
from timeline import extract, facts, read
from timeline.articles import EmptyText, UnreadLanguage
from timeline.dates.reading import Frequency, Often
from timeline.exports.json import record
from timeline.model import Anchor, Certainty, TimexMod, TimexQuant, TimexType

SCHEMA = json.loads((Path(__file__).parents[1] / "docs" / "timeline-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

TEXTS = {
    "dates of every grain": "On 8 September 2023, in August 2022, in 2019, in the 1990s, in the 19th century, in the "
    "summer of 2014, in early May, in the third quarter of 2020, by mid-2021 and since 2014 Kenya sent envoys to Chad.",
    "relative dates": "ROME, March 3, 2022 (Reuters) - Italy sent ships to Libya on Wednesday. A week earlier it had "
    "refused. Last year it sent two, and in August last year three. It will send more next month.",
    "without a date of publication": "Italy sent ships to Libya yesterday. It sent one in 2019, and sends two a year.",
    "durations and sets": "For five years the two armies fought every summer. Recently talks went on for two days.",
    "windows line ends and marks": "\r\nEnvoys meet\r\n\r\nMarch 6, 2008\r\n\r\n\ufeffFrance’s envoy met Iran’s.\r\n",
    "beyond the basic plane": "🇫🇷 France met 🇮🇷 Iran on 6 March 2008 — 𝒻ormally. 🕊️ On 7 March 2008 they left.",
    "hostile": "<script>alert('1 May 2020')</script> {{7*7}} %{x} =cmd() On 2 May 2020 <b>Iran</b> hit <img src=x>.",
    "no verbs": "Paris. London. Tokyo. 12 September 2023. The Kremlin. Nothing.",
    "capitals": "TRUMP MEETS XI IN BEIJING ON 9 NOVEMBER 2017\nPUTIN WARNS NATO",
}
SAMPLES = [row["name"] for row in facts.toml("samples/index")["sample"]]


def told(text: str) -> dict[str, Any]:
    """What the command prints for ``text``, read back."""
    timeline = extract(read(text))
    found: dict[str, Any] = json.loads(json.dumps(record(timeline, timeline.articles[0])))
    return found


def check(found: dict[str, Any], text: str) -> None:
    """Everything that holds of every output, whatever the text."""
    VALIDATOR.validate(found)
    check_words(found, text)
    check_references(found)
    for each in (*found["expressions"], *found["events"]):
        check_range(each)
    for expression in found["expressions"]:
        check_value(expression)
    check_order(found)


def check_words(node: Any, text: str) -> None:
    if isinstance(node, dict):
        if "span" in node:
            start, end = node["span"]
            assert 0 <= start < end <= len(text), node
            assert text[start:end] == node["text"]
        for child in node.values():
            check_words(child, text)
    elif isinstance(node, list):
        for child in node:
            check_words(child, text)


def check_references(found: dict[str, Any]) -> None:
    actors = [actor["id"] for actor in found["actors"]]
    assert len(actors) == len(set(actors))
    events = [event["id"] for event in found["events"]]
    assert len(events) == len(set(events))
    for event in found["events"]:
        assert {each["id"] for each in event["actors"]} | set(event["reported_by"]) <= set(actors)
        assert event["expression"] is None or event["expression"] < len(found["expressions"])
        sentence, trigger = event["sentence"]["span"], event["trigger"]["span"]
        assert sentence[0] <= trigger[0] < trigger[1] <= sentence[1]
        if event["certainty"] == "explicit":
            assert event["expression"] is not None


def check_range(found: dict[str, Any]) -> None:
    begin, end = (date.fromisoformat(found[key]) if found[key] else None for key in ("begin", "end"))
    assert begin is None or end is None or begin <= end
    if begin and end and found["granularity"] == "month":
        assert begin.day == 1 or end.day == monthrange(end.year, end.month)[1] or begin.month == end.month


VALUES = {
    "DATE": r"(PAST|PRESENT|FUTURE)_REF|(BC)?[\dX]{2,4}|[\dX]{4}-.+",
    "TIME": r"(PRESENT_REF)|([\dX]{4}-.+)?T.+|[\dX]{4}-.+T.+",
    "DURATION": r"P.+",
    "SET": r"P.+|[\dX]{4}.*|T.+",
}


def check_value(expression: dict[str, Any]) -> None:
    if expression["value"] is not None:
        assert re.fullmatch(VALUES[expression["type"]], expression["value"]), expression


def check_order(found: dict[str, Any]) -> None:
    starts = [expression["span"][0] for expression in found["expressions"]]
    assert starts == sorted(starts)
    begins = [event["begin"] or event["end"] or "9999-12-31" for event in found["events"]]
    assert begins == sorted(begins)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_names_the_values_of_an_expression() -> None:
    properties = SCHEMA["$defs"]["expression"]["properties"]
    for name, values in (("type", TimexType), ("mod", TimexMod), ("quant", TimexQuant), ("anchor", Anchor)):
        assert set(properties[name]["enum"]) - {None} == set(values)
    written = {str(Frequency(12, often)) for often in Often}
    assert all(re.match(properties["freq"]["pattern"], each) for each in written)
    assert not re.match(properties["freq"]["pattern"], "X2")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_article_is_told_by_the_contract(text: str) -> None:
    check(told(text), text)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_are_told_by_the_contract(name: str) -> None:
    text = (facts.folder() / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    check(told(text), text)


def test_an_article_made_by_hand_is_told_by_the_contract() -> None:
    timeline = made.timeline()
    check(record(timeline, timeline.articles[0]), made.TEXT)


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("schema", 2),
        ("id", ""),
        ("published", "2023"),
        ("published_from", "guess"),
        ("expressions", [{"span": [0, 1], "text": "x"}]),
        ("events", [{}]),
        ("actors", None),
    ],
)
def test_the_schema_refuses_what_is_wrong(key: str, wrong: object) -> None:
    timeline = made.timeline()
    found = record(timeline, timeline.articles[0])
    assert VALIDATOR.is_valid(found)
    assert not VALIDATOR.is_valid({**found, key: wrong})
    assert not VALIDATOR.is_valid({name: value for name, value in found.items() if name != key})


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["On 3 March 2022", "Italy", "Putin", "said", "met", "yesterday", "the next day", "In 2014,"]
            ),
            st.sampled_from(
                ["since", "between", "and", "May", "two years", "ago", ".", "\n\n", "“", "every Monday", "1990s"]
            ),
            st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
        ),
        max_size=25,
    ).map(" ".join)
)
def test_any_words_are_told_by_the_contract(text: str) -> None:
    try:
        found = told(text)
    except (EmptyText, UnreadLanguage):
        return
    check(found, text)


def test_without_a_publication_date_nothing_is_dated_from_one() -> None:
    found = told(TEXTS["without a date of publication"])
    assert (found["published"], found["published_from"]) == (None, None)
    assert all(
        expression["anchor"] != "publication" or expression["begin"] is None for expression in found["expressions"]
    )
    assert all(
        event["begin"] is event["end"] is None for event in found["events"] if event["certainty"] == Certainty.ASSUMED
    )
