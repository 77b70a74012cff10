"""A pronoun for a person to whom something is done in; who underwent something right before it, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import labels
from timeline.language.genders import of_pronoun
from timeline.language.labels import Dep, Pos

if TYPE_CHECKING:
    from timeline.language.tokens import Token


def undergoer_before(pronoun: Token) -> Token | None:
    """ "Weber swore he fled, and Reyes was freed. Later he was jailed": who was told of last, if it was done to them.

    None where the pronoun's is not the main clause of its sentence, or where the sentence before ends with somebody
    who acts.
    """
    clause, start = pronoun.head, pronoun.sent.start
    if (
        pronoun.dep_ != Dep.PASSIVE_SUBJECT
        or of_pronoun(pronoun.lower_) is None
        or clause.dep_ != Dep.ROOT
        or not start
    ):
        return None
    subjects = (word for word in reversed(pronoun.doc[start - 1].sent) if word.dep_ in labels.SUBJECTS)
    last = next(subjects, None)
    if last is None or last.dep_ != Dep.PASSIVE_SUBJECT or last.pos_ != Pos.NAME:
        return None
    return last if last.head.dep_ != Dep.RELATIVE_CLAUSE else None
