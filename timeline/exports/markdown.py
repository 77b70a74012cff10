"""A Timeline in, a chronology in Markdown out (CommonMark): dated entries with their sentences, and the sources.

What Markdown would take for marks of its own, or a browser for HTML, is escaped: the article's words stay words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.catalogue import worded
from timeline.exports.entry import ToldEvent, entries, heading, plain
from timeline.model import Article, DateRange, Timeline
from timeline.wording.dates import WORLD_ENGLISH, say_range

_MARKS = re.compile(
    r"[\\`*_\[\]<>#|~$^@{}]|&(?=[#\w]+;)|:(?=[\w+-]+:)|!(?=\[)|(?<![^\s(])[+=-]|(?<=[:/])/|(?<=www)\.", re.IGNORECASE
)
"""What may begin or end a mark where it stands: a hyphen, say, only where a word begins. CommonMark, and GitHub's marks
beside (struck words, tables, formulas, bare links, people, pictures of feelings)."""
_AT_START = re.compile(r"^(\d{1,9})([.)])")
_LINK = re.compile(r"https?://[^\s<>()\\]+")


def dumps(timeline: Timeline, locale: str = WORLD_ENGLISH) -> str:
    """The whole file; days are written as ``locale`` has them."""
    return "\n".join(_lines(timeline, locale)) + "\n"


def _lines(timeline: Timeline, locale: str) -> Iterator[str]:
    yield f"# {escaped(heading(timeline))}"
    numbers = {article.id: number for number, article in enumerate(timeline.articles, start=1)}
    for entry in entries(timeline, locale):
        yield ""
        yield from _entry(entry, numbers[entry.article.id] if len(numbers) > 1 else 0)
    yield from ("", f"## {worded('Sources')}", "")
    for number, article in enumerate(timeline.articles, start=1):
        yield f"{number}. {_source(article, locale)}"


def _entry(entry: ToldEvent, number: int) -> Iterator[str]:
    yield f"## {escaped(entry.when)}: {escaped(entry.title)}"
    yield ""
    told = " · ".join(filter(None, (entry.who, worded("date {certainty}", certainty=entry.certainty), entry.modality)))
    yield escaped(told) + (f" \\[{number}\\]" if number else "")
    yield from ("", f"> {escaped(entry.sentence)}")
    for words in (entry.why, *entry.by_person):
        if words:
            yield from ("", f"*{escaped(words)}*")


def _source(article: Article, locale: str) -> str:
    day = (
        worded("published {day}", day=say_range(DateRange.day(article.published), locale)) if article.published else ""
    )
    source = plain(article.source)
    told = f"<{source}>" if _LINK.fullmatch(source) else escaped(source)
    return ", ".join(filter(None, (escaped(plain(article.title) or plain(article.id)), escaped(day), told)))


def escaped(words: str) -> str:
    """Words on one line of which Markdown shows every character."""
    return _AT_START.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", words))
