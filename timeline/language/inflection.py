"""The dictionary form of a word in; its inflected forms, as its language spells them, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from timeline.facts import LANGUAGE

Inflect = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Inflection:
    """How a language inflects, and which words of it say by their form which of a row something is.

    The folder of a language gives it (``timeline/languages/en/inflection.py``).
    """

    past: Inflect
    """The past tense of a verb."""
    participle: Inflect
    """Its past participle."""
    third_person: Inflect
    """Its form for one, in the present."""
    verb_of_past: Callable[[str], str | None]
    """The verb that has a form as an irregular past; None where there is none."""
    forms: Mapping[str, tuple[Inflect, ...]]
    """The forms that a word of each part of speech (verb, noun, adj) has beside the one in the dictionary."""
    ordinal: Callable[[str], int | None]
    """The number of an ordinal in small letters, in words or figures ("third", "80th"); None where it is none."""


@cache
def inflection(code: str = LANGUAGE) -> Inflection:
    """That of the language of that code. Raises ModuleNotFoundError where its folder has none."""
    found: Inflection = import_module(f"timeline.languages.{code}.inflection").INFLECTION
    return found


def past(lemma: str) -> str:
    """The past tense of a verb: ``pass`` passed, ``go`` went."""
    return inflection().past(lemma)


def participle(lemma: str) -> str:
    """Its past participle: ``take`` taken, ``pass`` passed."""
    return inflection().participle(lemma)


def third_person(lemma: str) -> str:
    """Its form for one, in the present: ``pass`` passes, ``have`` has."""
    return inflection().third_person(lemma)


def verb_of_past(form: str) -> str | None:
    """The verb that has this form as an irregular past: ``shoot`` of shot; None where there is none."""
    return inflection().verb_of_past(form)
