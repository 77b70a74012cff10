"""The lines of a text in, what can be said of each before it is judged out: its words, head, credit and end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.layout.credits import credit_at
from timeline.layout.day_heads import day_heads
from timeline.layout.heads import Head, bullet_of, head_of, turn_of
from timeline.layout.kinds import Lead
from timeline.layout.sentences import SAID, is_sentence
from timeline.layout.times import Time, leading_time, whole_time
from timeline.layout.words import LineWords
from timeline.settings import HEADLINE_WORDS

_NAME_WORDS = 4
"""Words of a place or a paper before the month of an article."""
HEADING_WORDS = 14
"""Words of a heading at most."""
_ENDS = (".", "!", ":", ";", ",")
_ENDS_OF_SENTENCES = (".", "!", "?", ":", ";")
_CLOSING = "\"'”’»)]"
_SENTENCE_WORDS = 5
_BLANKS = " \t\r\n\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000"
_BEFORE = _BLANKS + "*_#=~"
_AFTER = _BLANKS + "*_#=~"


@dataclass(frozen=True, eq=False)
class Sketch:
    """A line with words, as it is written: ``words`` without blanks and markup around."""

    words: str
    known: LineWords

    def __post_init__(self) -> None:
        """Says all at once of what is a sentence on the face of it: what is asked later is found said already."""
        if is_sentence(self.words, self.known):
            self.__dict__.update(SAID, is_sentence=True, credit=len(self.words))

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it is one on the face of it, so that only what stands around may make it anything else."""
        return False

    @cached_property
    def small(self) -> str:
        """Its words in small letters."""
        return self.words.casefold()

    @cached_property
    def bullet(self) -> int:
        """Characters that the mark of a list takes."""
        return bullet_of(self.words)

    @cached_property
    def head(self) -> Head | None:
        """The dateline or date before what it tells."""
        return head_of(self.words[self.bullet :], self.known)

    @cached_property
    def time(self) -> Time | None:
        """The time that it names where it has no other words."""
        words = self.words.rstrip(" -–—_").strip(" :|()[]").replace(" | ", ", ")
        first, _, rest = words.partition(" ")
        return whole_time(rest if first in self.known.joints_of_time else words, self.known)

    @cached_property
    def closing_month(self) -> Time | None:
        """The month of a year that it ends with, behind a name: "A short history. Lima, August 2025"."""
        before, comma, behind = self.words.rpartition(",")
        time = whole_time(behind.strip(" :|()[]"), self.known) if comma else None
        if time is None or not time.is_month:
            return None
        name = re.split(r"[.!?|·•:–—] ?", before)[-1].split()
        named = 0 < len(name) <= _NAME_WORDS and all(word[:1].isupper() for word in name)
        return time if named else None

    @cached_property
    def opening_time(self) -> Time | None:
        """The time that its first words name."""
        return leading_time(self.words[self.bullet :], self.known)

    @cached_property
    def credit(self) -> int:
        """Where the credit at its end begins; its length where it has none."""
        return credit_at(self.words, self.known)

    @cached_property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split())

    @cached_property
    def is_unfinished(self) -> bool:
        """Whether it ends as no sentence does, or asks what is told next."""
        return not self.words.rstrip(_CLOSING).endswith(_ENDS) and not self.words.endswith(_ENDS)

    @property
    def is_short(self) -> bool:
        """Whether it may be a heading by its length and its end."""
        return self.count <= HEADING_WORDS and self.is_unfinished

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is a sentence, or too long for anything else."""
        ended = self.words.rstrip(_CLOSING).endswith(_ENDS_OF_SENTENCES)
        return self.count > HEADLINE_WORDS or (ended and self.count >= _SENTENCE_WORDS)

    @cached_property
    def year_head(self) -> Head | None:
        """A year or a day before a sentence without a mark between: "1979 Soviet troops enter"."""
        words = self.words[self.bullet :]
        time = self.opening_time
        if time is None or not time.years or words.split(" ")[0].lower() in self.known.joints_of_time:
            return None
        behind = words[time.length :].lstrip(" ")
        told = behind[:1].isupper() and words[time.length : time.length + 1] == " "
        return Head(len(words) - len(behind), Lead.DATE) if told else None


@dataclass(frozen=True, eq=False)
class LineSheet:
    """All lines with words of a text, in order."""

    lines: Sequence[Sketch]

    @cached_property
    def holds_phrases(self) -> bool:
        """Whether any line holds what shows small print or a caption wherever it stands in the line."""
        if not self.lines:
            return False
        known, small = self.lines[0].known, "\n".join([line.words for line in self.lines]).casefold()
        return any(phrase in small for phrase in known.small_print) or known.placing.search(small) is not None

    @cached_property
    def references(self) -> int:
        """The line with which a list of what was read begins, behind its heading; how many there are without one."""
        for at in range(len(self.lines) - 1, len(self.lines) // 2 - 1, -1):
            line = self.lines[at]
            if line.small.strip(" .:") in line.known.reference_headings:
                return at + 1
        return len(self.lines)

    @cached_property
    def last_prose(self) -> int:
        """The last line that is prose; -1 where none is."""
        return next((at for at in range(len(self.lines) - 1, -1, -1) if self.lines[at].is_prose), -1)

    @cached_property
    def first_prose(self) -> int:
        """The first; the number of lines where none is."""
        return next((at for at, line in enumerate(self.lines) if line.is_prose), len(self.lines))

    @cached_property
    def is_list_of_years(self) -> bool:
        """Whether two lines at least begin with a time and go on with a capital, as the entries of a list do."""
        return sum(line.year_head is not None for line in self.lines) > 1

    @cached_property
    def days(self) -> int:
        """How many lines are a day and nothing else: two or more are the headings of a chronicle."""
        return sum(line.time is not None and line.time.is_day for line in self.lines[: self.last_prose + 1])

    @cached_property
    def turns(self) -> Mapping[int, Head]:
        """What stands before each question and answer, where the text has both."""
        found = ((at, turn_of(line.words, line.known)) for at, line in enumerate(self.lines))
        turns = {at: head for at, head in found if head is not None}
        letters = {self.lines[at].words[0] for at in turns}
        return turns if len(letters) > 1 else {}

    @cached_property
    def day_heads(self) -> Mapping[int, Head]:
        """The head of each line that begins with the day of the month above it."""
        months = any(line.time is not None and line.time.months for line in self.lines)
        lines = [line.words for line in self.lines] if months else []
        return day_heads(lines, (line.time for line in self.lines), self.lines[0].known) if months else {}

    @cached_property
    def periods(self) -> int:
        """How many lines are a year, or a month of one, and nothing else."""
        return sum(line.time is not None and line.time.is_period for line in self.lines[: self.last_prose + 1])


class Sight:
    """One line and where it stands: what a row judges."""

    __slots__ = ("at", "known", "line", "sheet")

    def __init__(self, sheet: LineSheet, at: int) -> None:
        """The line numbered ``at`` of the sheet, and the words of its language."""
        self.sheet = sheet
        self.at = at
        self.line = sheet.lines[at]
        self.known = self.line.known

    @property
    def above(self) -> Sketch | None:
        """The line above, None at the top."""
        return self.sheet.lines[self.at - 1] if self.at else None

    @property
    def below(self) -> Sketch | None:
        """The line below, None at the end."""
        return self.sheet.lines[self.at + 1] if self.at + 1 < len(self.sheet.lines) else None

    @property
    def is_at_the_top(self) -> bool:
        """Whether no prose stands above it."""
        return self.at <= self.sheet.first_prose

    @property
    def is_at_the_foot(self) -> bool:
        """Whether the article is over: prose stands above it and none below."""
        return -1 < self.sheet.last_prose < self.at


def bare(line: str) -> tuple[int, str]:
    """Where the words of a line begin, and they: without the blanks and the markup around; an ornament stays whole."""
    words = line.lstrip(_BEFORE)
    marked = len(line.lstrip()) > len(words)
    words = words.rstrip(_AFTER if marked else _BLANKS)
    if not words:
        words = line.strip()
    return (line.find(words) if words else 0), words
