"""The times that open the entries of a text in; which way each list of entries runs, and where it ends, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.dates.discourse import Standing
from timeline.dates.reading import Calendar, PartOf, Reading

_APART = 3
"""Lines from the head of an entry within which the next of its list begins."""


class Course(NamedTuple):
    """A list of entries: 1 where it goes on in time, -1 where it goes back; month and day of its latest entry."""

    way: int
    latest: tuple[int, int]


def running(standings: Sequence[Standing], readings: Sequence[Reading]) -> dict[int, Course]:
    """Number of each time that opens an entry of a list to how that list runs.

    A list is two or more lines that begin with a day or a month, of which the first names its year; a line that
    begins with an hour is of the day above it.
    """
    heads = [
        (number, standing, day)
        for number, (standing, reading) in enumerate(zip(standings, readings, strict=True))
        if standing.leads and not standing.heading and (day := _entry_of(reading)) is not None
    ]
    found: dict[int, Course] = {}
    for entries in _lists(heads):
        dated = [each for each in entries if each[2].month]
        if len(dated) > 1:
            way = 1 if sum(map(_step, dated, dated[1:])) >= 0 else -1
            found |= dict.fromkeys(
                (number for number, *_ in dated), Course(way, _place(dated[-1 if way > 0 else 0][2]))
            )
    return found


def _entry_of(reading: Reading) -> Calendar | None:
    """The day or month that an entry is headed by, without its hour; or the hour of a day named above it."""
    day = reading.of if isinstance(reading, PartOf) else reading
    return day if isinstance(day, Calendar) and (day.month or day.hour is not None) else None


_Head = tuple[int, Standing, Calendar]


def _lists(heads: Sequence[_Head]) -> Iterator[list[_Head]]:
    entries: list[_Head] = []
    for each in heads:
        last = entries[-1][1] if entries else None
        if last and (each[1].section != last.section or each[1].paragraph - last.paragraph > _APART):
            yield entries
            entries = []
        entries.append(each)
    yield entries


def _step(one: _Head, following: _Head) -> int:
    """1 where the second lies later in the calendar, -1 where earlier; the year counts where both name it."""
    first: tuple[int, ...] = _place(one[2])
    second: tuple[int, ...] = _place(following[2])
    if one[2].year is not None and following[2].year is not None:
        first, second = (one[2].year, *first), (following[2].year, *second)
    return (second > first) - (second < first)


def _place(reading: Calendar) -> tuple[int, int]:
    return reading.month or 0, reading.day or 0
