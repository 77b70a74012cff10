"""A command line in, what it prints and its exit code out."""

from __future__ import annotations

from click.testing import CliRunner, Result

from timeline.cli import cli


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)
