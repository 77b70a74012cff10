"""Words of an article, a file or a person in; the same for what Streamlit reads as Markdown, a label or a message, out.

Read so, a name could fetch a picture from another machine, lead elsewhere, or lose its stars. Only what would mean
something is marked as a sign: who has labels read aloud hears the marks too.
"""

from __future__ import annotations

import re

_MEANT = re.compile(r"[\\`*_\[\]<>~$:&!|]|-(?=-)")
_AT_START = re.compile(r"^(\d*)([#+=.)-])")
LONGEST = 80
"""Characters of a label."""
LONGEST_SAID = 3_000
"""Characters of a message: some files by name, each with what is wrong with it."""


def plain(words: str, most: int = LONGEST) -> str:
    """On one line, cut to ``most`` characters, each of which is shown as it is."""
    flat = " ".join(words.split())
    kept = flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"
    return _AT_START.sub(r"\1\\\2", _MEANT.sub(r"\\\g<0>", kept))
