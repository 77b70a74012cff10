"""A bare piece of the calendar that a story goes on to in; where the story stands, and which way it points, out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from timeline.dates.anchors.lately import is_a_day_of_ours
from timeline.dates.anchors.looking_back import has_gone_on_from, past_an_aside
from timeline.dates.anchors.news import is_a_bare_weekday
from timeline.dates.anchors.overtaking import (
    counts_on_from_what_is_to_come,
    looks_behind_what_had_been,
    overtakes_what_is_stated_next,
)
from timeline.dates.anchors.pointing import bare_month, next_such, way_from_publication, way_of_one_pointed_at
from timeline.dates.anchors.row import AHEAD, LIFE, REVOLT, STORY_WAYS, STRIKE, TO_COME, Anchoring, Asked
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook, Said
from timeline.dates.mention import TimeMention
from timeline.dates.reading import Calendar, Origin, Reading
from timeline.dates.resolve import NOTHING, Choice, Pointing
from timeline.dates.sight import has_month, is_day_alone
from timeline.dates.units import FINENESS, Unit


def _line_of_the_story(asked: Asked) -> Choice | None:
    line = _line_it_goes_on_from(asked)
    if line is None or counts_on_from_what_is_to_come(asked, line):
        return None
    if _points_back(asked.reading) and is_day_alone(asked.reading) and has_gone_on_from(asked.frame, line):
        return NOTHING
    if _is_of_the_news(asked, line):
        return asked.frame.publication(way_from_publication(asked))
    if not _points_back(asked.reading) and (_is_the_last_step(asked, line) or _is_next_to_come(asked, line)):
        return None
    return replace(line, way=_way_from(asked, line))


def _is_of_the_news(asked: Asked, line: Choice) -> bool:
    """ "Lima spoke on Sunday. At Monday's hearing": the week up to publication has but one such day."""
    published, day = asked.frame.published, line.day
    if not is_a_bare_weekday(asked) or published is None or day is None or asked.said.before():
        return False
    return 0 <= (published - day).days < _WEEK


_WEEK = 7


def _is_next_to_come(asked: Asked, line: Choice) -> bool:
    """ "Last week they met. In January they fought", read in October: the next January comes after publication."""
    reading, begin, published = asked.reading, _begin_of(line), asked.frame.published
    if not isinstance(reading, Calendar) or not reading.month or begin is None or published is None:
        return False
    late = published - begin <= _OF_LATE and asked.said.outlook() is Outlook.PAST
    return late and next_such(reading, begin)[:2] > (published.year, published.month)


_OF_LATE = timedelta(days=31)


def _points_back(reading: Reading) -> bool:
    """ "That May": the text looks back with it on what it told of."""
    return isinstance(reading, Calendar) and reading.origin is Origin.TEXT


def _line_it_goes_on_from(asked: Asked) -> Choice | None:
    """The time where the story stands, or the latest of a text without a day that tells of what is to come."""
    frame = asked.frame
    if _comes_after_all(asked):
        return None if frame.adrift else frame.latest()
    if _points_back(asked.reading):
        return _line_looked_back_on(asked)
    return past_an_aside(frame, _line_of_what_is_told(asked))


def _comes_after_all(asked: Asked) -> bool:
    """Whether a month is to come in a text of no known day: after all that it tells."""
    reading, frame, said = asked
    if frame.published is not None or said.outlook() not in TO_COME:
        return False
    return has_month(reading) and not frame.heads_here()


def _line_looked_back_on(asked: Asked) -> Choice | None:
    """What "that May" looks back on: what was named last in its paragraph, in passing too; else as "that Monday"."""
    named = None if is_day_alone(asked.reading) else asked.frame.just_named()
    return named if named is not None else asked.frame.line(_coarsest_gone_on_from(asked.reading))


def _line_of_what_is_told(asked: Asked) -> Choice | None:
    """Where the story stands that it is told in; None outside a story, or where the story has left those days."""
    if not _is_of_a_story(asked) or is_a_day_of_ours(asked):
        return None
    frame, line = asked.frame, asked.frame.line(_coarsest_gone_on_from(asked.reading))
    left = is_day_alone(asked.reading) and frame.published is not None and has_gone_on_from(frame, line)
    return None if left else line


def _coarsest_gone_on_from(reading: Reading) -> Unit:
    """A weekday goes on from a day alone, a month from up to a year."""
    return Unit.DAY if is_day_alone(reading) else Unit.YEAR


def _is_of_a_story(asked: Asked) -> bool:
    """Whether it is told in a story, in an entry of a list, or in a text of which nobody knows the day."""
    frame = asked.frame
    if frame.published is None or _is_below_a_time(frame):
        return True
    elsewhere = frame.history if is_day_alone(asked.reading) else frame.elsewhere
    return elsewhere and not leaves_the_story(asked)


def _is_below_a_time(frame: Frame) -> bool:
    """Whether a time opens the entry, which is not the day of publication."""
    return frame.heads_here() and not _is_led_by_the_news(frame)


def _is_led_by_the_news(frame: Frame) -> bool:
    """Whether what opens the entry is the day of publication: "Today's ruling ended it. It will appeal on Friday"."""
    led = next((each for each in frame.usable(Unit.YEAR) if each.standing.leads), None)
    return led is not None and led.place.begin == frame.published and led.place.unit == Unit.DAY


def leaves_the_story(asked: Asked) -> bool:
    """Whether the present or the future is spoken of, which in an article of its own time is that of publication.

    What an entry tells below the time that heads it is told in the present, whenever it was.
    """
    if asked.said.now():
        return (asked.frame.returns or asked.frame.comes_near) and not asked.frame.heads_here()
    seen_then = asked.said.would() and asked.frame.near is not None and asked.frame.near.is_main
    return asked.frame.returns and asked.said.outlook() in AHEAD and not seen_then


def _is_the_last_step(asked: Asked, line: Choice) -> bool:
    """ "She joined in 2009. In 2018 she was in Mali, in 2020 in Goma. In {March} she left": each step has its year.

    A month without one is then a month of now, where the steps are years apart, and not in a history.
    """
    reading, frame = asked.reading, asked.frame
    month_alone = isinstance(reading, Calendar) and reading.month is not None and reading.day is None
    if not month_alone or line.place is None or frame.history or asked.said.before():
        return False
    return _tells_in_steps_of_years(frame)


def _tells_in_steps_of_years(frame: Frame) -> bool:
    """Whether each of the last times is a year that this paragraph tells of, more than one apart up to publication."""
    told = (_year_told_of(each) for each in frame.mentions[-_STEPS:] if frame.is_told_here(each))
    years = [year for year in told if year is not None]
    if frame.published is None or len(years) < _STEPS:
        return False
    return all(later - year > 1 for year, later in pairwise([*years, frame.published.year]))


def _year_told_of(mention: TimeMention) -> int | None:
    """The year that a mention of the main line names; None of finer or coarser times, and of what is told aside."""
    begin = mention.place.begin
    return begin.year if begin is not None and mention.is_main and mention.place.unit == Unit.YEAR else None


_STEPS = 3


def _way_from(asked: Asked, line: Choice) -> Pointing:
    """Which way it points from where the story stands."""
    way = way_of_one_pointed_at(asked, line) if _points_back(asked.reading) else _way_it_goes_on(asked, line)
    return Pointing.THIS if way is Pointing.STORY and _is_of_one_year(asked, line) else way


def _is_of_one_year(asked: Asked, line: Choice) -> bool:
    """ "In January he fled; on 4 November they came": of one year, where the first is said without its own."""
    reading, begin = asked.reading, _begin_of(line)
    if not isinstance(reading, Calendar) or not reading.month or begin is None or not asked.said.goes_on(line.text):
        return False
    return (reading.month, reading.day or begin.day) > (begin.month, begin.day) and not _NAMED.search(line.text)


_NAMED = re.compile(r"\d{4}")


def _way_it_goes_on(asked: Asked, line: Choice) -> Pointing:
    """What an entry tells as to come follows its time, as does what a story goes on to that comes near to now."""
    ahead = asked.said.outlook() in TO_COME and _is_below_a_time(asked.frame)
    return Pointing.NEXT if ahead or _goes_on_to_now(asked) else _story_way(asked, line)


def _goes_on_to_now(asked: Asked) -> bool:
    """Whether a sentence that a time opens goes on with a story which comes near to publication.

    "He took office in February. In November rebels shot him", but "tolls in April rose from a low in January".
    """
    frame, said = asked.frame, asked.said
    near = frame.published is not None and frame.stands_near
    return _tells_on(said) and near and (said.opens_paragraph() or (frame.goes_on_here() and said.opens()))


def _story_way(asked: Asked, line: Choice) -> Pointing:
    """A story goes on; what had been lies before a known month of it; beside that, a time lies on either side."""
    said = asked.said
    if said.ensues() or _goes_on_in_its_year(asked, line):
        return Pointing.NEXT
    if overtakes_what_is_stated_next(asked, line):
        return Pointing.PAST
    if said.before():
        return Pointing.PAST if _is_a_month_or_less(line) else Pointing.CLOSE
    if said.outlook() is Outlook.NONE and asked.frame.heads_here() and has_month(asked.reading):
        return Pointing.STORY if said.passing() else Pointing.NEXT
    if said.back() and not looks_behind_what_had_been(asked, line):
        return Pointing.CLOSE
    return STORY_WAYS.get(said.outlook(), line.way)


def _goes_on_in_its_year(asked: Asked, line: Choice) -> bool:
    """ "Lifted it in January 1981. In November he fled": what is told of a later month goes on in that year.

    Where that opens no sentence, not if it would come right after what was told of the year before.
    """
    month, begin = bare_month(asked), _begin_of(line)
    if month is None or begin is None or not _is_a_month_or_less(line) or not _NAMED.search(line.text):
        return False
    later = _tells_on(asked.said) and (month.month or 0) > begin.month
    return later and (asked.said.opens() or not _is_behind_what_was_told(month, begin.year - 1, asked.frame))


def _is_behind_what_was_told(month: Calendar, year: int, frame: Frame) -> bool:
    """ "They attacked on 30 November 1939, and made peace in March. They were expelled on 14 December": of 1939."""
    told = (each.place.begin for each in frame.usable(Unit.MONTH) if frame.is_told_here(each))
    there = year * _MONTHS + (month.month or 1)
    return any(begin and 0 <= there - (begin.year * _MONTHS + begin.month) <= 1 for begin in told)


_MONTHS = 12


def _tells_on(said: Said) -> bool:
    """Whether it is told as past, and neither as what had been nor behind that."""
    return said.outlook() is Outlook.PAST and not (said.before() or said.back())


def _is_a_month_or_less(line: Choice) -> bool:
    return line.place is not None and line.place.fineness <= FINENESS[Unit.MONTH]


def _begin_of(line: Choice) -> date | None:
    return line.place.begin if line.place is not None else None


OF_THE_STORY: tuple[Anchoring, ...] = (
    Anchoring(
        "where the story stands",
        _line_of_the_story,
        {
            STRIKE + "The governor surrendered on {12 March}.": "1971-03-12",
            "Banda won in November 1921. He followed Phiri, who had lost the vote {that May}.": "1921-05",
            "Banda won in March 1921. He took office {that May}.": "1921-05",
            "Troops left on Friday. Peru freed a man who was jailed in 2021 and a nun held {that May}.": "2021-05",
            "Men were shot on 3 January 1921; five months later one died. Banda fell {that March}.": "1921-03",
            "On 24 June 1922 they shut the house elected {that autumn}.": "1921-FA",
            "Riots broke out in June 1921, after Banda cancelled the vote held {that May}.": "1921-05",
            "Banda fled on 4 January 1921. A vote followed in {October}.": "1921-10",
            "2011 May - Phiri wins.\n\n2012 July - Banda rules. He had beaten Phiri in a vote in {March}.": "2012-03",
            "Phiri fell in 1911. Banda lifted the ban in January 1921. In {November} he left the house.": "1921-11",
            "Phiri fell in 1911. Banda lifted the ban in January 1921. In {November} he had left it.": "1920-11",
            REVOLT + "In January the consul fled; on {4 November} a mob took the port.": "1912-11-04",
            "The strike began on 8 March 1921. On the {Thursday} it was over.": "1921-03-10",
            STRIKE + "In {June} the governor had met them.": "1970-06",
            REVOLT * 3 + "\n\nHe was held on 7 September 2023. At {Monday}'s hearing he spoke.": "2023-09-11",
            REVOLT * 3 + "\n\nHe was held on 9 March 2023. At {Monday}'s hearing he spoke.": "2023-03-06",
            "In March 2022 a vote failed. It had been called after Banda shut the house in {May}.": "2021-05",
            REVOLT + "No raid was as bad since men took Lima in May 1905. In {November} they left.": "1911-11",
            REVOLT + "\n\nPeace parted them from it, which signed the 1905 pact. War came in {November}.": "1911-11",
            REVOLT
            + "On 12 July 1911 a judge spoke of Lima, where men killed nine in 1909. He left in {November}.": "1911-11",
            "On 9 May 1921 rebels took a ship; it was freed ten months later. In {June} Banda fled. He died on 3 "
            "December 1921.": "1921-06",
            STRIKE + "In a vote held on 8 January 1972, they backed it. On {21 April} he fled.": "1972-04-21",
            STRIKE + "On the night of 12 January 1972 troops took it. On {18 August} he fled.": "1972-08-18",
            REVOLT + "They met until May 1912. On {3 March} he gave in. They signed on 5 August 1912.": "1912-03-03",
            REVOLT * 3 + "\n\nIn 1922 he wed. On 4 June he was freed. On {Friday} he left.": "1922-06-09",
            STRIKE + "The king had come on 5 March. The fires were out in {November}.": "1971-11",
            "2016 May - Banda wins.\n\n1982 - Banda leads them to victory in {October}.\n\n2022 - He falls.": "1982-10",
            "February 1921: Banda is arrested. In {October} he is sentenced.": "1921-10",
            "2010 - Banda wins.\n\n2011 Feb - Men take the fort, and retake it in {November}.": "2011-11",
            LIFE + "He was tried on 9 April 2022.\n\nIn {February} he was freed.": "2023-02",
            LIFE + "In 2011 he was tried; the ban became final in December last year, and he fled in {May}.": "2023-05",
        },
        (
            "Men came on Monday. Ana joined in 2009. In 2016 she was in Mali, in 2019 in Goma. In {March} she left.",
            STRIKE + "The veterans will march on {12 March}.",
            "The governor surrendered on {12 March}.",
        ),
    ),
)
"""Behind what looks back, comes home to the present or is of the news."""
