"""What the score shows of a timeline, and what it must never seem to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotly.graph_objects import Figure

from tests.chart.words import words_of
from tests.stories import crowd, hostile, strait
from timeline.chart import View, draw_score, draw_spine
from timeline.chart.bars import BAR_HEIGHT
from timeline.chart.figure import Piece
from timeline.chart.labels import measure
from timeline.chart.score import name_lines
from timeline.chart.sheet import LEFT_MARGIN, Sheet, work_out
from timeline.chart.ties import arrows, tie_pieces
from timeline.model import ActorKind, Certainty, Role, Timeline, Way

STORIES = {
    "strait": strait(),
    "hostile": hostile(),
    "sixty": crowd(60),
    "five hundred": crowd(500),
    "empty": Timeline(),
}


@pytest.fixture(params=STORIES, ids=list(STORIES))
def timeline(request: pytest.FixtureRequest) -> Timeline:
    """Each of the stories."""
    return STORIES[request.param]


@pytest.fixture
def sheet(timeline: Timeline) -> Sheet:
    """Everything placed, nothing drawn."""
    return work_out(timeline, View())


@pytest.mark.parametrize("draw", [draw_score, draw_spine])
def test_plotly_takes_the_figure(timeline: Timeline, draw: Callable[[Timeline, View], Piece]) -> None:
    for selected in (None, "e1", "e5"):
        figure = draw(timeline, View(selected=selected))
        assert Figure(figure).to_dict()["layout"]["meta"][0]["events"] == figure["layout"]["meta"][0]["events"]


def test_the_key_tells_of_arrowheads_where_there_are_any(timeline: Timeline) -> None:
    for told in (timeline, without_targets(timeline)):
        drawn = work_out(told, View())
        aimed = any(any(True for _ in arrows(each, drawn.lanes)) for each in drawn.placed)
        assert aimed or told is not STORIES["strait"]
        assert ("acted upon" in " ".join(words_of(draw_score(told, View())))) is aimed
        assert "acted upon" not in " ".join(words_of(draw_spine(told, View(0))))


@pytest.mark.parametrize(("way", "said"), [(Way.STORY_DAY, "date assumed"), (None, "date assumed: publication")])
def test_the_key_says_publication_only_where_that_is_assumed(way: Way | None, said: str) -> None:
    events = [
        replace(each, certainty=Certainty.ASSUMED, dating=replace(each.dating, way=way)) for each in strait().events
    ]
    told = replace(strait(), events=tuple(events))
    assert any(each.endswith(f">{said}</span>") or each == said for each in words_of(draw_score(told, View())))


def without_targets(timeline: Timeline) -> Timeline:
    """The same, nobody being acted upon."""
    alike = [
        replace(each, actors=tuple(replace(one, role=Role.SOURCE) for one in each.actors)) for each in timeline.events
    ]
    return replace(timeline, events=tuple(alike))


def test_no_tie_is_seen_in_the_lane_of_one_who_took_no_part(sheet: Sheet) -> None:
    for placed in sheet.placed:
        strangers = [lane for at, lane in enumerate(sheet.lanes) if at not in placed.rows]
        for top, bottom in tie_pieces(placed, sheet.lanes, sheet.boxes):
            assert top <= bottom
            assert all(bottom <= lane.top or lane.bottom <= top for lane in strangers)


@pytest.mark.parametrize("name", ["strait", "sixty"])
def test_no_line_drawn_crosses_the_lane_of_one_who_took_no_part(name: str) -> None:
    sheet = work_out(STORIES[name], View())
    figure = draw_score(STORIES[name], View())
    lines = [(round(x / sheet.width, 5), each) for each in sheet.placed for x in (each.tie,)]
    strangers = {x: set(range(len(sheet.lanes))) for x, _ in lines}
    for x, each in lines:
        strangers[x] -= set(each.rows)
    upright = 0
    for trace in figure["data"]:
        if trace.get("mode") != "lines" or trace.get("fill"):
            continue
        for (x, y), (to_x, to_y) in pairwise(zip(trace["x"], trace["y"], strict=True)):
            if x is None or x != to_x or x not in strangers or trace["line"]["width"] < 1 or -to_y <= sheet.top:
                continue
            if (-y, -to_y) == (sheet.top, sheet.bottom + 4):
                continue
            upright += 1
            for at in strangers[x]:
                lane = sheet.lanes[at]
                assert -to_y <= sheet.top + lane.top + 0.1 or sheet.top + lane.bottom - 0.1 <= -y
    assert upright > 10


def test_no_tie_and_no_line_of_a_date_passes_over_a_bar() -> None:
    sheet, figure = work_out(strait(), View()), draw_score(strait(), View())
    bars = [
        (each, sheet.top + row - BAR_HEIGHT / 2, sheet.top + row + BAR_HEIGHT / 2)
        for each in sheet.placed
        if not each.is_day
        for row in each.rows.values()
    ]
    ties = [
        (x * sheet.width, -y, -to_y)
        for trace in figure["data"]
        if trace.get("mode") == "lines" and not trace.get("fill")
        for (x, y), (to_x, to_y) in pairwise(zip(trace["x"], trace["y"], strict=True))
        if x is not None and x == to_x
    ]
    assert len(bars) > 5
    assert len(ties) > 5
    for x, top, bottom in ties:
        for each, above, below in bars:
            assert not each.left < x < each.right or bottom <= above + 0.1 or below - 0.1 <= top


def test_a_place_has_no_lane() -> None:
    actors = tuple(
        replace(actor, kind=ActorKind.PLACE) if actor.name == "Merova" else actor for actor in STORIES["strait"].actors
    )
    sheet = work_out(replace(STORIES["strait"], actors=actors), View())
    named = {name for lane in sheet.lanes for name in (lane.id, *lane.actors)}
    assert "merova" not in named
    assert {each.event.id for each in sheet.placed} == {each.event.id for each in work_out(strait(), View()).placed}


def test_marks_of_a_lane_never_touch(sheet: Sheet) -> None:
    for at in range(len(sheet.lanes)):
        here = [each for each in sheet.placed if at in each.rows]
        for one, other in combinations(here, 2):
            same_row = one.rows[at] == other.rows[at]
            assert not same_row or one.right < other.left or other.right < one.left


def test_every_event_is_a_mark_or_in_a_group(sheet: Sheet, timeline: Timeline) -> None:
    drawn = {each.event.id for each in sheet.placed} | {e.id for group in sheet.clusters for e in group.events}
    assert drawn == {event.id for event in timeline.events if event.range}


def test_an_arrow_points_at_the_one_acted_upon() -> None:
    sheet = work_out(strait(), View())
    banned = next(each for each in sheet.placed if each.event.id == "e12")
    names = [lane.id for lane in sheet.lanes]
    (arrow,) = arrows(banned, sheet.lanes)
    assert arrow.down == (names.index("sudria") < names.index("norland"))


def test_the_day_of_publication_is_a_line() -> None:
    figure = draw_score(strait(), View())
    assert any("published 12 Sept 2023" in each for each in words_of(figure))


def test_a_century_and_a_month_share_the_width() -> None:
    sheet = work_out(strait(), View())
    last_year = [each for each in sheet.placed if each.event.range and each.event.range.begin.year >= 2022]
    assert sheet.axis.cuts
    assert max(each.tie for each in last_year) - min(each.tie for each in last_year) > 0.3 * sheet.width


def test_five_thousand_events_become_a_few_hundred_marks() -> None:
    figure = draw_score(crowd(5000), View())
    assert sum(len(trace["x"]) for trace in figure["data"] if trace.get("mode", "").startswith("markers")) < 1500


def test_hostile_words_are_escaped_everywhere() -> None:
    figure = draw_score(hostile(), View())
    words = words_of(figure)
    words += [data[1] for trace in figure["data"] for data in trace.get("customdata", [])]
    assert not any("<img" in each or "<script" in each or "<a " in each for each in words)
    assert all(
        trace.get("hovertemplate", "%{customdata[1]}<extra></extra>") == "%{customdata[1]}<extra></extra>"
        for trace in figure["data"]
    )


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Sudan", ["Sudan"]),
        ("United Kingdom", ["United Kingdom"]),
        ("Rapid Support Forces", ["Rapid Support", "Forces"]),
        ("United Nations Security Council", ["United Nations", "Security Council"]),
        ("The Organisation for the Prohibition of Mines", ["The Organisation", "for the Prohibition…"]),
        ("Nevertheforgottenland", ["Nevertheforgott…"]),
        ("Emmanuel Macron", ["Emmanuel", "Macron"]),
        ("theweekly.example", ["theweekly.", "example"]),
        ("news.broadcaster.example", ["news.broadcaster.", "example"]),
        ("bbc.co.uk", ["bbc.co.uk"]),
        ("J. R. Tolm", ["J. R. Tolm"]),
        ("", [""]),
    ],
)
def test_a_long_name_of_a_lane_stands_on_two_lines(name: str, lines: list[str]) -> None:
    assert name_lines(name) == lines


@given(st.text(max_size=200))
def test_any_name_stands_in_its_margin(name: str) -> None:
    lines = name_lines(name)
    assert 1 <= len(lines) <= 2
    assert all(measure(line, 12) <= LEFT_MARGIN - 34 or len(line) <= 1 for line in lines)
