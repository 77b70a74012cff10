"""An hour that no day is said with in, the day that it is of out."""

from __future__ import annotations

from timeline.dates.anchors.row import Anchoring, Asked
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import counted_from
from timeline.dates.reading import Origin, Shift
from timeline.dates.resolve import Choice
from timeline.dates.units import Unit


def _past_a_day_in_passing(asked: Asked) -> Choice | None:
    """ "It lost in Thursday's vote.", and in the next paragraph "he rang her at 4.30": the day that the news tells of.

    The weekday only said which vote is meant.
    """
    reading, frame, said = asked
    either = isinstance(reading, Shift) and reading.origin is Origin.EITHER and reading.step == 0
    if (
        not either
        or frame.published is None
        or frame.here.leads
        or frame.elsewhere
        or said.outlook() is not Outlook.PAST
    ):
        return None
    days = [each for each in frame.usable(Unit.DAY) if each.place.unit == Unit.DAY]
    last = days[0] if days else None
    if last is None or not last.passing or last.weekday is None or last.standing.paragraph == frame.here.paragraph:
        return None
    main = next((each for each in days if each.is_main), None)
    return counted_from(main) or (frame.publication() if frame.published is not None else None)


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
