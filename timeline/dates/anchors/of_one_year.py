"""A bare month or day in; the time its text has just named, in whose year it lies, out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeGuard

from timeline.dates.anchors.pointing import bare_month, last_such, next_such
from timeline.dates.anchors.row import REVOLT, Anchoring, Asked
from timeline.dates.discourse import FAR_FROM_PUBLICATION
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import TimeMention, counted_from
from timeline.dates.reading import Calendar
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.units import FINENESS, Unit


def _of_the_year_its_sentence_named(asked: Asked) -> Choice | None:
    """ "The law was passed on 17 January 1975, and in November they met": later in the year that was told of.

    So behind any month or day before the year of publication that its sentence goes on from.
    """
    near, month = asked.frame.near, bare_month(asked)
    if near is None or month is None or month.direction or not asked.said.coordinates() or asked.frame.contrasted:
        return None
    gone_by = _is_told_as_over(asked, month) and _is_a_month_gone_by(near, asked.frame.published)
    return counted_from(near, Pointing.NEXT) if gone_by and _lies_later_in_its_year(month, near) else None


def _is_told_as_over(asked: Asked, month: Calendar) -> bool:
    """Whether it is told as past, or in the present in months of the year that were over at publication."""
    published, outlook = asked.frame.published, asked.said.outlook()
    over = published is None or (month.month or 0) < published.month
    return (outlook is Outlook.PAST or (outlook is Outlook.PRESENT and over)) and not asked.said.before()


def _is_a_month_gone_by(near: TimeMention, published: date | None) -> bool:
    """Whether it is a month or less of before the year of publication, at which something was so."""
    begin = near.place.begin
    if begin is None or near.place.fineness > FINENESS[Unit.MONTH] or near.bounding or near.ahead:
        return False
    return published is None or begin.year < published.year


def _lies_later_in_its_year(month: Calendar, near: TimeMention) -> bool:
    begin = near.place.begin
    return begin is not None and (month.month or 0, month.day or _LAST) > (begin.month, begin.day)


_LAST = 31


def _back_behind_what_came_of_it(asked: Asked) -> Choice | None:
    """ "On 30 January 1972 they shot ten; another died on 16 June. On 1 February a mob came": days after the first.

    A day that its sentence begins with, for which the story would have to go on by half a year into the next, while it
    lies a few days behind what was told before of the year that the story stands in.
    """
    month, line = bare_month(asked), asked.frame.line()
    if month is None or month.direction or not month.day or not _is_a_month_or_less(line):
        return None
    if not _opens_with_what_was_done(asked):
        return None
    back = _day_left_behind(month, line.day or date.max)
    story = asked.frame.elsewhere or asked.frame.published is None
    return counted_from(_told_just_before(back, asked.frame), Pointing.NEXT) if story and back is not None else None


def _opens_with_what_was_done(asked: Asked) -> bool:
    """Whether a sentence begins with it and tells what was done then, not what had been."""
    past = asked.said.opens() and asked.said.outlook() is Outlook.PAST
    return past and not asked.said.before()


def _day_left_behind(month: Calendar, begin: date) -> date | None:
    """That day of the year in which a story stands, where it is over by then and the next one is far ahead."""
    back = _day_in(begin.year, month)
    return back if back is not None and back < begin and _is_far_ahead(month, begin) else None


def _is_a_month_or_less(line: Choice | None) -> TypeGuard[Choice]:
    place = line.place if line is not None else None
    return place is not None and place.begin is not None and place.fineness <= FINENESS[Unit.MONTH]


def _is_far_ahead(month: Calendar, begin: date) -> bool:
    following = _day_in(next_such(month, begin)[0], month)
    return following is not None and following - begin > _HALF_A_YEAR


def _day_in(year: int, day: Calendar) -> date | None:
    """That day of the calendar in a year; None where the year has none."""
    try:
        return date(year, day.month or 1, day.day or 1)
    except ValueError:
        return None


def _told_just_before(day: date, frame: Frame) -> TimeMention | None:
    """A day told of on the main line up to a month before."""
    told = (each for each in frame.usable(Unit.DAY) if each.is_main and not each.back)
    near = ((each, each.place.begin) for each in told)
    return next((each for each, begin in near if begin and timedelta(0) < day - begin <= _SOON_AFTER), None)


def _had_been_by_what_was_named_last(asked: Asked) -> Choice | None:
    """ "On 22 February they came. A report, published on 19 April, cleared them. The house had been shut on 24 March".

    Before what was named last, if in passing, where it lies between that and where the story stands.
    """
    month, line = bare_month(asked), asked.frame.line(Unit.MONTH)
    if month is None or month.direction or not asked.said.before() or line is None or line.end is None:
        return None
    last = _month_named_last(asked.frame)
    if last is None or last.place.begin is None or last.place.begin <= line.end:
        return None
    between = (line.end.year, line.end.month) <= last_such(month, last.place.begin)[:2]
    return counted_from(last, Pointing.PAST) if between else None


def _month_named_last(frame: Frame) -> TimeMention | None:
    """What was named last, where its paragraph has it, at a month or a day, and it neither steps aside nor ahead."""
    last = frame.mentions[-1] if frame.mentions else None
    if last is None or last.aside or last.ahead:
        return None
    return last if frame.is_told_here(last) and last.place.fineness <= FINENESS[Unit.MONTH] else None


_HALF_A_YEAR = timedelta(days=150)
_SOON_AFTER = timedelta(days=31)


def _of_the_year_right_before_it(asked: Asked) -> Choice | None:
    """ "The wall falls. Three years later, in August, men riot": of the year that stands right before it.

    In whatever tense, and whatever heads its entry.
    """
    near, month = asked.frame.near, bare_month(asked)
    if near is None or month is None or month.direction or near.place.unit != Unit.YEAR or near.bounding:
        return None
    said = asked.said
    gap = said.text[max(said.span.start - _BETWEEN - len(near.text), 0) : said.span.start].rpartition(near.text)
    beside = gap[1] and gap[2].startswith(",") and len(gap[2]) <= _BETWEEN
    return counted_from(near, Pointing.THIS) if beside else None


def _of_the_year_remembered(asked: Asked) -> Choice | None:
    """ "They wept for those who died in June 1989.\n\nHolt died on 15 April": of the year that is remembered.

    Where it has told of no other time on its main line, but those that came before its story.
    """
    month, frame = bare_month(asked), asked.frame
    if month is None or month.direction or not (frame.history and frame.returns) or frame.here.opening:
        return None
    year = _year_remembered(frame)
    fits = year is not None and _is_told_of_then(asked) and not _has_begun_its_story(frame)
    return counted_from(year, Pointing.THIS) if fits else None


def _year_remembered(frame: Frame) -> TimeMention | None:
    """The year of long ago that the first paragraph names in passing, or a month or a day of it."""
    first = (each for each in frame.mentions[:_SOON] if each.standing.opening and each.standing.speaks > 0)
    year = next(first, None)
    return year if year is not None and year.passing and year.place.fineness <= FINENESS[Unit.YEAR] else None


def _is_told_of_then(asked: Asked) -> bool:
    """Whether it is told as past, not as what had been before, and not where the article is back in its own days."""
    said = asked.said
    return said.outlook() is Outlook.PAST and not (said.before() or said.now() or asked.frame.here.homing)


def _has_begun_its_story(frame: Frame) -> bool:
    """Whether another time of long ago has been told of in the open since."""
    return any(each.is_main and each.is_open and _is_far(each, frame) for each in frame.usable(Unit.MONTH))


def _is_far(mention: TimeMention, frame: Frame) -> bool:
    """Whether it lies more than a year before publication."""
    end, published = mention.place.end, frame.published
    return end is not None and published is not None and (published - end).days > FAR_FROM_PUBLICATION


_SOON = 4
"""Times among which the first paragraph names what is remembered."""


_BETWEEN = len(", in ")
"""Characters between a year and the time that it is the year of: a comma and one little word."""


_WEPT = (
    "Thirty years on, the town weeps\n\nCrowds wept on Monday for those who died in Lima in June 1989. Men had died "
    "there in May 1985 and in June 1987.\n\n"
)
OF_THE_YEAR_BESIDE: tuple[Anchoring, ...] = (
    Anchoring(
        "of the year right before it",
        _of_the_year_right_before_it,
        {
            "1991\n\nDecember - The wall falls. Three years later, in {August}, men riot.\n\n1998\n\nMay - All go.": (
                "1994-08"
            ),
            "The wall fell in December 1991. A year later, on {3 May}, men had rioted.": "1992-05-03",
        },
        (
            "The wall fell in December 1991. A year later he fled, and in {August} men rioted.",
            "The wall fell in December 1991. Weeks later, in {August}, men rioted.",
            "Banda, who had lost the vote of 1991, died in {August}.",
            "Banda, who ruled from 2015 to 2021, died on {5 June}.",
        ),
    ),
    Anchoring(
        "of the year that is remembered",
        _of_the_year_remembered,
        {
            _WEPT + "Holt, who had come in May 1987, died on {15 April}.": "1989-04-15",
            _WEPT + "In {May} Holt died.": "1989-05",
        },
        (
            _WEPT + "On 3 May 1988 Holt came. He died on {15 April}.",
            _WEPT + "Holt will come on {15 April}.",
            _WEPT.replace("Thirty years on, ", "") + "Holt died on {15 April}.",
        ),
    ),
)
"""Before what an entry or a list says."""
OF_ONE_YEAR: tuple[Anchoring, ...] = (
    Anchoring(
        "later in the year that its sentence named",
        _of_the_year_its_sentence_named,
        {
            "The law was passed on 17 January 1975, and in {November} they met.": "1975-11",
            "In June last year Chad sold its port, and in {November} Peru bought it.": "2022-11",
            "In March 2019 Banda fled and in {July} he came back.": "2019-07",
            REVOLT + "Peace failed on 3 May 1912, and on {9 August} the port fell.": "1912-08-09",
        },
        (
            "The law was passed on 17 January 1975, after they had met in {November}.",
            "In June last year Chad sold its port, and in {March} Peru bought it.",
            "In March Banda fled, and in {July} he came back.",
            "In March 2019 Banda fled; in {July} he came back.",
            "In March 2019 Banda fled, and in {November} he is to come back.",
        ),
    ),
    Anchoring(
        "what had been by a time named in passing",
        _had_been_by_what_was_named_last,
        {
            REVOLT
            + "On 22 February 1912 men came. A report, published on 19 April, cleared them. The house had been shut "
            "on {24 March}.": "1912-03-24",
        },
        (
            REVOLT
            + "On 22 February 1912 men came. A report, published on 19 April, cleared them. The house had been shut "
            "on {24 January}.",
            REVOLT + "On 22 February 1912 men came. A report, published on 19 April, cleared them. The house shut on "
            "{24 May}.",
            REVOLT + "On 22 February 1912 men came. The house had been shut on {24 January}.",
        ),
    ),
    Anchoring(
        "days after what was told, behind what came of it",
        _back_behind_what_came_of_it,
        {
            REVOLT
            + "On 30 January 1912 troops shot ten. One died on 16 June.\n\nOn {1 February} a mob came.": "1912-02-01",
            REVOLT * 2 + "On {9 June} the king fled.": "1911-06-09",
        },
        (
            REVOLT + "On 30 January 1912 troops shot ten. One died on 16 June.\n\nOn {1 August} a mob came.",
            REVOLT + "On 2 January 1912 troops shot ten. One died on 16 June.\n\nOn {9 February} a mob came.",
            REVOLT + "On 30 October 1912 troops shot ten. One died on 16 December.\n\nOn {3 February} a mob came.",
        ),
    ),
)
"""Behind what comes home, before where the story stands."""
