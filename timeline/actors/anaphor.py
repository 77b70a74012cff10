"""What a row that decides whom a pronoun likely stands for is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.actors.pronouns import Ids
from timeline.language import Token

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents


@dataclass(frozen=True, slots=True)
class Anaphor:
    """One row. ``finds`` gives the actors' ids, none where nobody is meant, or None to leave it to the next row.

    ``says`` are texts with a pronoun in braces, and the names of those it gives, joined by commas; ``leaves`` are texts
    whose pronoun other rows decide.
    """

    name: str
    finds: Callable[[Antecedents, Token], Ids | None]
    says: Mapping[str, str] = field(default_factory=dict)
    leaves: tuple[str, ...] = ()
