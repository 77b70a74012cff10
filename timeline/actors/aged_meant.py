"""Somebody called by their age alone in; who was named before and is meant, out: "the 59-year-old"."""

from __future__ import annotations

from timeline.actors.gazetteer import Entry
from timeline.actors.scene import Scene
from timeline.actors.wanted import is_kind
from timeline.language import Token, among, parse
from timeline.language.strangers import stranger_before
from timeline.language.time_nouns import is_named_by_an_age
from timeline.language.tongue import tongue
from timeline.language.word import is_behind_mark, right_before
from timeline.model import ActorKind

_NEAR = 2
_WORDS_BACK = 600
"""Words looked back through for somebody of whom that age was told."""


def aged_meant(scene: Scene, token: Token) -> Entry | None:
    """Who has that age by what was told before, else the person spoken of; None of somebody new, or of two."""
    if not is_named_by_an_age(token) or not among.says(token.lefts, tongue().definite) or not _takes_part(token):
        return None
    age = next((word for word in token.subtree if word.text.isdigit()), None)
    if age is None:
        return None
    told = _told_before(age)
    if told is not None:
        return _named_before(scene, told)
    stranger = stranger_before(token)
    known = stranger is None or scene.at(stranger.idx) is not None
    return scene.focus(is_kind(ActorKind.PERSON), token, _NEAR) if known else None


def _named_before(scene: Scene, age: Token) -> Entry | None:
    """The person whose name stands before an age and its comma: "Banda, 59"."""
    comma = right_before(age.left_edge)
    named = right_before(comma) if comma is not None and comma.text == "," else None
    entry = scene.at(named.idx) if named is not None else None
    return entry if entry is not None and entry.kind is ActorKind.PERSON else None


def _takes_part(token: Token) -> bool:
    return parse.is_any_subject(token) or parse.is_owner(token)


def _told_before(age: Token) -> Token | None:
    """The last place before where that number is told of somebody: "Banda, 59, left", "a 59-year-old poet"."""
    first = max(age.i - _WORDS_BACK, 0)
    return next((word for word in reversed(age.doc[first : age.i]) if word.text == age.text and _is_an_age(word)), None)


def _is_an_age(figure: Token) -> bool:
    """Whether it stands between commas, or with the word for an age behind it."""
    behind = figure.doc[figure.i + 1] if figure.i + 1 < len(figure.doc) else None
    return behind is not None and (behind.text == "-" or (behind.text == "," and is_behind_mark(figure, ",")))
