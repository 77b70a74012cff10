"""``timeline extract`` as a user meets it: results, messages, exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from timeline.cli import cli

ATTACK = "ROME, March 3, 2022 (Reuters) - Italy sent two ships to Libya on Wednesday. It had sent one in 2019."
UNDATED = "Italy sent two ships to Libya yesterday. The minister said that more would follow."


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the command runs."""
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["extract", *arguments], input=input)


def write_lines(path: Path, *rows: dict[str, Any] | str) -> None:
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows), encoding="utf-8")


class TestResults:
    def test_one_article_is_one_object(self) -> None:
        Path("ships.txt").write_text(ATTACK, encoding="utf-8")
        result = run("ships.txt")
        assert result.exit_code == 0
        assert result.stderr == ""
        found = json.loads(result.stdout)
        assert (found["schema"], found["id"], found["source"]) == (1, "ships", "ships.txt")
        assert (found["published"], found["published_from"]) == ("2022-03-03", "text")

    def test_standard_input_is_read(self) -> None:
        result = run("-", "--published", "2022-03-03", input=UNDATED)
        assert result.exit_code == 0
        found = json.loads(result.stdout)
        assert (found["published"], found["published_from"], found["source"]) == ("2022-03-03", "option", "-")

    def test_several_articles_are_one_array(self) -> None:
        Path("ships.txt").write_text(ATTACK, encoding="utf-8")
        write_lines(Path("more.jsonl"), {"id": "b", "text": ATTACK}, {"id": "a", "text": ATTACK})
        result = run("more.jsonl", "ships.txt")
        assert [each["id"] for each in json.loads(result.stdout)] == ["b", "a", "ships"]

    def test_lines_of_one_article_are_one_object(self) -> None:
        write_lines(Path("one.jsonl"), {"id": "a/1", "published": "2022-03-03", "title": "Ships", "text": UNDATED})
        found = json.loads(run("one.jsonl").stdout)
        assert (found["id"], found["title"], found["published_from"]) == ("a/1", "Ships", "metadata")

    def test_jsonl_is_one_object_a_line_in_the_order_read(self) -> None:
        write_lines(Path("many.jsonl"), *({"id": f"{n}", "text": ATTACK} for n in range(40)))
        rows = run("many.jsonl", "--format", "jsonl").stdout.splitlines()
        assert [json.loads(row)["id"] for row in rows] == [f"{n}" for n in range(40)]

    def test_the_option_overrules_metadata_and_text(self) -> None:
        write_lines(Path("one.jsonl"), {"id": "a", "published": "2022-03-03", "text": ATTACK})
        found = json.loads(run("one.jsonl", "--published", "2022-03-05").stdout)
        assert (found["published"], found["published_from"]) == ("2022-03-05", "option")

    def test_csv_has_one_heading(self) -> None:
        write_lines(Path("two.jsonl"), {"id": "a", "text": ATTACK}, {"id": "b", "text": ATTACK})
        rows = list(csv.reader(io.StringIO(run("two.jsonl", "--format", "csv", "--events", "all").stdout)))
        assert sum(row[:2] == ["begin", "end"] for row in rows) == 1

    def test_timeml_of_one_article_is_a_document(self) -> None:
        Path("ships.txt").write_text(ATTACK, encoding="utf-8")
        root = etree.fromstring(run("ships.txt", "--format", "timeml").stdout_bytes)
        assert "".join(root.find("TEXT").itertext()) == ATTACK

    def test_timeml_of_several_fills_a_folder(self) -> None:
        rows = ({"id": id, "text": ATTACK} for id in ("a", "b/../c", "a", "..", "é"))
        write_lines(Path("many.jsonl"), *rows)
        assert run("many.jsonl", "--format", "timeml", "--output", "out").exit_code == 0
        assert sorted(path.name for path in Path("out").iterdir()) == [
            "a-2.tml",
            "a.tml",
            "article.tml",
            "b_.._c.tml",
            "é.tml",
        ]

    def test_output_goes_to_the_file_and_nowhere_else(self) -> None:
        Path("ships.txt").write_text(ATTACK, encoding="utf-8")
        printed = run("ships.txt")
        written = run("ships.txt", "--output", "out.json")
        assert written.stdout == ""
        assert Path("out.json").read_bytes() == printed.stdout_bytes

    def test_dated_leaves_out_what_is_assumed_but_the_news(self) -> None:
        Path("ships.txt").write_text("Italy sent two ships to Libya. Malta protested.", encoding="utf-8")
        dated = json.loads(run("ships.txt", "--published", "2022-03-03").stdout)
        every = json.loads(run("ships.txt", "--published", "2022-03-03", "--events", "all").stdout)
        assert [event["trigger"]["text"] for event in dated["events"]] == ["sent"]
        kept = [event["id"] for event in every["events"] if event["certainty"] != "assumed" or event["lead"]]
        assert [event["id"] for event in dated["events"]] == kept

    def test_offsets_count_the_characters_as_read(self) -> None:
        text = f"\r\n\r\n“{ATTACK}”\r\n🇮🇹 Italy sent more in 2020.\r\n"
        Path("ships.txt").write_bytes(text.encode("utf-16"))
        found = json.loads(run("ships.txt", "--events", "all").stdout)
        for each in (*found["expressions"], *(event["sentence"] for event in found["events"])):
            assert text[slice(*each["span"])] == each["text"]


