"""The readings of a text and its day of publication in; the day on which its dateline was written out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from timeline.dates.mention import of_publication
from timeline.dates.place import TimePlace
from timeline.dates.reading import Calendar, Reading
from timeline.dates.resolve import NOTHING, Pointing, resolve
from timeline.layout import Layout
from timeline.model import Span


def day_of_writing(read: Iterable[tuple[Span, Reading]], layout: Layout, published: date | None) -> date | None:
    """The day of the dateline, where a paper printed it a day or two later: "WARSAW, Dec. 13 - He fled today"."""
    if published is None:
        return None
    anchor = of_publication(published, Pointing.NEAREST)
    for span, reading in read:
        if isinstance(reading, Calendar) and reading.month and reading.day and layout.is_in_dateline(span.start):
            dated = resolve(reading, lambda _: anchor)
            day = dated.place.begin if dated is not None else None
            return day if day is not None and 0 < (published - day).days <= _PRINTED_LATE else published
    return published


_PRINTED_LATE = 2
"""Days between a dateline and the paper that prints it, at most."""


def month_of_writing(read: Iterable[tuple[Span, Reading]], layout: Layout) -> TimePlace | None:
    """The month that a dateline names without a day: months and years are counted from it, days are not."""
    for span, reading in read:
        month = isinstance(reading, Calendar) and reading.year and reading.month and not reading.day
        if month and layout.is_in_dateline(span.start):
            dated = resolve(reading, lambda _: NOTHING)
            return dated.place if dated else None
    return None
