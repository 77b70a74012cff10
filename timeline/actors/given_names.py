"""A parsed text in, the full names out that begin with a given name everybody knows, where the model saw no name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.names import name_pattern
from timeline.actors.spans import Spans
from timeline.actors.words import words
from timeline.language import Doc, parse
from timeline.language.genders import Gender, first_names_of
from timeline.language.word import base
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
        if match[0] not in given or known.overlapping(Span(*match.span())):
            continue
        name = name_pattern().match(text, match.start())
        if name is None or " " not in name[0] or _is_inside_another(text, *name.span()):
            continue
        span = Span(*name.span())
        surname = span.of(text).rpartition(" ")[2]
        again = often[surname] > often[match[0]]
        if not known.overlapping(span) and (again or _is_told_of(doc, text, span)):
            yield span


def _is_inside_another(text: str, start: int, end: int) -> bool:
    """Whether capitals go on before or behind it, as in the name of a place or a firm."""
    return bool(_IN_A_NAME.search(text, max(start - _BEFORE, 0), start) or _GOES_ON.match(text, end))


def _is_told_of(doc: Doc, text: str, span: Span) -> bool:
    """Whether something is said of the bearer behind a comma, or they act as people do."""
    if actor_words().described.match(text, span.end):
        return True
    head = doc.head_of(span)
    acts = head is not None and parse.is_subject(head)
    return head is not None and acts and base(head.head) in words("human_verbs")
