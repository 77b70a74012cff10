"""``timeline read`` as a user meets it: articles as data, messages, exit codes."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.readers import made
from tests.readers.made import STORY, TITLE
from timeline.cli import cli

FIELDS = ["id", "title", "published", "published_from", "source", "language", "text"]
DATED = "<meta property='article:published_time' content='2022-03-04T23:30:00-05:00'>"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the command runs."""
    monkeypatch.chdir(tmp_path)


def run(*arguments: str, input: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["read", *arguments], input=input)


def test_an_article_is_one_object_of_these_fields() -> None:
    Path("a.html.gz").write_bytes(gzip.compress(made.page(DATED)))
    result = run("a.html.gz")
    assert (result.exit_code, result.stderr) == (0, "")
    found = json.loads(result.stdout)
    assert list(found) == FIELDS
    assert (found["id"], found["title"], found["source"], found["language"]) == ("a", TITLE, "a.html.gz", "en")
    assert (found["published"], found["published_from"]) == ("2022-03-04", "metadata")
    assert found["text"].startswith(STORY)


def test_jsonl_is_one_object_a_line_in_the_order_given() -> None:
    Path("b.docx").write_bytes(made.word())
    Path("a.txt").write_text(STORY, encoding="utf-8")
    result = run("b.docx", "a.txt", "--format", "jsonl", "--published", "2022-03-04")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["b", "a"]
    assert {row["published_from"] for row in rows} == {"option"}


def test_several_articles_are_one_array_and_none_is_nothing() -> None:
    Path("a.zip").write_bytes(made.zipped(a_txt=STORY.encode(), b_txt=STORY.encode(), c_txt=STORY.encode()))
    assert [row["id"] for row in json.loads(run("a.zip").stdout)] == ["a", "b", "c"]
    assert run("none.txt").stdout == ""


@pytest.mark.parametrize("data", [made.page(DATED), made.word(), STORY.encode()], ids=["page", "Word", "text"])
def test_standard_input_is_read_in_any_form(data: bytes) -> None:
    result = run("-", "--published", "2022-03-04", input=data)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"] == "-"


def test_what_cannot_be_read_is_named_and_the_others_are_printed() -> None:
    Path("a.pdf").write_bytes(made.pdf(lines=()))
    Path("b.txt").write_text(STORY, encoding="utf-8")
    result = run("a.pdf", "b.txt", "none.html", "--published", "2022-03-04")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == "b"
    scanned, missing = result.stderr.splitlines()
    assert scanned.startswith("Error: a.pdf: This PDF holds pictures of pages (1) and no text.")
    assert missing.startswith("Error: none.html: cannot be opened")


@pytest.mark.parametrize(
    "link", ["http://localhost/", "file:///etc/passwd", "http://127.0.0.1:8501/", "ftp://example.org/a.txt"]
)
def test_links_to_this_machine_are_refused(link: str) -> None:
    result = run(link)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith(f"Error: {link}: ")


def test_articles_in_other_languages_are_printed_and_not_extracted() -> None:
    Path("a.txt").write_text(
        "Le président a annoncé mardi que son pays enverrait des chars légers avant la fin du mois.", encoding="utf-8"
    )
    assert json.loads(run("a.txt", "--published", "2022-03-04").stdout)["language"] == "fr"
    assert CliRunner().invoke(cli, ["extract", "a.txt"]).exit_code == 1


def test_a_page_is_extracted_from_as_it_is_read() -> None:
    Path("a.html").write_bytes(made.page(DATED))
    found = json.loads(CliRunner().invoke(cli, ["extract", "a.html"]).stdout)
    text = json.loads(run("a.html").stdout)["text"]
    assert (found["title"], found["published"]) == (TITLE, "2022-03-04")
    assert {text[slice(*each["span"])] == each["text"] for each in found["expressions"]} == {True}


def test_no_library_of_a_reader_is_loaded_until_a_file_needs_it() -> None:
    heavy = ("lxml", "trafilatura", "htmldate", "feedparser", "pypdfium2", "docx", "striprtf", "warcio")
    script = f"""
import sys, pathlib
from timeline.cli import cli
from timeline import read
from click.testing import CliRunner
pathlib.Path("a.txt").write_text("On 3 March 2022 Russia shelled Kharkiv.")
pathlib.Path("a.html").write_bytes({made.page(DATED)!r})
assert CliRunner().invoke(cli, ["read", "a.txt", "a.html"]).exit_code == 0
print([name for name in {heavy!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
