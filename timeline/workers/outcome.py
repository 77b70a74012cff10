"""What becomes of an article that was given to a worker: its Timeline, a fault of the program, or a stop."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from timeline.catalogue import worded
from timeline.model import Timeline

_PACKAGES = "site-packages"


class Why(StrEnum):
    """Why a reading was stopped before its end."""

    TIME = "time"
    """It took longer than its limit."""
    DIED = "died"
    """The process that read it ended by itself or was ended by the system, as for want of memory."""
    LEFT = "left"
    """Nobody waited for it any more."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """A reading that was stopped; ``seconds`` is the limit that it had."""

    why: Why
    seconds: float


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the program. ``message`` may quote the article; ``kind`` and ``place`` never do.

    ``place`` is the way to it through the code, the innermost last: ``timeline/dates/tagging.py:41 in tag``.
    """

    kind: str
    message: str
    place: tuple[str, ...]

    @classmethod
    def of(cls, error: BaseException) -> Self:
        """The fault that the exception is, with no folder of this machine in it."""
        frames = traceback.extract_tb(error.__traceback__)
        place = tuple(f"{_within(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)
        return cls(type(error).__name__, str(error), place)


Outcome = Timeline | Fault | Stopped


class ReadingStopped(Exception):
    """The article was not read to its end; ``why`` and the limit in ``seconds`` say more."""

    def __init__(self, stopped: Stopped) -> None:
        super().__init__(
            worded(
                "reading was stopped ({why}), its limit was {seconds:.0f} seconds",
                why=stopped.why,
                seconds=stopped.seconds,
            )
        )
        self.why, self.seconds = stopped.why, stopped.seconds


class ReadingFailed(Exception):
    """The program failed on the article; ``fault`` says where."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.kind}: {fault.message}")
        self.fault = fault


def _within(file: str) -> str:
    """The path inside its package: what stands before tells of the machine, not of the fault."""
    parts = Path(file).parts
    if _PACKAGES in parts:
        return "/".join(parts[len(parts) - parts[::-1].index(_PACKAGES) :])
    if "timeline" in parts[:-1]:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("timeline", 1) :])
    return parts[-1] if parts else file
