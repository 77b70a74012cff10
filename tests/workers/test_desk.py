"""A text that hangs, fails or kills its reader is stopped and told; everybody else is read in their turn meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest

from tests import stuck
from tests.processes import alive, children
from timeline.model import Article
from timeline.workers import Desk, Fault, Job, ReadingFailed, ReadingStopped, Why
from timeline.workers import desk as desk_module

ROOT = Path(__file__).parents[2]
LONG = 60.0
"""Seconds that a test waits for what takes milliseconds on a machine that is not busy."""


@pytest.fixture
def desk() -> Iterator[Desk]:
    opened = Desk("tests.stuck:glance", workers=2)
    yield opened
    opened.close()


def article(text: str = "Words.", id: str = "a") -> Article:
    return Article(id=id, text=text)


def read(desk: Desk, text: str, owner: str = "me") -> Job:
    with desk.ask(article(text), owner) as job:
        assert job.wait(LONG)
    return job


def wait_until_read(desk: Desk, job: Job) -> None:
    """Until it has its turn."""
    deadline = time.monotonic() + LONG
    while desk.place(job) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not desk.place(job)


def test_an_article_comes_back_as_its_timeline(desk: Desk) -> None:
    assert read(desk, "Words.").result().articles == (article("Words."),)


@pytest.mark.parametrize("word", [stuck.HANG, stuck.SLEEP])
def test_what_takes_too_long_is_stopped(desk: Desk, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "READING_SECONDS", 0.3)
    job = read(desk, word)
    with pytest.raises(ReadingStopped) as stopped:
        job.result()
    assert stopped.value.why is Why.TIME
    assert stopped.value.seconds == pytest.approx(0.3, abs=0.1)
    assert read(desk, "Words.").result()


def test_what_kills_its_reader_is_told_and_nobody_else_is_hurt(desk: Desk) -> None:
    for _ in range(3):
        with pytest.raises(ReadingStopped) as stopped:
            read(desk, stuck.DIE).result()
        assert stopped.value.why is Why.DIED
    assert read(desk, "Words.").result()


def test_a_fault_says_where_and_keeps_the_article_apart(desk: Desk) -> None:
    with pytest.raises(ReadingFailed) as failed:
        read(desk, f"{stuck.FAIL} and a secret").result()
    fault = failed.value.fault
    assert fault.kind == "KeyError"
    assert "secret" in fault.message
    assert fault.place[-1].endswith("in _misbehave")
    assert "timeline/workers/worker.py" in fault.place[0]
    assert not any("secret" in place or str(ROOT) in place for place in fault.place)


@pytest.mark.parametrize("target", ["tests.nowhere:glance", "tests.stuck:nothing"])
def test_workers_that_cannot_begin_say_why(target: str) -> None:
    desk = Desk(target)
    for _ in range(3):
        with pytest.raises(ReadingFailed, match=r"nowhere|nothing"):
            read(desk, "Words.").result()
    desk.close()


def test_others_are_read_while_one_hangs(desk: Desk) -> None:
    with desk.ask(article(stuck.HANG), "one") as hanging:
        wait_until_read(desk, hanging)
        for number in range(20):
            assert read(desk, f"Words {number}.", "other").result()
        assert not hanging.wait(0)


def test_leaving_stops_the_reading_and_frees_its_worker(desk: Desk) -> None:
    for _ in range(3):
        with desk.ask(article(stuck.HANG, "one"), "one") as one, desk.ask(article(stuck.HANG, "two"), "two") as two:
            wait_until_read(desk, one)
            wait_until_read(desk, two)
    assert read(desk, "Words.").result()


def test_the_same_article_is_read_once_and_goes_on_while_one_still_waits(desk: Desk) -> None:
    with ExitStack() as first, ExitStack() as second:
        job = first.enter_context(desk.ask(article(stuck.SLEEP), "one"))
        assert second.enter_context(desk.ask(article(stuck.SLEEP), "two")) is job
        wait_until_read(desk, job)
        first.close()
        assert read(desk, "Words.").result()
        assert not job.wait(0)


def test_fifty_who_ask_at_once_are_read_in_turn_and_know_their_place(desk: Desk) -> None:
    with ExitStack() as asked:
        for owner in ("one", "two"):
            blocking = asked.enter_context(desk.ask(article(stuck.SLEEP, owner), owner))
            wait_until_read(desk, blocking)
        with ExitStack() as waiting:
            jobs = [waiting.enter_context(desk.ask(article(id=f"a{n}"), f"session {n}")) for n in range(50)]
            assert [desk.place(job) for job in jobs] == list(range(1, 51))
            late = waiting.enter_context(desk.ask(article(id="late"), "session 0"))
            assert desk.place(late) == 51
            asked.close()
            assert all(job.wait(LONG) for job in [*jobs, late])
            assert [job.result().articles[0].id for job in jobs] == [f"a{n}" for n in range(50)]


def test_long_articles_leave_one_worker_to_the_short(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "LONG_ARTICLE", 100)
    with desk.ask(article(stuck.SLEEP + "x" * 200, "one"), "one") as one:
        wait_until_read(desk, one)
        with desk.ask(article("y" * 200, "two"), "two") as two:
            assert read(desk, "Short.", "three").result()
            assert desk.place(two) == 1


@pytest.mark.parametrize("limit", ["WORKER_CHARACTERS = 5", "WORKER_IDLE_SECONDS = 0.2"])
def test_workers_that_have_read_give_their_memory_back(limit: str, tmp_path: Path) -> None:
    """By making room for fresh ones."""
    target = tmp_path / "hurried.py"
    target.write_text(f"from tests.stuck import glance\nimport __main__\n__main__.{limit}\n")
    with pytest.MonkeyPatch.context() as path:
        path.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{ROOT}")
        desk = Desk("hurried:glance", workers=2)
        read(desk, "Words.")
    assert desk._nursery
    nursery = desk._nursery[0].pid
    before = children(nursery)
    deadline = time.monotonic() + LONG
    number = 0
    while set(children(nursery)) & set(before) and time.monotonic() < deadline:
        time.sleep(0.5 if "IDLE" in limit else 0.01)
        number += 1
        with desk.ask(article(f"Words {number}."), "one") as one, desk.ask(article(f"More {number}."), "two") as two:
            assert one.wait(LONG)
            assert two.wait(LONG)
    assert not set(children(nursery)) & set(before)
    assert read(desk, "Words at last.").result()
    desk.close()


def test_a_nursery_that_is_killed_is_told_and_begun_anew(desk: Desk) -> None:
    with desk.ask(article(stuck.SLEEP), "one") as job:
        wait_until_read(desk, job)
        read(desk, "Words.")
        assert desk._nursery
        os.kill(desk._nursery[0].pid, signal.SIGKILL)
        assert job.wait(LONG)
        with pytest.raises(ReadingStopped, match="died"):
            job.result()
    assert read(desk, "More words.").result()


def test_closing_tells_those_who_wait_and_ends_the_workers(desk: Desk) -> None:
    jobs: list[Job] = []
    waiting = Thread(target=lambda: jobs.append(read(desk, stuck.HANG)))
    waiting.start()
    read(desk, "Words.", "other")
    assert desk._nursery
    process = desk._nursery[0]
    desk.close()
    waiting.join(LONG)
    with pytest.raises(ReadingStopped):
        jobs[0].result()
    assert process.poll() is not None
    assert read(desk, "Words again.").result()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_the_server_even_one_that_hangs(how: signal.Signals) -> None:
    script = (
        "from tests.workers.test_desk import *\n"
        "desk = Desk('tests.stuck:glance', workers=2)\n"
        "with desk.ask(article(stuck.HANG), 'me') as job:\n"
        "    read(desk, 'Words.', 'other')\n"
        "    print(desk._nursery[0].pid, flush=True)\n"
        "    job.wait(1000)\n"
    )
    server = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    nursery = int(server.stdout.readline())
    workers = children(nursery)
    assert len(workers) == 2
    server.send_signal(how)
    server.wait(LONG)
    server.stdout.close()
    deadline = time.monotonic() + LONG
    while any(map(alive, [nursery, *workers])) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(alive, [nursery, *workers]))


def test_a_place_names_no_folder_of_this_machine() -> None:
    try:
        __import__("json").loads("{")
    except ValueError as error:
        fault = Fault.of(error)
    assert fault.kind == "JSONDecodeError"
    assert not any(place.startswith("/") for place in fault.place)
