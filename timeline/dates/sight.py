"""A reading in; from where it is seen, and whether it looks back or compares, out."""

from __future__ import annotations

from typing import TypeGuard

from timeline.dates.reading import Calendar, Edge, NamedReading, Origin, PartOf, Reading, Shift, Vague
from timeline.dates.units import Unit
from timeline.model.frozen import changed

_BEFORE = -2
"""The direction of "the previous"."""


def weekday_alone(reading: Reading) -> int | None:
    """The day of the week, where a reading names nothing else but a part of it: "Monday", "Monday afternoon"."""
    if isinstance(reading, PartOf) and isinstance(reading.inner, Calendar) and reading.inner.part is not None:
        return weekday_alone(reading.of)
    if not isinstance(reading, Calendar) or reading.month or reading.day or reading.direction is not None:
        return None
    return reading.weekday


def is_seen(reading: Reading) -> bool:
    """ "two years ago", "next summer": seen from where somebody stands, who stays there."""
    if isinstance(reading, PartOf | Edge):
        return is_seen(reading.of)
    if isinstance(reading, Calendar):
        return reading.direction in (-1, 0, 1)
    return isinstance(reading, Shift) and reading.origin is Origin.SPEECH


def looks_back(reading: Reading) -> bool:
    """ "the gains of the previous year": what the story has left behind, from where it goes on as it stood.

    Likewise "the previous December".
    """
    if isinstance(reading, Calendar | NamedReading):
        return reading.direction == _BEFORE
    return isinstance(reading, Shift) and reading.origin is Origin.TEXT and reading.step < 0 and reading.whole


def goes_on_in_the_text(reading: Reading) -> TypeGuard[Shift]:
    """Whether it is the same whole unit that the text told of, or one behind it: "that month", "the next day"."""
    if not isinstance(reading, Shift) or reading.origin is not Origin.TEXT:
        return False
    return reading.step >= 0 and reading.whole


def is_a_year_back(reading: Reading) -> bool:
    """ "a year ago", "a year earlier", "year-ago": in news a comparison, which moves nothing."""
    if not isinstance(reading, Shift) or reading.whole:
        return False
    return reading.unit == Unit.YEAR and reading.step == -1 and reading.count.value == 1


def has_month(reading: Reading) -> bool:
    """Whether a piece of the calendar names a month."""
    return isinstance(reading, Calendar) and bool(reading.month)


def has_month_alone(reading: Reading) -> TypeGuard[Calendar]:
    """The same, with no word like "next" or "last" that says which."""
    return isinstance(reading, Calendar) and bool(reading.month) and not reading.direction


def is_day_alone(reading: Reading) -> bool:
    """Whether a weekday stands without a month."""
    return isinstance(reading, Calendar) and reading.month is None and reading.weekday is not None


def says_its_year(reading: Reading) -> bool:
    """Whether it names its year, or the year seen from the day of speaking: "2019", "in May last year"."""
    whole = reading.of if isinstance(reading, Edge) else reading
    if isinstance(whole, PartOf):
        return isinstance(whole.of, Shift) and whole.of.unit == Unit.YEAR and whole.of.whole
    return isinstance(whole, Calendar) and whole.year is not None


def is_of_a_story(reading: Reading) -> bool:
    """ "former", "at that time": a time only to one who tells a story."""
    return isinstance(reading, Vague) and reading.origin is Origin.TEXT


def leaps_on(reading: Reading) -> bool:
    """ "Fourteen months later": so far on from what was told that a story may have to come back."""
    if not isinstance(reading, Shift) or reading.origin is not Origin.TEXT:
        return False
    return reading.step > 0 and reading.unit in _LONG


_LONG = frozenset({Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE})


def as_written(reading: Reading, words: str) -> Reading:
    """The reading with its words as the text has them, for the explanation."""
    return changed(reading, words=words) if reading.words != words and reading.words == words.lower() else reading


def counts_a_few_days(reading: Reading) -> bool:
    """ "A week later they came; two days after that they fled": of no day that is known, but near what was told."""
    return isinstance(reading, Shift) and reading.origin is not Origin.SPEECH and reading.unit in (Unit.DAY, Unit.WEEK)
