"""Happenings that stayed apart in; those that one source tells as another's but for what they differ in, out.

Where a source gives another day, number or doer for a thing, nearly all speaks for its being one with what the others
tell, and that alone keeps them apart. Such a pair is named as maybe the same, with what is disagreed on. Where that is
all but sure and the days are few, it is joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from timeline.together.clusters import NEVER, Groups
from timeline.together.disagreements import Differing, differing
from timeline.together.features import gap, kinship
from timeline.together.telling import Telling
from timeline.together.vetoes import FAR

ANOTHER_DAY: Final = 0.75
"""Likelihood that two tellings would have on one day from which they may be one thing told of two days."""
OTHERWISE: Final = 0.35
"""The same for tellings that differ in anything else. With both, 75 of the 102 disagreements that are planted in
``tests/together/gold`` are found, and 19 told where none is."""


SURE: Final = 0.95
"""The same from which they are one thing, told differently."""
_UNLIKE: Final = ("none", "kind")
"""How words hang together that seldom name one thing."""
_SLIP: Final = 3
"""Days between two dates of one thing that is told by mistake, or by the clock of another place, on another day."""


class Dispute(NamedTuple):
    """The numbers of two groups, and of the telling in each that is most like one in the other; how likely it is."""

    group: int
    other: int
    telling: int
    others: int
    likelihood: float


class Apart:
    """Which tellings may be in dispute, once all are in groups: those of two groups that no source tells both of.

    What two sources each tell apart are two happenings, not one told wrongly.
    """

    def __init__(self, found: Groups, tellings: Sequence[Telling], sources: Mapping[str, str]) -> None:
        """``sources`` gives of each article the group of its copies."""
        self.group = {telling: group for group, members in found.members.items() for telling in members}
        self.told_by = {
            group: {sources[tellings[each].article.id] for each in members} for group, members in found.members.items()
        }

    def are(self, one: int, other: int) -> bool:
        """Whether these two may be: asked before their likelihood, which takes longer."""
        return self.told_by[self.group[one]].isdisjoint(self.told_by[self.group[other]])


def disputes(apart: Apart, likely: Iterable[tuple[int, int, float]]) -> Iterator[Dispute]:
    """Pairs of groups of which each is the other's likeliest, one of them told by a single source.

    ``likely`` are pairs of tellings that are ``apart``, with their likelihood, what they differ in left out.
    """
    best: dict[int, dict[int, tuple[float, int, int]]] = defaultdict(dict)
    for one, other, likelihood in likely:
        group, another = apart.group[one], apart.group[other]
        for mine, theirs, pair in ((group, another, (one, other)), (another, group, (other, one))):
            best[mine][theirs] = max(best[mine].get(theirs, (0.0, -1, -1)), (likelihood, *pair))
    likeliest = {group: max(others, key=lambda each: (others[each], each)) for group, others in best.items()}
    for group, other in likeliest.items():
        single = min(len(apart.told_by[group]), len(apart.told_by[other])) == 1
        if group < other and single and likeliest[other] == group:
            likelihood, telling, others = best[group][other]
            yield Dispute(group, other, telling, others, likelihood)


def are_one(dispute: Dispute, found: Groups, tellings: Sequence[Telling]) -> bool:
    """Whether the two are joined: they are all but sure to be one, a few days apart at most, and nothing forbids it."""
    between = gap(tellings[dispute.telling].event.range, tellings[dispute.others].event.range) or 0
    unforbidden = found.average(dispute.group, dispute.other) > NEVER
    return dispute.likelihood >= SURE and between <= _SLIP and unforbidden


def enough(one: Telling, other: Telling) -> float | None:
    """The likelihood, what they differ in left out, from which the two are disputed; None where they cannot be.

    They cannot where they differ in nothing, in dates so far apart that no slip explains it, or in the doer alone; nor
    where both tell only that somebody said some number. Words that have nothing to do with each other name one thing
    only where the days are few and the roles the same.
    """
    kinds = differing(one, other)
    if kinds == {Differing.NUMBER} and one.kin.reporting and other.kin.reporting:
        return None
    if Differing.DATE in kinds:
        between = gap(one.event.range, other.event.range) or 0
        return ANOTHER_DAY if between < (_SLIP + 1 if kinship(one, other) in _UNLIKE else FAR) else None
    if Differing.ROLES in kinds and kinship(one, other) in _UNLIKE:
        return None
    if kinds == {Differing.ROLES} and not (one.sources & other.targets and one.targets & other.sources):
        return None
    return OTHERWISE if kinds else None
