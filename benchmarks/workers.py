"""How busy the workers of a batch are, and how much memory they take: ``python -m benchmarks.workers PATH...``.

``PATH`` are JSONL files of articles, given again under other names until there are as many as asked for. The work is
done by a local cluster as ``timeline batch`` does it. Printed are, from when the first task begins to when the last
ends: the share of that time in which workers were at a task (whatever else the machine does, it is theirs); what a
file costs beside the articles in it (planning, reading, writing, handing out), as a share of reading them; and the
resident memory of the worker that takes most, at four times of the run.

``--simulated`` has so many workers only wait, ``--seconds`` a task, and so measures whoever hands out the tasks.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click
import dask
import pyarrow as pa
from distributed import Client, LocalCluster
from pyarrow import parquet

from benchmarks import corpora
from timeline.batch import Folder, Wanted, cluster, work
from timeline.batch.drive import Drive
from timeline.batch.plan import Plan
from timeline.batch.split import plan_of
from timeline.edition import edition

MEGABYTE = 1e6
_COUNTED = 3
"""Tasks whose time is looked into."""
_SAMPLED = 0.5
"""Seconds between two looks at the memory."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--articles", default=2_000, show_default=True)
@click.option("--per-task", default=100, show_default=True)
@click.option("--workers", default=2, show_default=True)
@click.option("--only", default="", help="dates: expressions of time alone.")
@click.option("--simulated", default=0, help="So many workers that only wait, instead.")
@click.option("--seconds", default=1.0, show_default=True, help="How long they wait at a task.")
def main(
    paths: tuple[Path, ...],
    articles: int,
    per_task: int,
    workers: int,
    only: str,
    simulated: int,
    seconds: float,
) -> None:
    """Print the busy share, the overhead and the memory."""
    with tempfile.TemporaryDirectory() as place:
        folder = Folder(Path(place) / "out")
        if simulated:
            _simulate(folder, articles // per_task, simulated, seconds)
            return
        plan = plan_of(
            _given(paths, articles, Path(place)), folder, Wanted(edition(), str(date.today()), only), per_task
        )
        with cluster.local(workers) as client, _watched(client) as memory:
            client.run(_warm)
            wall, busy = _driven(client, folder, plan)
        click.echo(
            f"{articles} articles, {plan.tasks} files, {workers} workers: {wall:.1f} s, {articles / wall:.1f} a second"
        )
        click.echo(f"busy {100 * busy / wall / workers:.1f} %; overhead a file {100 * _beside(folder, plan):.2f} %")
        fourths = [max(memory[len(memory) * at // 4 : len(memory) * (at + 1) // 4] or [0]) for at in range(4)]
        click.echo("memory, MB: " + ", ".join(f"{each / MEGABYTE:.0f}" for each in fourths))


def _given(paths: tuple[Path, ...], articles: int, place: Path) -> Path:
    """A file of that many articles."""
    known = [marked.article for path in paths for marked in corpora.read(path)]
    chosen = [known[number % len(known)] for number in range(articles)]
    columns = {
        "id": [f"{number}" for number in range(articles)],
        "published": [str(each.published) if each.published else None for each in chosen],
        "title": [each.title for each in chosen],
        "text": [each.text for each in chosen],
        "source": [None] * articles,
    }
    (place / "in").mkdir()
    parquet.write_table(pa.table(columns), place / "in" / "articles.parquet")
    return place / "in"


def _driven(client: Client, folder: Folder, plan: Plan) -> tuple[float, float]:
    """Seconds until every task is done, and those that workers were at one."""
    began, busy = time.perf_counter(), 0.0
    for outcome in Drive(client, folder, plan, click.echo).outcomes():
        busy += outcome.seconds
    return time.perf_counter() - began, busy


def _warm() -> None:
    """Load what is loaded once: the language model and the rules."""
    row = {"id": "0", "published": "2023-09-12", "title": "", "text": "Italy left Libya on 3 March.", "source": ""}
    list(work.rows([row], Wanted(edition(), str(date.today()))))


def _beside(folder: Folder, plan: Plan) -> float:
    """The share of a task's processor time that is not reading articles."""
    spent = [0.0, 0.0]
    for name in plan.names()[:_COUNTED]:
        began = time.process_time()
        given = work.given(folder, name)
        begun = time.process_time()
        made = list(work.rows(given, plan.wanted))
        done = time.process_time()
        work.write(folder, name, made)
        work.outcome(folder, name)
        work.check_version(plan.wanted)
        spent = [spent[0] + done - begun, spent[1] + begun - began + time.process_time() - done]
    return spent[1] / sum(spent)


@contextmanager
def _watched(client: Client) -> Iterator[list[float]]:
    """The resident memory of the worker that takes most, looked at again and again."""
    workers = [each["pid"] for each in client.run(_named).values()]
    seen: list[float] = []
    over = threading.Event()

    def look() -> None:
        while not over.wait(_SAMPLED):
            seen.append(max(_resident(pid) for pid in workers))

    watching = threading.Thread(target=look)
    watching.start()
    try:
        yield seen
    finally:
        over.set()
        watching.join()


def _named() -> dict[str, Any]:
    return {"pid": os.getpid()}


def _resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0.0


def _simulate(folder: Folder, tasks: int, workers: int, seconds: float) -> None:
    def wait(_path: str, task: str, _wanted: Wanted) -> work.Outcome:
        began = time.perf_counter()
        time.sleep(seconds)
        return work.Outcome(task, 1, 0, 0, time.perf_counter() - began)

    work.run = wait  # type: ignore[assignment]
    plan = Plan(Wanted(edition(), str(date.today()), "dates"), (), 1, tasks, 0)
    spent = time.process_time()
    with (
        dask.config.set(cluster.SETTINGS),
        LocalCluster(n_workers=workers, threads_per_worker=1, processes=False, dashboard_address=None) as made,
        Client(made, set_as_default=False) as client,
    ):
        wall, busy = _driven(client, folder, plan)
    each = 1e3 * (time.process_time() - spent) / tasks
    click.echo(
        f"{workers} simulated workers, {tasks} tasks of {seconds} s: {wall:.1f} s, {each:.1f} ms of processor a task"
    )
    whole = tasks // workers * workers == tasks
    click.echo(f"busy {100 * busy / wall / workers:.1f} %" + ("" if whole else " (the last round is not full)"))


if __name__ == "__main__":
    main()
