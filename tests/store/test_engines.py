"""One question has one answer in SQLite, in PostgreSQL and in DuckDB over the sorted tables of a batch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.batch.made import EVENTS, article, whole, write_lines
from timeline import extract
from timeline.articles import read_text
from timeline.batch import Folder
from timeline.batch.told import newest_told
from timeline.model import Article, Timeline
from timeline.store import Library, Query, StoreError, Tables

TREATY, ENVOYS, SHIPS, STRIKE = "Chile signed", "Norway sent Chile", "Italy sent", "Peru attacked"
TOLD = {
    "a": ("https://www.news.example/1", "Chile signed a treaty with Peru on 3 March 1972."),
    "b": ("http://other.example:80/b", "Norway sent Chile envoys of the Émile school on 10 May 2024."),
    "c": ("notes.txt", "Italy sent ships to Libya on 2 June 2024. Peru attacked Norway in May 2024."),
}
ASKED = {
    Query(): {TREATY, ENVOYS, SHIPS, STRIKE},
    Query("treat"): {TREATY},
    Query("eaty"): set(),
    Query("SENT"): {ENVOYS, SHIPS},
    Query("emile"): {ENVOYS},
    Query('"chile envoys"'): {ENVOYS},
    Query('"envoys chile"'): set(),
    Query('"envoy"'): set(),
    Query("sent -norway"): {SHIPS},
    Query("-sent"): {TREATY, STRIKE},
    Query("treaty OR ships"): {TREATY, SHIPS},
    Query("norway treaty OR envoys"): {ENVOYS},
    Query("sent OR attacked"): {ENVOYS, SHIPS, STRIKE},
    Query("sent OR attacked", actor="PER"): {STRIKE},
    Query("signed OR sent OR attacked"): {TREATY, ENVOYS, SHIPS, STRIKE},
    Query('-"chile envoys" sent'): {SHIPS},
    Query('"chile envoys" OR "norway in may"'): {ENVOYS, STRIKE},
    Query("'%_"): set(),
    Query('-"\x00"'): {TREATY, ENVOYS, SHIPS, STRIKE},
    Query(actor="CHL"): {TREATY, ENVOYS},
    Query(actor="CHL", words="sent"): {ENVOYS},
    Query(actor="NOR"): {ENVOYS, STRIKE},
    Query(actor="nobody"): set(),
    Query(actor="\x00"): set(),
    Query(kind="SUPPORT"): {TREATY},
    Query(kind="ASSAULT", words="norway"): {STRIKE},
    Query(kind="THREATEN"): set(),
    Query(begin=date(2024, 5, 31)): {SHIPS, STRIKE},
    Query(end=date(2024, 5, 1)): {TREATY, STRIKE},
    Query(begin=date(2024, 5, 10), end=date(2024, 5, 10)): {ENVOYS, STRIKE},
    Query(undated=True): set(),
    Query(outlet="news.example"): {TREATY},
    Query(outlet="other.example"): {ENVOYS},
    Query(outlet="-"): {SHIPS, STRIKE},
    Query(outlets=("news.example", "-")): {TREATY, SHIPS, STRIKE},
    Query(outlet="example"): set(),
}


def _articles() -> list[Article]:
    return [
        replace(read_text(text, "2024-06-03", id=id, title=f"Title {id}"), source=source)
        for id, (source, text) in TOLD.items()
    ]


@pytest.fixture(scope="module")
def timelines() -> list[Timeline]:
    return [extract(each) for each in _articles()]


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("batch")
    rows = [
        {"id": each.id, "published": "2024-06-03", "title": each.title, "text": each.text, "source": each.source}
        for each in _articles()
    ]
    (place / "in").mkdir()
    parquet.write_table(pa.Table.from_pylist(rows), place / "in" / "a.parquet")
    whole(place / "in", Folder(place / "out"), replace(EVENTS, events="all"))
    return place / "out"


@pytest.fixture(params=["sqlite", "postgresql", "duckdb"])
def told(
    request: pytest.FixtureRequest, tmp_path: Path, timelines: list[Timeline], batch: Path
) -> Iterator[Library | Tables]:
    """The same articles and their events on each engine."""
    if request.param == "duckdb":
        tables = Tables.open(batch)
        yield tables
        tables.close()
        return
    in_file = request.param == "sqlite"
    library = Library.open(tmp_path) if in_file else Library.open_at(request.getfixturevalue("team"))
    for each in timelines:
        library.keep(each, version="1")
    yield library
    library.close()


def beginnings(told: Library | Tables, query: Query, **how: int | bool) -> list[str]:
    found = told.events(query, **how)  # type: ignore[arg-type]
    named = {name for name in (TREATY, ENVOYS, SHIPS, STRIKE) for each in found if each.title.startswith(name)}
    assert len(named) == len(found)
    return [next(name for name in named if each.title.startswith(name)) for each in found]


def test_one_question_has_one_answer(told: Library | Tables) -> None:
    for query, expected in ASKED.items():
        assert set(beginnings(told, query)) == expected, query
        assert told.count_events(query) == told.event_counts(query).events == len(expected), query


def test_events_come_in_order_of_time_and_the_newest_by_themselves(told: Library | Tables) -> None:
    assert beginnings(told, Query()) == [TREATY, STRIKE, ENVOYS, SHIPS]
    assert beginnings(told, Query(), limit=2, offset=1) == [STRIKE, ENVOYS]
    assert beginnings(told, Query(), limit=2, newest=True) == [ENVOYS, SHIPS]
    assert beginnings(told, Query(end=date(2024, 5, 20)), limit=1, newest=True) == [ENVOYS]
    assert beginnings(told, Query("sent"), limit=9, newest=True) == [ENVOYS, SHIPS]


def test_counts_stand_beside_each_choice(told: Library | Tables) -> None:
    counts = told.event_counts(Query(actor="CHL", begin=date(2024, 1, 1)))
    assert counts.events == 1
    assert {each.value: each.events for each in counts.actors} == {
        "NOR": 2,
        "CHL": 1,
        "ITA": 1,
        "LBY": 1,
        "PER": 1,
        "envoys": 1,
    }
    assert [(each.value, each.events) for each in counts.months] == [("1972-03", 1), ("2024-05", 1)]
    everything = told.event_counts()
    assert {each.value: each.events for each in everything.actors} == {
        "CHL": 2,
        "NOR": 2,
        "PER": 2,
        "ITA": 1,
        "LBY": 1,
        "envoys": 1,
    }
    assert everything.actors[0].label == "Chile"
    assert sum(each.events for each in everything.kinds) == everything.events == 4
    assert everything.undated == 0


def test_what_only_a_library_knows_is_not_asked_of_a_batch(batch: Path) -> None:
    tables = Tables.open(batch)
    for query in (Query(collection="mine"), Query(copies=True), Query(failed=True), Query(removed=True)):
        with pytest.raises(StoreError, match=r"tables of a batch.*leave that out, or ask the library"):
            tables.events(query)
    tables.close()


def test_the_newest_are_told_with_their_sentences_and_actors(batch: Path, timelines: list[Timeline]) -> None:
    tables = Tables.open(batch)
    found = newest_told(tables, Query(), 3)
    tables.close()
    extracted = {each.title: (timeline, each) for timeline in timelines for each in timeline.events}
    assert len(found.events) == 3
    for event in found.events:
        timeline, expected = extracted[event.title]
        same = (event.range, event.type, event.certainty, event.actors, event.dating.explanation)
        assert same == (
            expected.range,
            expected.type,
            expected.certainty,
            expected.actors,
            expected.dating.explanation,
        )
        assert event.sentence.of(found.article(event.article).text) == expected.sentence.of(timeline.articles[0].text)
    assert {each.name for each in found.actors} == {"Chile", "Norway", "Italy", "Libya", "Peru", "Envoys"}
    assert {each.source for each in found.articles} == {TOLD["b"][0], TOLD["c"][0]}


def test_nothing_in_the_folder_is_changed(batch: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in batch.rglob("*")}
    tables = Tables.open(batch)
    tables.events("sent")
    tables.close()
    assert {file: file.stat().st_mtime_ns for file in batch.rglob("*")} == before


def test_the_words_that_were_asked_last_are_remembered_and_older_ones_forgotten(batch: Path) -> None:
    tables = Tables.open(batch)
    for number in range(20):
        assert tables.count_events(f"sent -w{number}") == 2
    assert tables.count_events("sent -w0") == 2
    tables.close()


@pytest.mark.parametrize(
    ("words", "count"), [('"ships to"', 3), ('"to ships"', 0), ('"ships to" -zinc', 3), ("ships", 3)]
)
def test_words_side_by_side_are_found_where_every_event_holds_them(tmp_path: Path, words: str, count: int) -> None:
    write_lines(tmp_path / "in" / "a.jsonl", [article(number) for number in range(3)])
    whole(tmp_path / "in", Folder(tmp_path / "out"), EVENTS)
    tables = Tables.open(tmp_path / "out")
    assert tables.count_events(words) == count
    tables.close()


def test_words_are_found_where_an_earlier_version_made_no_table_of_them(batch: Path, tmp_path: Path) -> None:
    for name in ("events", "participations", "actors", "articles"):
        (tmp_path / name).symlink_to(batch / name)
    tables = Tables.open(tmp_path)
    for query, expected in ASKED.items():
        assert set(beginnings(tables, query)) == expected, query
    tables.close()


def test_words_of_events_that_are_not_there_say_what_to_do(batch: Path, tmp_path: Path) -> None:
    for name in ("events", "participations", "actors", "articles"):
        (tmp_path / name).symlink_to(batch / name)
    (tmp_path / "words").mkdir()
    parquet.write_table(pa.table({"word": ["sent"], "number": [4]}), tmp_path / "words" / "words-00000.parquet")
    tables = Tables.open(tmp_path)
    with pytest.raises(StoreError, match=r"cannot be read .*copy them anew where a file is damaged"):
        tables.count_events("sent")
    assert tables.count_events("attacked") == 0
    tables.close()


@pytest.mark.parametrize("missing", ["events", "actors", "all"])
def test_a_folder_without_the_tables_says_what_to_give(batch: Path, tmp_path: Path, missing: str) -> None:
    for name in ("events", "participations", "actors", "articles"):
        if missing not in (name, "all"):
            (tmp_path / name).symlink_to(batch / name)
    with pytest.raises(StoreError, match=r"does not hold the tables of a batch.*timeline batch IN OUT"):
        Tables.open(tmp_path)


def test_a_damaged_table_says_what_to_do(batch: Path, tmp_path: Path) -> None:
    for name in ("participations", "actors", "articles"):
        (tmp_path / name).symlink_to(batch / name)
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "events-00000.parquet").write_bytes(b"PAR1 is how it begins, and nothing follows.")
    with pytest.raises(StoreError, match=r"cannot be read .*copy them anew where a file is damaged"):
        Tables.open(tmp_path)
