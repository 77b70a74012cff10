"""The news itself, told in headline or first sentence: an event though no date is stated."""

from __future__ import annotations

from datetime import date

import pytest

import timeline
from timeline.events import find_events
from timeline.language import read
from timeline.model import Article, Certainty, DateRange

PUBLISHED = date(2024, 3, 8)
NEWS = {
    "first sentence": ("The king dismissed his premier. Banks fell. The euro rose.", "dismissed"),
    "who says so": ("The premier has resigned, officials said. Banks fell.", "resigned"),
    "to come": ("The king will visit Fiji, the palace said.", "visit"),
    "passive": ("A bridge was bombed in Homs. Nobody died.", "bombed"),
    "who has died": ("Ana Holt, who has died at 91, won the vote twice. Banks fell.", "died"),
    "who had lost": ("Ana Holt, who had lost a son, won the vote. Banks fell.", "won"),
    "headline": ("King dismisses premier\n\nWhy does it matter? It may split the party.", "dismisses"),
    "below a headline": ("Premier falls\n\nThe king dismissed his premier after a row. Banks fell.", "dismissed"),
}
NO_NEWS = {
    "a state": "The army is a power of its own. The king dismissed its chief.",
    "what may be": "The king may dismiss his premier. Banks fear it.",
    "a habit": "Farmers sow in spring. The king dismissed one.",
}


@pytest.mark.parametrize(("text", "trigger"), NEWS.values(), ids=NEWS)
def test_the_news_is_marked(text: str, trigger: str) -> None:
    article = Article("a", text, published=PUBLISHED)
    found = [event for event in find_events(read(article), (), ()) if event.lead]
    assert [event.trigger.of(text) for event in found] == [trigger]
    assert found[0].certainty is Certainty.ASSUMED
    assert found[0].is_shown_first
    assert found[0].range is not None


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Nearly six years after the dam fell, the firm was fined.", ["fined"]),
        ("Nearly ten years after a jet fell on a town, the man who shot it down was jailed.", ["jailed"]),
        ("Hours after the dam fell, the firm was fined.", ["fined"]),
        ("The dam fell six years after it was built.", ["fell"]),
    ],
)
def test_what_lies_so_long_before_the_news_is_not_the_news(text: str, lead: list[str]) -> None:
    found = timeline.extract(timeline.read(text, PUBLISHED)).events
    assert [event.trigger.of(text) for event in found if event.lead] == lead


def test_what_answers_a_question_is_no_news() -> None:
    text = (
        "Why the canal matters\n\nWho built it?\n\nFrance tried first. The king dug it later.\n\nWho owns it?\n\nPeru."
    )
    found = find_events(read(Article("a", text, published=PUBLISHED)), (), ())
    assert not any(event.lead for event in found)


@pytest.mark.parametrize("text", NO_NEWS.values(), ids=NO_NEWS)
def test_an_essay_has_none(text: str) -> None:
    found = find_events(read(Article("a", text, published=PUBLISHED)), (), ())
    assert not any(event.lead for event in found if event.sentence.start == 0)


def test_without_a_day_of_publication_there_is_none() -> None:
    found = find_events(read(Article("a", "The king dismissed his premier.")), (), ())
    assert not any(event.lead for event in found)


def test_it_stands_on_the_day_of_publication() -> None:
    (event,) = find_events(read(Article("a", "The king dismissed his premier.", published=PUBLISHED)), (), ())
    assert event.range == DateRange.day(PUBLISHED)


HISTORY = (
    "Rebels burned the tolls. In 1946 the fleet shelled the port, in 1947 a pact was signed, in 1949 the king "
    "fled, on 3 May 1951 the fort fell and on 7 July {} the war ended."
)


@pytest.mark.parametrize(("year", "dated"), [("1954", False), ("2023", True)])
def test_what_a_history_leaves_undated_was_not_on_the_day_of_publication(year: str, dated: bool) -> None:
    events = timeline.extract(timeline.read(HISTORY.format(year), published=PUBLISHED)).events
    first = min(events, key=lambda event: event.trigger)
    assert first.certainty is Certainty.ASSUMED
    assert (first.range is not None, first.lead) == (dated, dated)
