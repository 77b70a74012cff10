"""TimelineJS: the JSON has the documented fields, no date has more than was said, and no text is HTML."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import validate
from lxml import html

from tests.exports.hostile import PAYLOADS, dated, hostile
from tests.exports.made import timeline as made
from tests.stories import strait
from timeline.exports import EXPORTS
from timeline.exports.entry import plain
from timeline.exports.timelinejs import dumps
from timeline.model import Change, Timeline, from_edtf, merge

DATE = {
    "type": "object",
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "required": ["year"],
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TEXT = {"type": "object", "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}}
SLIDE = {
    "type": "object",
    "properties": {
        "start_date": DATE,
        "end_date": DATE,
        "text": TEXT,
        "group": {"type": "string"},
        "display_date": {"type": "string"},
        "unique_id": {"type": "string", "pattern": r"^\S+$"},
        "autolink": {"const": False},
        "corrected": {"type": "array"},
    },
    "required": ["start_date", "text", "unique_id"],
    "additionalProperties": False,
}
DOCUMENTED = {
    "type": "object",
    "properties": {
        "title": {"type": "object"},
        "events": {"type": "array", "items": SLIDE},
        "scale": {"enum": ["human", "cosmological"]},
        "timeline": {"type": "array", "items": {"type": "object", "required": ["schema", "events"]}},
    },
    "required": ["events"],
    "additionalProperties": False,
}
"""timeline.knightlab.com/docs/json-format.html, with two fields of our own that TimelineJS passes over."""


def slides(timeline: Timeline) -> list[dict[str, Any]]:
    read = json.loads(dumps(timeline))
    validate(read, DOCUMENTED)
    return read["events"]


SAID: dict[str, tuple[dict[str, int], dict[str, int] | None, str]] = {
    "2022-08-24": ({"year": 2022, "month": 8, "day": 24}, None, "24 August 2022"),
    "2022-08": ({"year": 2022, "month": 8}, None, "August 2022"),
    "1972": ({"year": 1972}, None, "1972"),
    "1972~": ({"year": 1972}, None, "c. 1972"),
    "199X": ({"year": 1990}, {"year": 1999}, "the 1990s"),
    "2023-23": ({"year": 2023, "month": 9}, {"year": 2023, "month": 11}, "autumn 2023"),
    "1895/1945": ({"year": 1895}, {"year": 1945}, "1895–1945"),
    "2014/..": ({"year": 2014}, None, "since 2014"),
    "../2014-03": ({"year": 2014, "month": 3}, None, "until March 2014"),
}


@pytest.mark.parametrize(("edtf", "start", "end", "words"), [(key, *value) for key, value in SAID.items()], ids=SAID)
def test_a_date_has_what_was_said_and_no_more(
    edtf: str, start: dict[str, int], end: dict[str, int] | None, words: str
) -> None:
    (slide,) = slides(dated(from_edtf(edtf)))
    assert (slide["start_date"], slide.get("end_date"), slide["display_date"]) == (start, end, words)


def test_a_slide_tells_title_sentence_and_why() -> None:
    slide = next(each for each in slides(made()) if each["unique_id"] == made().events[1].id)
    text = html.fromstring(f"<div>{slide['text']['text']}</div>")
    assert "“two” ships & a <crew>" in (text.findtext("blockquote") or "")
    assert "Italy" in text.text_content()


def test_what_was_changed_says_so() -> None:
    (slide,) = slides(dated(from_edtf("1972"), corrected=frozenset({Change.ADDED, Change.DATE})))
    assert slide["corrected"] == ["added", "date"]
    assert "Changed by hand: added, date" in slide["text"]["text"]


def test_what_has_no_date_is_left_out() -> None:
    assert len(slides(dated(None, from_edtf("1972")))) == 1
    assert slides(Timeline()) == []


def test_a_whole_story_and_many_merged_have_the_documented_form() -> None:
    both = merge([strait(), made()])
    assert len(slides(both)) == sum(event.range is not None for event in both.events)


def test_words_stay_words() -> None:
    for slide, payload in zip(slides(hostile()), PAYLOADS, strict=True):
        headline = html.fromstring(f"<div>{slide['text']['headline']}</div>")
        assert headline.text_content() == plain(payload)
        assert len(headline) == 0
        body = html.fromstring(f"<div>{slide['text']['text']}</div>")
        assert {element.tag for element in body.iter()} <= {"div", "p", "blockquote"}


def test_the_format_is_on_offer() -> None:
    assert EXPORTS["timelinejs"].write(made()) == dumps(made())
