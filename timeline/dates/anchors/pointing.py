"""A bare piece of the calendar in; which way it points from the day of publication out."""

from __future__ import annotations

from datetime import date

from timeline.dates.anchors.row import Asked
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import TimeMention, counted_from
from timeline.dates.reading import Calendar, Origin
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import is_day_alone
from timeline.dates.units import FINENESS, Unit


def way_from_publication(asked: Asked) -> Pointing:
    """Which way a bare piece points from the day of publication."""
    return _way_of_a_day_alone(asked) if is_day_alone(asked.reading) else _way_of_a_piece_of_the_year(asked)


def _way_of_a_day_alone(asked: Asked) -> Pointing:
    """ "On Friday" lies ahead where it is told as future, present or arranged; else it is the last."""
    outlook = asked.said.outlook()
    if outlook in _ARRANGED:
        return _way_of_an_arranged_weekday(asked, _ARRANGED[outlook])
    return Pointing.FUTURE if outlook is Outlook.PRESENT else _WAYS.get(outlook, Pointing.PAST)


def _way_of_a_piece_of_the_year(asked: Asked) -> Pointing:
    """ "In May": the nearest, where no verb tells which; a fiscal one is over.

    What "would" be done lay ahead of whoever said so, and may be over by now, as may what was arranged.
    """
    reading, outlook = asked.reading, asked.said.outlook()
    if outlook in _ARRANGED or (outlook is Outlook.FUTURE and asked.said.would()):
        return Pointing.NEAREST
    if outlook in _WAYS:
        return _WAYS[outlook]
    if isinstance(reading, Calendar) and reading.fiscal:
        return Pointing.PAST
    return way_of_what_was(asked) if outlook is Outlook.PAST else Pointing.NEAREST


def bare_month(asked: Asked) -> Calendar | None:
    """What was read, where it is a month, or a day of one, that no word of the text points at."""
    reading = asked.reading
    bare = isinstance(reading, Calendar) and reading.month and reading.origin is not Origin.TEXT
    return reading if bare and isinstance(reading, Calendar) else None


def way_of_what_was(asked: Asked) -> Pointing:
    """Which way a day of what is told as past points: back, or where it may be one arranged, to one just ahead too."""
    return Pointing.PAST if asked.said.done() else Pointing.RECENT


def way_of_one_pointed_at(asked: Asked, line: Choice) -> Pointing:
    """ "That May" comes next after what was told of, unless it is told as what had been before, or only in passing.

    Or lies between what was told of that year: "on 30 January they shot ten; four months later one more died. That
    March the prime minister fell". What only says which thing somebody dealt with on a day was before that: "on 24 June
    they dissolved the house elected that winter".
    """
    near = asked.frame.near
    told = near is not None and near.place == line.place and near.place.fineness <= FINENESS[Unit.MONTH]
    if asked.said.before() or (told and asked.said.describes()):
        return Pointing.PAST
    return Pointing.THIS if asked.said.describes() or _lies_within(asked, line) else Pointing.NEXT


def _lies_within(asked: Asked, line: Choice) -> bool:
    """Whether a month lies between the one told of last and another that its paragraph told of before, of one year."""
    reading, last = asked.reading, line.place.begin if line.place is not None else None
    if last is None or not isinstance(reading, Calendar) or not reading.month or reading.month >= last.month:
        return False
    told = (each.place.begin for each in asked.frame.usable(Unit.MONTH) if asked.frame.is_told_here(each))
    return any(begin is not None and begin.year == last.year and begin.month <= reading.month for begin in told)


def of_the_same_name(weekday: int | None, frame: Frame, *, had: bool = False) -> Choice | None:
    """The day that the text has called by its name alone: "last Monday" is then another.

    It must be of the week of publication, but where it is told what ``had`` been: else "last Friday" is it.
    """
    named = (each for each in frame.recent() if each.weekday == weekday)
    same = (each for each in named if had or _is_of_this_week(each, frame.published))
    found = next(same, None) if weekday is not None else None
    if found is None or found.place.begin is None or frame.published is None:
        return None
    return counted_from(found) if 0 <= (frame.published - found.place.begin).days < _WEEK else None


def _is_of_this_week(mention: TimeMention, published: date | None) -> bool:
    begin = mention.place.begin
    return begin is not None and published is not None and begin.isocalendar()[:2] == published.isocalendar()[:2]


def _way_of_an_arranged_weekday(asked: Asked, days: range) -> Pointing:
    """ "Was due to meet on Friday": the next, but for yesterday; "had been due to", the last, but for tomorrow."""
    reading, published = asked.reading, asked.frame.published
    if not isinstance(reading, Calendar) or reading.weekday is None or published is None:
        return Pointing.FUTURE
    return Pointing.FUTURE if (reading.weekday - published.weekday()) % _WEEK in days else Pointing.PAST


_WEEK = 7
_ARRANGED = {Outlook.FORESEEN: range(_WEEK - 1), Outlook.LAPSED: range(3), Outlook.DROPPED: range(_WEEK)}
"""Days ahead of publication that a weekday of what was arranged may lie."""
_WAYS = {
    Outlook.FUTURE: Pointing.FUTURE,
    Outlook.DUE: Pointing.FUTURE,
    Outlook.AHEAD: Pointing.NEXT,
    Outlook.SINCE: Pointing.PAST,
    Outlook.GONE: Pointing.PAST,
}


def is_told_in_years(frame: Frame) -> bool:
    """Whether what was told last is of a year or more, from which no weekday and no month goes on."""
    last = next((each for each in frame.usable(Unit.VAGUE) if each.is_main), None)
    return last is not None and last.place.fineness >= FINENESS[Unit.YEAR] and not last.standing.heading


def days_since(asked: Asked) -> int | None:
    """Days from the last such day up to publication; None where it is no bare day, or nobody knows when that was."""
    reading, published = bare_month(asked), asked.frame.published
    if reading is None or not reading.day or published is None:
        return None
    return _days_gone_by(published, reading.month or 1, reading.day)


def _days_gone_by(published: date, month: int, day: int) -> int:
    """Days from the last such day of the calendar up to publication; 366 where there is none within a year."""
    for year in (published.year, published.year - 1):
        try:
            ago = (published - date(year, month, day)).days
        except ValueError:
            continue
        if ago >= 0:
            return ago
    return 366


def as_figures(day: date) -> tuple[int, int, int]:
    """Its year, month and day, to be compared with those of the next or the last such month."""
    return day.year, day.month, day.day


def next_such(month: Calendar, begin: date) -> tuple[int, int, int]:
    """Year, month and day of the next such month or day from one on."""
    number = month.month or 1
    wraps = (number, month.day or begin.day) < (begin.month, begin.day)
    return begin.year + wraps, number, month.day or 1


def last_such(month: Calendar, begin: date) -> tuple[int, int, int]:
    """Year, month and day of the last such month or day up to one; a month alone has the day of that one."""
    number, day = month.month or 1, month.day or begin.day
    wraps = (number, day) > (begin.month, begin.day)
    return begin.year - wraps, number, day
