"""The tellings of one happening in; where independent sources differ, out, each with its kind and in words.

How to add one: a row of ``KINDS`` is a kind, whether what two tellings claim excludes each other, and how a claim is
told; two such claims made by independent sources are a disagreement.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import combinations
from typing import Final

from timeline.catalogue import worded
from timeline.facts import word_lists
from timeline.model import DateRange, Granularity, Modality, PloverType, to_edtf
from timeline.together.corpus import likeness
from timeline.together.features import are_by_others, are_exchanged, days_told_before, gap, kinship
from timeline.together.kindred import saying_stems
from timeline.together.numbers import agree, differ
from timeline.together.telling import Telling

_ALIKE: Final = 0.7
"""Likeness of two clauses from which they tell of the same people, though one does not say whom it was done to."""
_LONG: Final = 31
"""Days that are more than a month."""
_GROWING: Final = 7
"""Days in which a toll that is news is counted anew."""


class Differing(StrEnum):
    """What sources differ about."""

    DATE = "date"
    DENIAL = "denial"
    ROLES = "roles"
    TYPE = "type"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What is said, and by whom: "26 people (a); 18 people (b)". ``articles`` are the ids of those that differ.

    ``claims`` says the same in parts: each claim, and the ids of the articles that make it; a date is in EDTF.
    """

    kind: Differing
    text: str
    articles: tuple[str, ...]
    claims: tuple[tuple[str, tuple[str, ...]], ...] = ()


_Says = Callable[[Telling, Sequence[Telling], Mapping[str, str]], str]
"""What a telling claims, in words, beside all that differ; the names of actors by their ids."""


