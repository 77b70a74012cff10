"""What the server and the nursery of its workers say to each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Read:
    """To the nursery: have this article (pickled) read within so many seconds."""

    number: int
    article: bytes
    characters: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Stop:
    """To the nursery: nobody waits for it any more. What is done already is passed over."""

    number: int


@dataclass(frozen=True, slots=True)
class Done:
    """To the server: what became of it, a pickled `Outcome`. Comes once for every `Read`."""

    number: int
    outcome: bytes
