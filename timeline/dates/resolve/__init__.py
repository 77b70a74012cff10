"""A reading and its anchor in, a place in time out.

dateparser dates every point (``points``). What it cannot say (parts, edges, named times, units counted within a
larger one) is composed here of the points it dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from timeline.catalogue import worded
from timeline.dates.place import TimePlace, holding
from timeline.dates.reading import Calendar, Definite, Edge, NamedReading, Nth, Origin, PartOf, Reading, Shift
from timeline.dates.resolve.calendar import of_calendar, with_time
from timeline.dates.resolve.choice import NOTHING, POINTED, Choice, Choose, Placed, Pointing, counted, naming, ordinal
from timeline.dates.resolve.names import WEEKDAYS
from timeline.dates.resolve.nearest import pick, weekday
from timeline.dates.resolve.points import in_year, on, relative, shifted
from timeline.dates.resolve.shifts import held_by, shifted_from
from timeline.dates.units import DayPart, Unit
from timeline.model import Anchor, TimexMod, days_on

__all__ = ["NOTHING", "Choice", "Choose", "Placed", "Pointing", "resolve", "shifted"]


def resolve(reading: Reading, choose: Choose) -> Placed | None:
    """The place of a point; None where the anchor it needs is missing or no such day exists."""
    try:
        return _RESOLVERS[type(reading)](reading, choose)
    except (OverflowError, ValueError):
        return None


def _shift(reading: Shift, choose: Choose) -> Placed | None:
    if reading.of is None:
        return shifted_from(reading, choose(reading))
    origin = resolve(reading.of, choose)
    return shifted_from(reading, Choice(Anchor.PARENT, origin.place, reading.of.words)) if origin else None


def _definite(reading: Definite, choose: Choose) -> Placed | None:
    return held_by(reading, choose(reading))


def _part(reading: PartOf, choose: Choose) -> Placed | None:
    whole = resolve(_of_the_morning_after(reading, choose), choose)
    timed = reading.inner.part or reading.inner.hour is not None
    if (
        timed
        and (whole is None or whole.place.unit != Unit.DAY)
        and isinstance(reading.of, Shift)
        and not reading.of.step
    ):
        return Placed(with_time(TimePlace("XXXX-XX-XX", Unit.DAY), reading.inner))
    if whole is None:
        return None
    place = _inside(reading.inner, whole.place)
    if place is None:
        return None
    return replace(whole, place=place, steps=(*_stated(whole), worded("{part} of it", part=naming(reading.inner))))


_NIGHT = "TNI"
_DAYBREAK, _NOON, _EVENING = 6, 12, 18
_LATE = re.compile(rf"TEV$|T(?:{_EVENING}|19|2\d):")
"""What a day's evening, or an hour of it, ends in."""


def _of_the_morning_after(reading: PartOf, choose: Choose) -> Reading:
    """ "They struck that night. He fled at dawn": a night goes on into the early hours of the next day.

    So does an evening in a story that goes on: "They met at 11 p.m. He fled at 8 a.m.", but not to "that morning".
    """
    of, inner = reading.of, reading.inner
    if not isinstance(of, Shift) or of.of is not None or of.origin is Origin.SPEECH:
        return of
    if of.unit == Unit.NIGHT and inner.hour is not None and of.step >= 0:  # "10 p.m. that night", "2 a.m. that night"
        return replace(of, unit=Unit.DAY, step=of.step + _is_before(inner, _DAYBREAK), words=worded("that day"))
    if of.step:
        return of
    if not _is_before(inner, _NOON) or not _is_past_midnight(inner, of, choose(of)):
        return of
    return replace(of, step=1, words=worded("the next day"))


def _is_past_midnight(morning: Calendar, day: Shift, told: Choice) -> bool:
    """Whether a morning comes behind the night or the late hour that was told of, and not before it."""
    value = told.place.value if told.place is not None else ""
    if _is_before(morning, _DAYBREAK) and value.endswith(_NIGHT):
        return True
    going_on = day.origin is Origin.EITHER and told.way is Pointing.NEXT
    return going_on and _LATE.search(value) is not None


