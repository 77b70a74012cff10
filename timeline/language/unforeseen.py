"""A noun in; whether it is for what nobody knows of beforehand, out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.facts import word_lists

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def is_unforeseen(noun: Token) -> bool:
    """Whether it is for an attack, a quake or the like, of which nobody names the day before: "this morning's fire"."""
    return noun.lemma_.lower() in _unforeseen()


@cache
def _unforeseen() -> frozenset[str]:
    return frozenset(word_lists("event-nouns")["unforeseen"]["nouns"])
