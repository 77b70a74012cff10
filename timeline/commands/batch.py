"""``timeline batch``: a folder of articles into sorted tables of their events, on all cores or a cluster."""

from __future__ import annotations

import json
import os
import sys
from contextlib import AbstractContextManager
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from tqdm import tqdm

from timeline.catalogue import marked, worded
from timeline.commands.report import OK, SOME_UNREAD
from timeline.edition import edition
from timeline.settings import ARTICLES_A_TASK, SECONDS_BETWEEN_LINES
from timeline.writing import WriteError

if TYPE_CHECKING:
    from distributed import Client

    from timeline.batch import Folder, Plan

_EXTRA = ("duckdb", "distributed", "pyarrow")
"""What the extra ``[batch]`` brings."""


@click.command("batch")
@click.argument("given", metavar="IN", type=click.Path(exists=True, path_type=Path))
@click.argument("out", metavar="OUT", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--scheduler", metavar="ADDRESS", help=marked("Work on the cluster of this Dask scheduler: tls://host:8786.")
)
@click.option(
    "--workers", type=click.IntRange(min=1), help=marked("Processes on this machine. Without it, one a core.")
)
@click.option(
    "--events",
    type=click.Choice(["dated", "all"]),
    default="dated",
    show_default=True,
    help=marked(
        "dated: events whose date is stated or carried over, and the news itself; all: also those on no stated day."
    ),
)
@click.option(
    "--only", type=click.Choice(["dates"]), help=marked("Only expressions of time, without a language model.")
)
@click.option(
    "--per-task",
    type=click.IntRange(min=1),
    default=ARTICLES_A_TASK,
    show_default=True,
    help=marked("Articles of one task: what is lost at most where a worker ends."),
)
@click.option(
    "--tls-ca", type=click.Path(exists=True, dir_okay=False), help=marked("File of the authority that signs.")
)
@click.option(
    "--tls-cert", type=click.Path(exists=True, dir_okay=False), help=marked("File of the certificate to show.")
)
@click.option("--tls-key", type=click.Path(exists=True, dir_okay=False), help=marked("File of its key."))
@click.option(
    "--unencrypted", is_flag=True, help=marked("Speak to a scheduler elsewhere without TLS: anybody may listen.")
)
@click.option(
    "--json", "as_json", is_flag=True, help=marked("Print what it came to as one JSON object, that of batch.json.")
)
@click.pass_context
def batch_command(ctx: click.Context, /, given: Path, out: Path, **options: Any) -> None:
    """Extract the articles of IN, a folder of .parquet or .jsonl files, into tables under OUT.

    It can be broken off at any moment: the same command goes on with what is missing. Exit code 0: every article was
    read; 1: some could not be, and OUT/failures tells which and why, or the work was broken off; 2: wrong usage.
    """
    _check(given, out, options)
    from timeline.batch import BatchError, Folder
    from timeline.batch.lock import alone

    try:
        with alone(Folder(out)) as folder:
            summary = _batch(given, folder, options)
    except (BatchError, WriteError) as cause:
        raise click.ClickException(str(cause)) from cause
    except KeyboardInterrupt:
        click.echo(worded("Stopped. Give the same command to go on."), err=True)
        ctx.exit(SOME_UNREAD)
    if options["as_json"]:
        click.echo(json.dumps(summary))
    else:
        _tell(summary, out)
    ctx.exit(SOME_UNREAD if summary["failures"] else OK)


def _check(given: Path, out: Path, options: dict[str, Any]) -> None:
    if missing := [name for name in _EXTRA if find_spec(name) is None]:
        raise click.ClickException(
            worded("{those} is not installed: python -m pip install 'timeline[batch]'.", those=" and ".join(missing))
        )
    if given.is_dir() and out.resolve().is_relative_to(given.resolve()):
        raise click.UsageError(
            worded(
                "{out} lies in {given}, so that what is written would be read. Name another folder.",
                out=out,
                given=given,
            )
        )
    tls = [options[name] for name in ("tls_ca", "tls_cert", "tls_key")]
    if any(tls) and not all(tls):
        raise click.UsageError(worded("--tls-ca, --tls-cert and --tls-key belong together."))
    if options["scheduler"]:
        _check_scheduler(options["scheduler"], options)


