"""How the time for an article grows with its length: never faster than the length and a little more."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from unittest.mock import patch

import pytest

from tests.stories import Told, tell
from timeline.actors.bearers import Bearers
from timeline.actors.gazetteer import Entry
from timeline.actors.occurrences import Occurrences
from timeline.actors.people import Person
from timeline.actors.scene import Scene
from timeline.actors.wanted import is_kind
from timeline.dates import tag_text
from timeline.dates.frame import Frame
from timeline.dates.mention import TimeMention
from timeline.events.candidate import Candidate
from timeline.events.retold import merge_retold
from timeline.language import Doc, Token, Tokens
from timeline.layout import lay_out, plain
from timeline.model import ActorKind, Article, Certainty, DateRange, Event, Modality, Participation, Role, Span
from timeline.pipeline import extract

FOLD = 8
MOST = 3.0
"""How many times over its share an input ``FOLD`` times as long may take; what is quadratic takes eight times over."""


def word(number: int) -> str:
    """A made name that no other number has."""
    letters, number = "", number + 27
    while number:
        letters, number = letters + "abcdefghijklmnopqrstuvwxyz"[number % 26], number // 26
    return letters.capitalize() + "ov"


def seconds(work: Callable[[], object]) -> float:
    """The time of the work alone: a collection would also walk through all that other tests left in this process."""
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        work()
        return time.process_time() - begin
    finally:
        gc.enable()


def grows(make: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times over its share the longer input takes: of five tries the first that is in order, or the best.

    Machines are busy: what grows by itself is in order in none.
    """
    best = float("inf")
    for _ in range(5):
        best = min(best, seconds(make(size * FOLD)) / (FOLD * max(seconds(make(size)), 1e-4)))
        if best < MOST:
            break
    return best


def names(count: int, pattern: str) -> list[tuple[str, ...]]:
    return [tuple(pattern.format(word(number)).lower().split()) for number in range(count)]


@pytest.mark.parametrize("pattern", ["john {}", "{} kim", "{0} {0}ov", "j {}", "{}"])
def test_names_are_given_to_people_in_time_that_grows_with_their_number(pattern: str) -> None:
    def make(count: int) -> Callable[[], object]:
        def work() -> None:
            bearers: Bearers[Person] = Bearers()
            for name in names(count, pattern):
                if not bearers.of(name):
                    bearers.add(Person(" ".join(name), name))

        return work

    assert grows(make, 500) < MOST


@pytest.mark.parametrize("pattern", ["{}", "{} Company", "Ministry of {}", "al-{}"])
def test_places_of_names_are_found_in_time_that_grows_with_the_text(pattern: str) -> None:
    def make(count: int) -> Callable[[], object]:
        told = [pattern.format(word(number)) for number in range(count)]
        text = ". ".join(told)

        def work() -> None:
            places = Occurrences(text)
            assert all(len(list(places.of(name))) == 1 for name in told)

        return work

    assert grows(make, 1500) < MOST


@pytest.mark.parametrize(
    "cast",
    [
        pytest.param(lambda _: {"Russia": Role.SOURCE}, id="told again and again"),
        pytest.param(lambda number: {"Russia": Role.SOURCE, word(number): Role.TARGET}, id="another target each time"),
        pytest.param(lambda number: {word(number): Role.SOURCE}, id="other people each time"),
        pytest.param(lambda _: {}, id="nobody named"),
    ],
)
def test_tellings_are_joined_in_time_that_grows_with_their_number(cast: Callable[[int], dict[str, Role]]) -> None:
    sentence = "Russia attacked the town on 3 March."
    model = tell(Told(sentence, "3 March", DateRange.day(date(2022, 3, 3)), "An attack", "attacked")).events[0]
    attacked = Tokens([Token("attacked", lemma_="attack", pos_="VERB")], [0])[0]

    def telling(number: int) -> tuple[Candidate, Event]:
        place = Span(number * 100, number * 100 + 80)
        actors = tuple(Participation(id, role) for id, role in cast(number).items())
        return Candidate(attacked, place, place, place), replace(model, sentence=place, actors=actors)

    def make(count: int) -> Callable[[], object]:
        told = [telling(number) for number in range(count)]
        return lambda: merge_retold(told)

    assert grows(make, 800) < MOST


