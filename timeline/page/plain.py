"""Words of an article, a file or a person in; the same for what Streamlit reads as Markdown, a label or a message, out.

Read so, a name could fetch a picture from another machine, lead elsewhere, or lose its stars.
"""

from __future__ import annotations

_MEANT = frozenset(r"\`*_{}[]()#+-.!~$:<>|&^=")
LONGEST = 80
"""Characters of a label."""
LONGEST_SAID = 3_000
"""Characters of a message: some files by name, each with what is wrong with it."""


def plain(words: str, most: int = LONGEST) -> str:
    """On one line, cut to ``most`` characters, each of which is shown as it is."""
    flat = " ".join(words.split())
    kept = flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"
    return "".join(f"\\{each}" if each in _MEANT else each for each in kept)
