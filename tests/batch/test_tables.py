"""From a folder of articles to tables, in one process: what is in them, what is refused, what a second go does."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.batch.made import DATES, EVENTS, article, table, whole, write_lines
from timeline import extract
from timeline.articles import read_text
from timeline.batch import BatchError, Folder, schema, work
from timeline.batch.split import plan_of, summary_of
from timeline.exports.json import record


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "out")


@pytest.fixture
def given(tmp_path: Path) -> Path:
    return tmp_path / "in"


class TestTables:
    def test_every_event_is_there_once_with_the_columns_of_the_json(self, given: Path, folder: Folder) -> None:
        rows = [article(number) for number in range(7)]
        write_lines(given / "a.jsonl", rows)
        whole(given, folder, replace(EVENTS, events="all"))
        held = parquet.read_table(folder.table("events"))
        expected = [(row["id"], event) for row in rows for event in _events(row)]
        assert len(held) == len(expected)
        found = {(each["article"], each["event"]): each for each in held.to_pylist()}
        for id, event in expected:
            row = found[id, event.pop("id")]
            for name in row.keys() & event.keys():
                value = row[name].isoformat() if isinstance(row[name], datetime.date) else row[name]
                assert value == event[name], name

    def test_they_are_sorted_and_counted_in_that_order(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(number) for number in (5, 1, 9, 3, 0)])
        whole(given, folder, EVENTS, a_task=2)
        rows = table(folder.path, "events", 'begin, "end", number')
        assert rows == sorted(rows)
        assert [row[-1] for row in rows] == [*range(len(rows))]

    def test_participations_are_sorted_by_actor_and_begin(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(number) for number in (5, 1, 9)])
        whole(given, folder, EVENTS)
        rows = table(folder.path, "participations", "actor, begin")
        assert rows == sorted(rows)
        assert {actor for actor, _ in rows} == {"ITA", "LBY"}
        assert sorted(table(folder.path, "actors", "actor, name, events, articles")) == [
            ("ITA", "Italy", 3, 3),
            ("LBY", "Libya", 3, 3),
        ]

    def test_each_word_of_an_event_is_there_once_in_order(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(number) for number in (5, 1, 9)])
        whole(given, folder, EVENTS)
        told = table(folder.path, "events", "number, words")
        words = [(word, number) for number, words in told for word in set(words.split())]
        assert table(folder.path, "words", "word, number") == sorted(words)

    def test_each_file_says_what_it_is(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(1)])
        whole(given, folder, EVENTS)
        for name in ("events", "words", "participations", "actors", "articles", "failures"):
            (file,) = folder.table(name).iterdir()
            told = parquet.read_schema(file)
            assert told.equals(schema.TABLES[name])
            assert told.metadata[b"timeline.schema"] == schema.VERSION.encode()
            assert told.metadata[b"timeline.table"] == name.encode()

    def test_nothing_else_is_left(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(1)])
        whole(given, folder, EVENTS)
        expected = {"events", "words", "participations", "actors", "articles", "failures", "batch.json"}
        assert {each.name for each in folder.path.iterdir()} == expected

    def test_pandas_and_polars_open_them(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(number) for number in range(3)])
        whole(given, folder, EVENTS)
        rows = len(table(folder.path, "events"))
        assert len(pd.read_parquet(folder.table("events"))) == rows
        polars = pytest.importorskip("polars")
        assert len(polars.read_parquet(folder.table("events") / "*.parquet")) == rows

    def test_dates_alone_give_expressions_and_no_events(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(4), article(2)])
        whole(given, folder, DATES)
        rows = table(folder.path, "expressions", "article, position, text, value, begin")
        assert rows == [
            ("a2", 0, "3 March 2002", "2002-03-03", datetime.date(2002, 3, 3)),
            ("a4", 0, "3 March 2004", "2004-03-03", datetime.date(2004, 3, 3)),
        ]
        assert not folder.table("events").exists()

    def test_an_article_of_tomorrow_is_read_without_its_day(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(1) | {"published": "2999-01-01"}, article(2)])
        whole(given, folder, DATES)
        found = {id: (day, remark) for id, day, remark in table(folder.path, "articles", "article, published, remark")}
        assert found["a1"][0] is None
        assert "in the future" in found["a1"][1]
        assert found["a2"] == (datetime.date(2023, 9, 12), "")


def _events(row: dict[str, str]) -> list[dict[str, Any]]:
    """What the JSON tells of the article."""
    read = read_text(row["text"], row["published"], id=row["id"], title=row["title"])
    found: list[dict[str, Any]] = record(extract(read), read)["events"]
    return found


class TestInput:
    def test_parquet_and_lines_are_read(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(1)])
        day = pa.array([datetime.date(2022, 5, 4)])
        held = pa.table({"id": [7], "published": day, "text": ["It began yesterday, they say."], "extra": [1.5]})
        parquet.write_table(held, given / "b.parquet")
        whole(given, folder, DATES)
        assert sorted(table(folder.path, "expressions", "article, value")) == [
            ("7", "2022-05-03"),
            ("a1", "2001-03-03"),
        ]

    @pytest.mark.parametrize(
        ("row", "kind", "reason"),
        [
            ({"id": "bad", "published": None}, "row", 'has no "text"'),
            ({"id": "bad", "text": 5}, "row", "not a string"),
            ({"id": "bad", "text": " \n "}, "unreadable", "empty"),
            ({"id": "bad", "text": "It rained.", "published": "some day"}, "unreadable", "not a date"),
            ({"id": "a1", "text": "It rained again."}, "duplicate", "same id"),
            (["no", "object"], "row", "not an object"),
            ({"id": "a1", "text": "Half a character: \ud800."}, "duplicate", "same id"),
        ],
    )
    def test_a_row_without_an_article_is_named_and_the_rest_done(
        self, given: Path, folder: Folder, row: object, kind: str, reason: str
    ) -> None:
        write_lines(given / "a.jsonl", [article(1), row, article(2)])
        summary = whole(given, folder, DATES)
        ((found, why),) = table(folder.path, "failures", "kind, reason")
        assert (found, summary["failures"]) == (kind, {kind: 1})
        assert reason in why
        assert [id for (id,) in table(folder.path, "articles", "article")] == ["a1", "a2"]

    @pytest.mark.parametrize(
        ("columns", "reason"),
        [
            (pa.table({"body": ["It rained."]}), 'no column "text"'),
            (pa.table({"text": [5]}), "int64"),
            (pa.table({"text": [b"x"]}), "binary"),
            (pa.table({"text": pa.array([b"x"]).dictionary_encode()}), "binary"),
            (pa.table([pa.array(["It rained."])] * 2, names=["text", "text"]), 'more than one column "text"'),
        ],
    )
    def test_a_file_of_another_schema_is_named_and_the_rest_done(
        self, given: Path, folder: Folder, columns: pa.Table, reason: str
    ) -> None:
        write_lines(given / "z.jsonl", [article(1)])
        parquet.write_table(columns, given / "a.parquet")
        whole(given, folder, DATES)
        ((source, kind, why),) = table(folder.path, "failures", "source, kind, reason")
        assert (Path(source).name, kind) == ("a.parquet", "schema")
        assert reason in why

    @pytest.mark.parametrize(
        ("name", "held"), [("a.parquet", b"PAR1 nothing"), ("a.jsonl", bytes(range(256))), ("a.parquet", b"")]
    )
    def test_a_file_that_is_none_of_its_kind_is_named(
        self, given: Path, folder: Folder, name: str, held: bytes
    ) -> None:
        write_lines(given / "z.jsonl", [article(1)])
        (given / name).write_bytes(held)
        whole(given, folder, DATES)
        assert [kind for (kind,) in table(folder.path, "failures", "kind")] == ["file"]
        assert [id for (id,) in table(folder.path, "articles", "article")] == ["a1"]

    def test_what_has_no_place_in_python_costs_its_row_alone(self, given: Path, folder: Folder) -> None:
        days = pa.array([0, 2**60, 10**15], pa.timestamp("us"))
        held = pa.table({"id": ["a", "b", "c"], "text": ["It rained in May 2021."] * 3, "published": days})
        given.mkdir()
        parquet.write_table(held, given / "a.parquet")
        whole(given, folder, DATES)
        assert [(kind, source[-5:]) for kind, source in table(folder.path, "failures", "kind, source")] == [
            ("row", "row 2")
        ]
        assert [id for (id,) in table(folder.path, "articles", "article")] == ["a", "c"]

    def test_half_a_character_is_no_reason_to_stop(self, given: Path, folder: Folder) -> None:
        write_lines(
            given / "a.jsonl", [article(1) | {"id": "\ud800", "title": "\udfff", "text": "\ud800 in May 2021."}]
        )
        whole(given, folder, DATES)
        assert table(folder.path, "articles", "article, title") == [("\ufffd", "\ufffd")]

    def test_a_folder_without_articles_is_refused(self, given: Path, folder: Folder) -> None:
        given.mkdir()
        (given / "notes.txt").write_text("nothing")
        with pytest.raises(BatchError, match="holds no"):
            plan_of(given, folder, DATES, 3)

    def test_rows_that_all_fail_leave_empty_tables(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [{"text": ""}, {"id": "x"}])
        summary = whole(given, folder, EVENTS)
        assert summary["failures"] == {"row": 1, "unreadable": 1}
        assert table(folder.path, "events") == []


class TestAgain:
    def test_only_what_is_missing_is_done(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(number) for number in range(7)])
        plan = plan_of(given, folder, DATES, 3)
        assert plan.names() == ["part-00000000", "part-00000001", "part-00000002"]
        assert [plan.size(name) for name in plan.names()] == [3, 3, 1]
        work.run(str(folder.path), "part-00000001", DATES)
        before = folder.part("part-00000001").stat().st_mtime_ns
        assert plan_of(given, folder, DATES, 99) == plan
        whole_again = work.run(str(folder.path), "part-00000001", DATES)
        assert (whole_again.articles, whole_again.failures, whole_again.found) == (3, 0, 3)
        assert folder.part("part-00000001").stat().st_mtime_ns == before

    @pytest.mark.parametrize(
        "other", [{"version": "9.9"}, {"only": ""}, {"events": "all"}], ids=["version", "wish", "events"]
    )
    def test_another_wish_is_refused(self, given: Path, folder: Folder, other: dict[str, str]) -> None:
        write_lines(given / "a.jsonl", [article(1)])
        plan_of(given, folder, DATES, 3)
        with pytest.raises(BatchError, match="begun"):
            plan_of(given, folder, replace(DATES, **other), 3)

    def test_a_later_day_goes_on_with_the_first(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(1)])
        plan_of(given, folder, DATES, 3)
        assert plan_of(given, folder, replace(DATES, today="2024-07-01"), 3).wanted.today == DATES.today

    def test_files_that_changed_are_refused(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(1)])
        plan_of(given, folder, DATES, 3)
        write_lines(given / "b.jsonl", [article(2)])
        with pytest.raises(BatchError, match="other files"):
            plan_of(given, folder, DATES, 3)

    def test_a_split_that_was_broken_off_is_made_anew(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(number) for number in range(7)])
        plan_of(given, folder, DATES, 1)
        folder.plan.unlink()
        assert plan_of(given, folder, DATES, 3).tasks == 3
        assert len(list((folder.work / "tasks").iterdir())) == 3

    @pytest.mark.parametrize("held", ["{}", "{", "[]"])
    def test_a_plan_that_cannot_be_read_is_told(self, given: Path, folder: Folder, held: str) -> None:
        write_lines(given / "a.jsonl", [article(1)])
        plan_of(given, folder, DATES, 3)
        folder.plan.write_text(held)
        with pytest.raises(BatchError, match="Delete its folder"):
            plan_of(given, folder, DATES, 3)
        folder.plan.replace(folder.summary)
        with pytest.raises(BatchError, match="Delete its folder"):
            summary_of(given, folder, DATES)

    def test_a_finished_one_is_of_its_files_and_wish(self, given: Path, folder: Folder) -> None:
        write_lines(given / "a.jsonl", [article(1)])
        assert summary_of(given, folder, DATES) is None
        made = whole(given, folder, DATES)
        found = summary_of(given, folder, replace(DATES, version="9.9"))
        assert found is not None
        assert found["rows"] == made["rows"]
        with pytest.raises(BatchError, match="begun with --events dated --only dates"):
            summary_of(given, folder, EVENTS)
        write_lines(given / "b.jsonl", [article(2)])
        with pytest.raises(BatchError, match="other files"):
            summary_of(given, folder, DATES)
