"""An axis and its width in pixels in; the dates to write under it out, none close enough to touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from itertools import pairwise

from babel.dates import format_skeleton

from timeline.catalogue import worded
from timeline.chart.axis import Axis, Stretch
from timeline.model import Granularity
from timeline.wording.dates import ISO, WORLD_ENGLISH

CLOSEST = 42.0
"""Pixels between the middles of two labels."""

_STEPS = (
    (Granularity.DAY, 1),
    (Granularity.DAY, 2),
    (Granularity.DAY, 7),
    (Granularity.MONTH, 1),
    (Granularity.MONTH, 3),
    (Granularity.MONTH, 6),
    (Granularity.YEAR, 1),
    (Granularity.YEAR, 2),
    (Granularity.YEAR, 5),
    (Granularity.YEAR, 10),
    (Granularity.YEAR, 20),
    (Granularity.YEAR, 50),
    (Granularity.YEAR, 100),
    (Granularity.YEAR, 500),
)
_LENGTH = {Granularity.DAY: 1.0, Granularity.MONTH: 30.44, Granularity.YEAR: 365.25}


@dataclass(frozen=True, slots=True)
class Tick:
    """A place from 0 to 1 and its label; ``major`` where a year begins or is named."""

    place: float
    text: str
    major: bool

    @property
    def lines(self) -> list[str]:
        """Its lines without tags."""
        return self.text.replace("<b>", "").replace("</b>", "").split("<br>")

    @property
    def plain(self) -> str:
        """The label on one line, without tags."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class _Start:
    """A day to be written, at the scale of its stretch."""

    place: float
    day: date
    unit: Granularity | None
    per_day: float
    stretch: Stretch


def find_ticks(axis: Axis, width: float, locale: str, closest: float = CLOSEST, edge: float = 0.0) -> list[Tick]:
    """The dates to write, stretch by stretch, the scale of each chosen by the room it has.

    None is nearer to either end than ``edge``. Under the first that is written of a year stands which it is.
    """
    starts: list[_Start] = []
    for stretch in axis.stretches:
        here: list[_Start] = []
        for start in _starts_of(stretch, axis, width, closest, edge):
            if not here and _ends_in_a_lesser(starts) and _touch(starts[-1], start, width, closest):
                starts.pop()
            if not here or not _touch(here[-1], start, width, closest):
                here.append(start)
        starts += [start for start in here if not starts or not _touch(starts[-1], start, width, closest)]
    return [_tick(start, before, locale) for before, start in pairwise([None, *starts]) if start is not None]


def _ends_in_a_lesser(starts: list[_Start]) -> bool:
    """Whether the last stretch has another date beside its last."""
    return len(starts) > 1 and starts[-2].stretch == starts[-1].stretch


def _tick(start: _Start, before: _Start | None, locale: str) -> Tick:
    last = before.day if before is not None and before.stretch == start.stretch else None
    return Tick(start.place, *_label(start.day, start.unit, last, locale, start.per_day))


def say_gap(days: float) -> str:
    """How long an empty time is: ``49 yr``, ``5 mo``."""
    if days >= 548:
        return worded("{years:.0f} yr", years=days / 365.25)
    return worded("{months:.0f} mo", months=days / 30.44) if days >= 45 else worded("{days:.0f} d", days=days)


def _touch(one: _Start, other: _Start, width: float, closest: float) -> bool:
    return (other.place - one.place) * width < closest


def _starts_of(stretch: Stretch, axis: Axis, width: float, closest: float, edge: float) -> Iterator[_Start]:
    room = (stretch.right - stretch.left) * width
    per_day = room / (stretch.end - stretch.begin)
    unit, count = next((step for step in _STEPS if _LENGTH[step[0]] * step[1] * per_day >= closest + 6), _STEPS[-1])
    days = _seen(stretch, unit, count, axis, edge)
    if len(days) == 1 and unit == Granularity.YEAR:
        days = _seen(stretch, unit, 1, axis, edge)[:1]
    if not days:
        middle = date.fromordinal(int((stretch.begin + stretch.end) / 2))
        place = min(max((stretch.left + stretch.right) / 2, edge), 1 - edge)
        if stretch.left <= place <= stretch.right:
            yield _Start(place, middle, None, per_day, stretch)
        return
    for day in days:
        yield _Start(axis.place(day.toordinal()), day, unit, per_day, stretch)


def _seen(stretch: Stretch, unit: Granularity, count: int, axis: Axis, edge: float) -> list[date]:
    """Where the units begin, inside the stretch and not too near to either end of the axis."""
    days = [day for day in _starts(stretch, unit, count) if stretch.begin <= day.toordinal() <= stretch.end]
    return [day for day in days if edge <= axis.place(day.toordinal()) <= 1 - edge]


def _starts(stretch: Stretch, unit: Granularity, count: int) -> Iterator[date]:
    """Where the units begin, a little before the stretch to its end."""
    first = date.fromordinal(max(1, int(stretch.begin)))
    last = stretch.end
    if unit == Granularity.DAY:
        days = map(date.fromordinal, range(first.toordinal(), min(int(last), date.max.toordinal()) + 1))
        yield from (day for day in days if (day.day - 1) % count == 0 and (count < 7 or day.day < 28))
        return
    months = count if unit == Granularity.MONTH else count * 12
    at = (first.year * 12) // months * months if months >= 12 else first.year * 12
    while at // 12 <= MAXYEAR:
        if at // 12 >= 1:
            day = date(at // 12, at % 12 + 1, 1)
            if day.toordinal() > last:
                return
            yield day
        at += months


def _label(day: date, unit: Granularity | None, before: date | None, locale: str, per_day: float) -> tuple[str, bool]:
    """The text, a year under it where it changes, and whether it is major; no unit is the middle of a stretch."""
    if unit is None:
        whole_year = per_day * 365 < CLOSEST * 4
        return (f"<b>{day.year}</b>" if whole_year else f"{_write('MMM', day, locale)}<br><b>{day.year}</b>"), True
    if unit == Granularity.YEAR or (unit == Granularity.MONTH and day.month == 1):
        return f"<b>{day.year}</b>", True
    new_year = before is None or before.year != day.year
    text = _write("MMMd" if unit == Granularity.DAY else "MMM", day, locale)
    return (f"{text}<br><b>{day.year}</b>" if new_year else text), new_year


def _write(skeleton: str, day: date, locale: str) -> str:
    # ISO 8601 has no short day without its year: under a year the axis names months as most of the world does.
    return format_skeleton(skeleton, day, locale=WORLD_ENGLISH if locale == ISO else locale)
