"""A text in, the names that a lordship is part of out: "the Duke of Alba"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from timeline.actors.words import words
from timeline.language.tongue import tongue
from timeline.model import Span


def noble_names(text: str) -> Iterator[Span]:
    """Whoever is called by a rank and what it is of."""
    for match in _pattern().finditer(text):
        yield Span(*match.span())


@cache
def _pattern() -> regex.Pattern[str]:
    ranks, link = ("|".join(sorted(some)) for some in (words("nobles"), tongue().belonging))
    return regex.compile(rf"(?<!\p{{L}})(?:{ranks}) (?:{link}) \p{{Lu}}[\p{{L}}'\-]+(?!\p{{L}}| \p{{Lu}})")