class TestMessages:
    def test_a_missing_publication_date_is_said(self) -> None:
        Path("ships.txt").write_text(UNDATED, encoding="utf-8")
        result = run("ships.txt")
        assert result.exit_code == 0
        assert "ships.txt: no publication date found" in result.stderr
        assert "--published YYYY-MM-DD" in result.stderr
        assert json.loads(result.stdout)["published"] is None

    def test_many_without_a_date_are_one_message(self) -> None:
        write_lines(Path("many.jsonl"), *({"id": f"n{n}", "text": UNDATED} for n in range(8)))
        (message,) = run("many.jsonl").stderr.splitlines()
        assert "n0, n1, n2, n3, n4 and 3 more" in message

    def test_a_future_date_of_the_input_is_said_and_not_used(self) -> None:
        write_lines(Path("one.jsonl"), {"id": "a", "published": "2999-01-01", "text": UNDATED})
        result = run("one.jsonl")
        assert result.exit_code == 0
        assert "publication date 2999-01-01 is in the future" in result.stderr
        assert json.loads(result.stdout)["published"] is None

    def test_progress_is_kept_from_files_and_pipes_unless_it_is_long(self) -> None:
        write_lines(Path("few.jsonl"), *({"id": f"{n}", "text": ATTACK} for n in range(20)))
        write_lines(Path("many.jsonl"), *({"id": f"{n}", "text": "Coup."} for n in range(120)))
        assert run("few.jsonl").stderr == ""
        assert "120/120" in run("many.jsonl").stderr


UNREADABLE = {
    "no such file": ("none.txt", None, "none.txt: cannot be opened (No such file or directory). Check the name"),
    "empty": ("empty.txt", b"", "empty.txt: The text is empty. Give an article"),
    "blank": ("blank.txt", b" \n\n", "blank.txt: The text is empty. Give an article"),
    "binary": ("data.bin", bytes(range(256)), "data.bin: This is not plain text; it looks like a binary file. Copy"),
    "a damaged PDF": ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "a.pdf: This looks like a PDF document and cannot be read"),
    "a page without an article": ("a.html", b"<!doctype html><p>Coup.", "a.html: There is no article on this page"),
    "five megabytes": ("long.txt", b"word " * 1_000_000, "long.txt: The text is too long"),
    "French": (
        "fr.txt",
        "Le président a annoncé mardi que son pays enverrait des chars légers avant la fin du mois.".encode(),
        "fr.txt: The text looks like French, and only English is read. Give an English article",
    ),
    "lines of nothing": ("none.jsonl", b"\n", "none.jsonl: The text is empty. Give an article"),
    "a line that is no JSON": ("bad.jsonl", b"{oops\n", "bad.jsonl line 1: The line is not JSON"),
    "a line without text": (
        "bad.jsonl",
        b'{"id": "a"}\n',
        'bad.jsonl line 1: The line has no "text". Give one article a line',
    ),
    "a line with a bad date": (
        "bad.jsonl",
        b'{"id": "a", "published": "soon", "text": "Coup."}\n',
        "bad.jsonl line 1: 'soon' is not a date that names one day. Write the day of publication as YYYY-MM-DD",
    ),
}


