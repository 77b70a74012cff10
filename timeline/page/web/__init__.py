"""The few pieces of script and style that no element of Streamlit's does the work of, each a file of its own kind."""

from __future__ import annotations

from importlib.resources import files


def web(name: str) -> str:
    """The file of that name beside this one."""
    return (files(__package__) / name).read_text(encoding="utf-8")
