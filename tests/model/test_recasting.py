"""Actors as things: renamed, merged, told apart, hidden, grouped; stored, described, undone; events keep the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import PARTICIPANT, SOURCE, TARGET, Told, day, strait, tell
from timeline.chart.lanes import choose_lanes, gathered
from timeline.model import Actor, ActorChange, ActorKind, Mention, Span, Timeline
from timeline.model.corrected import apply
from timeline.model.correction import Correction, History, Recast, describe, refer
from timeline.model.filters import ActorMatch, EventFilter, filtered, survey
from timeline.model.recasting import Group, Hide, Rename, Reveal, Split, Unite, actor_ref, named_id
from timeline.store.payload import pack, unpack

STORY = strait()
BY_ID = {actor.id: actor_ref(actor) for actor in STORY.actors}


def army() -> Timeline:
    """A state whose army acts apart from it."""
    made = tell(
        Told("Sudria's army took the palace on 3 May 2023.", "3 May 2023", day(2023, 5, 3), "Army took the palace",
             "took", {"Sudria": SOURCE}),
        Told("Sudria signed a truce on 4 May 2023.", "4 May 2023", day(2023, 5, 4), "Sudria signed a truce", "signed",
             {"Sudria": SOURCE}),
        Told("On 5 May 2023 Sudria paid the generals.", "5 May 2023", day(2023, 5, 5), "Sudria paid the generals",
             "paid", {"Sudria": SOURCE}),
    )  # fmt: skip
    text = made.articles[0].text
    said = []
    for words in ("Sudria's army", "Sudria signed", "Sudria paid", "the generals"):
        at, told = text.index(words), words.removesuffix(" signed").removesuffix(" paid")
        said.append(Mention("story", Span(at, at + len(told)), told))
    return replace(made, actors=(replace(made.actors[0], mentions=tuple(said)),))


def cast_of(timeline: Timeline, event: str) -> set[str]:
    return set(next(each for each in timeline.events if each.id == event).actor_ids)


def test_a_renamed_actor_keeps_their_id_and_events() -> None:
    now = apply(STORY, [Rename(BY_ID["sudria"], "Republic of Sudria")])
    found = next(actor for actor in now.actors if actor.id == "sudria")
    assert (found.name, found.corrected) == ("Republic of Sudria", {ActorChange.RENAMED})
    assert now.events == STORY.events


def test_merged_actors_take_part_once() -> None:
    now = apply(STORY, [Unite((BY_ID["norland"], BY_ID["sudria"]))])
    assert "sudria" not in {actor.id for actor in now.actors}
    assert cast_of(now, "e5") == {"norland"}
    first = next(actor for actor in now.actors if actor.id == "norland")
    mentions = sum(len(actor.mentions) for actor in STORY.actors if actor.id in ("norland", "sudria"))
    assert len(first.mentions) == mentions
    assert first.corrected == {ActorChange.MERGED}


def test_words_that_mean_another_are_told_apart_where_the_clause_says_so() -> None:
    made = army()
    split = Split(actor_ref(made.actors[0]), ("Sudria's army", "the generals"), "Army of Sudria")
    now = apply(made, [split])
    assert [cast_of(now, each) for each in ("e1", "e2", "e3")] == [
        {"army-of-sudria"}, {"sudria"}, {"sudria", "army-of-sudria"},
    ]  # fmt: skip
    told = next(actor for actor in now.actors if actor.id == "army-of-sudria")
    assert [mention.text for mention in told.mentions] == ["Sudria's army", "the generals"]
    assert told.kind is ActorKind.COUNTRY


def test_what_the_article_does_not_say_tells_nobody_apart() -> None:
    assert apply(army(), [Split(actor_ref(army().actors[0]), ("the fleet",), "Fleet")]) == army()


def test_a_hidden_actor_is_gone_and_the_events_stay() -> None:
    now = apply(STORY, [Hide(BY_ID["sudria"])])
    assert "sudria" not in {actor.id for actor in now.actors}
    assert len(now.events) == len(STORY.events)
    assert not any("sudria" in event.actor_ids for event in now.events)


def test_who_is_shown_again_takes_part_as_before() -> None:
    hide, reveal = Hide(BY_ID["sudria"]), Reveal(BY_ID["sudria"])
    assert apply(STORY, [hide, reveal]) == STORY
    assert apply(STORY, [hide, reveal, hide]) == apply(STORY, [hide])
    assert apply(STORY, [reveal]) == STORY
    assert unpack(pack(reveal)) == reveal


@pytest.mark.parametrize("match", [ActorMatch.ANY, ActorMatch.SOURCE, ActorMatch.ALL])
def test_a_group_passes_what_a_member_passes(match: ActorMatch) -> None:
    now = apply(STORY, [Group("Allies", (BY_ID["westmark"], BY_ID["estmark"]))])
    members = [filtered(now, EventFilter(frozenset({id}), match)).events for id in ("westmark", "estmark")]
    wanted = [event for event in now.events if any(event in found for found in members)]
    assert list(filtered(now, EventFilter(frozenset({"group-allies"}), match)).events) == wanted
    assert survey(now, EventFilter(match=match)).actors["group-allies"] == len(wanted)
    assert now.events == STORY.events


def test_a_group_has_one_lane_for_all_its_members() -> None:
    now = apply(STORY, [Group("Allies", (BY_ID["westmark"], BY_ID["estmark"]))])
    names = {actor.id: actor.name for actor in now.actors}
    groups = [actor for actor in now.actors if actor.members]
    lanes = dict(gathered(choose_lanes(now.events, names), groups))
    assert set(lanes["group-allies"]) == {"westmark", "estmark"}
    assert not {"westmark", "estmark"} & lanes.keys()


def test_merging_a_member_changes_the_group() -> None:
    made: list[Correction] = [
        Group("Allies", (BY_ID["westmark"], BY_ID["estmark"])),
        Unite((BY_ID["westmark"], BY_ID["estmark"])),
    ]
    group = next(actor for actor in apply(STORY, made).actors if actor.members)
    assert group.members == ("westmark",)


def test_all_is_undone_and_stored() -> None:
    made: list[Correction] = [
        Rename(BY_ID["sudria"], "S"),
        Unite((BY_ID["norland"], BY_ID["sudria"])),
        Split(BY_ID["norland"], ("Norland",), "N"),
        Hide(BY_ID["norland"]),
        Group("Allies", (BY_ID["westmark"],)),
    ]
    history = History()
    for each in made:
        assert unpack(pack(each)) == each
        assert describe(each)
        history = history.record(each)
    for _ in made:
        history = history.undo()
    assert apply(STORY, history.done) == STORY


def test_an_actor_who_is_not_there_changes_nothing() -> None:
    stranger = Actor("atlantis", "Atlantis", ActorKind.COUNTRY)
    for each in (Rename(stranger, "A"), Unite((stranger, BY_ID["sudria"])), Split(stranger, ("a",), "b"),
                 Hide(stranger), Group("G", (stranger,))):  # fmt: skip
        assert apply(STORY, [each]) == STORY


def test_a_correction_made_before_still_holds_after() -> None:
    story = tell(Told("A met B on 3 May 2023.", "3 May 2023", day(2023, 5, 3), "A met B", "met",
                      {"A": SOURCE, "B": PARTICIPANT}))  # fmt: skip
    ids = {actor.id: actor_ref(actor) for actor in story.actors}
    event = refer(story, "e1")
    made: list[Correction] = [Recast(event, event.event.actors[:1], (ids["a"],)), Unite((ids["b"], ids["a"]))]
    assert cast_of(apply(story, made), "e1") == {"b"}


@pytest.mark.parametrize(
    ("name", "mentions", "unnamed"),
    [
        ("Protesters", ("Thousands of protesters",), False),
        ("Protesters", ("thousands of protesters",), True),
        ("Protesters", ("Protesters", "the protesters"), True),
        ("Exile group", ("exile group",), True),
        ("Norland", ("Norland", "the state"), False),
        ("EU", ("EU", "the neutral bloc"), False),
        ("Zenobia Envoy", (), False),
    ],
)
def test_who_has_no_name_in_the_article_is_told(name: str, mentions: tuple[str, ...], unnamed: bool) -> None:
    said = tuple(Mention("a", Span(0, len(each)), each) for each in mentions)
    assert Actor("x", name, ActorKind.ORGANISATION, mentions=said).is_unnamed is unnamed


def test_those_without_a_name_never_take_the_lane_of_those_who_have_one() -> None:
    told = [
        Told(f"Crowds met A{number} on {number + 1} May 2023.", "", day(2023, 5, number + 1), "x", "met",
             {"crowds": SOURCE, f"A{number}": TARGET}) for number in range(12)
    ]  # fmt: skip
    events, names = tell(*told).events, {f"a{number}": f"A{number}" for number in range(12)} | {"crowds": "Crowds"}
    assert "crowds" in dict(choose_lanes(events, names))
    assert "crowds" not in dict(choose_lanes(events, names, unnamed={"crowds"}))


@pytest.mark.parametrize("name", ["Gulf states", "", "  ", "Ελλάδα", "<b>"])
def test_every_name_makes_an_id(name: str) -> None:
    assert named_id(name)
