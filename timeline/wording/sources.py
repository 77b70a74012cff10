"""How many papers print each independent source, in; what a reader is told of the sources, out.

>>> say_sources((4, 1, 1))
'3 sources, one of them printed by four papers'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from timeline.catalogue import marked, worded

_WORDS = (
    *(marked("no"), marked("one"), marked("two"), marked("three"), marked("four"), marked("five"), marked("six")),
    *(marked("seven"), marked("eight"), marked("nine"), marked("ten"), marked("eleven"), marked("twelve")),
)


def say_sources(printed: Sequence[int]) -> str:
    """``printed`` gives for each source the number of papers that print it: copies of one text are one source."""
    copied = Counter(each for each in printed if each > 1)
    if len(printed) == 1:
        return (
            worded("1 source, printed by {papers} papers", papers=_word(printed[0])) if copied else worded("1 source")
        )
    parts = [
        worded("{count} of them printed by {papers} papers", count=_word(count), papers=_word(papers))
        for papers, count in sorted(copied.items())
    ]
    return ", ".join((worded("{number} sources", number=len(printed)), *reversed(parts)))


def _word(number: int) -> str:
    return worded(_WORDS[number]) if number < len(_WORDS) else str(number)
