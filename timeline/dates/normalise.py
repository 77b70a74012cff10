"""A reading and its place in, TIMEX3's type, value and mod out."""

from __future__ import annotations

from timeline.dates.place import TimePlace
from timeline.dates.reading import Amount, Calendar, Edge, PartOf, Quantity, Reading, Repeat, Shift, Vague
from timeline.dates.units import Season, Unit
from timeline.model import TimexMod, TimexType, VagueTime

_LETTER: dict[Unit | Season, str] = {
    Unit.SECOND: "TS",
    Unit.MINUTE: "TM",
    Unit.HOUR: "TH",
    Unit.DAY: "D",
    Unit.NIGHT: "D",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.YEAR: "Y",
    Unit.QUARTER: "Q",
    Unit.WEEKEND: "WE",
    Unit.FORTNIGHT: "W",
    Unit.SEASON: "Q",
    Unit.HALF: "M",
    Unit.DECADE: "Y",
    Unit.CENTURY: "CE",
    Unit.MILLENNIUM: "ML",
    Unit.TIME: "X",
    **{season: str(season) for season in Season},
}
_TIMES: dict[Unit | Season, int] = {Unit.FORTNIGHT: 2, Unit.HALF: 6, Unit.DECADE: 10}
_VAGUE: dict[Unit | Season, str] = {Unit.DECADE: "PXDE"}
_FINER: dict[Unit | Season, tuple[Unit, int]] = {
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.MINUTE: (Unit.SECOND, 60),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.MONTH: (Unit.DAY, 30),
    Unit.CENTURY: (Unit.YEAR, 100),
    Unit.MILLENNIUM: (Unit.YEAR, 1000),
}
"""What half a unit is written in: a year and a half is P1Y6M."""


def type_of(reading: Reading, place: TimePlace | None) -> TimexType:
    """DATE, TIME, DURATION or SET."""
    if isinstance(reading, Repeat):
        return TimexType.SET if reading.quant or reading.value[0] == "P" else TimexType.TIME
    if isinstance(reading, Amount):
        return TimexType.DURATION
    if place and "T" in place.value and place.unit in (Unit.DAYPART, Unit.HOUR, Unit.MINUTE, Unit.SECOND):
        return TimexType.TIME
    return TimexType.DATE


def duration(amount: Amount) -> str:
    """P5Y, PT2H, PXM; of "two to three weeks" the lower end."""
    value = _one(amount.unit, amount.count)
    if amount.rest is None:
        return value
    rest = _one(amount.rest.unit, amount.rest.count)
    if value.startswith("PT") and rest.startswith("PT"):
        return value + rest[2:]
    return value + (rest[1:])


def mod_of(reading: Reading, place: TimePlace | None) -> TimexMod | None:
    """START, MID, END, APPROX, MORE_THAN ...; None where the words qualify nothing."""
    if isinstance(reading, Edge):
        return reading.mod
    if isinstance(reading, Amount):
        return reading.count.mod
    if isinstance(reading, Shift):
        return reading.mod if reading.mod != "YEAR_AGO" else None
    if isinstance(reading, PartOf):
        if reading.inner.half and place and place.unit != Unit.HALF:
            return TimexMod.START if reading.inner.half == 1 else TimexMod.END
        return reading.inner.mod
    return reading.mod if isinstance(reading, Calendar) else None


def value_of(reading: Reading, place: TimePlace | None) -> str | None:
    """The value, None where it needs an anchor that is missing."""
    if isinstance(reading, Repeat):
        return reading.value
    if isinstance(reading, Amount):
        return duration(reading)
    if isinstance(reading, Vague):
        return str(reading.ref)
    if isinstance(reading, Shift) and reading.count.value is None:
        return str(VagueTime.PAST if reading.step < 0 else VagueTime.FUTURE)
    return place.value if place else None


def _one(unit: Unit | Season, count: Quantity) -> str:
    letter = _LETTER[unit]
    if count.value is None:
        if unit in _VAGUE:
            return _VAGUE[unit]
        return f"PTX{letter[1]}" if letter[0] == "T" else f"PX{letter}"
    number = count.value * _TIMES.get(unit, 1)
    if number != int(number) and unit in _FINER:
        finer, each = _FINER[unit]
        rest = _one(finer, Quantity(round((number - int(number)) * each)))
        whole = _one(unit, Quantity(int(count.value))) if number >= 1 else ""
        return rest if not whole else whole + (rest[2:] if whole.startswith("PT") else rest[1:])
    figures = str(int(number)) if number == int(number) else f"{number:g}"
    return f"PT{figures}{letter[1]}" if letter[0] == "T" else f"P{figures}{letter}"
