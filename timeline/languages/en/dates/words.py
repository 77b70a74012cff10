"""A phrase and the words it is made of in; whether it is a time at all, and which of them are its own, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.dates.grammar import Found
from timeline.facts import word_lists
from timeline.language import parse
from timeline.language.labels import Dep
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.language import Doc, Token

DESCRIBES = frozenset({Dep.COUNT, Dep.COMPOUND, Dep.ADJECTIVE, Dep.NOUN_MODIFIER, Dep.OWNER})
"""Relations of a word to the noun behind it that it describes."""
_DETERMINERS = frozenset({"the", "these", "those"})
_VERB_LIKE = frozenset({"<month>", "<weekday>", "<season>"})
_DECADE = re.compile(r"\ds$|\d['’]s$|^['’]?s$|ies$")
"""How a decade ends, whose article is its own however it is parsed: "In the ’90s Croatia fought"."""


def own_words(doc: Doc, span: Span) -> Span:
    """The span without an article of a noun after it: "the [third-quarter] loss", "the [two-day] visit"."""
    words = doc.tokens_in(span)
    if (
        len(words) < 2
        or words[0].lower_ not in _DETERMINERS
        or words[0].idx != span.start
        or _DECADE.search(words[-1].text)
    ):
        return span
    return Span(words[1].idx, span.end) if words[0].head.i > words[-1].i else span


def is_no_time(doc: Doc, span: Span, found: Found) -> bool:
    """Whether the one word of the span is a verb ("may", "march", "fall") or a first name to the language model."""
    if found.rule.name not in _VERB_LIKE:
        return False
    token = doc.token_at(span.start)
    if token is None:
        return False
    return _is_first_name(token) or (parse.is_verb(token) and token.text.islower())


def _is_first_name(token: Token) -> bool:
    """ "summoned April Glaspie", but neither "in April Glaspie left" nor "the October Revolution"."""
    named = parse.is_compound(token) and token.head.i == token.i + 1 and parse.is_name(token.head)
    before = token.nbor(-1) if token.i else None
    return named and not parse.is_of_time(token.head) and before is not None and parse.is_full_verb(before)


def is_of_unforeseen(doc: Doc, span: Span) -> bool:
    """Whether it says which attack, quake or letter is meant: nobody knows the day of such a one beforehand."""
    words = doc.tokens_in(span)
    named = {word.head.lemma_.lower() for word in words if parse.dep(word) in DESCRIBES and word.head not in words}
    return not named.isdisjoint(word_lists("event-nouns")["unforeseen"]["nouns"])


def opens_with_by(doc: Doc, span: Span) -> bool:
    """ "By Sunday the ministry confirmed": it did so, whereas "asked them to leave by Sunday" looks ahead."""
    before = doc.token_at(span.start - 1) if span.start else None
    return before is not None and before.lower_ == "by" and bool(before.is_sent_start)
