"""Something to write in, a whole file on the disk or none out, even where the machine stops at that moment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

import pyarrow as pa
from pyarrow import parquet

from timeline.writing import WriteError


@contextmanager
def written(file: Path) -> Iterator[Path]:
    """A ``.part`` beside the file to write to; it takes the file's place at the end, or not at all. Raises WriteError.

    Two that write the same file at once have a ``.part`` each, so that whichever ends last leaves a whole one.
    """
    part = file.with_name(f"{file.name}.{token_hex(4)}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield part
        _to_disk(part)
        part.replace(file)
        _to_disk(file.parent)
    except OSError as cause:
        raise WriteError(str(file), cause) from cause
    finally:
        with suppress(OSError):
            part.unlink()


def write_text(file: Path, words: str) -> None:
    """The words as UTF-8. Raises WriteError."""
    with written(file) as part:
        part.write_text(words, encoding="utf-8")


def write_table(file: Path, table: pa.Table) -> None:
    """The table as Parquet. Raises WriteError."""
    with written(file) as part:
        parquet.write_table(table, part, compression="zstd")


def clear(folder: Path) -> None:
    """What others that were ended left half done there."""
    for part in folder.rglob("*.part"):
        with suppress(OSError):
            part.unlink()


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
