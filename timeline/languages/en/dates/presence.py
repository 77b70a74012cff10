"""A span of a parsed document in; whether what stands before it speaks of the present, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language import among, is_set_apart, parse
from timeline.language.labels import Dep
from timeline.language.word import is_form_of, is_spelled, is_topmost
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token


def has_returned(doc: Doc, span: Span) -> bool:
    """Whether a sentence of its paragraph, up to its own, speaks of the present: "The son has been no gentler."."""
    paragraph = doc.paragraphs[doc.paragraph_at(span.start)]
    words = doc.tokens_in(Span(paragraph.start, span.end))
    roots = (word for word in words if is_topmost(word) and parse.is_verb(word) and not _is_of_what_was(word))
    return any(
        parse.is_present_or_modal(word) for root in roots for word in (root, *parse.below(root, parse.is_any_helper))
    )


def speaks_of_now(doc: Doc, span: Span) -> bool:
    """Whether a sentence that ends in the span says what is so: "five states do not recognise it. In July"."""
    ended = max(doc.text.rfind(stop, span.start, span.end) for stop in (". ", "; ", "! ", "? "))
    if ended < 0:
        return False
    said = (word for word in doc.tokens_in(Span(span.start, ended)) if parse.is_present_or_modal(word))
    verbs = (word.head if parse.is_any_helper(word) else word for word in said)
    return any(_stands_alone(verb) for verb in verbs if not _is_perfect_now(verb) and not _is_of_what_was(verb))


def _stands_alone(verb: Token) -> bool:
    """Whether it heads a sentence, or a clause behind a semicolon."""
    return parse.dep(verb) in (Dep.ROOT, Dep.PARATAXIS) or is_set_apart(verb.head, verb)


def _is_perfect_now(verb: Token) -> bool:
    """Whether it tells what has been; not so what has been a hundred times by now: "they have met 100 times"."""
    counted = any(is_spelled(child, ("times",)) and parse.has(child, parse.is_count) for child in verb.rights)
    return not counted and any(parse.is_helper(child) and is_form_of(child, ("have",)) for child in verb.children)


def _is_of_what_was(verb: Token) -> bool:
    """ "A tip is said to have led to it": what people say now of what had been."""
    told = parse.first(verb, parse.is_open_complement)
    return told is not None and parse.is_participle(told) and _is_perfect_now(told)


def is_in_a_title(doc: Doc, span: Span) -> bool:
    """Whether no verb stands in its line: "The campaign of 1905", "Crossing the Oder (1945)"."""
    line = doc.layout.line_at(span.start)
    words = doc.tokens_in(line.words) if line is not None else []
    named = words[1:] if words and parse.is_ing_form(words[0]) else words
    return line is not None and not any(map(parse.is_verb, named))


def is_there(noun: Token) -> bool:
    """Whether a sentence says of it only that there is such: "there are talks in Rome"."""
    return parse.is_present(noun.head) and _only_is(noun)


def was_there(noun: Token) -> bool:
    """Whether a sentence says of it only that there was such: "there were talks in Rome"."""
    return parse.is_past(noun.head) and _only_is(noun)


def _only_is(noun: Token) -> bool:
    return parse.dep(noun) == Dep.PREDICATE_NOUN and parse.has(noun.head, parse.is_expletive)


def denies(word: Token) -> bool:
    """Whether a word says no, itself or by one below it: "neither army"."""
    return parse.negates(word) or among.says(word.children, ("neither", "no", "nobody", "none"))
