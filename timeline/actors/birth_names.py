"""The people of an article in; the same, with whoever is born under another name than the headline's as one, out."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from timeline.language import Doc, Token, is_one_of, parse


class BornOrTitled(Protocol):
    """Somebody with a name in ``parts`` and the ``places`` where it stands, each with its ``span``."""

    parts: tuple[str, ...]
    places: list[Any]


Named = TypeVar("Named", bound=BornOrTitled)


def join_by_birth(doc: Doc, people: list[Named]) -> None:
    """Gives the place of a name that somebody was born with to whom it is of, and leaves that person out."""
    for one in [*people]:
        if (same := _same_by_birth(doc, one, people)) is not None:
            same.places += one.places
            same.places.sort(key=lambda place: place.span)
            people.remove(one)


def _same_by_birth(doc: Doc, one: Named, others: list[Named]) -> Named | None:
    """ "Jimmy Carter dies at 100 ... James Earl Carter was born in Plains": who of the others that is, if anybody.

    Whoever is named only where he is born, and has the last name of the one whom the headline names.
    """
    if len(one.places) != 1 or len(one.parts) < 2 or not _is_born(doc.head_of(one.places[0].span)):
        return None
    line = doc.layout.headline
    titled = [
        other
        for other in others
        if other is not one
        and other.parts[-1:] == one.parts[-1:]
        and line is not None
        and any(line.span.start <= place.span.start < line.span.end for place in other.places)
    ]
    return titled[0] if len(titled) == 1 else None


def _is_born(head: Token | None) -> bool:
    if head is None or not parse.is_passive_subject(head) or not is_one_of(head.head, "bearing"):
        return False
    return parse.is_root(head.head) and not any(map(parse.is_owner, head.lefts))
