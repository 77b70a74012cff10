"""A word in; its dictionary form, and on which side of the one above it stands, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def base(word: Token) -> str:
    """What a dictionary has it under, in small letters."""
    return word.lemma_.lower()


def is_topmost(word: Token) -> bool:
    """Whether it hangs on no other word."""
    return word.head is word


def is_before_head(word: Token) -> bool:
    """Whether it stands before the word that it hangs on."""
    return word.i < word.head.i


def is_behind_head(word: Token) -> bool:
    """Whether it stands behind the word that it hangs on."""
    return word.i > word.head.i
