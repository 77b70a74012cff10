"""A place where somebody is named in; what the words beside the name tell of its bearer out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.appositions import is_position
from timeline.actors.gazetteer import Usage
from timeline.actors.readings import NameReading
from timeline.actors.spans import Spans
from timeline.actors.words import words
from timeline.model import Span

_GOES_ON = regex.compile(r"(?:'s)? [\p{Ll}]")
_REACH = 60


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """One place where a name stands. ``title`` are the words before it, ``country`` what those words tell.

    ``over`` says that the title is one held before: "ex-President".
    """

    span: Span
    text: str
    title: str = ""
    sector: str = ""
    country: str | None = None
    over: bool = False

    @property
    def called(self) -> str:
        """By what its bearer may be meant again: "president", "former president"; nothing without a title."""
        title = self.title.lower()
        return actor_words().held_before(title) if self.over and title else title


def country_beside(text: str, span: Span, known: Spans[NameReading]) -> str | None:
    """The country that the words around a titled name give it."""
    before = known.before(span.start)
    if (
        before
        and span.start - before.span.end < _REACH
        and _before_title().fullmatch(text[before.span.end : span.start])
    ):
        return before.entry.country
    of = actor_words().of_where.match(text, span.end)
    after = known.at(of.end()) if of else None
    if after and after.entry.country:
        return after.entry.country
    return _country_of_apposition(text, span.end, known)


@cache
def _before_title() -> regex.Pattern[str]:
    adjectives = "|".join(words("before_title"))
    return regex.compile(rf"(?:'s?|-)?(?: (?:{adjectives}))* ?")


def _country_of_apposition(text: str, at: int, known: Spans[NameReading]) -> str | None:
    """ ", the Kyrgyz president" and ", president of Armenia" after a name."""
    comma = actor_words().apposed.match(text, at)
    if comma is None:
        return None
    first = known.at(comma.end())
    if first and first.usage in (Usage.DEMONYM, Usage.NAME, Usage.ORGAN) and _GOES_ON.match(text, first.span.end):
        return first.entry.country
    of = actor_words().what_of.match(text, comma.end())
    after = known.at(of.end()) if of and is_position(of[1]) else None
    return after.entry.country if after else None


class Places:
    """Names that do not overlap: whichever was added first stays."""

    def __init__(self) -> None:
        """None yet."""
        self._found: list[NamedPlace] = []
        self._taken: set[int] = set()

    def add(self, place: NamedPlace) -> None:
        """One more, unless a word of it is another's already."""
        if self._taken.isdisjoint(range(*place.span)):
            self._taken.update(range(*place.span))
            self._found.append(place)

    def in_order(self) -> list[NamedPlace]:
        """All of them, in order of text."""
        return sorted(self._found, key=lambda place: place.span)
