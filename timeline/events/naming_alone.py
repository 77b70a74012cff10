"""A noun and its title in; whether that says no more than what it is called out."""

from __future__ import annotations

from timeline.language import Token, parse
from timeline.language.labels import Dep
from timeline.language.word import spelling

_BESIDE = frozenset(
    {Dep.DETERMINER, Dep.ADJECTIVE, Dep.COUNT, Dep.COMPOUND, Dep.ADVERB, Dep.PUNCTUATION, Dep.CONJUNCTION}
)
"""What may stand beside a noun and say neither whose it is, nor whom or what it is about."""


def is_bare(noun: Token, title: str) -> bool:
    """ "The charges", "annual meeting": what is called so, and not whose, where or about what."""
    if parse.is_verb(noun) or not title.lower().endswith(spelling(noun)):
        return False
    beside = [word for word in noun.subtree if word.i != noun.i]
    named = any(word.text[0].isupper() and not word.is_sent_start for word in beside)
    return title.count(" ") <= len(beside) + 1 and not named and all(parse.dep(word) in _BESIDE for word in beside)
