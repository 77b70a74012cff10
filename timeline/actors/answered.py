"""A pronoun in; whether the sentence that it opens answers a question out."""

from __future__ import annotations

from timeline.language import Token, parse

_BLANKS = 3
"""Words that an empty line may be taken for, and the mark before it."""


def answers(token: Token) -> bool:
    """ "Does this hurt Banda?" with "He was weak" behind it: whom a question is about the answer begins with."""
    start = token.sent.start
    before = (word.text for word in reversed(token.doc[max(0, start - _BLANKS) : start]) if word.text.strip())
    return token.i == start and parse.is_any_subject(token) and next(before, "") == "?"
