"""An article's text in, the day it says it was published out: an ordered table of finders, each knowing where it looks.

To add a place to look, add a row to ``FINDERS``; the first that accepts a day wins. A day in the story itself ("On 3
March 1922 ...") is never taken: a wrong publication date makes every "yesterday" wrong, a missing one only leaves it
undated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from timeline.articles.days import (
    calendar_day,
    find_days,
    find_days_of_the_year,
    month_number,
    weekday_agrees,
)
from timeline.articles.errors import FutureDate
from timeline.articles.head import ArticleHead, HeadDay, HeadLine, last_lines
from timeline.articles.head_words import HeadWords, Pattern, head_words
from timeline.articles.lines import JOIN, MARKUP, ends
from timeline.articles.papers import (
    day_of_an_issue,
    distribution,
    kind_of_text,
    number_of_a_report,
    state_of_things,
    week_of_an_issue,
    when_it_was_made,
)
from timeline.articles.year_of_weekday import year_of_weekday
from timeline.layout import Kind, Lead, is_of_a_report
from timeline.model import Span, days_on
from timeline.settings import TOMORROW


@dataclass(frozen=True, slots=True)
class Published:
    """The day of publication as the text says it: ``span`` is where, ``place`` names the finder that looked there."""

    day: date
    span: Span
    place: str


Finder = Callable[[ArticleHead], tuple[date, Span] | None]

_BARS = re.compile(r"[|·•●\t]")
_GAPS = re.compile(JOIN)


def find_published(text: str) -> Published | None:
    """The day of publication that ``text`` itself states, None where it states none that can be relied on."""
    head = ArticleHead(text)
    if not head.lines:
        return None
    return next((Published(*found, place) for place, finder in FINDERS if (found := finder(head))), None)


def check_published(day: date, today: date) -> None:
    """Raises FutureDate for a day after tomorrow: seen from ``today``, tomorrow has begun somewhere in the world."""
    if day > days_on(today, TOMORROW):
        raise FutureDate(day.isoformat())


def _first(place: str, accepts: Callable[[HeadDay], bool]) -> tuple[str, Finder]:
    """A finder of the first day in the head that ``accepts`` says yes to."""
    return place, lambda head: _accepted(head.days, accepts)


def _last(place: str, accepts: Callable[[HeadDay], bool]) -> tuple[str, Finder]:
    """A finder of the first day in the last lines that ``accepts`` says yes to."""
    return place, lambda head: _accepted(head.days_at_the_foot, accepts)


def _accepted(days: Iterable[HeadDay], accepts: Callable[[HeadDay], bool]) -> tuple[date, Span] | None:
    return next(((day.day, day.span) for day in days if accepts(day)), None)


def _labelled(labels: Callable[[HeadWords], tuple[Pattern, Pattern]]) -> Callable[[HeadDay], bool]:
    def accepts(day: HeadDay) -> bool:
        if _is_on_a_card(day.line):
            return False
        with_colon, bare = labels(head_words())
        return bool(with_colon.search(day.before) or (bare.search(day.before) and ends(day)))

    return accepts


def _opening_word_date(day: HeadDay) -> bool:
    """ "date 2023-09-12 Highlighting ...": the word itself, at the start of its line, and no sentence begins so."""
    return day.before.lower() in head_words().date_label and not _is_on_a_card(day.line)


def _is_on_a_card(line: HeadLine) -> bool:
    """Whether the line is one of those that sum up an event ("Date: ... Location: ..."), whose day they tell."""
    return bool(head_words().card.match(line.follows) or head_words().card.match(line.precedes))


def _dateline(day: HeadDay) -> bool:
    return _is_in_dateline(day.head, day.span) and not day.head.tells_of_later_than(day)


def _is_in_dateline(head: ArticleHead, span: Span) -> bool:
    """ "LONDON, March 3, 2022 (Reuters) -", "March 3, 2022 (LONDON) -": the head of a report that a line opens with."""
    line = head.layout.line_at(span.start)
    if line is None or line.head is None or line.lead is not Lead.DATELINE or not line.head.covers(span):
        return False
    return is_of_a_report(line.head.of(head.text), line.told.of(head.text))


def _day_before_a_report(day: HeadDay) -> bool:
    """ "December 10, 2025 - Fighting spread on Wednesday": a dateline that leaves out the place."""
    line = day.head.layout.line_at(day.span.start)
    if line is None or line.head is None or line.lead is not Lead.DATE or not line.head.covers(day.span):
        return False
    if day.line.is_first or day.head.is_chronicle_of(day) or day.head.tells_of_later_than(day):
        return False
    words = line.head.of(day.head.text).rstrip()
    return words.endswith(_DASHES) and is_of_a_report(words, line.told.of(day.head.text))


_OPENING = 60
"""Characters of a line in which a day that leads it stands."""
_DASHES = ("-", "–", "—")
_BRACKETED = re.compile(r"^[)\]][:.,]? ?(?:[-–—] ?)?[A-Z\"“‘']")


def _in_brackets_before_a_report(day: HeadDay) -> bool:
    """ "(19 June 2025) Banda turns 80 today": the day alone in brackets before what the text tells first."""
    opening = [each for each in day.head.days if each.before in ("(", "[") and _BRACKETED.match(each.after)]
    if day.line.is_first or day.head.is_chronicle_of(day) or day.head.tells_of_later_than(day):
        return False
    return len(opening) == 1 and opening[0].span == day.span


def _is_on_a_day_by_somebody(before: str, day: HeadDay) -> bool:
    """ "On 3 March 2022 by Ana Holt"."""
    return before.lower() == head_words().on and day.after.lower().startswith(head_words().by)


def _line_of_its_own(day: HeadDay) -> bool:
    """A line, or a part of one between bars and dots, that is the day and no more; or "Reuters, March 3, 2022"."""
    line = day.line
    if _is_a_day_of_something(day) or line.precedes[:1].islower() or not ends(day):
        return False
    if _stands_under_a_section(day):
        return True
    before = (_BARS if line.is_first else _GAPS).split(day.before + " ")[-1].strip(MARKUP)
    if before in ("", "(") or _is_on_a_day_by_somebody(before, day):
        return True
    named = before.endswith(",") and head_words().names.match(before.rstrip(", "))
    return bool(named and not line.is_first)


def _stands_under_a_section(day: HeadDay) -> bool:
    """ "ALERT / AFRICA 28 MARCH 2025  3 minutes": sections in capitals before it, and how long it takes to read."""
    named = day.before.isupper() and len(day.before.split()) <= _SECTION_WORDS
    return named and head_words().trailer.fullmatch(day.after.strip()) is not None


_SECTION_WORDS = 5
"""Words of the sections before a day, the strokes between them counted in."""


def _is_a_day_of_something(day: HeadDay) -> bool:
    """Whether it is of a chronicle, a range, a sentence that goes on below, or a text that tells of later days."""
    if day.head.is_chronicle_of(day) or head_words().unfinished.search(day.line.follows.lower()):
        return True
    return day.is_in_a_range or day.head.tells_of_later_than(day)


def _below_the_title(day: HeadDay) -> bool:
    """The day alone between the title and what is told, though entries below lead with days: all of them before it."""
    lines, text = day.head.lines, day.head.text
    if len(lines) < 3 or lines[1] != day.line or day.line not in day.head.days_alone or any(find_days(lines[0].text)):
        return False
    if any(find_days(lines[2].text[:_OPENING])) or day.is_in_a_range or day.head.tells_of_later_than(day):
        return False
    return len(day.head.days_alone) == 1 and all(
        stamp.day <= day.day for stamp in find_days(text, day_first=day.head.is_day_first)
    )


def _signs_off(day: HeadDay) -> bool:
    """The day, or place and day, alone below all that is told, of which nothing is later."""
    line = day.head.layout.line_at(day.span.start)
    before = day.before.strip(f"{MARKUP}([")
    alone = before == "" or bool(before.endswith(",") and head_words().names.match(before.rstrip(", ")))
    if line is None or line.kind not in (Kind.DATELINE, Kind.HEADING) or not alone or not ends(day):
        return False
    if day.is_in_a_range or day.head.is_chronicle_of(day):
        return False
    return all(stamp.day <= day.day for stamp in find_days(day.head.text))


def _last_changed(head: ArticleHead) -> tuple[date, Span] | None:
    """ "This page was last edited on 3 May 2024, at 21:14 (UTC).", below all that is told."""
    for line in reversed(head.layout.lines[-_LINES_AT_THE_FOOT:]):
        words = line.words.of(head.text)
        if opening := head_words().page_changed.match(words):
            found = next(find_days(words[opening.end() :], day_first=head.is_day_first), None)
            start = line.words.start + opening.end()
            return (found.day, Span(start, start + found.span.end)) if found and found.span.start == 0 else None
        if line.kind is Kind.PROSE:
            return None
    return None


_LINES_AT_THE_FOOT = 16
"""Lines below an article in which the page says when it was last changed."""


def _byline(day: HeadDay) -> bool:
    """ "By Ann Example, March 6, 2008": the writer's name or post at the start of a line that the day ends."""
    return bool(head_words().byline.match(day.before.strip(MARKUP))) and ends(day)


def _wire_code(head: ArticleHead) -> tuple[date, Span] | None:
    """ "AP-NR-08-15-90 1337EDT": American wire agencies begin or end a story so; 69 to 99 are the 1900s (POSIX)."""
    for line in (*head.lines, *last_lines(head.text)):
        if match := head_words().wire_code.search(line.text):
            year = int(match["year"]) + (1900 if int(match["year"]) >= 69 else 2000)
            if day := calendar_day(year, int(match["month"]), int(match["day"])):
                return day, Span(line.start + match.start(), line.start + match.end())
    return None


def _address(head: ArticleHead) -> tuple[date, Span] | None:
    """The day in the path of the article's own web address, given in its first lines."""
    for line in head.lines:
        match = head_words().address.search(line.text)
        if match and (day := calendar_day(int(match["year"]), month_number(match["month"]), int(match["day"]))):
            return day, Span(*(line.start + edge for edge in match.span("date")))
    return None


def _leading_stamp(day: HeadDay) -> bool:
    """The text begins with a day in figures, or with one and a time: "2023-09-12 16:14 Tokyo ..."."""
    return (
        day.line.is_first
        and day.before == ""
        and day.span.start == day.line.start
        and day.span.of(day.head.text)[:4].isdigit()
        and not day.head.is_chronicle_of(day)
    )


