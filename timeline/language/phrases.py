"""A phrase of the parse in; where it begins, whether a comma opens it, and what makes it another thing out."""

from __future__ import annotations

from timeline.language import parse
from timeline.language.tokens import Token
from timeline.language.tongue import tongue
from timeline.language.word import is_behind_mark, is_spelled

_FEW = 2
"""Words of "of" and a bare noun."""


def what_kind(noun: Token) -> list[Token]:
    """What "of" and a bare noun add to make it another thing: "a state of emergency"."""
    link = next(
        (child for child in noun.rights if is_spelled(child, tongue().belonging) and child.i == noun.i + 1), None
    )
    words = list(link.subtree) if link is not None else []
    return words if len(words) == _FEW and parse.is_singular_noun(words[-1]) else []


def name_said_again(head: Token) -> Token | None:
    """The name behind a noun, where only a relative clause follows: "Pelosi" of "the Speaker, Nancy Pelosi,"."""
    name = next((child for child in head.rights if parse.is_apposition(child) and parse.is_name(child)), None)
    if name is None or name.i + 1 >= len(name.doc):
        return None
    return name if all(parse.is_relative_clause(word) or word.is_punct for word in name.rights) else None


def closing_comma(words: list[Token], head: Token) -> str:
    """The comma that closes what another opened; empty where none did."""
    return "," if _is_left_open(words, head) else ""


def _is_left_open(words: list[Token], head: Token) -> bool:
    """ "Three sailors, two Finns and a Dane, were": a row that one comma opens and another, before the verb, closes."""
    last = max((word for word in words if not word.is_punct), key=lambda word: word.i, default=head)
    if not parse.has(head, parse.is_joined) or not parse.is_subject(head) or last.i + 1 >= head.head.i:
        return False
    opener = next((word for word in head.doc[head.i : last.i] if word.text == ","), None)
    return opener is not None and last.nbor(1).text == "," and last.nbor(2).head.i == head.head.i


def begins(word: Token) -> bool:
    """Whether the word is the first of its sentence or of a quotation."""
    return bool(word.is_sent_start) or is_behind_mark(word, "“", '"', "``", "`", "‘")


def is_alone(head: Token, kept: list[Token]) -> bool:
    """Whether no more than its particle is kept of a phrase."""
    return all(word.i == head.i or parse.is_particle(word) for word in kept)
