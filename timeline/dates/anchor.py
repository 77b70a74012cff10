"""What a reading is counted from, and why: the publication date, or a time mentioned before.

News counts from the day it is published, a history from the time it last mentioned, and one article may do both. The
choice is made for each expression: by its own words first ("ago", "later", "that year"), then by the passage it stands
in (``Passage``), then by the tense of its verb.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.dates.place import FINENESS, Place, holding
from timeline.dates.reading import Amount, Calendar, Definite, Edge, Named, Origin, Part, Reading, Shift
from timeline.dates.resolve import NOTHING, Choice
from timeline.model import Anchor

FAR_FROM_PUBLICATION = 400
"""Days: a date said in full further from the publication day than this speaks of another time."""

_BEFORE, _AFTER = 12, 8
"""Expressions of the passage looked at, before and after the one to date."""

_FULL, _YEAR_ALONE, _SPOKEN = 1.0, 0.4, -1.0
"""What a far date in full, a far year alone and a word counted from the day of speaking say about a passage."""

_ELSEWHERE, _FAR_ELSEWHERE = 0.0, 4.0
"""How much a passage must tell of another time for its months, and for its weekdays, to follow the story."""

_REMEMBERED = 40
"""Mentions looked back upon at most."""


class Passage:
    """Whether the text about an expression tells of another time than its publication.

    Full dates far from publication speak for it; "yesterday", weekdays and "last week" against it.
    """

    def __init__(self, readings: Sequence[Reading], published: date | None) -> None:
        """Weigh every reading once."""
        self._sums = [0.0]
        for reading in readings:
            self._sums.append(self._sums[-1] + _weight(reading, published))

    def distance(self, index: int) -> float:
        """How much the expressions about number ``index`` speak of another time; below 0 of the present."""
        first, last = max(index - _BEFORE, 0), min(index + 1 + _AFTER, len(self._sums) - 1)
        return self._sums[last] - self._sums[first]


@dataclass(slots=True)
class Mention:
    """A time already dated."""

    place: Place
    text: str
    period: bool
    """A named period, an aside ("since 1937") or a comparison ("a year earlier"): nothing is counted from it."""


@dataclass(slots=True)
class Frame:
    """The document's anchors as reading goes on: publication, mentions, the fiscal quarter spoken of."""

    published: date | None
    distance: float = 0.0
    """How much the passage being read tells of another time (``Passage.distance``)."""
    mentions: list[Mention] = field(default_factory=list)
    quarter: Mention | None = None

    @property
    def elsewhere(self) -> bool:
        """Whether the passage being read tells of another time."""
        return self.distance > _ELSEWHERE

    def publication(self, way: str = "nearest") -> Choice:
        """The day of publication as an anchor."""
        if self.published is None:
            return NOTHING
        return Choice(Anchor.PUBLICATION, holding(self.published, "day"), _day(self.published), way)

    def reference(self, unit: str = "year", way: str = "story") -> Choice | None:
        """The last mention that is at least as fine as ``unit``."""
        for mention in reversed(self.mentions[-_REMEMBERED:]):
            if mention.place.fineness <= FINENESS[unit] and not mention.period:
                return Choice(Anchor.REFERENCE, mention.place, mention.text, way)
        return None

    def fiscal(self) -> Choice | None:
        """The quarter that figures were last given for."""
        return Choice(Anchor.REFERENCE, self.quarter.place, self.quarter.text) if self.quarter else None

    def remember(self, reading: Reading, place: Place | None, text: str, aside: bool = False) -> None:
        """A time just dated, or a length of time that ends the talk of a quarter ("the nine months")."""
        if isinstance(reading, Amount):
            if reading.unit == "month":
                self.quarter = None
            return
        if place is None:
            return
        compared = _is_a_year_back(reading) and not self.elsewhere
        rough = isinstance(reading, Shift) and reading.mod is not None
        passing = aside or compared or rough or (isinstance(reading, Named) and place.unit == "year")
        mention = Mention(place, text, passing)
        self.mentions.append(mention)
        if place.unit == "quarter" and not compared:
            self._report(reading, mention)

    def _report(self, reading: Reading, mention: Mention) -> None:
        """Figures go on for the last quarter named, unless it is still to come or one to compare with."""
        begin = mention.place.begin
        if begin is None or (self.published and begin > self.published):
            return
        fiscal = isinstance(reading, Calendar) and reading.fiscal
        held = self.quarter.place if self.quarter else None
        running = self.published is None or held is None or held.end is None or held.end >= self.published
        if held is None or held.begin is None or fiscal or running or begin >= held.begin:
            self.quarter = mention


