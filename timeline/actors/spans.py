"""Spans that do not overlap, with what they carry: found by place without a walk over all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from timeline.model import Span

T = TypeVar("T")


class Spans(Generic[T]):
    """Half-open spans in order, each with a value."""

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        """In any order."""
        self._items = sorted(items, key=lambda item: item[0])
        self._starts = [span.start for span, _ in self._items]

    def __iter__(self) -> Iterator[T]:
        return (value for _, value in self._items)

    def at(self, offset: int) -> T | None:
        """The value whose span begins at ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        return self._items[index][1] if index >= 0 and self._starts[index] == offset else None

    def before(self, offset: int) -> T | None:
        """The value of the last span that ends at or before ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._items[index][0].end > offset:
            index -= 1
        return self._items[index][1] if index >= 0 else None

    def all_in(self, span: Span) -> list[T]:
        """The values whose spans share a character with ``span``, in order."""
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        found = []
        for at in range(index, len(self._items)):
            own, value = self._items[at]
            if own.start >= span.end:
                break
            if own.overlaps(span):
                found.append(value)
        return found

    def overlapping(self, span: Span) -> T | None:
        """The first value whose span shares a character with ``span``."""
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        for at in range(index, len(self._items)):
            found, value = self._items[at]
            if found.start >= span.end:
                return None
            if found.overlaps(span):
                return value
        return None
