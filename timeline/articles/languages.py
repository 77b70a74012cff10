"""A text in, its language out where it is surely not English.

English is told by its commonest words, at no cost. Only a text without them is given to py3langid, whose word alone is
not trusted: on short texts, names and headlines every identifier errs.
"""

from __future__ import annotations

import re

from babel import Locale, UnknownLocaleError

from timeline.articles.head_words import head_words
from timeline.catalogue import worded
from timeline.settings import LANGUAGE_SAMPLE, LANGUAGE_WORDS

_ENGLISH_SHARE = 0.08
"""Of the words of English prose one in five is of the list, of other languages hardly any."""

_SURE_LEAD = 0.7
"""Log-likelihood, a character, by which the likeliest language must lead English: prose of other languages leads by 0.9
to 5, English with few of its common words not at all, Nigerian Pidgin by half."""

_PROSE_SHARE = 0.5
"""Words that begin with a small letter in a text that is prose; where there are fewer, in a list of names, a table or
capitals, no language can be told."""

_IDENTIFIED = 600
"""Characters given to the identifier, whose likelihoods do not grow in step with longer texts."""

_LATIN_SHARE = 0.5
_WORD = re.compile(r"[^\W\d_]+")


def foreign_language(text: str) -> str | None:
    """The code of the language ("fr") where the text is surely in another one than English; None else."""
    words = _WORD.findall(text[:LANGUAGE_SAMPLE])
    letters = sum(map(len, words))
    latin = sum(character < "\u0250" for word in words for character in word)
    if latin < _LATIN_SHARE * letters:
        return _identify(words) if letters >= LANGUAGE_WORDS else None
    commonest = head_words().commonest
    english = sum(word.lower() in commonest for word in words)
    small = sum(word[0].islower() for word in words)
    if len(words) < LANGUAGE_WORDS or english >= _ENGLISH_SHARE * len(words) or small < _PROSE_SHARE * len(words):
        return None
    return _identify(words)


def _identify(words: list[str]) -> str | None:
    import py3langid  # loads its model, which most texts never need

    sample = " ".join(words)[:_IDENTIFIED].lower()
    ranked = py3langid.rank(sample)
    (code, best), english = ranked[0], dict(ranked)["en"]
    return None if best - english < _SURE_LEAD * len(sample) else str(code)


def name_of(code: str) -> str:
    """What a language is called in English: "French"."""
    try:
        return Locale.parse(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return worded("another language")
