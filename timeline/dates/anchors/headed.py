"""A month or a day that stands alone over what was then in, its anchor out: the time that stood so before."""

from __future__ import annotations

from itertools import takewhile

from timeline.dates.anchors.pointing import bare_month
from timeline.dates.anchors.row import AHEAD, Anchoring, Asked
from timeline.dates.frame import Frame
from timeline.dates.mention import TimeMention, counted_from
from timeline.dates.reading import Calendar, Origin, Shift
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import has_month, is_day_alone
from timeline.dates.units import Unit
from timeline.model import Anchor

THE_DAY_BEFORE = 6
"""Days on from a weekday to that before it: "Friday and Thursday" are named backwards."""


_MONTHS = 12
_BACKWARDS = 10
"""Months ahead from which on a list is rather read backwards: April below May."""


def _below_a_year_alone(asked: Asked) -> Choice | None:
    """ "2023" over "April" over what was then: a heading that is a month or a day is of the last that is a year."""
    here = asked.frame.here
    if not (has_month(asked.reading) and here.heading and here.alone):
        return None
    year = _heading_above(asked.frame, Unit.YEAR)
    return counted_from(year, Pointing.THIS)


def _heading_above(frame: Frame, unit: Unit) -> TimeMention | None:
    """The last such unit that stood alone in a heading."""
    alone = (each for each in frame.back() if each.standing.heading and each.standing.alone)
    return next((each for each in alone if each.place.unit == unit), None)


def _month_of_a_chronicle(asked: Asked) -> Choice | None:
    """ "May" alone over what was then: next to the month in the heading before, or of the year in the title."""
    reading, frame = asked.reading, asked.frame
    if not isinstance(reading, Calendar) or reading.month is None or reading.day or not has_month(reading):
        return None
    here = frame.here
    if not (here.heading and here.alone and here.paragraph > 0):
        return None
    before = _heading_above(frame, Unit.MONTH)
    if before is not None and before.place.begin is not None:
        return counted_from(before, _way_on(before.place.begin.month, reading.month))
    year = _year_of_the_title(frame)
    return counted_from(year, Pointing.THIS)


def _way_on(before: int, month: int) -> Pointing:
    """Which way a list of months goes from the one above to this."""
    return Pointing.PAST if (month - before) % _MONTHS >= _BACKWARDS else Pointing.NEXT


def _year_of_the_title(frame: Frame) -> TimeMention | None:
    first = next(iter(frame.mentions), None)
    titled = first is not None and first.place.unit == Unit.YEAR and first.standing.paragraph == 0
    return first if titled else None


def _below_a_day_alone(asked: Asked) -> Choice | None:
    """ "Sunday 7 January" over what was then, over "Monday": a weekday alone in its line is next to the day above.

    Or before it, in a list that goes back.
    """
    reading, here = asked.reading, asked.frame.here
    if not isinstance(reading, Calendar) or not is_day_alone(reading) or reading.weekday is None:
        return None
    if not here.heading or not here.alone:
        return None
    led = (each for each in asked.frame.back() if each.standing.leads)
    day = next((each for each in led if each.place.unit == Unit.DAY), None)
    if day is None or day.place.begin is None:
        return None
    later = (reading.weekday - day.place.begin.weekday()) % 7
    way = Pointing.PAST if later == THE_DAY_BEFORE else Pointing.NEXT
    return counted_from(day, way)


def day_above(frame: Frame) -> Choice | None:
    """The day that heads what is read, unless that is the day of publication; None under none.

    Words that begin with a day head nothing as the title of an article: "Fifty years ago today, a song began it".
    """
    section = takewhile(lambda each: each.standing.section == frame.here.section, frame.back())
    above = [each for each in section if _heads_a_section(each) and each.place.unit == Unit.DAY]
    if not any(each.standing.leads for each in above) or above[0].place.begin == frame.published:
        return None
    return Choice(Anchor.REFERENCE, above[0].place, above[0].text, Pointing.CLOSE)


def hour_below_a_day(asked: Asked) -> Choice | None:
    """ "TODAY" over "She speaks at 6 p.m.": an hour of the day that alone heads it, where its line names no other."""
    frame, reading = asked.frame, asked.reading
    if not isinstance(reading, Shift) or reading.origin is not Origin.EITHER or reading.step or frame.here.heading:
        return None
    section = takewhile(lambda each: each.standing.section == frame.here.section, frame.back())
    days = [each for each in section if each.place.unit == Unit.DAY]
    above = next((each for each in days if _heads_a_section(each) and each.standing.alone), None)
    named = [each for each in days if frame.is_told_here(each) and not _is_only_foreseen(each, frame)]
    return None if above is None or named else counted_from(above, Pointing.CLOSE)


def _is_only_foreseen(mention: TimeMention, frame: Frame) -> bool:
    """ "Holt calls a vote for 9 June. He leaves at 6 p.m.": another sentence named a day that is still to come."""
    begin, published = mention.place.begin, frame.published
    return mention is not frame.near and begin is not None and published is not None and begin > published


def before_the_day_above(asked: Asked) -> Choice | None:
    """ "10 June" over "the airport, shut on Friday, has reopened the night before": before the day that heads it.

    Not before one that its own sentence tells of in the open.
    """
    reading, frame = asked.reading, asked.frame
    if not isinstance(reading, Shift) or reading.origin is not Origin.TEXT or reading.step >= 0:
        return None
    near = reading.unit in (Unit.DAY, Unit.NIGHT) and frame.near is not None and frame.near.passing
    return day_above(frame) if near and not asked.said.inside() else None


