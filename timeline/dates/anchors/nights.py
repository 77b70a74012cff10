"""A night that no day of the calendar names ("overnight", "that night") in, its anchor out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.dates.anchors.headed import day_above
from timeline.dates.anchors.row import Asked
from timeline.dates.place import holding
from timeline.dates.reading import Origin, Shift
from timeline.dates.resolve import Choice
from timeline.dates.units import FINENESS, Unit
from timeline.model import days_on


def night_after_what_was_told(asked: Asked) -> Choice | None:
    """ "On 8 September police fired. The ban was lifted overnight": the night of the day last told of."""
    reading, frame, _ = asked
    if not isinstance(reading, Shift) or reading.origin is not Origin.EITHER or reading.step != -1:
        return None
    if (above := day_above(frame)) is not None:
        return above
    told = frame.just_named() if frame.tells_here() else None
    return _night_behind(told, frame.published) or frame.publication()


def _night_behind(told: Choice | None, published: date | None) -> Choice | None:
    """That of a day told of; None where it is none, or so near publication that the last night is meant."""
    if told is None or told.end is None or told.place is None or told.place.fineness > FINENESS[Unit.DAY]:
        return None
    if published is None or (published - told.end).days < _OVERNIGHT:
        return None
    return replace(told, place=holding(days_on(told.end, 1), Unit.DAY))


_OVERNIGHT = 3
"""Days before publication from which on a night is not that before it, where a day was told of."""


def night_told_of(asked: Asked) -> Choice | None:
    """ "He spoke on the night of 3 May 2015. Rebels struck that night": the night last told of."""
    reading = asked.reading
    if not isinstance(reading, Shift) or reading.origin is not Origin.TEXT or reading.unit != Unit.NIGHT:
        return None
    return asked.frame.night() if reading.step == 0 else None
