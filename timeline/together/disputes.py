"""Happenings that stayed apart in; those that one source tells as another's but for what they differ in, out.

Where a source gives another day for a thing, nearly all speaks for its being one with what the others tell, and the day
forbids it. Such a pair is not joined: it is named as maybe the same, with what is disagreed on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from timeline.together.clusters import Groups
from timeline.together.features import gap
from timeline.together.telling import Telling
from timeline.together.vetoes import FAR

DISPUTED: Final = 0.3
"""Likelihood of two tellings, their dates left out, from which they may be one thing that is told differently. With it
34 of the 61 dates planted in ``tests/together/gold`` are found, and 11 disagreements on dates told where none is;
from 0.45 it is 28 and 11, from 0.65 it is 21 and 5."""


class Dispute(NamedTuple):
    """The numbers of two groups, and of the telling in each that is most like one in the other."""

    group: int
    other: int
    telling: int
    others: int


def disputes(
    found: Groups, likely: Iterable[tuple[int, int, float]], tellings: Sequence[Telling], sources: Mapping[str, str]
) -> Iterator[Dispute]:
    """Pairs of groups of which each is the other's likeliest, told by different sources, one of them by a single one.

    ``likely`` are pairs of tellings with their likelihood where the dates are left out; ``sources`` gives of each
    article the group of its copies. What two sources each tell apart are two happenings, not one told wrongly.
    """
    of = {telling: group for group, members in found.members.items() for telling in members}
    told_by = {
        group: {sources[tellings[each].article.id] for each in members} for group, members in found.members.items()
    }
    best: dict[int, dict[int, tuple[float, int, int]]] = defaultdict(dict)
    for one, other, likelihood in likely:
        group, another = of[one], of[other]
        if group == another or likelihood < DISPUTED or told_by[group] & told_by[another]:
            continue
        for mine, theirs, pair in ((group, another, (one, other)), (another, group, (other, one))):
            best[mine][theirs] = max(best[mine].get(theirs, (0.0, -1, -1)), (likelihood, *pair))
    likeliest = {group: max(others, key=lambda each: (others[each], each)) for group, others in best.items()}
    for group, other in likeliest.items():
        single = min(len(told_by[group]), len(told_by[other])) == 1
        if group < other and single and likeliest[other] == group:
            _, telling, others = best[group][other]
            yield Dispute(group, other, telling, others)


def may_be_misdated(one: Telling, other: Telling) -> bool:
    """Whether their stated dates lie apart, not so far that no slip explains it, and they tell of the same parties."""
    if not (one.stated and other.stated and 0 < (gap(one.event.range, other.event.range) or 0) < FAR):
        return False
    if _are_others(one.sources, other.sources) or _are_others(one.targets, other.targets):
        return False
    return bool(one.actors & other.actors or one.names & other.names)


def _are_others(some: frozenset[str], others: frozenset[str]) -> bool:
    return bool(some and others and not some & others)
