"""Happenings that stayed apart in; those that one source tells as another's but for what they differ in, out.

Where a source gives another day, number or doer for a thing, nearly all speaks for its being one with what the others
tell, and that alone keeps them apart. Such a pair is named as maybe the same, with what is disagreed on. Where that is
all but sure and the days are few, it is joined.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations
from typing import Final, NamedTuple

from timeline.facts import word_lists
from timeline.model import DateRange
from timeline.together.clusters import NEVER, Groups
from timeline.together.corpus import likeness
from timeline.together.disagreements import Differing, differing
from timeline.together.features import are_by_others, gap, kinship
from timeline.together.numbers import hedge_stems
from timeline.together.once import are_once
from timeline.together.telling import Telling
from timeline.together.vetoes import FAR
from timeline.together.words import function_words, stem, words

ANOTHER_DAY: Final = 0.7
"""Likelihood that two tellings would have on one day, or with one doer, from which they may be one thing."""
OTHERWISE: Final = 0.35
"""The same for tellings that differ in anything else. With both, 92 of the 102 disagreements that are planted in
``tests/together/gold`` are found, and 1 told where none is."""


SURE: Final = 0.95
"""The same from which they are one thing, told differently."""
_UNLIKE: Final = ("none", "kind")
"""How words hang together that seldom name one thing."""
_ALIKE: Final = 0.3
"""Likeness of the clauses from which two days are told of one thing; not of "talks began", "a truce began"."""
_MUCH_ALIKE: Final = 0.5
"""The same where the words that name the two have nothing to do with each other, and who did it is not said."""
_SEVERAL: Final = 2
"""Words of a title that tell of one thing where the other clause has them all."""
_SLIP: Final = 3
"""Days between two dates of one thing that is told by mistake, or by the clock of another place, on another day."""


_BOTH: Final = frozenset((Differing.DATE, Differing.NUMBER))


class Dispute(NamedTuple):
    """The numbers of two groups, and of the telling in each that is most like one in the other; how likely it is."""

    group: int
    other: int
    telling: int
    others: int
    likelihood: float


class Apart:
    """Which tellings may be in dispute, once all are in groups: those of two groups that no source tells apart.

    What two sources each tell apart are two happenings, not one told wrongly. A source that is in both groups tells
    them apart where what it claims in one excludes what it claims in the other: what it says without a day, a number
    or a doer may have been put with either.
    """

    def __init__(self, found: Groups, tellings: Sequence[Telling], sources: Mapping[str, str]) -> None:
        """``sources`` gives of each article the group of its copies."""
        self.group = {telling: group for group, members in found.members.items() for telling in members}
        self._members = found.members
        self._tellings = tellings
        self._sources = sources
        self._told_by = {group: frozenset(map(self._source, members)) for group, members in found.members.items()}
        self._apart: dict[tuple[int, int, Differing], bool] = {}

    def are(self, one: int, other: int) -> bool:
        """Whether these two may be: asked before their likelihood, which takes longer."""
        group, another = self.group[one], self.group[other]
        if group == another:
            return False
        both = self._told_by[group] & self._told_by[another]
        if not both:
            return True
        for kind in differing(self._tellings[one], self._tellings[other]):
            key = min(group, another), max(group, another), kind
            if key not in self._apart:
                self._apart[key] = any(self._tells_apart(source, *key) for source in both)
            if self._apart[key]:
                return False
        return True

    def claimants(self, group: int, against: int, same_slip: bool) -> int:
        """How many sources of a group claim what excludes this telling's claim, of what may be the same."""
        other = self._tellings[against]
        found = ((each, enough(self._tellings[each], other, same_slip=same_slip)) for each in self._members[group])
        return len({self._source(each) for each, least in found if least is not None})

    def dated_otherwise(self) -> Iterator[tuple[int, int]]:
        """Pairs of one group, of which each states a date and not the same."""
        for members in self._members.values():
            dated = ((each, self._tellings[each]) for each in members)
            when = [(each, told.event.range) for each, told in dated if told.stated]
            if len({range for _, range in when}) > 1:
                yield from ((one, other) for (one, some), (other, then) in combinations(when, 2) if some != then)

    def sentence(self, telling: int) -> Hashable:
        """Where it is told."""
        told = self._tellings[telling]
        return told.article.id, told.event.sentence

    def _source(self, telling: int) -> str:
        return self._sources[self._tellings[telling].article.id]

    def _tells_apart(self, source: str, group: int, another: int, kind: Differing) -> bool:
        mine, others = (
            [self._tellings[each] for each in self._members[at] if self._source(each) == source]
            for at in (group, another)
        )
        return any(kind in differing(one, other) for one in mine for other in others)


class Misdated:
    """Sentences of two sources that give one thing two days: what else they tell of these is misdated by one slip."""

    def __init__(self, apart: Apart, tellings: Sequence[Telling], known: Iterable[Dispute]) -> None:
        """Of what is in one group, and of the disputes that are ``known`` so far."""
        self._apart, self._tellings = apart, tellings
        pairs = chain(apart.dated_otherwise(), ((each.telling, each.others) for each in known))
        self._days = {
            frozenset(map(self._told, pair))
            for pair in pairs
            if Differing.DATE in differing(tellings[pair[0]], tellings[pair[1]])
        }

    def are(self, one: int, other: int) -> bool:
        """Whether these two are told where such two are, of the days that those are told of."""
        return bool(self._days) and frozenset((self._told(one), self._told(other))) in self._days

    def _told(self, telling: int) -> Hashable:
        return self._apart.sentence(telling), self._tellings[telling].event.range


