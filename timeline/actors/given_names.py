"""A parsed text in, the full names out that begin with a known given name, or whose last word is called alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.appositions import is_oneself
from timeline.actors.names import name_pattern
from timeline.actors.spans import Spans
from timeline.actors.trimming import is_a_month
from timeline.actors.words import words
from timeline.language import Doc, Token, is_one_of, parse
from timeline.language.genders import Gender, first_names_of
from timeline.language.labels import Entity
from timeline.language.word import base, is_doer
from timeline.model import Span

_CAPITALISED = regex.compile(r"(?<![\p{L}'\-])\p{Lu}[\p{L}'\-]+")
_IN_A_NAME = regex.compile(r"\p{Lu}[\p{L}.'’\-]*[ ]$")
_GOES_ON = regex.compile(r" \p{Lu}|['’]s \p{Lu}")
_BEFORE = 30


def given_named(doc: Doc, text: str, known: Spans[Any]) -> Iterator[Span]:
    """ "Grace Mwale, who had served", "Mary Holt left": a given name and a surname of somebody the text tells more of.

    They are believed where something is said of the bearer behind a comma, where they act as people do, or where the
    surname is called more often than the given name.
    """
    given = first_names_of(Gender.FEMALE) | first_names_of(Gender.MALE)
    often = Counter(token.text for token in doc.tokens)
    for match in _CAPITALISED.finditer(text):
        if match[0] not in given or known.overlapping(Span(*match.span())) or is_a_month(text, match.start()):
            continue
        name = name_pattern().match(text, match.start())
        if name is None or " " not in name[0] or _is_inside_another(text, *name.span()):
            continue
        span = Span(*name.span())
        surname = span.of(text).rpartition(" ")[2]
        again = often[surname] > often[match[0]]
        if not known.overlapping(span) and (again or _is_told_of(doc, text, span)):
            yield span
    yield from _called_again(doc, text, known)


def _called_again(doc: Doc, text: str, known: Spans[Any]) -> Iterator[Span]:
    """ "The firm of Ilan Shor ... Shor, who fled": of whose last word alone the text tells as of somebody."""
    persons = {token.text for token in doc.tokens if _stands_for_somebody(text, token, known)}
    if not persons:
        return
    for match in name_pattern().finditer(text):
        start, end = match.span()
        said = match[0].split()
        if len(said) not in _FULL or said[-1] not in persons or known.overlapping(Span(start, end)):
            continue
        if is_a_month(text, start):
            continue
        if all(_CAPITALISED.fullmatch(word) for word in said) and not _is_inside_another(text, start, end):
            yield Span(start, end)


def _stands_for_somebody(text: str, token: Token, known: Spans[Any]) -> bool:
    """Whether a word stands alone as a name of whom a clause or a verb tells that is told of people only."""
    span = Span(token.idx, token.idx + len(token))
    if not _may_be_a_name_alone(token) or known.overlapping(span) or _is_inside_another(text, span.start, span.end):
        return False
    if actor_words().of_somebody.match(text, span.end):
        return True
    if is_oneself(token):
        return True
    if parse.entity(token) == Entity.ORGANISATION:
        return False
    acts = parse.is_subject(token) and base(token.head) in words("human_verbs")
    return acts or (parse.is_passive_subject(token) and is_one_of(token.head, "charging", "convicting"))


def _may_be_a_name_alone(token: Token) -> bool:
    """Whether it is written like a name, known for no other word, and described by none before it."""
    if not parse.is_name(token) or len(token.text) < _SHORTEST or not _CAPITALISED.fullmatch(token.text):
        return False
    known = token.text in words("not_names") or token.text in words("organisation_words")
    return not known and all(left.is_punct for left in token.lefts)


_FULL = (2, 3)
"""Words of a name in full."""
_SHORTEST = 3


def _is_inside_another(text: str, start: int, end: int) -> bool:
    """Whether capitals go on before or behind it, as in the name of a place or a firm."""
    return bool(_IN_A_NAME.search(text, max(start - _BEFORE, 0), start) or _GOES_ON.match(text, end))


def _is_told_of(doc: Doc, text: str, span: Span) -> bool:
    """Whether something is said of the bearer behind a comma, or they act as people do."""
    if actor_words().described.match(text, span.end):
        return True
    head = doc.head_of(span)
    return head is not None and base(_verb_of_deed(head)) in words("human_verbs")


def _verb_of_deed(name: Token) -> Token:
    """The verb of which a name is the subject or, behind "by", who did it; else the name itself."""
    if parse.is_subject(name):
        return name.head
    return name.head.head if is_doer(name) else name
