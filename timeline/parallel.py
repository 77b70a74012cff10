"""Articles in, Timelines out in the same order, on several processes where that pays."""

from __future__ import annotations

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeAlias

from timeline.catalogue import worded
from timeline.collecting import uncollected
from timeline.faults import Failure
from timeline.model import Article, Timeline
from timeline.pipeline import extract, extract_many
from timeline.settings import ARTICLES_AT_ONCE, MOST_PROCESSES, WORTH_MORE_PROCESSES

__all__ = ["Failure", "extract_each", "pack", "unpack"]

_BATCHES_AHEAD = 2
_UNINTERRUPTED = (signal.SIGINT, signal.SIG_IGN)
"""Ctrl-C is for the parent, which ends the others; a worker would only print where it was."""


_Handed: TypeAlias = tuple[list[Article], Future[bytes]]
"""A batch, and what a process makes of it, packed."""


def extract_each(articles: Iterable[Article], jobs: int | None = None) -> Iterator[Timeline | Failure]:
    """The timeline of each article in order, holding no more than a few batches at a time.

    ``jobs`` is how many processes to use beside this one, so that none of their ends is its own. None decides by the
    length of the input: each process loads a language model of its own, which pays only from ``WORTH_MORE_PROCESSES``
    characters; below that this process reads.
    """
    waiting = iter(articles)
    if jobs is None:
        first = list(_up_to(WORTH_MORE_PROCESSES, waiting))
        total = sum(len(article.text) for article in first)
        jobs = min(_cores(), MOST_PROCESSES) if total >= WORTH_MORE_PROCESSES else 0
        waiting = chain(first, waiting)
    batches = iter(lambda: list(islice(waiting, ARTICLES_AT_ONCE)), [])
    return _together(batches, jobs) if jobs else chain.from_iterable(map(_attempt, batches))


def _together(batches: Iterator[list[Article]], jobs: int) -> Iterator[Timeline | Failure]:
    pool = _pool(jobs)
    running: deque[_Handed] = deque()
    try:
        while True:
            for batch in islice(batches, (jobs * _BATCHES_AHEAD if jobs > 1 else 1) - len(running)):
                running.append((batch, _hand(pool, batch)))
            if not running:
                return
            if not running[0][1].exception():
                yield from unpack(running.popleft()[1].result())
                continue
            pool.shutdown()
            guilty = yield from _rescue(running)
            running.clear()
            # Where each went well by itself, so many processes were too much for the machine.
            jobs = jobs if guilty else max(jobs // 2, 1)
            pool = _pool(jobs)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _rescue(handed: Iterable[_Handed]) -> Generator[Timeline | Failure, None, int]:
    """What came of batches whose pool broke, in order, and how many articles are at fault.

    A batch that came to nothing is read again an article at a time, with no other under way: whichever then ends its
    process is the one.
    """
    guilty = 0
    pool = _pool(1)
    try:
        for batch, future in handed:
            parts = [[article] for article in batch] if future.exception() else []
            for part in parts:
                alone = _hand(pool, part)
                if cause := alone.exception():
                    guilty += 1
                    pool.shutdown()
                    pool = _pool(1)
                    yield Failure(part[0], _reason(cause))
                else:
                    yield from unpack(alone.result())
            if not parts:
                yield from unpack(future.result())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return guilty


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=signal.signal, initargs=_UNINTERRUPTED
    )


def _hand(pool: ProcessPoolExecutor, batch: list[Article]) -> Future[bytes]:
    try:
        return pool.submit(_packed, _attempt, batch)
    except BrokenProcessPool as cause:
        refused: Future[bytes] = Future()
        refused.set_exception(cause)
        return refused


def pack(results: list[Timeline | Failure]) -> bytes:
    """What a process found, as it is handed to the one that asked."""
    return pickle.dumps(results, pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> list[Timeline | Failure]:
    """What a process of ours has packed.

    Nothing is looked through for garbage meanwhile: it took as long again, for many small values are made at once.
    """
    with uncollected():
        results: list[Timeline | Failure] = pickle.loads(packed)
    return results


def _packed(attempt: Callable[[list[Article]], list[Timeline | Failure]], batch: list[Article]) -> bytes:
    return pack(attempt(batch))


def _attempt(batch: list[Article]) -> list[Timeline | Failure]:
    """The batch at one go; where that fails, each by itself, so that one article's fault is not the others'."""
    try:
        return list(extract_many(batch))
    except Exception:
        return [_alone(article) for article in batch]


def _alone(article: Article) -> Timeline | Failure:
    try:
        return extract(article)
    except Exception as cause:
        return Failure(article, _reason(cause))


def _reason(cause: BaseException) -> str:
    if isinstance(cause, BrokenProcessPool):
        return worded("the process that read it was ended, by a crash or for want of memory")
    return f"{type(cause).__name__}: {cause}"


def _up_to(characters: int, articles: Iterator[Article]) -> Iterator[Article]:
    total = 0
    for article in articles:
        yield article
        total += len(article.text)
        if total >= characters:
            return


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
