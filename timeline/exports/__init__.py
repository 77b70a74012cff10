"""A Timeline in, a file's contents out: every format under its name in one table.

To add a format, write ``timeline/exports/NAME.py`` with a function from Timeline to str or bytes, and a row in
``EXPORTS``. A format with a library that is slow to import is imported when it is first written: this table is loaded
for every command.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from timeline.catalogue import marked
from timeline.exports import csv, json, timeml
from timeline.exports.errors import ExportError
from timeline.model import Timeline, merge

__all__ = ["EXPORTS", "Export", "ExportError"]

WORLD = "en_001"
"""English as most of the world writes it: `timeline.wording.dates.WORLD_ENGLISH`, whose room is slow to import."""


@dataclass(frozen=True, slots=True)
class Export:
    """One format.

    ``write`` makes the whole of a file from one timeline, be it of one article or merged from many. ``stream``, where
    there is one, makes the same from many timelines piece by piece, without holding them all. A format that is
    ``single`` holds one article a file: of several, each gets a file of its own. One that is ``drawn`` needs a
    browser and some seconds. One that is ``worded`` is for people: ``write`` takes the locale whose days they read.
    """

    label: str
    extension: str
    media_type: str
    write: Callable[..., str | bytes]
    stream: Callable[[Iterable[Timeline]], Iterator[str]] | None = None
    single: bool = False
    drawn: bool = False
    worded: bool = False

    def file(self, timeline: Timeline, locale: str | None = None) -> bytes:
        """The contents of the file, its days as the locale writes them where people read them; text as UTF-8."""
        made = self.write(timeline, locale) if self.worded and locale else self.write(timeline)
        return made.encode() if isinstance(made, str) else made

    def pieces(self, timelines: Iterable[Timeline]) -> Iterator[str | bytes]:
        """The contents of one file that holds them all, in order; nothing where there are none."""
        if self.stream is not None:
            yield from self.stream(timelines)
        elif all_of_them := tuple(timelines):
            yield self.write(all_of_them[0] if len(all_of_them) == 1 else merge(all_of_them))


def _ics(timeline: Timeline, locale: str = WORLD) -> bytes:
    from timeline.exports import ics

    return ics.dumps(timeline, locale)


def _timelinejs(timeline: Timeline, locale: str = WORLD) -> str:
    from timeline.exports import timelinejs

    return timelinejs.dumps(timeline, locale)


def _html(timeline: Timeline, locale: str = WORLD) -> str:
    from timeline.exports import html

    return html.dumps(timeline, locale)


def _markdown(timeline: Timeline, locale: str = WORLD) -> str:
    from timeline.exports import markdown

    return markdown.dumps(timeline, locale)


def _word(timeline: Timeline, locale: str = WORLD) -> bytes:
    from timeline.exports import word

    return word.dumps(timeline, locale)


def _png(timeline: Timeline, locale: str = WORLD) -> bytes:
    from timeline.exports import picture

    return picture.dump_png(timeline, locale)


def _svg(timeline: Timeline, locale: str = WORLD) -> bytes:
    from timeline.exports import picture

    return picture.dump_svg(timeline, locale)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

EXPORTS: dict[str, Export] = {
    "json": Export("JSON", ".json", "application/json", json.dumps, json.stream),
    "jsonl": Export(marked("JSON Lines"), ".jsonl", "application/jsonl", json.dump_lines, json.stream_lines),
    "csv": Export("CSV", ".csv", "text/csv", csv.dumps, csv.stream),
    "timeml": Export("TimeML", ".tml", "application/xml", timeml.dumps, single=True),
    "ics": Export(marked("Calendar (ICS)"), ".ics", "text/calendar", _ics, worded=True),
    "timelinejs": Export(marked("TimelineJS JSON"), ".timelinejs.json", "application/json", _timelinejs, worded=True),
    "html": Export(marked("Web page"), ".html", "text/html", _html, worded=True),
    "md": Export(marked("Chronology (Markdown)"), ".md", "text/markdown", _markdown, worded=True),
    "docx": Export(marked("Chronology (Word)"), ".docx", _WORD, _word, worded=True),
    "png": Export(marked("PNG picture"), ".png", "image/png", _png, drawn=True, worded=True),
    "svg": Export(marked("SVG picture"), ".svg", "image/svg+xml", _svg, drawn=True, worded=True),
}
"""Name, as ``--format`` takes it, to format."""
