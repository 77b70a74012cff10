"""Timelines of many articles in; what happened, each thing once with all its tellings, out.

>>> from timeline import extract_many, read
>>> from timeline.together import together
>>> for happening in together(extract_many(articles)):  # doctest: +SKIP
...     print(happening.range, happening.title, happening.sources)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from timeline.model import Article, Event, Timeline
from timeline.together.candidates import LikelyPair, LikelyPairs, candidates
from timeline.together.clusters import NEVER, Groups, groups
from timeline.together.copies import copies
from timeline.together.corpus import Corpus
from timeline.together.decisions import Decision, Place, decided
from timeline.together.disagreements import Differing, Disagreement, disagreements
from timeline.together.disputes import Apart, Dispute, Misdated, are_one, disputes, enough
from timeline.together.features import TellingPair
from timeline.together.happening import Happening, happening
from timeline.together.named import named, stems_of_events
from timeline.together.prints import Prints
from timeline.together.scoring import JOINED, MAYBE, likelihood, reasons
from timeline.together.telling import Telling, tellings

__all__ = ["Decision", "Differing", "Disagreement", "Happening", "Place", "together"]


def together(
    timelines: Iterable[Timeline], decisions: Iterable[Decision] = (), *, with_named: bool = False
) -> tuple[Happening, ...]:
    """The happenings that the events of all timelines tell, in order of time; every event is in exactly one.

    What a person decided goes before every score and veto. With ``with_named``, a word that only names what another
    article tells ("the murder trial") is a telling of it too; what no other article tells is left out.

    The time this takes grows with the number of events and a little more.
    """
    parts = tuple(timelines)
    library = _KnownArticles(parts)
    corpus = Corpus(library.articles.values())
    if with_named:
        parts = library.naming(parts, corpus)
    prints = Prints(every := [telling for part in parts for telling in tellings(part, corpus)])
    said, events = list(_by_hand(decisions, every, prints)), prints.first
    del corpus, every
    compared = LikelyPairs(candidates(events))
    pairs = chain(_scored(events, compared), ((one, other, 1.0 if same else NEVER) for one, other, same in said))
    found = groups(len(events), pairs, JOINED, [(one, other) for one, other, same in said if same])
    apart = Apart(found, events, library.groups)
    disputed = _disputed(apart, events, compared, library)
    _join_what_is_one(disputed, found, events)
    happenings = {
        at: library.happening(told, prints.again(numbers))
        for at, numbers in found.members.items()
        if (told := library.worth_telling([events[each] for each in numbers]))
    }
    named = {at: replace(each, maybe=_maybe(at, found, happenings)) for at, each in happenings.items()}
    return tuple(sorted(library.with_disputes(disputed, named, events).values(), key=_order))


def _by_hand(
    decisions: Iterable[Decision], every: Sequence[Telling], prints: Prints
) -> Iterator[tuple[int, int, bool]]:
    """What was said of two, of whichever prints of theirs; the later where that was said twice."""
    said: dict[tuple[int, int], bool] = {}
    for one, other, same in decided(decisions, every):
        first, second = sorted((prints.numbers[one], prints.numbers[other]))
        if first != second:
            said[first, second] = same
    return ((*pair, same) for pair, same in said.items())


def _join_what_is_one(disputed: Iterable[Dispute], found: Groups, events: Sequence[Telling]) -> None:
    """Make one group of two whose tellings differ in what they claim, and are of one thing all the same."""
    for dispute in disputed:
        if are_one(dispute, found, events):
            found.join(dispute.group, dispute.other)


def _scored(events: Sequence[Telling], compared: Iterable[LikelyPair]) -> Iterator[tuple[int, int, float]]:
    for first, second, alike in compared:
        yield first, second, likelihood(TellingPair(events[first], events[second], alike))


def _disputed(
    apart: Apart, events: Sequence[Telling], compared: Iterable[LikelyPair], library: _KnownArticles
) -> list[Dispute]:
    """What sources tell otherwise; last what they tell beside what is misdated, of another number too."""

    def told_apart(pair: LikelyPair) -> bool:
        return apart.are(pair.first, pair.second) and library.tells(events[pair.first], events[pair.second])

    found = list(disputes(apart, _but_for_claims(events, filter(told_apart, compared))))
    misdated = Misdated(apart, events, found)
    beside = (each for each in compared if misdated.are(each.first, each.second) and told_apart(each))
    return [*found, *disputes(apart, _but_for_claims(events, beside, same_slip=True), found)]


def _but_for_claims(
    events: Sequence[Telling], compared: Iterable[LikelyPair], *, same_slip: bool = False
) -> Iterator[tuple[int, int, float]]:
    """Pairs of two articles that would be one but for what they claim, with how likely that is."""
    for first, second, alike in compared:
        one, other = events[first], events[second]
        least = enough(one, other, same_slip=same_slip) if one.article.id != other.article.id else None
        if least is not None and (likely := likelihood(TellingPair(one, other, alike, claims=False))) >= least:
            yield first, second, likely


def _maybe(at: int, found: Groups, happenings: Mapping[int, Happening]) -> tuple[str, ...]:
    likely = ((found.average(at, other), happenings[other].id) for other in found.links[at] if other in happenings)
    return tuple(id for average, id in sorted(likely, reverse=True) if average >= MAYBE)


def _order(happening: Happening) -> tuple[date, date, int, str]:
    if happening.range is None:
        return date.max, date.max, 0, happening.id
    return *happening.range.sort_key(), happening.id


class _KnownArticles:
    """What is known of the articles of some timelines, for those who look at one happening."""

    def __init__(self, parts: Sequence[Timeline]) -> None:
        self.articles: dict[str, Article] = {each.id: each for part in parts for each in part.articles}
        self.groups = copies(self.articles.values())
        self._names = {actor.id: actor.name for part in parts for actor in part.actors}
        self._named: frozenset[str] = frozenset()

    def naming(self, parts: Sequence[Timeline], corpus: Corpus) -> tuple[Timeline, ...]:
        """The timelines with what their articles only name as further events, which are remembered as such."""
        told = stems_of_events(parts)
        more = [(part, tuple(named(part, corpus, told))) for part in parts]
        self._named = frozenset(event.id for _, events in more for event in events)
        return tuple(replace(part, events=(*part.events, *events)) for part, events in more)

    def tells(self, *some: Telling) -> bool:
        """Whether all of them are told by their articles, and not only named."""
        return self._named.isdisjoint(each.event.id for each in some)

    def worth_telling(self, found: Sequence[Telling]) -> list[Telling]:
        """All of them where several articles tell it; of one article, what it does not only name."""
        several = len({each.article.id for each in found}) > 1
        return [each for each in found if several or self.tells(each)]

    def happening(self, found: Sequence[Telling], again: Sequence[Event]) -> Happening:
        """The happening that these tell, with what they disagree on and why they are one; ``again`` in other prints."""
        sure = list(filter(self.tells, found))
        differing = disagreements(sure, self.groups, self._names)
        events = [each.event for each in found]
        because = _because(sure or found)
        return happening(events, self.articles, self.groups, differing, because, self._named, again)

    def with_disputes(
        self, disputed: Iterable[Dispute], named: Mapping[int, Happening], events: Sequence[Telling]
    ) -> dict[int, Happening]:
        """The happenings by the numbers of their groups, with what is disputed between two that are both told."""
        known = dict(named)
        for dispute in disputed:
            if dispute.group in known and dispute.other in known:
                known |= self.disputing(dispute, known, events)
        return known

    def disputing(
        self, dispute: Dispute, named: Mapping[int, Happening], events: Sequence[Telling]
    ) -> dict[int, Happening]:
        """Both happenings, each maybe the other, with what the two tellings disagree on."""
        here, there = named[dispute.group], named[dispute.other]
        found = disagreements((events[dispute.telling], events[dispute.others]), self.groups, self._names)
        return {dispute.group: _differing(here, there, found), dispute.other: _differing(there, here, found)}


def _differing(mine: Happening, other: Happening, found: Iterable[Disagreement]) -> Happening:
    known = {each.kind for each in mine.disagreements}
    more = tuple(each for each in found if each.kind not in known)
    return replace(
        mine, maybe=tuple(dict.fromkeys((*mine.maybe, other.id))), disagreements=(*mine.disagreements, *more)
    )


def _because(found: Sequence[Telling]) -> tuple[str, ...]:
    """Why the first two are one, as an example of the rest."""
    if len(found) < 2:
        return ()
    first, second = found[:2]
    return reasons(TellingPair(first, second, 1.0 if first.article.id == second.article.id else 0.0))
