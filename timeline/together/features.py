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

from timeline.model import DateRange, Modality
from timeline.together.corpus import Weights, held, likeness, normal
from timeline.together.numbers import Count, agree, differ, number_stems
from timeline.together.telling import Telling

_ONE_STORY: Final = 0.35
"""Likeness of two articles from which they are of one story, more or less: that of the middle pair of ECB+."""
_NEWS_DAYS: Final = 3
"""Days within which outlets print the same news."""
_LONG: Final = 8.0
"""``log1p`` of the days after which it makes no difference how many more lie between: about eight years."""
_KIN: Final = {"same": 1.0, "news": 0.8, "synonym": 0.7, "near": 0.5, "kind": 0.5, "none": 0.0}


def _gap_between(a: Telling, b: Telling, *, claims: bool) -> int | None:
    """Days between their times; none where a difference of dates does not count."""
    between = gap(a.event.range, b.event.range) if a.stated and b.stated else None
    return between if claims or not between else 0


class TellingPair:
    """Two tellings, and what the features need of both."""

    __slots__ = (
        "a",
        "alike",
        "alone",
        "arguments",
        "around",
        "b",
        "both",
        "by",
        "by_others",
        "gap",
        "held",
        "kin",
        "kinship",
        "names",
        "one",
        "other_count",
        "other_modality",
        "other_type",
        "sentence",
        "to",
        "to_others",
    )

    def __init__(self, a: Telling, b: Telling, alike: float, *, claims: bool = True) -> None:
        """``alike`` is the likeness of their articles; without claims, they are compared as if
        they did not differ in date, number, type, modality or in who did it to whom."""
        self.a, self.b = a, b
        self.one = a.article.id == b.article.id
        self.alike = alike
        self.kin = kinship(a, b)
        self.kinship = _KIN[self.kin]
        told = _as_told if claims else _but_for_numbers
        self.arguments = likeness(told(a.arguments), told(b.arguments))
        self.around = likeness(told(a.around), told(b.around))
        self.sentence = likeness(told(a.sentence), told(b.sentence))
        self.held = (held(a.arguments, b.story) + held(b.arguments, a.story)) / 2
        self.names = _share(a.names, b.names)
        exchanged = not claims and bool(a.sources & b.targets and b.sources & a.targets)
        self.by = exchanged or bool(a.sources & b.sources)
        self.to = exchanged or bool(a.targets & b.targets)
        self.by_others = _are_others(a.sources, b.sources, a, b) and not self.by
        self.to_others = _are_others(a.targets, b.targets, a, b) and not self.to
        self.alone = min(a.alone, b.alone)
        self.both = _share(a.actors, b.actors)
        self.gap = _gap_between(a, b, claims=claims)
        self.other_type = claims and _types_differ(a, b)
        self.other_count = claims and _counts(a, b, differ)
        self.other_modality = claims and a.event.modality is not b.event.modality


def _as_told(weights: Weights) -> Weights:
    return weights


def _but_for_numbers(weights: Weights) -> Weights:
    return normal({stem: weight for stem, weight in weights.items() if not _is_number(stem)})


def _is_number(stem: str) -> bool:
    return stem[0].isdigit() or stem in number_stems()


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


def days_told_before(one: Telling, other: Telling) -> int:
    """Days by which the first was printed, which tells as done and without a day, before the day that the other states.

    0 where that is not so.
    """
    printed, when = one.article.published, other.event.range
    if one.stated or not other.stated or printed is None or when is None or when.begin is None:
        return 0
    return max((when.begin - printed).days, 0) if one.event.modality is Modality.ACTUAL else 0


def are_by_others(a: Telling, b: Telling) -> bool:
    """Whether each names who did it, and the doer of neither takes any part in what the other tells.

    Who is told of without a name may be anyone of that part of society: rebels may be fighters, not police.
    """
    may_be_one = not (a.named and b.named) and bool(a.doers & b.doers)
    return _are_others(a.sources, b.sources, a, b) and not may_be_one


