"""A time that the parser took for part of the noun behind it in; the preposition before that time out."""

from __future__ import annotations

from timeline.events.marks import Mark
from timeline.language import Token, parse
from timeline.language.labels import Dep, Tag
from timeline.language.tongue import tongue
from timeline.language.word import is_spelled


def swallowed_from(mark: Mark) -> Token | None:
    """The preposition of a date that the parser took for part of the next noun: "On 3 May voters approved".

    None where it stands apart.
    """
    above = mark.above
    if not _looks_like_part(mark) or mark.is_behind(above):
        return None
    first = mark.head
    while first.idx > mark.span.start:
        first = first.nbor(-1)
    before = first.nbor(-1) if first.i > mark.head.sent.start else None
    if before is None or parse.tag(before) != Tag.PREPOSITION or not is_spelled(before, tongue().while_present):
        return None
    return None if parse.is_of_preposition(above) and above.head.i == before.i else before


def _looks_like_part(mark: Mark) -> bool:
    """Whether the parser took the time for part of a noun; an owner it is only by the apostrophe of "the 1980's"."""
    owner = parse.is_owner(mark.head) and mark.text.endswith(("'s", "’s"))
    return owner or parse.dep(mark.head) in (Dep.COMPOUND, Dep.COUNT, Dep.NOUN_MODIFIER, Dep.ADJECTIVE, Dep.APPOSITION)
