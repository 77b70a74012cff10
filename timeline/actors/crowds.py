"""A Doc and the mentions already found in, the groups that act without a name out: "protesters stormed the palace"."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache

from timeline import facts
from timeline.actors.actor_words import actor_words
from timeline.actors.gazetteer import Entry, slug
from timeline.language import Doc, Token, among, parse
from timeline.language.labels import Dep
from timeline.language.tongue import tongue
from timeline.language.word import base, first_of_row, is_doer, is_led_by, is_spelled, spelling
from timeline.model import ActorKind, Span

_ACTING = frozenset({Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.OBJECT, Dep.RECIPIENT})
_MODIFIERS = frozenset({Dep.ADJECTIVE, Dep.COMPOUND, Dep.COUNT, Dep.DETERMINER, Dep.ADVERB})


def find_crowds(doc: Doc, taken: Set[int]) -> Iterator[tuple[Span, Entry]]:
    """Plural people that act or are acted upon, where no word of theirs is another actor's; ``taken`` are offsets."""
    for token in doc.tokens:
        if spelling(token) in _nouns():
            found = _body(doc, token) if _names_a_body(token) else _crowd(token)
            if found is not None and taken.isdisjoint(range(*found[0])):
                yield found


@cache
def _nouns() -> frozenset[str]:
    """Nouns of bodies and of crowds."""
    return frozenset().union(*map(_sectors, ("bodies", "counted", "unnamed")))


def _names_a_body(token: Token) -> bool:
    return spelling(token) in _sectors("bodies") and bool(parse.is_singular_noun(token))


def _crowd(token: Token) -> tuple[Span, Entry] | None:
    """The people of an unnamed kind, or so many of a kind, that the noun names; None where they have no part."""
    word, counted = spelling(token), _sectors("counted")
    sector = _sectors("unnamed").get(word) or counted.get(word)
    if sector is None or not parse.is_common_noun(token):
        return None
    top = _measured(token)
    if not _takes_part(top) or (word in counted and not _acts_in_numbers(token, top)):
        return None
    return _phrase(top, token), _entry(word, sector)


def _body(doc: Doc, token: Token) -> tuple[Span, Entry] | None:
    """The words from its kind to the noun, where a body of some kind does something: "exile group"."""
    kind = [
        child
        for child in token.lefts
        if parse.dep(child) in (Dep.ADJECTIVE, Dep.COMPOUND) and not is_spelled(child, actor_words().vague)
    ]
    acts = parse.is_active_subject(token) or is_doer(token)
    if not kind or not acts or any(parse.is_owner(child) for child in token.lefts):
        return None
    span = Span(kind[0].idx, token.idx + len(token))
    return span, _body_entry(doc, token, span)


def _body_entry(doc: Doc, token: Token, span: Span) -> Entry:
    sector = _sectors("bodies")[spelling(token)]
    kind = ActorKind.ARMED_GROUP if sector == "REB" else ActorKind.ORGANISATION
    name = " ".join(span.of(doc.text).split())
    return Entry(slug(name), name[0].upper() + name[1:], kind, sector=sector, nouns=(spelling(token),))


def _measured(token: Token) -> Token:
    """The word that says how many, where one stands above: "dozens" of "dozens of gunmen"."""
    while is_led_by(token, tongue().belonging) and is_spelled(token.head.head, actor_words().quantities):
        token = token.head.head
    return token


def _acts_in_numbers(token: Token, top: Token) -> bool:
    """Whether the text says how many there are and what they do; those to whom it happens are its victims."""
    if among.says(token.rights, tongue().belonging):
        return False
    counted = top.i != token.i or is_spelled(top, actor_words().quantities) or parse.has(token, parse.is_count)
    acts = parse.is_full_verb(top.head) and base(top.head) not in _sectors("suffering")
    return counted and parse.is_active_subject(top) and acts


def _takes_part(token: Token) -> bool:
    first = first_of_row(token)
    return parse.dep(first) in _ACTING or is_doer(first)


def _phrase(top: Token, token: Token) -> Span:
    first = min([top, *(child for child in top.lefts if parse.dep(child) in _MODIFIERS)], key=lambda word: word.i)
    return Span(first.idx, token.idx + len(token))


def _entry(noun: str, sector: str) -> Entry:
    kind = ActorKind.ARMED_GROUP if sector == "REB" else ActorKind.ORGANISATION
    return Entry(slug(noun), noun.capitalize(), kind, sector=sector)


@cache
def _sectors(table: str) -> dict[str, str]:
    return {noun: sector for sector, nouns in facts.word_lists("organs")[table].items() for noun in nouns}
