"""The folder of a batch in, where everything in it lies out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TABLES = ("events", "words", "participations", "actors", "expressions", "articles", "failures")
"""The folders of a finished batch: ``expressions`` where dates alone were wanted, else the first four instead."""


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a batch writes. What is under ``work`` is gone once it is done."""

    path: Path

    @property
    def summary(self) -> Path:
        """What the batch came to: it is there when all the rest is."""
        return self.path / "batch.json"

    @property
    def work(self) -> Path:
        """What is needed until then."""
        return self.path / "work"

    @property
    def plan(self) -> Path:
        """What is to be done: it is there when every task file is."""
        return self.work / "plan.json"

    @property
    def lock(self) -> Path:
        """Held by the one that hands out the tasks."""
        return self.path / ".lock"

    @property
    def refused(self) -> Path:
        """The rows of the input that hold no article."""
        return self.work / "refused.parquet"

    @property
    def sorted(self) -> Path:
        """Tables that are being written."""
        return self.work / "sorted"

    @property
    def spilled(self) -> Path:
        """What does not fit into memory while they are sorted."""
        return self.work / "spilled"

    def task(self, name: str) -> Path:
        """The articles of a task."""
        return self.work / "tasks" / f"{name}.parquet"

    def part(self, name: str) -> Path:
        """What came of it: it is there when it is whole."""
        return self.work / "parts" / f"{name}.parquet"

    def table(self, name: str) -> Path:
        """The folder of a finished table."""
        return self.path / name

    def others(self) -> Path | None:
        """What a batch would take away though none has put it there: of the name of a table, in a folder of others."""
        if self.lock.exists() or self.summary.exists() or self.plan.exists():
            return None
        return next((each for each in (self.work, *map(self.table, TABLES)) if each.exists()), None)

    def done(self) -> Iterator[str]:
        """The names of the tasks of which there is a part."""
        parts = self.work / "parts"
        return (file.stem for file in parts.glob("*.parquet")) if parts.is_dir() else iter(())
