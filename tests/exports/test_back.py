"""What was exported is read back in without loss of what it holds; what is damaged, newer or harmful is refused."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.test_corrected import corrected, moved
from tests.stories import HOSTILE, hostile, strait
from timeline.exports import EXPORTS
from timeline.exports.back import BackError, is_export, read_back
from timeline.model import Anchor, Certainty, Derivation, Remark, Timeline, merge
from timeline.model.corrected import apply
from timeline.model.correction import Annotate, refer
from timeline.model.filters import EventFilter, survey
from timeline.model.recasting import Group, Rename, actor_ref
from timeline.settings import ARTICLES_IN_PROJECT, LONGEST_NOTE, LONGEST_RECORD
from timeline.store import Project, read_project, write_project
from timeline.wording.dates import WORLD_ENGLISH
from timeline.wording.events import say_dating

READ = ("json", "jsonl", "timelinejs", "csv")


def remarked() -> Timeline:
    remark = Remark("look up; twice", starred=True, tags=("oil", "=trade"), reviewed=True)
    return apply(strait(), [Annotate(refer(strait(), "e5"), remark)])


def recast() -> Timeline:
    actors = {actor.id: actor_ref(actor) for actor in strait().actors}
    made = [Rename(actors["sudria"], "S"), Group("Allies", (actors["westmark"], actors["estmark"]))]
    return apply(strait(), made)


def led() -> Timeline:
    """One whose last event is the news itself, with no date of its own."""
    *others, last = strait().events
    assert last.certainty is Certainty.ASSUMED
    return replace(strait(), events=(*others, replace(last, lead=True)))


def dayless() -> Timeline:
    """One whose first date has its year from what stands around it."""
    story = strait()
    first, *others = story.events
    said = first.dating.expression
    assert said is not None
    lent = replace(said, derivation=Derivation("in <month>", (("month", said.text),), Anchor.REFERENCE))
    told = tuple(lent if each == said else each for each in story.expressions)
    redated = replace(first, dating=replace(first.dating, expression=lent))
    made = replace(story, events=(redated, *others), expressions=told)
    assert made.events[0].dating.lends_year
    return made


STORIES: dict[str, Callable[[], Timeline]] = {
    "strait": strait,
    "hostile": hostile,
    "corrected": corrected,
    "moved": moved,
    "remarked": remarked,
    "recast": recast,
    "led": led,
    "dayless": dayless,
}


def file_of(name: str, timeline: Timeline) -> bytes:
    written = EXPORTS[name].write(timeline)
    return written if isinstance(written, bytes) else written.encode("utf-8", "replace")


def brought(data: bytes) -> Timeline:
    """The timeline that the page shows of what was read back, whatever it reads in the sentences itself."""
    return merge(apply(Timeline((each.article,)), each.history.done) for each in read_back(data).held)


def _bare(record: Any) -> Any:
    """Without places in the text, and without what no event says."""
    if isinstance(record, dict):
        return {
            key: _bare(value)
            for key, value in record.items()
            if key not in ("span", "mentions", "expressions", "expression", "notes")
        }
    return [_bare(each) for each in record] if isinstance(record, list) else record


@pytest.mark.parametrize("name", ["json", "jsonl", "timelinejs"])
@pytest.mark.parametrize("story", STORIES)
def test_events_actors_and_remarks_come_back(name: str, story: str) -> None:
    timeline = STORIES[story]()
    data = file_of(name, timeline)
    assert is_export(data)
    was, now = (_bare(json.loads(file_of("json", each))) for each in (timeline, brought(data)))
    was["actors"] = [each for each in was["actors"] if each["id"] in {actor["id"] for actor in now["actors"]}]
    assert now == was


@pytest.mark.parametrize("story", STORIES)
def test_a_table_comes_back_row_by_row(story: str) -> None:
    data = file_of("csv", STORIES[story]())
    was, now = data.decode().splitlines(), file_of("csv", brought(data)).decode().splitlines()
    assert [line[:60] for line in was] == [line[:60] for line in now]
    assert len(was) == len(now)
    assert [each.lead for each in brought(data).events] == [each.lead for each in STORIES[story]().events]


@pytest.mark.parametrize("name", ["timelinejs", "csv"])
@pytest.mark.parametrize("story", ["moved", "dayless"])
def test_what_is_told_of_a_date_comes_back(name: str, story: str) -> None:
    was = STORIES[story]()
    told = [say_dating(event, WORLD_ENGLISH) for event in was.events]
    assert [say_dating(event, WORLD_ENGLISH) for event in brought(file_of(name, was)).events] == told
    assert any(sign in words for words in told for sign in ("moved from 1972", "year from context"))


@pytest.mark.parametrize("cell", ["soon", "1972-13", "1972/1970/1968"])
def test_a_table_with_a_move_from_no_date_is_refused(cell: str) -> None:
    table = file_of("csv", moved())
    assert table.count(b",1972,\r\n") == 1
    with pytest.raises(BackError, match=f"“{cell}” is no date"):
        read_back(table.replace(b",1972,\r\n", f",{cell},\r\n".encode()))


@pytest.mark.parametrize("name", READ)
def test_a_group_comes_back_with_its_members_and_its_events(name: str) -> None:
    was, now = recast(), brought(file_of(name, recast()))
    told = [
        [(each.id, each.name, each.country, each.members) for each in cast if each.members]
        for cast in (was.actors, now.actors)
    ]
    assert told[0] == told[1] == [("group-allies", "Allies", None, ("westmark", "estmark"))]
    ask = EventFilter(actors=frozenset({"group-allies"}))
    shown = [[each.title for each in survey(of, ask).events] for of in (was, now)]
    assert shown[0] == shown[1] != []


@pytest.mark.parametrize(
    "told", ["", "Allies", "Allies = ", " = ", "Allies = Nobody; Allies = Nobody", "Norland = Sudria + Sudria"]
)
def test_no_group_that_a_table_tells_loses_an_event(told: str) -> None:
    rows = list(csv.reader(io.StringIO(file_of("csv", strait()).decode())))
    out = io.StringIO()
    csv.writer(out).writerows([rows[0], *([*row[:-1], told] for row in rows[1:])])
    now = brought(out.getvalue().encode())
    assert [each.title for each in now.events] == [each.title for each in strait().events]


def test_a_table_from_before_the_news_itself_was_told_apart_comes_back() -> None:
    rows = list(csv.reader(io.StringIO(file_of("csv", led()).decode())))
    before = rows[0].index("lead")
    out = io.StringIO()
    csv.writer(out).writerows(row[:before] for row in rows)
    assert len(brought(out.getvalue().encode()).events) == len(led().events)


def test_words_stand_where_they_are_said_to() -> None:
    now = brought(file_of("json", strait()))
    text = now.articles[0].text
    for event in now.events:
        assert event.sentence.of(text).strip() in strait().articles[0].text
        assert event.sentence.covers(event.trigger)
    for expression in now.expressions:
        assert expression.span.of(text) == expression.text


def test_several_articles_come_back() -> None:
    one, two = strait(), hostile()
    for name in READ:
        assert len(read_back(file_of(name, merge([one, two]))).held) == 2


def test_what_was_read_back_goes_into_a_project_and_out() -> None:
    project = read_back(file_of("json", corrected()))
    assert read_project(write_project(Project(project.held)).encode()).held == project.held


def test_markup_stays_text() -> None:
    for name in READ:
        assert HOSTILE["image"] in read_back(file_of(name, hostile())).held[0].article.title


def changed(**changes: Any) -> bytes:
    return json.dumps(json.loads(file_of("json", strait())) | changes).encode()


def changed_event(**changes: Any) -> bytes:
    record = json.loads(file_of("json", strait()))
    record["events"][0] |= changes
    return json.dumps(record).encode()


_WHOLE = file_of("json", strait())
_TABLE = file_of("csv", strait())
DAMAGED = {
    "cut short": _WHOLE[: len(_WHOLE) // 2],
    "no events": changed(events=[]),
    "events that are no list": changed(events={"a": 1}),
    "an event that is a string": changed(events=["Delete"]),
    "a day that is none": changed_event(begin="2023-13-45"),
    "a day that is a number": changed_event(begin=20230912),
    "days the wrong way round": changed_event(begin="2023-05-01", end="2023-04-01"),
    "a type of another book": changed_event(type="FORMAT"),
    "a certainty that is none": changed_event(certainty="sure"),
    "a role that is none": changed_event(actors=[{"id": "norland", "role": "king"}]),
    "an actor who is nobody": changed_event(actors=[{"id": "x", "role": "source"}]),
    "a title beyond all bounds": changed_event(title="a" * (LONGEST_NOTE + 1)),
    "a place before the text": changed_event(sentence={"span": [-5, 5], "text": "a" * 10}),
    "a place beyond all bounds": changed_event(sentence={"span": [10**9, 10**9 + 1], "text": "a"}),
    "a quote longer than its place": changed_event(sentence={"span": [0, 3], "text": "a" * 10}),
    "a place that is no place": changed_event(sentence={"span": ["a", "b"], "text": "a"}),
    "quotes that differ": changed_event(sentence={"span": [60, 64], "text": "####"}),
    "an expression that is not there": changed_event(expression=10**6),
    "a form that is no number": changed(schema="1"),
    "more articles than are read": json.dumps([json.loads(_WHOLE)] * (ARTICLES_IN_PROJECT + 1)).encode(),
    "nesting without end": b'{"schema": 1, "published_from": null, "events": ' + b"[" * 200_000,
    "not in UTF-8": _WHOLE[:300] + b"\xff\xfe" + _WHOLE[300:],
    "a table cut short": _TABLE[: _TABLE.rindex(b",") - 40],
    "a table cut short within quotes": _TABLE[: _TABLE.index(b"\r\n") + 2] + b'"1895',
    "a table with a cell beyond all bounds": _TABLE + b"a" * (LONGEST_RECORD + 1),
    "a table with a day that is none": _TABLE.replace(b"1895-01-01", b"1895-13-01"),
    "a table with a column too many": _TABLE.replace(b"\r\n", b",more\r\n").replace(b",more\r\n", b"\r\n", 1),
}


REFUSED = r"^The file is damaged \([^\n]{3,160}\), so nothing of it was read: export it again\.$"


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_damaged_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(BackError, match=REFUSED):
        read_back(DAMAGED[name])


def test_what_a_newer_version_wrote_is_refused_with_advice() -> None:
    with pytest.raises(BackError, match=r"newer version of Timeline [^.\n]*: install the newer version first\.$"):
        read_back(changed(schema=2))


@pytest.mark.parametrize(
    "data",
    [b"On 3 March Russia shelled Kharkiv.", b'{"id": "a", "text": "b"}', b"%PDF-1.7", b"", b"id,text\r\na,b\r\n",
     b'{"events": [], "title": {}}', b"begin,end\r\n2022,2023\r\n"],
)  # fmt: skip
def test_what_was_not_exported_here_is_not_taken_for_it(data: bytes) -> None:
    assert not is_export(data)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(BackError):
        read_back(data)


@given(st.data())
def test_any_field_that_is_something_else_is_read_or_refused(data: st.DataObject) -> None:
    record = json.loads(_WHOLE)
    target = data.draw(st.sampled_from([record, record["events"][0], record["actors"][0], record["expressions"][0]]))
    key = data.draw(st.sampled_from(sorted(target)))
    target[key] = data.draw(st.none() | st.integers() | st.text(max_size=5) | st.lists(st.integers(), max_size=3))
    with suppress(BackError):
        read_back(json.dumps(record).encode())
