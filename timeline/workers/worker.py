"""Articles over a connection in, Timelines back: what one worker process does until it is ended."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from multiprocessing.connection import Connection

from timeline.model import Article, Timeline
from timeline.settings import WORKER_NICENESS
from timeline.workers.messages import Read
from timeline.workers.outcome import Fault, Outcome

Extract = Callable[[Article], Timeline]
_FIRST_WORDS = Article(id="warm-up", text="On 3 March 2022 Russia shelled Kharkiv, officials said on Monday.")


@cache
def load(target: str) -> Extract:
    """The function that ``module:function`` names."""
    module, name = target.split(":")
    function: Extract = getattr(import_module(module), name)
    return function


def warm_up(extract: Extract) -> None:
    """Reads a sentence, so that nothing is left to be loaded at the first article."""
    extract(_FIRST_WORDS)


def work(connection: Connection, target: str, inherited: Iterable[int]) -> None:
    """Answer every `Read` with its pickled outcome until the connection closes.

    ``inherited`` are descriptors that forking copied from the nursery: held open here, they would keep the others from
    seeing that the nursery or a worker has ended.
    """
    for descriptor in inherited:
        os.close(descriptor)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.nice(WORKER_NICENESS)
    extract = load(target)
    while True:
        try:
            order = connection.recv()
        except EOFError:
            return
        connection.send_bytes(_outcome(extract, order))


def _outcome(extract: Extract, order: Read) -> bytes:
    """The outcome within the limit of time.

    The alarm ends the process whatever it is at: a signal that no handler of Python has to be reached for also stops
    an expression or a library that never comes back to Python.
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, order.seconds)
    try:
        return pickle.dumps(_attempt(extract, pickle.loads(order.article)), pickle.HIGHEST_PROTOCOL)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _attempt(extract: Extract, article: Article) -> Outcome:
    try:
        return extract(article)
    except Exception as error:
        return Fault.of(error)
