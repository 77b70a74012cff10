"""``timeline batch`` as it is used: processes that are ended, schedulers that are lost, addresses that are open."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from distributed.comm import CommClosedError

from tests.batch.deadly import DIE, FAIL, SLOW, VERSION
from tests.batch.made import DATES, ROOT, article, command, ended, table, wait_for, whole, write_lines
from tests.processes import alive, children
from timeline.batch import BatchError, Folder, drive
from timeline.batch.cluster import is_open, remote
from timeline.batch.lock import alone
from timeline.batch.split import plan_of
from timeline.cli import cli


def ids(out: Path, name: str = "expressions") -> list[str]:
    return sorted(id for (id,) in table(out, name, "article"))


def parts(out: Path) -> int:
    return len(list((out / "work" / "parts").glob("*.parquet")))


def test_workers_that_do_not_start_are_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise RuntimeError("Nanny failed to start.")

    monkeypatch.setattr("timeline.batch.cluster.LocalCluster", fail)
    write_lines(tmp_path / "in" / "a.jsonl", [article(0)])
    result = CliRunner().invoke(cli, ["batch", str(tmp_path / "in"), str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "The workers did not start (Nanny failed to start.). Run the same command again" in result.stderr
    assert "fault of timeline" not in result.stderr


def test_only_the_articles_at_fault_fail_and_a_second_go_does_nothing(tmp_path: Path) -> None:
    rows = [article(number, {4: DIE, 9: FAIL}.get(number, "")) for number in range(12)]
    write_lines(tmp_path / "in" / "a.jsonl", rows)
    code, said = ended(command(tmp_path / "in", out := tmp_path / "out", "--per-task", 3, "--workers", 2))
    assert code == 1
    assert "one by one" in said
    assert "2 failures (ended 1, fault 1)" in said
    assert ids(out) == sorted(row["id"] for number, row in enumerate(rows) if number not in (4, 9))
    assert sorted(table(out, "failures", "article, kind")) == [("a4", "ended"), ("a9", "fault")]
    again = CliRunner().invoke(cli, ["batch", str(tmp_path / "in"), str(out), "--only", "dates"])
    assert (again.exit_code, "is done already" in again.stderr) == (1, True)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL], ids=["stopped", "killed"])
def test_one_that_is_broken_off_goes_on(tmp_path: Path, how: signal.Signals) -> None:
    write_lines(tmp_path / "in" / "a.jsonl", [article(number) for number in range(16)])
    out = tmp_path / "out"
    driver = command(tmp_path / "in", out, "--per-task", 2, "--workers", 1, **{SLOW: "0.2"})
    wait_for(lambda: parts(out) >= 2, driver)
    workers = children(driver.pid)
    os.killpg(driver.pid, how) if how is signal.SIGINT else driver.kill()
    code, said = ended(driver)
    if how is signal.SIGINT:
        assert (code, "Stopped." in said, "Traceback" in said) == (1, True, False)
    wait_for(lambda: not any(map(alive, workers)))
    assert 2 <= parts(out) < 8
    whole(tmp_path / "in", Folder(out), replace(DATES, today=date.today().isoformat()))
    assert ids(out) == sorted(f"a{number}" for number in range(16))


class Scheduler:
    """A scheduler and its workers on addresses of this machine's own."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "scheduler.json"
        self.processes: list[subprocess.Popen[bytes]] = []
        self.process = self._start("scheduler", "--port", "0", "--scheduler-file", str(self._file), "--no-dashboard")
        wait_for(self._file.exists)
        self.address: str = json.loads(self._file.read_text())["address"]

    def add(self, host: str, **settings: str) -> None:
        options = ["--nthreads", "1", "--host", host, "--no-dashboard", "--preload", "tests.batch.deadly"]
        self._start("worker", self.address, *options, **settings)

    def _start(self, what: str, *options: str, **settings: str) -> subprocess.Popen[bytes]:
        host = ["--host", "127.0.0.1"] if what == "scheduler" else []
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", what, *host, *options],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | settings,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.processes.append(process)
        return process

    def close(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[Scheduler]:
    found = Scheduler(tmp_path)
    yield found
    found.close()


def test_a_lost_scheduler_and_a_worker_of_another_version(tmp_path: Path, scheduler: Scheduler) -> None:
    write_lines(tmp_path / "in" / "a.jsonl", [article(number) for number in range(16)])
    out = tmp_path / "out"
    scheduler.add("127.0.0.1", **{SLOW: "0.2"})
    scheduler.add("127.0.0.2", **{VERSION: "0.0.1"})
    driver = command(tmp_path / "in", out, "--per-task", 2, "--scheduler", scheduler.address)
    wait_for(lambda: parts(out) >= 2, driver)
    scheduler.process.kill()
    code, said = ended(driver)
    assert (code, "The scheduler was lost" in said, "Traceback" in said) == (1, True, False), said
    assert "has version 0.0.1 of Timeline" in said
    whole(tmp_path / "in", Folder(out), replace(DATES, today=date.today().isoformat()))
    assert ids(out) == sorted(f"a{number}" for number in range(16))


@pytest.mark.parametrize(
    ("address", "open"),
    [
        ("tcp://10.0.0.5:8786", True),
        ("10.0.0.5:8786", True),
        ("tcp://cluster.example:8786", True),
        ("ws://cluster.example:8786", True),
        ("tls://cluster.example:8786", False),
        ("wss://cluster.example:8786", False),
        ("tcp://127.0.0.1:8786", False),
        ("localhost:8786", False),
        ("tcp://[::1]:8786", False),
        ("tcp://127.0.0.1.example:8786", True),
    ],
)
def test_an_address_is_open_unless_encrypted_or_of_this_machine(address: str, open: bool) -> None:
    assert is_open(address) is open


def test_tls_without_a_certificate_is_told() -> None:
    with pytest.raises(BatchError, match="asks for a certificate"), remote("tls://127.0.0.1:9"):
        pass


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--scheduler", "tcp://10.0.0.5:8786"], "not encrypted"),
        (["--tls-ca", "FILE"], "belong together"),
        (["--scheduler", "tcp://127.0.0.1:9", "--workers", "2"], "has its own"),
        (["--per-task", "0"], "not in the range"),
    ],
)
def test_wrong_usage_is_refused(tmp_path: Path, options: list[str], said: str) -> None:
    file = write_lines(tmp_path / "in" / "a.jsonl", [article(1)])
    options = [str(file) if each == "FILE" else each for each in options]
    result = CliRunner().invoke(cli, ["batch", str(tmp_path / "in"), str(tmp_path / "out"), *options])
    assert (result.exit_code, said in result.stderr) == (2, True), result.stderr


