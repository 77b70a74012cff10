"""Articles that people ask for in; a Job to wait for out. The server's side of the nursery and its workers."""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Condition, Event, Thread

from timeline.model import Article, Timeline
from timeline.settings import (
    FEWEST_WORKERS,
    LONG_ARTICLE,
    MOST_WORKERS,
    READING_CHARACTERS_A_SECOND,
    READING_SECONDS,
    SECONDS_TO_END,
)
from timeline.workers.messages import Done, Read, Stop
from timeline.workers.outcome import Fault, Outcome, ReadingFailed, ReadingStopped, Stopped, Why
from timeline.workers.turns import Turns

PIPELINE = "timeline.pipeline:extract"
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""The nursery forks, so nothing in it may start a thread."""
Key = tuple[str, str, str, date | None]


def key_of(article: Article) -> Key:
    """What a timeline depends on: two articles of one key are read once."""
    return article.id, article.title, article.text, article.published


def seconds_for(article: Article) -> float:
    """How long reading an article may take."""
    return READING_SECONDS + len(article.text) / READING_CHARACTERS_A_SECOND


class Job:
    """An article that is read or waits for its turn, for one or several who asked for it."""

    def __init__(self, number: int, article: Article) -> None:
        self.number, self.article = number, article
        self.askers = 0
        self._finished = Event()
        self._outcome: Outcome | None = None

    def wait(self, seconds: float) -> bool:
        """Wait so long at most; whether there is a result."""
        return self._finished.wait(seconds)

    def result(self) -> Timeline:
        """The timeline. Raises ReadingStopped or ReadingFailed; to be asked for once `wait` says that there is one."""
        if isinstance(self._outcome, Fault):
            raise ReadingFailed(self._outcome)
        if not isinstance(self._outcome, Timeline):
            raise ReadingStopped(self._outcome or Stopped(Why.LEFT, 0.0))
        return self._outcome

    def finish(self, outcome: Outcome) -> None:
        """It has come to this."""
        self._outcome = outcome
        self._finished.set()


class Desk:
    """Takes orders from any thread, hands them to workers in turn, and ends what nobody waits for.

    The workers are started at the first order, or by `open` before that; `close` ends them, as does the end of the
    program. ``target`` names what they do with an article, as ``module:function``.
    """

    def __init__(self, target: str = PIPELINE, workers: int | None = None) -> None:
        self.target = target
        self.workers = workers or max(FEWEST_WORKERS, min(_cores(), MOST_WORKERS))
        self._changed = Condition()
        self._turns: Turns[Job] = Turns()
        self._jobs: dict[Key, Job] = {}
        self._running: dict[int, Job] = {}
        self._stops: deque[Stop] = deque()
        self._count = 0
        self._open = False
        self._nursery: tuple[subprocess.Popen[bytes], Connection] | None = None

    def open(self) -> None:
        """Start the workers, so that the first who asks need not wait for the language model."""
        with self._changed:
            if not self._open:
                self._open = True
                self._nursery = self._start()
                Thread(target=self._send, name="desk", daemon=True).start()
                atexit.register(self.close)

    def close(self) -> None:
        """End the workers and tell everybody who waits; `open` and `ask` start anew."""
        with self._changed:
            self._open = False
            left = [*self._running.values(), *self._turns.order()]
            for job in left:
                self._forget(job)
                job.finish(Stopped(Why.LEFT, 0.0))
            nursery, self._nursery = self._nursery, None
            self._changed.notify_all()
        atexit.unregister(self.close)
        if nursery:
            _end(nursery[0])

    @contextmanager
    def ask(self, article: Article, owner: str) -> Iterator[Job]:
        """The job of reading the article, shared with all who ask for the same; left with the block.

        ``owner`` is who asks: each has one turn before another has a second.
        """
        self.open()
        with self._changed:
            job = self._jobs.get(key_of(article)) or self._add(article, owner)
            job.askers += 1
            self._changed.notify_all()
        try:
            yield job
        finally:
            with self._changed:
                job.askers -= 1
                if not job.askers:
                    self._leave(job)
                self._changed.notify_all()

    def place(self, job: Job) -> int:
        """How many articles have their turn before this one; 0 once it is read."""
        with self._changed:
            order = self._turns.order()
            return order.index(job) + 1 if job in order else 0

    def _add(self, article: Article, owner: str) -> Job:
        self._count += 1
        job = self._jobs[key_of(article)] = Job(self._count, article)
        self._turns.add(owner, job)
        return job

    def _leave(self, job: Job) -> None:
        """Nobody waits for it: it loses its turn, or its worker is stopped."""
        if job.number in self._running:
            self._stops.append(Stop(job.number))
            self._jobs.pop(key_of(job.article), None)
        else:
            self._forget(job)

    def _forget(self, job: Job) -> None:
        self._turns.drop(job)
        self._running.pop(job.number, None)
        if self._jobs.get(key_of(job.article)) is job:
            del self._jobs[key_of(job.article)]

    def _send(self) -> None:
        """The one thread that speaks to the nursery, so that a stop never overtakes its order."""
        while ready := self._await_message():
            message, connection = ready
            try:
                connection.send(message)
            except OSError:
                continue  # The nursery has ended; who listens to it tells all who wait.

    def _await_message(self) -> tuple[Read | Stop, Connection] | None:
        with self._changed:
            while self._open:
                if message := self._next():
                    self._nursery = self._nursery or self._start()
                    return message, self._nursery[1]
                self._changed.wait()
        return None

    def _free(self) -> int:
        return self.workers - len(self._running)

    def _next(self) -> Read | Stop | None:
        if self._stops:
            return self._stops.popleft()
        job = self._turns.take(self._may_go) if self._free() else None
        if job is None:
            return None
        self._running[job.number] = job
        data = pickle.dumps(job.article, pickle.HIGHEST_PROTOCOL)
        return Read(job.number, data, len(job.article.text), seconds_for(job.article))

    def _may_go(self, job: Job) -> bool:
        """Long articles never take the last worker that is free: the short ones of others would wait for minutes."""
        return len(job.article.text) < LONG_ARTICLE or self._free() > 1

    def _start(self) -> tuple[subprocess.Popen[bytes], Connection]:
        ours, theirs = Pipe()
        command = [sys.executable, "-m", "timeline.workers.nursery", str(theirs.fileno()), str(self.workers)]
        process = subprocess.Popen(
            [*command, self.target],
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            env=os.environ | _ONE_THREAD,
        )
        theirs.close()
        Thread(target=self._listen, args=(process, ours), name="nursery", daemon=True).start()
        return process, ours

    def _listen(self, process: subprocess.Popen[bytes], connection: Connection) -> None:
        """What the nursery answers, until it ends; then those it was reading for hear that it did."""
        while True:
            try:
                done: Done = connection.recv()
            except (EOFError, OSError):
                break
            self._finish(done.number, pickle.loads(done.outcome))
        with self._changed:
            if self._nursery and self._nursery[0] is process:
                self._nursery = None
                for job in list(self._running.values()):
                    self._forget(job)
                    job.finish(Stopped(Why.DIED, seconds_for(job.article)))
            self._changed.notify_all()
        connection.close()
        _end(process)

    def _finish(self, number: int, outcome: Outcome) -> None:
        with self._changed:
            if job := self._running.get(number):
                self._forget(job)
                job.finish(outcome)
            self._changed.notify_all()


def _end(process: subprocess.Popen[bytes]) -> None:
    """The nursery ends its workers and itself; one that does not hear is ended all the same."""
    process.terminate()
    try:
        process.wait(SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
