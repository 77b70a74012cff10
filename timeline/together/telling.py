"""An article's timeline in; its events out as they are compared with those of other articles."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.facts import word_lists
from timeline.model import Actor, ActorKind, Article, Certainty, Event, Role, Span, Timeline
from timeline.together.corpus import Corpus, Weights
from timeline.together.kindred import Kin, kin
from timeline.together.numbers import Count, counts
from timeline.together.triggers import NamedBy, naming
from timeline.together.words import Word, function_words, stem, words

_OF_STATES = "IGO"
"""The sector of an organisation that acts by the leaders, troops and envoys of its member states."""
_KNOWN = frozenset((ActorKind.COUNTRY, ActorKind.PERSON))
"""What is one and the same wherever it is named."""
_AROUND = 6
"""Words of the sentence that stand nearest to the trigger."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One event as one article tells it, with all that may show it to be the same as another's.

    ``trigger`` are the stems of the words that name it, ``arguments`` those of its clause and title, ``around`` those
    nearest to the trigger, ``sentence`` all of the sentence; each weighs what it tells. ``place`` is the number of its
    sentence among those that tell an event: 0 is the first. ``doers`` are the parts of society that its sources are
    of, ``named`` says whether any of those has a name; ``victim`` is what all its targets are, states or persons.
    ``stated`` where the article gives the date; ``alone`` is near 1 where it dates many things and no other so, 0 where
    it dates all so. Words of a date are none of the others.
    """

    article: Article
    event: Event
    trigger: frozenset[str]
    kin: Kin
    rarity: float
    arguments: Weights
    around: Weights
    sentence: Weights
    names: frozenset[str]
    counts: tuple[Count, ...]
    sources: frozenset[str]
    doers: frozenset[str]
    named: bool
    victim: ActorKind | None
    targets: frozenset[str]
    actors: frozenset[str]
    place: int
    stated: bool
    alone: float
    story: Weights


def tellings(timeline: Timeline, corpus: Corpus) -> Iterator[Telling]:
    """Every event of the timeline, in its order. The corpus must hold its articles."""
    told = {each.id: _ToldArticle(each, timeline, corpus) for each in timeline.articles}
    for event in timeline.events:
        yield told[event.article].telling(event, corpus)


class _ToldArticle:
    """An article with what is known of all of its events together."""

    def __init__(self, article: Article, timeline: Timeline, corpus: Corpus) -> None:
        mine = [event for event in timeline.events if event.article == article.id]
        self.article = article
        self.story = corpus.articles[article.id]
        self.words = corpus.words(article.id)
        self.places = {start: at for at, start in enumerate(sorted({event.sentence.start for event in mine}))}
        self.events = len(mine)
        self.parts = {each.id: _parts(each) for each in timeline.actors}
        self.kinds = {each.id: each.kind for each in timeline.actors}
        self.nameless = frozenset(each.id for each in timeline.actors if each.is_unnamed or each.id in _crowds())
        self.dated = Counter(event.range for event in mine if _is_stated(event))
        times = [each for each in timeline.expressions if each.article == article.id]
        self.times = [each.span for each in times]
        self.dates = [each.span for each in times if each.range is not None]

    def telling(self, event: Event, corpus: Corpus) -> Telling:
        trigger, own = _naming(self.words, event, self.article)
        said = [
            word for word in self._outside_dates(event.sentence) if not _is_in(word, event.trigger) and _tells(word)
        ]
        clause = {word.stem for word in said if _is_in(word, event.clause)}
        arguments = (clause | {word.stem for word in words(event.title) if _tells(word)}) - own
        nearest = sorted(said, key=lambda word: abs(word.start - event.trigger.start))[:_AROUND]
        sources, targets = _in_role(event, Role.SOURCE), _in_role(event, Role.TARGET)
        return Telling(
            article=self.article,
            event=event,
            trigger=trigger,
            kin=kin(trigger),
            rarity=max(map(corpus.idf, own)),
            arguments=corpus.weigh(arguments),
            around=corpus.weigh(word.stem for word in nearest),
            sentence=corpus.weigh(word.stem for word in said),
            names=frozenset(word.stem for word in said if word.name and word.stem in arguments),
            counts=tuple(self.counts(event)),
            sources=sources,
            doers=frozenset().union(*(self.parts.get(each, ()) for each in sources)),
            named=not sources <= self.nameless,
            victim=self.kind(targets),
            targets=targets,
            actors=event.actor_ids,
            place=self.places[event.sentence.start],
            stated=_is_stated(event),
            alone=self.alone(event),
            story=self.story,
        )

    def kind(self, actors: Iterable[str]) -> ActorKind | None:
        """What they are, where all are states or all are persons."""
        kinds = {self.kinds.get(each) for each in actors}
        return next(iter(kinds)) if len(kinds) == 1 and kinds <= _KNOWN else None

    def alone(self, event: Event) -> float:
        """How much it tells of an event that it has its date: nothing where all events have it."""
        if not _is_stated(event):
            return 0.0
        others = self.dated[event.range]
        return (1 - others / self.events) / others

    def counts(self, event: Event) -> Iterator[Count]:
        """The numbers of things in the event's clause; beside its own word alone, of those it happened to."""
        clause = event.clause
        times = (each for each in self.times if each.overlaps(clause))
        inside = tuple(_inside(each, clause) for each in times)
        return counts(clause.of(self.article.text), inside, _inside(event.trigger, clause))

    def _outside_dates(self, span: Span) -> Iterator[Word]:
        dates = [each for each in self.dates if each.overlaps(span)]
        return (word for word in _within(self.words, span) if not any(_is_in(word, each) for each in dates))


def _inside(span: Span, clause: Span) -> Span:
    return Span(span.start - clause.start, span.end - clause.start)


def _parts(actor: Actor) -> frozenset[str]:
    """The part of society that it is of; of a state, or what states are members of, all that acts for it."""
    if actor.kind is ActorKind.COUNTRY or actor.sector == _OF_STATES:
        return _organs()
    return frozenset((actor.sector,)) if actor.sector else frozenset()


@cache
def _organs() -> frozenset[str]:
    return frozenset(word_lists("organs")["organs"])


@cache
def _crowds() -> frozenset[str]:
    """What stands for people who have no name: "rebels", "inmates"."""
    known = word_lists("organs")
    return frozenset(noun for table in ("unnamed", "counted") for nouns in known[table].values() for noun in nouns)


def _is_stated(event: Event) -> bool:
    return event.range is not None and event.certainty is not Certainty.ASSUMED


def _naming(found: Sequence[Word], event: Event, article: Article) -> NamedBy:
    inside = _within(found, event.trigger)
    if inside:
        behind = _within(found, Span(inside[0].start + 1, max(event.clause.end, event.trigger.end)))
        named = naming(inside[0].stem, behind)
        if named is not None:
            return named
    stems = [word.stem for word in inside] or [stem(event.trigger.of(article.text))]
    own = frozenset(each for each in stems if each not in function_words()) or frozenset(stems)
    return NamedBy(own, own)


def _within(found: Sequence[Word], span: Span) -> Sequence[Word]:
    first = bisect_left(found, span.start, key=_start)
    return found[first : bisect_left(found, span.end, lo=first, key=_start)]


def _start(word: Word) -> int:
    return word.start


def _is_in(word: Word, span: Span) -> bool:
    return span.start <= word.start < span.end


def _tells(word: Word) -> bool:
    return word.stem not in function_words()


def _in_role(event: Event, role: Role) -> frozenset[str]:
    return frozenset(each.actor for each in event.actors if each.role is role)
