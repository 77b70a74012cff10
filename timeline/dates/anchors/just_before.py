"""A day of the calendar without its year, of the week or so before the news, in; publication, to count it from, out."""

from __future__ import annotations

from datetime import date

from timeline.dates.anchors.news import is_of_these_weeks
from timeline.dates.anchors.row import LIFE, REVOLT, Anchoring, Asked
from timeline.dates.grammatical import Outlook
from timeline.dates.place import TimePlace
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.units import FINENESS, Unit

_OF_LATE = 31
"""Days before publication in which news has told of something."""
_A_YEAR = 365


def _days_before_the_news(asked: Asked) -> Choice | None:
    """ "He took office in February 2021. The crisis began on 8 September": last week, in news that tells of today.

    What was told last is a month or a year, and more than a year gone: no day of a story that goes on.
    """
    frame, published = asked.frame, asked.frame.published
    if published is None or not is_of_these_weeks(asked) or asked.said.outlook() is not Outlook.PAST:
        return None
    line = frame.line(Unit.VAGUE)
    gone = line is not None and line.place is not None and _is_long_gone(line.place, published)
    return frame.publication(Pointing.PAST) if gone and frame.tells_of_late(_OF_LATE) else None


def _is_long_gone(place: TimePlace, published: date) -> bool:
    """Whether it is a month or longer, and was over more than a year before publication."""
    long_ago = place.end is not None and (published - place.end).days > _A_YEAR
    return long_ago and place.fineness >= FINENESS[Unit.MONTH]


JUST_BEFORE: tuple[Anchoring, ...] = (
    Anchoring(
        "a day of last week, behind a month of years ago",
        _days_before_the_news,
        {
            "Banda quit today. He took office in February 2021. The crisis began on {8 September}.": "2023-09-08",
            "Banda quit on Monday. He took office in 2016. Men fled on {3 September}.": "2023-09-03",
        },
        (
            "Banda quit today. He took office in February 2021. The crisis began on {8 July}.",
            "Banda quit today. He took office on 2 February 2021. He fell on {8 September}.",
            LIFE + "He took office in February 2021. He fell on {8 July}.",
            REVOLT + "In February 1912 the consul left. Men came on {8 September}.",
        ),
    ),
)
"""Behind what news tells of its own weeks."""
