"""A page's text in, its article's blocks out: no title again, nothing that the page's own data do not know."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from timeline.facts import word_lists
from timeline.readers.titles import squeezed

_WHOLE = 0.7
"""How long, of the text found, what JSON-LD states as the body must be to be the whole of it, not a beginning."""
_KNOWN = 0.5
"""The part of a block's words that the body must hold."""
_RUN = 4
_TOP = 3
"""Lines in which the title stands again: a section may stand above it."""
_LONGEST = 240
"""Characters of a line of furniture."""


def article_blocks(text: str, titles: Iterable[str], body: str) -> str:
    """The text without its title at the top, furniture, and blocks that are no part of ``body`` where that is whole."""
    lines = [line for line in _below(text.split("\n"), {squeezed(title) for title in titles}) if not is_furniture(line)]
    known = _runs(body)
    if len(body) >= _WHOLE * len(text) and known:
        kept = [line for line in lines if not line.strip() or _share(line, known) >= _KNOWN]
        if sum(map(len, kept)) >= _WHOLE * sum(map(len, lines)):
            lines = kept
    return "\n".join(lines).strip()


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page and not to its article: it asks to subscribe, or leads to something else."""
    words = line.strip(" -–—•|>»")
    return len(words) <= _LONGEST and any(rule.match(words) for rule in _furniture())


@cache
def _furniture() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rule["line"], re.IGNORECASE) for rule in word_lists("page_furniture")["rule"])


def _below(lines: list[str], titles: set[str]) -> list[str]:
    """What stands below the title, where that is one of the first lines."""
    for at in reversed(range(min(_TOP, len(lines)))):
        if squeezed(lines[at]) in titles and lines[at].strip():
            return lines[at + 1 :]
    return lines


def _share(line: str, known: set[tuple[str, ...]]) -> float:
    runs = _runs(line)
    return sum(run in known for run in runs) / max(len(runs), 1)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + length]) for length in (1, _RUN) for at in range(len(words) - length + 1)}
