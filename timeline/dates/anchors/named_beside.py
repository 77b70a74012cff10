"""What is counted from a time that its own sentence names before it ("that day", "last week, on Monday") in, it out."""

from __future__ import annotations

from itertools import islice

from timeline.dates.anchors.news import is_a_bare_weekday
from timeline.dates.anchors.row import Anchoring, Asked, names_more
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook
from timeline.dates.mention import TimeMention, counted_from, lies_behind
from timeline.dates.reading import Origin, Shift
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.sight import goes_on_in_the_text
from timeline.dates.units import FINENESS, Unit


def _day_named_beside_it(asked: Asked) -> Choice | None:
    """ "Banda, who was sworn in on Tuesday, signed it the same day", "the next": the day that its sentence named.

    So is "later that month" of the month that it named.
    """
    reading, near = asked.reading, asked.frame.near
    if not goes_on_in_the_text(reading) or near is None or near.bounding or near.back:
        return None
    if reading.unit == Unit.DAY:
        return counted_from(_past_what_only_counts(asked.frame, near)) if near.place.unit == Unit.DAY else None
    month = reading.unit == Unit.MONTH and reading.step == 0 and near.place.fineness <= FINENESS[Unit.MONTH]
    return counted_from(near) if month else None


def _past_what_only_counts(frame: Frame, near: TimeMention) -> TimeMention:
    """ "On 7 December they signed, weeks after the vote of 26 September, and left the next day": after they signed."""
    if not near.passing:
        return near
    told = (each for each in frame.back() if frame.is_told_here(each) and each.is_main and each.place.unit == Unit.DAY)
    return next((each for each in told if lies_behind(near, each)), near)


def _told_with_it_of_a_noun(asked: Asked) -> Choice | None:
    """ "On Friday Chad, which joined in 2004 and left three years later, voted": not so long after Friday."""
    reading, near = asked.reading, asked.frame.near
    if not isinstance(reading, Shift) or reading.origin is not Origin.TEXT or reading.step <= 0:
        return None
    if near is None or near.bounding or near.back or not asked.said.inside():
        return None
    return counted_from(near) if near.place.fineness <= FINENESS[reading.unit] else None


def _of_the_year_told_of(asked: Asked) -> Choice | None:
    """ "In May 2013 it held its first vote since the war of 1979. On 3 June that year": no year named in passing.

    So where a month of it is named and its paragraph tells of one, of a later year.
    """
    reading, frame = asked.reading, asked.frame
    if not goes_on_in_the_text(reading) or reading.unit != Unit.YEAR or reading.step or not names_more(asked):
        return None
    beside = _named_aside_last(frame)
    if beside is None:
        return None
    told = (each for each in frame.usable(Unit.MONTH) if frame.is_told_here(each) and each.is_main and each.is_open)
    return counted_from(next((each for each in told if lies_behind(beside, each)), None))


def _named_aside_last(frame: Frame) -> TimeMention | None:
    """The time that the paragraph named last, in another sentence, where that only describes or bounds something."""
    last = next(filter(frame.is_told_here, frame.back()), None)
    aside = last is not None and (last.passing or last.bounding)
    return last if aside and last is not frame.near else None


def _of_the_week_before_it(asked: Asked) -> Choice | None:
    """ "Last week, the court met on Tuesday": the weekday of the week that its sentence has named."""
    if not is_a_bare_weekday(asked) or asked.said.outlook() not in (Outlook.PAST, Outlook.NONE):
        return None
    lately = islice(asked.frame.back(), _IN_A_SENTENCE)
    weeks = (each for each in lately if each.place.unit is Unit.WEEK and not each.bounding)
    week = next((each for each in weeks if asked.said.spells_out(each.text)), None)
    return counted_from(week, Pointing.NEXT)


_IN_A_SENTENCE = 4
"""Times back in which the week is looked for that a row of weekdays is of."""


OF_A_WEEK = (
    Anchoring(
        "of the week named in its own sentence",
        _of_the_week_before_it,
        {
            "Last week, the court met on {Tuesday}.": "2023-09-05",
            "Peru lost two votes last week: it failed on {Tuesday} to ban strikes.": "2023-09-05",
            "The court met last week on {Monday}.": "2023-09-04",
            "Banda was tried last week: on Tuesday for fraud, on {Thursday} for theft.": "2023-09-07",
        },
        (
            "Last week the court met, and on {Monday} it ruled.",
            "Peru said last week that talks would begin on {Monday}.",
            "Last week it rained. The court met on {Monday}.",
        ),
    ),
)

OF_A_YEAR = (
    Anchoring(
        "a month of the year that its paragraph tells of, past one that it only names",
        _of_the_year_told_of,
        {
            "In May 2013 Chad held its first vote since the 1979 war. A pact was signed in {November that year}.": (
                "2013-11"
            ),
            "In May 2013 Chad held its first vote since 1979. A pact was signed on {3 June that year}.": "2013-06-03",
        },
        (
            "In May 2013 Chad recalled the war of 1979. {That year} a pact was signed.",
            "Chad was founded in 1913. It has been at war since 1979. It fell in {May of that year}.",
            "In May 2013 Chad recalled a war. In 1979 Peru fell, and in {May of that year} it rose.",
        ),
    ),
)

NAMED_BESIDE = (
    Anchoring(
        "the day named in its own sentence",
        _day_named_beside_it,
        {
            "On 6 September the house voted. Banda, who took office on Friday, signed it {the same day}.": "2023-09-08",
            "The house voted on 6 September, and Banda signed it {that day}.": "2023-09-06",
            "They signed on 6 September, weeks after the vote of 9 August, and left {the following day}.": "2023-09-07",
            "Talks ended on Friday. Peru, which fought Chad in May 1908 and left {later that month}, won.": "1908-05",
            "On 6 September the house voted. Banda, who flew home on Friday, said {the next day} that he would go.": (
                "2023-09-09"
            ),
        },
        (
            "The house voted on Friday. A letter, dated 6 September, was read out {the same day}.",
            "Banda took office on Friday. He signed it {the same day}.",
            "Banda took office in June, and signed it {the same day}.",
        ),
    ),
    Anchoring(
        "told of a noun together with what it is counted from",
        _told_with_it_of_a_noun,
        {
            "Chad voted on Friday. Peru, which joined in 2004 and left {three years later}, did not.": "2007",
            "Chad voted on Friday. Peru, which joined in May 2004 and left {a month later}, did not.": "2004-06",
        },
        (
            "Chad voted on Friday. Peru joined in 2004 and left {three years later}.",
            "Peru, which joined in 2004, voted on Friday and left {the following day}.",
            "Chad voted in 2001. Peru, which left {three years later}, did not.",
        ),
    ),
)
