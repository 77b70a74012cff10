"""A capital's name in a sentence in; whether it is a place there, or the government that sits in it, out."""

from __future__ import annotations

from functools import cache

import regex

from timeline.actors.words import organs, words
from timeline.language import Doc, Token
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
    while head.dep_ == "conj" and head.head.i != head.i:
        head = head.head
    above = head.head
    if head.dep_ == "pobj":
        return _is_place_after(above)
    if head.dep_ in ("dobj", "obj"):
        return above.lemma_.lower() in words("place_object")
    if head.dep_ in ("compound", "nmod", "amod"):
        return above.ent_type_ in ("FAC", "GPE", "LOC") or above.lemma_.lower() not in organs()
    if head.dep_ == "appos":
        return above.text.lower() in ("capital", "city", "town") or above.ent_type_ in ("GPE", "LOC")
    return head.dep_ in ("npadvmod", "ROOT", "dep", "advmod") and not _heads_clause(head)


def _is_place_after(preposition: Token) -> bool:
    word = preposition.lower_
    governor = preposition.head.lemma_.lower()
    if word in words("place_prepositions"):
        return True
    if word == "to":
        sent = {child.lemma_.lower() for child in preposition.head.children if child.dep_ == "dobj"}
        return governor in words("motion") and not sent & words("messages")
    if word == "between":
        return governor in words("motion")
    if word in ("of", "for", "on", "over"):
        return governor not in organs() and governor not in words("pressing")
    return False


def _heads_clause(token: Token) -> bool:
    return any(child.dep_ in ("nsubj", "dobj", "aux", "cop") for child in token.children)
