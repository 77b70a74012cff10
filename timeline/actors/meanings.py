"""An ambiguous name and its article in, the meaning that the article speaks for out.

How to add one: a row for each meaning in ``data/ambiguous_names.csv``.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

import regex

from timeline import facts
from timeline.actors.gazetteer import Alias
from timeline.actors.scan import Hit


def chosen(text: str, hit: Hit, present: Set[str], lands: Set[str | None]) -> Alias | None:
    """The actor that the article supports, of all that go by the name; None where it supports none.

    ``present`` are the ids of actors named without doubt, ``lands`` the countries of those names.
    """
    supported = [
        alias
        for alias in (hit.alias, *hit.rivals)
        if not alias.supported or alias.entry.id in present or alias.entry.country in lands - {None}
    ]
    if len(supported) < 2:
        return supported[0] if supported else None
    return max(supported, key=lambda alias: (_evidence(text, alias), alias.entry.country in lands))


def meaning(text: str, name: str) -> str | None:
    """What an ambiguous name means: an id, "place:USA", or "-" for nobody; None for a name that is not ambiguous."""
    meanings = _cues().get(name)
    if not meanings:
        return None
    return max(meanings, key=lambda row: len(set(row[1].findall(text))))[0]


def _evidence(text: str, alias: Alias) -> int:
    cues = (pattern for meant, pattern in _cues().get(alias.plain, ()) if meant == alias.entry.id)
    return sum(len(set(pattern.findall(text))) for pattern in cues)


@cache
def _cues() -> dict[str, list[tuple[str, regex.Pattern[str]]]]:
    """An ambiguous name to its meanings, the usual one first, each with the words that speak for it."""
    found: dict[str, list[tuple[str, regex.Pattern[str]]]] = {}
    for row in facts.table("ambiguous_names"):
        words = "|".join(regex.escape(word) for word in row["cues"].split("|") if word) or r"(?!)"
        found.setdefault(row["name"], []).append((row["means"], regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})")))
    return found
