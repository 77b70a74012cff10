"""The word of an event in; who is known so far to take part in it, and in which role, out."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.party_phrases import PartyPhrases
from timeline.events.types import is_demanded
from timeline.language import Token, parse
from timeline.model import Role


@dataclass(slots=True)
class Partaking:
    """The word of an event, the phrases around it, and who has been found to take part, each in the strongest role.

    ``reporters`` are the ids of those who say so; ``then`` are the clauses of what was done at the time that it names.
    """

    token: Token
    phrases: PartyPhrases
    reporters: tuple[str, ...] = ()
    then: tuple[Token, ...] = ()
    found: dict[str, Role] = field(default_factory=dict)

    @property
    def is_verb(self) -> bool:
        """Whether a verb names the event."""
        return parse.is_verb(self.token)

    @property
    def is_demanded(self) -> bool:
        """Whether a verb only says what somebody else wants done."""
        return self.is_verb and is_demanded(self.token)

    def own(self, head: Token | None) -> list[str]:
        """Whom a phrase names as itself; nobody where there is no phrase."""
        return [] if head is None else self.phrases.own(head, self.token)

    def add(self, ids: list[str], role: Role = Role.PARTICIPANT) -> None:
        """Give a role to those who have none yet."""
        for id in ids:
            self.found.setdefault(id, role)

    def raise_to(self, ids: list[str], role: Role) -> None:
        """Give a role to those who have none or a weaker one."""
        for id in ids:
            self.found[id] = _stronger(self.found.get(id), role)


def _stronger(one: Role | None, other: Role) -> Role:
    order = (Role.SOURCE, Role.TARGET, Role.PARTICIPANT)
    return other if one is None else min(one, other, key=order.index)
