"""The chart for phones: a row an event, precision by shape, publication as a line, many events in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise

import pytest

from tests.chart.words import words_at, words_of
from tests.stories import crowd, hostile, strait
from timeline.chart import View, draw_spine
from timeline.chart.spine import GROUPS, MOST_ROWS
from timeline.model import Timeline


def parted(places: Sequence[float | None]) -> Iterator[list[float]]:
    """The places of each bar of a trace."""
    for is_gap, bar in groupby(places, lambda each: each is None):
        if not is_gap:
            yield [each for each in bar if each is not None]


def inside(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def test_a_point_only_where_the_day_is_known() -> None:
    figure = draw_spine(strait(), View(0))
    (marks,) = [trace for trace in figure["data"] if trace.get("name") == "events"]
    days = {event.id for event in strait().events if event.range and event.range.is_day}
    seen = {
        data[0] for data, colour in zip(marks["customdata"], marks["marker"]["color"], strict=True) if colour[0] == "#"
    }
    assert seen == days


def test_what_is_no_day_is_a_bar() -> None:
    figure = draw_spine(strait(), View(0))
    (legend,) = [trace for trace in figure["data"] if trace.get("name") == "legend"]
    top = min(-y for y in legend["y"])
    edged = [ys for trace in figure["data"] if trace.get("fill") for ys in parted(trace["y"])]
    filled = [
        (y - high / 2, y + high / 2)
        for trace in figure["data"]
        if trace["type"] == "bar"
        for y, high in zip(trace["y"], trace["width"], strict=True)
    ]
    heights = {(round(min(ys)), round(max(ys))) for ys in [*edged, *filled] if -max(ys) < top - 20}
    bars = [each for each in heights if not any(each != other and inside(each, other) for other in heights)]
    assert len(bars) == sum(not event.range.is_day for event in strait().events if event.range)


def test_the_day_of_publication_stands_between_before_and_after() -> None:
    figure = draw_spine(strait(), View(0))
    (published,) = [y for _, y, words in words_at(figure) if "published 12 Sept 2023" in words]
    (last,) = [y for _, y, words in words_at(figure) if "A Sudrian carrier passed" in words]
    assert published > last


def test_rows_say_what_is_not_plain() -> None:
    told = "\n".join(words_of(draw_spine(strait(), View(0))))
    assert "inferred" in told
    assert "assumed" in told
    assert "planned" in told
    assert "Norland → Merova" in told


def test_rows_never_touch() -> None:
    notes = words_at(draw_spine(strait(), View(0)))
    rows = sorted((-y, words.count("<br>") + 1) for x, y, words in notes if x == 0.09)
    for (top, lines), (below, _) in pairwise(rows):
        assert top + lines * 17 <= below + 14


@pytest.mark.parametrize("count", [500, 5000])
def test_very_many_are_drawn_in_groups(count: int) -> None:
    figure = draw_spine(crowd(count), View(0))
    (marks,) = [trace for trace in figure["data"] if trace.get("name") == "events"]
    assert len(marks["x"]) <= GROUPS + 1
    assert all(data[0] == "" and len(data) == 4 for data in marks["customdata"])
    assert len(figure["layout"]["meta"][0]["events"]) == count


def test_the_selected_one_stands_alone_in_a_crowd() -> None:
    figure = draw_spine(crowd(MOST_ROWS + 50), View(0, selected="e77"))
    (marks,) = [trace for trace in figure["data"] if trace.get("name") == "events"]
    assert "e77" in [data[0] for data in marks["customdata"]]


def test_hostile_words_are_escaped() -> None:
    told = words_of(draw_spine(hostile(), View(0)))
    assert not any("<img" in each or "<script" in each or "%{" in each for each in told)


def test_an_empty_timeline_can_be_drawn() -> None:
    assert draw_spine(Timeline(), View(0))["layout"]["meta"][0]["events"] == []


@pytest.mark.parametrize("made", [strait(), crowd(MOST_ROWS + 50)])
def test_a_row_begins_where_the_one_before_ends_and_opens_what_it_shows(made: Timeline) -> None:
    figure = draw_spine(made, View(0))
    (meta,) = figure["layout"]["meta"]
    (handles,) = [trace for trace in figure["data"] if trace.get("name") == "labels"]
    rows = meta["rows"]
    assert all(top < bottom for top, bottom, _ in rows)
    assert all(one[1] <= other[0] for one, other in pairwise(rows))
    opened = [opens for _, _, opens in rows]
    if len(made.events) <= MOST_ROWS:
        assert opened == meta["events"]
    else:
        assert {" ".join(data[2:]) or data[0] for data in handles["customdata"]} == set(opened)


@pytest.mark.parametrize(("begin", "seen"), [(date(2023, 9, 1), True), (date(2023, 9, 13), False)])
def test_the_day_of_publication_is_seen_only_in_its_period(begin: date, seen: bool) -> None:
    told = words_of(draw_spine(strait(), View(0, begin=begin)))
    assert any("published" in each for each in told) is seen
