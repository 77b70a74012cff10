"""The tellings of one happening in; where independent sources differ, out, each with its kind and in words.

How to add one: a row of ``KINDS`` is a kind and a function that names what a telling claims; two claims that exclude
each other, made by independent sources, are a disagreement.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final

from timeline.model import Article, Certainty, DateRange, Event, Modality, Role, Span, to_edtf
from timeline.together.numbers import Count, counts, differ


class Kind(StrEnum):
    """What sources differ about."""

    DATE = "date"
    DENIAL = "denial"
    ROLES = "roles"
    TYPE = "type"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What is said, and by whom: "26 people (a); 18 people (b)". ``articles`` are the ids of those that differ."""

    kind: Kind
    text: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An event with what its article says around it."""

    event: Event
    article: Article
    source: str
    """The group of copies that its article is of."""
    counts: tuple[Count, ...]
    names: Mapping[str, str]


def told(event: Event, article: Article, source: str, dates: Sequence[Span], names: Mapping[str, str]) -> Told:
    """``dates`` are where the article's expressions of time stand, ``names`` those of its actors by id."""
    clause = event.clause
    inside = tuple(Span(each.start - clause.start, each.end - clause.start) for each in dates if each.overlaps(clause))
    return Told(event, article, source, tuple(counts(clause.of(article.text), inside)), names)


def disagreements(tellings: Sequence[Told]) -> tuple[Disagreement, ...]:
    """Where sources differ, one of a kind; what one source says in two ways is no disagreement."""
    if len({each.source for each in tellings}) < 2:
        return ()
    found = ((kind, _excluding(tellings, excludes), says) for kind, excludes, says in KINDS)
    return tuple(_said(kind, differing, says) for kind, differing, says in found if differing)


def _excluding(tellings: Sequence[Told], excludes: Callable[[Told, Told], bool]) -> list[Told]:
    """The tellings that another source's excludes."""
    found: dict[int, Told] = {}
    for (at, one), (there, other) in combinations(enumerate(tellings), 2):
        if one.source != other.source and excludes(one, other):
            found |= {at: one, there: other}
    return [found[at] for at in sorted(found)]


def _said(kind: Kind, differing: Sequence[Told], says: Callable[[Told, Sequence[Told]], str]) -> Disagreement:
    claims: dict[str, dict[str, None]] = {}
    for each in differing:
        claims.setdefault(says(each, differing), {})[each.article.id] = None
    text = "; ".join(f"{claim} ({', '.join(ids)})" for claim, ids in claims.items())
    return Disagreement(kind, text, tuple(dict.fromkeys(each.article.id for each in differing)))


def _dates_exclude(one: Told, other: Told) -> bool:
    some, others = _stated(one), _stated(other)
    return some is not None and others is not None and not some.overlaps(others)


def _stated(each: Told) -> DateRange | None:
    return each.event.range if each.event.certainty is not Certainty.ASSUMED else None


def _date_says(each: Told, _all: Sequence[Told]) -> str:
    when = _stated(each)
    return to_edtf(when) if when else "undated"


def _denied(one: Told, other: Told) -> bool:
    return {one.event.modality, other.event.modality} == {Modality.ACTUAL, Modality.DENIED}


def _modality_says(each: Told, _all: Sequence[Told]) -> str:
    return "denied" if each.event.modality is Modality.DENIED else "said to have happened"


def _exchanged(one: Told, other: Told) -> bool:
    return bool(
        (_in(one, Role.SOURCE) & _in(other, Role.TARGET)) - _in(one, Role.TARGET) - _in(other, Role.SOURCE)
        or (_in(one, Role.TARGET) & _in(other, Role.SOURCE)) - _in(one, Role.SOURCE) - _in(other, Role.TARGET)
    )


def _in(each: Told, role: Role) -> frozenset[str]:
    return frozenset(part.actor for part in each.event.actors if part.role is role)


def _roles_say(each: Told, _all: Sequence[Told]) -> str:
    who = ", ".join(each.names.get(id, id) for id in sorted(_in(each, Role.SOURCE))) or "nobody named"
    whom = ", ".join(each.names.get(id, id) for id in sorted(_in(each, Role.TARGET)))
    return f"{who} to {whom}" if whom else f"by {who}"


def _types_differ(one: Told, other: Told) -> bool:
    return None not in (one.event.type, other.event.type) and one.event.type is not other.event.type


def _type_says(each: Told, _all: Sequence[Told]) -> str:
    return each.event.type or "no type"


def _numbers_differ(one: Told, other: Told) -> bool:
    return any(differ(some, others) for some in one.counts for others in other.counts) and not any(
        some.value == others.value and some.things & others.things for some in one.counts for others in other.counts
    )


def _numbers_say(each: Told, all_: Sequence[Told]) -> str:
    others = [count for other in all_ if other is not each for count in other.counts]
    differing = [count.text for count in each.counts if any(differ(count, other) for other in others)]
    return ", ".join(dict.fromkeys(differing))


KINDS: Final[tuple[tuple[Kind, Callable[[Told, Told], bool], Callable[[Told, Sequence[Told]], str]], ...]] = (
    (Kind.DATE, _dates_exclude, _date_says),
    (Kind.DENIAL, _denied, _modality_says),
    (Kind.ROLES, _exchanged, _roles_say),
    (Kind.TYPE, _types_differ, _type_says),
    (Kind.NUMBER, _numbers_differ, _numbers_say),
)
