"""Several words in; whether one of them reads or hangs in some way, or which is the first that does, out."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def says(words: Iterable[Token], spellings: Container[str]) -> bool:
    """Whether one of the words is, in small letters, among the spellings: ``says(noun.lefts, tongue().definite)``."""
    return any(word.lower_ in spellings for word in words)


def spellings(words: Iterable[Token]) -> set[str]:
    """How the words are written, in small letters."""
    return {word.lower_ for word in words}


def hangs(words: Iterable[Token], relations: Container[str]) -> bool:
    """Whether one of the words hangs in one of these ways."""
    return any(word.dep_ in relations for word in words)


def hung(words: Iterable[Token], relations: Container[str]) -> Token | None:
    """The first of the words that hangs in one of these ways; None without one."""
    return next((word for word in words if word.dep_ in relations), None)


def has_word(words: Iterable[Token], spellings: Container[str], *relations: str) -> bool:
    """Whether one of the words is among the spellings and hangs in one of these ways."""
    return first_word(words, spellings, *relations) is not None


def first_word(words: Iterable[Token], spellings: Container[str], *relations: str) -> Token | None:
    """The first of the words that is among the spellings, and hangs in one of these ways if any; None without one."""
    found = (word for word in words if word.lower_ in spellings)
    return next((word for word in found if not relations or word.dep_ in relations), None)


def before(words: Iterable[Token], stop: Token) -> Iterator[Token]:
    """Those of the words that stand before another."""
    return (word for word in words if word.i < stop.i)


def after(words: Iterable[Token], start: Token) -> Iterator[Token]:
    """Those of the words that stand behind another."""
    return (word for word in words if word.i > start.i)
