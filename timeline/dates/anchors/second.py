"""The second of two bare times that go together ("Monday and Tuesday", "between May and June") in, its anchor out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.dates.anchors.headed import THE_DAY_BEFORE
from timeline.dates.anchors.news import is_a_bare_weekday
from timeline.dates.anchors.row import STRIKE, TO_COME, Anchoring, Asked
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import counted_from
from timeline.dates.reading import Calendar
from timeline.dates.resolve import NOTHING, Choice, Pointing
from timeline.dates.sight import has_month, is_day_alone
from timeline.dates.units import FINENESS, Unit
from timeline.model import days_on


def _second_of_two_days(asked: Asked) -> Choice | None:
    """The second of two weekdays comes after the first, unless it is the day before or what is past would lie ahead."""
    reading, frame, said = asked
    before = frame.of_what_leads_to_it() if is_day_alone(reading) else None
    if before is None or before.day is None or not isinstance(reading, Calendar) or reading.weekday is None:
        return None
    if _is_no_weekday_of_late(frame, before.day):
        return None
    later = (reading.weekday - before.day.weekday()) % 7
    ahead = frame.published is not None and days_on(before.day, later) > frame.published
    return None if later == THE_DAY_BEFORE or (ahead and said.outlook() not in TO_COME) else before


def _is_no_weekday_of_late(frame: Frame, day: date) -> bool:
    """ "The ship came on 3 September and left on Friday", in news of the 12th: the Friday of its readers."""
    if frame.published is None or frame.elsewhere or frame.near is None or frame.near.weekday is not None:
        return False
    return (frame.published - day).days >= _WEEK


_WEEK = 7


def _ahead_of_its_telling(asked: Asked) -> Choice | None:
    """ "On Monday he said that it would begin on Wednesday": the next behind the day on which that was foretold.

    Where no day is told for what was called off, nobody knows whether that was to be in the week gone by.
    """
    published, outlook = asked.frame.published, asked.said.outlook()
    foretold = outlook in (Outlook.FORESEEN, Outlook.DROPPED) or asked.said.would()
    if published is None or not foretold or not is_a_bare_weekday(asked):
        return None
    told = _day_of_the_telling(asked.frame)
    if told is not None and told.day is not None:
        late = _THESE_DAYS.start <= (published - told.day).days < _THESE_DAYS.stop
        return told if late else None
    return NOTHING if outlook is Outlook.DROPPED and not _is_soon(asked, published) else None


def _day_of_the_telling(frame: Frame) -> Choice | None:
    """The day that the sentence has named, unless what that dates was still to come itself."""
    near = frame.near
    is_day = near is not None and near.place.unit == Unit.DAY and not near.ahead
    return counted_from(near, Pointing.NEXT) if is_day else None


def _is_soon(asked: Asked, published: date) -> bool:
    reading = asked.reading
    return isinstance(reading, Calendar) and ((reading.weekday or 0) - published.weekday()) % 7 < _SOON


_THESE_DAYS = range(31)
"""Days from when something was foretold up to publication."""
_SOON = 3
"""Days ahead in which what was called off is still to come."""


def _second_of_two_months(asked: Asked) -> Choice | None:
    """ "Between April and August they had left": of what had been, too, the second month comes after the first."""
    reading, led_by = asked.reading, asked.frame.led_by
    months = isinstance(reading, Calendar) and has_month(reading) and not reading.direction
    fine = led_by is not None and led_by.place.fineness <= FINENESS[Unit.MONTH]
    if led_by is None or not fine or not months or not asked.said.before():
        return None
    choice = counted_from(led_by)
    return replace(choice, way=Pointing.NEXT) if choice is not None else None


SECOND_OF_TWO = (
    Anchoring(
        "the second of two weekdays",
        _second_of_two_days,
        {
            "The court sat on Monday and {Tuesday}.": "2023-09-12",
            "It will sit on Friday and {Saturday}.": "2023-09-16",
            "It will hear the case on Friday and rule on {Wednesday}.": "2023-09-20",
        },
        (
            "The court sat on Friday and {Thursday}.",
            "The court sat on {Tuesday}.",
            "The court sat on 3 September and ruled on {Friday}.",
            "It will sit on Friday, as it has since the raid on {Thursday}.",
        ),
    ),
    Anchoring(
        "ahead of the day on which it was foretold",
        _ahead_of_its_telling,
        {
            "On Thursday he told reporters that talks would resume on {Sunday}.": "2023-09-10",
            "Banda said on Monday he would go on {Wednesday}.": "2023-09-13",
            "On Thursday Peru called off a march planned for {Sunday}.": "2023-09-10",
            "Peru called off a march planned for {Sunday}.": None,
        },
        (
            "Peru called off a march planned for {Wednesday}.",
            "On Thursday he told reporters that talks will resume on {Sunday}.",
            "Talks broke down on Thursday. He said they would resume on {Sunday}.",
            "On 3 May 1911 he said that talks would resume on {Sunday}.",
            "On Thursday he told reporters that talks had resumed on {Sunday}.",
        ),
    ),
    Anchoring(
        "the second of two months of what had been",
        _second_of_two_months,
        {
            STRIKE + "Between June and {August} many had left.": "1970-08",
        },
        (
            STRIKE + "In June many had fled. In {August} they had left.",
            STRIKE + "Between June and {August} many left.",
            "In 1921 the firm chose no figure, and had bought ten ships through {29 June}.",
            STRIKE + "From November to {February 1972} many had left.",
        ),
    ),
)
