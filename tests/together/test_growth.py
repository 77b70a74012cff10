from __future__ import annotations

import time

from benchmarks.together import made
from timeline.model import Actor, ActorKind, Article, Mention, Span, Timeline
from timeline.together import together
from timeline.together.corpus import Corpus
from timeline.together.named import named

FOLD = 6
MOST = 3.0
"""How many times over its share six times the events may take; what is quadratic takes six times over."""


def seconds(events: int) -> float:
    timelines = made(events)
    begin = time.process_time()
    together(timelines)
    return time.process_time() - begin


def test_the_time_grows_with_the_events_and_a_little_more() -> None:
    together(made(100))
    few = min(seconds(250) for _ in range(2))
    assert seconds(250 * FOLD) / (FOLD * few) < MOST


def test_the_same_is_found_each_time() -> None:
    assert together(made(200)) == together(made(200))


def test_what_one_article_names_is_found_in_time_that_grows_with_its_length() -> None:
    naming_seconds(50)
    few = min(naming_seconds(1000) for _ in range(3))
    assert naming_seconds(1000 * FOLD) / (FOLD * few) < MOST


def naming_seconds(sentences: int) -> float:
    told = "Rebels saw the murder trial and the fire in Lumo. "
    places = (Span(at * len(told), at * len(told) + 6) for at in range(sentences))
    actor = Actor(
        "rebels", "Rebels", ActorKind.ARMED_GROUP, mentions=tuple(Mention("a", each, "Rebels") for each in places)
    )
    timeline = Timeline((Article("a", told * sentences),), actors=(actor,))
    corpus = Corpus(timeline.articles)
    begin = time.process_time()
    assert sum(1 for _ in named(timeline, corpus, ())) >= 2 * sentences
    return time.process_time() - begin
