"""How far the reading of an article has come: the times mentioned, and the story or the present that they make."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice, takewhile

from timeline.dates.discourse import Standing, is_late
from timeline.dates.mention import TimeMention, are_apart, counted_from, lies_behind, moves_on, not_back, of_publication
from timeline.dates.place import TimePlace, stands_on
from timeline.dates.resolve import NOTHING, Choice, Pointing
from timeline.dates.units import FINENESS, Unit
from timeline.model import Anchor, days_on

_REMEMBERED = 40
"""Mentions looked back upon at most."""
_FAR = 400
"""Mentions among which what heads a section or a list is looked for."""

_LONG = 3
"""Times that a story has to be put at to go on in the next paragraph."""

_OUR_TIME = 14
"""Days from publication within which a weekday is told of as news."""

_LONG_OVER = 60
"""Days from which on what would come after a time is not told of as still ahead."""

_NOT_REMOTE = (False, 0, 0)  # the nearest that can be, behind which nobody need look
_NIGHT = "TNI"
_TOP = Standing()


@dataclass(slots=True)
class Frame:
    """The document's anchors as reading goes on: publication, mentions, the fiscal quarter spoken of."""

    published: date | None  # the last day of its month where only that is known
    history: bool = False  # whether nearly the whole article tells of another time (``Discourse.tells_a_story``)
    returns: bool = True  # whether the article speaks of its own time too
    here: Standing = _TOP
    mentions: list[TimeMention] = field(default_factory=list)
    story: TimeMention | None = None
    """The time that the story now told was last put at; None where the article speaks of its own time."""
    told: int = 0  # how often the story now told was put at a time
    quarter: TimeMention | None = None
    present: bool = False  # whether the paragraph being read has come back from a history to the time of speaking
    ahead: TimeMention | None = None
    """A date said in full later in the sentence: "the Spring Offensive of 1918"."""
    upcoming: TimePlace | None = None
    """The next time of the paragraph that says its year, where what is read leaps far on."""
    joined: bool = False
    """Whether that date is named together with the one being read: "the spring and early summer of 1943"."""
    led_by: TimeMention | None = None
    """The date before that this one goes on from: "Monday and Tuesday", "said Monday that it stays till Friday"."""
    foretold: TimeMention | None = None
    """The date at which somebody told what would come: "in July she said that it would close on 1 August"."""
    near: TimeMention | None = None
    """The time named before it in its own sentence: "Last year he came to Lima, on 3 May"."""
    opened: bool = False  # whether that opens the sentence
    contrasted: bool = False  # whether what is read is set against the date before: "dropped in 2019, but in May"
    spoken: tuple[int, Choice] | None = None
    """The paragraph whose words in quotes were said on a day that it names, and that day."""
    bounds: tuple[int, date, date] | None = None
    """The section whose heading names a time, with the first and last day of it."""
    title: TimeMention | None = None
    """The time that heads a section and is all that its heading tells."""
    written: TimePlace | None = None
    """The month of publication, where no day is known."""
    unplaced: tuple[int, int] = -1, 0  # the paragraph that told of a day nobody can place, behind so many mentions
    lost: int = 0  # how many times had been named when the text last told of one that nothing places
    adrift: bool = False
    """Whether the text has told of its own present by a time that nothing places: "Thursday, December 11"."""

    _lines: dict[str, Choice | None] | None = None
    """What `line` has answered while one reading is anchored; None at any other time."""

    def stands_still(self, *, still: bool) -> None:
        """Nothing is read on while one reading is anchored, so that the rows need not look for the same line anew."""
        self._lines = {} if still else None

    @property
    def elsewhere(self) -> bool:
        """Whether the passage being read tells of another time."""
        return (self.history and not self.here.returned) or self.story is not None

    @property
    def comes_near(self) -> bool:
        """Whether what was last told of reaches up to the last two years before publication."""
        return any(is_late(each.place, self.published) for each in self.mentions[-_REMEMBERED:])

    @property
    def stands_near(self) -> bool:
        """Whether the time where the story stands lies in those years."""
        return (line := self.line()) is not None and is_late(line.place, self.published)

    def enter(self, standing: Standing, returns: Callable[[], bool] = lambda: True) -> None:
        """Read on; a new paragraph returns to the present, but for a history, which has none.

        A story told at some length goes on in the next paragraph of its section unless that ``returns``.
        """
        if standing.paragraph != self.here.paragraph and self.story:
            goes_on = self.told >= _LONG and standing.section == self.story.standing.section and not returns()
            self.story, self.told = (self.story, self.told) if goes_on else (None, 0)
        if standing.paragraph != self.here.paragraph:
            self.present = self.history and self.returns and returns()
        self.here = standing

    def back(self) -> Iterator[TimeMention]:
        """The times named so far, the last first, as far back as anything is governed by what stands over it."""
        return islice(reversed(self.mentions), _FAR)

    def publication(self, way: Pointing = Pointing.NEAREST) -> Choice:
        """The day of publication as an anchor, or the month where no more is known."""
        return of_publication(self.published, way, self.written) if self.published else NOTHING

    def last(self, unit: Unit = Unit.YEAR, *, going_on: bool = False, over: bool = False) -> Choice | None:
        """The last mention that is at least as fine as ``unit``; nobody knows it where the story has since moved on.

        Left out are, ``going_on``, what its paragraph tells as gone before or still to come, and a day in passing, if
        it tells of another; ``over``, what was still to come.
        """
        if FINENESS[unit] <= FINENESS[Unit.WEEK] and self.unplaced == (self.here.paragraph, len(self.mentions)):
            return NOTHING
        usable = [each for each in self.usable(unit) if not each.is_said_away_from(self.here)]
        found = next((each for each in usable if not (over and each.ahead)), None)
        if going_on and found is not None and (found := self._as_it_goes_on(found, usable, unit)) is None:
            return NOTHING
        return NOTHING if found and self.is_left_behind(found) else counted_from(found)

    def _as_it_goes_on(self, found: TimeMention, usable: list[TimeMention], unit: Unit) -> TimeMention | None:
        """What its paragraph tells of in the open, where the last mention only steps aside from that.

        None where that is not known finely enough: "last month, Chad lifted the ban in force since the raid of 3 May
        2017. A week later": nobody knows from which day.
        """
        if not self.is_told_here(found):
            found = not_back(found, usable)
        beside = found.passing and FINENESS[unit] <= FINENESS[Unit.MONTH]
        if self._is_told_of(found) or (found.is_open and not beside):
            return found
        told = filter(lambda each: self.is_told_here(each) and each.is_open, self.usable(unit))
        if beside and not (found.ahead or found.ends):
            told = filter(partial(lies_behind, found), told)
        known = None if (beside or found.ends) and self._is_behind_what_is_told(found) else found
        return next(told, known)

    def _is_told_of(self, found: TimeMention) -> bool:
        """Whether it is named in its own sentence to be counted from, or in another paragraph."""
        return not self.is_told_here(found) or (found is self.near and not found.ends)

    def _is_behind_what_is_told(self, found: TimeMention) -> bool:
        """Whether a time in passing was over before what this paragraph has told of last in the open."""
        open_ = (each for each in self._told_here() if (each.is_main or each.spoken) and each is not found)
        begin = told.place.begin if (told := next(open_, None)) is not None else None
        return begin is not None and found.place.end is not None and found.place.end < begin

    def night(self) -> Choice | None:
        """The night last told of in the paragraph before, where this one has named no other time."""
        if next(self._told_here(), None) is not None:
            return None
        near = (e for e in self.usable(Unit.DAY) if e.standing.paragraph >= self.here.paragraph - 1)
        return counted_from(next((each for each in near if each.place.value.endswith(_NIGHT)), None))

    def is_left_behind(self, mention: TimeMention) -> bool:
        """Whether this paragraph has since named a time that the mention lies outside of.

        In the paragraph of the mention itself only a coarser and later one leaves it behind: "on 7 July. In August".
        """
        since = takewhile(lambda each: each is not mention, reversed(self.mentions))
        here = [each for each in since if self.is_told_here(each) and not (each.aside or each.ahead)]
        if mention.standing.paragraph == self.here.paragraph:
            return any(moves_on(mention, each) for each in here)
        return any(are_apart(each.place, mention.place) for each in here)

    def begun(self, *, alone: bool) -> Choice | None:
        """The time named last, where it is that since which something has been so.

        ``alone``: only where the paragraph being read has named it, and no other.
        """
        last = self.mentions[-1] if self.mentions else None
        if last is None or not last.bounding:
            return None
        told = any(map(self.is_told_here, self.usable(Unit.VAGUE))) or not self.is_told_here(last)
        return None if alone and told else counted_from(last)

    def year_gone_by(self) -> Choice | None:
        """The time last told of in this paragraph, where its year was over at publication."""
        told = next((each for each in self.usable(Unit.YEAR) if self.is_told_here(each)), None)
        if told is None or told.place.end is None or self.published is None:
            return None
        return counted_from(told) if told.place.end.year < self.published.year else None

    def entry(self) -> Choice:
        """The day of a list of events: that of the entry before, else the day of publication."""
        led = (each for each in self.usable(Unit.DAY) if each.standing.leads)
        return counted_from(next(led, None)) or self.publication()

    def entry_before(self) -> TimeMention | None:
        """The time that opens the entry before, in the list that the one being read belongs to."""
        listed = (each for each in self.back() if each.standing.listed)
        last = next(listed, None) if self.here.listed else None
        return last if last is not None and last.standing.section == self.here.section else None

    def line(self, unit: Unit = Unit.YEAR) -> Choice | None:
        """The time where the story stands: the last mention of its main line, the nearest part of the text first."""
        if self._lines is None:
            return self._line(unit)
        if unit not in self._lines:
            self._lines[unit] = self._line(unit)
        return self._lines[unit]

    def _line(self, unit: Unit) -> Choice | None:
        told = self.usable(unit)
        if self.published is None:
            told = (each for each in told if not each.passing or self.is_told_here(each))
        best, least = None, None
        for each in told:
            remoteness = self._remoteness(each)
            if least is None or remoteness < least:
                best, least = each, remoteness
            if least == _NOT_REMOTE:
                break
        return counted_from(best)

    def just_named(self) -> Choice | None:
        """The time named last in this paragraph, be it in passing: "that April" looks back on it, not "since 1960"."""
        return counted_from(min(self._told_here(), key=lambda each: each.ends, default=None))

    def stepped_back_from(self) -> TimeMention | None:
        """What the paragraph before told right before it ended with a step of more than a year back behind that."""
        told = (each for each in self.usable(Unit.YEAR) if not each.passing)
        last, before = next(told, None), next(told, None)
        if last is None or before is None or before.standing.paragraph != last.standing.paragraph:
            return None
        return before if not self.is_told_here(last) and last.is_long_before(before) else None

    def latest(self) -> Choice | None:
        """The latest day that an article without a day of its own has told of: what lies ahead is ahead of that."""
        told = [each for each in self.usable(Unit.DAY) if not each.passing and each.place.end is not None]
        return counted_from(max(told, key=lambda each: each.place.end or date.min, default=None))

    def names_just_before(self, choice: Choice) -> bool:
        """Whether it is named in the paragraph right before, and no other time is named in this one."""
        before = self.here.paragraph - 1, self.here.section
        near = (each for each in self.mentions[-_REMEMBERED:] if each.place == choice.place)
        return not self.tells_here() and any((e.standing.paragraph, e.standing.section) == before for e in near)

    def names_here(self, choice: Choice) -> bool:
        """Whether the time counted from is named in the paragraph being read."""
        return any(each.place == choice.place for each in self._told_here())

    def recent(self) -> Iterator[TimeMention]:
        """The times named of late, the last first."""
        return reversed(self.mentions[-_REMEMBERED:])

    def is_told_here(self, mention: TimeMention) -> bool:
        """Whether the paragraph being read has named it."""
        return mention.standing.paragraph == self.here.paragraph

    def tells_here(self) -> bool:
        """Whether this paragraph has named a time of what it tells."""
        return any(each.is_main for each in self._told_here())

    def goes_on_here(self) -> bool:
        """Whether this paragraph has told of a day or a month."""
        return any(each.is_main and each.place.fineness <= FINENESS[Unit.MONTH] for each in self._told_here())

    def tells_of(self, choice: Choice) -> bool:
        """Whether the time counted from is one at which something is told of, not only named in passing."""
        return any(each.place == choice.place and each.is_main for each in self.mentions[-_REMEMBERED:])

    def heads_here(self) -> bool:
        """Whether the paragraph being read is an entry that a time opens, which is told in the present."""
        return any(each.standing.leads for each in self._told_here())

    def _told_here(self) -> Iterator[TimeMention]:
        return takewhile(self.is_told_here, self.recent())

    def tells_in_section(self) -> bool:
        """Whether this section has named a time of what it tells."""
        return any(each.is_main and each.standing.section == self.here.section for each in self.mentions[-_REMEMBERED:])

    def tells_before_section(self) -> bool:
        """Whether a section before has named a time of what it tells."""
        return any(each.is_main and each.standing.section != self.here.section for each in self.mentions[-_REMEMBERED:])

    def told_a_day(self, standing: Standing) -> bool:
        """Whether the last time that a paragraph named is a day."""
        last = self.mentions[-1] if self.mentions else None
        if last is None or last.aside or last.standing.paragraph != standing.paragraph:
            return False
        return last.place.unit == Unit.DAY

    def tells_of_late(self, days: int) -> bool:
        """Whether a day so shortly before publication, or since, is told of; a history must begin with one."""
        since = days_on(self.published, -days) if self.published else date.max
        first = next((each for each in self.mentions if not each.aside), None)
        opening = [each for each in self.mentions[:_REMEMBERED] if each is first or each.standing.opening]
        told = [*self.mentions[:_REMEMBERED], *self.mentions[-_REMEMBERED:]] if self.returns else opening
        days_told = (each.place.begin for each in told if not each.aside and each.place.fineness <= FINENESS[Unit.DAY])
        return any(begin is not None and begin >= since for begin in days_told)

    def of_that_day(self, month: int, day: int) -> Choice | None:
        """The day told of that stands on this one of the calendar, where there is no more than one."""
        found = {e.place.begin: e for e in self.mentions[-_REMEMBERED:] if stands_on(e.place, month, day)}
        return counted_from(next(iter(found.values())), Pointing.CLOSE) if len(found) == 1 else None

    def set_against_a_year(self) -> bool:
        """Whether what is read is set against a year told in passing."""
        return self.contrasted and bool(self.mentions) and self.mentions[-1].place.unit == Unit.YEAR

    def comes_after_years(self) -> bool:
        """Whether the last time told of is a row of years up to the one before publication: news goes on from there."""
        if self.published is None or self.history or len(self.mentions) < 2:
            return False
        first, last = self.mentions[-2:]
        is_row = last.led and first.place.unit == last.place.unit == Unit.YEAR
        return is_row and last.place.end is not None and last.place.end.year == self.published.year - 1

    def of_what_follows(self) -> Choice | None:
        """The date that the sentence goes on to."""
        return counted_from(self.ahead, Pointing.CLOSE)

    def of_what_leads_to_it(self) -> Choice | None:
        """The day of our own time that this one goes on from."""
        day = self.led_by
        if day is None or day.place.begin is None or not self.published or day.place.fineness > FINENESS[Unit.DAY]:
            return None
        near = abs((day.place.begin - self.published).days) <= _OUR_TIME
        return counted_from(day, Pointing.NEXT) if near else None

    def of_what_it_follows(self) -> Choice | None:
        """The time at which it was told, where that is long over: what would come came after it."""
        told = self.foretold
        if told is None or told.place.end is None or self.published is None:
            return None
        over = told.place.end < days_on(self.published, -_LONG_OVER)
        return counted_from(told, Pointing.NEXT) if over else None

    def leaps_over(self, place: TimePlace) -> bool:
        """Whether a time lies behind what is told next, so that it only says in passing how a thing ended."""
        end = self.upcoming.end if self.upcoming is not None else None
        return end is not None and place.begin is not None and end < place.begin

    def lose(self) -> None:
        """The text has gone on to a time nobody can place; without a day of publication, nothing counts from before."""
        self.adrift = True
        if self.published is None:
            self.lost = len(self.mentions)

    def usable(self, unit: Unit) -> Iterator[TimeMention]:
        """The times told of that are at least as fine as ``unit``, the last first."""
        for mention in reversed(self.mentions[max(self.lost, len(self.mentions) - _REMEMBERED) :]):
            if mention.place.fineness <= FINENESS[unit] and not mention.aside:
                yield mention

    def _is_out_of_bounds(self, mention: TimeMention) -> bool:
        begin, end = mention.place.begin, mention.place.end
        if self.bounds is None or self.bounds[0] != self.here.section or begin is None or end is None:
            return False
        return end < self.bounds[1] or self.bounds[2] < begin

    def _remoteness(self, mention: TimeMention) -> tuple[bool, int, int]:
        """What the heading admits first, then its paragraph, its section; in each the main line before asides.

        A day or a month said on the paragraph's own line stands against its heading.
        """
        there, here = mention.standing, self.here
        away = 0 if there.paragraph == here.paragraph else 1 if there.section == here.section else 2
        own = away == 0 and not mention.passing and mention.place.fineness <= FINENESS[Unit.MONTH]
        return self._is_out_of_bounds(mention) and not own, away, mention.passing + mention.spoken

    def section(self) -> Choice | None:
        """The year, or less, that the heading of this section names."""
        title = self.title
        if title is None or title.standing.section != self.here.section or self.here.heading:
            return None
        return counted_from(title, Pointing.CLOSE)

    def is_in_an_entry(self) -> bool:
        """Whether what is read is an entry under a time that alone heads its section, in whatever tense it is told.

        An entry begins with a time of its own, or stands right below the heading.
        """
        if self.title is None or not self.title.standing.alone:
            return False
        return self.here.leads or self.here.paragraph == self.title.standing.paragraph + 1

    def fiscal(self) -> Choice | None:
        """The quarter that figures were last given for."""
        return Choice(Anchor.REFERENCE, self.quarter.place, self.quarter.text) if self.quarter else None

    def come_back(self) -> None:
        """What is read speaks of the present again: no story goes on, unless one of long ago is all that is told."""
        if not self.here.quoted and (self.returns or self.stands_near):
            self.present, self.story, self.told = True, None, 0
