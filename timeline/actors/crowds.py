"""A Doc and the mentions already found in, the groups that act without a name out: "protesters stormed the palace"."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache

from timeline import facts
from timeline.actors.gazetteer import Entry, slug
from timeline.language import Doc, Token
from timeline.model import ActorKind, Span

_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "dative"})
_MODIFIERS = frozenset({"amod", "compound", "nummod", "det", "advmod"})


def find_crowds(doc: Doc, taken: Set[int]) -> Iterator[tuple[Span, Entry]]:
    """Plural people that act or are acted upon, where no word of theirs is another actor's; ``taken`` are offsets."""
    for token in doc.tokens:
        sector = _sectors().get(token.lower_)
        if sector is None or token.pos_ != "NOUN" or not _takes_part(token):
            continue
        span = _phrase(token)
        if taken.isdisjoint(range(*span)):
            yield span, _entry(token.lower_, sector)


def _takes_part(token: Token) -> bool:
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token.dep_ in _ACTING or (token.dep_ == "pobj" and token.head.dep_ == "agent")


def _phrase(token: Token) -> Span:
    first = min([token, *(child for child in token.lefts if child.dep_ in _MODIFIERS)], key=lambda word: word.i)
    return Span(first.idx, token.idx + len(token))


def _entry(noun: str, sector: str) -> Entry:
    kind = ActorKind.ARMED_GROUP if sector == "REB" else ActorKind.ORGANISATION
    return Entry(slug(noun), noun.capitalize(), kind, sector=sector)


@cache
def _sectors() -> dict[str, str]:
    return {noun: sector for sector, nouns in facts.toml("organs")["unnamed"].items() for noun in nouns}
