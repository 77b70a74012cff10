"""A phrase that a rule read, in its text, in; the row that refuses it out."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.around import Refusal, look_around
from timeline.dates.grammar import Found
from timeline.model import Span


class Refusals:
    """The rows of a language, in the order in which they are asked."""

    def __init__(self, rows: Sequence[Refusal]) -> None:
        self.rows = tuple(rows)
        self._of_rule: dict[str, list[Refusal]] = {}
        for each in rows:
            for rule in each.rules:
                self._of_rule.setdefault(rule, []).append(each)

    def of(self, text: str, span: Span, found: Found) -> Refusal | None:
        """Why the phrase is no time, None where it is one."""
        rows = self._of_rule.get(found.rule.name)
        if rows is None:
            return None
        around = look_around(text, span)
        return next((each for each in rows if each.applies(around)), None)
