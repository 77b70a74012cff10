"""What papers that come out in numbers, or are drawn up for readers, say of their own day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.articles.days import calendar_day, month_number
from timeline.articles.head import ArticleHead, HeadDay, HeadLine
from timeline.articles.head_words import head_words
from timeline.articles.lines import MARKUP, ends
from timeline.model import Span


def distribution(day: HeadDay) -> bool:
    """ "Distr.: General 20 June 2016 Original: English": at the top of papers of the United Nations, wrapped or not."""
    return bool(head_words().distributed.search(day.before))


def number_of_a_report(day: HeadDay) -> bool:
    """ "Situation Report No. 4 (6 March 2008)": what comes out in numbers comes out on a day."""
    return bool(head_words().numbered.match(day.before.strip(MARKUP))) and ends(day)


def kind_of_text(day: HeadDay) -> bool:
    """ "Briefing note, 6 March 2008": what kind of text it is, below its title, and the day that it came out."""
    if day.line.is_first or day.head.is_chronicle_of(day) or day.head.tells_of_later_than(day):
        return False
    return bool(head_words().kind_of_text.match(day.before.strip(MARKUP))) and not day.after


def when_it_was_made(day: HeadDay) -> bool:
    """ "(Summary prepared for subscribers on 6 March 2008)": a line of its own below the title says so."""
    if day.line.is_first or day.head.is_chronicle_of(day) or day.head.tells_of_later_than(day):
        return False
    return bool(head_words().made.match(day.before.strip(MARKUP))) and ends(day)


def state_of_things(day: HeadDay) -> bool:
    """ "As of 6 March 2008", alone below the title of a report that will be out of date soon."""
    return bool(head_words().state.match(day.before.strip(MARKUP))) and not (day.line.is_first or day.after)


_BARS, _MARKS = ("-", "–", "—", "|", "·", "•"), (",", ":", "(")
"""What parts the title of an issue from its day; behind a mark its last words name it: "Border digest, 6 March"."""
_LAST_WORDS = 2


def day_of_an_issue(day: HeadDay) -> bool:
    """ "Subject: The Week in Lima — 6 March 2008": the first line names what comes out regularly, and ends with a day.

    The day behind any other title ("Mutiny in Lima — 6 March 2008") may be that of what is told.
    """
    before = day.before.strip()
    if not day.line.is_first or not ends(day) or day.is_in_a_range or day.head.tells_of_later_than(day):
        return False
    words = before.split()
    if not before.endswith((*_BARS, *_MARKS)) or len(words) > _MOST_BEFORE or day.head.is_chronicle_of(day):
        return False
    title = before if before.endswith(_BARS) else " ".join(words[-_LAST_WORDS:])
    return bool(head_words().issue.search(title))


_LONGEST_ISSUE = timedelta(days=31)


def week_of_an_issue(head: ArticleHead) -> tuple[date, Span] | None:
    """ "Weekly digest No. 12 | 4-10 March 2008": what is told by the week comes out at its end.

    A range alone below any other title ("Trade fair, 4-10 March 2008") says when something takes place.
    """
    for above, line in zip((None, *head.lines), head.lines, strict=False):
        found = head_words().range.search(line.text)
        if found and _is_an_issue(line, found, above) and (last := _last_day(found)):
            return last, Span(line.start + found.start(), line.start + found.end())
    return None


def _is_an_issue(line: HeadLine, found: re.Match[str], above: HeadLine | None) -> bool:
    before, after = line.text[: found.start()], line.text[found.end() :].strip(f"{MARKUP}|·•)]")
    if after or len(before.split()) > _MOST_BEFORE:
        return False
    return bool(
        head_words().issue.search(before) or (above and above.is_first and head_words().issue.search(above.text))
    )


_MOST_BEFORE = 8
"""Words before the days: a title, a number, a bar."""


def _last_day(found: re.Match[str]) -> date | None:
    year = int(found["year"])
    last = month_number(found["last"] or found["us_last"] or found["us"])
    first = month_number(found["month"] or found["us"] or found["last"])
    begin = calendar_day(year - (first > last), first, int(found["begin"] or found["from"]))
    end = calendar_day(year, last, int(found["end"] or found["till"]))
    return end if begin and end and timedelta(0) < end - begin <= _LONGEST_ISSUE else None
