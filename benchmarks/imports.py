"""How long the rooms of the house take to import: ``python -m benchmarks.imports [MODULE...]``.

Each is imported by an interpreter of its own, ten times; printed is the best of the ten less the best of an interpreter
that does nothing, in seconds, and how many modules it brings along. Bytecode is kept in a folder of the benchmark's own
and made before the first count, as it is for whoever has installed the program.
"""

from __future__ import annotations

import os
import subprocess
import sys
from tempfile import TemporaryDirectory
from time import perf_counter

ROOMS = ("timeline", "timeline.dates", "timeline.dates.tagging", "timeline.languages.en.dates", "timeline.cli")
TIMES = 10


def best(code: str, environment: dict[str, str]) -> float:
    """Seconds that an interpreter takes to run that, the best of ten."""
    taken = []
    for _ in range(TIMES):
        begun = perf_counter()
        subprocess.run([sys.executable, "-c", code], env=environment, check=True)
        taken.append(perf_counter() - begun)
    return min(taken)


def brought(room: str, environment: dict[str, str]) -> int:
    """The modules that an interpreter has once it has imported that."""
    code = f"import sys, {room}; print(len(sys.modules))"
    return int(subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True).stdout)


def main(rooms: tuple[str, ...]) -> None:
    """Print a line a room."""
    with TemporaryDirectory() as folder:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        print("room", "seconds", "modules", sep="\t")  # noqa: T201
        for room in rooms:
            modules = brought(room, environment)
            nothing = best("pass", environment)
            print(room, f"{best(f'import {room}', environment) - nothing:.3f}", modules, sep="\t")  # noqa: T201


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or ROOMS)
