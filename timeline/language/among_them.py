"""A noun for several in; those of them whom "among them" names behind it out: "nine men, among them the mayor"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language import labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Tag
from timeline.language.tokens import Token

_LINK = word_group("out_of_several")
_THEM = word_group("several_told_of")
_NEAR = 40
"""Words behind the noun within which some of them are named."""


def some_of(noun: Token) -> Iterator[Token]:
    """The nouns that "among them" or "among whom" brings in, each with those joined to it.

    None where another noun in the plural stands nearer, or where nobody is told of by a noun.
    """
    if noun.tag_ != Tag.PLURAL:
        return
    for link in noun.doc[noun.i + 1 : min(noun.i + _NEAR, noun.sent.end)]:
        if link.lower_ in _LINK and any(child.lower_ in _THEM for child in link.rights):
            if (first := _named_behind(link)) is not None:
                yield from _row(first)
            return
        if link.tag_ == Tag.PLURAL and link.dep_ != Dep.OF_PREPOSITION:
            return


def _named_behind(link: Token) -> Token | None:
    """What the parse hangs the link on, where that stands behind it, else the noun right behind."""
    if link.head.i > link.i:
        return link.head if link.head.pos_ in labels.NOUNS else None
    behind = (word for word in link.head.rights if word.i > link.i and word.pos_ in labels.NOUNS)
    return next(behind, None)


def _row(noun: Token) -> Iterator[Token]:
    waiting = [noun]
    while waiting:
        word = waiting.pop()
        yield word
        waiting += [child for child in word.children if child.dep_ in (Dep.JOINED, Dep.APPOSITION)]
