"""A first name alone, behind whose kin that is, in; whether somebody whose full name begins so is another, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.actors.appositions import nouns_beside
from timeline.actors.named_places import NamedPlace
from timeline.actors.names import parts
from timeline.actors.words import words
from timeline.language import Doc

_FULL = 2
"""Parts of a full name."""


def families_of(places: Iterable[NamedPlace]) -> set[str]:
    """The family names that people of more than one first name bear in a text."""
    bearers: dict[str, set[str]] = {}
    for place in places:
        name = parts(place.text)
        if len(name) >= _FULL:
            bearers.setdefault(name[-1], set()).add(name[0])
    return {family for family, firsts in bearers.items() if len(firsts) > 1}


def is_only_called_like(doc: Doc, place: NamedPlace, full: Sequence[str], families: set[str]) -> bool:
    """ "His brother Robert": nobody whose full name begins so, unless it ends as that of somebody else named.

    A wife or a husband may have been named in full, by the name of their own family.
    """
    own = parts(place.text)
    if len(own) != 1 or len(full) < _FULL or own[0] != full[0] or full[-1] in families:
        return False
    said = {word for noun in nouns_beside(doc, place.span) for word in noun.split()}
    return not words("kin_by_blood").isdisjoint(said)
