"""Which processes belong to a process, and whether one still runs."""

from __future__ import annotations

from pathlib import Path

import pytest


def children(process: int) -> list[int]:
    """Those it started that have not ended; the test is skipped where the system does not tell."""
    files = [Path(f"/proc/{process}/task/{task}/children") for task in _tasks(process)]
    if not files or not files[0].exists():
        pytest.skip("this system does not tell which processes belong to which")
    return [int(each) for file in files for each in file.read_text().split()]


def alive(process: int) -> bool:
    """Whether it runs; one that has ended and waits to be asked for its exit code does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().split(") ")[1][0] != "Z"
    except OSError:
        return False


def _tasks(process: int) -> list[str]:
    folder = Path(f"/proc/{process}/task")
    return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []
