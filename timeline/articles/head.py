"""An article's text in, its head out: the few lines above the story that tell who wrote it, where and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from timeline.articles.days import Stamp, find_days, is_day_first, strip_after, strip_before, weekday_agrees
from timeline.articles.head_words import head_words
from timeline.layout import Kind, Layout, lay_out
from timeline.model import Span
from timeline.settings import HEAD_CHARACTERS, HEAD_LINES, HEAD_SENTENCES

_FOOT = 300
_LONGEST_DAY = 40
"""Characters of a line that is a day with its weekday and time."""
_LONG_AFTER = timedelta(days=5 * 366)
"""Further ahead than elections and summits are set by the day."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line with words in it: its text without white space around, and where that starts in the article."""

    text: str
    start: int
    follows: str = ""
    """The line right above, empty where a blank line or nothing stands there."""
    precedes: str = ""
    """The same, below."""
    is_first: bool = False


@dataclass(frozen=True)
class HeadDay:
    """A day written in the head of an article: what stands before and after it in its line, times and weekday apart."""

    day: date
    span: Span
    line: HeadLine
    before: str
    after: str
    head: ArticleHead

    @property
    def is_in_a_range(self) -> bool:
        """Whether it is one end of a stretch of time: of a life ("3 May 1941 – 2 June 2006"), a battle."""
        return bool(
            (head_words().goes_on.match(self.after) and any(find_days(self.after[:40])))
            or (head_words().went_on.search(self.before) and any(find_days(self.before[-40:])))
        )


@dataclass(frozen=True)
class ArticleHead:
    """The top of an article, where it says of itself who wrote it, where and when."""

    text: str

    @cached_property
    def layout(self) -> Layout:
        """What each line of the article is."""
        return lay_out(self.text)

    @cached_property
    def is_day_first(self) -> bool:
        """Whether dates in figures anywhere in the article prove that the day stands first in them."""
        return is_day_first(self.text)

    @cached_property
    def lines(self) -> tuple[HeadLine, ...]:
        """The first lines with words, up to the story's second or third sentence or so."""
        found: list[HeadLine] = []
        sentences = 0
        for line in _lines(self.text[:HEAD_CHARACTERS]):
            if len(found) == HEAD_LINES or sentences > HEAD_SENTENCES:
                break
            found.append(line)
            sentences += _is_prose(line.text)
        return tuple(found)

    @cached_property
    def days(self) -> tuple[HeadDay, ...]:
        """Every full day of the head whose weekday, where it is named, agrees; in order of text."""
        return tuple(sorted(self._days(self.lines), key=lambda day: day.span))

    @cached_property
    def days_at_the_foot(self) -> tuple[HeadDay, ...]:
        """The same of the last lines, where they stand below all that the article tells."""
        told = max((line.span.end for line in self.layout.lines if line.kind is Kind.PROSE), default=0)
        return tuple(self._days(line for line in last_lines(self.text) if line.start >= told))

    @cached_property
    def days_alone(self) -> tuple[HeadLine, ...]:
        """Every line of the article that is a day and no more: several are the headings of a chronicle."""
        short = (line for line in _lines(self.text) if len(line.text) <= _LONGEST_DAY)
        return tuple(line for line in short if any(_is_no_more(line.text, stamp) for stamp in find_days(line.text)))

    def _days(self, lines: Iterable[HeadLine]) -> Iterator[HeadDay]:
        for line in lines:
            for stamp in find_days(line.text, day_first=self.is_day_first):
                before, after = line.text[: stamp.span.start], line.text[stamp.span.end :]
                if weekday_agrees(before, stamp.day):
                    span = Span(line.start + stamp.span.start, line.start + stamp.span.end)
                    yield HeadDay(stamp.day, span, line, strip_before(before), strip_after(after), self)

    def tells_of_later_than(self, day: HeadDay) -> bool:
        """Whether the story below tells of what came long after ``day``, which then is a day in it."""
        below = self.text[self.lines[-1].start + len(self.lines[-1].text) : -_FOOT]
        latest = max((stamp.day for stamp in find_days(below)), default=day.day)
        since = max((int(match[1]) for match in head_words().since.finditer(self.text)), default=0)
        return latest - day.day > _LONG_AFTER or since > day.day.year

    def is_chronicle_of(self, day: HeadDay) -> bool:
        """Whether a line farther up or down begins with another day: then days are the headings of a chronicle."""
        rows = list(_lines(self.text))
        own = next(number for number, line in enumerate(rows) if line.start == day.line.start)
        others = (line for number, line in enumerate(rows) if abs(number - own) > 1)
        return any(_led_by_another(line, day.day) for line in others)


def headline(text: str) -> str:
    """The article's headline where it stands above a story and is more than a word; else empty."""
    layout = lay_out(text)
    line = layout.headline
    if line is None or line is layout.lines[-1]:
        return ""
    words = line.words.of(text)
    return words if len(words.split()) > 1 and not any(find_days(words)) else ""


def last_lines(text: str) -> tuple[HeadLine, ...]:
    """The two last lines with words, where wire agencies sign off."""
    tail = text[-_FOOT:]
    return tuple(HeadLine(line.text, line.start + len(text) - len(tail)) for line in _lines(tail))[-2:]


def _lines(text: str) -> Iterator[HeadLine]:
    rows: list[tuple[str, int]] = []
    at = 0
    for raw in text.splitlines(keepends=True):
        rows.append((raw.strip(), at + len(raw) - len(raw.lstrip())))
        at += len(raw)
    first = True
    for row, (words, start) in enumerate(rows):
        if words:
            above = rows[row - 1][0] if row else ""
            below = rows[row + 1][0] if row + 1 < len(rows) else ""
            yield HeadLine(words, start, above, below, first)
            first = False


def _is_no_more(words: str, stamp: Stamp) -> bool:
    """Whether nothing but marks stands around the day."""
    before, after = strip_before(words[: stamp.span.start]), strip_after(words[stamp.span.end :])
    return not any(map(str.isalnum, before + after))


def _led_by_another(line: HeadLine, day: date) -> bool:
    return any(
        stamp.day != day and not strip_before(line.text[: stamp.span.start]) for stamp in find_days(line.text[:60])
    )


def _is_prose(line: str) -> bool:
    return len(line.split()) >= 8 and line.rstrip("\"'”’)").endswith((".", "!", "?", ":"))
