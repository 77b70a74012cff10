"""A page's text in, its article's blocks out: no title again, nothing that the page's own data do not know."""

from __future__ import annotations

import re

from timeline.readers.titles import level

_WHOLE = 0.7
"""How long, of the text found, what JSON-LD states as the body must be to be the whole of it, not a beginning."""
_KNOWN = 0.5
"""The part of a block's words that the body must hold."""
_RUN = 4


def article_blocks(text: str, title: str, body: str) -> str:
    """The text without its title at the top, and without blocks that are no part of ``body`` where that is whole."""
    lines = text.split("\n")
    while lines and (not lines[0].strip() or level(lines[0]) == level(title)):
        lines.pop(0)
    known = _runs(body)
    if len(body) >= _WHOLE * len(text) and known:
        kept = [line for line in lines if not line.strip() or _share(line, known) >= _KNOWN]
        if sum(map(len, kept)) >= _WHOLE * sum(map(len, lines)):
            lines = kept
    return "\n".join(lines).strip()


def _share(line: str, known: set[tuple[str, ...]]) -> float:
    runs = _runs(line)
    return sum(run in known for run in runs) / max(len(runs), 1)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + length]) for length in (1, _RUN) for at in range(len(words) - length + 1)}
