"""What may stand in a line beside the day that an article gives of itself."""

from __future__ import annotations

import re

from timeline.articles.head import HeadDay
from timeline.articles.head_words import head_words

JOIN = r"(?:[|·•●;\t]|\s[-–—/]\s|\s{2,9})"
_LONGEST = 12
"""Words of the rest of a line that is no sentence."""
MARKUP = " *_#-–—"


def ends(day: HeadDay) -> bool:
    """Whether nothing of a sentence follows the day in its line: nothing at all, or a writer, an update, a bar."""
    behind = head_words().whose_hours.sub("", day.after)
    after = re.split(rf"\(|{JOIN}", behind)[0].strip(" ,.)*_-–—")
    return (behind in (".", "") or _is_furniture(behind)) and (not after or bool(head_words().trailer.fullmatch(after)))


def _is_furniture(words: str) -> bool:
    """Whether the rest of a line is short and no sentence: a byline, a reading time, the time of an update."""
    rest = words
    for ending in head_words().half_days:
        rest = rest.removesuffix(ending)
    return len(words.split()) <= _LONGEST and not re.search(r"[.!?][\"'”’)]*$", rest)
