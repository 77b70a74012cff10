"""Facts from ``data/``: a name in, the rows out. No other module knows where the files lie."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def folder() -> Path:
    """``data/`` of the checkout, or the copy that the wheel carries inside the package."""
    here = Path(__file__).parent
    carried = here / "data"
    return carried if carried.is_dir() else here.parent / "data"


@cache
def toml(name: str) -> dict[str, Any]:
    """The contents of ``data/NAME.toml``, read once and not to be changed.

    Raises FileNotFoundError where there is no such file.
    """
    return tomllib.loads((folder() / f"{name}.toml").read_text(encoding="utf-8"))


def table(name: str) -> list[dict[str, str]]:
    """The rows of ``data/NAME.csv``; lines that begin with ``#`` tell where the facts can be checked."""
    lines = (folder() / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if line and not line.startswith("#")))
