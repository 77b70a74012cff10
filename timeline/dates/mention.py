"""A time already dated, as later ones look back on it: what it is, where it stands, and how much is counted from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from timeline.dates.discourse import Standing
from timeline.dates.place import TimePlace, holding
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.units import Unit
from timeline.model import Anchor

A_YEAR = timedelta(366)
"""The longest time within which a day or a month without a year is one and no other."""


@dataclass(slots=True)
class TimeMention:
    """A time already dated."""

    place: TimePlace
    text: str
    standing: Standing
    aside: bool
    """A named period, "since 1937", a look back ("a year earlier", "the previous year"): nothing is counted from it."""
    passing: bool
    """It only describes something, or is somebody's words: counted from where its paragraph has nothing better."""
    spoken: bool = False
    """A history's words have it seen from where somebody stands ("by next summer"): counted from last of all."""
    weekday: int | None = None
    """The day of the week that alone names it."""
    bounding: bool = False
    """Only since then has something been so ("since 1990"): what is counted in years may start from it."""
    back: bool = False
    """Its sentence tells what had been before: "three days earlier they had met"."""
    ahead: bool = False
    """What it dates was still to come to whoever told of it: "was to appear on Friday"."""
    ends: bool = False
    """It only says how long a thing lasted: "a curfew, which was kept until 9 July"."""
    led: bool = False
    """It is joined to the time before: "in 2021 and 2022", "from 2014 to 2016"."""

    @property
    def is_main(self) -> bool:
        """Whether it is of what is told, on the main line."""
        return not (self.passing or self.aside)

    @property
    def is_open(self) -> bool:
        """Whether it is neither of what had been before nor of what was still to come."""
        return not (self.back or self.ahead or self.ends)

    def is_long_before(self, other: TimeMention) -> bool:
        """Whether more than a year lies between its end and the beginning of another."""
        begin, end = other.place.begin, self.place.end
        return bool(begin and end and begin - end > A_YEAR)

    def is_said_away_from(self, here: Standing) -> bool:
        """Whether a quotation of another paragraph names it, and what stands ``here`` is part of none."""
        return self.standing.quoted and not here.quoted and self.standing.paragraph != here.paragraph


def not_back(mention: TimeMention, others: Iterable[TimeMention]) -> TimeMention:
    """The mention, or, where it is of what had been before, the first of the others that is not.

    So is a day that only describes something, over before the day of which its paragraph tells: "on 16 November Chad
    said that a shell that had hit it a day earlier was old".
    """
    if mention.back:
        return next((each for each in others if not each.back), mention)
    if not mention.passing or mention.place.unit != Unit.DAY:
        return mention
    return next((each for each in others if _is_a_day_told_beside(each, mention)), mention)


def _is_a_day_told_beside(day: TimeMention, passing: TimeMention) -> bool:
    """Whether its paragraph tells of a day in the open, before which what is named in passing was over."""
    beside = day.standing.paragraph == passing.standing.paragraph and day.place.unit == Unit.DAY
    return beside and day.is_open and lies_behind(passing, day)


def moves_on(mention: TimeMention, other: TimeMention) -> bool:
    """Whether another mention leaves this one behind: coarser and apart, "on 7 July. In August", "in May. In 2004"."""
    coarser = other.place.fineness > mention.place.fineness and not other.passing
    return coarser and are_apart(mention.place, other.place)


def lies_behind(passing: TimeMention, told: TimeMention) -> bool:
    """Whether what is named in passing was over before what is told."""
    return not told.passing and bool(passing.place.end and told.place.begin and passing.place.end < told.place.begin)


def is_of_older_years(mention: TimeMention | None, published: date | None) -> bool:
    """Whether a time lies in a year before the last: "in April 2017 he tried to stay, and on 31 March crowds rose"."""
    begin = mention.place.begin if mention is not None else None
    return begin is not None and published is not None and published.year - begin.year > 1


def are_apart(one: TimePlace, other: TimePlace) -> bool:
    """Whether two times have no day in common."""
    if one.begin is None or one.end is None or other.begin is None or other.end is None:
        return False
    return one.end < other.begin or other.end < one.begin


def counted_from(mention: TimeMention | None, way: Pointing = Pointing.STORY) -> Choice | None:
    """A time mentioned before as an anchor; None where there is none."""
    return Choice(Anchor.REFERENCE, mention.place, mention.text, way) if mention else None


@lru_cache(maxsize=4_096)
def of_publication(day: date, way: Pointing, month: TimePlace | None = None) -> Choice:
    """The day of publication as an anchor that points some way; the ``month`` alone, where the text names no day."""
    if month is not None:
        return Choice(Anchor.REFERENCE, month, f"{day:%B} {day.year}", way)
    return Choice(Anchor.PUBLICATION, holding(day, Unit.DAY), f"{day.day} {day:%B} {day.year}", way)
