"""An ambiguous name and its article in, the meaning that the article speaks for out.

How to add one: a row for each meaning in ``data/world/ambiguous_names.csv``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Set
from functools import cache, cached_property

import regex

from timeline import facts
from timeline.actors.gazetteer import Alias
from timeline.actors.scan import Hit
from timeline.model import Span

_SENTENCE_END = regex.compile(r"(?<=\p{Ll}\p{Ll})[.!?][\"”')]*\s+(?=\p{Lu})|\n")
DOUBTED = "?"
"""What a name means where as much speaks for one as for another."""
PARTY = "PTY"
_OFTEN = 3
"""Names of a country from which on an article is about it."""
_APART = 30
"""Characters that a comma counts for: what stands in the next clause speaks less."""
_REACH = 300
"""Characters before and after a name that may belong to its sentence."""


class Meanings:
    """What the ambiguous names of one article mean in it; the article is searched once for each name."""

    def __init__(
        self,
        text: str,
        present: Set[str],
        lands: Counter[str],
        ruled: Callable[[], Set[str]] = set,
        named: Counter[str] | None = None,
    ) -> None:
        """``present`` are the ids of actors named without doubt, ``lands`` says how often such a name is a country's.

        ``ruled`` tells the countries of the office holders whom the text names; it is asked where that decides.
        ``named`` is as ``lands`` without the names of parties, and as ``lands`` where it is not given.
        """
        self._text, self._present, self._lands = text, present, lands
        self._ruled_by = ruled
        self._named = lands if named is None else named
        self._told: dict[str, list[tuple[str, int]]] = {}

    def chosen(self, hit: Hit, people: str | None = None) -> Alias | None:
        """The actor that the article supports most, of all that go by the name; None where it supports none.

        Of parties of one name that is the one of the country whose ``people`` is named right before it, else of the
        country that is named most.
        """
        supported = [alias for alias in (hit.alias, *hit.rivals) if self._supports(alias)]
        supported = [alias for alias in supported if people and alias.entry.country == people] or supported
        return max(supported, key=self._weight, default=None)

    def _weight(self, alias: Alias) -> tuple[int, int]:
        return self._evidence(alias), self._lands[alias.entry.country or ""]

    def of(self, name: str, span: Span) -> str | None:
        """What an ambiguous name means: an id, "place:USA", "-" for nobody, ``DOUBTED``; None for one that is not one.

        The words nearest to it in its own sentence say so, else those of the article. Who is named with an office
        speaks for their own country as a word does; it is doubted where as much speaks for another.
        """
        return self._nearest(name, span) or self._told_by_article(name)

    def _told_by_article(self, name: str) -> str | None:
        told = self._cues_of(name)
        if len(told) < 2 or self._ruled.isdisjoint(meant for meant, _ in told):
            return max(told, key=lambda each: each[1], default=(None, 0))[0]
        counted = {meant: count + (meant in self._ruled) for meant, count in told}
        most = max(counted.values())
        likely = [meant for meant, count in counted.items() if count == most]
        return likely[0] if len(likely) == 1 else DOUBTED

    @cached_property
    def _ruled(self) -> Set[str]:
        return self._ruled_by()

    def _nearest(self, name: str, span: Span) -> str | None:
        begin = max(
            (end.end() for end in _SENTENCE_END.finditer(self._text, max(span.start - _REACH, 0), span.start + 1)),
            default=max(span.start - _REACH, 0),
        )
        stop = _SENTENCE_END.search(self._text, span.end, span.end + _REACH)
        end = stop.start() if stop else min(span.end + _REACH, len(self._text))
        found = [
            (max(span.start - cue.end(), cue.start() - span.end) + _APART * self._commas(span, cue.span()), meant)
            for meant, pattern in _cues().get(name, ())
            for cue in pattern.finditer(self._text, begin, end)
            if not span.overlaps(Span(*cue.span())) and not self._is_of_what_follows(span, cue.start())
        ]
        return min(found)[1] if found else None

    def _is_of_what_follows(self, span: Span, cue: int) -> bool:
        """Whether the word stands in a clause behind: "the Senate, which had met, left for Rome"."""
        return cue - span.end > _APART and self._text.find(",", span.end, cue) >= 0

    def _commas(self, span: Span, cue: tuple[int, int]) -> int:
        """How many commas part the name from a word that speaks for one of its meanings."""
        return self._text.count(",", min(span.end, cue[1]), max(span.start, cue[0]))

    def _supports(self, alias: Alias) -> bool:
        if self._is_of_elsewhere(alias):
            return False
        return not alias.supported or alias.entry.id in self._present or self._is_about(alias.entry.country or "")

    def _is_of_elsewhere(self, alias: Alias) -> bool:
        """A party of a land of which nothing is told, in an article about another: Mozambique has a Podemos, too."""
        land = alias.entry.country
        if alias.entry.sector != PARTY or land is None or self._named[land]:
            return False
        return max(self._named.values(), default=0) >= _OFTEN and land not in self._ruled

    def _is_about(self, land: str) -> bool:
        """Whether a country is named more than once, or no other oftener: one is in passing in news of another."""
        often = self._lands[land]
        return often > 1 or often == max(self._lands.values(), default=0) > 0

    def _evidence(self, alias: Alias) -> int:
        return sum(count for meant, count in self._cues_of(alias.plain) if meant == alias.entry.id)

    def _cues_of(self, name: str) -> list[tuple[str, int]]:
        """Each meaning with how often the article's words speak for it, that which does first before its likes."""
        if name not in self._told:
            found = [
                (meant, [cue.start() for cue in each.finditer(self._text)]) for meant, each in _cues().get(name, ())
            ]
            first = sorted(found, key=lambda told: told[1][:1] or [len(self._text)])
            self._told[name] = [(meant, len(starts)) for meant, starts in first]
        return self._told[name]


@cache
def _cues() -> dict[str, list[tuple[str, regex.Pattern[str]]]]:
    """An ambiguous name to its meanings, the usual one first, each with the words that speak for it."""
    found: dict[str, list[tuple[str, regex.Pattern[str]]]] = {}
    for row in facts.table("world/ambiguous_names"):
        words = "|".join(regex.escape(word) for word in _written(row["cues"])) or r"(?!)"
        found.setdefault(row["name"], []).append((row["means"], regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})")))
    return found


def _written(cues: str) -> list[str]:
    """The words as they are written, and in capitals, as datelines and headlines have them."""
    words = [word for word in cues.split("|") if word]
    return list(dict.fromkeys((*words, *(word.upper() for word in words if word.istitle()))))
