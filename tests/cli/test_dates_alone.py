"""``extract --only dates``: expressions without events, and without a language model."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import cli

TEXT = "Italy sent two ships to Libya in 2019.\n\nOn Monday they came back."


def test_expressions_are_those_of_the_words_and_there_are_no_events(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    arguments = ["extract", str(tmp_path / "a.txt"), "--published", "2023-09-12", "--only", "dates"]
    told = json.loads(CliRunner().invoke(cli, arguments).stdout)
    assert [(each["text"], each["value"]) for each in told["expressions"]] == [
        ("2019", "2019"),
        ("Monday", "2023-09-11"),
    ]
    assert (told["events"], told["actors"], told["id"]) == ([], [], "a")


def test_no_language_model_is_loaded() -> None:
    program = (
        "import sys; from timeline.articles import read_text; from timeline.dates_alone import extract_dates; "
        f"assert extract_dates(read_text({TEXT!r}, '2023-09-12')).expressions; "
        "print([name for name in sys.modules if name.startswith('en_core_web')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("options", [["--format", "csv"], ["--format", "png"], ["--jobs", "2"]], ids=str)
def test_what_it_cannot_give_is_wrong_usage(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    result = CliRunner().invoke(cli, ["extract", str(tmp_path / "a.txt"), "--only", "dates", *options])
    assert (result.exit_code, "--only dates" in result.stderr) == (2, True)
