"""A known name that is a town's in; whether somebody of that surname may be meant by it, out."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.actors.gazetteer import Usage
from timeline.actors.readings import NameReading
from timeline.language import Doc, parse

_TOWNS = frozenset({Usage.CAPITAL, Usage.PLACE})


def lands_named(readings: Iterable[NameReading]) -> frozenset[str]:
    """The countries that an article names otherwise than by a town."""
    return frozenset(reading.entry.id for reading in readings if reading.usage not in _TOWNS)


def may_be_a_name(doc: Doc, reading: NameReading, lands: frozenset[str]) -> bool:
    """ "Antonio José de Sucre won. Sucre left": a town that acts or undergoes, whose country the article never names.

    ``lands`` are the countries that it names. Where somebody goes, or is, is the town.
    """
    land = reading.entry.id if reading.usage is Usage.CAPITAL else reading.entry.country
    head = doc.head_of(reading.span)
    if reading.usage not in _TOWNS or land in lands or head is None:
        return False
    return parse.is_any_subject(head) or parse.is_owner(head)