@pytest.mark.parametrize(("name", "data", "message"), UNREADABLE.values(), ids=UNREADABLE)
class TestUnreadable:
    def test_is_named_on_its_own_line(self, name: str, data: bytes | None, message: str) -> None:
        if data is not None:
            Path(name).write_bytes(data)
        result = run(name)
        assert result.exit_code == 1
        assert result.stdout == ""
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"Error: {message}")

    def test_does_not_keep_the_others_from_being_done(self, name: str, data: bytes | None, message: str) -> None:
        if data is not None:
            Path(name).write_bytes(data)
        Path("ships.txt").write_text(ATTACK, encoding="utf-8")
        result = run(name, "ships.txt", name)
        assert result.exit_code == 1
        assert json.loads(result.stdout)["id"] == "ships"
        assert result.stderr.count(message) == 2


def test_a_folder_of_nothing_is_named_and_one_of_articles_read() -> None:
    Path("empty").mkdir()
    Path("full").mkdir()
    Path("full/ships.txt").write_text(ATTACK, encoding="utf-8")
    result = run("empty", "full")
    assert result.exit_code == 1
    assert "empty: Nothing in it could be read as an article. Check" in result.stderr
    assert json.loads(result.stdout)["id"] == "ships"


WRONG_USAGE = {
    "no input": ([], "Missing argument 'INPUT...'"),
    "no such option": (["a.txt", "--colour"], "No such option"),
    "no such format": (["a.txt", "--format", "xls"], "'xls' is not one of 'json'"),
    "no such events": (["a.txt", "--events", "some"], "'some' is not one of 'dated', 'all'"),
    "a date that is none": (["a.txt", "--published", "soon"], "'soon' is not a date that names one day. Write the day"),
    "no day of the calendar": (["a.txt", "--published", "2023-02-30"], "'2023-02-30' is not a date"),
    "a date that could be two": (
        ["a.txt", "--published", "03/04/2023"],
        "'03/04/2023' may be two days: write 2023-04-03 if",
    ),
    "a date to come": (["a.txt", "--published", "2999-01-01"], "2999-01-01 is in the future. Give the day"),
    "no processes": (["a.txt", "--jobs", "0"], "0 is not in the range"),
    "a folder as output": (["a.txt", "--output", "."], "is a folder. Give the name of a file"),
    "no folder for the output": (["a.txt", "--output", "no/out.json"], "there is no folder no. Make it first"),
    "several documents in one": (["a.txt", "a.txt", "--format", "timeml"], "Name a folder with --output FOLDER"),
}


@pytest.mark.parametrize(("arguments", "message"), WRONG_USAGE.values(), ids=WRONG_USAGE)
def test_wrong_usage_is_exit_code_2_and_says_what_is_right(arguments: list[str], message: str) -> None:
    Path("a.txt").write_text(ATTACK, encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in " ".join(result.stderr.split())


def test_a_fault_of_the_program_is_one_line_and_the_others_are_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from timeline import parallel

    whole, one = parallel.extract_many, parallel.extract

    def break_on_b(articles: Any) -> Any:
        return [whole([each]) for each in articles if each.id != "b" or 1 / 0]

    monkeypatch.setattr(parallel, "extract_many", break_on_b)
    monkeypatch.setattr(parallel, "extract", lambda each: one(each) if each.id != "b" else 1 / 0)
    write_lines(Path("some.jsonl"), *({"id": id, "text": ATTACK} for id in "abc"))
    result = run("some.jsonl", "--format", "jsonl")
    assert result.exit_code == 1
    assert [json.loads(row)["id"] for row in result.stdout.splitlines()] == ["a", "c"]
    assert "b: a fault of timeline itself (ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr
