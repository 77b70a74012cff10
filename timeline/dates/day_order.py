"""Readings of a text in; the same with day and month in the order that the text's own dates in figures prove, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.reading import Calendar, Edge, PartOf, Reading

_FIGURES = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-]\d{2,4})?$")
_MONTHS = 12


def in_proved_order(readings: Sequence[Reading]) -> list[Reading]:
    """ "07/04/2018" is 7 April where the text also has "13/04/2018", which only day first makes a date.

    Where no date proves it, or two prove the opposite, all stay as they were read.
    """
    written = [pair for each in readings if (pair := _figures(each))]
    day_first = any(first > _MONTHS for first, _ in written)
    month_first = any(second > _MONTHS for _, second in written)
    return [_swapped(each) if day_first and not month_first else each for each in readings]


def _figures(reading: Reading) -> tuple[int, int] | None:
    if isinstance(reading, PartOf | Edge):
        return _figures(reading.of)
    match = _FIGURES.match(reading.words) if isinstance(reading, Calendar) else None
    return (int(match[1]), int(match[2])) if match else None


def _swapped(reading: Reading) -> Reading:
    if isinstance(reading, PartOf | Edge):
        return replace(reading, of=_swapped(reading.of))
    pair = _figures(reading)
    if not isinstance(reading, Calendar) or pair is None or max(pair) > _MONTHS:
        return reading
    return replace(reading, day=pair[0], month=pair[1])
