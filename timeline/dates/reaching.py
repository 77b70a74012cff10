"""A length of time or a vague reference in, the days that it may cover out: "the past two months", "recent weeks"."""

from __future__ import annotations

from datetime import date
from math import ceil

from timeline.dates.anchors import choose
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook, Said
from timeline.dates.reading import Amount, Vague
from timeline.dates.resolve import NOTHING, Choice, Placed, resolve, shifted
from timeline.dates.units import Season, Unit
from timeline.model import Anchor, DateRange, Granularity, VagueTime, days_on


def stretch_of(reading: Vague | Amount, frame: Frame, said: Said) -> tuple[DateRange | None, Choice]:
    """The days that a vague reference or "the past two months" may cover."""
    amount, side = _reach_of(reading)
    if amount is None or not side:
        return None, NOTHING
    if amount.of is not None:
        return _at_edge(amount, side, resolve(amount.of, lambda leaf: choose(leaf, frame, said)))
    choice = choose(reading, frame, said)
    other = _other_end(choice, amount, side)
    if choice.day is None or other is None:
        return None, NOTHING
    granularity = Granularity.VAGUE if amount.count.value is None else Granularity.DAY
    begin, end = sorted((choice.day, other))
    if frame.published is not None and end > frame.published and _is_over(choice, said):
        return None, NOTHING
    return DateRange(begin, end, granularity), choice


def _other_end(choice: Choice, amount: Amount, side: int) -> date | None:
    """The day so far from that which it is counted from; None where that is none, or nobody knows how far."""
    unit, count = _whole_units(amount)
    return shifted(choice.day, unit, count * side) if choice.day is not None and count else None


def _reach_of(reading: Vague | Amount) -> tuple[Amount | None, int]:
    """How long it may be, and on which side: -1 before what it is counted from, 1 behind, 0 on neither."""
    if isinstance(reading, Vague):
        return reading.reach, -1 if reading.ref is VagueTime.PAST else 1
    return reading, reading.lies or 0


def _is_over(choice: Choice, said: Said) -> bool:
    """Whether a stretch that goes on from what was told is told of as past: it can't have come to its end yet."""
    return choice.kind is Anchor.REFERENCE and said.outlook() is Outlook.PAST


def _whole_units(amount: Amount) -> tuple[Unit | Season, int]:
    """The units that a stretch reaches over, 0 where it may lie within a day: 36 hours reach over two days."""
    number = amount.count.value
    if amount.unit == Unit.HOUR and number is not None and number >= _REACHES_OVER:
        return Unit.DAY, ceil(number / _HOURS)
    if amount.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        return Unit.DAY, 0
    return amount.unit, _VAGUE_REACH if number is None else round(number)


_HOURS = 24
_REACHES_OVER = 24
"""Hours from which on a stretch up to now began on a day before."""
_VAGUE_REACH = 3
"""Units that "recent months" may reach back: several is at least three."""


def _at_edge(amount: Amount, side: int, point: Placed | None) -> tuple[DateRange | None, Choice]:
    """The first or last so many units of a point that the words give."""
    assert amount.of is not None
    if point is None or point.place.begin is None or point.place.end is None or amount.count.value is None:
        return None, NOTHING
    inside, length = (point.place.begin if side > 0 else point.place.end), round(amount.count.value) * side
    other = shifted(inside if side > 0 else days_on(inside, 1), amount.unit, length)
    if other is None:
        return None, NOTHING
    begin, end = (inside, days_on(other, -1)) if side > 0 else (other, inside)
    return DateRange(begin, end, Granularity.DAY), Choice(Anchor.PARENT, point.place, amount.of.words)
