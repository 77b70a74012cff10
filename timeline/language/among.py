"""Several words in; whether one of them reads or hangs in some way, or which is the first that does, out."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def says(words: Iterable[Token], spellings: Container[str]) -> bool:
    """Whether one of the words is, in small letters, among the spellings: ``says(noun.lefts, tongue().definite)``."""
    return any(word.lower_ in spellings for word in words)


def hangs(words: Iterable[Token], relations: Container[str]) -> bool:
    """Whether one of the words hangs in one of these ways."""
    return any(word.dep_ in relations for word in words)


def hung(words: Iterable[Token], relations: Container[str]) -> Token | None:
    """The first of the words that hangs in one of these ways; None without one."""
    return next((word for word in words if word.dep_ in relations), None)
