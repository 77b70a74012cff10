"""Across the wide chart time runs to the right, and nothing is moved from its date for want of room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import Told, crowd, hostile, strait, tell
from timeline import extract
from timeline.articles import read_text
from timeline.chart import View, draw_score
from timeline.chart.sheet import work_out
from timeline.facts import folder, toml
from timeline.model import DateRange, Event, Granularity, Role, Timeline

WIDTHS = (700, 1100, 1400)


def bounds(event: Event) -> tuple[date, date]:
    """First and last day that may be meant; without bound where the end is open."""
    assert event.range is not None
    return event.range.begin or date.min, event.range.end or date.max


def stands_at(event: Event) -> date:
    """The day that a caption points to: the first one known."""
    assert event.range is not None
    day = event.range.begin or event.range.end
    assert day is not None
    return day


def marks(timeline: Timeline, view: View) -> Iterator[tuple[date, date, float]]:
    """Every mark that is drawn: the first and last day it stands for and the middle of it, as the figure has it."""
    figure = draw_score(timeline, view)
    sheet = work_out(timeline, view)
    drawn = {each.event.id: each for each in sheet.placed}
    days = {id: x for trace in figure["data"] if trace.get("name") == "events" for id, x in _ids(trace)}
    for id, each in drawn.items():
        middle = (
            days[id] if each.event.range and each.event.range.is_day else (each.left + each.right) / 2 / sheet.width
        )
        yield *bounds(each.event), middle
    for group in sheet.clusters:
        ends = [bounds(event) for event in group.events]
        yield min(begin for begin, _ in ends), max(end for _, end in ends), group.x / sheet.width


def _ids(trace: dict[str, Any]) -> Iterator[tuple[str, float]]:
    for data, x in zip(trace["customdata"], trace["x"], strict=True):
        yield data[0], x


def in_order(timeline: Timeline, view: View) -> None:
    found = list(marks(timeline, view))
    for one, other in combinations(found, 2):
        before, after = (one, other) if one[1] < other[0] else (other, one)
        assert before[1] >= after[0] or before[2] <= after[2] + 1e-5, (before, after)
    sheet = work_out(timeline, view)
    captions = [stands_at(sheet.flagged[label.key].event) for label in sheet.layout.labels]
    assert list(sheet.layout.lefts) == sorted(sheet.layout.lefts)
    assert captions == sorted(captions)
    if day := sheet.published:
        line = sheet.axis.place(day.toordinal() + 0.5)
        assert all(x <= line + 1e-5 for _, end, x in found if end < day)
        assert all(x >= line - 1e-5 for begin, _, x in found if begin > day)


STORIES = {"strait": strait(), "hostile": hostile(), "sixty": crowd(60), "five hundred": crowd(500)}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", STORIES)
def test_stories_stand_in_order_of_time(name: str, width: int) -> None:
    in_order(STORIES[name], View(width))


@pytest.mark.parametrize("name", [sample["name"] for sample in toml("samples/index")["sample"]])
def test_samples_stand_in_order_of_time(name: str) -> None:
    text = (folder() / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    timeline = extract(read_text(text, id=name))
    for width in WIDTHS:
        in_order(timeline, View(width))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Up to forty events of days, months, years and open periods, crowded around a day of publication."""
    published = date(2023, 9, 12)
    told = []
    for number in range(draw(st.integers(1, 40))):
        begin = published + timedelta(days=draw(st.one_of(st.integers(-40, 20), st.integers(-40_000, 4_000))))
        length = draw(st.sampled_from([1, 1, 1, 7, 30, 365, 3652]))
        end = begin + timedelta(days=length - 1)
        grain = {1: Granularity.DAY, 7: Granularity.WEEK, 30: Granularity.MONTH}.get(length, Granularity.YEAR)
        shape = draw(st.sampled_from(["closed", "closed", "closed", "since", "until"]))
        when = DateRange(begin if shape != "until" else None, end if shape != "since" else None, grain)
        actors = draw(st.lists(st.sampled_from(["Sudria", "Norland", "Estmark", "Vesta"]), max_size=3, unique=True))
        cast = dict(zip(actors, (Role.SOURCE, Role.TARGET, Role.PARTICIPANT), strict=False))
        told.append(Told(f"{', '.join(actors)} met, {number}.", "", when, f"A meeting, {number}", "met", cast))
    return tell(*told, published=published)


@given(timelines(), st.sampled_from(WIDTHS))
def test_whatever_is_told_stands_in_order_of_time(timeline: Timeline, width: int) -> None:
    in_order(timeline, View(width))