_YEAR_IN_ADDRESS = re.compile(r"(?<!\S)[(<\"'\[]?(?:https?://|www\.)[^\s/]++/(?:[^\s/]*+/)*?(?P<year>(?:19|20)\d\d)/")


def _dateline_without_year(head: ArticleHead) -> tuple[date, Span] | None:
    """ "WASHINGTON, Sept. 12 (Reuters) -", where something else in the article tells the year."""
    for line in head.lines:
        for month, day, span in find_days_of_the_year(line.text):
            there = Span(line.start + span.start, line.start + span.end)
            if _is_in_dateline(head, there):
                years = [*_stated_years(head), year_of_weekday(head.text, _behind(head, there), month, day)]
                found = next((known for year in years if year and (known := calendar_day(year, month, day))), None)
                return (found, there) if found else None
    return None


def _behind(head: ArticleHead, dateline: Span) -> str:
    """What the report tells behind its dateline."""
    line = head.layout.line_at(dateline.start)
    return line.told.of(head.text) if line is not None else ""


def _stated_years(head: ArticleHead) -> Iterator[int]:
    """The year in the article's web address; else that of its copyright notice, where the text's weekdays confirm it.

    A notice alone may be the year in which the page was fetched: "Monday (Sept. 11)" elsewhere must be a Monday in it.
    """
    for line in head.lines:
        if match := _YEAR_IN_ADDRESS.search(line.text):
            yield int(match["year"])
    noticed = {int(match["year"]) for match in head_words().copyright.finditer(head.text)}
    if len(noticed) == 1 and _weekdays_agree(head.text, year := noticed.pop()):
        yield year


def _weekdays_agree(text: str, year: int) -> bool:
    """Whether the text names weekdays with their day of the year, and all are right in ``year``."""
    named = [
        weekday_agrees(match[0].rstrip("( "), day)
        for match in head_words().named_day.finditer(text)
        for month, number, span in find_days_of_the_year(text[match.end() : match.end() + 20])
        if span.start == 0 and (day := calendar_day(year, month, number))
    ]
    return bool(named) and all(named)


FINDERS: tuple[tuple[str, Finder], ...] = (
    _first("the word date", _opening_word_date),
    _first("a label", _labelled(lambda words: words.published)),
    _first("a document's distribution", distribution),
    _first("the dateline", _dateline),
    _first("a dateline without its place", _day_before_a_report),
    _first("a day in brackets", _in_brackets_before_a_report),
    _first("a byline", _byline),
    _first("a report's number", number_of_a_report),
    ("the week of an issue", week_of_an_issue),
    _first("the day of an issue", day_of_an_issue),
    _first("a line of its own", _line_of_its_own),
    _first("below the title", _below_the_title),
    _first("the time of an update", _labelled(lambda words: words.updated)),
    _first("the kind of text", kind_of_text),
    _first("when it was made", when_it_was_made),
    _first("the state of things", state_of_things),
    _last("a label at the foot", _labelled(lambda words: words.published)),
    _last("a day at the foot", _signs_off),
    ("when the page was last changed", _last_changed),
    ("a wire code", _wire_code),
    ("the web address", _address),
    _first("the first figures", _leading_stamp),
    ("a dateline without its year", _dateline_without_year),
)
"""Where a day of publication is looked for, surest first: what is labelled so, then what can be nothing else."""
