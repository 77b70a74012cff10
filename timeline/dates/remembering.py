"""A time just dated and how it was said in; what the frame of the article keeps of it, for the times that follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from timeline.dates.discourse import FAR_FROM_PUBLICATION, OF_LATE
from timeline.dates.frame import Frame
from timeline.dates.mention import A_YEAR, TimeMention
from timeline.dates.place import TimePlace
from timeline.dates.reading import Amount, Calendar, NamedReading, Origin, PartOf, Reading, Shift
from timeline.dates.sight import is_a_year_back, is_seen, looks_back, weekday_alone
from timeline.dates.units import Unit


@dataclass(frozen=True, slots=True)
class HowSaid:
    """How a time stands in what is told.

    ``aside``: it bounds or compares, and places nothing. ``passing``: it only describes something. ``beside``: what had
    been then is told of a noun only. ``carried``: it was counted from a time mentioned before. ``back``: its sentence
    tells what had been before. ``inside``: it is told in a clause about a noun. ``titled``: its line tells
    nothing that happened. ``ahead``: what it dates is to come. ``ends``: it only says how long a thing lasted.
    """

    aside: bool
    passing: bool
    beside: bool = False
    carried: bool = False
    back: bool = False
    inside: bool = False
    titled: bool = False
    ahead: bool = False
    ends: bool = False


def remember(frame: Frame, reading: Reading, place: TimePlace | None, text: str, said: HowSaid) -> None:
    """A time just dated, or a length of time that ends the talk of a quarter ("the nine months")."""
    if isinstance(reading, Amount):
        if reading.unit == Unit.MONTH:
            frame.quarter = None
    elif place is not None:
        _remember_place(frame, reading, place, text, said)


def _remember_place(frame: Frame, reading: Reading, place: TimePlace, text: str, said: HowSaid) -> None:
    compared = is_a_year_back(reading) and not frame.elsewhere
    mention = _mention(frame, reading, place, text, said, compared=compared)
    frame.mentions.append(mention)
    _come_back(frame, reading, mention, carried=said.carried)
    _bound(frame, mention)
    _outrun(frame, reading, mention)
    if said.titled and frame.bounds and frame.bounds[0] == frame.here.section and _heads(mention):
        frame.title = mention
    _follow(frame, mention, carried=(said.carried or _is_proved(reading)) and _is_long_ago(frame, place))
    if place.unit == Unit.QUARTER and not compared:
        _report(frame, reading, mention)


def _is_spoken(frame: Frame, reading: Reading) -> bool:
    """Whether a history says it of its own day, as news of late does not that names a month."""
    return is_seen(reading) and not (_names_a_month(reading) and frame.tells_of_late(OF_LATE))


def _mention(
    frame: Frame, reading: Reading, place: TimePlace, text: str, said: HowSaid, *, compared: bool
) -> TimeMention:
    here = frame.here
    set_aside = said.aside and not here.heading
    spoken = frame.history and _is_spoken(frame, reading)
    return TimeMention(
        place,
        text,
        here,
        set_aside or compared or _stands_beside(frame, said) or _counts_for_none(frame, reading, place),
        spoken or _is_in_passing(frame, place, said),
        spoken,
        weekday_alone(reading),
        set_aside and isinstance(reading, Calendar) and not here.quoted,
        back=said.back,
        ahead=said.ahead,
        ends=said.ends,
        led=frame.led_by is not None,
    )


def _stands_beside(frame: Frame, said: HowSaid) -> bool:
    """Whether it is told beside something else, in a section that tells of another time."""
    return said.beside and frame.tells_in_section()


def _is_in_passing(frame: Frame, place: TimePlace, said: HowSaid) -> bool:
    """Whether it only describes something, or is somebody's words."""
    return said.passing or frame.here.quoted or (said.inside and _lies_before_its_sentence(frame, place))


def _lies_before_its_sentence(frame: Frame, place: TimePlace) -> bool:
    """ "On 12 May it told of the events in Lima, where soldiers killed nine in March 2022": before what is told."""
    near = frame.near
    if near is None or near.aside:
        return near is None and _comes_long_before(frame, place)
    begin, end = near.place.begin, place.end
    return near.passing or (begin is not None and end is not None and end < begin)


def _comes_long_before(frame: Frame, place: TimePlace) -> bool:
    """Whether this paragraph has told of what came more than a year after that."""
    told = takewhile(frame.is_told_here, frame.back())
    begins = [each.place.begin for each in told if each.is_main and each.place.begin is not None]
    return place.end is not None and any(begin - place.end > A_YEAR for begin in begins)


def _names_a_month(reading: Reading) -> bool:
    """ "Last December", "December last year"."""
    named = reading.inner if isinstance(reading, PartOf) else reading
    return isinstance(named, Calendar) and bool(named.month)


def _counts_for_none(frame: Frame, reading: Reading, place: TimePlace) -> bool:
    """Whether a time is such that nothing is counted from it: rough, looked back on, a named year, the dateline's.

    Nor from a night that is only said to have gone by: "overnight".
    """
    of = reading.of if isinstance(reading, PartOf) else None
    gone_by = isinstance(of, Shift) and of.origin is Origin.EITHER and of.step < 0
    rough = gone_by or (isinstance(reading, Shift) and reading.mod is not None)
    named = isinstance(reading, NamedReading) and place.unit == Unit.YEAR
    return rough or named or looks_back(reading) or _is_the_dateline(frame, reading, place)


