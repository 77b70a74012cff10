"""A year told in passing in; whether only a later find, or what was found out then, is told of it, out."""

from __future__ import annotations

from timeline.dates.frame import Frame
from timeline.dates.language import Joints
from timeline.dates.reading import Calendar, Reading
from timeline.dates.units import Unit
from timeline.model import Span

_GONE = 2
"""Years before publication from which on what was done then is no news."""
_LONG = 20
"""Years after a story from which on a find belongs to another time than it."""


def is_seen_from_afar(text: str, span: Span, reading: Reading, joints: Joints, frame: Frame) -> bool:
    """A year in which it was found out what had been, or what was left of it was found: the story stays.

    "In 2001 letters showed that they had"; long after a story, at the end of a paragraph, also "In 2003 a farmer dug
    up the gun".
    """
    if not isinstance(reading, Calendar) or reading.year is None or reading.month or reading.season:
        return False
    if joints.looks_back(text, span.end):
        return True
    return bool(joints.unearths(text, span.end)) and _comes_long_after(reading.year, frame)


def is_long_before_the_news(reading: Reading, frame: Frame) -> bool:
    """Whether a year is long gone by in news that has told of no time yet."""
    if frame.published is None or frame.history or not isinstance(reading, Calendar) or reading.year is None:
        return False
    return frame.published.year - reading.year >= _GONE and not any(each.is_main for each in frame.usable(Unit.YEAR))


def _comes_long_after(year: int, frame: Frame) -> bool:
    told = next((each for each in frame.usable(Unit.YEAR) if each.is_main), None)
    return told is not None and told.place.begin is not None and year - told.place.begin.year >= _LONG
