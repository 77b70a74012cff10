"""Which events without a date of their own a reader is shown unasked, and which stay behind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Certainty,
    Change,
    Event,
    Mention,
    Modality,
    Participation,
    PloverType,
    Remark,
    Role,
    Span,
    Timeline,
)
from timeline.model.deeds import background
from timeline.model.filters import EventFilter, offered, survey

TEXT = "Norland blamed the protesters in Kaldra."
ACTORS = (
    Actor("NOR", "Norland", ActorKind.COUNTRY),
    Actor("protesters", "Protesters", ActorKind.ORGANISATION, mentions=(Mention("a", Span(19, 29), "protesters"),)),
    Actor("kaldra", "Kaldra", ActorKind.PLACE),
)
BLAMED = Event(
    "e1",
    "a",
    "Norland blamed the protesters",
    Span(8, 14),
    Span(0, 40),
    Span(0, 40),
    Certainty.ASSUMED,
    type=PloverType.DISAPPROVE,
    actors=(Participation("NOR", Role.SOURCE), Participation("protesters", Role.TARGET)),
)


def by(id: str, role: Role = Role.SOURCE) -> tuple[Participation, ...]:
    return (Participation(id, role),)


def is_background(event: Event) -> bool:
    return event.id in background(Timeline((Article("a", TEXT),), actors=ACTORS, events=(event,)))


@pytest.mark.parametrize(
    "event",
    [
        BLAMED,
        replace(BLAMED, modality=Modality.PLANNED),
        replace(BLAMED, type=None, actors=(), lead=True),
        replace(BLAMED, type=None, actors=(), corrected=frozenset({Change.TITLE})),
        replace(BLAMED, type=None, actors=(), remark=Remark(starred=True)),
        replace(BLAMED, type=PloverType.ASSAULT, actors=by("NOR", Role.TARGET)),
        replace(BLAMED, type=None, actors=(), certainty=Certainty.INFERRED),
        replace(BLAMED, type=None, actors=(), certainty=Certainty.EXPLICIT),
    ],
    ids=["deed", "planned", "the news", "corrected", "starred", "done by force", "inferred", "stated"],
)
def test_shown(event: Event) -> None:
    assert not is_background(event)


@pytest.mark.parametrize(
    "event",
    [
        replace(BLAMED, modality=Modality.HYPOTHETICAL),
        replace(BLAMED, modality=Modality.DENIED),
        replace(BLAMED, type=None),
        replace(BLAMED, actors=()),
        replace(BLAMED, actors=by("protesters")),
        replace(BLAMED, actors=by("kaldra")),
        replace(BLAMED, actors=by("NOR", Role.PARTICIPANT)),
        replace(BLAMED, actors=by("NOR", Role.TARGET)),
        replace(BLAMED, title="Which blamed the protesters"),
    ],
    ids=["might be", "denied", "no kind", "nobody", "no name", "a place", "beside", "words to somebody", "pronoun"],
)
def test_behind(event: Event) -> None:
    assert is_background(event)


def test_what_is_left_out_is_counted_whether_it_is_shown_or_not() -> None:
    timeline = Timeline((Article("a", TEXT),), actors=ACTORS, events=(BLAMED, replace(BLAMED, id="e2", type=None)))
    brief, whole = (survey(timeline, EventFilter(brief=brief)) for brief in (True, False))
    assert ([event.id for event in brief.events], brief.background) == (["e1"], 1)
    assert ([event.id for event in whole.events], whole.background) == (["e1", "e2"], 1)
    assert survey(timeline, EventFilter(words="absent", brief=True)).background == 0
    assert [offered(timeline, EventFilter(brief=brief)) for brief in (True, False)] == [1, 2]
