"""A model in; the same, which leaves the stop of a short title ("Sgt.") at it and ends no sentence there, out."""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer

from timeline.facts import word_lists


@cache
def short_titles() -> frozenset[str]:
    """The titles of one word that are written with a stop: "Sgt."."""
    sectors = word_lists("titles")["sectors"].values()
    return frozenset(word for titles in sectors for title in titles for word in title.split() if word.endswith("."))


@cache
def first_words_of_titles() -> frozenset[str]:
    """What a title written large begins with: "President", "Prime"."""
    sectors = word_lists("titles")["sectors"].values()
    return frozenset(title.split()[0] for titles in sectors for title in titles if title[:1].isupper())


def keep_ranks(language: Language) -> None:
    """Has the model's tokenizer read each of ``short_titles`` as one word."""
    tokenizer = language.tokenizer
    if isinstance(tokenizer, Tokenizer):
        for title in sorted(short_titles()):
            tokenizer.add_special_case(title, [{ORTH: title}])
