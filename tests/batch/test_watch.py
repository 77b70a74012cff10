"""A batch in which nothing is done for long: what is said of it, and where it ends."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from timeline.batch import BatchError
from timeline.batch.watch import next_done


class Queue:
    """Has something ready at the given look."""

    def __init__(self, looks: int) -> None:
        self.looks, self.thread_condition = looks, threading.Condition()

    def has_ready(self) -> bool:
        self.looks -= 1
        return self.looks < 0

    def __next__(self) -> str:
        return "done"


class Client:
    def __init__(self, workers: int, cluster: object) -> None:
        self.workers, self.cluster = workers, cluster

    def scheduler_info(self, **_: int) -> dict[str, Any]:
        return {"workers": dict.fromkeys(range(self.workers))}


@pytest.mark.parametrize(
    ("looks", "workers", "cluster", "quiet", "said"),
    [
        (0, 2, None, 0, []),
        (2, 0, None, 60, []),
        (1, 2, None, 0, ["2 workers are there; one that is not heard of is replaced"]),
        (1, 2, "local", 0, ["2 workers are there; one that is not heard of is replaced"]),
        (2, 0, None, 0, ["no worker is there: start one"] * 2),
    ],
    ids=["at once", "soon", "slow elsewhere", "slow here", "not begun"],
)
def test_what_is_said_while_nothing_is_done(
    looks: int, workers: int, cluster: object, quiet: float, said: list[str]
) -> None:
    heard: list[str] = []
    assert next_done(Client(workers, cluster), Queue(looks), heard.append, quiet) == "done"
    assert [part in each for part, each in zip(said, heard, strict=True)] == [True] * len(said)


def test_nobody_is_waited_for_who_cannot_come() -> None:
    with pytest.raises(BatchError, match="No worker is left"):
        next_done(Client(0, "local"), Queue(5), print, 0)
