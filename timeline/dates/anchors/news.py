"""A bare month or day of an article that has told of other times in; the day of publication, where it is news, out."""

from __future__ import annotations

from datetime import date

from timeline.dates.anchors.pointing import (
    bare_month,
    days_since,
    is_told_in_years,
    way_from_publication,
    way_of_what_was,
)
from timeline.dates.anchors.row import CAREER, REVOLT, STRIKE, TO_COME, Anchoring, Asked
from timeline.dates.discourse import FAR_FROM_PUBLICATION, is_late
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import are_apart, is_of_older_years
from timeline.dates.place import TimePlace
from timeline.dates.reading import Calendar, Origin
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import has_month, is_day_alone
from timeline.dates.units import FINENESS, Unit
from timeline.model import days_on


def _after_a_step_back(asked: Asked) -> Choice | None:
    """What news tells with a month alone, in a paragraph of its own, is of its own time, not of a look back."""
    frame = asked.frame
    reading = asked.reading
    bare = has_month(reading) and not (isinstance(reading, Calendar) and reading.origin is Origin.TEXT)
    past = bare and asked.said.outlook() is Outlook.PAST
    told = frame.stepped_back_from() if past and not frame.heads_here() else None
    of_ours = told is not None and (frame.returns or is_late(told.place, frame.published))
    return frame.publication(way_of_what_was(asked)) if of_ours else None


def _had_been_before_the_news(asked: Asked) -> Choice | None:
    """ "It was wound up at the end of 2022.\n\nIn October they had signed a pact": before what the news is about.

    Only where a paragraph begins so, and what was told last is known to a year: no month of that is gone back from.
    """
    frame, said = asked.frame, asked.said
    if bare_month(asked) is None or not said.before() or not said.opens() or frame.tells_here():
        return None
    line = frame.line(Unit.VAGUE)
    if line is None or line.place is None or line.place.fineness < FINENESS[Unit.YEAR]:
        return None
    news = frame.returns and not frame.history and frame.tells_of_late(_OF_LATE)
    return frame.publication(Pointing.PAST) if news else None


def _over_as_it_would_go_back(asked: Asked) -> Choice | None:
    """A month that a story could only go back to in the year that it has come to: "the pact broke at the end of 2020".

    News has then come to its own time. Not in a history, nor where what had been before is told.
    """
    frame, month = asked.frame, _bare_month_gone_by(asked)
    if month is None or frame.history or frame.section() is not None or frame.heads_here() or frame.here.leads:
        return None
    told = (
        _told_up_to(frame) if _reaches_our_time(frame) and not is_of_older_years(frame.near, frame.published) else None
    )
    back = told is not None and (month.month, month.day or _LAST) < told
    return frame.publication(way_of_what_was(asked)) if back and frame.published is not None else None


_LAST = 31


def _reaches_our_time(frame: Frame) -> bool:
    """Whether the story has come so near to publication that news may go on from it: not one of 1947, told today."""
    line = frame.line()
    end = line.place.end if line is not None and line.place is not None else None
    return end is not None and frame.published is not None and frame.published.year - end.year <= _OUR_TIME


_OUR_TIME = 15
"""Years."""


def _bare_month_gone_by(asked: Asked) -> Calendar | None:
    """The same where it is told of as over, but not as what had been before."""
    month = bare_month(asked)
    over = month is not None and not _tells_what_had_been(asked) and asked.said.outlook() is Outlook.PAST
    return month if over else None


def _tells_what_had_been(asked: Asked) -> bool:
    return asked.said.before() or asked.said.back()


def _told_up_to(frame: Frame) -> tuple[int, int] | None:
    """The month and day that the story has come to, the first of a month alone; None within a year as a whole."""
    line = frame.line()
    if line is None or line.place is None or line.place.end is None:
        return None
    if line.place.fineness > FINENESS[Unit.MONTH] and not _is_of_its_end(line.text, line.place):
        return None
    return line.place.end.month, line.place.end.day if line.place.fineness <= FINENESS[Unit.DAY] else 1


def _is_of_its_end(text: str, year: TimePlace) -> bool:
    """Whether the words name more than a year, "the end of 2020", which alone holds all its months."""
    return year.value in text and text.strip() != year.value


def _a_weekday_of_the_news(asked: Asked) -> Choice | None:
    """A weekday alone, in the first paragraph or in one of its own: of the week before publication.

    Not where a story is of long ago, unless news that has told of its own weeks has left the days of that behind.
    """
    frame = asked.frame
    if not _is_a_weekday_gone_by(asked) or not frame.returns or frame.published is None:
        return None
    line = frame.line(Unit.DAY) if _stands_alone(frame) or _tells_weekdays(frame) else None
    if line is None or line.end is None:
        return None
    near = _is_not_long_ago(line.end, frame.published, frame)
    return frame.publication(Pointing.PAST) if near or _is_left_for_the_news(frame, line) else None


