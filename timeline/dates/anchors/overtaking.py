"""A bare month and where its story stands in; whether going on, or back, would pass what is told beside it, out."""

from __future__ import annotations

from datetime import date

from timeline.dates.anchors.pointing import as_figures, last_such, next_such
from timeline.dates.anchors.row import Asked
from timeline.dates.grammatical import Outlook
from timeline.dates.place import TimePlace
from timeline.dates.reading import Calendar, Reading
from timeline.dates.resolve import Choice
from timeline.dates.units import FINENESS, Unit


def counts_on_from_what_is_to_come(asked: Asked, line: Choice) -> bool:
    """ "They will vote by June. The vote was to be held on 24 December": nothing past follows on from what is ahead."""
    begin, published = _begin_of(line), asked.frame.published
    to_come = begin is not None and published is not None and begin > published
    return to_come and asked.said.outlook() in (Outlook.PAST, Outlook.FORESEEN, Outlook.LAPSED)


def looks_behind_what_had_been(asked: Asked, line: Choice) -> bool:
    """ "In April he fell. He had come in March. It was out in November": no look back goes on behind itself.

    Whether the last such month before what the story tells lies before what its paragraph has looked back on last.
    """
    month, begin = _month_named(asked.reading), _begin_of(line)
    had = next(asked.frame.usable(Unit.YEAR), None)
    if month is None or begin is None or had is None or not had.back:
        return False
    first = had.place.begin if asked.frame.is_told_here(had) else None
    if first is None or first > begin or had.place.fineness > FINENESS[Unit.MONTH]:
        return False
    return last_such(month, begin) < as_figures(first)


def _month_named(reading: Reading) -> Calendar | None:
    return reading if isinstance(reading, Calendar) and reading.month else None


def _begin_of(line: Choice) -> date | None:
    return line.place.begin if line.place else None


def overtakes_what_is_stated_next(asked: Asked, line: Choice) -> bool:
    """ "They met until July 2005. In a round on 21 February it gave in. They signed on 15 August 2005": of 2005, too.

    Whether the next such month lies behind what the paragraph goes on to with a year, though that itself goes on.
    """
    month, begin, stated = _month_named(asked.reading), _begin_of(line), asked.frame.upcoming
    if month is None or begin is None or stated is None or asked.said.outlook() is not Outlook.PAST:
        return False
    if not _goes_past(stated, month, begin):
        return False
    told = (each.place.begin for each in asked.frame.back() if asked.frame.is_told_here(each) and each.is_main)
    back = last_such(month, begin)[:2]
    return all(first is None or first == begin or (first.year, first.month) <= back for first in told)


def _goes_past(stated: TimePlace, month: Calendar, begin: date) -> bool:
    """Whether the next such month from a day on lies behind what is stated next, which itself is no earlier."""
    if stated.begin is None or stated.end is None or stated.begin < begin:
        return False
    return next_such(month, begin) > as_figures(stated.end)
