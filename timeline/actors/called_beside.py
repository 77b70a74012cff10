"""A noun with "the" in; the body that the text last named right behind that noun out: "the rebel group Free Chad"."""

from __future__ import annotations

from timeline.actors.gazetteer import Entry
from timeline.actors.scene import Scene
from timeline.actors.words import words
from timeline.language import Token, among, parse
from timeline.language.tongue import tongue
from timeline.language.word import is_form_of, is_same_word, right_behind, spelling
from timeline.model import ActorKind

_WORDS_BACK = 300
"""Words looked back through for what has gone by the noun."""


def named_beside(scene: Scene, token: Token, phrase: str) -> Entry | None:
    """ "The group Free Chad fled, Amnesty said. The group": the body whose name stood right behind the noun last.

    Nobody where the noun stood for something new since, where an armed group was named since, or where the ``phrase``
    says which one is meant.
    """
    if phrase != spelling(token) or not is_form_of(token, words("bodies")):
        return None
    for at in range(token.i - 1, max(token.i - _WORDS_BACK, 0) - 1, -1):
        before = token.doc[at]
        if not is_same_word(before, token):
            if _is_armed(scene.at(before.idx)):
                return None
            continue
        named = _name_behind(scene, before)
        if named is not None:
            return named
        if among.says(filter(parse.is_determiner, before.children), tongue().indefinite):
            return None
    return None


def _is_armed(named: Entry | None) -> bool:
    return named is not None and named.kind is ActorKind.ARMED_GROUP


def _name_behind(scene: Scene, noun: Token) -> Entry | None:
    name = right_behind(noun)
    named = scene.at(name.idx) if name is not None else None
    apposed = name is not None and any(
        name.i <= word.i for word in (noun.head, *parse.below(noun, parse.is_apposition))
    )
    return named if named is not None and named.kind is not ActorKind.COUNTRY and apposed else None
