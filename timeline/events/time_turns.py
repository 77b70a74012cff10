"""What telling events must know of how a language says times: turns before, between and behind them, and yardsticks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.language.tongue import Words

if TYPE_CHECKING:
    from timeline.events.bounds import Bound


@dataclass(frozen=True, kw_only=True)
class TimeTurns:
    """What stands between, before or in times."""

    comma_when: re.Pattern[str]
    """What parts a clause that only says when."""
    bounds: tuple[Bound, ...]
    """How words before a time say that an event lies to it; the first that fits decides."""
    orders: Mapping[str, int]
    """What says on which side of a known time another lies, with the direction."""
    by_then: Words
    """Lead to the time by which something was over."""
    moments: Words
    """What a clause behind it only fixes: "by the time he came"."""
    eves: Words
    """Nouns of the day before something."""
    again: re.Pattern[str]
    """What stands between two times at each of which it happened."""
    opens_when: re.Pattern[str]
    """What follows a time of which a clause tells more: "2022, when"."""
    likened_to: frozenset[str]
    """What links one thing to that which it is likened to."""
    counted: re.Pattern[str]
    """Words of a time that is counted from another, and so may lie outside any year named beside it."""
    row_of_times: re.Pattern[str]
    """What stands between the times of one row."""
    said_again: re.Pattern[str]
    """What stands between a time counted off and the calendar that says it again: "two weeks later, [on] 3 May"."""
    joint: re.Pattern[str]
    """What may stand between two clauses joined."""
    opens_next: re.Pattern[str]
    """What opens the next clause of a row."""
    from_to: re.Pattern[str]
    """What parts the ends of a stretch: "from May to June"."""
    roughly_at: re.Pattern[str]
    """What, ending right before a time, only makes it a rough one: "on or about", "at least"."""
    between_and: re.Pattern[str]
    """What parts the ends of a stretch that "between" opens."""
    hour: re.Pattern[str]
    """An hour of a day: what was before or after it was still that day ("before dawn on Sunday")."""
    onwards: re.Pattern[str]
    """What follows a time from which on something goes: "from May on"."""
    through: re.Pattern[str]
    """Up to a day and on it: "has fallen 2% this year through 19 October"."""
    deictic: re.Pattern[str]
    """Words of a time that is counted from now or from another."""
    period: re.Pattern[str]
    """A period with its number and unit."""
    up_to_its_end: re.Pattern[str]
    """What stands between a period and its last day: "the year ended on"."""
    months_of: Mapping[str, int]
    """The months of a period's unit."""
    of_a_length: re.Pattern[str]
    """What stands before the last day of a period whose length is known: "the quarter ended"."""
    loosely: re.Pattern[str]
    """Words of an amount of time that is not exact."""
    lasting: re.Pattern[str]
    """Before an amount these make it how long something went on: "for two years after leaving office"."""
    begins_a_stretch: re.Pattern[str]
    """What opens a stretch whose end is told behind it."""
    ends_a_stretch: re.Pattern[str]
    """What stands before the second end of a stretch."""
    to_an_end: re.Pattern[str]
    """What leads from a day to what ended it: "until its closure"."""
    or_at: re.Pattern[str]
    """What parts two times of which one is meant: "in May [or in] June"."""
    joined_days: re.Pattern[str]
    """What joins two days of a row."""
    most_recently: re.Pattern[str]
    """What stands before the last of several times."""
    ago: re.Pattern[str]
    """Words of a time that is past for certain."""


@dataclass(frozen=True, kw_only=True)
class YardstickTurns:
    """What makes a time a yardstick, which dates nothing."""

    from_amount: re.Pattern[str]
    """What stands before a time that only says when a former amount was: "from $7.6 billion at the end of 2019"."""
    yardstick_words: Words
    """Words of a comparison with all before."""
    seasons: Words
    """Seasons, as a name is spelled: "the Spring offensive"."""
    level: re.Pattern[str]
    """What follows a time that an amount was of: "the May low"."""
    of_its_own: re.Pattern[str]
    """What stands before a time that belongs to somebody."""
    multiple: re.Pattern[str]
    """What stands before a time in which an amount was a part of what it is now."""
    part_of_a_game: re.Pattern[str]
    """A quarter or half of a game."""
    season_of_games: re.Pattern[str]
    """A season of games."""
    bracketed: re.Pattern[str]
    """What closes a bracket that holds only years."""
    opened: re.Pattern[str]
    """What opens a bracket that holds only years, behind a noun."""
    an_age: re.Pattern[str]
    """A time that only praises: "of the century"."""
    ranking: Words
    """Words of a rank in a time that only praises."""
    one_of_them: re.Pattern[str]
    """What stands before those of whom one is meant."""
    about: Words
    """Prepositions whose noun is what something is about or due to, and not when it is."""
    cause: Words
    """Of these, what "of" stands behind where it names a cause."""
    from_before: re.Pattern[str]
    """What stands before a time that a change is counted from."""
    changed_from: re.Pattern[str]
    """The same behind how much it changed."""
    a_time_before: re.Pattern[str]
    """A time that a change is counted from: "a year earlier"."""
