"""A model in; the same, which looks up what a tag and a word say together once for each, out.

The model works out the part of speech and the features of a word by 170 patterns, nearly all of them of one word, and
spaCy tries each at each word of a text. What they say of one depends on its letters, tag and relation alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeAlias, cast

from spacy.attrs import DEP, ORTH, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc as Parsed
from spacy.tokens._retokenize import set_token_attrs

_Patterns: TypeAlias = list[list[dict[str, Any]]]
"""Patterns that say the same, each what it asks of one word after the other."""

PIPE = "timeline_tags"
_ASKED = frozenset({"TAG", "DEP", "LOWER", "ORTH", "TEXT", "IS_SPACE"})
"""What a pattern may ask of a word for its answer to be kept: what its letters, tag and relation settle."""
_KEPT = 100_000
"""Words with a tag and relation whose answer is kept; those of half a million words of news are fewer."""


def hasten_tags(model: Language) -> None:
    """Puts `Tags` in the place of the model's own pipe where its patterns ask nothing but ``_ASKED``."""
    theirs = model.get_pipe("attribute_ruler") if model.has_pipe("attribute_ruler") else None
    if isinstance(theirs, AttributeRuler) and all(_is_settled(each) for each in _patterns(theirs)):
        Language.component(PIPE, func=Tags(theirs))
        model.add_pipe(PIPE, after="attribute_ruler")
        model.disable_pipe("attribute_ruler")


def _patterns(ruler: AttributeRuler) -> list[_Patterns]:
    return [row["patterns"] for row in cast("list[Any]", ruler.patterns)]


def _is_settled(patterns: _Patterns) -> bool:
    return all(word.keys() <= _ASKED for pattern in patterns for word in pattern)


class Tags:
    """Sets of the words of a text what an ``AttributeRuler`` does."""

    def __init__(self, theirs: AttributeRuler) -> None:
        """``theirs`` holds the patterns, of which a later one overrules those before it."""
        self._says: list[dict[int, Any]] = theirs.attrs
        self._places: list[int] = theirs.indices
        self._of_one, self._of_several, self._openers = (Matcher(theirs.vocab) for _ in range(3))
        for number, patterns in enumerate(_patterns(theirs)):
            for pattern in patterns:
                (self._of_one if len(pattern) == 1 else self._of_several).add(str(number), [pattern])
                if len(pattern) > 1:
                    self._openers.add(str(number), [pattern[:1]])
        self._strings = theirs.vocab.strings
        self._known: dict[tuple[int, ...], tuple[tuple[int, ...], dict[int, Any], bool]] = {}

    def __call__(self, text: Parsed) -> Parsed:
        """The same text, its parts of speech and features set."""
        known, opens = self._known, False
        found = []
        for at, key in enumerate(map(tuple, text.to_array([ORTH, TAG, DEP]).tolist())):
            if key not in known:
                known[key] = self._of_word(text, at)
            found.append(known[key])
            opens = opens or known[key][2]
        longer = self._longer(text) if opens else {}
        for token, (numbers, says, _) in zip(text, found, strict=True):
            if token.i in longer:
                says = self._together(sorted((*numbers, *longer[token.i])))
            set_token_attrs(token, says)
        if len(known) > _KEPT:
            known.clear()
        return text

    def _of_word(self, text: Parsed, at: int) -> tuple[tuple[int, ...], dict[int, Any], bool]:
        """The patterns of one word that it fits, all that they say of it, and whether it may open a longer one."""
        word = text[at : at + 1]
        numbers = tuple(sorted(self._number(each) for each, _, _ in self._of_one(word, allow_missing=True)))
        return numbers, self._together(numbers), bool(self._openers(word, allow_missing=True))

    def _longer(self, text: Parsed) -> dict[int, list[int]]:
        """By place of its word each pattern of several words that says something of it."""
        found: dict[int, list[int]] = defaultdict(list)
        for each, start, end in self._of_several(text, allow_missing=True):
            number = self._number(each)
            found[range(start, end)[self._places[number]]].append(number)
        return found

    def _number(self, pattern: int) -> int:
        return int(self._strings[pattern])

    def _together(self, numbers: Iterable[int]) -> dict[int, Any]:
        together: dict[int, Any] = {}
        for number in numbers:
            together |= self._says[number]
        return together
