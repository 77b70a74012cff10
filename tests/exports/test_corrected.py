"""What a person changed is in every export, and so is who was put in by hand."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from docx import Document

from tests.stories import strait
from timeline.exports import EXPORTS
from timeline.model import Actor, ActorKind, Derivation, Participation, Role, Timeline, from_edtf
from timeline.model.corrected import apply
from timeline.model.correction import Add, Correction, Move, Moved, Recast, Redate, Retitle, mark_event, refer

TEXTS = sorted(EXPORTS.keys() - {"png", "svg"})


def corrected() -> Timeline:
    story = strait()
    article = story.articles[0]
    sentence = next(event.sentence for event in story.events if event.id == "e14")
    envoy = Actor("envoy", "Zenobia Envoy", ActorKind.PERSON)
    made: list[Correction] = [
        Redate(refer(story, "e3"), from_edtf("1974~"), "c. 1974"),
        Retitle(refer(story, "e5"), "Retitled by an analyst"),
        Recast(refer(story, "e6"), (Participation("envoy", Role.TARGET),), (envoy,)),
        Add(mark_event(article, sentence, title="Marked by an analyst", range=from_edtf("2023-08"))),
    ]
    return apply(story, made)


def contents(name: str, timeline: Timeline) -> str:
    written = EXPORTS[name].write(timeline)
    if name == "docx":
        return words_of(bytes(written))
    text = written if isinstance(written, str) else written.decode()
    return text.replace("\r\n ", "").replace("\\", "" if name == "md" else "\\")


def words_of(document: bytes) -> str:
    """All that a Word document says."""
    read = Document(io.BytesIO(document))
    cells = (cell.text for table in read.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(each.text for each in read.paragraphs), *cells))


@pytest.mark.parametrize("name", TEXTS)
def test_a_changed_event_is_told_apart(name: str) -> None:
    untouched, changed = contents(name, strait()), contents(name, corrected())
    for words in ("added", "date", "title", "actors"):
        assert changed.count(words) > untouched.count(words)


@pytest.mark.parametrize("name", sorted({*TEXTS} - {"timeml"}))
def test_a_changed_event_says_what_it_now_is(name: str) -> None:
    text = contents(name, corrected())
    for words in ("Retitled by an analyst", "Marked by an analyst", "Zenobia Envoy", "Set by hand: c. 1974"):
        assert words in text


def test_timeml_tells_the_date_that_was_set() -> None:
    assert "date (1974~)" in contents("timeml", corrected())


def test_json_lists_who_was_put_in_by_hand() -> None:
    record = json.loads(contents("json", corrected()))
    named = {each["id"] for event in record["events"] for each in event["actors"]}
    assert named <= {actor["id"] for actor in record["actors"]}
    assert next(actor for actor in record["actors"] if actor["id"] == "envoy")["mentions"] == []
    changes = {event["title"]: event["corrected"] for event in record["events"] if event["corrected"]}
    assert changes["Retitled by an analyst"] == ["title"]
    assert sorted(changes.values()) == [["actors"], ["added"], ["date"], ["title"]]


def moved() -> Timeline:
    """A date that moved since another was set by hand."""
    story = strait()
    first, second = story.expressions[:2]
    now = from_edtf("1971")
    made = (
        Moved(replace(first, range=from_edtf("1896/1946"), derivation=Derivation("set")), first.range),
        Moved(replace(second, range=now), second.range),
    )
    return apply(story, [Move(story.articles[0].digest, made, "1896 to 1946")])


def test_json_says_what_moved_because_of_what() -> None:
    events = {event["id"]: event for event in json.loads(contents("json", moved()))["events"]}
    assert events["e1"]["moved"] is None
    assert (events["e1"]["corrected"], events["e2"]["corrected"]) == (["date"], ["moved"])
    told = events["e2"]["moved"]
    assert told["because"] == "from 1895 to 1945"
    assert (told["when"]["edtf"], told["before"]["edtf"], events["e2"]["edtf"]) == ("1896/1946", "1972", "1971")


@pytest.mark.parametrize("name", sorted({*TEXTS} - {"timeml", "json", "jsonl"}))
def test_exports_say_in_words_what_moved_because_of_what(name: str) -> None:
    assert "from 1972, since “from 1895 to 1945” was set to 1896–1946" in contents(name, moved()).replace("\\n", "")
