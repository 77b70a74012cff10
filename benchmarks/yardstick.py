"""The language model in its ordinary use, by which other times are told: texts in, its own answers out.

It is loaded and asked as spaCy's documentation does it, with all its pipes and nothing of ours, and given the same
paragraphs as extraction gives it, which takes it a fifth less time than whole articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from timeline.language import model_name
from timeline.language.pieces import pieces
from timeline.layout import lay_out, paragraphs
from timeline.layout.plain import plain
from timeline.model import Article

_AT_ONCE = 64
"""Paragraphs: no other number from 16 to 256 takes less time."""


def texts_of(articles: Iterable[Article]) -> list[str]:
    """What the model is given to read of them."""
    texts = ((plain(article.text).text, article.language) for article in articles)
    return [piece for text, language in texts for piece in pieces(text, lay_out(text, paragraphs(text), language))]


def model_alone(texts: Iterable[str]) -> Iterator[Doc]:
    """What the model says of each text, in order."""
    return ordinary().pipe(texts, batch_size=_AT_ONCE)


@cache
def ordinary() -> Language:
    """The model as it comes, loaded once."""
    return spacy.load(model_name())
