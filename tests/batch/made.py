"""Articles and folders of the tests, and what came of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import duckdb

from timeline.batch import Folder, Wanted, work
from timeline.batch.finish import finish
from timeline.batch.split import plan_of
from timeline.edition import edition

ROOT = Path(__file__).parents[2]
TODAY = "2024-06-01"
PATIENCE = 240
DATES = Wanted(edition(), TODAY, only="dates")
EVENTS = Wanted(edition(), TODAY)


def article(number: int, more: str = "") -> dict[str, str]:
    text = f"Italy sent {number + 2} ships to Libya on 3 March {2000 + number % 20}. {more}"
    return {"id": f"a{number}", "published": "2023-09-12", "title": f"Ships {number}", "text": text}


def write_lines(file: Path, rows: Iterable[Any]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def whole(given: Path, folder: Folder, wanted: Wanted, a_task: int = 3) -> dict[str, Any]:
    """A batch from beginning to end in this process, or what is missing of it."""
    plan = plan_of(given, folder, wanted, a_task)
    for name in set(plan.names()) - set(folder.done()):
        work.run(str(folder.path), name, wanted)
    return finish(folder, plan)


def table(out: Path, name: str, columns: str = "*") -> list[tuple[Any, ...]]:
    with duckdb.connect() as connection:
        return connection.execute(f"SELECT {columns} FROM '{out}/{name}/*.parquet'").fetchall()


def command(*arguments: object, **settings: str) -> subprocess.Popen[str]:
    """``timeline batch`` as a process of its own, with a group of its own; its workers are as `deadly` says."""
    settings["DASK_DISTRIBUTED__WORKER__PRELOAD"] = '["tests.batch.deadly"]'
    return subprocess.Popen(
        [sys.executable, "-m", "timeline", "batch", *map(str, arguments), "--only", "dates"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | settings,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code and what was said."""
    _, said = process.communicate(timeout=PATIENCE)
    return process.returncode, said


def wait_for(true: Callable[[], object], process: subprocess.Popen[str] | None = None) -> None:
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, "it never came about"
        assert process is None or process.poll() is None, process and process.communicate()[1]
        time.sleep(0.05)
