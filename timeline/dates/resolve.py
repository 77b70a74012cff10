"""A reading and its anchor in, a place in time out; the only importer of dateparser.

dateparser dates every point: absolute days, months and years by ``absolute``, distances and weekdays by ``relative``.
What it cannot say (seasons, quarters, decades, parts, edges) is composed here of the points it dates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from dateparser.date import DateDataParser

from timeline.dates.lexicon import MONTHS, WEEKDAYS
from timeline.dates.named_times import BY_KEY
from timeline.dates.place import (
    SEASONS,
    Place,
    century_of,
    decade_of,
    half_of,
    holding,
    month_of,
    quarter_of,
    season_of,
    year_of,
)
from timeline.dates.reading import (
    Calendar,
    Definite,
    Edge,
    Named,
    Nth,
    Origin,
    Part,
    Reading,
    Shift,
)
from timeline.model import Anchor


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reading is counted from, and which way a bare one points: nearest, past, future or next (not before)."""

    kind: Anchor
    place: Place | None
    text: str = ""
    way: str = "nearest"

    @property
    def day(self) -> date | None:
        """The first day of the anchor."""
        return self.place.begin if self.place else None


NOTHING = Choice(Anchor.NONE, None)


@dataclass(frozen=True, slots=True)
class Dated:
    """A place, the anchor that it rests on and the moves made."""

    place: Place
    choice: Choice = NOTHING
    steps: tuple[str, ...] = ()


Choose = Callable[[Reading], Choice]


def resolve(reading: Reading, choose: Choose) -> Dated | None:
    """The place of a point; None where the anchor it needs is missing or no such day exists."""
    try:
        return _RESOLVERS[type(reading)](reading, choose)
    except (OverflowError, ValueError):
        return None


@lru_cache(maxsize=32_768)
def absolute(phrase: str, pattern: str) -> date | None:
    """A date said in full, through dateparser: "8 September 2023" as "%d %B %Y"."""
    found = _parser(datetime(2000, 1, 1), "absolute-time").get_date_data(phrase, date_formats=[pattern])
    return found.date_obj.date() if found.date_obj and found.locale is None else None


@lru_cache(maxsize=32_768)
def relative(phrase: str, base: date) -> date | None:
    """A distance or a weekday counted from ``base``, through dateparser: "4 months ago", "friday"."""
    parser = "absolute-time" if phrase in WEEKDAYS else "relative-time"
    found = _parser(datetime(base.year, base.month, base.day), parser).get_date_data(phrase)
    return found.date_obj.date() if found.date_obj else None


def _parser(base: datetime, parser: str) -> DateDataParser:
    settings = {
        "RELATIVE_BASE": base,
        "TIMEZONE": "UTC",
        "PARSERS": [parser],
        "PREFER_DATES_FROM": "current_period",
    }
    return DateDataParser(languages=["en"], settings=settings)


def on(year: int, month: int | None = None, day: int | None = None) -> Place | None:
    """A day, month or year of our era."""
    if not 1 <= year <= 9999:
        return None
    if month is None:
        return year_of(year) if absolute(f"{year:04}", "%Y") else None
    name = MONTHS[month - 1]
    if day is None:
        return month_of(year, month) if absolute(f"{name} {year:04}", "%B %Y") else None
    found = absolute(f"{day} {name} {year:04}", "%d %B %Y")
    return holding(found, "day") if found else None


def shifted(base: date, unit: str, count: int) -> date | None:
    """``base`` moved by ``count`` units, backwards where negative."""
    each, unit = _IN_UNITS_OF.get(unit, (1, unit))
    distance = abs(count) * each
    if distance == 0:
        return base
    if distance > 100_000:
        return None
    return relative(f"{distance} {unit} ago" if count < 0 else f"in {distance} {unit}", base)


