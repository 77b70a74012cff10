"""A piece in capitals in, the same calmer for the model out; and its grammar laid over the capitals again.

The model has seen few sentences in capitals and takes their verbs for names ("ARMY BOMBED TOWN").
"""

from __future__ import annotations

import re
from collections.abc import Container

from spacy.tokens import Doc as Tokens
from spacy.tokens import Span

_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 3
"""Words from which a line in capitals is a sentence, not a name."""


def is_shouted(piece: str) -> bool:
    """Whether every word of several is in capitals."""
    return piece.isupper() and sum(len(word) > 1 for word in _WORD.findall(piece)) >= _WORDS


def calmed(piece: str, initials: Container[str]) -> str:
    """The piece, of the same length, with one capital a word, but for ``initials``; other pieces stay as they are."""
    if not is_shouted(piece):
        return piece
    calm = _WORD.sub(lambda word: _calm(piece, word, initials), piece)
    return calm if len(calm) == len(piece) else piece


def _calm(piece: str, word: re.Match[str], initials: Container[str]) -> str:
    if word[0].lower() in initials:
        return word[0]
    if word.start() and piece[word.start() - 1] in "'’":
        return word[0].lower()
    return word[0][0] + word[0][1:].lower()


def restored(tokens: Tokens, piece: str) -> Tokens:
    """The grammar of the calmer piece over the words as they are written."""
    if tokens.text == piece:
        return tokens
    words = [piece[token.idx : token.idx + len(token)] for token in tokens]
    written = Tokens(
        tokens.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in tokens],
        tags=[token.tag_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        lemmas=[token.lemma_ for token in tokens],
        heads=[token.head.i for token in tokens],
        deps=[token.dep_ for token in tokens],
    )
    for theirs, ours in zip(tokens, written, strict=True):
        ours.morph = theirs.morph
    written.ents = [Span(written, entity.start, entity.end, entity.label_) for entity in tokens.ents]
    return written