def disputes(
    apart: Apart, likely: Iterable[tuple[int, int, float]], known: Sequence[Dispute] | None = None
) -> Iterator[Dispute]:
    """Pairs of groups, the likeliest first, one of them claimed by a single source.

    Each group is in one at most, but for those of which one sentence tells: "ratified it with the votes of 312".
    ``likely`` are pairs of tellings that are ``apart``, with their likelihood, what they differ in left out. With those
    that are ``known``, pairs that are misdated by the same slip as they are.
    """
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for one, other, likelihood in likely:
        group, another = apart.group[one], apart.group[other]
        key, pair = ((group, another), (one, other)) if group < another else ((another, group), (other, one))
        best[key] = max(best.get(key, (0.0, -1, -1)), (likelihood, *pair))
    taken: dict[int, Hashable] = {}
    for each in known or ():
        taken |= {each.group: apart.sentence(each.others), each.other: apart.sentence(each.telling)}
    same_slip = known is not None
    for (group, other), (likelihood, telling, others) in sorted(best.items(), key=lambda each: (-each[1][0], each)):
        claimants = apart.claimants(group, others, same_slip), apart.claimants(other, telling, same_slip)
        claimed_once = min(claimants) == 1
        mine, theirs = apart.sentence(telling), apart.sentence(others)
        if claimed_once and taken.get(group, theirs) == theirs and taken.get(other, mine) == mine:
            taken |= {group: theirs, other: mine}
            yield Dispute(group, other, telling, others, likelihood)


def are_one(dispute: Dispute, found: Groups, tellings: Sequence[Telling]) -> bool:
    """Whether the two are joined: they are all but sure to be one, a few days apart at most, and nothing forbids it."""
    if dispute.group not in found.members or dispute.other not in found.members:
        return False
    between = gap(tellings[dispute.telling].event.range, tellings[dispute.others].event.range) or 0
    unforbidden = found.average(dispute.group, dispute.other) > NEVER
    return dispute.likelihood >= SURE and between <= _SLIP and unforbidden


def enough(one: Telling, other: Telling, *, same_slip: bool = False) -> float | None:
    """The likelihood, what they differ in left out, from which the two are disputed; None where they cannot be.

    With ``same_slip`` it is known that their days are one, and which source gives another is what is disputed.

    They cannot where they differ in nothing or in two things at once (but for the day and the number of what is done
    once, or of what is told beside what is misdated), in dates so far apart that no slip explains it,
    or in the doer alone; nor where both tell only that somebody said some number, or share nothing but what is counted.
    Words that have nothing to do with each other name one thing only where the days are few and the doer the same;
    words of another day only where much of their clauses is the same.
    """
    kinds = differing(one, other)
    unlike = kinship(one, other) in _UNLIKE
    if kinds == _BOTH:
        misdated = same_slip or (are_once(one, other) and _may_be_misdated(one, other, unlike))
        return ANOTHER_DAY if misdated and _may_be_miscounted(one, other, same_slip=same_slip) else None
    return _enough_in_one(next(iter(kinds)), one, other, unlike=unlike) if len(kinds) == 1 else None


def _enough_in_one(kind: Differing, one: Telling, other: Telling, *, unlike: bool) -> float | None:
    """The same of two that differ in one thing only."""
    if kind is Differing.DATE:
        return ANOTHER_DAY if _may_be_misdated(one, other, unlike) else None
    if kind is Differing.ROLES:
        return None if unlike else ANOTHER_DAY
    return OTHERWISE if kind is not Differing.NUMBER or _may_be_miscounted(one, other) else None


def _may_be_misdated(one: Telling, other: Telling, unlike: bool) -> bool:
    between = gap(one.event.range, other.event.range) or 0
    if are_by_others(one, other) or _is_once_more(one) is not _is_once_more(other):
        return False
    if unlike and not _share_part(one, other):
        return False
    return between < (_SLIP + 1 if unlike else FAR) and _tell_alike(one, other)


def _is_once_more(telling: Telling) -> bool:
    """Whether it is told as done again: who is taken back to prison was taken there before, on another day."""
    return not _once_more().isdisjoint(telling.trigger | telling.arguments.keys())


@cache
def _once_more() -> frozenset[str]:
    return frozenset(map(stem, word_lists("together")["once_more"]))


def _share_part(one: Telling, other: Telling) -> bool:
    """Whether the same did it; or it was done to the same, told much alike, and at most one of them says by whom."""
    if one.sources and other.sources:
        return bool(one.sources & other.sources)
    return bool(one.targets & other.targets) and likeness(one.arguments, other.arguments) >= _MUCH_ALIKE


def _tell_alike(one: Telling, other: Telling) -> bool:
    """Whether much of their clauses is the same, or one tells all that the title of the other does."""
    return likeness(one.arguments, other.arguments) >= _ALIKE or _holds(one, other) or _holds(other, one)


def _holds(one: Telling, other: Telling) -> bool:
    title = frozenset(word.stem for word in words(other.event.title)) - function_words() - other.trigger
    return len(title) >= _SEVERAL and title <= one.arguments.keys()


def _is_of_its_printing(telling: Telling) -> bool:
    """Whether nothing is said of its day but that it was printed."""
    printed = telling.article.published
    return not telling.stated and printed is not None and telling.event.range == DateRange.day(printed)


def _may_be_miscounted(one: Telling, other: Telling, *, same_slip: bool = False) -> bool:
    if (one.kin.reporting and other.kin.reporting) or are_by_others(one, other):
        return False
    counted = frozenset().union(*(each.things for each in (*one.counts, *other.counts)))
    shared = (one.arguments.keys() & other.arguments.keys()) - counted - hedge_stems()
    same_day = one.event.range == other.event.range and not (_is_of_its_printing(one) and _is_of_its_printing(other))
    return bool(shared or one.actors & other.actors or same_day or same_slip)
