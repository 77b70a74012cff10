"""A model in; the same, which multiplies its matrices by the library that numpy brings, out.

Half of a small model's time goes into multiplying, and what spaCy brings for that is built for whatever processor there
may be: OpenBLAS, which numpy's wheels bring, takes a fifth of its time. It would start a thread for each core, though,
and for matrices so small these only wait for each other and take what other processes could do.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import NamedTuple

from spacy.language import Language
from thinc.api import NumpyOps

_BUILDS = ("scipy_openblas_{}_num_threads64_", "scipy_openblas_{}_num_threads", "openblas_{}_num_threads")
"""What the library calls its number of threads: in numpy's wheels, in those of small processors, in systems' own."""


class Threads(NamedTuple):
    """How many threads the library uses is asked and set by these."""

    get: Callable[[], int]
    set: Callable[[int], object]


def multiply_by_numpy(model: Language) -> None:
    """Gives the model's own multiplying to numpy where its library can be told to keep to one thread."""
    if _threads() is None:
        return
    for _, pipe in model.components:
        learnt = getattr(pipe, "model", None)
        for layer in learnt.walk() if learnt is not None else ():
            if type(layer.ops) is NumpyOps and layer.ops.use_blis:
                layer.ops = NumpyOps(use_blis=False)


@contextmanager
def one_thread() -> Iterator[None]:
    """Has numpy multiply with one thread inside; outside as before."""
    threads = _threads()
    if threads is None:
        yield
        return
    before = threads.get()
    threads.set(1)
    try:
        yield
    finally:
        threads.set(before)


@cache
def _threads() -> Threads | None:
    """None where numpy has another library, or none of its own."""
    try:
        loaded = ctypes.CDLL(import_module("numpy._core._multiarray_umath").__file__)
    except (ImportError, OSError):
        return None
    for build in _BUILDS:
        if hasattr(loaded, build.format("get")):
            return Threads(getattr(loaded, build.format("get")), getattr(loaded, build.format("set")))
    return None
