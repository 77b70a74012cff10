"""What somebody who is named is told, which a small model takes for the main clause."""

from __future__ import annotations

from typing import TypeGuard

from timeline.language import among
from timeline.language.groups import word_group
from timeline.language.labels import Dep
from timeline.language.repairs.repair import (
    FINITE,
    SUBJECTS,
    Repair,
    WordShape,
    attach,
    before,
    enthrone,
    first_of,
    hand_on,
    has_subject,
    is_comma,
)
from timeline.language.tokens import Token

_TELLING = word_group("telling_somebody")
_THAT = word_group("that")


def _what_is_told_behind_a_name(verb: Token) -> bool:
    """ "Told his guest, Ana Holt, on Monday that the pact [holds]": what "that" opens is told, and no main clause."""
    telling, that = first_of(verb.lefts, Dep.COMPLEMENT), among.first_word(verb.lefts, _THAT, Dep.OPENER)
    if not _tells(telling) or that is None or first_of(among.after(verb.lefts, that), *SUBJECTS) is None:
        return False
    beside = [child for child in among.after(verb.lefts, telling) if child.i < that.i]
    name, heard = first_of(beside, *SUBJECTS), first_of(telling.rights, Dep.OBJECT)
    if not _may_be_named(name, heard):
        return False
    enthrone(telling, verb, Dep.COMPLEMENT)
    hand_on([child for child in beside if child is not name], telling)
    if name is not None and heard is not None:
        attach(name, heard, Dep.APPOSITION)
    return True


def _tells(verb: Token | None) -> TypeGuard[Token]:
    """Whether there is a verb, and somebody tells somebody something by it."""
    return has_subject(verb) and verb.lemma_ in _TELLING


def _may_be_named(name: Token | None, heard: Token | None) -> bool:
    """Whether there is no name, or it is put behind a comma to who is told: "his guest, [Ana Holt]"."""
    return name is None or (heard is not None and is_comma(before(name.left_edge)) and name.left_edge.i == heard.i + 2)


TOLD_SOMEBODY: tuple[Repair, ...] = (
    Repair(
        "what is told behind a name, taken for the main clause",
        FINITE,
        _what_is_told_behind_a_name,
        {
            "Antony Blinken told his counterpart, Enrique Manalo, on Wednesday that the treaty, signed in August "
            "1951, covers attacks on vessels.": "covers VBZ ccomp told",
        },
        (
            "Blinken told his counterpart, Enrique Manalo, that the treaty holds.",
            "Blinken told his counterpart, and Manalo said that the treaty holds.",
            "The treaty holds, Blinken told his counterpart.",
        ),
        word=WordShape(relations=frozenset({Dep.ROOT}), has=frozenset({Dep.OPENER})),
    ),
)
