"""A known name in its sentence, and one reason for which it stands for no actor there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from timeline.actors.gazetteer import Alias, Usage
from timeline.language import Doc, Token
from timeline.model import Span


class NameRefusal(StrEnum):
    """Why a name that is known stands for nobody."""

    LANGUAGE = "a language"
    MINORITY = "a people in another country"
    CURRENCY = "a currency"
    WARE = "where a thing comes from"
    SOMEONE = "part of another name"
    REPORTER = "who only reports"
    DEAL = "where a deal was made, and what it is called after"
    PERSON = "one person of a people"
    RIVER = "a river"
    ELSEWHERE = "what is called so in another capital"
    RULER = "whose a land once was"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the tables where it stands in a text."""

    doc: Doc
    text: str
    span: Span
    alias: Alias

    @property
    def head(self) -> Token | None:
        """The word that it hangs by."""
        return self.doc.head_of(self.span)


@dataclass(frozen=True, slots=True)
class NameRow:
    """One reason for which a name stands for no actor; of ``usages`` are the names that it is asked of, else of any.

    ``refuses`` holds sentences whose name in braces it refuses, ``leaves`` others, whose name it leaves.
    """

    reason: NameRefusal
    is_so: Callable[[KnownName], bool]
    refuses: tuple[str, ...]
    leaves: tuple[str, ...]
    usages: frozenset[Usage] = frozenset(Usage)
