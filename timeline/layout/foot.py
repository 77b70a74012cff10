"""A line below the article in, whether it leads to other articles out."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.layout.page_lines import is_asking
from timeline.layout.sheet import LineSheet, Sight, Sketch
from timeline.settings import HEADLINE_WORDS


def is_of_another_article(sight: Sight) -> bool:
    """A headline below the article's last sentence, where days stand among such lines or a line leads elsewhere."""
    if not sight.is_at_the_foot or not (_is_short(sight.line) or _is_day(sight.line)):
        return False
    return _leads_on(sight.sheet)


def is_a_reference(sight: Sight) -> bool:
    """What was read for the text: in the list of it at the end, or in a note with its number in brackets."""
    return sight.at >= sight.sheet.references or _NOTE.match(sight.line.words) is not None


_NOTE = re.compile(r"\[\d{1,3}\] ")


@lru_cache(maxsize=4)
def _leads_on(sheet: LineSheet) -> bool:
    return any(_is_listed(sheet, at) for at in range(sheet.last_prose + 1, len(sheet.lines)))


def leads_elsewhere(sight: Sight) -> bool:
    """Whether the lines below it belong to other articles: "Related articles"."""
    return is_asking(sight) and sight.line.count <= 4


def _is_listed(sheet: LineSheet, at: int) -> bool:
    line = sheet.lines[at]
    above = at > sheet.last_prose + 1
    return (_is_day(line) and above and _is_short(sheet.lines[at - 1])) or leads_elsewhere(Sight(sheet, at))


def _is_short(line: Sketch) -> bool:
    return line.count <= HEADLINE_WORDS and line.is_unfinished and line.head is None


def _is_day(line: Sketch) -> bool:
    return line.time is not None and line.time.is_day
