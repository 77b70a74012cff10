"""What a person said of two tellings, "same" or "not the same", and the tellings of a new extraction in; pairs out.

A decision names words of articles, not events: it holds for whatever event a later extraction finds at them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.model import Span
from timeline.together.telling import Telling


@dataclass(frozen=True, slots=True)
class Place:
    """The word that names a happening: the id of its article, and where in its text it stands."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether the happenings named at two places are the ``same``; the later of two about the same counts."""

    one: Place
    other: Place
    same: bool


def decided(decisions: Iterable[Decision], tellings: Sequence[Telling]) -> Iterator[tuple[int, int, bool]]:
    """Pairs of numbers of tellings, the lower first, and what was said of each; nothing for places without an event."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        by_article[telling.article.id].append(number)
    last: dict[tuple[int, int], bool] = {}
    for decision in decisions:
        for one in _at(decision.one, by_article, tellings):
            for other in _at(decision.other, by_article, tellings):
                if one != other:
                    last[min(one, other), max(one, other)] = decision.same
    return ((one, other, same) for (one, other), same in last.items())


def _at(place: Place, by_article: dict[str, list[int]], tellings: Sequence[Telling]) -> list[int]:
    return [each for each in by_article.get(place.article, ()) if tellings[each].event.trigger.overlaps(place.span)]
