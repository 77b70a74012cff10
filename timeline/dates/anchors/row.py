"""What a row that chooses an anchor is, what it is asked, and what several of them ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from timeline.dates.discourse import OF_LATE
from timeline.dates.frame import Frame
from timeline.dates.grammatical import Outlook, Said
from timeline.dates.reading import Reading, Shift
from timeline.dates.resolve import Choice, Pointing
from timeline.dates.units import Unit


class Asked(NamedTuple):
    """What is to be anchored, how far the text has been read, and what its sentence says of it."""

    reading: Reading
    frame: Frame
    said: Said


@dataclass(frozen=True, slots=True)
class Anchoring:
    """One row. ``finds`` gives the anchor, ``NOTHING`` where nobody knows it, or None to leave it to the next row.

    ``says`` are texts, the time in braces, with the value that it has by this row in an article ``published`` then, on
    a Tuesday unless the row says otherwise; ``leaves`` are texts like them, in which other rows decide.
    """

    name: str
    finds: Callable[[Asked], Choice | None]
    says: Mapping[str, str | None] = field(default_factory=dict)
    leaves: tuple[str, ...] = ()
    published: date = date(2023, 9, 12)


AHEAD = frozenset({Outlook.FUTURE, Outlook.AHEAD})
"""What is still to come to whoever tells it."""
TO_COME = AHEAD | {Outlook.PRESENT, Outlook.FORESEEN, Outlook.DUE}
STORY_WAYS = {
    **dict.fromkeys((Outlook.NONE, Outlook.PRESENT, Outlook.LAPSED), Pointing.CLOSE),
    Outlook.SINCE: Pointing.SINCE,
}
"""A date that hangs on no verb does not move the story on, so it lies on either side alike."""


def is_told(frame: Frame, said: Said, step: int | None) -> bool:
    """Whether "this year" is seen from the time told of; in a pure history "last year" is too, whoever speaks.

    Not so once the history comes near to its own publication: "this October" is then that of its readers. Nor where it
    begins with the news of a day, as an obituary does.
    """
    told = (not frame.returns or (step == 0 and not frame.here.quoted)) and not frame.stands_near
    if step in (-1, 0) and frame.tells_of_late(OF_LATE):
        return False
    return frame.history and told and not said.now() and said.outlook() not in AHEAD


def names_more(asked: Asked) -> bool:
    """ "In April this year": whoever names the month with it sees it from where they write."""
    return len(asked.said.span.of(asked.said.text)) > len(asked.reading.words) > 0


def was_awaited(asked: Asked) -> bool:
    """ "The drill was to end on 3 May. That day they stayed": a day gone by that right before was to come."""
    reading, frame = asked.reading, asked.frame
    if not isinstance(reading, Shift) or reading.unit != Unit.DAY or reading.step:
        return False
    last, published = frame.mentions[-1] if frame.mentions else None, frame.published
    if last is None or not last.ahead or not frame.is_told_here(last) or last.place.end is None:
        return False
    return published is None or last.place.end <= published


RETURN = "The envoys came back on 5 September. In January 2016 a mob had burned the embassy. "
"""The news, and what it goes back to."""
TALKS = "Oman held talks in 2021 and 2022. On {10 March} the envoys signed a pact."
"""What leads up to the year of the news, and then the news."""
STRIKE = "On 3 March 1971 the strikers held the port. The fleet sailed on 9 March 1971. "
REVOLT = (
    "Rebels rose on 4 May 1911. The port fell on 9 May 1911, the hills on 2 June 1911. Peace came on 11 July 1911. "
)
CAREER = (
    "The general, shot on Wednesday, was born in 1955. He was jailed in 1981 and freed in 1990. He led raids in 2005, "
    "in 2011 and in March 2020. A court tried him in May 2016 over a murder in 2009."
)
LIFE = "Banda left jail on Monday. He was born in 1955, won in 1993 and 2001, and lost in 2005. "
"""Stories, for the rows that are about them."""
