"""A word in; the verbs above it, and the one whose clause it stands in, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import labels
from timeline.language.word import is_topmost

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def verb_above(word: Token) -> Token | None:
    """The nearest verb that it hangs on, however far above; None without one."""
    while not is_topmost(word):
        word = word.head
        if word.pos_ in labels.VERBS:
            return word
    return None


def clause_head(word: Token) -> Token:
    """The verb whose clause it stands in, of a verb the one above; where there is none, the root of its sentence."""
    while not is_topmost(word):
        word = word.head
        if word.pos_ in labels.VERBS:
            break
    return word


def verb_at_or_above(word: Token) -> Token:
    """It, where it is a verb, or the nearest verb above; the root of its sentence without one."""
    return word if word.pos_ in labels.VERBS else clause_head(word)
