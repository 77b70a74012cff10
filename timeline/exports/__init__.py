"""A Timeline in, a file's contents out: every format under its name in one table.

To add a format, write ``timeline/exports/NAME.py`` with a function from Timeline to str or bytes, and a row in
``EXPORTS``. A format with a library that is slow to import is imported when it is first written: this table is loaded
for every command.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from timeline.exports import csv, json, timeml
from timeline.exports.errors import ExportError
from timeline.model import Timeline, merge

__all__ = ["EXPORTS", "Export", "ExportError"]


@dataclass(frozen=True, slots=True)
class Export:
    """One format.

    ``write`` makes the whole of a file from one timeline, be it of one article or merged from many. ``stream``, where
    there is one, makes the same from many timelines piece by piece, without holding them all. A format that is
    ``single`` holds one article a file: of several, each gets a file of its own. One that is ``drawn`` needs a
    browser and some seconds.
    """

    label: str
    extension: str
    media_type: str
    write: Callable[[Timeline], str | bytes]
    stream: Callable[[Iterable[Timeline]], Iterator[str]] | None = None
    single: bool = False
    drawn: bool = False

    def pieces(self, timelines: Iterable[Timeline]) -> Iterator[str | bytes]:
        """The contents of one file that holds them all, in order; nothing where there are none."""
        if self.stream is not None:
            yield from self.stream(timelines)
        elif all_of_them := tuple(timelines):
            yield self.write(all_of_them[0] if len(all_of_them) == 1 else merge(all_of_them))


def _ics(timeline: Timeline) -> bytes:
    from timeline.exports import ics

    return ics.dumps(timeline)


def _timelinejs(timeline: Timeline) -> str:
    from timeline.exports import timelinejs

    return timelinejs.dumps(timeline)


def _html(timeline: Timeline) -> str:
    from timeline.exports import html

    return html.dumps(timeline)


def _png(timeline: Timeline) -> bytes:
    from timeline.exports import picture

    return picture.dump_png(timeline)


def _svg(timeline: Timeline) -> bytes:
    from timeline.exports import picture

    return picture.dump_svg(timeline)


EXPORTS: dict[str, Export] = {
    "json": Export("JSON", ".json", "application/json", json.dumps, json.stream),
    "jsonl": Export("JSON Lines", ".jsonl", "application/jsonl", json.dump_lines, json.stream_lines),
    "csv": Export("CSV", ".csv", "text/csv", csv.dumps, csv.stream),
    "timeml": Export("TimeML", ".tml", "application/xml", timeml.dumps, single=True),
    "ics": Export("Calendar (ICS)", ".ics", "text/calendar", _ics),
    "timelinejs": Export("TimelineJS JSON", ".timelinejs.json", "application/json", _timelinejs),
    "html": Export("Web page", ".html", "text/html", _html),
    "png": Export("PNG picture", ".png", "image/png", _png, drawn=True),
    "svg": Export("SVG picture", ".svg", "image/svg+xml", _svg, drawn=True),
}
"""Name, as ``--format`` takes it, to format."""