def test_what_is_written_is_not_read(tmp_path: Path) -> None:
    write_lines(tmp_path / "in" / "a.jsonl", [article(1)])
    result = CliRunner().invoke(cli, ["batch", str(tmp_path / "in"), str(tmp_path / "in" / "out")])
    assert (result.exit_code, "would be read" in result.stderr) == (2, True)


@pytest.mark.parametrize("theirs", ["articles", "work", "events"])
def test_what_no_batch_has_put_there_stays(tmp_path: Path, theirs: str) -> None:
    kept = write_lines(tmp_path / theirs / "a.jsonl", [article(1)])
    result = CliRunner().invoke(cli, ["batch", str(tmp_path / theirs), str(tmp_path)])
    assert (result.exit_code, f"{theirs} is not of a batch" in result.stderr) == (1, True)
    assert [*tmp_path.iterdir()] == [kept.parent]
    assert [*kept.parent.iterdir()] == [kept]


def test_two_at_once_are_told(tmp_path: Path) -> None:
    write_lines(tmp_path / "in" / "a.jsonl", [article(1)])
    with alone(Folder(tmp_path / "out")):
        result = CliRunner().invoke(cli, ["batch", str(tmp_path / "in"), str(tmp_path / "out")])
    assert (result.exit_code, "Another timeline batch" in result.stderr) == (1, True)


@pytest.mark.parametrize("cause", [ConnectionResetError(104, "Connection reset by peer"), CommClosedError("closed")])
def test_a_connection_that_ends_is_a_lost_scheduler(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cause: OSError
) -> None:
    def versions(_: object) -> dict[str, str]:
        raise cause

    write_lines(tmp_path / "in" / "a.jsonl", [article(1)])
    folder = Folder(tmp_path / "out")
    plan = plan_of(tmp_path / "in", folder, DATES, 1)
    monkeypatch.setattr(drive.cluster, "versions", versions)
    with pytest.raises(BatchError, match="The scheduler was lost"):
        next(drive.Drive(None, folder, plan, print).outcomes())  # type: ignore[arg-type]
