"""Captions stand beside their marks, touch nothing, and no line crosses a word, whatever is to be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart.test_order import timelines
from tests.stories import SOURCE, TARGET, Told, crowd, day, span, strait, tell
from timeline.chart import View
from timeline.chart.captions import STYLES, Room, Style, label_of
from timeline.chart.labels import CHARACTERS, GAP, LONGEST, Label, measure, widen, wrap_title
from timeline.chart.rows import TOGETHER
from timeline.chart.sheet import LANES_HIGH, RIGHT_MARGIN, Sheet, work_out
from timeline.chart.ties import tie_pieces
from timeline.model import Change, DateRange, Granularity, Remark, Role, Timeline

WIDTHS = (640, 760, 1000, 1340)
titles = st.text(st.characters(codec="utf-8"), max_size=200) | st.sampled_from(["W" * 300, "i", "", "a b c d e f g"])


def none_touch(sheet: Sheet) -> None:
    for one, other in combinations(sheet.boxes, 2):
        assert one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] + 0.01 or other[3] <= one[2] + 0.01


def none_lies_on_a_mark(sheet: Sheet) -> None:
    for each in sheet.placed:
        for y in each.rows.values():
            for left, right, top, bottom in sheet.boxes:
                assert each.right <= left + 0.01 or right <= each.left + 0.01 or y <= top or bottom <= y


@given(timelines(), st.sampled_from(WIDTHS))
def test_no_caption_touches_another_or_a_mark(timeline: Timeline, width: int) -> None:
    sheet = work_out(timeline, View(width))
    none_touch(sheet)
    none_lies_on_a_mark(sheet)


def test_what_ended_on_a_day_is_told_apart_from_what_began_on_it() -> None:
    on = date(2023, 9, 14)
    ended = Told("It met until then.", "", DateRange(None, on, Granularity.DAY), "A meeting", "met")
    began = Told("It sat from then.", "", DateRange(on, None, Granularity.YEAR), "A sitting", "sat")
    for told in ((ended, began), (began, ended)):
        none_touch(work_out(tell(*told), View(1000)))


@given(timelines(), st.sampled_from(WIDTHS))
def test_a_caption_stands_beside_or_above_its_own_mark(timeline: Timeline, width: int) -> None:
    sheet = work_out(timeline, View(width))
    for label, left, top in zip(sheet.layout.labels, sheet.layout.lefts, sheet.layout.tops, strict=True):
        mark = sheet.flagged[label.key]
        assert left == mark.at + GAP
        assert any(top <= y <= top + label.height + 10 for y in mark.rows.values())


@given(timelines(), st.sampled_from(WIDTHS))
def test_no_tie_crosses_a_word(timeline: Timeline, width: int) -> None:
    sheet = work_out(timeline, View(width))
    for each in sheet.placed:
        for start, end in tie_pieces(each, sheet.lanes, sheet.boxes):
            for left, right, top, bottom in sheet.boxes:
                assert not (left < each.tie < right and start < bottom - 0.01 and top + 0.01 < end)


@given(timelines(), st.sampled_from(WIDTHS))
def test_captions_stand_inside_the_chart(timeline: Timeline, width: int) -> None:
    sheet = work_out(timeline, View(width))
    for left, right, top, bottom in sheet.boxes:
        assert left >= 0
        assert right <= sheet.width + sheet.room + 0.01
        assert top >= 0
        assert bottom <= sheet.bottom


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [20, 60, 120, 200, 500])
def test_six_lanes_are_seen_at_once(count: int, width: int) -> None:
    sheet = work_out(crowd(count), View(width))
    tops = [lane.top for lane in sheet.lanes[: -TOGETHER + 1]]
    for top, last in zip(tops, sheet.lanes[TOGETHER - 1 :], strict=True):
        assert last.bottom - top <= LANES_HIGH
    none_touch(sheet)
    none_lies_on_a_mark(sheet)


def test_every_event_has_a_caption_where_there_are_few() -> None:
    assert len(work_out(strait(), View()).layout.labels) == 15


@pytest.mark.parametrize("count", [20, 60, 200, 500, 5000])
def test_the_most_telling_have_a_caption_where_there_are_many(count: int) -> None:
    assert len(work_out(crowd(count), View()).layout.labels) >= 12


def test_a_day_on_which_everything_happens_leaves_captions_to_the_others() -> None:
    actors = dict.fromkeys(("Sudria", "Norland", "Estmark", "Vesta", "Merova", "Westmark"), Role.SOURCE)
    crowded = [Told(f"They met, {n}.", "", day(2023, 9, 11), f"They met, {n}", "met", actors) for n in range(20)]
    before = [Told(f"It fell, {n}.", "", day(2019 + n, 5, 2), f"It fell, {n}", "fell", actors) for n in range(4)]
    assert len(work_out(tell(*before, *crowded), View()).layout.labels) >= 4


@pytest.mark.parametrize("width", WIDTHS)
def test_time_has_what_captions_leave(width: int) -> None:
    sheet = work_out(strait(), View(width))
    assert sheet.width + sheet.room + RIGHT_MARGIN < width
    ends = [right for _, right, _, _ in sheet.boxes]
    assert sheet.room <= 14 or max(ends) > sheet.width


@given(titles)
def test_a_title_takes_few_lines(title: str) -> None:
    lines = wrap_title(title)
    assert 1 <= len(lines) <= 3
    assert all(len(line) <= CHARACTERS for line in lines)


@given(titles, st.floats(0, 900))
def test_a_caption_is_never_wider_than_its_room_lets_it_grow(title: str, room: float) -> None:
    label = Label.of("e1", "12 Sept 2023", wrap_title(title, 26, 1), 40.0)
    wider = widen(label, title, room)
    assert wider == label or wider.width <= room
    assert len(wider.lines) <= len(label.lines)
    assert all(len(line) <= LONGEST for line in wider.lines)


@given(st.text(max_size=50), st.text(max_size=50))
def test_more_words_are_wider(one: str, other: str) -> None:
    assert measure(one + other, 12) >= measure(one, 12)


@pytest.mark.parametrize("width", [832, 1062, 1340])
def test_where_the_most_telling_lie_on_one_day_others_have_captions(width: int) -> None:
    """Twenty happenings of one day, and ten others far from them and from each other."""
    told = [
        Told(f"On 12 June 2018 A{number} met Leader {number}.", "12 June 2018", day(2018, 6, 12), f"A{number} met him",
             "met", {f"A{number % 5}": SOURCE, "Leader": TARGET}) for number in range(20)
    ]  # fmt: skip
    told += [
        Told(f"In {year} B signed a pact.", str(year), span(f"{year}-01-01", f"{year}-12-31", Granularity.YEAR),
             f"B signed a pact in {year}", "signed", {"B": SOURCE}) for year in range(1950, 2010, 6)
    ]  # fmt: skip
    assert len(work_out(tell(*told), View(width)).layout.labels) >= 8


MARKED = (
    (frozenset(), False, ""),
    (frozenset({Change.TITLE}), False, "corrected"),
    (frozenset({Change.MOVED}), False, "moved"),
    (frozenset({Change.MOVED, Change.TITLE}), True, "corrected · starred"),
    (frozenset(), True, "starred"),
)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("changes", "starred", "said"), MARKED)
def test_a_caption_says_what_a_person_left_on_the_event(
    style: Style, changes: frozenset[Change], starred: bool, said: str
) -> None:
    placed = work_out(strait(), View(1000)).placed[0]
    event = replace(placed.event, corrected=changes, remark=Remark(starred=starred))
    above = label_of(replace(placed, event=event), style, Room(1000, 600, "en", 1.0)).date
    plain = label_of(placed, style, Room(1000, 600, "en", 1.0)).date
    assert bool(plain) == style.dated
    assert above == " · ".join(filter(None, (plain, said)))


def test_what_a_person_left_is_told_in_a_crowd_as_well() -> None:
    timeline = crowd(200)
    starred = replace(timeline, events=tuple(replace(e, remark=Remark(starred=True)) for e in timeline.events))
    sheet = work_out(starred, View(1000))
    none_touch(sheet)
    none_lies_on_a_mark(sheet)
    assert sheet.layout.labels
    assert all(label.date.endswith("starred") for label in sheet.layout.labels)
