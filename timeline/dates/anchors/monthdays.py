"""A bare day of a month ("the 29th") in, the month that it is of out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import takewhile

from timeline.dates.anchors.row import STORY_WAYS, TO_COME, Anchoring, Asked
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook, Said
from timeline.dates.mention import counted_from
from timeline.dates.reading import Calendar, Reading
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.units import Unit
from timeline.model import Anchor


def _is_day_of_month(reading: Reading) -> bool:
    return isinstance(reading, Calendar) and reading.day is not None and reading.month is None


def _of_the_month_above(asked: Asked) -> Choice | None:
    """ "January 2025" over "a strike kills nine on the 24th": that day of the month that stands over it."""
    reading, frame = asked.reading, asked.frame
    if not _is_day_of_month(reading) or frame.here.heading:
        return None
    section = takewhile(lambda each: each.standing.section == frame.here.section, frame.back())
    above = [each for each in section if each.standing.heading]
    if not above or above[0].place.unit != Unit.MONTH:
        return None
    return Choice(Anchor.REFERENCE, above[0].place, above[0].text, Pointing.CLOSE)


def _of_the_month_told_of(asked: Asked) -> Choice | None:
    """ "the 29th" is of the month last named, in a story or in the paragraph, unless that is over and this is not."""
    reading, frame, said = asked
    line = frame.line(Unit.MONTH) if _is_day_of_month(reading) else None
    if line is None:
        return None
    if (near := _named_beside_it(asked) or _month_of_its_sentence(asked, line)) is not None:
        return near
    if frame.returns and not frame.heads_here() and _is_over_by_now(line, frame, said.outlook()):
        return None
    if _is_a_day(line) and _tells_what_had_been(said):
        return replace(line, way=Pointing.CLOSE if _has_gone_on_from(line, frame) else Pointing.PAST)
    return replace(line, way=_way_from_its_month(asked, line)) if _is_told_of(frame, line) else None


def _tells_what_had_been(said: Said) -> bool:
    """Whether what it dates had been before; but not what had come about by then, which is told of that day."""
    return said.before() or (said.had() and not said.by())


def _way_from_its_month(asked: Asked, line: Choice) -> Pointing:
    """Which way a day points from where the story stands, or from the time that heads an entry."""
    outlook = asked.said.outlook()
    if asked.frame.heads_here():
        return _WAYS_OF_AN_ENTRY.get(outlook, Pointing.CLOSE)
    return _WAYS_OF_A_STORY.get(outlook, line.way)


def _named_beside_it(asked: Asked) -> Choice | None:
    """ "The port fell on 1 March, the hills on the 20th": next after the day before it."""
    before = asked.frame.led_by
    if before is None or (asked.said.before() and not before.back) or before.place.unit != Unit.DAY:
        return None
    return counted_from(before, Pointing.NEXT)


def _month_of_its_sentence(asked: Asked, line: Choice) -> Choice | None:
    """ "A board, which met in mid-January, broke up on the 18th": of the month that its sentence has gone on to."""
    near, begin = asked.frame.near, line.place.begin if line.place else None
    if near is None or near.place.unit != Unit.MONTH or near.bounding:
        return None
    if near.back or asked.said.before():
        return counted_from(near, Pointing.CLOSE) if asked.said.had() or asked.said.before() else None
    later = near.place.begin is not None and begin is not None and begin < near.place.begin
    return counted_from(near, Pointing.CLOSE) if later else None


def _has_gone_on_from(line: Choice, frame: Frame) -> bool:
    """Whether this paragraph has since told of another day, or of what had been by one."""
    last = next(frame.usable(Unit.DAY), None)
    return last is not None and frame.is_told_here(last) and (last.back or last.place != line.place)


def _is_a_day(line: Choice) -> bool:
    return line.place is not None and line.place.unit == Unit.DAY


_WAYS_OF_A_STORY: dict[Outlook, Pointing] = {how: way for how, way in STORY_WAYS.items() if how is not Outlook.NONE}
"""A day without its month goes on with the story, though it hangs on no verb: few go back so into the month before."""
_WAYS_OF_AN_ENTRY: dict[Outlook, Pointing] = {**STORY_WAYS, Outlook.PRESENT: Pointing.NEXT}


def _is_told_of(frame: Frame, line: Choice) -> bool:
    """Whether the story goes on from there, or the words just before name it."""
    story = frame.elsewhere or frame.published is None
    return story or frame.names_here(line) or frame.names_just_before(line)


def _is_over_by_now(line: Choice, frame: Frame, outlook: Outlook) -> bool:
    till_now = outlook is Outlook.SINCE and not frame.elsewhere
    return till_now or (outlook in TO_COME - {Outlook.FORESEEN} and _is_over(line, frame.published))


def _is_over(line: Choice, published: date | None) -> bool:
    end = line.place.end if line.place else None
    return end is not None and published is not None and end < published


def _of_the_month_of_publication(asked: Asked) -> Choice | None:
    if not _is_day_of_month(asked.reading):
        return None
    return asked.frame.publication(_DAY_WAYS.get(asked.said.outlook(), Pointing.NEAREST))


_DAY_WAYS = {Outlook.PAST: Pointing.PAST, Outlook.SINCE: Pointing.PAST} | dict.fromkeys(TO_COME, Pointing.NEXT)
"""Which way a bare day of the month points, whose neighbours lie so near that no tense is doubted."""


OF_A_MONTH = (
    Anchoring(
        "of the month that heads it",
        _of_the_month_above,
        {
            "April 2022\n\nMen come.\n\nJanuary 2023\n\nA raid kills ten men on {the 24th}.\n\nMay\n\nAll leave.": (
                "2023-01-24"
            ),
            "Chad in 2021: a chronicle\n\nOctober\n\nMen come on {the 7th}.\n\nMay\n\nThey leave.": "2021-10-07",
        },
        (
            "In April 2022 men came.\n\nThey left on {the 24th}.",
            "Men came in January 2023. They leave on {the 24th}.",
        ),
    ),
    Anchoring(
        "of the month told of",
        _of_the_month_told_of,
        {
            "In August 1911 talks opened; they broke down on {the 29th}.": "1911-08-29",
            "The lists were ready on 12 August 1911 but were not published until {the 17th}.": "1911-08-17",
            "On 12 May 1911 a ship came. It had been hired on {the 16th}.": "1911-04-16",
            "Chad voted on 4 May 1911. By the next day men had come; on {the 6th} they had taken it.": "1911-05-06",
            "On 28 October 1911 rebels came. They fled on 2 November. By {the 13th} they had lost the port.": (
                "1911-11-13"
            ),
            "The fort was sold on 31 December 1911. Banda had held a feast on {the 14th}.": "1911-12-14",
            "Rebels rose on 8 July. On the 9th the port fell.\n\nA new king was crowned on {the 12th}.": "2023-07-12",
            "15 January 2023: Envoys announce a deal. It comes into force on {the 19th}.": "2023-01-19",
            "Voting took place on 6 May. The board was to publish results on {the 21st}, but did so on the 9th.": (
                "2023-05-21"
            ),
            "They met in April 1911. By then the port had fallen on 1 March, the hills on {the 20th}.": "1911-03-20",
            "They met on 25 December 1911. A board, which sat in mid-January, fled on {the 18th}.": "1912-01-18",
            "A truce on 9 November 1911, and then on {the 28th} a raid.": "1911-11-28",
            "14 December 2021: A college chooses Banda. He is sworn in on {the 29th}.": "2021-12-29",
        },
        (
            "The parties met on {the 8th}.",
            "Rebels rose on 8 July.\n\nA king was crowned.\n\nThe parties met on {the 8th}.",
            "Talks opened in 1911, and on {29 August} they broke down.",
        ),
    ),
    Anchoring(
        "of the month of publication",
        _of_the_month_of_publication,
        {"The parties met on {the 8th}.": "2023-09-08", "The parties will meet on {the 8th}.": "2023-10-08"},
        ("In August 1911 talks opened; they broke down on {the 29th}.",),
    ),
)
