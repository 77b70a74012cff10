"""A name in; whether what its bearer does, undergoes or is told to do says that it is somebody's, or a firm's, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from timeline.actors.spans import Spans
from timeline.actors.words import words
from timeline.language import Doc, Token, parse
from timeline.language.labels import Dep, Entity
from timeline.language.tongue import tongue
from timeline.language.word import base, is_behind_mark, is_led_by
from timeline.model import Span

_UNSEEN = frozenset({"", Entity.PEOPLE, Entity.PERSON})
"""What the model takes a firm for that it does not know."""
_PLACES = frozenset({Entity.STATE, Entity.PLACE})
"""And what it takes one for that is taken on for a work."""
_UNSEEN_PERSON = frozenset({"", Entity.PEOPLE, Entity.ORGANISATION, Entity.STATE})
"""The same of a person."""
_UNDERGOING = frozenset({Dep.OBJECT, Dep.RECIPIENT})


def is_told_to_act(token: Token) -> bool:
    """ "Ordered Rosatom to close the plant": who is asked, told or made to do something can do it."""
    verb = token.head
    if parse.dep(token) not in _UNDERGOING or base(verb) not in words("bidding"):
        return False
    return any(parse.is_open_complement(child) and parse.is_base_form(child) for child in verb.rights)


def fares_as_people(token: Token) -> bool:
    """ "Arrested Odinga", "a warrant for Odinga", "the trial of Odinga": what is done to nobody but people."""
    while parse.is_joined(token) and parse.is_name(token.head):
        token = token.head
    if parse.dep(token) in (Dep.OBJECT, Dep.PASSIVE_SUBJECT):
        return base(token.head) in words("done_to_people")
    if not is_led_by(token, tongue().belonging | words("aimed_at")):
        return False
    return base(token.head.head) in words("fates_of_people")


def fares_as_firms(token: Token) -> bool:
    """ "The bankruptcy of Enron", "Enron went bankrupt": a state that nothing but firms gets into.

    Likewise of who is taken on: "picked Vinci to build the line".
    """
    if is_led_by(token, tongue().belonging):
        return base(token.head.head) in words("fates_of_firms")
    if is_taken_on(token):
        return True
    verb = token.head
    if not parse.is_active_subject(token):
        return False
    ruined = any(base(word) in words("ends_of_firms") for child in verb.rights for word in (child, *child.children))
    return base(verb) in words("what_firms_do") or (base(verb) in words("getting_into") and ruined)


def is_taken_on(token: Token) -> bool:
    """ "Hired Rosatom to run the plant": who is chosen to do what places and people are not chosen for."""
    verb = token.head
    if not parse.is_object(token) or base(verb) not in words("taking_on"):
        return False
    works = (child for child in verb.rights if parse.is_open_complement(child) or parse.is_adverbial_clause(child))
    to_do = next((child for child in works if parse.is_base_form(child) and parse.has(child, parse.is_helper)), None)
    return to_do is not None and base(to_do) not in words("not_works_of_firms")


def names_of_firms(doc: Doc) -> Iterator[Span]:
    """Names the model does not see, or takes for somebody's or a place's, whose bearers fare as firms do."""
    yield from _names(doc, fares_as_firms, _UNSEEN)
    yield from _names(doc, is_taken_on, _PLACES)


def names_of_people(doc: Doc, known: Spans[Any]) -> Iterator[Span]:
    """Names the model does not see, or takes for a body's or a place's, whose bearers fare as people do."""
    return (span for span in _names(doc, fares_as_people, _UNSEEN_PERSON) if not known.overlapping(span))


def _names(doc: Doc, fares: Callable[[Token], bool], labels: frozenset[str]) -> Iterator[Span]:
    for token in doc.tokens:
        one = parse.is_name(token) and not parse.is_plural(token) and token.text.istitle()
        if one and parse.entity(token) in labels and fares(token):
            first = token
            while (part := _part_before(first)) is not None:
                first = part
            yield Span(first.idx, token.idx + len(token))


def _part_before(word: Token) -> Token | None:
    """What a name has before one of its words, be a hyphen in between: "Lockheed Martin", "Mota-Engil"."""
    at = word.i - 1 if word.i > word.sent.start else None
    if at is not None and at > word.sent.start and word.doc[at].text == "-" and is_behind_mark(word, "-"):
        at -= 1
    part = word.doc[at] if at is not None else None
    return part if part is not None and parse.is_compound(part) and part.text.istitle() else None
