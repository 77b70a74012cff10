"""Bars of what is no day: how strongly each place is drawn, and in how few traces."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.stories import strait
from timeline.chart import View, draw_score, draw_spine
from timeline.chart.bars import EVEN, FADED, STEPS, Bars, Box, Shades, scaled, steps
from timeline.chart.figure import Piece

SHADES: dict[str, Shades] = {
    "fading at both ends": scaled(FADED, 0.85),
    "sharp": scaled(EVEN, 0.85),
    "lightly filled": scaled(FADED, 0.3),
    "open at its end": ((0.0, 0.85), (0.5, 0.85), (1.0, 0.0)),
    "open at its beginning": ((0.0, 0.0), (0.5, 0.85), (1.0, 0.85)),
    "vague": ((0.0, 0.0), (0.5, 0.6), (1.0, 0.0)),
    "not filled": scaled(FADED, 0.0),
}


def wished(shades: Shades, place: float) -> float:
    for (before, share), (after, other) in pairwise(shades):
        if before <= place <= after:
            return share + (other - share) * (place - before) / (after - before)
    raise ValueError(place)


def drawn(shades: Shades, place: float) -> float:
    through = 1.0
    for begin, end, share in steps(shades):
        if begin <= place <= end:
            through *= 1 - share
    return 1 - through


@pytest.mark.parametrize("shades", SHADES.values(), ids=SHADES)
def test_every_place_of_a_bar_is_as_strong_as_it_is_known(shades: Shades) -> None:
    for place in range(1, 100):
        assert drawn(shades, place / 100) == pytest.approx(wished(shades, place / 100), abs=0.6 / STEPS)
    middle = max(share for _, share in shades)
    assert max(drawn(shades, place / 100) for place in range(1, 100)) == pytest.approx(middle)


def test_an_end_that_is_given_is_sharp() -> None:
    assert drawn(((0.0, 0.85), (0.5, 0.85), (1.0, 0.0)), 0.001) == pytest.approx(0.85)
    assert drawn(((0.0, 0.0), (0.5, 0.85), (1.0, 0.85)), 0.999) == pytest.approx(0.85)


FIGURES = {"wide": draw_score(strait(), View()), "upright": draw_spine(strait(), View(0))}


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_no_filling_depends_on_how_wide_the_chart_comes_to_be(figure: Piece) -> None:
    assert not any("fillgradient" in trace for trace in figure["data"])


def test_many_bars_are_few_traces() -> None:
    (event,) = (each for each in strait().events if each.id == "e6")
    bars = Bars()
    for place in range(300):
        bars.add(event, Box(place / 300, (place + 0.5) / 300, 0, 12))
    assert len(bars.traces) == 1
