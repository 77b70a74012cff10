"""Every command says what it has to say as JSON too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.batch.made import DATES, whole
from tests.cli.running import run
from timeline.batch import Folder
from timeline.cli import cli

TEXT = "Chile signed a treaty with Peru on 3 March 1972. Norway met Chile on 10 May 2024."
ASKED: dict[str, list[str]] = {
    "extract": ["a.txt"],
    "explain": ["the day before 3 March 1972, May said"],
    "read": ["a.txt"],
    "together": ["a.txt"],
    "add": ["b.txt", "--no-events"],
    "list": [],
    "show": ["a"],
    "find": ["treaty"],
    "export": ["a"],
    "remove": ["a"],
    "restore": ["a"],
    "watch": ["feed.xml", "--times", "1"],
    "batch": ["in", "out", "--only", "dates", "--workers", "1"],
}
"""What each command is given; ``open`` has nothing to say."""
FEED = """<rss version="2.0"><channel><title>News</title><item><title>Ships</title><link>https://news.example/1</link>
<description>Italy sent ships to Libya on 2 June 2024, and Libya thanked Italy for them on the same day.</description>
</item></channel></rss>"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_DATA_DIR", str(tmp_path / "library"))
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("b.txt").write_text(f"{TEXT} It rained.", encoding="utf-8")
    Path("feed.xml").write_text(FEED, encoding="utf-8")
    Path("in").mkdir()
    Path("in/a.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    return tmp_path


def read(output: str) -> list[Any]:
    """One object, an array, or an object a line."""
    try:
        found = json.loads(output)
    except ValueError:
        return [json.loads(line) for line in output.splitlines()]
    return found if isinstance(found, list) else [found]


def test_every_command_takes_it() -> None:
    assert cli.commands.keys() - {"open"} == ASKED.keys()
    for name in ASKED:
        assert any("--json" in option.opts for option in cli.commands[name].params), name


@pytest.mark.parametrize("name", [each for each in ASKED if each not in ("batch", "watch")])
def test_what_it_prints_is_json_alone(name: str) -> None:
    assert run("add", "a.txt", "--no-events").exit_code == 0
    if name == "restore":
        run("remove", "a")
    done = run(name, *ASKED[name], "--json")
    assert done.exit_code == 0, done.output
    found = read(done.stdout)
    assert found
    assert all(isinstance(each, dict) for each in found)


def test_a_batch_prints_what_it_came_to() -> None:
    whole(Path("in"), Folder(Path("out")), DATES)
    done = run("batch", *ASKED["batch"], "--json")
    assert done.exit_code == 0, done.output
    assert read(done.stdout)[0]["rows"]["articles"] == 1


def test_what_explain_tells_of_each_expression() -> None:
    dated, *others = read(run("explain", *ASKED["explain"], "--json").stdout)
    assert (dated["outcome"], dated["begin"], dated["edtf"]) == ("dated", "1972-03-02", "1972-03-02")
    assert all(each["outcome"] in ("dated", "not dated", "no time") and each["text"] for each in others)
