"""Happenings as one timeline: an event each, with its sources, drawn between the days that sources disagree on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Certainty,
    DateRange,
    Event,
    Participation,
    PloverType,
    Role,
    Span,
    Timeline,
)
from timeline.model.deeds import background
from timeline.together.disagreements import Differing, Disagreement
from timeline.together.drawn import as_timeline, by_outlet, claimed, foremost
from timeline.together.happening import Happening
from timeline.together.naming import distinct


def event(article: str, when: DateRange | None, *actors: str, title: str = "A ship sank") -> Event:
    return Event(
        f"e-{article}",
        article,
        title,
        Span(0, 4),
        Span(0, 4),
        Span(0, 4),
        Certainty.EXPLICIT,
        range=when,
        actors=tuple(Participation(each, Role.SOURCE) for each in actors),
    )


def day(number: int) -> DateRange:
    return DateRange.day(date(2024, 3, number))


def happening(id: str, *told: Event, sources: int = 1, differing: tuple[str, ...] = ()) -> Happening:
    said = (Disagreement(Differing.DATE, "", differing),) if differing else ()
    return Happening(id, told[0].title, told[0].range, Certainty.EXPLICIT, told, sources, said)


SUNK = happening("sunk", event("a", day(11), "NOR"), event("b", day(9), "PER"), sources=2, differing=("a", "b"))
MET = happening("met", event("c", day(10), "NOR", title="They met"))
PARTS = tuple(Timeline((Article(id, "They met."),)) for id in "abc")


def test_an_event_a_happening_with_all_who_took_part() -> None:
    drawn = as_timeline([SUNK, MET], PARTS)
    assert [(each.id, each.title) for each in drawn.events] == [
        ("sunk", "A ship sank · 2 sources"),
        ("met", "They met"),
    ]
    assert drawn.events[0].actor_ids == {"NOR", "PER"}
    assert [each.id for each in drawn.articles] == ["a", "b", "c"]


def test_days_that_exclude_each_other_are_the_ends_of_a_bar() -> None:
    found = claimed(SUNK)
    assert found
    assert (found.begin, found.end, found.is_day) == (date(2024, 3, 9), date(2024, 3, 11), False)


def test_the_date_stays_where_sources_agree_or_differ_on_something_else() -> None:
    assert claimed(MET) == day(10)
    counted = replace(SUNK, disagreements=(Disagreement(Differing.NUMBER, "", ("a", "b")),))
    assert claimed(counted) == day(11)
    undated = happening("gone", event("a", None), event("b", None), differing=("a", "b"))
    assert claimed(undated) is None


def test_of_too_many_those_with_most_sources_are_drawn_in_their_order() -> None:
    many = [happening(str(number), event("a", day(number)), sources=1 + number % 2) for number in range(1, 20)]
    assert [each.id for each in foremost(many, 9)] == [str(number) for number in range(1, 19, 2)]
    assert foremost(many[:5], 9) == tuple(many[:5])


def test_outlets_in_the_place_of_actors() -> None:
    drawn = by_outlet(as_timeline([SUNK, MET], PARTS), [SUNK, MET], {"a": "one", "b": "two", "c": "one"})
    assert [each.name for each in drawn.actors] == ["one", "two"]
    assert {each.id: each.actor_ids for each in drawn.events} == {"sunk": {"one", "two"}, "met": {"one"}}


def test_a_clear_deed_is_one_whoever_tells_it() -> None:
    doer = Actor("PER", "Peru", ActorKind.COUNTRY)
    deed = replace(event("a", None), certainty=Certainty.ASSUMED, type=PloverType.FIGHT)
    by_peru = replace(deed, actors=(Participation("PER", Role.SOURCE),))
    both = (happening("deed", by_peru), happening("saying", replace(deed, type=None)))
    told = [replace(each, certainty=Certainty.ASSUMED) for each in both]
    drawn = replace(as_timeline(told, PARTS), actors=(doer,))
    assert background(drawn) == background(by_outlet(drawn, told, {"a": "one"})) == {"saying"}


def test_articles_of_one_id_are_told_apart() -> None:
    named = [
        each.id for each in distinct([Article("a", "1"), Article("a", "2"), Article("a-2", "3"), Article("b", "4")])
    ]
    assert named == ["a", "a-2", "a-2-2", "b"]
