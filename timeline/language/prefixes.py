"""A model in; the same, which leaves a prefix in one piece with its word ("re-elected") as it was taught to, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from spacy.language import Language
from spacy.tokenizer import Tokenizer

from timeline.language.groups import word_group

PREFIXES = word_group("kept_prefixes")
"""From the list of affixes that are not split off in the Penn treebanks' tokens, which the model was taught on."""


def keep_prefixes(language: Language) -> None:
    """Has the model's tokenizer leave the hyphen behind one of ``PREFIXES`` where it is."""
    tokenizer = language.tokenizer
    if isinstance(tokenizer, Tokenizer) and tokenizer.infix_finditer is not None:
        tokenizer.infix_finditer = _but_prefixes(tokenizer.infix_finditer)


def _but_prefixes(find: Callable[[str], Iterable[re.Match[str]]]) -> Callable[[str], Iterator[re.Match[str]]]:
    def kept(word: str) -> Iterator[re.Match[str]]:
        return (each for each in find(word) if each.group() != "-" or word[: each.start()].lower() not in PREFIXES)

    return kept
