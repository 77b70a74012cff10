"""A disk that is full at some moment: nothing half done is taken for whole, and the next go gives the same."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.batch.made import DATES, article, table, whole, write_lines
from timeline.batch import BatchError, Folder
from timeline.writing import WriteError


@contextmanager
def full_after(steps: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The disk takes so many files more; what is counted is every file that is made sure to be on it."""
    really, taken = os.fsync, [0]

    def fsync(descriptor: int) -> None:
        taken[0] += 1
        if taken[0] > steps:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        really(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        yield taken


def test_a_disk_that_is_full_at_any_moment_costs_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tmp_path / "in"
    write_lines(given / "a.jsonl", [article(number) for number in range(5)] + [{"id": "empty", "text": ""}])
    with full_after(10**6, monkeypatch) as taken:
        whole(given, Folder(tmp_path / "first"), DATES, 2)
    expected = table(tmp_path / "first", "expressions")
    moments = range(0, taken[0], 3)
    for moment in moments:
        out = tmp_path / f"out-{moment}"
        with full_after(moment, monkeypatch), pytest.raises((WriteError, BatchError), match="No space left"):
            whole(given, Folder(out), DATES, 2)
        assert not list(out.rglob("*.part"))
        assert not (out / "batch.json").exists()
        whole(given, Folder(out), DATES, 2)
        assert table(out, "expressions") == expected
        assert len(table(out, "failures")) == 1
        assert {each.name for each in out.iterdir()} == {"expressions", "articles", "failures", "batch.json"}
    assert len(moments) > 5