def are_exchanged(a: Telling, b: Telling) -> bool:
    """Whether each names who did it, nobody is named by both, and one's doer is the other's target.

    The other's doer is then the target of the first, or the other names no target.
    """
    if not a.sources or not b.sources or a.sources & b.sources:
        return False
    to_a, to_b = b.sources & a.targets, a.sources & b.targets
    return bool(to_a and to_b) or bool(to_a and not b.targets) or bool(to_b and not a.targets)


@dataclass(frozen=True, slots=True)
class Feature:
    """``says`` is how its value is told where it counts; ``value`` is 0 to 1."""

    name: str
    says: str
    value: Callable[[TellingPair], float]


FEATURES: Final = (
    Feature("same word", "the same word names it", lambda p: _common(p) if p.kin == "same" else 0.0),
    Feature("rare word", "it is a rare word", lambda p: _rarity(p) if p.kin == "same" else 0.0),
    Feature("news word", "words that news uses for one thing", lambda p: float(p.kin == "news")),
    Feature("synonym", "words that mean the same", lambda p: float(p.kin == "synonym")),
    Feature("near word", "words that mean nearly the same", lambda p: float(p.kin == "near")),
    Feature("same kind", "words for one kind of happening", lambda p: float(p.kin == "kind")),
    Feature("word there", "the word of one is in the clause of the other", lambda p: _cited(p)),
    Feature("other type", "another type of event", lambda p: float(p.other_type)),
    Feature("one story", "articles of one story", lambda p: min(p.alike / _ONE_STORY, 1.0)),
    Feature("one article", "told in one article", lambda p: float(p.one)),
    Feature("arguments", "the same words in their clauses", lambda p: p.arguments),
    Feature("around", "the same words beside the word itself", lambda p: p.around),
    Feature("sentence", "the same words in their sentences", lambda p: p.sentence),
    Feature("known there", "what one tells of it the other article knows too", lambda p: p.kinship * p.held),
    Feature("names", "the same names in their clauses", lambda p: p.names),
    Feature("names known", "the names of one are in the other article too", lambda p: _known(p.a.names, p.b.names, p)),
    Feature("numbers", "the same numbers", lambda p: float(_counts(p.a, p.b, agree))),
    Feature("other numbers", "other numbers", lambda p: float(p.other_count)),
    Feature("actors", "actors shared", lambda p: min(len(p.a.actors & p.b.actors), 2) / 2),
    Feature("same source", "done by the same", lambda p: float(p.by)),
    Feature("same target", "done to the same", lambda p: float(p.to)),
    Feature("other source", "done by others", lambda p: float(p.by_others)),
    Feature("same day", "on the same day", lambda p: float(p.gap == 0 and _are_days(p))),
    Feature(
        "same day told alike",
        "on the same day with the same words in their clauses",
        lambda p: p.arguments if p.gap == 0 and _are_days(p) else 0.0,
    ),
    Feature("same day and word", "on the same day, in kindred words", lambda p: p.kinship if _same_day(p) else 0.0),
    Feature("same day and doer", "done by the same on the same day", lambda p: float(_same_day(p) and p.by)),
    Feature("same day and target", "done to the same on the same day", lambda p: float(_same_day(p) and p.to)),
    Feature("same day and actors", "the same actors on the same day", lambda p: p.both if _same_day(p) else 0.0),
    Feature("same day by others", "done by others on the same day", lambda p: float(_same_day(p) and p.by_others)),
    Feature("all of that day", "little else is told of that day", lambda p: p.alone if _same_day(p) else 0.0),
    Feature(
        "alone that day and word",
        "little else of that day, in kindred words",
        lambda p: p.alone * p.kinship if _same_day(p) else 0.0,
    ),
    Feature("word and doer", "done by the same, in kindred words", lambda p: p.kinship * p.by),
    Feature("word and target", "done to the same, in kindred words", lambda p: p.kinship * p.to),
    Feature("word by others", "a like deed of others", lambda p: p.kinship * p.by_others),
    Feature("word to others", "a like deed done to others", lambda p: p.kinship * p.to_others),
    Feature("other target", "done to others", lambda p: float(p.to_others)),
    Feature("dates agree", "dates that may be the same", lambda p: float(p.gap == 0 and not _are_days(p))),
    Feature("one dated", "only one of them is dated", lambda p: float(p.a.stated is not p.b.stated)),
    Feature("news of then", "dated by one, and the news when the other was printed", lambda p: _news_of_then(p)),
    Feature(
        "printed apart",
        "printed long before or after the date of the other",
        lambda p: min(log1p(_since(p) or 0) / _LONG, 1.0),
    ),
    Feature("dates apart", "dates apart", lambda p: float(bool(p.gap))),
    Feature("days between", "days between them", lambda p: min(log1p(p.gap or 0) / _LONG, 1.0)),
    Feature("published together", "published within days", lambda p: float((_published(p) or 99) <= _NEWS_DAYS)),
    Feature("published apart", "published apart", lambda p: min(log1p(_published(p) or 0) / _LONG, 1.0)),
    Feature("same modality", "both said to have happened, or both not", lambda p: float(not p.other_modality)),
    Feature("both first", "told first in both articles", lambda p: float(p.a.place <= 1 and p.b.place <= 1)),
    Feature("both say", "both tell only that somebody said something", lambda p: float(_say(p))),
)


