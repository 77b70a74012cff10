"""Tasks that are handed out in, the next that is done out; a batch in which nothing is done for long is told of.

Dask waits for workers that never come, and for the last of a local cluster whose guards were ended with their workers:
nobody starts those again, so that such a batch would wait for ever.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

from timeline.batch.errors import BatchError
from timeline.catalogue import worded

QUIET: Final = 300.0
"""Seconds without a task done after which that is said, and again each time they go by. A task of 500 articles takes
some two minutes on a core of its own."""
_A_LOOK: Final = 0.1
"""Seconds between two looks."""
_NOBODY: Final = "No worker is left. Give the same command to go on."


def next_done(client: Any, queue: Any, say: Callable[[str], object], quiet: float = QUIET) -> Any:
    """The next future that is done of ``queue``, the ``as_completed`` of a ``client``.

    Raises BatchError where it is not and nobody is left to do it on this machine's own cluster; others may still come
    to a scheduler that stands by itself.
    """
    began = told = time.monotonic()
    while not queue.has_ready():
        now = time.monotonic()
        if now - told >= quiet:
            told = now
            say(_said(client, now - began))
        with queue.thread_condition:
            queue.thread_condition.wait(timeout=_A_LOOK)
    return next(queue)


def _said(client: Any, seconds: float) -> str:
    workers = client.scheduler_info(n_workers=-1)["workers"]
    if workers:
        heard = worded("{number} workers are there; one that is not heard of is replaced", number=len(workers))
    elif client.cluster is not None:
        raise BatchError(_NOBODY)
    else:
        heard = worded("no worker is there: start one, or stop this and give the same command later")
    return worded("No task was done for {seconds:.0f} seconds; {heard}.", seconds=seconds, heard=heard)