def _is_before(time: Calendar, hour: int) -> bool:
    """Whether it is the morning, or an hour before that one."""
    return time.part == DayPart.MORNING or (time.hour is not None and time.hour < hour)


def _is_of_a_day(inner: Calendar) -> bool:
    """Whether it names a part or an hour of a day."""
    return bool(inner.part) or inner.hour is not None


def _inside(inner: Calendar, whole: TimePlace) -> TimePlace | None:
    if whole.begin is None:
        return None
    if _is_of_a_day(inner):
        return with_time(whole, inner) if whole.unit == Unit.DAY else None
    if inner.weekday is not None and _is_next_to_a_day(inner):
        return _weekday_inside(inner, inner.weekday, whole, whole.begin)
    if whole.unit == Unit.MONTH and inner.day and not inner.month:
        return on(whole.begin.year, whole.begin.month, inner.day)
    if inner.half and whole.unit != Unit.YEAR:
        return _half_of(whole, inner.half)
    return in_year(inner, whole.begin.year)


def _is_next_to_a_day(inner: Calendar) -> bool:
    """Whether a day of the week has a direction, or no month of its own."""
    return inner.direction is not None or inner.month is None


def _weekday_inside(inner: Calendar, day: int, whole: TimePlace, begin: date) -> TimePlace | None:
    """The weekday next to a day on one side of it, or that of a week."""
    if inner.direction is not None:
        return weekday(day, inner.direction, begin, Pointing.NEAREST) if whole.unit == Unit.DAY else None
    if whole.unit not in (Unit.WEEK, Unit.WEEKEND, Unit.FORTNIGHT):
        return None
    start = holding(begin, Unit.WEEK).begin
    assert start
    found = relative(WEEKDAYS[day], days_on(start, 6))
    return holding(found, Unit.DAY) if found else None


