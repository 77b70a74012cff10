"""The name of an installed package in; one digest of all its files out, none of them run."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path


def digest(package: str) -> str:
    """SHA-256 over the names and contents of the package's files in the order of their names; "" where it is missing.

    What Python writes beside them when it first reads them is left out.
    """
    found = find_spec(package)
    whole = hashlib.sha256()
    folders = list(found.submodule_search_locations or ()) if found else []
    for path in sorted(path for folder in folders for path in Path(folder).rglob("*") if _counts(path)):
        content = path.read_bytes()
        whole.update(f"{path.relative_to(folders[0]).as_posix()}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest() if folders else ""


def _counts(path: Path) -> bool:
    return path.is_file() and path.parent.name != "__pycache__"
