"""An hour that no day is said with in, the day that it is of out."""

from __future__ import annotations

from timeline.dates.anchors.row import Anchoring, Asked
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import TimeMention, counted_from
from timeline.dates.reading import Origin, Shift
from timeline.dates.resolve import Choice
from timeline.dates.units import Unit


def _past_a_day_in_passing(asked: Asked) -> Choice | None:
    """ "It lost in Thursday's vote.", and in the next paragraph "he rang her at 4.30": the day that the news tells of.

    The weekday only said which vote is meant.
    """
    if not _is_an_hour_of_news(asked):
        return None
    days = [each for each in asked.frame.usable(Unit.DAY) if each.place.unit == Unit.DAY]
    if not days or not _says_which_is_meant(days[0], asked.frame):
        return None
    return counted_from(next((each for each in days if each.is_main), None)) or asked.frame.publication()


def _is_an_hour_of_news(asked: Asked) -> bool:
    """Whether an hour that no day is said with is told as past in what an article of a known day tells of its time."""
    reading, frame, said = asked
    if not isinstance(reading, Shift) or reading.origin is not Origin.EITHER or reading.step != 0:
        return False
    of_news = frame.published is not None and not frame.here.leads and not frame.elsewhere
    return of_news and said.outlook() is Outlook.PAST


def _says_which_is_meant(day: TimeMention, frame: Frame) -> bool:
    """Whether a weekday of another paragraph only said which thing was meant: "Thursday's vote"."""
    return day.passing and day.weekday is not None and not frame.is_told_here(day)


HOURS: tuple[Anchoring, ...] = (
    Anchoring(
        "an hour of the news, past a weekday that says which thing is meant",
        _past_a_day_in_passing,
        {
            "Banda lost. He had shunned Thursday's vote.\n\nHe telephoned Ana at {4.30 a.m.} to say so.": (
                "2023-09-12T04:30"
            ),
            "Banda fell on Monday. He had shunned Thursday's vote.\n\nHe telephoned Ana at {4.30 a.m.} to say so.": (
                "2023-09-11T04:30"
            ),
        },
        (
            "Banda lost. He shunned Thursday's vote. He telephoned Ana at {4.30 a.m.} to say so.",
            "Banda fell on Monday.\n\nHe telephoned Ana at {4.30 a.m.} to say so.",
        ),
    ),
)
"""Before what is counted from the time last told of."""
