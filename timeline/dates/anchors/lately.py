"""A bare month or day of these weeks in, its anchor out: the last of several times, or what led up to a death."""

from __future__ import annotations

from timeline.dates.anchors.pointing import bare_month, days_since
from timeline.dates.anchors.row import LIFE, TO_COME, Anchoring, Asked
from timeline.dates.discourse import FAR_FROM_PUBLICATION, OF_LATE
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook, Said
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import is_day_alone
from timeline.dates.units import FINENESS, Unit

_DEATH = "Banda died on Monday. He was born on 3 May 1931 and freed in March 1964. He was barred in June 2013. "
"""A life, told after a death."""


def _for_the_last_time(asked: Asked) -> Choice | None:
    """ "He died on Monday. He was barred in 2013. He was last seen in May": up to the death, and not up to 2013."""
    month, frame = bare_month(asked), asked.frame
    if month is None or month.direction or frame.published is None or frame.heads_here() or asked.said.before():
        return None
    last = asked.said.lately() and frame.tells_of_late(OF_LATE)
    return frame.publication(Pointing.PAST) if last else None


def _nears_the_present(asked: Asked) -> Choice | None:
    """ "She died in 2010. He fell ill on 5 August. He died on Monday": of these weeks, as is what comes next.

    Only in news of a death or the like, or behind a look back, and of what its paragraph tells in the open; and not
    where its sentence goes on from another day or month.
    """
    frame, said, ago = asked.frame, asked.said, days_since(asked)
    if not frame.here.nearing or ago is None or ago > OF_LATE or frame.heads_here() or not _stands_far_back(frame):
        return None
    if _goes_on_from_a_month(frame) or not _is_told_in_the_open(said):
        return None
    return frame.publication(Pointing.PAST) if said.back() or frame.tells_of_late(OF_LATE) else None


def _goes_on_from_a_month(frame: Frame) -> bool:
    """Whether its sentence has told of another month or day, and not in passing."""
    return frame.near is not None and frame.near.is_main and frame.near.place.fineness <= FINENESS[Unit.MONTH]


def _is_told_in_the_open(said: Said) -> bool:
    """Whether it is told as past, and neither as what had been nor in passing."""
    return said.outlook() is Outlook.PAST and not (said.before() or said.passing())


def _stands_far_back(frame: Frame) -> bool:
    """Whether the time where the story stands was over long before publication."""
    line, published = frame.line(), frame.published
    end = line.end if line is not None else None
    return end is not None and published is not None and (published - end).days > FAR_FROM_PUBLICATION


def is_a_day_of_ours(asked: Asked) -> bool:
    """ "2023: Banda fled on 3 May. Voters go to the polls on Sunday": a weekday of the year that it was written in."""
    led = next((each for each in asked.frame.usable(Unit.YEAR) if each.standing.leads), None)
    published, begin, end = asked.frame.published, *((led.place.begin, led.place.end) if led else (None, None))
    if published is None or begin is None or end is None or led is None or not is_day_alone(asked.reading):
        return False
    runs = begin <= published <= end and led.place.fineness > FINENESS[Unit.WEEK]
    return runs and asked.said.outlook() in TO_COME


LATELY = (
    Anchoring(
        "a day of these weeks, in a paragraph that goes on to the present",
        _nears_the_present,
        {
            "Banda died on Monday.\n\nHe left in May 2011. His wife had died in 2010. He fell ill on {5 August}, and "
            "his death was told on Monday.": "2023-08-05",
        },
        (
            "Banda died on Monday.\n\nHe left in May 2011. His wife had died in 2010. He fell ill on {5 August}.",
            "Banda died on Monday.\n\nHe left in May 2011. He fell ill on {5 March}, and his death was told on Monday.",
            "Banda died on Monday.\n\nHe left in May 2011, ailed in June and left on {5 August}. All wept on Monday.",
            "Banda died on Monday.\n\nHe left in May 2011. He ailed on {5 August}. He wed in 2012. All wept on Monday.",
        ),
    ),
    Anchoring(
        "the last of several times, up to publication",
        _for_the_last_time,
        {
            _DEATH + "He was last seen in public in {May}, when he was ill.": "2023-05",
            LIFE + "He was ill several times after 1997, most recently in {October}.": "2022-10",
        },
        (
            _DEATH + "He was seen in public in {May}.",
            "Banda was freed in March 1964 and barred in June 2013. He was last seen in {May}.",
            "He died in 2011. At last they met in {May}.",
        ),
    ),
)
"""They are asked before a story goes on."""
