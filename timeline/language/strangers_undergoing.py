"""A pronoun for whom something is done to in; the noun for the one person whom the sentence before is about, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import among, labels
from timeline.language.anaphora import is_somebody
from timeline.language.genders import noun_may_be
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Entity, Tag
from timeline.language.strangers import is_stranger
from timeline.language.tongue import tongue
from timeline.language.verbs import is_one_of

if TYPE_CHECKING:
    from timeline.language.tokens import Token

_KNOWN = word_group("known")
_ONE = word_group("one_of_several")
_SPEAKING = ("saying", "reporting")


def stranger_done_to(pronoun: Token) -> Token | None:
    """ "A gunman fled. Police shot [him]": the one person whom the sentence before is about, and names nobody beside.

    None where that sentence only tells what was said, or it or this one speaks of anybody else in the singular.
    """
    start = pronoun.sent.start
    if not start or pronoun.dep_ != Dep.OBJECT or pronoun.lower_ not in tongue().persons:
        return None
    before = pronoun.doc[start - 1].sent
    subject = among.hung(before.root.children, labels.SUBJECTS)
    if subject is None or not is_stranger(subject) or not noun_may_be(subject, pronoun.lower_):
        return None
    if is_one_of(before.root, *_SPEAKING):
        return None
    alone = not any(
        word.i not in (subject.i, pronoun.i) and _is_somebody_else(word) for word in (*before, *pronoun.sent)
    )
    return subject if alone and among.says(subject.lefts, _ONE | _KNOWN) else None


def _is_somebody_else(word: Token) -> bool:
    person = word.ent_type_ == Entity.PERSON or word.lower_ in tongue().persons
    return person or (word.tag_ == Tag.SINGULAR and is_somebody(word))
