"""A day of the calendar without its year, of the week or so before the news, in; publication, to count it from, out."""

from __future__ import annotations

import re
from datetime import date

from timeline.dates.anchors.news import is_of_these_weeks
from timeline.dates.anchors.pointing import days_since
from timeline.dates.anchors.row import LIFE, REVOLT, Anchoring, Asked
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import TimeMention
from timeline.dates.place import TimePlace
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.units import FINENESS, Unit

_RULE = "Banda quit today.\n\nHe took office in February 2017, was jailed in June 2018 and won again in May 2021."
"""News, and what led up to it years before."""
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


def _opens_news_behind_years(asked: Asked) -> Choice | None:
    """ "He won in May 2019 and fell in July 2021.\n\nOn 8 March rebels rose": behind months with their years, of none.

    So where the paragraph before named each with its year, in news that tells of its own weeks.
    """
    frame, said, ago = asked.frame, asked.said, days_since(asked)
    told = said.outlook() in (Outlook.PAST, Outlook.NONE) and not said.before()
    if frame.history or ago is None or ago >= _A_YEAR or not told:
        return None
    if any(map(frame.is_told_here, frame.back())) or not frame.tells_of_late(_OF_LATE):
        return None
    return frame.publication(Pointing.PAST) if _named_with_their_years(frame) else None


def _named_with_their_years(frame: Frame) -> bool:
    """Whether the paragraph of the time named last named several months with years gone by, that one among them."""
    last = next(frame.back(), None)
    if last is None or frame.published is None or frame.heads_here():
        return False
    there = [each for each in frame.back() if each.standing.paragraph == last.standing.paragraph]
    stated = [each for each in there if _is_a_month_with_its_year(each)]
    if last not in stated or len(stated) < _SEVERAL:
        return False
    ends = [each.place.end for each in there]
    return all(end is not None and end.year < frame.published.year for end in ends)


def _is_a_month_with_its_year(mention: TimeMention) -> bool:
    return mention.place.fineness <= FINENESS[Unit.MONTH] and bool(_SAYS_ITS_YEAR.search(mention.text))


_SAYS_ITS_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_SEVERAL = 2


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
    Anchoring(
        "a day that opens a paragraph of the news, behind months with their years",
        _opens_news_behind_years,
        {
            _RULE + "\n\nRebels rose on {8 July}.": "2023-07-08",
            _RULE + "\n\nChad shut its port on {8 December}.": "2022-12-08",
        },
        (
            _RULE + " Rebels rose on {8 July}.",
            _RULE + " In June he fell.\n\nRebels rose on {8 July}.",
            _RULE + "\n\nRebels had risen on {8 July}.",
            _RULE + "\n\nIn June 2022 he fled. Rebels rose on {8 July}.",
            REVOLT + "In February 1912 the consul left.\n\nMen came on {8 March}.",
        ),
    ),
)
"""Behind what news tells of its own weeks."""
