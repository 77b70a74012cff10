"""A plan and workers in, what came of each task out as it is done.

No more tasks are handed out than keep the workers busy, however many there are. A task that ends its worker twice, or
fails as a whole, is done an article at a time. An article whose worker ends then may only have been near another: it is
tried once more at the end with nothing beside it, and is the one at fault if it does it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from distributed import Client, Future, as_completed
from distributed.comm import CommClosedError
from distributed.scheduler import KilledWorker

from timeline.batch import cluster, work
from timeline.batch.errors import BatchError, OtherVersionError
from timeline.batch.folder import Folder
from timeline.batch.plan import Plan
from timeline.batch.watch import next_done
from timeline.catalogue import worded
from timeline.writing import WriteError

_AHEAD: Final = 3
"""Tasks handed out for each worker: one that it does, and two so that none waits for the next."""
_FEWEST: Final = 4
_PATIENCE: Final = 20
"""Seconds in which another worker may still come when the only one was sent home."""
_LOST: Final = "The scheduler was lost. Start it again and give the same command to go on."
_ENDED: Final = "The process that read it was ended, by a crash or for want of memory."
_Key: TypeAlias = tuple[str, int | None]
"""A task, and the place of the article where it is done by itself."""


@dataclass
class Drive:
    """One go at a plan; ``say`` is told what a person should know of it."""

    client: Client
    folder: Folder
    plan: Plan
    say: Callable[[str], object]
    turned_away: int = 0
    """Workers of another version that were sent home."""
    _apart: dict[str, dict[int, work.Row]] = field(default_factory=dict)
    """The rows of tasks that are done an article at a time, by the article's place."""
    _running: dict[Future, _Key] = field(default_factory=dict)
    _suspects: list[_Key] = field(default_factory=list)
    """Articles whose worker was ended, not yet tried with nothing beside them."""
    _tried: set[_Key] = field(default_factory=set)

    def outcomes(self) -> Iterator[work.TaskOutcome]:
        """What came of each task of which there is no part yet.

        Raises BatchError where the work cannot go on: no worker, no scheduler, no room on the disk.
        """
        try:
            yield from self._outcomes()
        except (CommClosedError, ConnectionError) as cause:
            raise BatchError(_LOST) from cause

    def _outcomes(self) -> Iterator[work.TaskOutcome]:
        self._turn_away()
        done = set(self.folder.done())
        waiting = (name for name in self.plan.names() if name not in done)
        queue = as_completed([], loop=self.client.loop)
        try:
            while True:
                self._top_up(queue, waiting)
                if queue.is_empty() and not self._running:
                    if not self._suspects:
                        return
                    self._try_alone(queue)
                yield from self._settle(next_done(self.client, queue, self.say), queue)
        finally:
            self._stop()

    def _top_up(self, queue: as_completed, waiting: Iterator[str]) -> None:
        wanted = max(_AHEAD * len(self.client.scheduler_info(n_workers=-1)["workers"]), _FEWEST)
        while len(self._running) < wanted and (name := next(waiting, None)):
            self._hand(queue, (name, None))

    def _hand(self, queue: as_completed, key: _Key) -> None:
        task, number = key
        path = str(self.folder.path.absolute())
        if number is None:
            future = self.client.submit(cluster.run, path, task, self.plan.wanted, pure=False)
        else:
            future = self.client.submit(cluster.alone, path, task, number, self.plan.wanted, pure=False)
        self._running[future] = key
        queue.add(future)

    def _try_alone(self, queue: as_completed) -> None:
        """Hand out the next suspect, when nothing else is running."""
        key = self._suspects.pop(0)
        self._tried.add(key)
        self._hand(queue, key)

    def _settle(self, future: Future, queue: as_completed) -> Iterator[work.TaskOutcome]:
        task, number = key = self._running.pop(future)
        result, error = _come_of(future)
        if isinstance(error, OtherVersionError):
            self._send_home(*error.args)
            self._hand(queue, key)
        elif isinstance(error, WriteError | OSError):
            raise BatchError(
                worded("{error} Make room or mend that, and give the same command to go on.", error=error)
            ) from error
        elif number is not None and isinstance(error, KilledWorker) and key not in self._tried:
            self._suspects.append(key)
        elif number is not None:
            yield from self._one(task, number, self._failed(task, number, error) if error else result)
        elif error is None:
            yield result
        else:
            self._take_apart(task, error, queue)

    def _take_apart(self, task: str, error: BaseException, queue: as_completed) -> None:
        self.say(worded("{task}: {reason} Its articles are read one by one.", task=task, reason=_reason(error)))
        self._apart[task] = {}
        for number in range(self.plan.size(task)):
            self._hand(queue, (task, number))

    def _one(self, task: str, number: int, row: work.Row) -> Iterator[work.TaskOutcome]:
        rows = self._apart[task]
        rows[number] = row
        if len(rows) == self.plan.size(task):
            work.write(self.folder, task, (rows[each] for each in sorted(rows)))
            del self._apart[task]
            yield work.outcome(self.folder, task)

    def _failed(self, task: str, number: int, error: BaseException) -> work.Row:
        given = work.given(self.folder, task)[number]
        return work.failed(given, "ended" if isinstance(error, KilledWorker) else "fault", _reason(error))

    def _turn_away(self) -> None:
        """Workers of another version go home before anything is done."""
        for address, version in cluster.versions(self.client).items():
            if version != self.plan.wanted.version:
                self._send_home(version, address)

    def _send_home(self, version: str, address: str) -> None:
        known = self.client.scheduler_info(n_workers=-1)["workers"]
        if address in known:
            self.turned_away += 1
            wanted = self.plan.wanted.version
            self.say(
                worded(
                    "The worker {address} has version {version} of Timeline, not {wanted}: it is sent home.",
                    address=address,
                    version=version or worded("none"),
                    wanted=wanted,
                )
            )
            self.client.retire_workers([address], close_workers=True)
            if not known.keys() - {address}:
                self._await_another(wanted)

    def _await_another(self, wanted: str) -> None:
        try:
            self.client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as cause:
            raise BatchError(
                worded("No worker has version {wanted} of Timeline. Install it there.", wanted=wanted)
            ) from cause

    def _stop(self) -> None:
        if self._running and self.client.status == "running":
            self.client.cancel(list(self._running), force=True)
        self._running.clear()


def _come_of(future: Future) -> tuple[Any, BaseException | None]:
    """What a task gave, or why it gave nothing, though it was done: its worker may have been ended with what it gave.

    Raises BatchError where the scheduler dropped it.
    """
    if future.cancelled():
        raise BatchError(_LOST)
    try:
        return future.result(), None
    except CancelledError as cause:
        raise BatchError(_LOST) from cause
    except (CommClosedError, ConnectionError):
        raise
    except Exception as error:
        return None, error


def _reason(error: BaseException) -> str:
    return (
        _ENDED
        if isinstance(error, KilledWorker)
        else worded("A fault of timeline itself ({name}: {error}).", name=type(error).__name__, error=error)
    )