def values(pair: TellingPair) -> list[float]:
    """The value of each feature, in order of the table."""
    return [feature.value(pair) for feature in FEATURES]


def _common(pair: TellingPair) -> float:
    a, b = pair.a.trigger, pair.b.trigger
    return len(a & b) / min(len(a), len(b))


def _cited(pair: TellingPair) -> float:
    if pair.kin == "same":
        return 0.0
    return float(bool(pair.a.trigger & pair.b.arguments.keys() or pair.b.trigger & pair.a.arguments.keys()))


def _rarity(pair: TellingPair) -> float:
    return min(pair.a.rarity, pair.b.rarity) / 6


def _types_differ(a: Telling, b: Telling) -> bool:
    return None not in (a.event.type, b.event.type) and a.event.type is not b.event.type


def _are_others(mine: frozenset[str], theirs: frozenset[str], a: Telling, b: Telling) -> bool:
    """Whether both name some, and neither's takes any part in what the other tells."""
    return bool(mine and theirs) and not (mine & b.actors or theirs & a.actors)


def _share(some: frozenset[str], other: frozenset[str]) -> float:
    return len(some & other) / (1 + min(len(some), len(other)))


def _known(some: frozenset[str], other: frozenset[str], pair: TellingPair) -> float:
    return (_part(some, pair.b.story) + _part(other, pair.a.story)) / 2


def _part(names: frozenset[str], story: Weights) -> float:
    return sum(1 for name in names if name in story) / len(names) if names else 1.0


def _same_day(pair: TellingPair) -> bool:
    return pair.gap == 0 and _are_days(pair)


def _since(pair: TellingPair) -> int | None:
    """Days between the date that one states and the other's publication, where only one states one."""
    if pair.a.stated is pair.b.stated:
        return None
    dated, other = (pair.a, pair.b) if pair.a.stated else (pair.b, pair.a)
    printed = other.article.published
    return gap(dated.event.range, DateRange.day(printed)) if printed else None


def _news_of_then(pair: TellingPair) -> float:
    since = _since(pair)
    return float(since is not None and since <= 1)


def _counts(a: Telling, b: Telling, test: Callable[[Count, Count], bool]) -> bool:
    return any(test(some, other) for some in a.counts for other in b.counts)


def _are_days(pair: TellingPair) -> bool:
    some, other = pair.a.event.range, pair.b.event.range
    return some is not None and other is not None and some.is_day and other.is_day


def _published(pair: TellingPair) -> int | None:
    some, other = pair.a.article.published, pair.b.article.published
    return None if some is None or other is None or pair.one else abs((some - other).days)


def _say(pair: TellingPair) -> bool:
    return pair.a.kin.reporting and pair.b.kin.reporting
