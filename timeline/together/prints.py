"""Tellings in; those to be compared, and what further prints of their texts tell at the same words, out.

What several outlets print word for word is looked at once, as its first print tells it: compared with each other,
prints would seem to know all that the other knows, and counted from the day of a later one, "on Monday" is another
Monday.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from timeline.model import Event, Span
from timeline.together.telling import Telling

_Where = tuple[str, Span, int]
"""A text, a word of it, and the how manieth event of its article stands there."""


class Prints:
    """``first`` are the tellings that are looked at; ``numbers`` gives for each of all tellings which stands for it."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        """Of prints of one text, the first is the one that was published first, or given first."""
        said = Counter[tuple[str, Span]]()
        where: list[_Where] = []
        for each in tellings:
            at = each.article.id, each.event.trigger
            where.append((each.article.text, each.event.trigger, said[at]))
            said[at] += 1
        leading: dict[_Where, int] = {}
        for number in sorted(range(len(tellings)), key=lambda each: _published(tellings[each])):
            leading.setdefault(where[number], number)
        places = {number: at for at, number in enumerate(sorted(leading.values()))}
        self.first = [tellings[number] for number in places]
        self.numbers = [places[leading[each]] for each in where]
        self._again: dict[int, list[Event]] = defaultdict(list)
        for telling, number in zip(tellings, self.numbers, strict=True):
            if telling is not self.first[number]:
                self._again[number].append(telling.event)

    def again(self, numbers: Sequence[int]) -> list[Event]:
        """What further prints tell where these of the ``first`` do."""
        return [event for each in numbers for event in self._again.get(each, ())]


def _published(telling: Telling) -> date:
    return telling.article.published or date.max
