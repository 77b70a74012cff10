""" "She" and whom it means by what stands nearest in; the woman whom the text is about, where she is likelier, out."""

from __future__ import annotations

from timeline.actors.gazetteer import Entry
from timeline.actors.scene import Scene
from timeline.actors.wanted import Wanted
from timeline.language import Token, parse
from timeline.language.genders import Gender, of_pronoun
from timeline.language.subjects import subject_of
from timeline.language.word import spelling
from timeline.model import ActorKind

_NEAR = 2


def rather_the_heroine(scene: Scene, token: Token, meant: Entry | None, free: Wanted) -> Entry | None:
    """Whom "she" means: the woman told of, not who stands nearer of whom nothing says that she is one.

    Nobody, where somebody new is who the sentence before is about, and may be a woman; ``meant`` of any other pronoun,
    or where no woman is told of far oftener than all others. ``free`` says who may be meant at all.
    """
    word = spelling(token)
    heroine = scene.hero(free) if of_pronoun(word) is Gender.FEMALE else None
    if heroine is None or not scene.surely_is(word, heroine) or (meant is not None and scene.surely_is(word, meant)):
        return meant
    if scene.latest(lambda one: one != heroine and scene.surely_is(word, one), token.idx, _NEAR) is not None:
        return meant
    return None if _is_about_somebody_else(scene, token, heroine, free) else heroine


def _is_about_somebody_else(scene: Scene, token: Token, heroine: Entry, free: Wanted) -> bool:
    """Whether the sentence before is about a person who may be a woman, by whose name it begins."""
    start = token.sent.start
    subject = subject_of(token.doc[start - 1].sent.root) if start and parse.is_any_subject(token) else None
    one = scene.named_at(subject.idx) if subject is not None and not parse.has(subject, parse.is_joined) else None
    return one is not None and one.kind is ActorKind.PERSON and one != heroine and free(one)
