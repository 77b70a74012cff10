"""A parsed web page in, the same page with the times that its article tells as plain words in their sentences.

Readers of pages take every ``<time>`` for what stands around an article, and leave it out with all its words. So what
a sentence or an entry of a chronicle tells is told from what a byline, a label or a header states.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Any

from timeline.articles.head_words import head_words

_AROUND = frozenset({"header", "footer", "nav", "aside", "address", "form"})
"""Elements that hold no part of the story."""
_OF_AN_ENTRY = frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "td", "th"})
"""Where a time that stands alone leads an entry."""
_ITEMS = frozenset({"li", "dd"})
_BLOCKS = _OF_AN_ENTRY | _ITEMS | {"p", "blockquote", "div", "figcaption"}
_LARGER = ("p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "article", "section")
"""What no block of one sentence or entry holds."""
_STATES = re.compile(
    r"publi|entry-date|post-?(?:date|info|meta)|created|byline|dateline|timestamp|author|\bmeta\b", re.I
)
"""Names of classes under which a page states its own day."""
_FEWEST_OF_A_SENTENCE, _FEWEST_OF_AN_ENTRY = 8, 4
"""Words without the time's own."""
_STOPS = (".", "!", "?", ":", ";")
_CLOSING = "\"'”’) "
_NEAR = 300
"""Characters on either side by which a time is judged: a block of thousands is read as fast as others."""
_MARK = "\ufdd0"
"""Stands before and after a time while its block is read; Unicode keeps it for such uses, so that no text has it."""


def tell_times(root: Any) -> None:
    """Make each time that the article tells plain words of its sentence; the tree itself is changed."""
    held: dict[Any, list[Any]] = {}
    for element in root.iter("time"):
        if (block := _block_of(element)) is not None:
            held.setdefault(block, []).append(element)
    for block, times in held.items():
        if any(True for _ in block.iterdescendants(*_LARGER)):
            continue
        around = _around(times, block)
        ends = block.text_content().rstrip(_CLOSING).endswith(_STOPS)
        for element, (before, after) in zip(times, around, strict=True):
            if block.tag in _OF_AN_ENTRY or _is_in_a_sentence(before, after, ends or block.tag in _ITEMS):
                element.tag = "span"
                element.attrib.clear()


def _block_of(time: Any) -> Any:
    """The block that holds the time, None where the page states its own day there or nothing of the story stands."""
    block = None
    for above in (time, *time.iterancestors()):
        if above.tag in _AROUND or (block is None and _states_its_day(above)):
            return None
        if block is None and above.tag in _BLOCKS:
            block = above
    return block


def _states_its_day(element: Any) -> bool:
    names = " ".join(filter(None, (element.get("class"), element.get("id"), element.get("itemprop"))))
    return "pubdate" in element.attrib or bool(_STATES.search(names))


def _is_in_a_sentence(before: str, after: str, ends: bool) -> bool:
    """Whether words go on around it as a story does, and not as a label or a byline does."""
    known = head_words()
    labels = (*known.published, *known.updated, known.byline)
    if any(label.search(before) for label in labels) or (not before and known.trailer.match(after)):
        return False
    beside = len(before.split()) + len(after.split())
    return beside >= (_FEWEST_OF_AN_ENTRY if not before else _FEWEST_OF_A_SENTENCE) and (ends or not before)


def _around(times: list[Any], block: Any) -> list[tuple[str, str]]:
    """For each time of the block the words near before it, and those near after it, in the order of the text."""
    said = [(time.text, time.tail) for time in times]
    for time in times:
        time.text, time.tail = _MARK + (time.text or ""), _MARK + (time.tail or "")
    pieces = block.text_content().split(_MARK)
    for time, (text, tail) in zip(times, said, strict=True):
        time.text, time.tail = text, tail
    starts = list(accumulate(map(len, pieces), initial=0))
    words = "".join(pieces)
    return [
        (_plain(words[max(0, starts[at] - _NEAR) : starts[at]]), _plain(words[starts[at + 1] : starts[at + 1] + _NEAR]))
        for at in range(1, 2 * len(times), 2)
    ]


def _plain(words: str) -> str:
    return " ".join(words.split())
