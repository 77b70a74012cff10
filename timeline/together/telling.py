"""An article's timeline in; its events out as they are compared with those of other articles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.model import Article, Certainty, Event, Role, Span, Timeline
from timeline.together.corpus import Corpus, Weights
from timeline.together.kindred import Kin, kin
from timeline.together.words import Word, function_words, stem, words

_AROUND = 6
"""Words of the sentence that stand nearest to the trigger."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One event as one article tells it, with all that may show it to be the same as another's.

    ``trigger`` are the stems of the words that name it, ``arguments`` those of its clause and title, ``around`` those
    nearest to the trigger, ``sentence`` all of the sentence; each weighs what it tells. ``place`` is the number of its
    sentence among those that tell an event: 0 is the first. ``stated`` where the article gives the date.
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
    numbers: frozenset[str]
    sources: frozenset[str]
    targets: frozenset[str]
    actors: frozenset[str]
    place: int
    stated: bool
    story: Weights


def tellings(timeline: Timeline, corpus: Corpus) -> Iterator[Telling]:
    """Every event of the timeline, in its order. The corpus must hold its articles."""
    articles = {each.id: each for each in timeline.articles}
    places: dict[str, dict[int, int]] = {id: {} for id in articles}
    for start, id in sorted({(event.sentence.start, event.article) for event in timeline.events}):
        places[id][start] = len(places[id])
    for event in timeline.events:
        place = places[event.article][event.sentence.start]
        yield _telling(articles[event.article], event, place, corpus)


def _telling(article: Article, event: Event, place: int, corpus: Corpus) -> Telling:
    found = corpus.words[article.id]
    trigger = _trigger(found, event.trigger, article)
    said = [word for word in _within(found, event.sentence) if not _is_in(word, event.trigger) and _tells(word)]
    clause = {word.stem for word in said if _is_in(word, event.clause)}
    arguments = (clause | {word.stem for word in words(event.title) if _tells(word)}) - trigger
    nearest = sorted(said, key=lambda word: abs(word.start - event.trigger.start))[:_AROUND]
    return Telling(
        article=article,
        event=event,
        trigger=trigger,
        kin=kin(trigger),
        rarity=max(map(corpus.idf, trigger)),
        arguments=corpus.weigh(arguments),
        around=corpus.weigh(word.stem for word in nearest),
        sentence=corpus.weigh(word.stem for word in said),
        names=frozenset(word.stem for word in said if word.name and word.stem in arguments),
        numbers=frozenset(word.stem for word in nearest if word.number),
        sources=_in_role(event, Role.SOURCE),
        targets=_in_role(event, Role.TARGET),
        actors=event.actor_ids,
        place=place,
        stated=event.range is not None and event.certainty is not Certainty.ASSUMED,
        story=corpus.articles[article.id],
    )


def _trigger(found: Sequence[Word], span: Span, article: Article) -> frozenset[str]:
    stems = [word.stem for word in _within(found, span)] or [stem(span.of(article.text))]
    return frozenset(each for each in stems if each not in function_words()) or frozenset(stems)


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
