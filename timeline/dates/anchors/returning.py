"""A bare month or weekday in a paragraph that comes back from a history in; the day of publication out."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import takewhile

from timeline.dates.anchors.news import is_a_bare_weekday
from timeline.dates.anchors.pointing import bare_month, days_since, way_of_what_was
from timeline.dates.anchors.row import RETURN, REVOLT, STRIKE, TALKS, TO_COME, Anchoring, Asked
from timeline.dates.discourse import is_late
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import TimeMention, counted_from
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import has_month
from timeline.dates.units import FINENESS, Unit


def _after_a_row_of_years(asked: Asked) -> Choice | None:
    """A month right behind a row of years up to the one before publication."""
    past = has_month(asked.reading) and asked.said.outlook() is Outlook.PAST
    return asked.frame.publication(way_of_what_was(asked)) if past and asked.frame.comes_after_years() else None


def _back_in_the_present(asked: Asked) -> Choice | None:
    """A month in a paragraph that has come back to the present, but for one whose sentence goes on to another year."""
    past = has_month(asked.reading) and asked.said.outlook() is Outlook.PAST
    came = past and asked.frame.present and not _goes_on_to_years_ago(asked.frame)
    return asked.frame.publication(way_of_what_was(asked)) if came else None


def _goes_on_to_years_ago(frame: Frame) -> bool:
    """ "Was caught in July and freed in February 1993": what its sentence goes on to is of long ago."""
    end = frame.ahead.place.end if frame.ahead is not None else None
    return end is not None and frame.published is not None and frame.published.year - end.year > 1


def _goes_on_from_the_year_before(asked: Asked) -> Choice | None:
    """ "It was brought in in May last year. It was dropped on 3 June": of last year, but for a day of these weeks."""
    published, ago = asked.frame.published, days_since(asked)
    told = _main_day_or_month_here(asked.frame)
    if published is None or ago is None or ago <= _THESE_WEEKS or told is None:
        return None
    begin, day = told.place.begin, published - timedelta(ago)
    if begin is None or begin.year != published.year - 1 or asked.said.outlook() is not Outlook.PAST:
        return None
    goes_on = (begin.month, begin.day) < (day.month, day.day) and day.year > begin.year
    return counted_from(told, Pointing.NEXT) if goes_on and not asked.said.before() else None


def _main_day_or_month_here(frame: Frame) -> TimeMention | None:
    """The time named last, where its paragraph tells of it on the main line, and it is no longer than a month."""
    last = frame.mentions[-1] if frame.mentions else None
    if last is None or not last.is_main or not frame.is_told_here(last):
        return None
    return last if last.place.fineness <= FINENESS[Unit.MONTH] else None


def _days_after_one_with_its_year(asked: Asked) -> Choice | None:
    """ "On January 10, 2022, it voted. Two men drowned on January 11": the day after that, whatever lies nearer.

    So where its paragraph last named, with its year, a day of up to a month before in a year gone by.
    """
    named = _day_named_here_with_its_year(asked.frame)
    since = _days_to_the_next(asked, named.place.begin) if named is not None and named.place.begin else None
    near = since is not None and since <= _SOON_AFTER
    return counted_from(named, Pointing.NEXT) if near and _is_told_as_over(asked) else None


def _day_named_here_with_its_year(frame: Frame) -> TimeMention | None:
    """The time last named with its year in the paragraph being read, where it is a day of a year gone by."""
    here = takewhile(frame.is_told_here, frame.back())
    named = next((each for each in here if _YEAR.search(each.text)), None)
    if named is None or named.aside or named.place.unit is not Unit.DAY:
        return None
    return named if _is_of_a_year_gone_by(named, frame.published) else None


def _is_of_a_year_gone_by(named: TimeMention, published: date | None) -> bool:
    begin = named.place.begin
    return begin is not None and published is not None and begin.year < published.year


def _is_told_as_over(asked: Asked) -> bool:
    """ "Two men drowned on 11 January"; in a history only what the present still goes back to, but for these weeks.

    "The result, announced on 11 January, binds us" is of the time told of; all else a history tells by its own rows.
    """
    frame, said, ago = asked.frame, asked.said, days_since(asked)
    if said.outlook() is not Outlook.PAST or said.before():
        return False
    if frame.history:
        return said.now() and ago is not None and ago > _THESE_WEEKS
    return not said.back()


def _days_to_the_next(asked: Asked, day: date) -> int | None:
    """Days from a day to the next such day of the calendar, as what was read is; None where the year has none."""
    month = bare_month(asked)
    if month is None or not month.month or not month.day:
        return None
    year = day.year + ((month.month, month.day) <= (day.month, day.day))
    try:
        return (date(year, month.month, month.day) - day).days
    except ValueError:
        return None


_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_SOON_AFTER = 31
"""Days in which a day of what has come of something is of the same time: one in twelve falls there by chance."""


def _had_been_in_these_weeks(asked: Asked) -> Choice | None:
    """ "Talks began this June.\n\nOn 20 August, they had voted": no August of the year before is so told."""
    ago, published, line = days_since(asked), asked.frame.published, asked.frame.line(Unit.MONTH)
    if ago is None or ago > _THESE_WEEKS or published is None or line is None or line.end is None:
        return None
    since = line.end < published - timedelta(ago) and line.end.year == published.year
    return asked.frame.publication(Pointing.PAST) if since and asked.said.before() else None


def _of_these_weeks_after_all(asked: Asked) -> Choice | None:
    """ "In May last year they agreed, and on 20 August they fought": what was last year is said to be of that."""
    near, ago = asked.frame.near, days_since(asked)
    published, begin = asked.frame.published, near.place.begin if near is not None else None
    if ago is None or ago > _THESE_WEEKS or begin is None or published is None or begin.year != published.year - 1:
        return None
    seen = near is not None and not any(map(str.isdigit, near.text))
    over = asked.said.outlook() is Outlook.PAST and not asked.said.before()
    return asked.frame.publication(Pointing.PAST) if seen and over else None


_THESE_WEEKS = 45
"""Days before publication in which a day without its year is of the news, whatever year its paragraph has told of."""


def _behind_what_was_named_since(asked: Asked) -> Choice | None:
    """ "Talks began in November 2022, till the party lost power last July. He signed on 3 October": not before that.

    What could only go back from where the story stands is of the later time, seen from publication, that its paragraph
    has named since.
    """
    end = _month_it_could_only_go_back_from(asked)
    last = _named_here_in_the_open(asked.frame)
    if end is None or last is None or not last.passing or last.place.begin is None or last.place.begin <= end:
        return None
    over = asked.said.outlook() in (Outlook.PAST, Outlook.NONE) and not asked.said.before()
    seen = over and is_late(last.place, asked.frame.published) and _is_seen_from_now(last, asked.frame.published)
    return counted_from(last, Pointing.CLOSE) if seen else None


def _month_it_could_only_go_back_from(asked: Asked) -> date | None:
    """The last day of the time where the story stands, where a month without its year lies before it in a year."""
    month = bare_month(asked)
    line = asked.frame.line(Unit.MONTH) if month is not None else None
    if month is None or line is None or line.day is None:
        return None
    return line.end if (month.month or 0, month.day or 0) < (line.day.month, line.day.day) else None


def _one_that_had_come_already(asked: Asked) -> Choice | None:
    """ "It met in July, as it had after the January coup": after July the next would only come after publication."""
    month, published = bare_month(asked), asked.frame.published
    end = _month_it_could_only_go_back_from(asked) if asked.said.outlook() is Outlook.GONE else None
    if month is None or end is None or published is None:
        return None
    to_come = (end.year + 1, month.month or 0, month.day or 0) > (published.year, published.month, published.day)
    return asked.frame.publication(Pointing.PAST) if to_come else None


def _is_seen_from_now(mention: TimeMention, published: date | None) -> bool:
    """Whether it is said from publication ("last July") or is the year of that."""
    of_this_year = published is not None and mention.place.value == str(published.year)
    return of_this_year or not any(map(str.isdigit, mention.text))


def _named_here_in_the_open(frame: Frame) -> TimeMention | None:
    """The time named last in the paragraph being read, outside quotations, that something is told of."""
    named = (each for each in frame.back() if frame.is_told_here(each) and not each.standing.quoted)
    return next((each for each in named if not (each.aside or each.bounding)), None)


def _to_come_in_its_paragraph(asked: Asked) -> Choice | None:
    """What a history tells in the present, of a weekday alone that no time but of these days stands before."""
    frame = asked.frame
    if frame.published is None or not frame.history or frame.here.quoted or frame.here.listed:
        return None
    if frame.tells_here() and not _tells_of_these_days(frame):
        return None
    to_come = is_a_bare_weekday(asked) and asked.said.outlook() in TO_COME - {Outlook.FORESEEN, Outlook.DUE}
    return frame.publication(Pointing.FUTURE) if to_come and not frame.here.leads else None


def _leads_to_the_present(asked: Asked) -> Choice | None:
    """The first month of a paragraph that goes on to "this month", where no more than a year was told last."""
    frame, said = asked.frame, asked.said
    if bare_month(asked) is None or not frame.history or frame.published is None or not _begins_coming_home(frame):
        return None
    line = frame.line(Unit.VAGUE)
    if line is None or line.place is None or line.place.fineness < FINENESS[Unit.YEAR]:
        return None
    over = said.outlook() is Outlook.PAST and not said.before() and not said.back()
    return frame.publication(Pointing.RECENT) if over else None


def _begins_coming_home(frame: Frame) -> bool:
    """Whether a paragraph that comes to the present has told of no time yet."""
    return frame.here.homing and not frame.here.leads and not frame.tells_here()


def _tells_of_these_days(frame: Frame) -> bool:
    """Whether the paragraph has come to a day right before publication."""
    line, published = frame.line(Unit.DAY), frame.published
    return line is not None and line.day is not None and published is not None and 0 <= (published - line.day).days < 7


_YEARS = (
    "She died on Monday. She was born in 1955, and left in May 1977. He was hanged on 4 April 1979, and her son shot "
    "in 1985. She won in 1988, in 1993 and in 1996. A court found against her in 2003."
)
_WAR = REVOLT + "It broke on 3 August 1914. "
RETURNING = (
    Anchoring(
        "days after one that its paragraph named with its year",
        _days_after_one_with_its_year,
        {
            "On 10 August 2022 the council voted. Two men drowned on {11 August}.": "2022-08-11",
            "On 10 January 2022 the council voted. Chad says so. A ship sank on {3 February}.": "2022-02-03",
            "The king is ill. Peru voted from 3 to 7 May 2019. The result, announced on {11 May}, binds nobody.": (
                "2019-05-11"
            ),
            "The king is ill. Peru voted on 7 September 2019. The result, announced on {9 September}, binds nobody.": (
                "2019-09-09"
            ),
        },
        (
            "The king is ill. Peru voted on 7 May 2019. The result, announced on {11 July}, binds nobody.",
            "The king is ill. Peru voted from 3 to 7 September 2019. The result, announced on {9 September}, binds "
            "nobody.",
            "The king is ill. Peru voted in May 2019. The result, announced on {11 May}, binds nobody.",
            "On 10 August 2022 the council voted. Two men have drowned since {11 August}.",
            "On 10 August 2022 the council voted.\n\nTwo men drowned on {11 August}.",
            "On 10 March 2022 the council voted. Two men drowned on {11 August}.",
            "In August 2022 the council voted. Two men drowned on {11 August}.",
        ),
    ),
    Anchoring(
        "a day of these weeks, behind what was last year",
        _of_these_weeks_after_all,
        {"In March last year Peru agreed to a truce, and on {13 August} it broke it.": "2023-08-13"},
        (
            "In March 2022 Peru agreed to a truce, and on {13 August} it broke it.",
            "In March last year Peru agreed to a truce, and on {13 May} it broke it.",
            "In March last year Peru agreed to a truce. On {13 August} it broke it.",
        ),
    ),
    Anchoring(
        "a day of these weeks, of what had been",
        _had_been_in_these_weeks,
        {"Peru voted in May 2022. Talks began this June.\n\nOn {20 August}, they had voted again.": "2023-08-20"},
        (
            "Peru voted in May 2022. Talks began this June.\n\nOn {20 October}, they had voted again.",
            "Peru voted in May 2022. Talks began in June 2022.\n\nOn {20 August}, they had voted again.",
            "Peru voted in May 2022. Talks began this September.\n\nOn {20 August}, they had voted again.",
        ),
    ),
    Anchoring(
        "goes on from what was told of the year before",
        _goes_on_from_the_year_before,
        {"Chad says so. Peru brought it in in May last year. It was dropped on {3 June}.": "2022-06-03"},
        (
            "Chad says so. Peru brought it in in May last year. It was dropped on {20 August}.",
            "Chad says so. Peru brought it in in May last year. It was dropped on {3 February}.",
            "Chad says so. Peru brought it in in May last year.\n\nIt was dropped on {3 June}.",
        ),
    ),
    Anchoring(
        "after a row of years up to the last",
        _after_a_row_of_years,
        {TALKS: "2023-03-10", RETURN + TALKS: "2023-03-10"},
        (
            "Rebels fought in 2014 and 2015. On {20 May} they held a vote.",
            "In January 2016 a mob burned the embassy. " + TALKS,
            "Oman held talks in 2022. On {10 March} the envoys signed a pact.",
        ),
    ),
    Anchoring(
        "told from the present, to which the paragraph has come back",
        _back_in_the_present,
        {
            STRIKE + "\n\nThe council must still vote. The king backed it in {February}.": "2023-02",
            STRIKE
            + "\n\nHe lost in October 2015. He has fought them since January this year. He fled in {July}.": "2023-07",
        },
        (
            STRIKE + "\n\nThe council had to vote. The king backed it in {February}.",
            STRIKE
            + "\n\nThe council must still vote. The king fell on 3 May 2016. His heir left on 9 May of that year "
            "and came back in {July}.",
        ),
    ),
    Anchoring(
        "behind a later time that was named since",
        _behind_what_was_named_since,
        {
            "He announced talks in November 2020. They had gone through ten rounds by the time his side lost the vote "
            "last July. Two heirs announced a political agreement on {3 August}.": "2023-08-03",
            "He announced talks in November 2020. They were to end in 2023. Two heirs gave in on {3 August}.": (
                "2023-08-03"
            ),
        },
        (
            "He announced talks in November 2020. Two heirs announced a political agreement on {3 August}.",
            "He announced talks in May 2020. They had gone through ten rounds by the time his side lost the vote "
            "last July. Two heirs announced a political agreement on {3 August}.",
        ),
    ),
    Anchoring(
        "one of what nobody foresees, of which the next is to come",
        _one_that_had_come_already,
        {
            REVOLT + "Banda fled in June this year. Oman, which shut its port after the {January} coup, met him.": (
                "2023-01"
            ),
        },
        (
            REVOLT + "Banda fled in June this year. Oman, which shut its port after the {July} coup, met him.",
            REVOLT + "Oman, which shut its port after the {January} coup, met him.",
        ),
    ),
    Anchoring(
        "the first month of a paragraph that goes on to the present",
        _leads_to_the_present,
        {
            _YEARS
            + "\n\nIn {May} she met Banda. He freed her, and she came home at the start of this month.": "2023-05",
        },
        (
            _YEARS + "\n\nIn {May} she met Banda. He freed her.",
            _YEARS + "\n\nIn {May} she met Banda, and in June 2019 he freed her. He fell this month.",
            REVOLT + "He died today.\n\nIn {May} she met Banda. He freed her this month.",
        ),
    ),
    Anchoring(
        "a weekday to come, in a paragraph of its own",
        _to_come_in_its_paragraph,
        {
            _WAR + "\n\nOn {Friday} thousands are expected to march.": "2023-09-15",
            _WAR + "\n\nParliament will honour the dead on {Monday}.": "2023-09-18",
        },
        (
            _WAR + "\n\nOn {Friday} thousands were expected to march.",
            _WAR + "On {Friday} thousands are expected to march.",
            _WAR + '\n\n"The army is expected on {Friday}," wrote a priest.',
        ),
    ),
)
"""They are asked before a row of weekdays, and before other times of the news."""