def _is_not_long_ago(end: date, published: date, frame: Frame) -> bool:
    """Whether a story that has come to that day is of these weeks; of this year, where a weekday stands for itself.

    There a history that tells of weekdays is none of long ago either.
    """
    alone = _stands_alone(frame)
    reach = FAR_FROM_PUBLICATION if alone else _OF_LATE
    return days_on(published, -reach) < end or (alone and frame.history and _tells_weekdays(frame))


def _a_weekday_past_its_story(asked: Asked) -> Choice | None:
    """ "They met on 4 September 2012. Land was settled in May 2013. It was signed on Monday": of the news again."""
    frame = asked.frame
    if not is_a_bare_weekday(asked) or not _tells_of_its_own_day(frame) or asked.said.before():
        return None
    line, ahead = frame.line(Unit.DAY), asked.said.outlook() in TO_COME
    if line is None or line.day is None:
        return None
    if ahead:
        left = _has_gone_on_from(line, frame) or _is_of_late(line, frame)
        return frame.publication(way_from_publication(asked)) if left else None
    left = _has_gone_on_from(line, frame) or (_tells_weekdays(frame) and is_told_in_years(frame))
    return frame.publication(Pointing.PAST) if left else None


def _tells_of_its_own_day(frame: Frame) -> bool:
    """Whether an article of a known day speaks of that, and not below a time that heads what is read."""
    return frame.returns and frame.published is not None and not frame.heads_here()


def is_a_bare_weekday(asked: Asked) -> bool:
    """Whether it is a weekday alone, at which no word of the text points."""
    reading = asked.reading
    if not isinstance(reading, Calendar) or not is_day_alone(reading):
        return False
    return reading.weekday is not None and not reading.direction and reading.origin is not Origin.TEXT


def _has_gone_on_from(day: Choice, frame: Frame) -> bool:
    """Whether the story has named a time since that lies apart from the day it would count from."""
    return any(frame.is_left_behind(each) for each in frame.usable(Unit.DAY) if each.place == day.place)


def _is_of_late(line: Choice, frame: Frame) -> bool:
    """Whether a day is of the weeks up to publication."""
    day, published = line.day, frame.published
    return day is not None and published is not None and days_on(published, -_OF_LATE) <= day <= published


def _stands_alone(frame: Frame) -> bool:
    """Whether its paragraph is the first, or names no other time before it."""
    return frame.here.opening or not frame.tells_here()


def _tells_weekdays(frame: Frame) -> bool:
    """Whether the article has called a day of the week up to publication by its name alone."""
    published = frame.published
    named = (each.place.begin for each in frame.mentions if each.weekday is not None and each.place.begin is not None)
    return published is not None and any(0 <= (published - day).days < _WEEK for day in named)


_WEEK = 7


def _is_a_weekday_gone_by(asked: Asked) -> bool:
    """Whether it is a weekday alone that is told of as over."""
    reading = asked.reading
    told = is_day_alone(reading) and asked.said.outlook() is Outlook.PAST and not asked.said.before()
    if not told or not isinstance(reading, Calendar):
        return False
    return reading.weekday is not None and reading.origin is not Origin.TEXT


def _is_left_for_the_news(frame: Frame, line: Choice) -> bool:
    latest = frame.line()
    if latest is None or latest.place is None or line.place is None or not frame.tells_of_late(_OF_LATE):
        return False
    return are_apart(latest.place, line.place) and is_late(latest.place, frame.published)


def _first_of_a_section(asked: Asked) -> Choice | None:
    """What a new section of the news begins with is of its own time, where no year is said.

    Likewise, of any article, a day of the week before it, where no day was told last: that would be a chance.
    """
    frame = asked.frame
    if _bare_month_gone_by(asked) is None or frame.heads_here() or frame.section() is not None:
        return None
    fresh = frame.tells_before_section() and not frame.tells_in_section() and frame.published is not None
    news = frame.returns and frame.tells_of_late(_OF_LATE)
    return frame.publication(way_of_what_was(asked)) if fresh and (news or _is_just_gone_by(asked)) else None


def _is_just_gone_by(asked: Asked) -> bool:
    ago, line = days_since(asked), asked.frame.line(Unit.VAGUE)
    coarse = line is None or line.place is None or line.place.fineness > FINENESS[Unit.DAY]
    return ago is not None and ago < _WEEK and coarse and not asked.frame.here.leads