_IN_UNITS_OF = {
    "quarter": (3, "month"),
    "season": (3, "month"),
    "half": (6, "month"),
    "fortnight": (2, "week"),
    "weekend": (1, "week"),
    "night": (1, "day"),
    "decade": (10, "year"),
    "century": (100, "year"),
    "millennium": (1000, "year"),
}


def _calendar(reading: Calendar, choose: Choose) -> Dated | None:
    if reading.era == "BC":
        return _before_christ(reading)
    if reading.period:
        return _spoken_of(reading, choose)
    if reading.year is not None:
        place = _in_year(reading, reading.year)
        return Dated(_with_time(place, reading)) if place else None
    if reading.century is not None:
        return Dated(century_of(reading.century)) if reading.decade is None else None
    if reading.decade is not None and not reading.century_open:
        return Dated(decade_of(reading.decade))
    choice = choose(reading)
    if choice.place and choice.place.value.startswith("BC") and (reading.month or reading.season):
        year = int(choice.place.value[2:6]) if len(choice.place.value) >= 6 else 0
        return replace(_before_christ(replace(reading, year=year)), choice=choice) if year else None
    if choice.day is None:
        return None
    place = _bare(reading, choice)
    if place is None:
        return None
    return Dated(_with_time(place, reading), choice, (_counted(reading, choice, place),))


