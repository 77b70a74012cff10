"""One row of the table that says what each line of an article is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from timeline.layout.kinds import Kind
from timeline.layout.sheet import Sight

ANY = sys.maxsize
"""The longest line of a row that looks at lines of any length."""


@dataclass(frozen=True, slots=True)
class LineRow:
    """One reason to take a line for a kind, with texts whose marked line it accepts and refuses."""

    name: str
    kind: Kind
    test: Callable[[Sight], bool]
    accepts: tuple[str, ...]
    refuses: tuple[str, ...]
    longest: int = 400
    """Characters of a line beyond which the row does not look at it."""

    def takes(self, sight: Sight) -> bool:
        """Whether it accepts the line."""
        return len(sight.line.words) <= self.longest and self.test(sight)
