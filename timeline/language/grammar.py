"""Questions about a word's place in its sentence: its clause, its governor, its tense."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.language.verbs import auxiliaries
from timeline.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE_HEADS = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "pcomp", "csubj", "xcomp"})
WORDS_REMEMBERED = 2_048
"""Answers about a word that are kept: those of the article being read, as the same is asked for many reasons."""


_OPENERS = frozenset({"after", "before", "since", "until", "as", "while", "although", "because"})


class Tense(StrEnum):
    """Where a verb puts its event, seen from the time of speaking."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


def governor(token: Token) -> Token:
    """The nearest verb at or above ``token``, else the root of its sentence."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    if token.pos_ == "AUX" and token.dep_ in ("aux", "auxpass"):
        return token.head
    return token


@lru_cache(maxsize=WORDS_REMEMBERED)
def tense(verb: Token) -> Tense:
    """The tense of a verb with its auxiliaries; a participle or infinitive takes that of the verb above it."""
    while True:
        helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
        if any(child.lower_ in auxiliaries("will") for child in helpers):
            return Tense.FUTURE
        for word in (*helpers, verb):
            if word.tag_ == "VBD":
                return Tense.PAST
            if word.tag_ in ("VBP", "VBZ"):
                perfect = word.lemma_ == "have" and word is not verb
                return Tense.PAST if perfect else Tense.PRESENT
            if word.tag_ == "MD":
                return Tense.FUTURE if word.lower_ in ("may", "can", "must") else Tense.PAST
        above = governor(verb.head) if verb.head.i != verb.i else verb
        if above.i == verb.i or verb.pos_ not in ("VERB", "AUX"):
            return Tense.PAST if verb.tag_ == "VBN" else Tense.NONE
        verb = above


def superordinate(verb: Token) -> Token | None:
    """The verb of the clause that an "after" or "when" clause belongs to, None where there is none.

    Where such a clause opens a sentence the parser may take the main clause for a second one joined to it.
    """
    opened = any(child.dep_ == "mark" and child.lower_ in _OPENERS for child in verb.children)
    if verb.dep_ == "advcl" or (verb.dep_ == "ccomp" and opened):
        return verb.head if verb.head.pos_ in ("VERB", "AUX") else None
    if any(child.dep_ == "cc" for child in verb.children):
        return None
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i > verb.i:
            return child if any(word.dep_ in ("nsubj", "nsubjpass") for word in child.children) else None
    return None


def heads_sentence(verb: Token) -> bool:
    """Whether a verb is that of its sentence, or of a clause joined to that: "Kim testified and Lee was freed"."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return bool(verb.head.i == verb.i)


def is_set_apart(clause: Token, verb: Token) -> bool:
    """Whether a semicolon parts the clause from the verb after it, so that it is none of its complements."""
    return clause.i < verb.i and any(word.text == ";" for word in verb.doc[clause.i : verb.i])


def clause_span(verb: Token) -> Span:
    """The words of the clause that ``verb`` heads, other clauses below it left out at its edges."""
    inside = [verb]
    waiting = [child for child in verb.children if not (child.dep_ in _CLAUSE_HEADS and child.pos_ in ("VERB", "AUX"))]
    while waiting:
        word = waiting.pop()
        inside.append(word)
        waiting.extend(
            child for child in word.children if not (child.dep_ in _CLAUSE_HEADS and child.pos_ in ("VERB", "AUX"))
        )
    words = [word for word in inside if not word.is_space]
    return _span(words or inside)


def subtree_span(token: Token) -> Span:
    """From the first to the last word below ``token``, itself included."""
    return _between(token, token.left_edge.i, token.right_edge.i)


def sentence_span(token: Token) -> Span:
    """The sentence of ``token`` without white space around it."""
    sentence = token.sent
    return _between(token, sentence.start, sentence.end - 1)


def _between(token: Token, first: int, last: int) -> Span:
    """From the first word to the last; white space at either end is none of it."""
    words = token.doc
    while first < last and words[first].is_space:
        first += 1
    while last > first and words[last].is_space:
        last -= 1
    if words[first].is_space:
        return _span([token])
    return Span(words[first].idx, words[last].idx + len(words[last]))


def _span(words: list[Token]) -> Span:
    first, last = min(words, key=lambda word: word.i), max(words, key=lambda word: word.i)
    return Span(first.idx, last.idx + len(last))


def deepest_first(head: Token) -> list[Token]:
    """Its phrase from the leaves up: what a long one says is put together from below, however deep it is nested."""
    found = [head]
    for word in found:
        found.extend(word.children)
    return found[::-1]
