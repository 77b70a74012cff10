"""A text, its layout and what was read in it, in; where each expression stands in the discourse, out.

A story has a main line and things named in passing. Only the main line moves its time forward; a heading opens a
section, and what stands in quotes is said by somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from timeline.dates.language import Joints
from timeline.dates.place import TimePlace
from timeline.dates.reading import Amount, Calendar, Edge, Origin, PartOf, Reading, Shift
from timeline.dates.sight import weekday_alone
from timeline.dates.units import Unit
from timeline.layout import Kind, Layout, Line
from timeline.model import Span, days_on
from timeline.model.frozen import changed

FAR_FROM_PUBLICATION = 400
"""Days: a date said in full further from the publication day than this speaks of another time."""

OF_LATE = 60
"""Days before publication within which a history that begins there is of somebody or something of today."""

_LATELY = 2 * 365
"""Days before publication in which a history is of its readers' own time."""

_BULLET = 4
"""Characters before the first word of an entry: a bullet or a dash."""

_WORD = re.compile(r"\w")
_FAR, _SPOKEN = 1, -1
_BESIDE = (-2, 2)
"""Directions of what is next to a day that the text tells of: "the following Monday"."""

_NEWS = 10
"""Days before publication of which news says the day and month alone."""

_STORY = 2
"""Dates of another time that a history has at least."""

_LONG_STORY = 4
"""And one that is nothing but a history."""

_MIXED, _PURE, _REMEMBERED = 3, 10, 1
"""How often a history speaks of another time for each word of the present; and one that never leaves its story.

And one that says on top how many years ago it was.
"""

_JUBILEE = 5
"""Years from which on a day is remembered."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one expression stands.

    ``leads``: its paragraph begins with it, as an entry does in a list of events ("9.04 a.m. The two men meet").
    ``heading``: it says when its section takes place, unless it leaves the end open ("since 1950"); ``alone``: that
    heading has no other words; ``titled``: it belongs to what the heading names ("The campaign of 1905").
    ``speaks`` is 1 of another time, -1 of the time of speaking, 0 of neither; ``begins``: what follows it may be a
    story of that time. ``opening``: its paragraph is the first of the prose. ``returned``: its section speaks of the
    time of speaking, and of no other before it.
    """

    paragraph: int = 0
    section: int = 0
    heading: bool = False
    alone: bool = False
    titled: bool = False
    leads: bool = False
    quoted: bool = False
    speaks: int = 0
    begins: bool = False
    opening: bool = False
    returned: bool = False
    homing: bool = False
    """Its paragraph speaks of the time of speaking, and of no other year."""
    nearing: bool = False
    """Its paragraph goes on to the time of speaking, and behind it names no other year."""
    listed: int = 0
    """1 where it opens an entry of a list that goes on in time, -1 of one that goes back, 0 elsewhere."""
    latest: tuple[int, int] = (0, 0)
    """Month and day of the latest entry of that list; no day where it names none."""

    @property
    def is_of_today(self) -> bool:
        """Whether the article itself, and nobody whom it quotes, speaks here of the time of speaking."""
        return self.speaks < 0 and not self.quoted


