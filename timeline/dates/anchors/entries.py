"""A day or month that opens an entry of a list in, its anchor out."""

from __future__ import annotations

from datetime import date

from timeline.dates.anchors.row import AHEAD, Anchoring, Asked
from timeline.dates.reading import Calendar
from timeline.dates.resolve import Choice, Pointing


def _first_of_its_list(asked: Asked) -> Choice | None:
    """ "24 January: Banda falls. 30 September: soldiers come": a list that ends shortly before publication is over.

    One that would rather begin soon after it is still to come.
    """
    reading, frame, said = asked
    published = frame.published
    bare = isinstance(reading, Calendar) and bool(reading.month) and reading.year is None
    if not bare or not frame.here.listed or published is None or said.outlook() in AHEAD:
        return None
    if frame.entry_before() is not None or not _is_over(asked, published):
        return None
    return frame.publication(Pointing.PAST)


def _is_over(asked: Asked, published: date) -> bool:
    """Whether the list ends in the year before publication, closer to it than it would begin in the year behind."""
    reading, here = asked.reading, asked.frame.here
    if not isinstance(reading, Calendar):
        return False
    now, latest = _in_a_year(published.month, published.day), _in_a_year(*here.latest)
    ahead = _in_a_year(reading.month or 0, reading.day or 1) + _YEAR - now
    return now - latest >= 0 and (here.listed < 0 or now - latest < ahead)


_MONTH = 31
_YEAR = 12 * _MONTH


def _in_a_year(month: int, day: int) -> int:
    return month * _MONTH + day


FIRST_OF_A_LIST: tuple[Anchoring, ...] = (
    Anchoring(
        "the first entry of a list that is over by publication",
        _first_of_its_list,
        {
            "{24 January}: Damiba falls.\n16 February: A council rules.\n4 September: Shells fall.": "2023-01-24",
            "{4 October}: Damiba falls.\n16 February: A council rules.\n4 September: Shells fall.": "2022-10-04",
            "{4 September}: Shells fall.\n16 February: A council rules.\n24 January: Damiba falls.": "2023-09-04",
        },
        (
            "{24 January}: Damiba will fall.\n16 February: A council will rule.",
            "{4 October}: Trade talks open in Lima.\n16 December: Chad votes.",
            "Damiba falls on {24 January}.",
        ),
    ),
)
"""Behind what stands over the entry, and the entry before."""
