"""The JSON contract, field by field."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from tests.exports.made import TEXT, article, timeline
from timeline.exports import EXPORTS
from timeline.exports.json import dumps, record, stream, stream_lines
from timeline.model import Anchor, Change, DateRange, Dating, Derivation, Granularity, Timeline, merge


def test_an_article_is_told_in_full() -> None:
    found = json.loads(dumps(timeline()))
    assert {
        key: found[key] for key in ("schema", "id", "title", "source", "language", "published", "published_from")
    } == {
        "schema": 1,
        "id": "ships",
        "title": "Ships & <crew>",
        "source": "ships.txt",
        "language": "en",
        "published": "2022-03-03",
        "published_from": "text",
    }


def test_an_expression_keeps_its_words_value_and_reason() -> None:
    found = json.loads(dumps(timeline()))["expressions"][1]
    assert found == {
        "span": list(found["span"]),
        "text": "Wednesday",
        "type": "DATE",
        "value": "2022-03-02",
        "mod": None,
        "quant": None,
        "freq": None,
        "begin": "2022-03-02",
        "end": "2022-03-02",
        "granularity": "day",
        "edtf": "2022-03-02",
        "anchor": "publication",
        "rule": "<weekday>",
        "explanation": "the Wednesday before 3 March 2022",
    }
    assert TEXT[slice(*found["span"])] == "Wednesday"


def test_an_event_points_at_what_dates_it() -> None:
    found = json.loads(dumps(timeline()))
    refused, sent, had = found["events"]
    assert found["expressions"][sent["expression"]]["text"] == "Wednesday"
    assert (refused["expression"], had["expression"]) == (2, None)
    assert (sent["trigger"]["text"], sent["certainty"], sent["type"]) == ("sent", "explicit", "COOPERATE")
    assert sent["actors"] == [{"id": "ITA", "role": "source"}, {"id": "LBY", "role": "target"}]
    assert (refused["modality"], refused["reported_by"]) == ("denied", ["ITA"])


def test_what_has_no_place_in_time_is_null() -> None:
    once = json.loads(dumps(timeline()))["expressions"][3]
    assert [once[key] for key in ("begin", "end", "granularity", "edtf")] == [None] * 4


def test_an_open_end_is_null_and_the_known_one_given() -> None:
    since = DateRange(date(2014, 1, 1), None, Granularity.YEAR)

    made = timeline()
    found = record(replace(made, events=(replace(made.events[0], range=since),)), made.articles[0])["events"][0]
    assert (found["begin"], found["end"], found["edtf"]) == ("2014-01-01", None, "2014/..")


def test_one_article_is_an_object_several_an_array_none_nothing() -> None:
    one, two = timeline("a"), timeline("b")
    assert json.loads(dumps(one))["id"] == "a"
    assert [each["id"] for each in json.loads(dumps(merge([one, two])))] == ["a", "b"]
    assert [each["id"] for each in json.loads("".join(stream([one, two, one])))] == ["a", "b", "a"]
    assert dumps(Timeline()) == ""


def test_lines_hold_an_article_each() -> None:
    text = "".join(stream_lines([timeline("a"), merge([timeline("b"), timeline("c")])]))
    assert text.endswith("\n")
    assert [json.loads(line)["id"] for line in text.splitlines()] == ["a", "b", "c"]


def test_events_of_a_merged_timeline_stay_with_their_article() -> None:
    merged = merge([timeline("a"), timeline("b")])
    for found in json.loads(dumps(merged)):
        assert {event["id"][0] for event in found["events"]} == {found["id"]}
        assert len(found["actors"][0]["mentions"]) == 1


def test_an_article_of_nothing_is_still_whole() -> None:
    found = json.loads(dumps(Timeline((article(published=None, published_from=None, published_span=None),))))
    assert (found["published"], found["published_from"], found["events"]) == (None, None, [])


def test_every_format_writes_what_it_streams() -> None:
    for export in EXPORTS.values():
        if export.stream is not None:
            assert "".join(export.stream([timeline()])) == export.write(timeline())


def test_an_event_says_where_its_year_is_from() -> None:
    made = timeline()
    said = {each.text: each for each in made.expressions}
    lent = Derivation("<day> <month>", (("month", "March"),), Anchor.PUBLICATION)
    named = Derivation("<day> <month> <year>", (("month", "March"), ("year", "2022")))
    events = tuple(
        replace(made.events[0], id=str(number), dating=Dating(replace(said["Wednesday"], derivation=how)))
        for number, how in enumerate((lent, named))
    )
    bare = replace(made.events[0], id="2", dating=Dating())
    corrected = replace(events[0], id="3", corrected=frozenset({Change.DATE}))
    found = record(replace(made, events=(*events, bare, corrected)), made.articles[0])["events"]
    assert [each["year"] for each in found] == ["context", "words", None, "words"]
