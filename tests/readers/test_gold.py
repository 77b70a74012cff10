"""A floor under how well real pages are read, where the gold is at hand."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from timeline.cli import cli

TEXT, TITLE, DAY = 96.5, 93.0, 96.0
"""F1 of the text, and shares of titles and days that are right."""


def test_real_pages_are_read_as_well_as_the_readme_says(shared: Path, tmp_path: Path) -> None:
    gold = shared / "gold" / "pages"
    if not gold.is_dir():
        pytest.skip("the gold of pages (../shared/gold/pages) is not beside this checkout")
    result = CliRunner().invoke(cli, ["read", *map(str, sorted(gold.glob("*.html.gz"))), "--format", "jsonl"])
    (tmp_path / "read.jsonl").write_text(result.stdout, encoding="utf-8")
    scorer = [sys.executable, str(shared / "tools" / "score_pages.py"), str(gold / "pages.jsonl")]
    said = subprocess.run([*scorer, str(tmp_path / "read.jsonl")], capture_output=True, text=True, check=True).stdout
    found = re.search(r"F1 ([\d.]+); title right ([\d.]+) .* day right ([\d.]+)", said)
    assert found, said
    text, title, day = map(float, found.groups())
    assert text >= TEXT, said
    assert title >= TITLE, said
    assert day >= DAY, said
