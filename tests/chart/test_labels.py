"""Labels never touch, stand inside their room, and no stem crosses a word, whatever is to be set."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.chart.labels import LINE_HEIGHT, MOST_ROWS, Label, Layout, measure, set_labels, wrap_title

ASIDE = 130.0
titles = st.text(st.characters(codec="utf-8"), max_size=200) | st.sampled_from(["W" * 300, "i", "", "a b c d e f g"])


@st.composite
def crowds(draw: st.DrawFn) -> tuple[list[Label], float]:
    """Labels that point anywhere on a chart of some width, often all at one place."""
    width = draw(st.floats(320, 1600))
    wanted = st.floats(0, width) | st.sampled_from([0.0, width / 2, width])
    told = draw(st.lists(st.tuples(wanted, titles), max_size=40))
    return [Label.of(str(at), "12 Sept 2023", title, place) for at, (place, title) in enumerate(told)], width


def boxes(layout: Layout) -> list[tuple[float, float, float, float]]:
    """Left, right, top and bottom of each label, upwards from the chart."""
    return [
        (left, left + label.width, rise, rise - LINE_HEIGHT * (1 + len(label.lines)))
        for label, left, rise in zip(layout.labels, layout.lefts, layout.rises, strict=True)
    ]


@given(crowds())
def test_no_label_touches_another(crowd: tuple[list[Label], float]) -> None:
    layout = set_labels(*crowd, ASIDE)
    for one, other in combinations(boxes(layout) if layout else [], 2):
        assert one[1] <= other[0] or other[1] <= one[0] or one[3] >= other[2] or other[3] >= one[2]


@given(crowds())
def test_labels_stand_inside_their_room(crowd: tuple[list[Label], float]) -> None:
    layout = set_labels(*crowd, ASIDE)
    for left, right, top, bottom in boxes(layout) if layout else []:
        assert left >= -ASIDE - 0.01
        assert right <= crowd[1] + 0.6
        assert bottom >= -0.01
        assert top <= (layout.height if layout else 0) + 0.01


@given(crowds())
def test_no_stem_crosses_a_word(crowd: tuple[list[Label], float]) -> None:
    layout = set_labels(*crowd, ASIDE)
    told = boxes(layout) if layout else []
    for (stem, _, top, _), other in ((one, other) for one in told for other in told if one is not other):
        assert not (other[0] < stem < other[1] and other[2] <= top)


@given(crowds())
def test_every_label_is_set_or_none(crowd: tuple[list[Label], float]) -> None:
    layout = set_labels(*crowd, ASIDE)
    if layout:
        assert sorted(label.key for label in layout.labels) == sorted(label.key for label in crowd[0])
        assert max(layout.rows, default=0) < MOST_ROWS


def test_few_labels_always_have_room() -> None:
    for count in range(8):
        told = [Label.of(str(at), "12 Sept 2023", "A title of several words", 300) for at in range(count)]
        assert set_labels(told, 400, ASIDE)


@given(titles)
def test_a_title_takes_few_lines(title: str) -> None:
    lines = wrap_title(title)
    assert 1 <= len(lines) <= 3
    assert all(len(line) <= 25 for line in lines)


@given(st.text(max_size=50), st.text(max_size=50))
def test_more_words_are_wider(one: str, other: str) -> None:
    assert measure(one + other, 12) >= measure(one, 12)