_OF_LATE = 31
"""Days before publication within which a day is of the news, in a paragraph of its own."""


def _a_day_just_gone_by(asked: Asked) -> Choice | None:
    """ "He served from 1995 to 1998.\n\nOn July 8 a court": news that has told of its own weeks tells of them again.

    Only where what was told last is known to a year: a story told by days, as at an anniversary, goes on.
    """
    frame, ago = asked.frame, days_since(asked)
    if ago is None or ago > _OF_LATE or _tells_what_had_been(asked) or frame.tells_here():
        return None
    line = frame.line(Unit.VAGUE)
    if line is None or not line.place or line.place.fineness < FINENESS[Unit.YEAR]:
        return None
    late = frame.tells_of_late(_OF_LATE) and asked.said.outlook() is Outlook.PAST
    return frame.publication(Pointing.PAST) if late else None


def is_of_these_weeks(asked: Asked) -> bool:
    """Whether a day without its year is of those right before the article, which tells of other years besides."""
    ago = None if asked.frame.history else days_since(asked)
    return ago is not None and ago <= _NEWS_DAYS and not _tells_what_had_been(asked)


_NEWS_DAYS = 10


def _told_before(asked: Asked) -> Choice | None:
    """ "On July 8 he named her. ... praised the July 8 decision": what is called by a day that was told of."""
    reading = bare_month(asked)
    if reading is None or not reading.day or not asked.said.passing() or asked.frame.heads_here():
        return None
    return None if asked.said.outlook() in TO_COME else asked.frame.of_that_day(reading.month or 1, reading.day)


