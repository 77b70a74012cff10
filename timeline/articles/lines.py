"""What may stand in a line beside the day that an article gives of itself."""

from __future__ import annotations

import re

from timeline.articles.head import HeadDay

UPDATED = r"(?:last |page |this (?:article|page|story) was ){0,3}(?:updated?|modified|edited|revised|reviewed)"
JOIN = r"(?:[|·•●;\t]|\s[-–—/]\s|\s{2,9})"
MARKUP = " *_#-–—"
_TRAILER = re.compile(rf"(?:by|from)\s+[A-Z][\w.'’ -]{{2,60}}|{UPDATED}\b.*|\d+ min(?:ute)?s?(?: read)?", re.IGNORECASE)
"""What may follow a day in its line: the writer, an update, the time that reading takes."""


def ends(day: HeadDay) -> bool:
    """Whether nothing of a sentence follows the day in its line: nothing at all, or a writer, an update, a bar."""
    after = re.split(rf"\(|{JOIN}", day.after)[0].strip(" ,.)*_-–—")
    return (day.after == "." or _is_furniture(day.after)) and (not after or bool(_TRAILER.fullmatch(after)))


def _is_furniture(words: str) -> bool:
    """Whether the rest of a line is short and no sentence: a byline, a reading time, the time of an update."""
    return len(words.split()) <= 12 and not re.search(
        r"[.!?][\"'”’)]*$", words.removesuffix("p.m.").removesuffix("a.m.")
    )
