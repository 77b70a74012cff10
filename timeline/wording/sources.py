"""How many articles each independent source is told by, in; what a reader is told of the sources, out.

>>> say_sources((4, 1, 1))
'3 sources, one of them printed by four papers'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def say_sources(printed: Sequence[int]) -> str:
    """``printed`` gives for each source the number of articles that print it: copies of one text are one source."""
    copied = Counter(each for each in printed if each > 1)
    if len(printed) == 1:
        return f"1 source, printed by {_word(printed[0])} papers" if copied else "1 source"
    parts = [f"{_word(count)} of them printed by {_word(papers)} papers" for papers, count in sorted(copied.items())]
    return ", ".join((f"{len(printed)} sources", *reversed(parts)))


def _word(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)