class Discourse:
    """Sections, paragraphs and quotes of a text, and what its expressions say of the time it tells of."""

    def __init__(
        self,
        text: str,
        layout: Layout,
        read: Sequence[tuple[Span, Reading]],
        published: date | None,
        joints: Joints,
    ) -> None:
        """Stand every expression that was ``read`` in its line."""
        self._joints = joints
        self._text = text
        self._layout = layout
        standings = self._standing_with_the_news(read, published)
        said = [(reading, each) for (_, reading), each in zip(read, standings, strict=True)]
        far = sum(each.speaks > 0 for each in standings)
        near = [reading for reading, each in said if each.is_of_today]
        mixed = _REMEMBERED if self._remembers(read) else _MIXED
        self.tells_a_story = far >= _STORY + mixed * len(near)
        """Whether nearly all that is dated lies in another time than the publication: a history, an anniversary."""
        seen = sum(_is_seen(reading) and not each.quoted for reading, each in said)
        spoken = sum(not _names_a_year(reading) for reading in near) + seen
        is_long = self.tells_a_story and far >= max(_LONG_STORY, _PURE * spoken)
        self.is_history = is_long and not self._is_framed(said, spoken)
        """Whether it never leaves its story, so that it need not return to the present."""
        self.standings = _nearing(standings if self.is_history else _coming_home(_returned(standings)))

    def _standing_with_the_news(self, read: Sequence[tuple[Span, Reading]], published: date | None) -> list[Standing]:
        """Where every expression stands; the first day that is named speaks of our time, where it is of the news."""
        standings = list(self._stand(read, published))
        opening = self._first_day(read, published)
        if opening is not None and _is_of_the_news(read[opening][1], published):
            standings[opening] = changed(standings[opening], speaks=_SPOKEN)
        return standings

    def _is_framed(self, said: Sequence[tuple[Reading, Standing]], spoken: int) -> bool:
        """Whether the article begins with its own days or, where it has ``spoken`` of them twice, ends with them."""
        prose = (at for at, line in enumerate(self._layout.lines) if line.kind is Kind.PROSE)
        last = max(prose, default=-1) if spoken > 1 else -1
        return any(_is_of_its_day(each, reading, last) for reading, each in said)

    def _remembers(self, read: Sequence[tuple[Span, Reading]]) -> bool:
        """Whether the line on top says that many years have gone by: "Srebrenica, twenty years on"."""
        top = next((line.words for line in self._layout.lines if line.is_title), None)
        if top is None or not self._joints.remembers(top.of(self._text)):
            return False
        return not any(top.covers(span) and _is_a_few_years(reading) for span, reading in read)

    def paragraph_of(self, span: Span) -> int:
        """The number of the line that holds it, as standings have it."""
        return self._layout.index_at(span.start)

    def _first_day(self, read: Sequence[tuple[Span, Reading]], published: date | None) -> int | None:
        """Which expression is the first that names a day or a month, but for when the article itself was written."""
        told = (at for at, (span, _) in enumerate(read) if not self._layout.is_in_dateline(span.start))
        named = (at for at in told if isinstance(read[at][1], Calendar))
        return next((at for at in named if not _is_publication(read[at][1], published)), None)

    def _stand(self, read: Sequence[tuple[Span, Reading]], published: date | None) -> Iterator[Standing]:
        first = next((at for at, line in enumerate(self._layout.lines) if line.kind is Kind.PROSE), -1)
        for span, reading in read:
            at = self._layout.index_at(span.start)
            line = self._layout.lines[at]
            yield Standing(
                paragraph=at,
                section=line.section,
                heading=self._dates_its_section(line),
                titled=self._is_entitled(line, span),
                alone=line.is_title and line.words.of(self._text).strip(" :|()[]") == span.of(self._text),
                leads=self._leads(line, span),
                quoted=self._layout.is_quoted(span.start),
                opening=at == first,
                speaks=self._speaks(span, reading, published),
                begins=_begins(reading, published, partial(self._opens_a_sentence, line, span)),
            )

    def _speaks(self, span: Span, reading: Reading, published: date | None) -> int:
        """Of what time it speaks; of none in a dateline, or as "the Monday" of any week."""
        if self._layout.is_in_dateline(span.start):
            return 0
        said = _speaks(reading, published)
        defined = said < 0 and self._joints.defines(self._text, max(span.start - _BEFORE, 0), span.start)
        return 0 if defined and weekday_alone(reading) is not None else said

    def _dates_its_section(self, line: Line) -> bool:
        if not line.is_title:
            return False
        words = line.words.of(self._text)
        return not self._joints.leaves_open(words) and not _is_lifetime(words)

    def _is_entitled(self, line: Line, span: Span) -> bool:
        before = self._text[max(line.words.start, span.start - _BEFORE) : span.start]
        return bool(self._joints.entitles(before))

    def _leads(self, line: Line, span: Span) -> bool:
        start = line.span.start
        return span.start - start <= _BULLET and not _WORD.search(self._text, start, span.start)

    def _opens_a_sentence(self, line: Line, span: Span) -> bool:
        return bool(_OPENING.search(self._text[max(line.span.start, span.start - 32) : span.start]))


def _is_publication(reading: Reading, published: date | None) -> bool:
    """Whether it is the day of publication, said in full: "Sunday, March 17, 2013"."""
    if not isinstance(reading, Calendar) or published is None:
        return False
    return (reading.year, reading.month, reading.day) == (published.year, published.month, published.day)


def _is_of_the_news(reading: Reading, published: date | None) -> bool:
    """ "September 5" in an article of 6 September; the day of publication itself may be that of its dateline."""
    if not isinstance(reading, Calendar) or published is None or reading.year is not None or reading.day is None:
        return False
    days = (days_on(published, -back) for back in range(1, _NEWS + 1))
    return (reading.month, reading.day) in {(day.month, day.day) for day in days}


def _returned(standings: list[Standing]) -> list[Standing]:
    """The standings, with those marked that stand before any other time in a section that speaks of the present."""
    speaking = {each.section for each in standings if each.is_of_today}
    told: set[int] = set()
    marked = []
    for each in standings:
        if each.speaks > 0:
            told.add(each.section)
        is_back = each.section in speaking and each.section not in told
        marked.append(changed(each, returned=True) if is_back else each)
    return marked


