"""Two tellings in; what speaks for and against their being one happening, out, each with a name and in words.

How to add one: a row of ``FEATURES`` is a name, what it says where it counts for the two, and its value, 0 to 1. Then
``python -m benchmarks.coreference --fit PATH`` weighs all of them anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import log1p
from typing import Final

from timeline.model import DateRange
from timeline.together.corpus import Weights, held, likeness
from timeline.together.telling import Telling

_ONE_STORY: Final = 0.35
"""Likeness of two articles from which they are of one story, more or less: that of the middle pair of ECB+."""
_NEWS_DAYS: Final = 3
"""Days within which outlets print the same news."""
_LONG: Final = 8.0
"""``log1p`` of the days after which it makes no difference how many more lie between: about eight years."""
_KIN: Final = {"same": 1.0, "news": 0.8, "synonym": 0.7, "near": 0.5, "kind": 0.5, "none": 0.0}


class Pair:
    """Two tellings, and what the features need of both."""

    __slots__ = ("a", "alike", "arguments", "b", "gap", "held", "kin", "kinship", "names", "one", "sentence")

    def __init__(self, a: Telling, b: Telling, alike: float, *, with_dates: bool = True) -> None:
        """``alike`` is the likeness of their articles; without dates, they are compared as if none were stated."""
        self.a, self.b = a, b
        self.one = a.article.id == b.article.id
        self.alike = alike
        self.kin = kinship(a, b)
        self.kinship = _KIN[self.kin]
        self.arguments = likeness(a.arguments, b.arguments)
        self.sentence = likeness(a.sentence, b.sentence)
        self.held = (held(a.arguments, b.story) + held(b.arguments, a.story)) / 2
        self.names = _share(a.names, b.names)
        self.gap = gap(a.event.range, b.event.range) if with_dates and a.stated and b.stated else None


def kinship(a: Telling, b: Telling) -> str:
    """How the words that name the two hang together: same, news, synonym, near, kind or none."""
    if a.trigger & b.trigger:
        return "same"
    mine, other = a.kin, b.kin
    if mine.news & other.news:
        return "news"
    if mine.synonyms & other.synonyms:
        return "synonym"
    if mine.near & other.near:
        return "near"
    return "kind" if mine.kinds & other.kinds else "none"


def gap(some: DateRange | None, other: DateRange | None) -> int | None:
    """The days that lie between two dates, 0 where some day may belong to both; None without two dates."""
    if some is None or other is None:
        return None
    if some.overlaps(other):
        return 0
    first, second = sorted((some, other), key=lambda each: each.sort_key())
    return ((second.begin or date.max) - (first.end or date.min)).days


@dataclass(frozen=True, slots=True)
class Feature:
    """``says`` is how its value is told where it counts; ``value`` is 0 to 1."""

    name: str
    says: str
    value: Callable[[Pair], float]


FEATURES: Final = (
    Feature("same word", "the same word names it", lambda p: _common(p) if p.kin == "same" else 0.0),
    Feature("rare word", "it is a rare word", lambda p: _rarity(p) if p.kin == "same" else 0.0),
    Feature("news word", "words that news uses for one thing", lambda p: float(p.kin == "news")),
    Feature("synonym", "words that mean the same", lambda p: float(p.kin == "synonym")),
    Feature("near word", "words that mean nearly the same", lambda p: float(p.kin == "near")),
    Feature("same kind", "words for one kind of happening", lambda p: float(p.kin == "kind")),
    Feature("other type", "another type of event", lambda p: float(_types(p) == "other")),
    Feature("one story", "articles of one story", lambda p: min(p.alike / _ONE_STORY, 1.0)),
    Feature("one article", "told in one article", lambda p: float(p.one)),
    Feature("arguments", "the same words in their clauses", lambda p: p.arguments),
    Feature("around", "the same words beside the word itself", lambda p: likeness(p.a.around, p.b.around)),
    Feature("sentence", "the same words in their sentences", lambda p: p.sentence),
    Feature("known there", "what one tells of it the other article knows too", lambda p: p.kinship * p.held),
    Feature("names", "the same names in their clauses", lambda p: p.names),
    Feature("names known", "the names of one are in the other article too", lambda p: _known(p.a.names, p.b.names, p)),
    Feature("numbers", "the same numbers", lambda p: float(bool(p.a.numbers & p.b.numbers))),
    Feature("other numbers", "other numbers", lambda p: _differ(p.a.numbers, p.b.numbers)),
    Feature("actors", "actors shared", lambda p: min(len(p.a.actors & p.b.actors), 2) / 2),
    Feature("same source", "done by the same", lambda p: float(bool(p.a.sources & p.b.sources))),
    Feature("same target", "done to the same", lambda p: float(bool(p.a.targets & p.b.targets))),
    Feature("other source", "done by others", lambda p: _differ(p.a.sources, p.b.sources)),
    Feature("same day", "on the same day", lambda p: float(p.gap == 0 and _are_days(p))),
    Feature(
        "same day told alike",
        "on the same day with the same words in their clauses",
        lambda p: p.arguments if p.gap == 0 and _are_days(p) else 0.0,
    ),
    Feature("dates agree", "dates that may be the same", lambda p: float(p.gap == 0 and not _are_days(p))),
    Feature("dates apart", "dates apart", lambda p: float(bool(p.gap))),
    Feature("days between", "days between them", lambda p: min(log1p(p.gap or 0) / _LONG, 1.0)),
    Feature("published together", "published within days", lambda p: float((_published(p) or 99) <= _NEWS_DAYS)),
    Feature("published apart", "published apart", lambda p: min(log1p(_published(p) or 0) / _LONG, 1.0)),
    Feature("same modality", "both said to have happened, or both not", lambda p: float(_modality(p))),
    Feature("both first", "told first in both articles", lambda p: float(p.a.place <= 1 and p.b.place <= 1)),
    Feature("both say", "both tell only that somebody said something", lambda p: float(_say(p))),
)


def values(pair: Pair) -> list[float]:
    """The value of each feature, in order of the table."""
    return [feature.value(pair) for feature in FEATURES]


def _common(pair: Pair) -> float:
    a, b = pair.a.trigger, pair.b.trigger
    return len(a & b) / min(len(a), len(b))


def _rarity(pair: Pair) -> float:
    return min(pair.a.rarity, pair.b.rarity) / 6


def _types(pair: Pair) -> str:
    some, other = pair.a.event.type, pair.b.event.type
    if some is None or other is None:
        return ""
    return "same" if some is other else "other"


def _share(some: frozenset[str], other: frozenset[str]) -> float:
    return len(some & other) / (1 + min(len(some), len(other)))


def _differ(some: frozenset[str], other: frozenset[str]) -> float:
    return float(bool(some and other and not some & other))


def _known(some: frozenset[str], other: frozenset[str], pair: Pair) -> float:
    return (_part(some, pair.b.story) + _part(other, pair.a.story)) / 2


def _part(names: frozenset[str], story: Weights) -> float:
    return sum(1 for name in names if name in story) / len(names) if names else 1.0


def _are_days(pair: Pair) -> bool:
    some, other = pair.a.event.range, pair.b.event.range
    return some is not None and other is not None and some.is_day and other.is_day


def _published(pair: Pair) -> int | None:
    some, other = pair.a.article.published, pair.b.article.published
    return None if some is None or other is None or pair.one else abs((some - other).days)


def _modality(pair: Pair) -> bool:
    return pair.a.event.modality is pair.b.event.modality


def _say(pair: Pair) -> bool:
    return pair.a.kin.reporting and pair.b.kin.reporting
