"""The few pieces of script and style that no element of Streamlit's does the work of, each a file of its own kind."""

from __future__ import annotations

import json
import re
from html import escape
from importlib.resources import files

from timeline.catalogue import worded

WORDED = re.compile(r'\bworded\("([^"\\]+)"\)')
"""A message in a script: it is said in the language spoken when the script is read."""

BRACKETED = re.compile(r"\[([^\[\]]+)\]")
"""A message in markup."""


def web(*names: str) -> str:
    """The files of those names beside this one, as one; the last of several scripts is the one that is called."""
    text = "\n".join((files(__package__) / name).read_text(encoding="utf-8") for name in names)
    messages = {message: worded(message) for message in WORDED.findall(text)}
    if not messages:
        return text
    return f"const WORDS = {json.dumps(messages)}\nconst worded = (message) => WORDS[message]\n{text}"


def markup(page: str) -> str:
    """The markup; what stands in brackets in it is said in the language spoken."""
    return BRACKETED.sub(lambda found: escape(worded(found[1])), page)
