"""``data/en/clauses.toml`` in, the one table of words that clauses and the mending of a parse go by, out."""

from __future__ import annotations

from functools import cache

from timeline.facts import word_lists


@cache
def word_group(name: str) -> frozenset[str]:
    """The words of one group, in small letters. Raises KeyError where there is no such group."""
    return frozenset(word_lists("clauses")[name])


@cache
def word_pairs(name: str) -> frozenset[tuple[str, str]]:
    """The pairs of words of one group, in small letters. Raises KeyError where there is no such group."""
    return frozenset((first, second) for first, second in word_lists("clauses")[name])
