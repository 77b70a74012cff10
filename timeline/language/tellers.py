"""A pronoun in something that somebody tells in; who tells it, and what is told before the pronoun, out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from timeline.language.labels import VERBS, Dep
from timeline.language.subjects import subject_of
from timeline.language.verbs import is_one_of

if TYPE_CHECKING:
    from timeline.language.tokens import Token

_LONGEST = 60
"""Words that are looked through for the names of others."""


@dataclass(frozen=True, slots=True)
class Teller:
    """``speaker`` is the subject of the verb of saying, ``told`` the words of what is told up to the pronoun."""

    speaker: Token
    told: tuple[Token, ...]


def teller_of(pronoun: Token) -> Teller | None:
    """Who tells of somebody in a clause above that of "he": "Falk said the police held Brade when he left".

    None where "he" is in the very clause that is told: "Falk said he left".
    """
    own, word = pronoun.head, pronoun
    while word.head.i != word.i:
        below, word = word, word.head
        if below.dep_ == Dep.COMPLEMENT and word.pos_ in VERBS and is_one_of(word, "saying"):
            speaker = subject_of(word)
            if speaker is None or speaker.i > below.i or below.i in (own.i, pronoun.i):
                return None
            return Teller(speaker, tuple(islice((each for each in below.subtree if each.i < pronoun.i), _LONGEST)))
    return None
