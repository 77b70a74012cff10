"""A participle that only says when something begins in; what begins then, where that was decided, out."""

from __future__ import annotations

from timeline.events.lexicon import is_one_of, noun_kind
from timeline.language import Token, governor, parse


def is_of_a_decision(bounding: Token) -> bool:
    """Whether it says when what was decided begins, not when that was: "approves a curfew starting in May"."""
    return _decision(bounding) is not None


def what_begins(bounding: Token) -> Token | None:
    """What was decided, where it names a happening: the curfew of "approves a curfew starting in May"."""
    above = _above(bounding)
    if above is not None and parse.is_noun(above):
        return above
    decision = _decision(bounding)
    objects = filter(parse.is_object, decision.children if decision is not None else ())
    return next((noun for noun in objects if noun_kind(noun)), None)


def _above(bounding: Token) -> Token | None:
    return governor(bounding.head) if parse.is_noun(bounding.head) else bounding.head


def _decision(bounding: Token) -> Token | None:
    above = _above(bounding)
    if above is not None and parse.is_noun(above):
        above = governor(above)
    return above if above is not None and is_one_of(above, "reporting", "deciding") else None