def _coming_home(standings: list[Standing]) -> list[Standing]:
    """The standings, with those marked whose paragraph goes on to the time of speaking and names no other year."""
    speaking = {each.paragraph for each in standings if each.is_of_today}
    home = speaking - {each.paragraph for each in standings if each.speaks > 0}
    return [changed(each, homing=True) if each.paragraph in home else each for each in standings]


def _nearing(standings: list[Standing]) -> list[Standing]:
    """The standings, with those marked that are of no year, and behind which their paragraph speaks of our days."""
    marked, near = [], -1
    for each in reversed(standings):
        if each.speaks > 0 and each.paragraph == near:
            near = -1
        marked.append(changed(each, nearing=True) if each.speaks == 0 and each.paragraph == near else each)
        if each.is_of_today:
            near = each.paragraph
    return marked[::-1]


def _is_a_few_years(reading: Reading) -> bool:
    """ "Two years on": what is not remembered, but still news."""
    return isinstance(reading, Shift | Amount) and reading.unit == Unit.YEAR and (reading.count.value or 0) < _JUBILEE


def _is_of_its_day(standing: Standing, reading: Reading, last: int) -> bool:
    """Whether an article begins with its own days, or ends with them in the ``last`` paragraph: "He died on Monday"."""
    ends = standing.opening or standing.paragraph == last
    return ends and standing.is_of_today and not _names_a_year(reading)


def _is_seen(reading: Reading) -> bool:
    """ "last July", "this May": a month seen from the time of speaking."""
    month = isinstance(reading, Calendar) and reading.month is not None and reading.origin is not Origin.TEXT
    return month and isinstance(reading, Calendar) and reading.direction in (-1, 0, 1)


_YEAR = re.compile(r"\b\d{4}\b")
_LIFETIME = 45
_BEFORE = 12
"""Characters before a time that show how a heading names it."""
_OPENING = re.compile(r"(?:^\W*|[.!?;:]['\"”’)]*\s)\s*(?:\w+,?\s){0,2}$")


def is_late(place: TimePlace | None, published: date | None) -> bool:
    """Whether a time begins in the last two years up to the day of publication."""
    begin = place.begin if place else None
    if begin is None or published is None:
        return False
    return days_on(published, -_LATELY) < begin <= published


def _is_lifetime(heading: str) -> bool:
    """Whether the years of a heading are too far apart to say when anything below it was: "Kofi Annan, 1938-2018"."""
    years = [int(year) for year in _YEAR.findall(heading)]
    return len(years) == 2 and years[1] - years[0] >= _LIFETIME


def _begins(reading: Reading, published: date | None, opens: Callable[[], bool]) -> bool:
    """Whether a story may begin with it: a date of another year, or such a year where it opens its sentence."""
    if isinstance(reading, Edge):
        return _begins(reading.of, published, opens)
    if isinstance(reading, PartOf):
        return _is_a_past_year(reading.of) or _begins(reading.of, published, opens)
    if isinstance(reading, Shift):
        return _is_a_past_year(reading) and opens()
    if not isinstance(reading, Calendar) or reading.quarter or _speaks(reading, published) <= 0:
        return False
    return bool(reading.month or reading.season) or opens()


def _is_a_past_year(reading: Reading) -> bool:
    """ "last year" itself, not "a year ago"."""
    return isinstance(reading, Shift) and reading.unit == Unit.YEAR and reading.step < 0 and reading.whole


def _names_a_year(reading: Reading) -> bool:
    if isinstance(reading, PartOf | Edge):
        return _names_a_year(reading.of)
    return isinstance(reading, Calendar) and reading.year is not None


def _speaks(reading: Reading, published: date | None) -> int:
    if isinstance(reading, PartOf | Edge):
        is_past = isinstance(reading, PartOf) and _is_a_past_year(reading.of)
        return 0 if is_past else _speaks(reading.of, published)
    if isinstance(reading, Shift):
        return _SPOKEN if reading.origin is Origin.SPEECH and reading.of is None else 0
    return _calendar_speaks(reading, published) if isinstance(reading, Calendar) else 0


def _calendar_speaks(reading: Calendar, published: date | None) -> int:
    if reading.era == "BC":
        return _FAR
    if reading.year is None:
        return _SPOKEN if _is_a_weekday_seen(reading) else 0
    if published is None:
        return _FAR
    if reading.month is None:
        return _FAR if reading.year < published.year - 1 else 0
    middle = date(min(max(reading.year, 1), 9999), reading.month, reading.day or 1)
    if middle == published:
        return 0
    return _FAR if (published - middle).days > FAR_FROM_PUBLICATION else _SPOKEN


def _is_a_weekday_seen(reading: Calendar) -> bool:
    """ "Monday", "last Monday": a weekday alone, seen from the time of speaking and not from a day that was told."""
    seen = reading.origin is not Origin.TEXT and reading.direction not in _BESIDE
    return seen and reading.weekday is not None and reading.month is None and reading.day is None
