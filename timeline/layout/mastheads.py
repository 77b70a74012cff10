"""A line above the headline in, whether it only names the site or its section out: "AP News", "News|Peru"."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.layout.heads import only_names
from timeline.layout.page_lines import is_archive_code, is_asking, is_byline, is_ornament, is_small_print, is_stamp
from timeline.layout.sheet import LineSheet, Sight, Sketch
from timeline.settings import HEADLINE_WORDS

_PARTING = re.compile(r"[|/>»›]")
_NAME_WORDS, _FEWEST = 6, 5
"""Words of a site's or a section's name at most, and of a headline that is known as one by its words, at least."""
_TOP = 16
"""Lines of a page above its headline."""
_ALONE, _SECTION_WORDS = 1, 3


def is_masthead(sight: Sight) -> bool:
    """The name of a site, or of a section, on a line above what is a headline on the face of it.

    Between the two stands something else of the page, unless the line is one word or names sections with bars between.
    """
    line = sight.line
    headline = _headline(sight.sheet)
    if not sight.at < headline or not _is_name(line):
        return False
    if line.count == _ALONE or _PARTING.search(line.words) or _leads_on(sight, headline):
        return True
    if sight.at == 0:
        return False
    above = Sight(sight.sheet, sight.at - 1)
    opens = is_asking(above) or is_masthead(above)
    if line.words.isupper() and line.count <= _SECTION_WORDS and opens:
        return not sight.sheet.lines[headline].words.isupper()
    return is_masthead(above) and is_stamp(Sight(sight.sheet, sight.at + 1))


def _leads_on(sight: Sight, headline: int) -> bool:
    """Whether what stands right below is a name as well, or a button: so begin pages, no headline is followed so."""
    below = Sight(sight.sheet, sight.at + 1)
    return below.at < headline and not is_byline(below) and (is_asking(below) or _is_name(below.line))


def _is_name(line: Sketch) -> bool:
    """Whether each part of the line is a few words with capitals, and no time."""
    parts = [part.strip(" ()") for part in _PARTING.split(line.words)]
    if not line.is_unfinished or line.time is not None or not all(parts):
        return False
    return all(len(part.split()) <= _NAME_WORDS and _has_capitals(part, line) for part in parts)


def _has_capitals(words: str, line: Sketch) -> bool:
    shouted = not any(map(str.islower, words)) and any(map(str.isalnum, words))
    return shouted or only_names(words, line.known)


@lru_cache(maxsize=4)
def _headline(sheet: LineSheet) -> int:
    """The first line at the top that is a headline by its words alone; -1 where there is none."""
    last = min(sheet.first_prose + 1, _TOP, len(sheet.lines) - 1)
    return next((at for at in range(last) if _reads_as_headline(Sight(sheet, at))), -1)


def _reads_as_headline(sight: Sight) -> bool:
    """Whether a line has the length of a headline and is neither a name nor anything else of the page."""
    line = sight.line
    if not _FEWEST <= line.count <= HEADLINE_WORDS or not line.is_unfinished or _is_name(line):
        return False
    below = sight.below
    goes_on = below is not None and below.words[:1].islower()
    page = (is_ornament, is_archive_code, is_stamp, is_small_print, is_asking, is_byline)
    return not goes_on and line.time is None and not any(test(sight) for test in page)
