"""The folder of a batch in; the right to be the only one that hands out its tasks out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from timeline.batch.errors import BatchError
from timeline.batch.folder import Folder
from timeline.catalogue import worded
from timeline.writing import WriteError


@contextmanager
def alone(folder: Folder) -> Iterator[Folder]:
    """Nobody else hands out its tasks meanwhile.

    Raises BatchError where somebody does, or where something else is in the way; WriteError.
    """
    if (theirs := folder.others()) is not None:
        raise BatchError(
            worded("{theirs} is not of a batch, which would take its place. Name another folder.", theirs=theirs)
        )
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.lock, blocking=False):
            yield folder
    except Timeout:
        raise BatchError(
            worded("Another timeline batch writes to {path}. Wait for it, or end it.", path=folder.path)
        ) from None
    except OSError as cause:
        raise WriteError(str(folder.path), cause) from cause
