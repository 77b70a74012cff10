"""A capital's name in a sentence in; whether it is a place there, or the government that sits in it, out."""

from __future__ import annotations

from functools import cache

import regex

from timeline.actors.actor_words import actor_words
from timeline.actors.words import organs, words
from timeline.language import Doc, Token, parse
from timeline.language.labels import Dep, Entity
from timeline.language.tongue import tongue
from timeline.language.word import base, first_of_row, spelling
from timeline.model import Span


def in_us_state(text: str, at: int) -> bool:
    """Whether a state of the United States follows the name that ends at ``at``: "Lebanon, Pa."."""
    return bool(_us_state().match(text, at))


@cache
def _us_state() -> regex.Pattern[str]:
    short = "|".join(regex.escape(word) for word in words("us_states", "abbreviations"))
    full = "|".join(words("us_states", "names"))
    return regex.compile(rf",? (?:{short})\.|, (?:{full})\b")


def is_place(doc: Doc, span: Span) -> bool:
    """Whether a capital is where something happens, not the government that acts."""
    head = doc.head_of(span)
    if head is None:
        return False
    head = first_of_row(head)
    above = head.head
    if parse.is_of_preposition(head):
        return _is_place_after(above)
    if parse.is_object(head):
        return base(above) in words("place_object")
    if parse.is_modifier(head):
        return parse.entity(above) in (Entity.BUILDING, Entity.STATE, Entity.PLACE) or base(above) not in organs()
    if parse.is_apposition(head):
        return above.text.lower() in actor_words().towns or parse.is_of_place(above)
    return parse.dep(head) in (Dep.ADVERBIAL_NOUN, Dep.ROOT, Dep.UNCLASSED, Dep.ADVERB) and not _heads_clause(head)


def _is_place_after(preposition: Token) -> bool:
    word = spelling(preposition)
    governor = base(preposition.head)
    if word in words("place_prepositions"):
        return True
    if word in tongue().goal:
        sent = {base(child) for child in preposition.head.children if parse.is_object(child)}
        return governor in words("motion") and not sent & words("messages")
    if word in tongue().between:
        return governor in words("motion")
    if word in tongue().topics:
        return governor not in organs() and governor not in words("pressing")
    return False


def _heads_clause(token: Token) -> bool:
    return any(parse.dep(child) in (Dep.SUBJECT, Dep.OBJECT, Dep.HELPER) for child in token.children)