def _check_scheduler(scheduler: str, options: dict[str, Any]) -> None:
    """Raises UsageError where options of this machine's workers go with it, or anybody on the way could listen."""
    if options["workers"]:
        raise click.UsageError(worded("--workers are those of this machine; a scheduler has its own."))
    from timeline.batch.cluster import is_open

    if is_open(scheduler) and not options["unencrypted"]:
        raise click.UsageError(
            worded(
                "{scheduler} is not encrypted, and whoever reaches it can run programs as you. Use tls:// "
                "with --tls-ca, --tls-cert and --tls-key, or say --unencrypted where nobody else is on "
                "the way.",
                scheduler=scheduler,
            )
        )


def _batch(given: Path, folder: Folder, options: dict[str, Any]) -> dict[str, Any]:
    from timeline.batch import Wanted
    from timeline.batch.finish import finish
    from timeline.batch.split import leave_nothing, plan_of, summary_of

    wanted = Wanted(edition(), date.today().isoformat(), options["only"] or "", options["events"])
    if (done := summary_of(given, folder, wanted)) is not None:
        leave_nothing(folder)
        click.echo(worded("{path} is done already.", path=folder.path), err=True)
        return done
    with _bar(0, "rows read", delay=SECONDS_BETWEEN_LINES) as bar:
        plan = plan_of(given, folder, wanted, options["per_task"], lambda _: bar.update())
    _work(plan, folder, options)
    click.echo(worded("Sorting."), err=True)
    return finish(folder, plan)


def _work(plan: Plan, folder: Folder, options: dict[str, Any]) -> None:
    done = sum(plan.size(name) for name in folder.done())
    if done == plan.articles:
        return
    from timeline.batch.drive import Drive

    with _cluster(plan, options) as client, _bar(plan.articles, "articles", done) as bar:

        def say(message: str) -> None:
            bar.clear()
            click.echo(message, err=True)

        for outcome in Drive(client, folder, plan, say).outcomes():
            bar.update(outcome.articles)


def _cluster(plan: Plan, options: dict[str, Any]) -> AbstractContextManager[Client]:
    from timeline.batch import cluster

    if options["scheduler"]:
        tls = cluster.Tls(options["tls_ca"], options["tls_cert"], options["tls_key"]) if options["tls_ca"] else None
        return cluster.remote(options["scheduler"], tls)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cluster.local(options["workers"] or min(cores, plan.tasks))


def _bar(total: int, unit: str, done: int = 0, *, delay: float = 0.0) -> tqdm[None]:
    """Progress, rate and time left on standard error; a line now and then where nobody watches."""
    watched = sys.stderr is not None and sys.stderr.isatty()
    return tqdm(
        total=total or None,
        initial=done,
        delay=delay,
        unit=f" {unit}",
        file=sys.stderr,
        disable=sys.stderr is None,
        mininterval=0.1 if watched else SECONDS_BETWEEN_LINES,
    )


def _tell(summary: dict[str, Any], out: Path) -> None:
    rows = summary["rows"]
    found = (
        worded("{rows:,} events", rows=rows["events"])
        if "events" in rows
        else worded("{rows:,} expressions of time", rows=rows["expressions"])
    )
    failures = ", ".join(f"{kind} {count:,}" for kind, count in summary["failures"].items())
    click.echo(worded("{rows:,} articles, {found} in {out}.", rows=rows["articles"], found=found, out=out), err=True)
    if failures:
        told = worded(
            "{number:,} failures ({kinds}): {file} tells which and why.",
            number=rows["failures"],
            kinds=failures,
            file=out / "failures",
        )
        click.echo(told, err=True)
