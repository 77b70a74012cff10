"""`timeline explain`: what each word of time is taken for, why it may date nothing, and why another is no time."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from timeline.cli import cli


def explained(phrase: str) -> str:
    done = CliRunner().invoke(cli, ["explain", phrase, "--published", "2023-09-12"])
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("biggest since 1990", "dates nothing: it measures what was never so since"),
        ("It killed 1972 troops.", "1972: no time; it counts things"),
        ("Mrs May said so.", "May: no time; a name, not a month or a weekday"),
        ("It killed ten on 31 February.", "31 February: not dated; the calendar has no such day"),
        ("Two days later the mill burned.", "because told as past, and nothing was told of before it"),
        ("Peru voted last Monday.", "because the words point at it"),
        ("They met in 1990.", "explanation the words say it: 1990"),
    ],
)
def test_it_says_why(phrase: str, told: str) -> None:
    assert told in explained(phrase)


@pytest.mark.parametrize("phrase", ["They met in 1990.", "Peru voted last Monday."])
def test_it_finds_no_fault_where_there_is_none(phrase: str) -> None:
    assert "dates nothing" not in explained(phrase)
    assert "no time" not in explained(phrase)
