"""What is to be done in, a file that says so out, and back: how many tasks there are, of what, and what is wanted."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from timeline.batch.errors import BatchError
from timeline.batch.whole import write_text
from timeline.catalogue import worded

ALL, DATED = "all", "dated"
DATES = "dates"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is made of each article; the same for every worker and in every go.

    ``only`` is empty, or `DATES` for expressions of time without a language model. ``events`` as on the command line.
    ``today`` (ISO) is the day of the first go: no article is published after it. ``version`` is the program's.
    """

    version: str
    today: str
    only: str = ""
    events: str = DATED


@dataclass(frozen=True, slots=True)
class Plan:
    """The tasks of a batch: ``given`` names every file of the input with its size and time of change."""

    wanted: Wanted
    given: tuple[tuple[str, int, int], ...]
    a_task: int
    articles: int
    refused: int

    @property
    def tasks(self) -> int:
        """How many there are."""
        return -(-self.articles // self.a_task)

    def names(self) -> list[str]:
        """Of every task, in order."""
        return [name_of(number) for number in range(self.tasks)]

    def size(self, name: str) -> int:
        """How many articles a task holds."""
        return min(self.a_task, self.articles - int(name.removeprefix("part-")) * self.a_task)

    def write(self, file: Path) -> None:
        """As JSON, whole or not at all."""
        write_text(file, json.dumps(asdict(self), indent=1) + "\n")

    @classmethod
    def read(cls, file: Path) -> Self | None:
        """The plan that was written there; None where there is none. Raises BatchError where it cannot be read."""
        found = read_json(file)
        if found is None:
            return None
        try:
            wanted = Wanted(**found["wanted"])
            given = tuple((str(name), int(size), int(changed)) for name, size, changed in found["given"])
            return cls(wanted, given, *(int(found[name]) for name in ("a_task", "articles", "refused")))
        except (ValueError, TypeError, KeyError) as cause:
            raise BatchError(_unread(file, cause)) from cause


def read_json(file: Path) -> dict[str, Any] | None:
    """The object that stands there; None where there is no file. Raises BatchError where it is none."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as cause:
        raise BatchError(_unread(file, cause)) from cause
    if not isinstance(found, dict):
        raise BatchError(_unread(file, worded("no object")))
    return found


def _unread(file: Path, cause: object) -> str:
    return worded("{file} cannot be read ({cause}). Delete its folder to begin anew.", file=file, cause=cause)


def name_of(number: int) -> str:
    """The name of the task of that number, so that they sort as they were read."""
    return f"part-{number:08d}"
