"""Tellings in; pairs of them that stand at one word of one text, which several outlets print, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.model import Span
from timeline.together.telling import Telling

_Where = tuple[str, Span, int]
"""A text, a word of it, and the how manieth event of its article stands there."""


def prints(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Numbers of tellings, the lower first, that are one whatever day each was printed on.

    Counted from the day of a later print, "on Monday" is another Monday, and what was to come is over: that would keep
    apart what the same words say.
    """
    first: dict[_Where, int] = {}
    before = Counter[tuple[str, Span]]()
    for number, each in enumerate(tellings):
        at = each.article.id, each.event.trigger
        where = each.article.text, each.event.trigger, before[at]
        before[at] += 1
        if (one := first.setdefault(where, number)) != number:
            yield one, number
