"""Files of articles in; task files of some hundred articles each, and the plan of them, out.

It is done in one go or anew: the plan is written last. A row that holds no article, and one whose id another has
already, are kept with why; the first of an id is the one that is read.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from timeline.batch import schema
from timeline.batch.errors import BatchError
from timeline.batch.folder import Folder
from timeline.batch.given import Given, Refused, files_in, rows_of
from timeline.batch.plan import Plan, Wanted, name_of, read_json
from timeline.batch.whole import write_table
from timeline.catalogue import worded

_ID_BYTES = 8
"""Of an id's digest that are held to know it again: of a hundred million ids two are alike once in 3,700 batches."""


def fingerprint(place: Path) -> tuple[tuple[str, int, int], ...]:
    """Every file of the input with its size and time of change. Raises BatchError where there is none."""
    files = files_in(place)
    stats = ((file, file.stat()) for file in files)
    return tuple((str(file), found.st_size, found.st_mtime_ns) for file, found in stats)


def plan_of(place: Path, folder: Folder, wanted: Wanted, a_task: int, told: Callable[[int], object] = int) -> Plan:
    """The plan that is there if it is of the same input, else a new one; ``told`` the rows read so far.

    Raises BatchError where the folder holds a batch of another input, another wish or another version.
    """
    given = fingerprint(place)
    if (found := Plan.read(folder.plan)) is not None:
        _check(found, given, wanted, folder)
        return found
    if folder.work.exists():
        shutil.rmtree(folder.work)
    return _split(given, folder, wanted, a_task, told)


def summary_of(place: Path, folder: Folder, wanted: Wanted) -> dict[str, Any] | None:
    """What a finished batch came to, be it of another version; None where it is not finished.

    Raises BatchError where it was of another input or another wish, or what it came to cannot be read.
    """
    found = Plan.read(folder.summary)
    if found is None:
        return None
    _check_given(found, fingerprint(place), folder)
    _check_wish(found, wanted, folder)
    return read_json(folder.summary)


def _check(found: Plan, given: tuple[tuple[str, int, int], ...], wanted: Wanted, folder: Folder) -> None:
    _check_given(found, given, folder)
    was, now = found.wanted, wanted
    if was.version != now.version:
        raise BatchError(
            worded(
                "{path} was begun by version {version} of Timeline, and this is {version_2}. Go on with "
                "that one, or name another folder.",
                path=folder.path,
                version=was.version,
                version_2=now.version,
            )
        )
    _check_wish(found, wanted, folder)


def _check_given(found: Plan, given: tuple[tuple[str, int, int], ...], folder: Folder) -> None:
    if found.given != given:
        raise BatchError(
            worded(
                "{path} holds a batch of other files than these, or they were changed since. Name another folder.",
                path=folder.path,
            )
        )


def _check_wish(found: Plan, wanted: Wanted, folder: Folder) -> None:
    was = found.wanted
    if (was.only, was.events) != (wanted.only, wanted.events):
        raise BatchError(
            worded(
                "{path} was begun with {options}. Go on with the same, or name another folder.",
                path=folder.path,
                options=f"--events {was.events}{f' --only {was.only}' if was.only else ''}",
            )
        )


def _split(
    given: tuple[tuple[str, int, int], ...], folder: Folder, wanted: Wanted, a_task: int, told: Callable[[int], object]
) -> Plan:
    refused: list[Refused] = []
    rows = _once(_told(given, told), refused)
    articles = number = 0
    while some := list(islice(rows, a_task)):
        write_table(folder.task(name_of(number)), pa.Table.from_pylist([asdict(each) for each in some], schema.GIVEN))
        articles, number = articles + len(some), number + 1
    failures = pa.Table.from_pylist([asdict(each) for each in refused], pa.schema(schema.FAILURE))
    write_table(folder.refused, failures)
    plan = Plan(wanted, given, a_task, articles, len(refused))
    plan.write(folder.plan)
    return plan


def _told(given: tuple[tuple[str, int, int], ...], told: Callable[[int], object]) -> Iterator[Given | Refused]:
    read = 0
    for file, _, _ in given:
        for row in rows_of(Path(file)):
            read += 1
            told(read)
            yield row


def _once(rows: Iterator[Given | Refused], refused: list[Refused]) -> Iterator[Given]:
    seen: set[bytes] = set()
    for row in rows:
        if isinstance(row, Refused):
            refused.append(row)
            continue
        id = hashlib.blake2b(row.id.encode(errors="replace"), digest_size=_ID_BYTES).digest()
        if id in seen:
            refused.append(
                Refused(row.id, row.source, "duplicate", worded("Another article before it has the same id."))
            )
            continue
        seen.add(id)
        yield row


def leave_nothing(folder: Folder) -> None:
    """Takes away what was needed until the batch was done."""
    with suppress(FileNotFoundError):
        shutil.rmtree(folder.work)
    with suppress(FileNotFoundError):
        folder.lock.unlink()
