"""The second of two bare times that go together ("Monday and Tuesday", "between May and June") in, its anchor out."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.anchors.headed import THE_DAY_BEFORE
from timeline.dates.anchors.row import STRIKE, TO_COME, Anchoring, Asked
from timeline.dates.mention import counted_from
from timeline.dates.reading import Calendar
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import has_month, is_day_alone
from timeline.dates.units import FINENESS, Unit
from timeline.model import days_on


def _second_of_two_days(asked: Asked) -> Choice | None:
    """The second of two weekdays comes after the first, unless it is the day before or what is past would lie ahead."""
    reading, frame, said = asked
    before = frame.of_what_leads_to_it() if is_day_alone(reading) else None
    if before is None or before.day is None or not isinstance(reading, Calendar) or reading.weekday is None:
        return None
    later = (reading.weekday - before.day.weekday()) % 7
    ahead = frame.published is not None and days_on(before.day, later) > frame.published
    return None if later == THE_DAY_BEFORE or (ahead and said.outlook() not in TO_COME) else before


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
            "It will sit on Friday, as it has since the raid on {Thursday}.",
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
