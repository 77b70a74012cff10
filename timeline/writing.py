"""Bytes in, a whole file or none out, and names that any system can hold; what cannot be written is a WriteError."""

from __future__ import annotations

import errno
import io
import os
import re
import shutil
import stat
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import Any, BinaryIO, cast

from timeline.catalogue import worded

LONGEST_STEM = 200
"""Bytes of a file's name before its number and ending: every common file system takes 255 in all."""

_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10))}
"""Devices of Windows whatever their ending is ("Naming Files, Paths, and Namespaces", Microsoft Learn)."""

_MOST_LINKS = 40
"""Links followed to a file, as many as Linux follows."""


class WriteError(Exception):
    """Something could not be written; as a string it says what, and why."""

    def __init__(self, what: str, cause: OSError | None) -> None:
        if cause is None or cause.errno in (errno.EPIPE, errno.EBADF):
            super().__init__(worded("{what} was closed before everything was written.", what=what))
        else:
            super().__init__(worded("{what} cannot be written ({value}).", what=what, value=cause.strerror or cause))


class Names:
    """Names of files in one folder, one for each id: no two are the same on any system, and none leads out of it."""

    def __init__(self, extension: str) -> None:
        self._extension = extension
        self._given: set[str] = set()
        self._wanted: Counter[str] = Counter()

    def give(self, id: str) -> str:
        """A name like ``id``; with a number where another has that name already."""
        stem = _safe(id)
        while True:
            self._wanted[stem] += 1
            count = self._wanted[stem]
            name = f"{stem}-{count}" if count > 1 else stem
            if _folded(name) not in self._given:
                self._given.add(_folded(name))
                return name + self._extension


def identity(file: str | Path | int) -> tuple[int, int] | None:
    """The same for every name and link of one regular file, or open descriptor of it; None for anything else."""
    try:
        found = os.stat(file)
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def make_folder(path: Path) -> None:
    """Make it where it is not there. Raises WriteError."""
    with _telling(str(path)):
        path.mkdir(exist_ok=True)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of ``path`` at the end of the block, or not at all where that fails.

    A link stays a link, and a file keeps its rights. Pipes, devices and names of what is open already, such as
    ``/dev/stdout``, are written as they are. Raises WriteError.
    """
    with _straight(path) if _is_open_or_no_file(path) else _aside(path) as file:
        yield file


@contextmanager
def telling_standard_output() -> Iterator[None]:
    """Whatever is written to standard output in the block raises WriteError where it is full or closed.

    It is said once; what is written after that is dropped, so that the interpreter's last flush says no more.
    """
    usual = sys.stdout
    buffer = usual.buffer if usual else None
    raw = TellingFile(cast(io.RawIOBase | None, getattr(buffer, "raw", buffer)), worded("Standard output"))
    sys.stdout = io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=usual.encoding if usual else "utf-8",
        errors=usual.errors if usual else None,
        line_buffering=bool(usual and usual.line_buffering),
    )
    try:
        yield
    finally:
        ours, sys.stdout = sys.stdout, usual
        ours.flush()


class TellingFile(io.RawIOBase):
    """A raw file that raises WriteError, naming ``what`` it is, instead of OSError; without a file it is closed."""

    def __init__(self, file: io.RawIOBase | None, what: str) -> None:
        self._file, self._what = file, what
        self._lost = False

    def writable(self) -> bool:
        """Always."""
        return True

    def fileno(self) -> int:
        """That of the file."""
        return self._file.fileno() if self._file else super().fileno()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return bool(self._file and self._file.isatty())

    def write(self, data: Any) -> int | None:
        """The number of bytes written. Raises WriteError, once."""
        if self._lost:
            return len(data)
        try:
            if self._file:
                return self._file.write(data)
        except OSError as cause:
            self._lost = True
            raise WriteError(self._what, cause) from cause
        self._lost = True
        raise WriteError(self._what, None)


@contextmanager
def _straight(path: Path) -> Iterator[BinaryIO]:
    with _telling(str(path)):
        file = io.FileIO(path, "a")  # what the shell or another program has written there stays
    with file, io.BufferedWriter(TellingFile(file, str(path))) as out:
        yield cast(BinaryIO, out)


@contextmanager
def _aside(path: Path) -> Iterator[BinaryIO]:
    target = Path(os.path.realpath(path))
    part = target.parent / f".timeline-{token_hex(8)}.part"
    try:
        with _telling(str(path)):
            if target.exists() and not os.access(target, os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            file = io.FileIO(part, "x")
        with file, io.BufferedWriter(TellingFile(file, str(path))) as out:
            yield cast(BinaryIO, out)
        with _telling(str(path)):
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink()


@contextmanager
def _telling(what: str) -> Iterator[None]:
    try:
        yield
    except OSError as cause:
        raise WriteError(what, cause) from cause


def _is_open_or_no_file(path: Path) -> bool:
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
    return not regular or _is_descriptor(path)


def _is_descriptor(path: Path) -> bool:
    """Whether it names what a process holds open (``/dev/stdout``, ``/dev/fd/3``), be it through links."""
    for _ in range(_MOST_LINKS):
        if os.path.realpath(path.parent).startswith(("/proc/", "/dev/fd")):
            return True
        if not path.is_symlink():
            return False
        path = path.parent / path.readlink()
    return False


def _safe(id: str) -> str:
    """The stem of a name that is a file's in the folder it is put in, on every system."""
    plain = re.sub(r"[^\w.-]+", "_", unicodedata.normalize("NFC", id)).lstrip(".")
    stem = plain.encode()[:LONGEST_STEM].decode(errors="ignore") or "article"
    device = unicodedata.normalize("NFKC", stem.split(".")[0]).casefold() in _RESERVED
    return f"_{stem}" if device or stem.startswith("-") else stem


def _folded(name: str) -> str:
    """The same for names that some system takes for one: by letter case, or by how an accent is written."""
    return unicodedata.normalize("NFC", name.casefold())
