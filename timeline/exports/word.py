"""A Timeline in, a chronology as a Word document out: a table of dated entries with their sentences, and sources."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from typing import Any

from docx import Document
from docx.shared import Cm, Pt

from timeline.catalogue import worded
from timeline.exports.entry import ToldEvent, entries, heading, plain
from timeline.model import Article, DateRange, Timeline
from timeline.wording.dates import WORLD_ENGLISH, say_range

_WIDE_DATE, _WIDE_EVENT = Cm(4), Cm(12.5)
"""What A4 has between its margins."""
_SMALL = Pt(9)
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def dumps(timeline: Timeline, locale: str = WORLD_ENGLISH) -> bytes:
    """The whole file; days are written as ``locale`` has them. The same timeline says it was made on the same day."""
    document = Document()
    document.add_heading(heading(timeline), level=0)
    numbers = {article.id: number for number, article in enumerate(timeline.articles, start=1)}
    table = document.add_table(rows=1, cols=2, style="Light List Accent 1")
    for cell, words in zip(table.rows[0].cells, (worded("When"), worded("What")), strict=True):
        cell.text = words
    for entry in entries(timeline, locale):
        when, told = table.add_row().cells
        when.width, told.width = _WIDE_DATE, _WIDE_EVENT
        when.text = entry.when
        _small(when.add_paragraph(), f"{entry.certainty}, {entry.modality}")
        _tell(told, entry, numbers[entry.article.id] if len(numbers) > 1 else 0)
    document.add_heading(worded("Sources"), level=1)
    for number, article in enumerate(timeline.articles, start=1):
        document.add_paragraph(f"{number}. {_source(article, locale)}")
    return _saved(document, timeline)


def _tell(cell: Any, entry: ToldEvent, number: int) -> None:
    first = cell.paragraphs[0]
    first.add_run(entry.title).bold = True
    if number:
        first.add_run(f" [{number}]")
    if entry.who:
        cell.add_paragraph(entry.who)
    cell.add_paragraph(f"“{entry.sentence}”")
    for words in (entry.why, *entry.by_person):
        if words:
            _small(cell.add_paragraph(), words)


def _small(paragraph: Any, words: str) -> None:
    run = paragraph.add_run(words)
    run.italic, run.font.size = True, _SMALL


def _source(article: Article, locale: str) -> str:
    day = (
        worded("published {day}", day=say_range(DateRange.day(article.published), locale)) if article.published else ""
    )
    return ", ".join(filter(None, (plain(article.title) or plain(article.id), day, plain(article.source))))


def _saved(document: Any, timeline: Timeline) -> bytes:
    days = [article.published for article in timeline.articles if article.published]
    made = datetime.combine(max(days), time(), UTC) if days else _EPOCH
    about = document.core_properties
    about.author, about.title, about.comments = worded("Timeline"), heading(timeline)[:255], ""
    about.created = about.modified = made
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
