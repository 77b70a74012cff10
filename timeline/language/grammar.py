"""Questions about a word's place in its sentence: its clause, its governor, its tense."""

from __future__ import annotations

from enum import StrEnum

from timeline.language import among, labels
from timeline.language.groups import word_group
from timeline.language.labels import Dep, Pos, Tag
from timeline.language.stretch import Sentence
from timeline.language.tokens import Token, kept
from timeline.language.verbs import auxiliaries
from timeline.model import Span

_HAVING = word_group("having")
_MAY = word_group("may")

_CLAUSE_HEADS = frozenset(
    {
        Dep.ROOT,
        Dep.COMPLEMENT,
        Dep.ADVERBIAL_CLAUSE,
        Dep.RELATIVE_CLAUSE,
        Dep.NOUN_CLAUSE,
        Dep.JOINED,
        Dep.PARATAXIS,
        Dep.CLAUSE_OF_PREPOSITION,
        Dep.CLAUSE_SUBJECT,
        Dep.OPEN_COMPLEMENT,
    }
)


_OPENERS = word_group("subordinating")


class Tense(StrEnum):
    """Where a verb puts its event, seen from the time of speaking."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


@kept
def governor(token: Token) -> Token:
    """The nearest verb at or above ``token``, else the root of its sentence."""
    while token.pos_ not in labels.VERBS and token.head.i != token.i:
        token = token.head
    if token.pos_ == Pos.AUXILIARY and token.dep_ in labels.HELPERS:
        return token.head
    return token


def is_tenseless(verb: Token) -> bool:
    """Whether it has no tense of its own, nor a helper that has one: "ordered him held", "a ban imposed in May"."""
    return verb.tag_ not in labels.FINITE and not among.hangs(verb.children, labels.HELPERS)


@kept
def tense(verb: Token) -> Tense:
    """The tense of a verb with its auxiliaries; a participle or infinitive takes that of the verb above it."""
    while True:
        helpers = [child for child in verb.children if child.dep_ in labels.HELPERS]
        if among.says(helpers, auxiliaries("will")):
            return Tense.FUTURE
        for word in (*helpers, verb):
            if (said := _tense_of_form(word, helps=word is not verb)) is not None:
                return said
        above = governor(verb.head) if verb.head.i != verb.i else verb
        if above.i == verb.i or verb.pos_ not in labels.VERBS:
            return Tense.PAST if verb.tag_ == Tag.PARTICIPLE else Tense.NONE
        verb = above


def _tense_of_form(word: Token, *, helps: bool) -> Tense | None:
    """The tense that one word of a verb tells of by its form; None where it tells of none."""
    if word.tag_ == Tag.PAST:
        return Tense.PAST
    if word.tag_ in labels.PRESENT:
        return Tense.PAST if helps and word.lemma_ in _HAVING else Tense.PRESENT
    if word.tag_ == Tag.MODAL:
        return Tense.FUTURE if word.lower_ in _MAY else Tense.PAST
    return None


def superordinate(verb: Token) -> Token | None:
    """The verb of the clause that an "after" or "when" clause belongs to, None where there is none.

    Where such a clause opens a sentence the parser may take the main clause for a second one joined to it.
    """
    opened = among.has_word(verb.children, _OPENERS, Dep.OPENER)
    if verb.dep_ == Dep.ADVERBIAL_CLAUSE or (verb.dep_ == Dep.COMPLEMENT and opened):
        return verb.head if verb.head.pos_ in labels.VERBS else None
    if among.hangs(verb.children, (Dep.CONJUNCTION,)):
        return None
    for child in verb.children:
        if child.dep_ == Dep.JOINED and child.pos_ == Pos.VERB and child.i > verb.i:
            return child if among.hangs(child.children, labels.SUBJECTS) else None
    return None


def heads_sentence(verb: Token) -> bool:
    """Whether a verb is that of its sentence, or of a clause joined to that: "Kim testified and Lee was freed"."""
    while verb.dep_ == Dep.JOINED and verb.head.pos_ in labels.VERBS:
        verb = verb.head
    return bool(verb.head.i == verb.i)


def is_set_apart(clause: Token, verb: Token) -> bool:
    """Whether a semicolon parts the clause from the verb after it, so that it is none of its complements."""
    return clause.i < verb.i and any(word.text == ";" for word in verb.doc[clause.i : verb.i])


def clause_span(verb: Token) -> Span:
    """The words of the clause that ``verb`` heads, other clauses below it left out at its edges."""
    inside = [verb]
    waiting = [child for child in verb.children if not (child.dep_ in _CLAUSE_HEADS and child.pos_ in labels.VERBS)]
    while waiting:
        word = waiting.pop()
        inside.append(word)
        waiting.extend(
            child for child in word.children if not (child.dep_ in _CLAUSE_HEADS and child.pos_ in labels.VERBS)
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


def end_of_broken(sentence: Sentence) -> int:
    """Where a sentence ends that the parser cut in two before its subject: "On July 25th | Mr Adams called"."""
    doc = sentence.doc
    if sentence.end == len(doc) or sentence.root.pos_ in labels.VERBS:
        return sentence.end
    last = doc[sentence.end - 1]
    return sentence.end if last.is_punct or last.is_space else doc[sentence.end].sent.end
