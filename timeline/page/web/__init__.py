"""The few pieces of script and style that no element of Streamlit's does the work of, each a file of its own kind."""

from __future__ import annotations

from importlib.resources import files


def web(*names: str) -> str:
    """The files of those names beside this one, as one; the last of several scripts is the one that is called."""
    return "\n".join((files(__package__) / name).read_text(encoding="utf-8") for name in names)
