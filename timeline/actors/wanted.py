"""What an actor must be to be meant: conditions on a name already met."""

from __future__ import annotations

from collections.abc import Callable

from timeline.actors.gazetteer import Entry
from timeline.model import ActorKind

Wanted = Callable[[Entry], bool]
"""Whether an actor may be meant."""


def may_be_called(said: str) -> Wanted:
    """People of whom the text says no other office than ``said``: no president is meant by "foreign minister"."""
    is_person = is_kind(ActorKind.PERSON)
    return lambda entry: is_person(entry) and (not entry.nouns or any(noun.endswith(said) for noun in entry.nouns))


def is_kind(*kinds: ActorKind) -> Wanted:
    """Whether an actor is of one of the kinds."""
    return lambda entry: entry.kind in kinds