def _come_back(frame: Frame, reading: Reading, mention: TimeMention, *, carried: bool) -> None:
    """What is told of "last December" is told from the time of speaking, what is told of 1996 is not.

    Nor what goes on from a time long ago, whatever a sentence before has said of today.
    """
    told = mention.standing.speaks > 0 and not mention.aside
    goes_on = mention.is_main and carried and _is_long_ago(frame, mention.place)
    if told or goes_on or (mention.is_main and _is_of_the_year_told_of(reading)):
        frame.present = False
    elif (_is_of_now(reading) and frame.returns) or _is_of_a_day_of_ours(frame, mention):
        frame.present = not frame.here.quoted


def _is_of_the_year_told_of(reading: Reading) -> bool:
    """ "May 16 of that year": of the year that the story has come to, wherever it is told from."""
    of = reading.of if isinstance(reading, PartOf) else None
    return isinstance(of, Shift) and of.origin is Origin.TEXT and of.step == 0


def _is_of_a_day_of_ours(frame: Frame, mention: TimeMention) -> bool:
    """Whether a history names a weekday of its readers' week: "On Thursday thousands are expected to march"."""
    begin, published = mention.place.begin, frame.published
    if not frame.history or mention.weekday is None or begin is None or published is None:
        return False
    return abs((begin - published).days) <= _A_WEEK


_A_WEEK = 7


def _is_of_now(reading: Reading) -> bool:
    """ "Last December", "January this year", "last month": seen from the time of speaking."""
    if isinstance(reading, PartOf):
        return isinstance(reading.of, Shift) and reading.of.step == 0 and reading.of.origin is Origin.SPEECH
    if isinstance(reading, Shift):
        return reading.origin is Origin.SPEECH and reading.of is None and reading.unit in _NEAR_UNITS
    return isinstance(reading, Calendar) and bool(reading.month) and is_seen(reading)


_NEAR_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH})


def _bound(frame: Frame, mention: TimeMention) -> None:
    """A heading ("1919", "The war at sea, 1942-43") says when its section takes place."""
    begin, end, section = mention.place.begin, mention.place.end, mention.standing.section
    goes_on = frame.bounds is not None and frame.bounds[0] == section
    told = mention.standing.speaks > 0 or mention.standing.alone or goes_on
    if not mention.standing.heading or not told or begin is None or end is None:
        return
    if frame.bounds and goes_on:
        begin, end = min(begin, frame.bounds[1]), max(end, frame.bounds[2])
    frame.bounds = section, begin, end


def _outrun(frame: Frame, reading: Reading, mention: TimeMention) -> None:
    """An entry that says a year after that of the heading above ends what the heading governs."""
    begin, says = mention.place.begin, isinstance(reading, Calendar) and reading.year is not None
    if not (mention.standing.leads and says and frame.bounds) or begin is None:
        return
    if frame.bounds[0] == frame.here.section and begin > frame.bounds[2]:
        frame.bounds = frame.title = None


def _heads(mention: TimeMention) -> bool:
    begin, end = mention.place.begin, mention.place.end
    return mention.standing.heading and begin is not None and end is not None and end - begin <= A_YEAR


def _report(frame: Frame, reading: Reading, mention: TimeMention) -> None:
    """Figures go on for the last quarter named, unless it is still to come or one to compare with."""
    begin = mention.place.begin
    if begin is None or (frame.published and begin > frame.published):
        return
    fiscal = isinstance(reading, Calendar) and reading.fiscal
    held = frame.quarter.place if frame.quarter else None
    if held is None or held.begin is None or fiscal or _is_running(held, frame.published) or begin >= held.begin:
        frame.quarter = mention


def _is_running(place: TimePlace, published: date | None) -> bool:
    """Whether it is not over on the day of publication, as far as is known."""
    return published is None or place.end is None or place.end >= published


def _is_the_dateline(frame: Frame, reading: Reading, place: TimePlace) -> bool:
    return isinstance(reading, Calendar) and reading.year is not None and place.begin == place.end == frame.published


def _is_proved(reading: Reading) -> bool:
    """ "April 12, a Tuesday": the weekday says which year it was."""
    return isinstance(reading, Calendar) and reading.year is None and None not in (reading.month, reading.weekday)


def _is_long_ago(frame: Frame, place: TimePlace) -> bool:
    return bool(frame.published and place.end and (frame.published - place.end).days > FAR_FROM_PUBLICATION)


def _follow(frame: Frame, mention: TimeMention, *, carried: bool) -> None:
    """Another time begins or carries on a story, a word of the present ends it."""
    if not mention.is_main:
        return
    if frame.here.begins or carried or (frame.story and frame.here.speaks >= 0):
        frame.story, frame.told = mention, frame.told + 1
    elif frame.here.speaks < 0:
        frame.story, frame.told = None, 0