def disagreements(
    tellings: Sequence[Telling], sources: Mapping[str, str], names: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """Where sources differ, one of a kind; what one source says in two ways is no disagreement.

    ``sources`` gives of each article the group of its copies, ``names`` those of actors by their ids.
    """
    found = ((kind, _excluding(tellings, excludes, sources), says) for kind, excludes, says in KINDS)
    return tuple(_said(kind, differing, says, names) for kind, differing, says in found if differing)


def differing(one: Telling, other: Telling) -> frozenset[Differing]:
    """The kinds of which what the two claim excludes each other."""
    return frozenset(kind for kind, excludes, _ in KINDS if excludes(one, other))


def _excluding(
    tellings: Sequence[Telling], excludes: Callable[[Telling, Telling], bool], sources: Mapping[str, str]
) -> list[Telling]:
    """The tellings that another source's excludes."""
    found: dict[int, Telling] = {}
    for (at, one), (there, other) in combinations(enumerate(tellings), 2):
        if sources[one.article.id] != sources[other.article.id] and excludes(one, other):
            found |= {at: one, there: other}
    return [found[at] for at in sorted(found)]


def _said(kind: Differing, found: Sequence[Telling], says: _Says, names: Mapping[str, str]) -> Disagreement:
    claims: dict[str, dict[str, None]] = {}
    for each in found:
        claims.setdefault(says(each, found, names), {})[each.article.id] = None
    text = "; ".join(f"{claim} ({', '.join(ids)})" for claim, ids in claims.items())
    said = tuple((claim, tuple(ids)) for claim, ids in claims.items())
    return Disagreement(kind, text, tuple(dict.fromkeys(each.article.id for each in found)), said)


def _dates_exclude(one: Telling, other: Telling) -> bool:
    """Whether both state when it happened; or one tells it as done and was printed before the day of the other.

    What is only planned may come on another day than it was to; what was said may be said again.
    """
    if _is_to_come(one) is not _is_to_come(other):
        return False
    if one.stated and other.stated:
        return bool(gap(one.event.range, other.event.range))
    if one.trigger <= saying_stems() and other.trigger <= saying_stems():
        return False
    return days_told_before(one, other) > 0 or days_told_before(other, one) > 0


def _is_to_come(telling: Telling) -> bool:
    return telling.event.modality in (Modality.PLANNED, Modality.HYPOTHETICAL)


def _date_says(each: Telling, _all: Sequence[Telling], _names: Mapping[str, str]) -> str:
    when, printed = each.event.range, each.article.published
    if each.stated or printed is None:
        return to_edtf(when) if when else "undated"
    return to_edtf(DateRange(None, printed, Granularity.DAY))


def _denied(one: Telling, other: Telling) -> bool:
    """What was not so when one article was printed may have come to be since."""
    if {one.event.modality, other.event.modality} != {Modality.ACTUAL, Modality.DENIED} or _dates_exclude(one, other):
        return False
    denial, claim = (one, other) if one.event.modality is Modality.DENIED else (other, one)
    return not _is_over_before(denial, claim) and (denial.stated or not _is_later(claim, denial))


def _is_over_before(denial: Telling, claim: Telling) -> bool:
    """Whether it is denied of a time that ends before the day that is claimed: "none came by Friday"."""
    denied, claimed = denial.event.range, claim.event.range
    if denied is None or claimed is None or denied.end is None or claimed.begin is None:
        return False
    return denied.end < claimed.begin


def _is_later(claim: Telling, denial: Telling) -> bool:
    """Whether what is claimed happened after the denial was printed, or may have."""
    printed, when = denial.article.published, claim.event.range
    if printed is None or when is None:
        return False
    return (
        (when.begin is None or when.begin > printed) if claim.stated else (claim.article.published or printed) > printed
    )


def _modality_says(each: Telling, _all: Sequence[Telling], _names: Mapping[str, str]) -> str:
    return worded("denied") if each.event.modality is Modality.DENIED else worded("said to have happened")


def _roles_say(each: Telling, _all: Sequence[Telling], names: Mapping[str, str]) -> str:
    who = ", ".join(names.get(id, id) for id in sorted(each.sources)) or worded("nobody named")
    whom = ", ".join(names.get(id, id) for id in sorted(each.targets))
    return worded("{who} to {whom}", who=who, whom=whom) if whom else worded("by {who}", who=who)


def _types_differ(one: Telling, other: Telling) -> bool:
    """Whether they are named by words of their own for deeds that are not of one family, done to the same.

    What the same did to somebody else, or somebody else to the same, is another deed and no other telling of this one.
    """
    some, others = one.event.type, other.event.type
    if some is None or others is None or kinship(one, other) in ("same", "news", "synonym"):
        return False
    if _is_to_come(one) is not _is_to_come(other) or not _concern_the_same(one, other):
        return False
    return not any(some in family and others in family for family in _families())


def _concern_the_same(one: Telling, other: Telling) -> bool:
    """Whether it was done to the same, and by no others; or by the same in like words, where one names no target.

    Those who may be the same though one has no name count as the same in like words alone.
    """
    alike = likeness(one.arguments, other.arguments) >= _ALIKE
    if one.targets and other.targets:
        known = not (one.sources and other.sources) or one.sources & other.actors or other.sources & one.actors
        return bool(one.targets & other.targets and (known or (alike and not are_by_others(one, other))))
    return alike and bool(one.sources & other.sources)


@cache
def _families() -> tuple[frozenset[PloverType], ...]:
    rows = word_lists("together")["type_families"]
    return tuple(frozenset(PloverType(each) for each in family) for family in rows)


def _type_says(each: Telling, _all: Sequence[Telling], _names: Mapping[str, str]) -> str:
    return each.event.type or worded("no type")


def _numbers_differ(one: Telling, other: Telling) -> bool:
    """Whether both cannot be right; a toll that has grown from one day's news to the next's does not differ."""
    pairs = [(some, others) for some in one.counts for others in other.counts]
    if not any(differ(*pair) for pair in pairs) or any(agree(*pair) for pair in pairs):
        return False
    return not (_grew(one, other) or _grew(other, one)) and _takes_months(one) is _takes_months(other)


def _takes_months(telling: Telling) -> bool:
    """Whether it is what was counted over months: that is no number of what happened on a day."""
    when = telling.event.range
    if not telling.stated or when is None or when.begin is None or when.end is None:
        return False
    return (when.end - when.begin).days >= _LONG


def _grew(first: Telling, then: Telling) -> bool:
    """Whether the second was printed days later and tells of more, and one of them does not say of which day."""
    before, after = first.article.published, then.article.published
    if before is None or after is None or (first.stated and then.stated):
        return False
    if not 0 < (after - before).days <= _GROWING:
        return False
    pairs = [(some, more) for some in first.counts for more in then.counts if differ(some, more)]
    return bool(pairs) and all(some.value < more.value for some, more in pairs)


def _numbers_say(each: Telling, all_: Sequence[Telling], _names: Mapping[str, str]) -> str:
    others = [count for other in all_ if other is not each for count in other.counts]
    found = [count.text for count in each.counts if any(differ(count, other) for other in others)]
    return ", ".join(dict.fromkeys(found))


def _days_differ(one: Telling, other: Telling) -> bool:
    """Whether both tell when it was, or both that it was not: what was not so until a day was done on the next."""
    denied = [each.event.modality is Modality.DENIED for each in (one, other)]
    return denied[0] is denied[1] and _dates_exclude(one, other)


KINDS: Final[tuple[tuple[Differing, Callable[[Telling, Telling], bool], _Says], ...]] = (
    (Differing.DATE, _days_differ, _date_says),
    (Differing.DENIAL, _denied, _modality_says),
    (Differing.ROLES, are_exchanged, _roles_say),
    (Differing.TYPE, _types_differ, _type_says),
    (Differing.NUMBER, _numbers_differ, _numbers_say),
)