def _heads_a_section(mention: TimeMention) -> bool:
    """Whether it stands in a heading, of which the title of the article is none but where it names a time alone."""
    return mention.standing.heading and (mention.standing.alone or mention.standing.paragraph > 0)


def _of_the_day_above(asked: Asked) -> Choice | None:
    """ "29 November" over "rebels enter the town on Friday night": the Friday next to the day that stands over it."""
    reading, frame = asked.reading, asked.frame
    if not isinstance(reading, Calendar) or not is_day_alone(reading) or reading.direction or frame.here.heading:
        return None
    return day_above(frame)


def _of_the_year_that_leads(asked: Asked) -> Choice | None:
    """ "2008 - Crowds fill the square. On 2 December a court rules. In October he had been jailed": all of 2008."""
    if bare_month(asked) is None:
        return None
    told = [*takewhile(asked.frame.is_told_here, asked.frame.back())]
    lead = told[-1] if len(told) > 1 else None
    if lead is None or lead.place.unit != Unit.YEAR or not lead.standing.leads or lead.standing.heading:
        return None
    within = all(_lies_within(each, lead) for each in told if each.is_main)
    return counted_from(lead, Pointing.THIS) if within else None


def _lies_within(mention: TimeMention, year: TimeMention) -> bool:
    begin, end = mention.place.begin, mention.place.end
    if begin is None or end is None or year.place.begin is None or year.place.end is None:
        return False
    return year.place.begin <= begin and end <= year.place.end


def is_told_below_a_year(asked: Asked) -> bool:
    """Whether it is told, and not as to come, in a section that a year alone heads, be it in no entry of its own."""
    title, here = asked.frame.title, asked.frame.here
    headed = title is not None and title.standing.alone and title.standing.section == here.section
    return headed and title is not None and title.place.unit == Unit.YEAR and asked.said.outlook() not in AHEAD


BELOW_A_TIME = (
    Anchoring(
        "of the year that leads its entry",
        _of_the_year_that_leads,
        {
            "2006 - Banda wins.\n\n2008 - Crowds come. On Dec. 2 a court rules. In {October} Banda is jailed."
            "\n\n2011 - He returns.": "2008-10",
            "2006: Banda wins.\n\n2008: Crowds come. On 2 December a court rules. Banda, who fled in {August},"
            " falls.\n\n2011: He returns.": "2008-08",
        },
        (
            "2006 - Banda wins.\n\n2008 - Crowds come. On 2 May 2009 a court rules. In {October} Banda is jailed."
            "\n\n2011 - He returns.",
            "In 2008 crowds filled the square. On 2 December a court ruled. In {October} Banda was jailed.",
        ),
    ),
    Anchoring(
        "of the year alone in a heading above",
        _below_a_year_alone,
        {
            "1971\n\nMay\n\nSudan voted.\n\n{June}\n\nAll parties were banned.": "1971-06",
            "1971\n\nMay\n\nSudan voted.\n\n1972\n\nJanuary\n\nIt rained.\n\n{August}\n\nIt ended.": "1972-08",
        },
        ("June\n\nSudan voted.\n\n{July}\n\nAll parties were banned.", "In 1971 Sudan voted.\n\n{June}\n\nIt ended."),
    ),
    Anchoring(
        "a month alone in a heading",
        _month_of_a_chronicle,
        {
            "Chad in 2021: a chronicle\n\n{October}\n\nMen come.\n\nNovember\n\nThey leave.": "2021-10",
            "Chad\n\nIt was a bad year.\n\nMarch 2021\n\nMen come.\n\n{November}\n\nThey leave.": "2021-11",
            "Chad\n\nIt was a bad year.\n\nMay 2021\n\nMen leave.\n\n{April}\n\nThey come.": "2021-04",
        },
        ("Men come in {October}.", "A chronicle\n\n{3 October}\n\nMen come.\n\n4 November\n\nThey leave."),
    ),
    Anchoring(
        "next to the day alone in a heading above",
        _below_a_day_alone,
        {
            "Sunday 9 July 2023\n\nWe left Lima.\n\n{Tuesday}\n\nRebels came.": "2023-07-11",
            "Sunday 9 July 2023\n\nRebels came.\n\n{Saturday}\n\nWe left Lima.": "2023-07-08",
        },
        (
            "Sunday 9 July 2023\n\nWe left Lima. On {Tuesday} rebels came.",
            "{Tuesday}\n\nWe left Lima.\n\nFriday\n\nRebels came.",
        ),
    ),
    Anchoring(
        "next to the day that heads it",
        _of_the_day_above,
        {
            "27 May\n\nMen come.\n\n9 June\n\nMen enter Lima on {Friday}.\n\n14 June\n\nThey leave.": "2023-06-09",
            "27 May\n\nMen come.\n\n9-10 June\n\nOn {Friday} men enter Lima.\n\n14 June\n\nAll leave.": "2023-06-09",
        },
        (
            "12 September 2023\n\nRebels entered the town on {Friday night}.",
            "Rebels entered the town on 9 June. They left on {Friday night}.",
            "Fifty years ago today, men rose\n\nOn {Friday} men are expected to march.\n\n9 June\n\nMen came.",
            "27 May\n\nMen come.\n\n9 June\n\nMen entered Lima {last Friday}.\n\n14 June\n\nThey leave.",
        ),
    ),
)
