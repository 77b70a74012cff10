"""A phrase with the words about it, and what a refusal of it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Around:
    """A phrase as written, with a little of what stands before and after it."""

    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason. ``rules`` are those it may refuse; ``examples`` hold no expression of time."""

    reason: str
    rules: frozenset[str]
    applies: Callable[[Around], bool]
    examples: tuple[str, ...]
