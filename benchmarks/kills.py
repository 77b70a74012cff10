"""Processes of a batch killed at random moments: ``python -m benchmarks.kills``, some five minutes for fifty.

A scheduler, two workers and a driver run as processes of their own; at each turn what is missing is started, and one of
them is killed. When a batch is done, its tables must hold every expression once and nothing half written; then the next
batch begins.

With ``--place``, a folder of a small file system of its own, that is filled at times too, for some seconds::

    unshare -Urm sh -c 'mount -t tmpfs -o size=150m none /mnt && exec python -m benchmarks.kills --place /mnt'
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

import click
import duckdb

SENTENCE = "Italy sent {} ships to Libya on {} March {}. "
ARTICLES, SENTENCES, A_TASK = 400, 150, 10
DISK = "disk full"
KINDS = ("driver", "worker", "worker two", "scheduler")
ADDRESS = "tcp://127.0.0.1:18786"


class Crew:
    """The processes of one batch."""

    def __init__(self, given: Path, out: Path) -> None:
        self.given, self.out = given, out
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self) -> None:
        """Starts what is missing; nobody outlives a scheduler."""
        if self.is_gone("scheduler"):
            for name in ("worker", "worker two"):
                self.kill(name)
        here = ("--host", "127.0.0.1", "--port", ADDRESS.rpartition(":")[2])
        worker = (ADDRESS, "--nthreads", "1", "--death-timeout", "30", "--local-directory", str(self.given.parent))
        batch = ("batch", str(self.given), str(self.out), "--only", "dates", "--per-task", str(A_TASK))
        self._run("scheduler", "distributed.cli.dask_scheduler", *here, "--no-dashboard")
        self._run("worker", "distributed.cli.dask_worker", *worker, "--no-dashboard")
        self._run("worker two", "distributed.cli.dask_worker", *worker, "--no-dashboard")
        self._run("driver", "timeline", *batch, "--scheduler", ADDRESS)

    def _run(self, name: str, module: str, *arguments: str) -> None:
        if self.is_gone(name):
            command = [sys.executable, "-m", module, *arguments]
            quiet = subprocess.DEVNULL
            self.running[name] = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)

    def is_gone(self, name: str) -> bool:
        """Whether it was never started, or has ended."""
        return name not in self.running or self.running[name].poll() is not None

    def kill(self, name: str) -> None:
        """All its processes, at once."""
        if not self.is_gone(name):
            os.killpg(self.running[name].pid, signal.SIGKILL)
            self.running[name].wait()

    def is_done(self) -> bool:
        """Whether the batch has come to its end."""
        return (self.out / "batch.json").exists() and self.is_gone("driver")


@click.command()
@click.option("--kills", default=50, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--place", type=click.Path(exists=True, path_type=Path), help="A small file system that may be filled.")
def main(kills: int, seed: int, place: Path | None) -> None:
    """Print what was killed, how many batches came to their end, and what was wrong with their tables."""
    chance, killed, batches = Random(seed), Counter[str](), 0
    kinds = (*KINDS, DISK) if place else KINDS
    with tempfile.TemporaryDirectory(dir=place) as name:
        given = _given(Path(name) / "in")
        crew = Crew(given, Path(name) / "out0")
        try:
            while killed.total() < kills or not crew.is_done():
                if crew.is_done():
                    _check(crew.out)
                    batches += 1
                    shutil.rmtree(crew.out)
                    crew.out = Path(name) / f"out{batches}"
                crew.start()
                _wait(crew, chance.uniform(0.2, 6.0) if killed.total() < kills else 2.0)
                if killed.total() < kills and not crew.is_done():
                    kind = chance.choice(kinds)
                    if kind == DISK:
                        _fill(given.parent / "filler", lambda: _wait(crew, chance.uniform(0.2, 6.0)))
                    else:
                        crew.kill(kind)
                    killed[kind] += 1
            _check(crew.out)
        finally:
            for each in list(crew.running):
                crew.kill(each)
    click.echo(f"killed: {dict(killed)}; {batches + 1} batches, every expression once and no half file in any")


def _wait(crew: Crew, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and not crew.is_done():
        time.sleep(0.05)


def _fill(file: Path, meanwhile: Callable[[], object]) -> None:
    """No byte is left on the disk while that is done."""
    with file.open("wb", buffering=0) as filler:
        with suppress(OSError):
            while filler.write(bytes(4096)):
                pass
        meanwhile()
    file.unlink()


def _given(folder: Path) -> Path:
    folder.mkdir()
    with (folder / "a.jsonl").open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            text = "".join(SENTENCE.format(at + 2, at % 28 + 1, 2000 + number % 20) for at in range(SENTENCES))
            file.write(json.dumps({"id": f"a{number}", "published": "2023-09-12", "text": text}) + "\n")
    return folder


def _check(out: Path) -> None:
    with duckdb.connect() as asked:
        asked.execute(f"CREATE VIEW found AS FROM '{out}/expressions/*.parquet'")
        counted = "SELECT count(*), count(DISTINCT (article, span)), count(DISTINCT article) FROM found"
        row = asked.execute(counted).fetchone()
    left = [file.name for file in out.rglob("*") if file.suffix == ".part"] + [each.name for each in out.glob("work")]
    expected = (ARTICLES * SENTENCES, ARTICLES * SENTENCES, ARTICLES)
    if row != expected or left:
        raise SystemExit(f"{out}: {row} where {expected} was expected; left over: {left}")


if __name__ == "__main__":
    main()
