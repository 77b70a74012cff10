"""Which processes belong to a process, and whether one still runs."""

from __future__ import annotations

from pathlib import Path

import pytest


def children(process: int) -> list[int]:
    """Those it started that have not ended; the test is skipped where the system does not tell."""
    if not Path("/proc/self/task").is_dir() or not any(Path("/proc/self/task").glob("*/children")):
        pytest.skip("this system does not tell which processes belong to which")
    return [int(each) for task in _tasks(process) for each in _read(task / "children").split()]


def alive(process: int) -> bool:
    """Whether it runs; one that has ended and waits to be asked for its exit code does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().split(") ")[1][0] != "Z"
    except OSError:
        return False


def _tasks(process: int) -> list[Path]:
    folder = Path(f"/proc/{process}/task")
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _read(file: Path) -> str:
    """What it holds; nothing where its thread has ended since it was listed (a thread's end passes its children on)."""
    try:
        return file.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""
