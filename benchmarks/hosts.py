"""A batch on two hosts, spoken to over TLS: ``unshare -Urn python -m benchmarks.hosts``.

The hosts are network namespaces of this run's own with a cable between them, each with an address and no way out; the
folders they share. A scheduler, the one that hands out and a worker are on the first, a second worker comes on the
other. Everybody has a certificate that an authority of this run signed. Workers wait ``--seconds`` a task instead of
reading, so that what the hosts cost is measured and not how many cores this machine has. Printed is what two hosts do
in a second beside twice what one does, and what becomes of one that comes without a certificate.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import click

from timeline.batch import BatchError, Folder, Wanted, cluster, work
from timeline.batch.drive import Drive
from timeline.batch.plan import Plan
from timeline.edition import edition

FIRST, SECOND, PORT = "10.9.0.1", "10.9.0.2", "8786"
WAITING = """
import os, time
from timeline.batch import work

def wait(path, task, wanted):
    began = time.perf_counter()
    time.sleep(float(os.environ["SECONDS_A_TASK"]))
    return work.TaskOutcome(task, 1, 0, 0, time.perf_counter() - began)

work.run = wait
"""
"""Run by each worker when it begins."""


@click.command()
@click.option("--tasks", default=40, show_default=True)
@click.option("--seconds", default=1.0, show_default=True)
def main(tasks: int, seconds: float) -> None:
    """Print what the second host adds."""
    running: list[subprocess.Popen[bytes]] = []
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        try:
            _measure(place, tasks, seconds, running)
        finally:
            for each in reversed(running):
                each.kill()
                each.wait()


def _measure(place: Path, tasks: int, seconds: float, running: list[subprocess.Popen[bytes]]) -> None:
    there = _second_host(running)
    tls = _certificates(place)
    (place / "waiting.py").write_text(WAITING)
    address = f"tls://{FIRST}:{PORT}"
    files = ["--tls-ca-file", tls.authority, "--tls-cert", tls.certificate, "--tls-key", tls.key]
    here = ["--host", FIRST, "--port", PORT, "--no-dashboard", *files]
    settings = os.environ | {
        "SECONDS_A_TASK": str(seconds),
        "DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION": "true",
    }
    worker = [address, "--nthreads", "1", "--no-dashboard", "--preload", str(place / "waiting.py"), *files]
    worker += ["--local-directory", str(place / "workers")]
    running.append(_started("scheduler", here, settings))
    running.append(_started("worker", [*worker, "--host", FIRST], settings))
    one = _rate(address, tls, 1, place / "one", tasks // 2)
    running.append(_started("worker", [*worker, "--host", SECOND], settings, there))
    two = _rate(address, tls, 2, place / "two", tasks)
    click.echo(f"one host {one:.2f} tasks a second, two {two:.2f}: {100 * two / one / 2:.1f} % of twice one")
    for what, other in (("without a certificate", None), ("with one of another authority", _certificates(place / "b"))):
        try:
            with cluster.remote(address, other):
                click.echo(f"{what}: let in")
        except BatchError as error:
            click.echo(f"{what}: {error}")


def _second_host(running: list[subprocess.Popen[bytes]]) -> list[str]:
    """What a command begins with that is to run there."""
    running.append(subprocess.Popen(["unshare", "-n", "sleep", "600"]))
    time.sleep(0.5)
    there = str(running[-1].pid)
    within = ["nsenter", "-t", there, "-n"]
    for command in (
        ["ip", "link", "set", "lo", "up"],
        ["ip", "link", "add", "first", "type", "veth", "peer", "name", "second", "netns", there],
        ["ip", "addr", "add", f"{FIRST}/24", "dev", "first"],
        ["ip", "link", "set", "first", "up"],
        [*within, "ip", "link", "set", "lo", "up"],
        [*within, "ip", "addr", "add", f"{SECOND}/24", "dev", "second"],
        [*within, "ip", "link", "set", "second", "up"],
    ):
        subprocess.run(command, check=True)
    return within


def _certificates(place: Path) -> cluster.Tls:
    """An authority of this run's own, and a key with a certificate that it signed."""
    place.mkdir(exist_ok=True)
    authority, certificate, key = (str(place / name) for name in ("ca.pem", "cert.pem", "key.pem"))
    signer, asked = str(place / "ca.key"), str(place / "asked.pem")
    for command in (
        f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=authority -keyout {signer} -out {authority}",
        f"req -newkey rsa:2048 -nodes -subj /CN=batch -keyout {key} -out {asked}",
        f"x509 -req -in {asked} -CA {authority} -CAkey {signer} -CAcreateserial -days 2 -out {certificate}",
    ):
        subprocess.run(["openssl", *command.split()], check=True, capture_output=True)
    return cluster.Tls(authority, certificate, key)


def _started(
    what: str, options: list[str], settings: dict[str, str], within: list[str] | None = None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*(within or []), sys.executable, "-m", f"distributed.cli.dask_{what}", *options],
        env=settings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _rate(address: str, tls: cluster.Tls, workers: int, out: Path, tasks: int) -> float:
    """Tasks a second."""
    plan = Plan(Wanted(edition(), str(date.today()), "dates"), (), 1, tasks, 0)
    with cluster.remote(address, tls) as client:
        client.wait_for_workers(workers, timeout=120)
        hosts = {each["host"] for each in client.scheduler_info(n_workers=-1)["workers"].values()}
        assert len(hosts) == workers, hosts
        began = time.perf_counter()
        done: list[work.TaskOutcome] = list(Drive(client, Folder(out), plan, click.echo).outcomes())
        return len(done) / (time.perf_counter() - began)


if __name__ == "__main__":
    main()
