"""What a reading is counted from, and why: the publication date, or a time mentioned before.

News counts from the day it is published, a history from the time it last mentioned, and one article may do both. The
choice is made for each expression: by its own words first ("ago", "later", "that year"), then by whether a story is
being told where it stands (``Frame``), then by the tense of its verb.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.dates.discourse import FAR_FROM_PUBLICATION
from timeline.dates.frame import Frame, is_a_year_back
from timeline.dates.grammatical import Said
from timeline.dates.place import FINENESS
from timeline.dates.reading import Calendar, Definite, Named, Origin, Reading, Shift
from timeline.dates.resolve import NOTHING, Choice
from timeline.model import days_on


def choose(reading: Reading, frame: Frame, said: Said) -> Choice:
    """The anchor of one reading, with the way a bare one points."""
    if isinstance(reading, Shift):
        return _of_shift(reading, frame, said)
    if isinstance(reading, Definite):
        return _of_definite(reading, frame, said)
    if isinstance(reading, Calendar | Named):
        return _of_bare(reading, frame, said)
    return frame.publication()


def _of_shift(reading: Shift, frame: Frame, said: Said) -> Choice:
    if is_a_year_back(reading) and (fiscal := frame.fiscal()):
        return fiscal
    deictic = reading.origin is Origin.SPEECH
    if deictic and reading.unit == "day" and frame.here.quoted and frame.elsewhere:
        return frame.last("day") or NOTHING
    if deictic and (reading.unit in ("day", "night") or not _is_told(frame, said, reading.step)):
        return frame.publication()
    if reading.origin is Origin.EITHER and frame.here.leads and not frame.elsewhere:
        return frame.entry()
    years_on = reading.origin is Origin.TEXT and reading.unit == "year" and reading.step >= 0
    if years_on and (begun := frame.begun(alone=reading.step > 0)):
        return begun
    reference = frame.last(_coarsest(reading.unit))
    if reading.origin is Origin.SPEECH and reference and _is_near(reference, frame):
        return frame.publication()
    if reference and not (is_a_year_back(reading) and reference.place and reference.place.unit == "quarter"):
        return reference
    told_coarsely = reading.step > 0 and not reading.whole and frame.last("vague")
    return NOTHING if frame.elsewhere or told_coarsely else frame.publication()


def _is_told(frame: Frame, said: Said, step: int | None) -> bool:
    """Whether "this year" is seen from the time told of; in a pure history "last year" is too, whoever speaks."""
    told = not frame.returns or (step == 0 and not frame.here.quoted)
    return frame.history and told and not said.now() and said.tense() not in ("future", "ahead")


def _is_near(reference: Choice, frame: Frame) -> bool:
    """Whether a time told of is so near to publication that "this week" is the week of speaking after all."""
    if reference.day is None or frame.published is None:
        return False
    return abs((reference.day - frame.published).days) <= FAR_FROM_PUBLICATION


def _coarsest(unit: str) -> str:
    """A day is counted from a day; longer units from a point as fine as a year at least, as far as that helps."""
    return {"day": "day", "night": "day", "week": "week", "weekend": "week", "month": "month"}.get(unit, unit)


def _of_definite(reading: Definite, frame: Frame, said: Said) -> Choice:
    if (reading.unit == "quarter" or (reading.entire and reading.unit == "year")) and (fiscal := frame.fiscal()):
        return fiscal
    if reading.unit == "year" and said.by() and (year := frame.year_gone_by()):
        return year
    if frame.elsewhere or frame.published is None or reading.unit in ("day", "night"):
        return frame.line(reading.unit) or (NOTHING if frame.elsewhere else frame.publication())
    return frame.publication("future" if said.tense() in ("future", "due", "ahead") else "past")


def _of_bare(reading: Calendar | Named, frame: Frame, said: Said) -> Choice:
    if reading.direction in (2, -2):
        return frame.last("day" if _is_day_alone(reading) else "year") or frame.publication()
    if reading.direction == -1 and isinstance(reading, Calendar):
        other = frame.of_the_same_name(reading.weekday)
        if other:
            return other
    if reading.direction is not None:
        return (frame.line() if _is_told(frame, said, reading.direction) else None) or frame.publication()
    if isinstance(reading, Calendar) and reading.period:
        return frame.fiscal() or NOTHING
    if isinstance(reading, Calendar) and reading.day is not None and reading.month is None:
        return _of_day_of_month(frame, said)
    if (following := frame.of_what_follows()) and (_shares_its_year(reading, frame) or _describes(reading, said)):
        return following
    section = frame.section() if isinstance(reading, Calendar) and reading.month else None
    if section and frame.is_in_an_entry():
        return section
    if isinstance(reading, Calendar) and reading.month and (told_at := frame.of_what_it_follows()):
        return told_at
    if isinstance(reading, Calendar) and reading.month and frame.set_against_a_year():
        return frame.publication(_way(reading, said))
    if isinstance(reading, Calendar) and reading.month and said.tense() == "past" and frame.comes_after_years():
        return frame.publication("recent")
    if isinstance(reading, Calendar) and reading.month and said.tense() == "past" and frame.present:
        return frame.publication("recent")
    alone = _is_day_alone(reading)
    if alone and (before := _of_the_second_day(reading, frame, said)):
        return before
    told = isinstance(reading, Calendar) and reading.origin is Origin.TEXT
    elsewhere = frame.history if alone else frame.elsewhere
    if told or frame.published is None or (elsewhere and not _leaves_the_story(frame, said)):
        line = frame.line("day" if alone else "year")
        if line:
            return replace(line, way="next" if told else _story_way(said, line))
    if section and not _leaves_the_story(frame, said):
        return section
    return frame.publication(_way(reading, said))


def _story_way(said: Said, line: Choice) -> str:
    """A story goes on, but where the sentence before told what had been, the next lies on either side."""
    return "close" if said.back() else _STORY_WAYS.get(said.tense(), line.way)


_THE_DAY_BEFORE = 6
"""Days on from a weekday to that before it: "Friday and Thursday" are named backwards."""


def _of_the_second_day(reading: Calendar | Named, frame: Frame, said: Said) -> Choice | None:
    """The second of two weekdays comes after the first, unless it is the day before or what is past would lie ahead."""
    before = frame.of_what_leads_to_it()
    if before is None or before.day is None or not isinstance(reading, Calendar) or reading.weekday is None:
        return None
    later = (reading.weekday - before.day.weekday()) % 7
    ahead = frame.published is not None and days_on(before.day, later) > frame.published
    return None if later == _THE_DAY_BEFORE or (ahead and said.tense() == "past") else before


def _of_day_of_month(frame: Frame, said: Said) -> Choice:
    """ "the 29th" is of the month last named, in a story or in the paragraph, unless that is over and this is not."""
    line, tense = frame.line("month"), said.tense()
    till_now = tense == "since" and not frame.elsewhere
    over = line and frame.returns and (till_now or (tense in _TO_COME and _is_over(line, frame.published)))
    if line and not over and (frame.elsewhere or frame.published is None or frame.names_here(line)):
        return replace(line, way=_STORY_WAYS.get(tense, line.way))
    return frame.publication(_DAY_WAYS.get(tense, "nearest"))


_TO_COME = frozenset({"present", "future", "foreseen", "due", "ahead"})


def _is_over(line: Choice, published: date | None) -> bool:
    end = line.place.end if line.place else None
    return end is not None and published is not None and end < published


_STORY_WAYS = {"none": "close", "present": "close", "since": "since"}
"""A date that hangs on no verb does not move the story on, so it lies on either side alike."""


def _leaves_the_story(frame: Frame, said: Said) -> bool:
    """Whether the present or the future is spoken of, which in an article of its own time is that of publication."""
    return frame.returns and (said.now() or said.tense() in ("future", "ahead"))


def _shares_its_year(reading: Calendar | Named, frame: Frame) -> bool:
    """ "the spring and early summer of 1943": one year for both; with "in December and early 1942" nobody knows."""
    fine = frame.ahead is not None and frame.ahead.place.fineness <= FINENESS["season"]
    return fine and frame.joined and isinstance(reading, Calendar) and bool(reading.month or reading.season)


def _describes(reading: Calendar | Named, said: Said) -> bool:
    """Whether a season or month is part of a name or a noun: "the Spring Offensive", "the October rising"."""
    of_a_year = isinstance(reading, Named) or reading.month is not None or reading.season is not None
    return of_a_year and said.passing() and said.tense() in ("none", "present")


def _is_day_alone(reading: Calendar | Named) -> bool:
    return isinstance(reading, Calendar) and reading.month is None and reading.weekday is not None


def _way(reading: Calendar | Named, said: Said) -> str:
    tense = said.tense()
    if tense == "foreseen":
        return "future" if _is_day_alone(reading) else "nearest"
    if tense in _WAYS:
        return _WAYS[tense]
    if tense == "present" and _is_day_alone(reading):
        return "future"
    if isinstance(reading, Calendar) and ((reading.weekday is not None and reading.month is None) or reading.fiscal):
        return "past"
    return "recent" if tense == "past" else "nearest"


_WAYS = {"future": "future", "due": "future", "ahead": "next", "since": "past", "gone": "past"}
_DAY_WAYS = {"past": "past", "since": "past"} | dict.fromkeys(_TO_COME, "next")
"""Which way a bare date points, and a bare day of the month, whose neighbours lie so near that no tense is doubted."""
