"""A piece in capitals in, the same calmer for the model out; and its grammar laid over the capitals again.

The model has seen few sentences in capitals and takes their verbs for names ("ARMY BOMBED TOWN", "Ana Hill Kills Two").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Protocol

from timeline.language.groups import word_group
from timeline.language.tokens import Tokens
from timeline.layout import LineWords

_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"(?<=[\w,;] )[A-Z][^\W\d_]*")
_BEFORE_A_VERB = word_group("before_a_verb")
_LONG = 4
"""Letters from which on a headline of large words writes every one large."""
_WORDS = 3
"""Words from which a line in capitals is a sentence, not a name."""


def is_shouted(piece: str) -> bool:
    """Whether every word of several is in capitals."""
    return piece.isupper() and sum(len(word) > 1 for word in _WORD.findall(piece)) >= _WORDS


def is_titled(piece: str) -> bool:
    """Whether a line without a full stop writes all its long words large, as some headlines are written."""
    words = _WORD.findall(piece)
    long = [word for word in words if len(word) >= _LONG]
    if len(words) < _WORDS or piece.rstrip().endswith(".") or is_shouted(piece):
        return False
    return len(long) >= _WORDS and all(word[0].isupper() for word in long)


class IsVerb(Protocol):
    """Whether a word in small letters may be a verb, inflected or, where ``bare``, as the dictionary has it."""

    def __call__(self, form: str, *, bare: bool) -> bool:
        """As the class says."""


class Prose:
    """How the sentences of an article write their words: ``small``, or ``large`` where no sentence begins."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = pieces

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that are written small."""
        return frozenset(word for piece in self._sentences for word in _WORD.findall(piece) if word.islower())

    @cached_property
    def large(self) -> frozenset[str]:
        """The words that are written large in the middle of a sentence, in small letters."""
        return frozenset(word.lower() for piece in self._sentences for word in _INSIDE.findall(piece))

    @cached_property
    def _sentences(self) -> list[str]:
        return [piece for piece in self._pieces if not is_titled(piece) and not is_shouted(piece)]


def calmed(piece: str, known: LineWords, prose: Prose, is_verb: IsVerb) -> str:
    """The piece, of the same length, in small letters but for names; one that is not in capitals is unchanged.

    In a line of capitals names are what every text writes large. Where only the words begin with one, a word is
    written small that is small in the article's ``prose``, or a verb that is not large there.
    """
    if is_shouted(piece):
        calm = _WORD.sub(lambda word: _calm(word, known), piece)
    elif is_titled(piece):
        calm = _without_capitals(piece, prose, is_verb)
    else:
        return piece
    return calm if len(calm) == len(piece) else piece


def _without_capitals(piece: str, prose: Prose, is_verb: IsVerb) -> str:
    written, last = [], 0
    before = ""
    for word in _WORD.finditer(piece):
        gap = piece[last : word.start()]
        begins = not before or any(mark in gap for mark in ".!?")
        written += [gap, word[0] if begins else _small(word[0], before, prose, is_verb)]
        before, last = word[0].lower(), word.end()
    return "".join([*written, piece[last:]])


def _small(word: str, before: str, prose: Prose, is_verb: IsVerb) -> str:
    """The word in small letters where it is no name: "Rebels Attack Village", "To Attack Village"."""
    small = word.lower()
    if not word.istitle() or small in prose.large or len(small) < _LONG:
        return word
    bare = before.endswith("s") or before in _BEFORE_A_VERB
    return small if small in prose.small or is_verb(small, bare=bare) else word


def _calm(word: re.Match[str], known: LineWords) -> str:
    small = word[0].lower()
    if small in known.initials:
        return word[0]
    return word[0][0] + small[1:] if small in known.months or small in known.weekdays else small


def restore(tokens: Tokens, piece: str) -> None:
    """Writes the words of the calmer piece as they are written, their grammar kept."""
    if tokens.text != piece:
        for token in tokens:
            written = piece[token.idx : token.idx + len(token)]
            if token.lemma_.casefold() == token.lower_.casefold() != written.casefold():
                token.lemma_ = written
            token.write(written)
