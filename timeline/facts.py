"""Facts and words from ``data/``: a name in, the rows out. No other module knows where the files lie.

``data/world`` holds facts, whatever the language; ``data/LANGUAGE`` the words of each language.
"""

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


LANGUAGE = "en"
"""The language whose words are meant where none is named."""


def word_lists(name: str, language: str = LANGUAGE) -> dict[str, Any]:
    """The contents of ``data/LANGUAGE/NAME.toml``, as ``toml`` gives them."""
    return toml(f"{language}/{name}")


def word_table(name: str, language: str = LANGUAGE) -> list[dict[str, str]]:
    """The rows of ``data/LANGUAGE/NAME.csv``, as ``table`` gives them."""
    return table(f"{language}/{name}")
