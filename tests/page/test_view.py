"""A view survives being a link, whatever it asks for; a link survives whatever is in it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import stories
from timeline.chart import Scale
from timeline.model import Certainty, Modality, PloverType, Timeline
from timeline.model.filters import ActorMatch, EventFilter
from timeline.page.view import CARRIED_OVER, FIRST_SIGHT, PageView, first_sight, from_query, to_query

STORY, CHRONICLE = stories.strait(), stories.chronicle()
ACTORS = [actor.id for actor in STORY.actors]
EVENTS = [event.id for event in STORY.events]
days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
periods = st.tuples(st.none() | days, st.none() | days).map(
    lambda ends: tuple(sorted(ends)) if None not in ends else ends  # type: ignore[type-var]
)


@st.composite
def views(draw: st.DrawFn) -> PageView:
    begin, end = draw(periods)
    certainty = draw(st.frozensets(st.sampled_from(Certainty)))
    ask = EventFilter(
        actors=draw(st.frozensets(st.sampled_from(ACTORS))),
        match=draw(st.sampled_from(ActorMatch)),
        begin=begin,
        end=end,
        types=draw(st.frozensets(st.none() | st.sampled_from(PloverType))),
        certainty=certainty,
        modality=draw(st.frozensets(st.sampled_from(Modality))),
        words=draw(st.text(max_size=80)),
        brief=bool(certainty) and draw(st.booleans()),
    )
    return PageView(ask, draw(st.none() | st.sampled_from(EVENTS)), draw(st.sampled_from(Scale)))


@given(views())
def test_a_view_comes_back_from_its_link(view: PageView) -> None:
    assert from_query(to_query(view, STORY), STORY) == view


@given(st.frozensets(st.sampled_from(Certainty)))
def test_so_it_does_where_inferred_dates_are_first_sight(certainty: frozenset[Certainty]) -> None:
    view = PageView(EventFilter(certainty=certainty, brief=bool(certainty)))
    assert from_query(to_query(view, CHRONICLE), CHRONICLE) == view


@given(
    st.dictionaries(st.sampled_from(["actor", "match", "from", "to", "kind", "dates", "event"]), st.lists(st.text()))
)
def test_any_link_gives_a_view(query: dict[str, list[str]]) -> None:
    view = from_query(query, STORY)
    assert view.ask.actors <= set(ACTORS)
    assert view.event is None or view.event in EVENTS


def test_all_dates_bring_the_background_along_and_others_do_not() -> None:
    assert not from_query({"dates": ["all"]}, STORY).ask.brief
    assert from_query({"dates": ["assumed"]}, STORY).ask.brief
    assert not from_query({"dates": ["assumed"], "background": ["shown"]}, STORY).ask.brief


def test_first_sight_is_the_bare_address() -> None:
    assert to_query(PageView(), STORY) == {}
    assert from_query({}, STORY) == PageView(FIRST_SIGHT)


def known(stated: int, inferred: int, assumed: int = 0) -> Timeline:
    """A timeline with so many events of each kind."""
    counts = {Certainty.EXPLICIT: stated, Certainty.INFERRED: inferred, Certainty.ASSUMED: assumed}
    when, more = stories.day(2023, 5, 1), [{"certainty": each} for each, count in counts.items() for _ in range(count)]
    return stories.tell(*(stories.Told("It rained.", "", when, "It rained", "rained", {}, each) for each in more))


@pytest.mark.parametrize(
    ("stated", "inferred", "widened"),
    [(0, 1, True), (2, 3, True), (2, 40, True), (5, 60, True), (0, 0, False), (1, 1, False), (3, 4, False),
     (3, 30, False), (4, 20, False), (6, 60, False), (40, 2, False)],
)  # fmt: skip
def test_inferred_dates_are_first_sight_where_next_to_nothing_is_stated(
    stated: int, inferred: int, widened: bool
) -> None:
    wanted = CARRIED_OVER if widened else FIRST_SIGHT
    assert first_sight(known(stated, inferred, assumed=9)) == wanted
    assert from_query({}, known(stated, inferred)) == PageView(wanted)


def test_actors_may_be_named() -> None:
    assert from_query({"actor": ["Norland", "MEROVA", "nobody"]}, STORY).ask.actors == {"norland", "merova"}


def test_a_period_the_wrong_way_round_is_turned() -> None:
    ask = from_query({"from": ["2023-01-01"], "to": ["2022-01-01"]}, STORY).ask
    assert (ask.begin, ask.end) == (date(2022, 1, 1), date(2023, 1, 1))
