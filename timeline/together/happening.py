"""Events that are one in; the happening they tell, out: its date, its title, its independent sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha1

from timeline.model import Article, Certainty, DateRange, Event, Modality
from timeline.model.outlets import outlet
from timeline.together.disagreements import Disagreement

_SUREST = {Certainty.EXPLICIT: 0, Certainty.INFERRED: 1, Certainty.ASSUMED: 2}


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, told by one article or by many.

    ``tellings`` are its events in the order in which their articles were published; ``range`` is the finest date that
    the most independent sources state. ``sources`` counts groups of articles, as copies of one text are one source.
    ``maybe`` are the ids of other happenings that it may be the same as; ``because`` says why its tellings are one.
    """

    id: str
    title: str
    range: DateRange | None
    certainty: Certainty
    tellings: tuple[Event, ...]
    sources: int
    disagreements: tuple[Disagreement, ...] = ()
    maybe: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    printed: tuple[int, ...] = ()
    """For each source the number of papers that print it, the most first. Articles of one outlet are of one paper."""
    named: frozenset[str] = frozenset()
    """The ids of those tellings that are only a word that names it, and none of the events of their article."""


def happening(
    events: Iterable[Event],
    articles: Mapping[str, Article],
    groups: Mapping[str, str],
    disagreements: tuple[Disagreement, ...] = (),
    because: tuple[str, ...] = (),
    named: Collection[str] = (),
    again: Iterable[Event] = (),
) -> Happening:
    """The happening that these events tell, and ``again`` in other prints of their texts.

    ``groups`` gives for each article the group of its copies. Date and title are taken from the events whose ids are
    not ``named``, where there are such.
    """
    first = sorted(events, key=lambda event: _order(event, articles[event.article]))
    sure = [event for event in first if event.id not in named] or first
    told = tuple(sorted((*first, *again), key=lambda event: _order(event, articles[event.article])))
    range_, certainty = _date(sure, groups)
    printed = _printed([articles[id] for id in dict.fromkeys(event.article for event in told)], groups)
    return Happening(
        id=sha1(f"{sure[0].article}:{sure[0].id}".encode()).hexdigest()[:12],
        title=_title(sure, range_),
        range=range_,
        certainty=certainty,
        tellings=told,
        sources=len(printed),
        printed=printed,
        disagreements=disagreements,
        because=because,
        named=frozenset(event.id for event in told if event.id in named),
    )


def _printed(told: Sequence[Article], groups: Mapping[str, str]) -> tuple[int, ...]:
    papers = {(groups[each.id], outlet(each.source) or each.id) for each in told}
    return tuple(sorted(Counter(group for group, _ in papers).values(), reverse=True))


def _order(event: Event, article: Article) -> tuple[date, str, int, str]:
    return article.published or date.max, article.id, event.trigger.start, event.id


def _date(told: Sequence[Event], groups: Mapping[str, str]) -> tuple[DateRange | None, Certainty]:
    """A stated date before a carried one, that before an assumed one; among those the best supported."""
    for certainty in _SUREST:
        dated = [event for event in told if event.certainty is certainty and event.range is not None]
        if dated:
            return max(dated, key=lambda event: _support(event, dated, groups)).range, certainty
    return None, Certainty.ASSUMED


def _support(event: Event, dated: Sequence[Event], groups: Mapping[str, str]) -> tuple[int, int, int]:
    """How many independent sources allow its date, how fine that is, and how many give just that."""
    when = event.range
    assert when is not None
    allowing = {groups[each.article] for each in dated if each.range is not None and each.range.covers(when)}
    saying = {groups[each.article] for each in dated if each.range == when}
    return len(allowing), -when.granularity.coarseness, len(saying)


def _title(told: Sequence[Event], when: DateRange | None) -> str:
    """That of a telling with the happening's own date, said to have happened, that names who took part."""
    best = max(told, key=lambda event: (event.modality is Modality.ACTUAL, event.range == when, len(event.actor_ids)))
    return best.title
