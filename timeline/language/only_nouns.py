"""The tokens of a piece in; the same, in which no word is a verb that the dictionary has as a noun alone, out."""

from __future__ import annotations

from collections.abc import Callable

from timeline.language import among
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.tokens import Token, Tokens

_FORMS = {Tag.PRESENT: Tag.SINGULAR, Tag.BASE: Tag.SINGULAR, Tag.PRESENT_SINGULAR: Tag.PLURAL}
"""The forms of verbs that a noun looks like, and what the noun is then."""


def name_nouns(tokens: Tokens, noun_of: Callable[[str], str | None]) -> None:
    """Makes nouns of them in place; ``noun_of`` says of a word in small letters which noun it is of, None of others.

    "Met an officer and photographer Omar Falk" has one verb; "will blackout" and "blackout completely" two words that
    somebody made verbs of.
    """
    for token in tokens:
        if token.tag_ in _FORMS and token.pos_ == Pos.VERB and not _is_used_as_verb(token):
            noun = noun_of(token.lower_)
            if noun is not None:
                token.tag_, token.pos_, token.lemma_ = _FORMS[token.tag_], Pos.NOUN, noun


def _is_used_as_verb(word: Token) -> bool:
    """Whether it has what only a verb has beside it, or agrees with several of a kind right before it.

    "Users livestream" is said of a deed that no dictionary has yet.
    """
    last = word.nbor(-1) if word.i else None
    agrees = last is not None and last.dep_ == Dep.SUBJECT and last.head.i == word.i and last.tag_ == Tag.PLURAL
    return agrees or among.hangs(
        word.children, (Dep.HELPER, Dep.PARTICLE, Dep.NEGATION, Dep.PASSIVE_HELPER, Dep.ADVERB)
    )
