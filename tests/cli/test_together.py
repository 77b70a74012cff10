from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import cli

ROWS = [
    {
        "id": "a",
        "published": "2024-12-01",
        "text": "Rebels in Kasavia captured Lumo on Saturday.\r\nThe mayor was wounded.",
    },
    {"id": "b", "published": "2024-12-05", "text": "The rebels in Kasavia took Lumo on 29 November 2024."},
]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["together", *map(str, arguments)])


def test_a_happening_a_line_with_its_tellings(articles: Path) -> None:
    result = run(articles, "--format", "jsonl")
    assert result.exit_code == 0
    (lumo,) = [row for row in map(json.loads, result.stdout.splitlines()) if len(row["tellings"]) == 2]
    assert {"id", "title", "begin", "end", "granularity", "edtf", "sources", "maybe"} <= lumo.keys()
    assert lumo["sources"] == 2
    assert [each["article"] for each in lumo["tellings"]] == ["a", "b"]
    assert [each["begin"] for each in lumo["tellings"]] == ["2024-11-30", "2024-11-29"]
    assert lumo["disagreements"][0]["kind"] == "date"
    assert lumo["disagreements"][0]["text"] == "2024-11-30 (a); 2024-11-29 (b)"


def test_spans_count_the_articles_text(articles: Path) -> None:
    texts = {row["id"]: row["text"] for row in ROWS}
    for row in map(json.loads, run(articles, "--format", "jsonl", "--events", "all").stdout.splitlines()):
        for telling in row["tellings"]:
            start, end = telling["trigger"]["span"]
            assert texts[telling["article"]][start:end] == telling["trigger"]["text"]


@pytest.mark.parametrize("events", ["dated", "all"])
def test_its_events_are_those_of_extract(articles: Path, events: str) -> None:
    extracted = CliRunner().invoke(cli, ["extract", str(articles), "--format", "jsonl", "--events", events])
    told = json.loads(run(articles, "--events", events).stdout)
    mine = sorted(telling["event"] for row in told for telling in row["tellings"])
    assert mine == sorted(event["id"] for line in extracted.stdout.splitlines() for event in json.loads(line)["events"])


def test_what_cannot_be_read_is_named_and_the_rest_done(articles: Path, tmp_path: Path) -> None:
    result = run(articles, tmp_path / "missing.txt", "--format", "jsonl")
    assert result.exit_code == 1
    assert "missing.txt" in result.stderr
    assert result.stdout


def test_nothing_told_is_an_empty_array(tmp_path: Path) -> None:
    path = tmp_path / "quiet.txt"
    path.write_text("Quiet hills and green valleys all around.", encoding="utf-8")
    assert json.loads(run(path, "--published", "2024-12-01").stdout) == []
    assert run(path, "--published", "2024-12-01", "--format", "jsonl").stdout == ""


def test_two_inputs_whose_articles_have_one_id_are_told_apart(tmp_path: Path) -> None:
    texts = {
        "one": "Rebels in Kasavia captured Lumo on Saturday.",
        "one-2": "The navy of Tarnia withdrew its ships from the strait on Monday.",
        "one-2-2": "Ministers of Orland resigned on Tuesday.",
    }
    inputs = []
    for number, (id, text) in enumerate(zip(["one", "one", "one-2"], texts.values(), strict=True)):
        inputs.append(tmp_path / f"{number}.jsonl")
        inputs[-1].write_text(json.dumps({"id": id, "published": "2024-12-05", "text": text}), encoding="utf-8")
    result = run(*inputs, "--format", "jsonl")
    told = [each for row in map(json.loads, result.stdout.splitlines()) for each in row["tellings"]]
    assert {each["article"] for each in told} == set(texts)
    for each in told:
        start, end = each["trigger"]["span"]
        assert texts[each["article"]][start:end] == each["trigger"]["text"]
