"""Colours that can be seen on both grounds and told apart by everyone."""

from __future__ import annotations

from itertools import combinations

import pytest

from timeline.chart.colour import COLOUR, QUAD, Quad
from timeline.model import PloverType

GROUNDS = ("#FFFFFF", "#0E1117")
VISION = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "no green cones": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "no blue cones": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""Linear RGB as seen with a cone missing (Machado, Oliveira and Fernandes 2009, severity 1)."""


def linear(colour: str) -> list[float]:
    """Red, green and blue of light (IEC 61966-2-1)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2)."""
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def lab(light: list[float]) -> list[float]:
    """CIELAB of linear RGB, white D65."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    sums = (sum(a * max(b, 0) for a, b in zip(row, light, strict=True)) for row in rows)
    x, y, z = (value / white for value, white in zip(sums, (0.9505, 1, 1.089), strict=True))
    f = [value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z)]
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]


@pytest.mark.parametrize("quad", Quad)
@pytest.mark.parametrize("ground", GROUNDS)
def test_contrast_on_both_grounds(quad: Quad, ground: str) -> None:
    light, dark = sorted((luminance(COLOUR[quad]), luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 3


@pytest.mark.parametrize("vision", VISION)
def test_everyone_can_tell_them_apart(vision: str) -> None:
    seen = {
        quad: lab([sum(a * b for a, b in zip(row, linear(colour), strict=True)) for row in VISION[vision]])
        for quad, colour in COLOUR.items()
    }
    for one, other in combinations(seen, 2):
        apart = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        assert apart > 10, (one, other, apart)


def test_every_type_has_a_class() -> None:
    assert set(QUAD) == set(PloverType)
