"""The file of a library in; the file made, and read by nobody but its owner."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

OWNERS_FILE = 0o600
_OWNERS_FOLDER = 0o700
_OTHERS = 0o077


def make_private(file: Path) -> None:
    """Makes the file and its folder where they are not there, and takes them from everybody but their owner.

    A folder that holds other files too is left as it is, since others may have business with those. Raises OSError
    where folder or file cannot be made.
    """
    file.parent.mkdir(mode=_OWNERS_FOLDER, parents=True, exist_ok=True)
    if not file.exists():
        # SQLite gives its log the rights of the file, and would make the file itself for all to read.
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, OWNERS_FILE))
    inside = list(file.parent.iterdir())
    ours = [path for path in inside if path.name.startswith(file.name)]
    for path in [*ours, file.parent] if ours == inside else ours:
        _narrow(path)


def may_only_be_read(file: Path) -> bool:
    """Whether the file is there and may be read, but not written, or nothing beside it."""
    return _may(file, os.R_OK) and not (_may(file, os.W_OK) and _may(file.parent, os.W_OK))


def _may(path: Path, what: int) -> bool:
    return os.access(path, what, effective_ids=os.access in os.supports_effective_ids)


def _narrow(path: Path) -> None:
    """Takes the rights of others away and gives none; what is not ours to change stays as it is."""
    with suppress(OSError):
        rights = stat.S_IMODE(path.stat().st_mode)
        if rights & _OTHERS:
            path.chmod(rights & ~_OTHERS)
