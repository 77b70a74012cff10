"""A piece in capitals in, the same calmer for the model out; and its grammar laid over the capitals again.

The model has seen few sentences in capitals and takes their verbs for names ("ARMY BOMBED TOWN").
"""

from __future__ import annotations

import re

from spacy.tokens import Doc as Tokens
from spacy.tokens import Span

from timeline.layout import LineWords

_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 3
"""Words from which a line in capitals is a sentence, not a name."""


def is_shouted(piece: str) -> bool:
    """Whether every word of several is in capitals."""
    return piece.isupper() and sum(len(word) > 1 for word in _WORD.findall(piece)) >= _WORDS


def calmed(piece: str, known: LineWords) -> str:
    """The piece, of the same length, in small letters but for names that every text writes large; others unchanged."""
    if not is_shouted(piece):
        return piece
    calm = _WORD.sub(lambda word: _calm(word, known), piece)
    return calm if len(calm) == len(piece) else piece


def _calm(word: re.Match[str], known: LineWords) -> str:
    small = word[0].lower()
    if small in known.initials:
        return word[0]
    return word[0][0] + small[1:] if small in known.months or small in known.weekdays else small


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
    # Documents are joined with their tensors, which must all be of one width.
    written.tensor = tokens.tensor
    written.ents = [Span(written, entity.start, entity.end, entity.label_) for entity in tokens.ents]
    return written
