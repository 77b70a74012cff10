"""Two lines in; whether the end of the first parts a name or a date, which goes on in the second, out.

Lines too short to tell by their width how a text is wrapped are still known not to end between "South" and "Korea".
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from timeline.facts import table
from timeline.layout.words import words_of

_DAY_OR_YEAR = re.compile(r"(?:[12]\d{3}|(?:[12]?\d|3[01])(?:, [12]\d{3})?)(?=[,.;)]? \w)")
_DAY = re.compile(r"(?:[12]?\d|3[01]),")
_YEAR = re.compile(r"[12]\d{3}(?=[,.;)]? \w)")
_FIGURES = re.compile(r"[12]?\d|3[01]")
_WORD = re.compile(r"[^\W\d_]+")


def parts_words(line: str, following: str) -> bool:
    """Whether no line that is whole ends so and goes on so: "South" and "Korea condemned it".

    A line that is but the word, and a date that nothing follows, may be a heading or the head of an entry.
    """
    before, _, last = line.rpartition(" ")
    first = _WORD.match(following)
    if not before:
        return False
    if first is not None:
        rest = following[first.end() :].lstrip(" ")
        dated = _FIGURES.fullmatch(last) is not None and _is_month(first[0])
        return bool(rest) and (dated or _is_in_name(line, first[0]))
    if _is_month(last):
        return _DAY_OR_YEAR.match(following) is not None
    month = before.rpartition(" ")[2]
    return _DAY.fullmatch(last) is not None and _is_month(month) and _YEAR.match(following) is not None


def _is_in_name(line: str, first: str) -> bool:
    """Whether the words before and this one stand side by side in the name of a country."""
    return any(line.endswith(f" {begun}") or line == begun for begun in _begun_names().get(first, ()))


@cache
def _begun_names() -> dict[str, tuple[str, ...]]:
    """A word inside the name of a country to what stands before it in that name: "Korea" to "South"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("world/countries"):
        for name in (row["name"], *row["aliases"].split("|")):
            words = name.split(" ")
            for at in range(1, len(words)):
                begun = " ".join(words[:at])
                if words[at][:1].isupper() and begun[:1].isupper():
                    found[words[at]].add(begun)
    return {word: tuple(sorted(begun)) for word, begun in found.items()}


def _is_month(word: str) -> bool:
    return word[:1].isupper() and word.lower() in words_of().months
