"""Who took part: one actor for one real-world actor, with every place it is mentioned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.text import Span


class ActorKind(StrEnum):
    """What an actor is."""

    COUNTRY = "country"
    ORGANISATION = "organisation"
    PERSON = "person"
    ARMED_GROUP = "armed group"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor."""

    article: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A real-world actor of the article.

    ``id`` is stable across articles: the ISO 3166-1 alpha-3 code of a country, else a slug of the full name.
    ``country`` is the alpha-3 code of the country it belongs to (its own for a country), None where unknown.
    ``sector`` is the part of society, in PLOVER's terms (GOV, MIL, REB, OPP, ...), None where unknown.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    mentions: tuple[Mention, ...] = ()
