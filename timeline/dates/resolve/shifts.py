"""Distances and bare units to their places: "three weeks ago", "the following year", "the week"."""

from __future__ import annotations

from datetime import date

from timeline.dates.place import TimePlace, holding, quarter_of
from timeline.dates.reading import ROUND, Definite, Origin, Shift
from timeline.dates.resolve.choice import Choice, Placed, Pointing, counted
from timeline.dates.resolve.points import shifted
from timeline.dates.units import Unit
from timeline.model import Anchor, days_on


def shifted_from(reading: Shift, choice: Choice) -> Placed | None:
    """The place that many units away from the anchor."""
    if choice.place is None or reading.count.value is None:
        return None
    if choice.day is None:
        return _before_christ(reading, choice)
    moved: TimePlace | None
    if choice.place.unit == Unit.QUARTER and reading.unit == Unit.YEAR and not reading.whole:
        moved = quarter_of(choice.day.year + reading.step, (choice.day.month + 2) // 3)
    else:
        moved = _moved_by(reading, reading.count.value, choice.place)
    return Placed(moved, choice, (counted(reading, choice, moved),)) if moved else None


def _moved_by(reading: Shift, size: float, place: TimePlace) -> TimePlace | None:
    """A place so many units on, as coarse as it was where both are round."""
    unit, count = _steps(reading, size, place)
    if _is_of_half_months(reading, size):
        return _about_then(place, count)
    as_coarse = reading.unit in ROUND and place.unit in ROUND
    return _alike(place, unit, count) if reading.fine or as_coarse else _moved(place, unit, count)


def _is_of_half_months(reading: Shift, amount: float) -> bool:
    """ "Three and a half months later": a month and a half is no count of days."""
    return reading.unit == Unit.MONTH and not reading.fine and amount != int(amount)


def _about_then(anchor: TimePlace, days: int) -> TimePlace | None:
    """The week that lies so many days away from a day, the month that does from what is known less well."""
    middle = days_on(anchor.begin, ((anchor.end or anchor.begin) - anchor.begin).days // 2) if anchor.begin else None
    found = shifted(middle, Unit.DAY, days) if middle else None
    return holding(found, Unit.WEEK if anchor.unit == Unit.DAY else Unit.MONTH) if found else None


def _steps(reading: Shift, amount: float, place: TimePlace) -> tuple[Unit, int]:
    """The unit that is counted in and how many of it, before the anchor where negative."""
    unit, count = reading.unit, amount * reading.step
    if unit == Unit.WEEKEND and _lies_before_its_weekend(place):
        count -= count > 0
    if unit in ROUND and not reading.whole:
        unit, count = Unit.YEAR, count * ROUND[unit]
    if count != int(count):
        unit, count = _finer(unit, count)
    return unit, int(count)


def _lies_before_its_weekend(place: TimePlace) -> bool:
    """ "On Thursday they rose, on the following weekend they fled": the next is that of the same week."""
    return place.begin is not None and place.begin == place.end and place.begin.weekday() < _SATURDAY


_SATURDAY = 5


def _finer(unit: Unit, count: float) -> tuple[Unit, float]:
    """Half a year is six months: a fraction is counted in the next finer unit."""
    finer = {
        Unit.YEAR: (Unit.MONTH, 12),
        Unit.MONTH: (Unit.DAY, 30),
        Unit.WEEK: (Unit.DAY, 7),
        Unit.DECADE: (Unit.YEAR, 10),
        Unit.CENTURY: (Unit.YEAR, 100),
    }
    if unit not in finer:
        return unit, round(count)
    name, each = finer[unit]
    return name, round(count * each)


def _moved(anchor: TimePlace, unit: Unit, count: int) -> TimePlace | None:
    assert anchor.begin
    if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        return None
    base = anchor.begin
    if count == 0 and unit == anchor.unit:
        return anchor
    if unit in (Unit.DAY, Unit.NIGHT):
        found = shifted(base if count < 0 or _is_a_night(anchor) else (anchor.end or base), Unit.DAY, count)
    else:
        start = holding(base, Unit.MONTH if unit == Unit.SEASON else unit).begin
        assert start
        found = shifted(start, unit, count)
    return holding(found, unit) if found else None


def _is_a_night(place: TimePlace) -> bool:
    """ "The night of 30 to 31 May" goes over into its next day: "the next morning" is that of the 31st."""
    return place.value.endswith("TNI")


def _alike(anchor: TimePlace, unit: Unit, count: int) -> TimePlace | None:
    """As fine as the anchor, that many units away from it."""
    found = shifted(anchor.begin, unit, count) if anchor.begin else None
    return holding(found, anchor.unit) if found else None


def _counts_round_units(reading: Shift, place: TimePlace) -> bool:
    """Whether decades or centuries are counted as such, not as so many years."""
    return reading.unit in ROUND and (reading.whole or place.unit == reading.unit)


def _before_christ(reading: Shift, choice: Choice) -> Placed | None:
    """Years before Christ are counted down to 1 and have no days; only years, decades and centuries can be moved."""
    assert choice.place
    value = choice.place.value
    if not value.startswith("BC") or reading.count.value is None:
        return None
    if reading.step == 0:
        return Placed(_cut(choice.place, reading.unit), choice)
    width = _BC_WIDTHS.get(reading.unit, 0)
    if len(value) >= width and _counts_round_units(reading, choice.place):
        held = int(value[2:width]) - int(reading.count.value) * reading.step
        return Placed(TimePlace(f"BC{held:0{width - 2}}", reading.unit), choice) if held >= 0 else None
    if reading.unit not in (Unit.YEAR, Unit.DECADE) or len(value) < 6:
        return None
    years = int(reading.count.value * (10 if reading.unit == Unit.DECADE else 1)) * reading.step
    year = int(value[2:6]) - years
    return Placed(TimePlace(f"BC{year:04}", Unit.YEAR), choice) if year > 0 else None


_BC_WIDTHS = {Unit.CENTURY: 4, Unit.DECADE: 5, Unit.YEAR: 6, Unit.MONTH: 9, Unit.DAY: 12}
"""Characters of a value before Christ as fine as the unit: BC04, BC048, BC0480."""


def _cut(place: TimePlace, unit: Unit) -> TimePlace:
    if unit not in _BC_WIDTHS or len(place.value) < _BC_WIDTHS[unit]:
        return place
    return TimePlace(place.value[: _BC_WIDTHS[unit]], unit)


def held_by(reading: Definite, choice: Choice) -> Placed | None:
    """The unit of the calendar that holds the anchor."""
    if choice.day is None:
        same = Shift(unit=reading.unit, step=0, origin=Origin.TEXT)
        return _before_christ(same, choice) if choice.place else None
    place = holding(_day_held(reading.unit, choice, choice.day), reading.unit)
    return Placed(place, choice, (counted(reading, choice, place),))


def _day_held(unit: Unit, choice: Choice, day: date) -> date:
    """The day that the unit holds: before that of publication where what is told of a weekend or quarter is over."""
    over = choice.way is Pointing.PAST
    if choice.kind is not Anchor.PUBLICATION:
        return day
    if unit == Unit.WEEKEND:
        return days_on(day, -day.weekday() - 1 if over and day.weekday() < 5 else 0)
    if unit == Unit.QUARTER and over:
        return shifted(holding(day, Unit.QUARTER).begin or day, Unit.QUARTER, -1) or day
    return day