def _spoken_of(reading: Calendar, choose: Choose) -> Dated | None:
    """ "the 1988 period" is, where a quarter is spoken of, that quarter of 1988."""
    assert reading.year is not None
    choice = choose(reading)
    if choice.day is None:
        place = on(reading.year)
        return Dated(place) if place else None
    place = quarter_of(reading.year, (choice.day.month + 2) // 3)
    return Dated(place, choice, (_counted(reading, choice, place),))


def _before_christ(reading: Calendar) -> Dated:
    if reading.century is not None:
        return Dated(Place(f"BC{reading.century:02}", "century"))
    if reading.decade is not None:
        return Dated(Place(f"BC{reading.decade:03}", "decade"))
    value, unit = f"BC{reading.year:04}", "year"
    if reading.season:
        value, unit = f"{value}-{reading.season}", "season"
    if reading.month:
        value, unit = f"{value}-{reading.month:02}", "month"
    if reading.day:
        value, unit = f"{value}-{reading.day:02}", "day"
    return Dated(Place(value, unit))


def _in_year(reading: Calendar, year: int) -> Place | None:
    if not 1 <= year <= 9999:
        return None
    if reading.month is not None or not (reading.quarter or reading.half or reading.season):
        return on(year, reading.month, reading.day)
    if reading.quarter:
        return quarter_of(year, reading.quarter)
    if reading.half:
        return half_of(year, reading.half)
    assert reading.season
    return season_of(year, reading.season)


def _bare(reading: Calendar, choice: Choice) -> Place | None:
    """A calendar piece without its year, placed about the anchor."""
    base = choice.day
    assert base
    if reading.weekday is not None and reading.month is None:
        return _weekday(reading.weekday, reading.direction, base, choice.way)
    if reading.decade is not None:
        century = base.year // 100
        decade = century * 10 + reading.decade % 10
        return decade_of(decade if decade * 10 <= base.year else decade - 10)
    if reading.day is not None and reading.month is None:
        return on(base.year, base.month, reading.day)
    if reading.hour is not None or reading.part is not None:
        return holding(base, "day")
    return _about(reading, base, choice)


def _about(reading: Calendar, base: date, choice: Choice) -> Place | None:
    candidates = [
        place
        for year in range(max(base.year - 1, 1), min(base.year + 1, 9999) + 1)
        if (place := _unchecked(reading, year)) and place.begin and place.end
    ]
    if reading.weekday is not None:
        candidates = [
            each for each in candidates if each.begin and each.begin.weekday() == reading.weekday
        ] or candidates
    way = {-1: "last", 0: "this", 1: "next", 2: "after", -2: "before", None: choice.way}[reading.direction]
    if way == "story" and reading.season:
        return _in_year(reading, _year_of_season(reading.season, base))
    best = _pick(candidates, choice.place, way)
    return _in_year(reading, int(best.value[:4])) if best else None


def _year_of_season(season: str, base: date) -> int:
    """A story's season is of the year it tells of; told of its autumn, the next spring is of the year after."""
    return base.year + 1 if base.month >= LATE_IN_YEAR and season in ("SP", "SU") else base.year


def _unchecked(reading: Calendar, year: int) -> Place | None:
    try:
        if reading.month and reading.day:
            return holding(date(year, reading.month, reading.day), "day")
        if reading.month:
            return month_of(year, reading.month)
        return _in_year(reading, year)
    except ValueError:
        return None


def _pick(candidates: list[Place], anchor: Place | None, way: str) -> Place | None:
    """The candidate that ``way`` points at, seen from the anchor and all the days it covers."""
    assert anchor
    assert anchor.begin
    assert anchor.end
    first, last = anchor.begin, anchor.end

    def distance(place: Place) -> float:
        assert place.begin
        assert place.end
        if place.end < first:
            return (first - place.end).days * (BACKWARD if way == "story" else 1)
        return max((place.begin - last).days, 0)

    if way == "this":
        return next((place for place in candidates if place.value[:4] == f"{first.year:04}"), None)
    keeps = _KEEPS.get(way)
    return min((place for place in candidates if keeps is None or keeps(place, first)), key=distance, default=None)


LATE_IN_YEAR = 10
"""From this month on a spring or summer without a year is the next."""

BACKWARD = 1.3
"""A story goes on: a step back must be this many times shorter than the step forward to be taken."""


RECENT = 45
"""Days by which a bare date may lie on the other side of what the tense says and still be meant."""


def _ends_before(place: Place, base: date) -> bool:
    return place.end is not None and place.end < base


def _begins_by(place: Place, latest: date) -> bool:
    return place.begin is not None and place.begin <= latest


_KEEPS: dict[str, Callable[[Place, date], bool]] = {
    "past": _begins_by,
    "recent": lambda place, base: _begins_by(place, base + timedelta(RECENT)),
    "last": _ends_before,
    "before": _ends_before,
    "future": lambda place, base: not _ends_before(place, base - timedelta(RECENT)),
    "next": lambda place, base: not _ends_before(place, base),
    "after": lambda place, base: not _begins_by(place, base),
}
"""Which candidates a way of pointing admits; the nearest of them is meant."""


def _weekday(weekday: int, direction: int | None, base: date, way: str) -> Place | None:
    name = WEEKDAYS[weekday]
    forward = (
        {"future": 6, "next": 6, "story": 6}.get(way, 0) if direction is None else {0: 6, 1: 7, 2: 7}.get(direction, 0)
    )
    start = base + timedelta(forward) if direction not in (-1, -2) else base - timedelta(1)
    found = relative(name, start)
    return holding(found, "day") if found else None


def _with_time(place: Place, reading: Calendar) -> Place:
    if place.unit != "day":
        return place
    if reading.hour is not None:
        clock = f"T{reading.hour:02}" + (f":{reading.minute:02}" if reading.minute is not None else "")
        clock += f":{reading.second:02}" if reading.second is not None else ""
        return replace(place, value=place.value + clock, unit="minute" if reading.minute is not None else "hour")
    if reading.part:
        return replace(place, value=f"{place.value}T{reading.part}", unit="daypart")
    return place


def _shift(reading: Shift, choose: Choose) -> Dated | None:
    if reading.of is not None:
        origin = resolve(reading.of, choose)
        if origin is None:
            return None
        choice = Choice(Anchor.PARENT, origin.place, reading.of.words)
    else:
        choice = choose(reading)
    if choice.place is None or reading.count.value is None:
        return None
    if choice.day is None:
        return _shift_before_christ(reading, choice)
    if choice.place.unit == "quarter" and reading.unit == "year" and not reading.whole:
        place = quarter_of(choice.day.year + reading.step, (choice.day.month + 2) // 3)
        return Dated(place, choice, (_counted(reading, choice, place),))
    count = reading.count.value * reading.step
    unit = reading.unit
    if count != int(count):
        unit, count = _finer(unit, count)
    moved = _moved(choice.place, unit, int(count))
    return Dated(moved, choice, (_counted(reading, choice, moved),)) if moved else None


def _finer(unit: str, count: float) -> tuple[str, float]:
    """Half a year is six months: a fraction is counted in the next finer unit."""
    finer = {
        "year": ("month", 12),
        "month": ("day", 30),
        "week": ("day", 7),
        "decade": ("year", 10),
        "century": ("year", 100),
    }
    if unit not in finer:
        return unit, round(count)
    name, each = finer[unit]
    return name, round(count * each)


def _moved(anchor: Place, unit: str, count: int) -> Place | None:
    assert anchor.begin
    if unit in ("second", "minute", "hour"):
        return None
    base = anchor.begin
    if count == 0 and unit == anchor.unit:
        return anchor
    if unit in ("day", "night"):
        found = shifted(base if count < 0 else (anchor.end or base), "day", count)
    else:
        start = holding(base, "month" if unit == "season" else unit).begin
        assert start
        found = shifted(start, unit, count)
    return holding(found, unit) if found else None


def _shift_before_christ(reading: Shift, choice: Choice) -> Dated | None:
    """Years before Christ are counted down to 1 and have no days; only whole years and decades can be moved."""
    assert choice.place
    value = choice.place.value
    if not value.startswith("BC") or reading.count.value is None:
        return None
    if reading.step == 0:
        return Dated(_cut(choice.place, reading.unit), choice)
    if reading.unit not in ("year", "decade") or len(value) < 6:
        return None
    years = int(reading.count.value * (10 if reading.unit == "decade" else 1)) * reading.step
    year = int(value[2:6]) - years
    return Dated(Place(f"BC{year:04}", "year"), choice) if year > 0 else None


def _cut(place: Place, unit: str) -> Place:
    lengths = {"year": 6, "month": 9, "day": 12}
    if unit not in lengths or len(place.value) < lengths[unit]:
        return place
    return Place(place.value[: lengths[unit]], unit)


def _part(reading: Part, choose: Choose) -> Dated | None:
    whole = resolve(reading.of, choose)
    timed = reading.inner.part or reading.inner.hour is not None
    if timed and (whole is None or whole.place.unit != "day") and isinstance(reading.of, Shift) and not reading.of.step:
        return Dated(_with_time(Place("XXXX-XX-XX", "day"), reading.inner))
    if whole is None:
        return None
    place = _inside(reading.inner, whole.place)
    if place is None:
        return None
    return replace(whole, place=place, steps=(*whole.steps, f"{_naming(reading.inner)} of it"))


def _inside(inner: Calendar, whole: Place) -> Place | None:
    if whole.begin is None:
        return None
    if inner.part or inner.hour is not None:
        return _with_time(whole, inner) if whole.unit == "day" else None
    if inner.weekday is not None and inner.month is None:
        if whole.unit not in ("week", "weekend", "fortnight"):
            return None
        start = holding(whole.begin, "week").begin
        assert start
        found = relative(WEEKDAYS[inner.weekday], start + timedelta(6))
        return holding(found, "day") if found else None
    if whole.unit == "month" and inner.day and not inner.month:
        return on(whole.begin.year, whole.begin.month, inner.day)
    if inner.half and whole.unit in ("decade", "century", "month", "season", "quarter"):
        return None
    year = whole.begin.year
    return _in_year(inner, year)


def _edge(reading: Edge, choose: Choose) -> Dated | None:
    whole = resolve(reading.of, choose)
    if whole is None:
        return None
    word = {"START": "the start", "MID": "the middle", "END": "the end"}.get(reading.mod, reading.mod.lower())
    return replace(whole, steps=(*whole.steps, f"{word} of it"))


def _nth(reading: Nth, choose: Choose) -> Dated | None:
    whole = resolve(reading.of, choose)
    if whole is None or whole.place.begin is None or whole.place.end is None:
        return None
    if reading.number == 0:
        place = holding(whole.place.begin, reading.unit)
        return replace(whole, place=place, steps=(*whole.steps, f"the {reading.unit} that holds it"))
    base = whole.place.begin if reading.number > 0 else whole.place.end
    step = reading.number - 1 if reading.number > 0 else reading.number + 1
    found = shifted(base, reading.unit, step)
    if found is None or not whole.place.begin <= found <= whole.place.end:
        return None
    place = holding(found, reading.unit)
    return replace(whole, place=place, steps=(*whole.steps, f"{reading.unit} {reading.number} of it"))


def _definite(reading: Definite, choose: Choose) -> Dated | None:
    choice = choose(reading)
    if choice.day is None:
        same = Shift(unit=reading.unit, step=0, origin=Origin.TEXT)
        return _shift_before_christ(same, choice) if choice.place else None
    base = choice.day
    if reading.unit == "weekend" and choice.kind is Anchor.PUBLICATION:
        base -= timedelta(base.weekday() + 1 if choice.way == "past" and base.weekday() < 5 else 0)
    if reading.unit == "quarter" and choice.kind is Anchor.PUBLICATION and choice.way == "past":
        base = shifted(holding(base, "quarter").begin or base, "quarter", -1) or base
    place = holding(base, reading.unit)
    return Dated(place, choice, (_counted(reading, choice, place),))


def _named(reading: Named, choose: Choose) -> Dated | None:
    entry = BY_KEY[reading.key]
    if entry.fixed:
        begin, end = entry.fixed
        value = begin.isoformat() if begin == end else f"{begin.year:04}/{end.year:04}"
        return Dated(Place(value, "day" if begin == end else "year", begin, end))
    if reading.year is not None:
        days = entry.days(reading.year)
        return Dated(_stretch(days)) if days else None
    choice = choose(reading)
    if choice.day is None:
        return None
    base = choice.day
    candidates = [_stretch(days) for year in range(base.year - 1, base.year + 2) if (days := entry.days(year))]
    way = {-1: "last", 0: "this", 1: "next", 2: "after", None: choice.way}[reading.direction]
    place = _pick(candidates, choice.place, way)
    return Dated(place, choice, (_counted(reading, choice, place),)) if place else None


def _stretch(days: tuple[date, date]) -> Place:
    begin, end = days
    return (
        holding(begin, "day") if begin == end else Place(f"{begin.isoformat()}/{end.isoformat()}", "week", begin, end)
    )


def _counted(reading: Reading, choice: Choice, place: Place) -> str:
    """One move, in words: the phrase, what it was counted from, where it leads."""
    return f"{reading.words or _naming(reading)}|{choice.text}|{place.value}"


def _naming(reading: Reading) -> str:
    if isinstance(reading, Calendar):
        if reading.month:
            return (f"{reading.day} " if reading.day else "") + MONTHS[reading.month - 1].capitalize()
        if reading.weekday is not None:
            return WEEKDAYS[reading.weekday].capitalize()
        if reading.quarter or reading.half:
            return f"quarter {reading.quarter}" if reading.quarter else f"half {reading.half}"
        if reading.season:
            return {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}[reading.season]
        if reading.part:
            return {"MO": "the morning", "AF": "the afternoon", "EV": "the evening", "NI": "the night"}.get(
                reading.part, "part"
            )
        if reading.hour is not None:
            return f"{reading.hour:02}:{reading.minute or 0:02}"
    return reading.words


_RESOLVERS: dict[type, Callable[..., Dated | None]] = {
    Calendar: _calendar,
    Shift: _shift,
    Part: _part,
    Edge: _edge,
    Nth: _nth,
    Definite: _definite,
    Named: _named,
}
_ = SEASONS
