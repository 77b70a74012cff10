"""How many papers print each independent source, and what they claim, in; what a reader is told of that, out.

>>> say_sources((4, 1, 1))
'3 sources, one of them printed by four papers'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from timeline.catalogue import marked, worded
from timeline.model import from_edtf
from timeline.wording.dates import say_range

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


def say_claims(
    claims: Iterable[tuple[str, Iterable[str]]], papers: Mapping[str, str], locale: str, *, are_days: bool
) -> str:
    """What each paper claims, of papers that differ; ``papers`` names that of each article by its id.

    >>> say_claims([("2024-03-03", "a"), ("2024-03", "b")], {"a": "Dawn", "b": "Noon"}, "en_001", are_days=True)
    '3 March 2024 (Dawn); March 2024 (Noon)'
    """
    said = ((_day(claim, locale) if are_days else claim, ids) for claim, ids in claims)
    return "; ".join(f"{claim} ({', '.join(dict.fromkeys(papers[id] for id in ids))})" for claim, ids in said)


def _day(claim: str, locale: str) -> str:
    when = from_edtf(claim)
    return say_range(when, locale) if when else claim
