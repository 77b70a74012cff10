"""What came of a task, also where its worker ended with what it gave: nothing of that is a fault of the program."""

from __future__ import annotations

from concurrent.futures import CancelledError
from typing import Any

import pytest
from distributed.comm import CommClosedError

from timeline.batch import BatchError
from timeline.batch.drive import _come_of


class Task:
    """A task that is said to be done, and then gives ``what``, or raises it."""

    def __init__(self, what: object, *, cancelled: bool = False) -> None:
        self._what, self._cancelled, self.status = what, cancelled, "finished"

    def cancelled(self) -> bool:
        return self._cancelled

    def result(self) -> Any:
        if isinstance(self._what, BaseException):
            raise self._what
        return self._what


def test_what_it_gave() -> None:
    assert _come_of(Task(3)) == (3, None)


def test_one_that_was_done_again_and_failed_has_failed() -> None:
    ended = RuntimeError("all those workers died")
    assert _come_of(Task(ended)) == (None, ended)


@pytest.mark.parametrize("task", [Task(None, cancelled=True), Task(CancelledError())])
def test_what_the_scheduler_dropped_is_lost(task: Task) -> None:
    with pytest.raises(BatchError, match="The scheduler was lost"):
        _come_of(task)


@pytest.mark.parametrize("lost", [CommClosedError("gone"), ConnectionError("gone")])
def test_a_connection_that_is_gone_is_no_failed_task(lost: Exception) -> None:
    with pytest.raises(type(lost)):
        _come_of(Task(lost))
