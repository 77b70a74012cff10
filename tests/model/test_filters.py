"""Questions asked of a timeline: which events answer, and what stands beside each further choice."""

from __future__ import annotations

from datetime import date

import pytest

from tests.stories import strait
from timeline.model import Certainty, Modality, PloverType
from timeline.model.filters import ActorMatch, EventFilter, filtered, survey

STORY = strait()
EVERYTHING = {event.id for event in STORY.events}


def ids(ask: EventFilter) -> set[str]:
    """The events that pass."""
    return {event.id for event in filtered(STORY, ask).events}


@pytest.mark.parametrize(
    ("ask", "passing"),
    [
        (EventFilter(actors=frozenset({"estmark"})), {"e11"}),
        (EventFilter(actors=frozenset({"estmark", "austria-minor"})), {"e9", "e11"}),
        (EventFilter(actors=frozenset({"norland", "westmark"}), match=ActorMatch.ALL), {"e3", "e11"}),
        (EventFilter(actors=frozenset({"merova"}), match=ActorMatch.TARGET), {"e1", "e10", "e13"}),
        (EventFilter(actors=frozenset({"merova"}), match=ActorMatch.SOURCE), {"e8"}),
        (EventFilter(begin=date(1900, 1, 1), end=date(1972, 6, 1)), {"e1", "e2"}),
        (EventFilter(end=date(1971, 12, 31)), {"e1"}),
        (EventFilter(types=frozenset({PloverType.SANCTION})), {"e12"}),
        (EventFilter(certainty=frozenset({Certainty.INFERRED, Certainty.ASSUMED})), {"e14", "e15"}),
        (EventFilter(modality=frozenset({Modality.PLANNED})), {"e7"}),
        (EventFilter(words="FISH banned"), {"e12"}),
        (EventFilter(words="no such words"), set()),
        (EventFilter(actors=frozenset({"nobody"})), set()),
    ],
)
def test_only_what_answers_stays(ask: EventFilter, passing: set[str]) -> None:
    assert ids(ask) == passing


def test_an_empty_question_asks_for_nothing() -> None:
    assert EventFilter().is_open
    assert ids(EventFilter()) == EVERYTHING


def test_counts_are_what_a_choice_would_leave() -> None:
    ask = EventFilter(certainty=frozenset({Certainty.EXPLICIT}))
    for actor, count in survey(STORY, ask).actors.items():
        assert len(ids(EventFilter(frozenset({actor}), certainty=ask.certainty))) == count
    for kind, count in survey(STORY, ask).types.items():
        assert len(ids(EventFilter(types=frozenset({kind}), certainty=ask.certainty))) == count
    assert survey(STORY, ask).certainty == {Certainty.EXPLICIT: 13, Certainty.INFERRED: 1, Certainty.ASSUMED: 1}


def test_filtering_keeps_all_else() -> None:
    kept = filtered(STORY, EventFilter(words="fish"))
    assert (kept.articles, kept.actors, kept.expressions) == (STORY.articles, STORY.actors, STORY.expressions)
