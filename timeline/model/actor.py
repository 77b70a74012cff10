"""Who took part: one actor for one real-world actor, with every place it is mentioned."""

from __future__ import annotations

import re
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


class ActorChange(StrEnum):
    """What a person changed about an actor after it was found."""

    RENAMED = "renamed"
    MERGED = "merged"
    """Others were taken for it."""
    SPLIT = "split"
    """It was told apart from another."""
    GROUPED = "grouped"
    """It is no actor of the article but stands for its members."""


OWN_ARMY = "-military"
"""What stands behind the country in the id of an army that is set apart from its state."""


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
    ``members`` are the ids of those that a group stands for; ``corrected`` says what a person changed.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    mentions: tuple[Mention, ...] = ()
    members: tuple[str, ...] = ()
    corrected: frozenset[ActorChange] = frozenset()

    @property
    def is_own_army(self) -> bool:
        """Whether it is a state's army that the article sets apart from the state, and acts for nobody but itself."""
        return self.id == f"{self.country}{OWN_ARMY}"

    @property
    def is_unnamed(self) -> bool:
        """Whether the article has no name for it, only what it is: "protesters", "thousands of villagers"."""
        if self.kind not in _MAYBE_UNNAMED:
            return False
        said = re.compile(rf"\b{re.escape(self.name.lower())}\b")
        return any(mention.text[:1].islower() and said.search(mention.text) for mention in self.mentions)


_MAYBE_UNNAMED = frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP})
