"""A full name in; what may stand alone for it out: the family name, be it said first, with its particles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from timeline.actors.names import (
    is_generation,
    particles,
    titles,
)
from timeline.actors.words import words

_LONE = 5
"""A name of one word, so long at least, means its bearer wherever it stands."""
_SHOUTED = 4
"""Letters from which on a surname in capitals is no short form."""


def short_names(name: str) -> Iterator[str]:
    """What may stand alone for a full name: the last word, the first where the family name comes first.

    The small words before a last name belong to it ("von der Leyen", "Le Drian").
    """
    said = [word for word in name.split() if word[:1].isupper() or "-" in word]
    while len(said) > 1 and is_generation(said[-1]):
        said.pop()
    if len(said) < 2:
        yield from (word for word in said if len(word) >= _LONE and word not in words("not_names"))
        return
    ends = dict.fromkeys((said[-1], said[0]) if said[0] not in titles() else (said[-1],))
    for word in filter(_may_stand_alone, ends):
        if word == said[-1]:
            yield from _with_small_words(name, word)
        yield word
        yield from _behind_article(word)


def shouted_names(called: Iterable[str]) -> set[str]:
    """What may stand alone for whom a text calls by full names in capitals, as courts do: "HOLT" of "ALAN HOLT"."""
    whole = {name for name in called if " " in name and name.isupper()}
    return {last for name in whole for last in (name.split()[-1],) if len(last) >= _SHOUTED}


def _behind_article(word: str) -> Iterator[str]:
    """ "Sisi" of "al-Sisi"."""
    prefix, _, rest = word.partition("-")
    if rest and prefix.lower() in ("al", "el"):
        yield rest


def _may_stand_alone(word: str) -> bool:
    return len(word) >= 3 and not word.endswith(".") and word not in words("not_names")


def _with_small_words(name: str, last: str) -> Iterator[str]:
    """A last name with the particles before it, also as it begins a sentence."""
    before = name.removesuffix(last).split()
    small = list(takewhile(lambda word: word.lower() in particles(), reversed(before)))[::-1]
    if small and len(small) < len(before):
        whole = " ".join((*small, last))
        yield whole
        yield whole[0].upper() + whole[1:]
