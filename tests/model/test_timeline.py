"""Timelines: order, choice, merging."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from timeline.model import Actor, ActorKind, Article, Mention, Note, Span, Timeline, merge
from timeline.model.timeline import in_order_of_time


def test_events_are_in_order_of_time_and_the_undated_last(timeline: Timeline) -> None:
    one, two, three, four = timeline.events
    undated = replace(one, range=None)
    same_day = replace(four, range=three.range)
    assert in_order_of_time([undated, same_day, three, two]) == (two, three, same_day, undated)


def test_a_choice_of_events_leaves_all_else(timeline: Timeline) -> None:
    chosen = timeline.where(lambda event: "TGO" in event.actor_ids)
    assert [event.id for event in chosen.events] == ["e1", "e3", "e4"]
    assert replace(chosen, events=timeline.events) == timeline
    assert len(timeline.events) == 4


def test_an_article_is_found_by_its_id(timeline: Timeline, article: Article) -> None:
    assert timeline.article("accord") == article
    with pytest.raises(KeyError):
        timeline.article("other")


def test_merging_one_is_itself_and_none_is_empty(timeline: Timeline) -> None:
    assert merge([timeline]) == timeline
    assert merge([]) == Timeline()


def test_merging_makes_one_order_of_time_and_one_actor_of_each_id(timeline: Timeline) -> None:
    later = Article(id="later", text="Ghana and Mali.", published=date(2021, 1, 1))
    ghana = Actor("GHA", "Ghana", ActorKind.COUNTRY, "GHA", mentions=(Mention("later", Span(0, 5), "Ghana"),))
    mali = Actor("MLI", "Mali", ActorKind.COUNTRY, "MLI", mentions=(Mention("later", Span(10, 14), "Mali"),))
    early = replace(timeline.events[0], id="e0", article="later")
    note = Note("later", Span(0, 5), "Ghana", "no date")
    other = Timeline((later,), (), (ghana, mali), (replace(early, range=None), early), (note,))
    merged = merge([timeline, other])
    assert [article.id for article in merged.articles] == ["accord", "later"]
    assert [event.id for event in merged.events] == ["e1", "e0", "e2", "e3", "e4", "e0"]
    assert [(actor.id, len(actor.mentions)) for actor in merged.actors] == [("GHA", 2), ("TGO", 1), ("MLI", 1)]
    assert merged.notes == (note,)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [("text", "text", True), ("text", "text ", False), ("", "", True), ("é", "e\u0301", False)],
    ids=["same", "a space more", "empty", "composed otherwise"],
)
def test_a_digest_is_of_the_text_alone(one: str, two: str, same: bool) -> None:
    assert (Article(id="a", text=one).digest == Article(id="b", text=two, title="t").digest) is same
