"""``data/en/plover.toml`` in; what words and phrases mean in PLOVER's event types out."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from timeline.events.event_words import event_words
from timeline.facts import word_lists
from timeline.model import PloverType


@dataclass(frozen=True, slots=True)
class PhrasePart:
    """One requirement of a phrase: a preposition or particle, or one of some words."""

    words: frozenset[str]
    preposition: bool


@dataclass(frozen=True, slots=True)
class VerbPhrase:
    """A verb with what must stand beside it, and the type both together mean, None for none."""

    type: PloverType | None
    parts: tuple[PhrasePart, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that ``data/en/plover.toml`` says, ready to look up by lemma.

    ``phrases`` holds for each verb its phrases, the most demanding first; ``nothing`` the words of clauses that have no
    type, by what they are.
    """

    verbs: dict[str, PloverType]
    nouns: dict[str, PloverType]
    phrases: dict[str, tuple[VerbPhrase, ...]]
    context: dict[str, frozenset[str]]
    intended: dict[PloverType, PloverType]
    nothing: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once. Raises KeyError where a phrase names a class that the file does not define."""
    data = word_lists("plover")
    classes = {name: frozenset(words) for name, words in data["classes"].items()}
    return Lexicon(
        verbs=_words(data, "verbs"),
        nouns=_words(data, "nouns"),
        phrases={verb: tuple(sorted(all, key=lambda each: -len(each.parts))) for verb, all in _by_verb(data, classes)},
        context={name: classes.get(name, frozenset()) | frozenset(words) for name, words in data["context"].items()}
        | {name: classes[name] for name in ("army", "arms", "civil")},
        intended={PloverType(one): PloverType(other) for one, other in data["intended"].items()},
        nothing={name: frozenset(words) for name, words in data["nothing"].items() if name != "phrases"},
    )


def _by_verb(data: dict[str, Any], classes: dict[str, frozenset[str]]) -> ItemsView[str, list[VerbPhrase]]:
    """Each verb with its phrases, those of the types first and then those that are none."""
    phrases: dict[str, list[VerbPhrase]] = {}
    of_types: Iterator[tuple[PloverType | None, str]]
    of_types = ((type, line) for type in PloverType for line in data[type]["phrases"])
    of_none = ((None, line) for line in data["nothing"]["phrases"])
    for type, line in chain(of_types, of_none):
        for verb, phrase in _phrases(type, line, classes):
            phrases.setdefault(verb, []).append(phrase)
    return phrases.items()


def _words(data: dict[str, Any], kind: str) -> dict[str, PloverType]:
    """Each word's type; where two types list a word, the first in the order of the file keeps it."""
    found: dict[str, PloverType] = {}
    for type in PloverType:
        for word in data[type][kind]:
            found.setdefault(word, type)
    return found


def _phrases(
    type: PloverType | None, line: str, classes: dict[str, frozenset[str]]
) -> Iterator[tuple[str, VerbPhrase]]:
    verbs, *rest = line.split()
    parts = tuple(_part(word, classes) for word in rest)
    yield from ((verb, VerbPhrase(type, parts)) for verb in verbs.split("/"))


def _part(word: str, classes: dict[str, frozenset[str]]) -> PhrasePart:
    words: set[str] = set()
    for choice in word.split("/"):
        words |= classes[choice[1:]] if choice.startswith("@") else {choice}
    return PhrasePart(frozenset(words), words <= event_words().prepositions)
