"""An axis and its width in pixels in; the dates to write under it out, none close enough to touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date

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


def find_ticks(axis: Axis, width: float, locale: str, closest: float = CLOSEST) -> list[Tick]:
    """The dates to write, stretch by stretch, the scale of each chosen by the room it has."""
    ticks: list[Tick] = []
    for stretch in axis.stretches:
        here: list[Tick] = []
        for tick in _ticks_of(stretch, axis, width, locale, closest):
            if not here and len(ticks) > 1 and _touch(ticks[-1], tick, width, closest):
                ticks.pop()
            if not here or not _touch(here[-1], tick, width, closest):
                here.append(tick)
        ticks += [tick for tick in here if not ticks or not _touch(ticks[-1], tick, width, closest)]
    return ticks


def say_gap(days: float) -> str:
    """How long an empty time is: ``49 yr``, ``5 mo``."""
    if days >= 548:
        return worded("{years:.0f} yr", years=days / 365.25)
    return worded("{months:.0f} mo", months=days / 30.44) if days >= 45 else worded("{days:.0f} d", days=days)


def _touch(one: Tick, other: Tick, width: float, closest: float) -> bool:
    return (other.place - one.place) * width < closest


def _ticks_of(stretch: Stretch, axis: Axis, width: float, locale: str, closest: float) -> Iterator[Tick]:
    room = (stretch.right - stretch.left) * width
    per_day = room / (stretch.end - stretch.begin)
    unit, count = next((step for step in _STEPS if _LENGTH[step[0]] * step[1] * per_day >= closest + 6), _STEPS[-1])
    days = [day for day in _starts(stretch, unit, count) if stretch.begin <= day.toordinal() <= stretch.end]
    if len(days) == 1 and unit == Granularity.YEAR:
        days = [day for day in _starts(stretch, unit, 1) if stretch.begin <= day.toordinal() <= stretch.end][:1]
    if not days:
        middle = date.fromordinal(int((stretch.begin + stretch.end) / 2))
        yield Tick((stretch.left + stretch.right) / 2, *_label(middle, None, None, locale, per_day))
        return
    before: date | None = None
    for day in days:
        yield Tick(axis.place(day.toordinal()), *_label(day, unit, before, locale, per_day))
        before = day


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
