"""A phrase with the words about it, and what a refusal of it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.model import Span


@dataclass(frozen=True, slots=True)
class Around:
    """A phrase as written, with a little of what stands before and after it."""

    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason. ``rules`` are those it may refuse; ``examples`` hold no expression of time, ``allows`` are texts like
    them in which it lets one of the rules pass.

    ``placeless``: it refuses what is a time, but of no day that we could name: what happened then stays undated.
    """

    reason: str
    rules: frozenset[str]
    applies: Callable[[Around], bool]
    examples: tuple[str, ...]
    placeless: bool = False
    allows: tuple[str, ...] = ()


_SEEN = 32
"""Characters looked at on either side."""


def look_around(text: str, span: Span) -> Around:
    """The words of a span with what its paragraph has beside them."""
    before, after = text[max(0, span.start - _SEEN) : span.start], text[span.end : span.end + _SEEN]
    return Around(span.of(text), before.rpartition("\n\n")[2], after.partition("\n\n")[0])
