"""Things asked for by several people in; the order in which they have their turn out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Turns(Generic[Item]):
    """A queue in which each owner has one turn before another has a second: who asks for much delays nobody else."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Item]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def add(self, owner: str, item: Item) -> None:
        """Behind the owner's other items, and a new owner behind all others."""
        self._waiting.setdefault(owner, deque()).append(item)

    def take(self, fits: Callable[[Item], bool] = lambda _: True) -> Item | None:
        """The next item that fits, None where none does; its owner goes to the end of the queue."""
        for owner, items in self._waiting.items():
            if fits(items[0]):
                del self._waiting[owner]
                item = items.popleft()
                if items:
                    self._waiting[owner] = items
                return item
        return None

    def drop(self, item: Item) -> None:
        """Nobody waits for it any more; nothing where it has been taken."""
        for owner, items in list(self._waiting.items()):
            if item in items:
                items.remove(item)
            if not items:
                del self._waiting[owner]

    def order(self) -> list[Item]:
        """All items as they would be taken, the next first."""
        ranked = [(rank, item) for items in self._waiting.values() for rank, item in enumerate(items)]
        return [item for _, item in sorted(ranked, key=lambda each: each[0])]