def choose(reading: Reading, frame: Frame, tense: Callable[[], str]) -> Choice:
    """The anchor of one reading, with the way a bare one points."""
    if isinstance(reading, Shift):
        return _of_shift(reading, frame)
    if isinstance(reading, Definite):
        return _of_definite(reading, frame, tense)
    if isinstance(reading, Calendar | Named):
        return _of_bare(reading, frame, tense)
    return frame.publication()


def _of_shift(reading: Shift, frame: Frame) -> Choice:
    if _is_a_year_back(reading) and (fiscal := frame.fiscal()):
        return fiscal
    if reading.origin is Origin.SPEECH:
        return frame.publication()
    reference = frame.reference(_coarsest(reading.unit))
    if reference and not (_is_a_year_back(reading) and reference.place and reference.place.unit == "quarter"):
        return reference
    return NOTHING if frame.elsewhere else frame.publication()


def _is_a_year_back(reading: Reading) -> bool:
    """ "a year ago", "a year earlier", "year-ago": in news a comparison, which moves nothing."""
    if isinstance(reading, Part | Edge):
        return False
    return (
        isinstance(reading, Shift)
        and reading.unit == "year"
        and reading.step == -1
        and not reading.whole
        and reading.count.value == 1
    )


def _coarsest(unit: str) -> str:
    """A day is counted from a day; longer units from a point as fine as a year at least, as far as that helps."""
    return {"day": "day", "night": "day", "week": "week", "weekend": "week", "month": "month"}.get(unit, unit)


def _of_definite(reading: Definite, frame: Frame, tense: Callable[[], str]) -> Choice:
    if reading.unit == "quarter" and (fiscal := frame.fiscal()):
        return fiscal
    if frame.elsewhere or frame.published is None or reading.unit in ("day", "night"):
        return frame.reference(reading.unit) or (NOTHING if frame.elsewhere else frame.publication())
    return frame.publication("future" if tense() == "future" else "past")


def _of_bare(reading: Calendar | Named, frame: Frame, tense: Callable[[], str]) -> Choice:
    if reading.direction in (2, -2):
        return frame.reference() or frame.publication()
    if reading.direction is not None:
        return frame.publication()
    if isinstance(reading, Calendar) and reading.period:
        return frame.fiscal() or NOTHING
    alone = _is_day_alone(reading)
    if frame.published is None or frame.distance > (_FAR_ELSEWHERE if alone else _ELSEWHERE):
        reference = frame.reference("day" if alone else "year")
        if reference:
            return reference
    return frame.publication(_way(reading, tense))


def _is_day_alone(reading: Calendar | Named) -> bool:
    return isinstance(reading, Calendar) and reading.month is None and reading.weekday is not None


def _way(reading: Calendar | Named, tense: Callable[[], str]) -> str:
    said = tense()
    if said == "future":
        return "future"
    if isinstance(reading, Calendar) and ((reading.weekday is not None and reading.month is None) or reading.fiscal):
        return "past"
    return "recent" if said == "past" else "nearest"


def _weight(reading: Reading, published: date | None) -> float:
    if isinstance(reading, Part | Edge):
        return _weight(reading.of, published)
    if isinstance(reading, Shift):
        return _SPOKEN if reading.origin is Origin.SPEECH and reading.of is None else 0.0
    if not isinstance(reading, Calendar):
        return 0.0
    if reading.era == "BC":
        return _FULL
    if reading.year is None:
        return _SPOKEN if reading.weekday is not None and reading.month is None else 0.0
    if published is None:
        return _FULL
    alone = reading.month is None
    if alone and not reading.year < published.year - 1:
        return 0.0
    middle = date(min(max(reading.year, 1), 9999), reading.month or 7, 1)
    if abs((middle - published).days) <= FAR_FROM_PUBLICATION:
        return 0.0 if alone else -_FULL
    return _YEAR_ALONE if alone else _FULL


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