_NEWS = (
    "On Monday a court jailed Banda. On Friday he had been seen in Rome. It sat for two hours yesterday.\n\n"
    "He won in January 2001, and stayed for years. In December 2018 he lost. "
)
_LATE = "On Friday a court jailed Banda. "
_LONG_AGO = (
    "\n\nRebels rose on 4 May 1911, and took the hills in 1912. Peace came on 11 July 1913. It broke on 3 August 1914, "
    "and the port fell on 9 May 1915. They voted in 2016 and in June 2023."
)
_WARS = (
    "Peru\n\nPeru lost its last port in 1898. It fought Chad from 1905 to 1911, and again in 1923. The king fled in "
    "May 1931, and his son came home in June 2014."
)
OF_THE_NEWS = (
    Anchoring(
        "called by a day that was told of",
        _told_before,
        {
            "On 8 July Peru named an envoy. He had left Rome in 2008. They praised the {8 July} choice.": "2023-07-08",
            "On 8 July 1911 Peru named an envoy. He left Rome in 1908. Few knew of the {8 July} choice.": "1911-07-08",
        },
        (
            "He left Rome in 2008. They praised the {8 July} choice.",
            "On 8 July 1911 Peru named an envoy. A feast is planned for {8 July}.",
            "On 8 July 1911 Peru named an envoy. On {8 July} he left.",
            "On 8 July 2021 Peru named an envoy. One was named on 8 July 1911. They praised the {8 July} choice.",
            "8 July 2021: Peru names an envoy.\n\n3 May 2022: Banda wins. He takes office on {8 July}.",
        ),
    ),
    Anchoring(
        "a day of the weeks before, in news that has told of them",
        _a_day_just_gone_by,
        {
            _LATE + "He served from 1995 to 1998.\n\nOn {20 August} a court freed Phiri.": "2023-08-20",
        },
        (
            _LATE + "He served from 1995 to 1998. On {20 August} a court freed Phiri.",
            _LATE + "The fort fell on 3 August 1911.\n\nOn {20 August} the army fled.",
            _LATE + "He served from 1995 to 1998.\n\nOn {20 June} a court freed Phiri.",
            "He served from 1995 to 1998.\n\nOn {20 August} a court freed Phiri.",
        ),
    ),
    Anchoring(
        "what had been before the news",
        _had_been_before_the_news,
        {
            _LATE + "It was wound up at the end of 2021.\n\nIn {October} they had signed a pact.": "2022-10",
            _LATE + "He served from 1995 to 1998.\n\nIn {October} he had signed a pact.": "2022-10",
        },
        (
            _LATE + "It was wound up in May 2021.\n\nIn {October} they had signed a pact.",
            _LATE + "It was wound up at the end of 2021. In {October} they had signed a pact.",
            "It was wound up at the end of 2021.\n\nIn {October} they had signed a pact.",
        ),
    ),
    Anchoring(
        "what a new section of the news begins with",
        _first_of_a_section,
        {
            _LATE + _LONG_AGO + "\n\nWhat comes next\n\nA man held on {30 April} was freed.": "2023-04-30",
            _WARS + "\n\nPrime minister: Ali Banda\n\nBanda took office on {9 September}.": "2023-09-09",
        },
        (
            _LATE + _LONG_AGO + "\n\nA man held on {30 April} was freed.",
            _LATE + _LONG_AGO + "\n\n1971\n\nA man held on {30 April} was freed.",
            _LONG_AGO + "\n\nWhat came next\n\nA man held on {30 April} was freed.",
            _LONG_AGO.partition(" They")[0] + "\n\nWhat came next\n\nA man held on {9 September} was freed.",
            _WARS + "\n\nPrime minister: Ali Banda\n\nBanda took office on {9 June}.",
        ),
    ),
    Anchoring(
        "told of our own time, after a look back",
        _after_a_step_back,
        {
            CAREER + "\n\nHe took the port in {January}.": "2023-01",
            CAREER + "\n\nOn {23 June} he fled.": "2023-06-23",
            "On 23 August 2023 a law came in. It was dropped in May 2003, after a march.\n\nOn {19 July} Chad objected."
            + _LONG_AGO.partition(" They")[0]: "2023-07-19",
        },
        (
            "On 23 August 1923 a law came in. It was dropped in May 1903, after a march.\n\nOn {19 July} Chad objected."
            + _LONG_AGO.partition(" They")[0],
            CAREER + " He took the port in {January}.",
            STRIKE + "\n\nThe king gave in on {12 March}.",
        ),
    ),
    Anchoring(
        "told of our own time, as its story could only go back",
        _over_as_it_would_go_back,
        {
            _NEWS + "The pact broke at the end of 2020.\n\nIn {April} the council shut his party.": "2023-04",
            _NEWS + "On 23 May he spoke.\n\nRebels took the port in {January}.": "2023-01",
            _NEWS + "In {April} the council shut his party.": "2023-04",
            "In November last year they voted. Talks were held on {7 September}.": "2023-09-07",
        },
        (
            "In November last year they voted. Talks were held on {7 December}.",
            "In November last year they voted. They had held talks on {7 September}.",
            _NEWS + "In March 2019 he voted.\n\nIn {April} the council shut his party.",
            _NEWS + "In {April} the council had shut his party.",
            _NEWS + "A ship sailed in August 2020. A raid on {11 August} failed.",
            _LATE + "A ship sailed on 9 August 1921. A raid on {3 July} failed.",
            _NEWS + "He fled in 2020.\n\nIn {April} the council shut his party.",
            _NEWS + "In August 2020 he ran again, but on {9 July} crowds burned his house.",
        ),
    ),
    Anchoring(
        "a weekday, past the days of its story",
        _a_weekday_past_its_story,
        {
            REVOLT + "They met on 4 July 2012. In May 2015 they agreed. The pact was signed on {Monday}.": "2023-09-11",
            REVOLT + "They met on 4 July 2012. In May 2015 they agreed. Peru votes on {Sunday}.": "2023-09-17",
            REVOLT + "In May 2015 they met. The pact was signed on 9 September 2023.\n\nPeru votes on {Sunday}.": (
                "2023-09-17"
            ),
            "Peru voted on Monday.\n\n"
            + REVOLT
            + "They agreed in 2013.\n\nChad said on {Monday} that it won.": "2023-09-11",
        },
        (
            "Peru voted on Monday.\n\n" + REVOLT + "\n\nChad said on {Tuesday} that it won.",
            REVOLT + "They met on 4 July 2012. The pact was signed on {Monday}.",
            "They met in July 2012. In May 2015 they agreed. The pact was signed on {Monday}.",
        ),
    ),
    Anchoring(
        "a weekday of the news",
        _a_weekday_of_the_news,
        {
            CAREER + "\n\nHe led a raid on 3 June 2023.\n\nOn {Monday} he was seen in Rome.": "2023-09-11",
            "Police caught Banda on 3 July. A court freed him on {Monday}. He was born in 1955."
            + _LONG_AGO: "2023-09-11",
            _LATE + _LONG_AGO + "\n\nOn {Sunday} the king spoke.": "2023-09-10",
            _LATE + "\n\nThe house voted on 16 August. Phiri, who took office on {Sunday}, signed it.": "2023-09-10",
        },
        (
            _LATE + _LONG_AGO.partition("They")[0] + "\n\nOn {Sunday} the king spoke.",
            CAREER + "\n\nHe led a raid on 3 June 2023. On {Monday} he was seen in Rome.",
            STRIKE + "\n\nOn {Monday} the king gave in.",
        ),
    ),
)