def _half_of(whole: TimePlace, number: int) -> TimePlace | None:
    """Half of a month, a decade or a century: TIMEX3 has no name for it, so the value stays that of the whole."""
    if whole.begin is None or whole.end is None or whole.unit not in (Unit.MONTH, Unit.DECADE, Unit.CENTURY):
        return None
    if whole.unit == Unit.MONTH:
        middle = whole.begin.replace(day=15)
    else:
        middle = date((whole.begin.year + whole.end.year) // 2, 12, 31)
    if number == 1:
        return replace(whole, end=middle)
    return replace(whole, begin=days_on(middle, 1))


_EDGE_WORDS = {
    TimexMod.START: "the start of it",
    TimexMod.MID: "the middle of it",
    TimexMod.END: "the end of it",
    TimexMod.APPROX: "about then",
    TimexMod.ON_OR_AFTER: "then or later",
    TimexMod.ON_OR_BEFORE: "then or earlier",
}


def _stated(whole: Placed) -> tuple[str, ...]:
    """The moves that led to the whole; where the words say it outright, that they do."""
    return whole.steps or (f"={whole.place.value}",)


def _edge(reading: Edge, choose: Choose) -> Placed | None:
    whole = resolve(reading.of, choose)
    if whole is None:
        return None
    steps = (*_stated(whole), _EDGE_WORDS.get(reading.mod, reading.mod.lower()))
    side = {TimexMod.START: whole.place.begin, TimexMod.END: whole.place.end}.get(reading.mod)
    if side is not None and isinstance(reading.of, NamedReading) and "/" in (whole.place.value or ""):
        return replace(whole, place=holding(side, Unit.YEAR), steps=steps)
    return replace(whole, steps=steps)


def _nth(reading: Nth, choose: Choose) -> Placed | None:
    whole = resolve(reading.of, choose)
    if whole is None or whole.place.begin is None or whole.place.end is None:
        return None
    if reading.number == 0:
        place = holding(whole.place.begin, reading.unit)
        return replace(
            whole, place=place, steps=(*_stated(whole), worded("the {unit} that holds it", unit=worded(reading.unit)))
        )
    if reading.weekday is not None:
        return _nth_weekday(reading, whole, whole.place.begin, whole.place.end)
    base = whole.place.begin if reading.number > 0 else whole.place.end
    if reading.unit == Unit.WEEK:
        base = _mostly_inside(base, reading.number)
    if reading.unit == Unit.WEEKEND:
        base = _saturday_inside(base, reading.number)
    step = reading.number - 1 if reading.number > 0 else reading.number + 1
    found = shifted(base, reading.unit, step)
    if found is None or not whole.place.begin <= found <= whole.place.end:
        return None
    place = holding(found, reading.unit)
    return replace(
        whole,
        place=place,
        steps=(
            *_stated(whole),
            worded("the {nth} {unit} of it", nth=ordinal(reading.number), unit=worded(reading.unit)),
        ),
    )


def _nth_weekday(reading: Nth, whole: Placed, begin: date, end: date) -> Placed | None:
    assert reading.weekday is not None
    name = WEEKDAYS[reading.weekday]
    nearest = relative(name, days_on(begin, 6) if reading.number > 0 else end)
    step = reading.number - 1 if reading.number > 0 else reading.number + 1
    found = shifted(nearest, Unit.WEEK, step) if nearest else None
    if found is None or not begin <= found <= end:
        return None
    how = worded("the {nth} {day} of it", nth=ordinal(reading.number), day=worded(name.capitalize()))
    return replace(whole, place=holding(found, Unit.DAY), steps=(*_stated(whole), how))


def _mostly_inside(edge: date, number: int) -> date:
    """The Thursday of the first or last week that lies mostly in the month or year, as ISO 8601 counts weeks."""
    ahead = (3 - edge.weekday()) % 7
    return days_on(edge, ahead if number > 0 else ahead - 7 if ahead else 0)


def _saturday_inside(edge: date, number: int) -> date:
    """The Saturday of the first or last weekend that begins in the month or year."""
    return days_on(edge, (_SATURDAY - edge.weekday()) % 7 if number > 0 else -((edge.weekday() - _SATURDAY) % 7))


_SATURDAY = 5


def _named(reading: NamedReading, choose: Choose) -> Placed | None:
    entry = reading.time
    if entry.fixed:
        begin, end = entry.fixed
        value = begin.isoformat() if begin == end else f"{begin.year:04}/{end.year:04}"
        return Placed(TimePlace(value, Unit.DAY if begin == end else Unit.YEAR, begin, end))
    if reading.year is not None:
        days = entry.days(reading.year)
        return Placed(_stretch(days)) if days else None
    if reading.of is not None:
        return _named_in(reading, resolve(reading.of, choose))
    choice = choose(reading)
    if choice.day is None:
        return None
    base = choice.day
    candidates = [_stretch(days) for year in range(base.year - 1, base.year + 2) if (days := entry.days(year))]
    way = choice.way if reading.direction is None else POINTED[reading.direction]
    place = pick(candidates, choice.place, way)
    return Placed(place, choice, (counted(reading, choice, place),)) if place else None


def _named_in(reading: NamedReading, year: Placed | None) -> Placed | None:
    """The feast of a year that is counted out: "Easter last year"."""
    if year is None or year.place.begin is None or year.place.unit != Unit.YEAR:
        return None
    days = reading.time.days(year.place.begin.year)
    return (
        replace(year, place=_stretch(days), steps=(*_stated(year), worded("{name} of it", name=reading.time.key)))
        if days
        else None
    )


def _stretch(days: tuple[date, date]) -> TimePlace:
    begin, end = days
    if begin == end:
        return holding(begin, Unit.DAY)
    unit = Unit.WEEK if (end - begin).days < 10 else Unit.MONTH
    return TimePlace(f"{begin.isoformat()}/{end.isoformat()}", unit, begin, end)


_RESOLVERS: dict[type, Callable[..., Placed | None]] = {
    Calendar: of_calendar,
    Shift: _shift,
    PartOf: _part,
    Edge: _edge,
    Nth: _nth,
    Definite: _definite,
    NamedReading: _named,
}
