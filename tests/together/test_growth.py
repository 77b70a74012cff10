from __future__ import annotations

import time

from benchmarks.together import made
from timeline.together import together

FOLD = 6
MOST = 3.0
"""How many times over its share six times the events may take; what is quadratic takes six times over."""


def seconds(events: int) -> float:
    timelines = made(events)
    begin = time.process_time()
    together(timelines)
    return time.process_time() - begin


def test_the_time_grows_with_the_events_and_a_little_more() -> None:
    together(made(100))
    few = min(seconds(400) for _ in range(2))
    assert seconds(400 * FOLD) / (FOLD * few) < MOST


def test_the_same_is_found_each_time() -> None:
    assert together(made(300)) == together(made(300))
