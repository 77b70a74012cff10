"""What a line of an article may be, and the article's lines told apart: the types that every reader asks."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from timeline.model import Span


class Kind(StrEnum):
    """What a line is."""

    HEADLINE = "headline"
    HEADING = "heading"
    """The title of what stands below it."""
    DATELINE = "dateline"
    """Where and when the article was written, on a line of its own."""
    STAMP = "stamp"
    """When the page came out or was changed: "Published 3 March 2022"."""
    BYLINE = "byline"
    """Whose the words are."""
    ENTRY = "entry"
    """What happened at the time that stands at its head: "3 May: Sudan votes"."""
    CAPTION = "caption"
    CREDIT = "credit"
    """Whose the picture is."""
    FURNITURE = "furniture"
    """What belongs to the page, not to the article: "Share", "Read more: ...", archive codes, other articles."""
    QUOTATION = "quotation"
    """Somebody's words set apart, nothing else in the line."""
    PROSE = "prose"

    @property
    def is_title(self) -> bool:
        """Whether it is a headline or a heading."""
        return self in _TITLES


class Lead(StrEnum):
    """What stands at the head of a line before the words that tell."""

    DATELINE = "dateline"
    DATE = "date"
    DAY = "day"
    """A day alone, of the month that stands above."""
    CLOCK = "clock"
    TURN = "turn"
    """Whether it is asked or answered: "Q."."""
    LABEL = "label"
    """Where it belongs on the page: "Peru |", "Friday briefing:"."""


TITLE_OF_A_TIME = "the title of a time"
"""The row of a heading that is a time and nothing else."""
_TELLING = frozenset({Kind.HEADLINE, Kind.HEADING, Kind.ENTRY, Kind.CAPTION, Kind.QUOTATION, Kind.PROSE})
_TITLES = frozenset({Kind.HEADLINE, Kind.HEADING})


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one paragraph of a wrapped text. Spans are offsets into the text; an empty one is nowhere.

    ``span`` reaches to the next line, ``words`` leaves out white space around. ``told`` is what the line tells: its
    words behind the mark of a list and behind ``head`` (a dateline, the date of an entry), before ``credit``.
    ``row`` names the row of the table that decided; ``section`` counts the headings above.
    """

    span: Span
    words: Span
    kind: Kind
    row: str
    told: Span
    head: Span | None = None
    lead: Lead | None = None
    credit: Span | None = None
    section: int = 0

    @property
    def tells(self) -> bool:
        """Whether what it says may be an event or name an actor."""
        return self.kind in _TELLING

    @property
    def is_title(self) -> bool:
        """Whether it is a headline or a heading."""
        return self.kind.is_title


@dataclass(frozen=True)
class Layout:
    """The lines of an article, from end to end, and what stands inside quotation marks."""

    lines: tuple[Line, ...]
    quotes: tuple[Span, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _quote_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(line.span.start for line in self.lines))
        object.__setattr__(self, "_quote_starts", tuple(span.start for span in self.quotes))

    def index_at(self, offset: int) -> int:
        """Which line holds ``offset``; 0 where there is no line."""
        at = bisect_right(self._starts, offset) - 1
        return at if at > 0 else 0

    def line_at(self, offset: int) -> Line | None:
        """The line that holds ``offset``, the last one beyond the end; None of an empty text."""
        return self.lines[self.index_at(offset)] if self.lines else None

    def tells(self, offset: int) -> bool:
        """Whether what stands at ``offset`` tells: no furniture, credit, stamp or byline."""
        line = self.line_at(offset)
        return line is not None and line.tells and (line.credit is None or offset < line.credit.start)

    def is_in_dateline(self, offset: int) -> bool:
        """Whether it only says where and when the article was written."""
        line = self.line_at(offset)
        if line is None or line.kind is Kind.DATELINE:
            return line is not None
        return line.lead is Lead.DATELINE and line.head is not None and offset < line.head.end

    def is_in_caption(self, offset: int) -> bool:
        """Whether it tells of a picture, whose day is none of the text's."""
        line = self.line_at(offset)
        return line is not None and line.kind is Kind.CAPTION

    def is_in_label(self, offset: int) -> bool:
        """Whether it only says where on the page the line belongs: "Friday briefing:"."""
        line = self.line_at(offset)
        return line is not None and line.lead is Lead.LABEL and line.head is not None and offset < line.head.end

    def tells_as_of_now(self, offset: int) -> bool:
        """Whether ``offset`` stands in prose that tells what is so in the present.

        Not so of what an entry tells, or a section that a time heads: "5 May", "Rebels take the port."
        """
        at = self.index_at(offset)
        if not self.lines or self.lines[at].kind is not Kind.PROSE:
            return False
        return self._heads[at] != TITLE_OF_A_TIME

    @cached_property
    def _heads(self) -> list[str]:
        """The row of the title above each line; "" where none is."""
        found, current = [], ""
        for line in self.lines:
            current = line.row if line.is_title else current
            found.append(current)
        return found

    def is_quoted(self, offset: int) -> bool:
        """Whether ``offset`` stands behind a quotation mark of its line that is not closed before it."""
        return self.quotation_at(offset) is not None

    def quotation_at(self, offset: int) -> Span | None:
        """The quotation, its marks included, that ``offset`` stands in; None where it stands in none."""
        at = bisect_right(self._quote_starts, offset) - 1
        inside = at >= 0 and self.quotes[at].start < offset < self.quotes[at].end
        return self.quotes[at] if inside else None

    def heads(self, span: Span) -> bool:
        """Whether ``span`` is the time at the head of an entry, or of a heading that says no more."""
        line = self.line_at(span.start)
        if line is None:
            return False
        if line.lead is Lead.LABEL:
            return False
        return line.head.covers(span) if line.head else line.row == TITLE_OF_A_TIME and line.words == span

    @property
    def headline(self) -> Line | None:
        """The article's own headline, None where it has none."""
        return next((line for line in self.lines if line.kind is Kind.HEADLINE), None)
