"""An article in, its words with their grammar out. The only importer of spaCy."""

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from timeline.language.clauses import Clause, Mood, clause_of, comes_at_last
from timeline.language.doc import Doc
from timeline.language.grammar import (
    WORDS_REMEMBERED,
    Tense,
    clause_span,
    governor,
    is_set_apart,
    sentence_span,
    subtree_span,
    superordinate,
    tense,
)
from timeline.language.inflection import participle, past, third_person
from timeline.language.model import ModelNotFoundError, model_name, read, read_many
from timeline.language.verbs import auxiliaries, is_one_of, verbs

__all__ = [
    "WORDS_REMEMBERED",
    "Clause",
    "Doc",
    "ModelNotFoundError",
    "Mood",
    "Sentence",
    "Tense",
    "Token",
    "auxiliaries",
    "clause_of",
    "clause_span",
    "comes_at_last",
    "governor",
    "is_one_of",
    "is_set_apart",
    "model_name",
    "participle",
    "past",
    "read",
    "read_many",
    "sentence_span",
    "subtree_span",
    "superordinate",
    "tense",
    "third_person",
    "verbs",
]
