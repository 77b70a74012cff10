"""An article in, its words with their grammar out. The only importer of spaCy."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.language.clauses import Clause, Mood, clause_of, comes_at_last, first_of_its_row, took_until
from timeline.language.doc import Doc
from timeline.language.grammar import (
    Tense,
    clause_span,
    governor,
    heads_sentence,
    is_set_apart,
    is_tenseless,
    sentence_span,
    subtree_span,
    superordinate,
    tense,
)
from timeline.language.inflection import participle, past, third_person
from timeline.language.stretch import Sentence, text_of
from timeline.language.tokens import Token, Tokens, kept
from timeline.language.verbs import auxiliaries, is_one_of, verbs

if TYPE_CHECKING:
    from timeline.language.model import ModelNotFoundError, model_name, read, read_many

__all__ = [
    "Clause",
    "Doc",
    "ModelNotFoundError",
    "Mood",
    "Sentence",
    "Tense",
    "Token",
    "Tokens",
    "auxiliaries",
    "clause_of",
    "clause_span",
    "comes_at_last",
    "first_of_its_row",
    "governor",
    "heads_sentence",
    "is_one_of",
    "is_set_apart",
    "is_tenseless",
    "kept",
    "model_name",
    "participle",
    "past",
    "read",
    "read_many",
    "sentence_span",
    "subtree_span",
    "superordinate",
    "tense",
    "text_of",
    "third_person",
    "took_until",
    "verbs",
]

_LATER = {
    "ModelNotFoundError": ("timeline.language.model", "ModelNotFoundError"),
    "model_name": ("timeline.language.model", "model_name"),
    "read": ("timeline.language.model", "read"),
    "read_many": ("timeline.language.model", "read_many"),
}
"""Where each name comes from that brings spaCy along: what is asked about words needs none of it."""


def __getattr__(name: str) -> Any:
    """What is given when first asked for: spaCy takes a second to import, and dating alone needs none."""
    if name in _LATER:
        module, given = _LATER[name]
        return getattr(import_module(module), given)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
