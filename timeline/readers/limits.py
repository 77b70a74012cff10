"""A process in, the same with bounds out: of memory, files and processor, past which the system ends it."""

from __future__ import annotations

import resource
from contextlib import suppress

from timeline.settings import READER_FILES, READER_MEMORY, READER_PROCESSOR_SECONDS


def bind() -> None:
    """For the rest of this process: so much memory, no file written, no trace of it left."""
    for kind, most in (
        (resource.RLIMIT_AS, READER_MEMORY),
        (resource.RLIMIT_NOFILE, READER_FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _limit(kind, most, most)


def allow_processor() -> None:
    """From now on so many seconds of processor, for the next article."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + READER_PROCESSOR_SECONDS, hard)


def _limit(kind: int, soft: int, hard: int) -> None:
    """Systems that know no such limit, or have a tighter one, keep theirs."""
    _, most = resource.getrlimit(kind)
    if most != resource.RLIM_INFINITY:
        soft = min(soft, most)
        hard = min(hard, most) if hard != resource.RLIM_INFINITY else most
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (soft, hard))