def test_pronouns_are_resolved_in_time_that_grows_with_the_text() -> None:
    def make(count: int) -> Callable[[], object]:
        said = [part for number in range(count) for part in (word(number), "spoke", ".")]
        heads = [at - at % 3 + 1 for at in range(len(said))]
        hung = zip(said, ["nsubj", "ROOT", "punct"] * count, strict=True)
        tokens = Tokens.joined([Tokens((Token(text, dep_=relation) for text, relation in hung), heads)])
        article = Article("a", tokens.text)
        doc = Doc(
            article, plain(tokens.text), article, tokens, lay_out(tokens.text, (Span(0, len(tokens.text)),), "en")
        )
        people = [Entry(f"p{number}", word(number), ActorKind.PERSON) for number in range(count)]

        def work() -> None:
            scene = Scene(doc)
            for number, entry in enumerate(people):
                token = tokens[number * 3]
                scene.meet(entry, Span(token.idx, token.idx + len(token)))
                scene.focus(is_kind(ActorKind.PERSON), token, 2)
                scene.only(lambda entry: entry.country == "FRA", token.idx)
                scene.latest(is_kind(ActorKind.COUNTRY), token.idx, 6)
                scene.topic()
                assert scene.at(token.idx) == entry

        return work

    assert grows(make, 1200) < MOST


@pytest.mark.parametrize("told", ["Monday ", "9 June\n\nMonday\n\n"])
def test_times_are_dated_in_time_that_grows_with_the_text(told: str) -> None:
    """What a time is next to is looked for among so many times before it, and no more, however long the text is."""
    looked_at = []

    def back(frame: Frame) -> Iterator[TimeMention]:
        for each in really(frame):
            looked_at.append(each)
            yield each

    really = Frame.back
    with patch.object(Frame, "back", back):
        dated = len(tag_text(told * 3_000, date(2023, 9, 12)).expressions)
    assert dated >= 3_000
    assert 0 < len(looked_at) < 1_000 * dated


def test_what_a_wider_cast_told_before_is_told_again() -> None:
    day = DateRange.day(date(2022, 3, 3))
    first = Told("Russia and Belarus attacked the town on 3 March.", "3 March", day, "", "attacked")
    told = tell(
        replace(first, actors={"Russia": Role.SOURCE, "Belarus": Role.SOURCE}),
        Told("Russia attacked on 3 March.", "3 March", day, "", "attacked", {"Russia": Role.SOURCE}),
        Told("France attacked on 3 March.", "3 March", day, "", "attacked", {"France": Role.SOURCE}),
        Told("Ruin attacked on 3 March.", "3 March", None, "", "attacked", {"Russia": Role.SOURCE}),
    ).events
    attacked = Tokens([Token("attacked", lemma_="attack", pos_="VERB")], [0])[0]
    ordered = sorted(told, key=lambda event: event.sentence)
    merged = merge_retold((Candidate(attacked, each.trigger, each.clause, each.sentence), each) for each in ordered)
    assert [len(event.retold) for event in merged] == [1, 0, 0]
    assert all(event.certainty is not Certainty.ASSUMED and event.modality is Modality.ACTUAL for event in merged)


def test_one_sentence_of_many_deeds_is_told_in_time_that_grows_with_it() -> None:
    def make(count: int) -> Callable[[], object]:
        article = Article("a", "Chad signed and sent " + "signed and sent " * count + "it on Monday.")
        return lambda: extract(article)

    make(1)()
    assert grows(make, 60) < MOST
